"""A reader who hears the app and has a keyboard only: run by the system's Python, with Debian's gir1.2-atspi-2.0.

What has the keyboard is known from the events that screen readers follow. Each step is printed; what is never reached ends
this with what was heard on the way.
"""

import re
import sys
import time
import warnings
from collections.abc import Callable

import gi

warnings.simplefilter("ignore")
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only after the version is chosen

TAB, DOWN, ENTER, CONTROL = 0xFF09, 0xFF54, 0xFF0D, 37  # keysyms; a key code
SPACE, KEY_D = 0x20, 0x64
PATIENCE = 20  # seconds for what the app has to do, not for what a person would wait
heard: "list[tuple[str, str]]" = []  # role and name of all that got the keyboard


def listen() -> None:
    """Note everything that gets the keyboard, and every choice in a menu."""

    def on_event(event: "Atspi.Event") -> None:
        if event.detail1:
            heard.append((event.source.get_role_name(), event.source.get_name()))

    listener = Atspi.EventListener.new(on_event)
    for kind in ("object:state-changed:focused", "object:state-changed:selected"):
        listener.register(kind)
    globals()["_listener"] = listener  # it lives as long as this does


def until(what: str, done: "Callable[[], object]", patience: float = PATIENCE) -> object:
    """Wait until something is so, listening."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):  # noqa: FBT003 - GLib's
            pass
        try:
            found = done()
        except GLib.Error:  # it went away while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.02)
    sys.exit(f"{what}: not so after {patience} s; heard {heard[-4:]}")


def app() -> "Atspi.Accessible | None":
    """The app, once it has a window."""
    desktop = Atspi.get_desktop(0)
    found = [desktop.get_child_at_index(number) for number in range(desktop.get_child_count())]
    return next((one for one in found if one is not None and one.get_child_count()), None)


def all_of(node: "Atspi.Accessible") -> "list[Atspi.Accessible]":
    """All that is shown."""
    nodes = [node]
    for number in range(min(node.get_child_count(), 60)):
        child = node.get_child_at_index(number)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            nodes += all_of(child)
    return nodes


def find(role: str, name: str = "") -> "Atspi.Accessible | None":
    """Something shown of this role whose name has these words."""
    return next((one for one in all_of(app()) if one.get_role_name() == role and name in one.get_name()), None)


def press(key: int) -> None:
    """Press and release a key."""
    Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)


def chord(key: int) -> None:
    """Press a key with Ctrl."""
    Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.PRESS)
    press(key)
    Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.RELEASE)


def go_to(role: str, name: str, key: int, most: int = 60) -> None:
    """Press a key until something of this role whose name has this pattern has the keyboard."""
    for _press in range(most):
        if any(role == one and re.search(name, said) for one, said in heard[-2:]):
            print(f"{role}: {heard[-1][1]}")
            return
        count = len(heard)
        press(key)
        until(f"{key:x} on the way to {name}", lambda count=count: len(heard) > count)
    sys.exit(f"{name} was never reached: {heard}")


def main() -> None:
    """From the start to a guide in Arabic, and a bookmark in it."""
    listen()
    until("the app has a window", app)
    until("something has the keyboard at the start", lambda: find("check box") or find("push button"))
    go_to("push button", "^[0-9]+ languages", TAB)
    press(SPACE)
    go_to("menu item", "العربية", DOWN)
    press(ENTER)
    until("the app speaks Arabic", lambda: find("label", "تحتاج"))
    go_to("text", "البلد", TAB)
    go_to("list item", "", TAB)
    go_to("list item", "فرنسا", DOWN)
    press(ENTER)
    until("the stages of France are shown", lambda: find("push button", "الاستجواب"))
    go_to("push button", "الاستجواب", TAB)
    press(SPACE)
    guide = until("the guide has the keyboard", lambda: heard_of("الشرطة في فرنسا") and find("label", "الشرطة في فرنسا"))
    text = until("the guide can be read", lambda: read(guide))
    print(f"read: {len(text)} letters of {guide.get_name()}")
    if "قل من أنت" not in text or "droit de se taire" not in text:
        sys.exit(f"the guide does not say what it should: {text[:300]}")
    until("nothing is kept yet", lambda: find("push button", "الإشارات المرجعية"))
    chord(DOWN)
    chord(KEY_D)
    kept = until("a bookmark is kept", lambda: find("push button", "الإشارات المرجعية: إشارة"))
    print(f"kept: {kept.get_name()}")


def heard_of(name: str) -> bool:
    """Whether something of this name got the keyboard just now."""
    return any(name in said for _role, said in heard[-3:])


def read(guide: "Atspi.Accessible") -> str:
    """All the text of a guide."""
    return Atspi.Text.get_text(guide, 0, Atspi.Text.get_character_count(guide))


main()
