#!/bin/sh
# A screen, a bus and a window manager of its own, the app in them, and a reader who uses it: run by dbus-run-session.
# Arguments: a Python that has the app, the app's profile folder.
Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$2/display" 2>/dev/null &
screen=$!
while [ ! -s "$2/display" ]; do sleep 0.05; done
DISPLAY=:$(cat "$2/display")
export DISPLAY QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset WAYLAND_DISPLAY
openbox --config-file /dev/null 2>/dev/null &
"${AT_SPI_LAUNCHER:-/usr/libexec/at-spi-bus-launcher}" --launch-immediately &
"$1" -m advice_app --profile "$2" &
app=$!
/usr/bin/python3 "$(dirname "$0")/reader.py"
result=$?
kill $app
wait $app
kill $screen
exit $result
