"""Any screen as a picture, without a display: for documentation, and for tests that look for clipped text."""

import argparse
import re
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from advice_app.app import Application
from advice_app.cli import OK, CommandError, open_library, reference
from advice_app.paths import Paths
from advice_app.ui.window import MainWindow

SCREENS = ("home", "reader", "about", "keys")


def snapshot(options: argparse.Namespace) -> int:
    """Save the picture that the options describe; the exit code. Raises `CommandError`."""
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", options.size)
    if size is None:
        raise CommandError(f"size must be like 1440x900, not {options.size!r}")
    if options.screen not in SCREENS:
        raise CommandError(f"no screen {options.screen!r}: one of {', '.join(SCREENS)}")
    open_library(options).close()  # builds it anew if the guides changed
    with tempfile.TemporaryDirectory() as folder:
        # a picture shows a clean profile, but need not build the library again
        profile = options.profile or Path(folder)
        paths = Paths(profile, Paths.find(options.profile).cache)
        application = Application(paths, options.guides, options.own_lang or options.lang or "")
        application.settings.theme = options.theme
        application.settings.percent = options.percent
        application.appearance.set_theme(options.theme)
        application.appearance.set_percent(options.percent)
        try:
            _take(application, options, (int(size[1]), int(size[2])))
        finally:
            application.close()
    return OK


def _take(application: Application, options: argparse.Namespace, size: tuple[int, int]) -> None:
    text = options.own_open or options.open
    window = application.make_window(reference(text) if text else None)
    if window is None:
        raise CommandError("the library was not built")
    if options.screen == "home":
        window.going.show_home()
    elif options.screen == "reader" and not text:
        raise CommandError("the reader needs a guide: --open FR/interview")
    window.resize(*size)
    window.show()
    window.chrome.retranslate()
    if options.screen == "reader":
        window.reader.surround.retranslate()
    target = _layer(window, options.screen)
    picture = grab(target)
    if not picture.save(str(options.out)):
        raise CommandError(f"cannot write {options.out}", 1)


def _layer(window: MainWindow, screen: str) -> QWidget:
    """The widget the picture shows: the window, or the dialog that was asked for."""
    if screen == "about":
        window.parts.dialogs.show_about()
    elif screen == "keys":
        window.parts.dialogs.show_keys()
    return QApplication.activeModalWidget() or window


def grab(widget: QWidget) -> QPixmap:
    """The widget as it looks when everything that was posted has been done."""
    for _round in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.sendPostedEvents()
    return widget.grab()
