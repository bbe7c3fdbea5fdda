"""The composition root: builds the application from its parts. The event loop is started in one place only."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from advice_app.languages import INTERFACE_LANGUAGES, best_match, pseudo_language, set_interface_language
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.locate import Location, adopt_pending, locate
from advice_app.library.model import Reference
from advice_app.marks.settings import Settings
from advice_app.marks.store import Marks
from advice_app.paths import Paths, writes_nothing
from advice_app.session import Session
from advice_app.ui import fonts
from advice_app.ui.appearance import Appearance, comfort_of
from advice_app.ui.library_builder import LibraryBuilder
from advice_app.ui.window import Ground, MainWindow

if TYPE_CHECKING:
    import argparse  # 10 ms, and a plain start has no arguments

    from advice_app.translating.live_check import LiveCheck
    from advice_app.visits import Visits

NO_DISPLAY = (
    "rights-at-arrest: there is no display to open a window on. These work without one: show, list, check, build, snapshot"
    " (rights-at-arrest --help)."
)


def has_display() -> bool:
    """Whether a window could be shown. Qt itself would abort the process where there is no display."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Application:
    """Everything that lives as long as the window."""

    def __init__(self, paths: Paths, guides: Path | None = None, language: str = "") -> None:
        fonts.prepare(paths.cache)
        self.qt = qt_application()
        self.paths = paths
        self.location: Location = locate(paths, guides)
        self._working = guides is not None  # somebody writes or translates them
        self._language = language  # asked for on the command line
        self.marks = Marks.in_passing(paths.marks) if writes_nothing() else Marks.open(paths.marks)
        tag = self._take_settings(Settings.load(self.marks))
        self.appearance = Appearance(self.qt, self.settings.theme, self.settings.percent, tag, comfort_of(self.settings))
        self.builder: LibraryBuilder | None = None
        if self.location.guides is not None:
            self.builder = LibraryBuilder(self.location.guides, self.location.library)
        self.window: MainWindow | None = None
        self.left = False  # by `leave`, perhaps before there was a window

    def _take_settings(self, settings: Settings) -> str:
        """Go by these settings; the tag of the language that the window speaks now."""
        self.settings = settings
        if self._language:
            settings.interface_language = best_match([self._language], INTERFACE_LANGUAGES) or "en"
        tag = best_match([settings.interface_language], INTERFACE_LANGUAGES) or system_language()
        tag = pseudo_language(self._language) or tag  # never kept in the settings
        set_interface_language(tag, self.paths.cache)
        if settings.plain_title:  # what task bars go by, from the first window on
            self.qt.setApplicationName("document")
            self.qt.setDesktopFileName("")
        return tag

    @property
    def visits(self) -> "Visits":
        """Locked, private, erased: how else a visit can go on."""
        from advice_app.visits import Visits

        return Visits(self)

    def take(self, marks: Marks, settings: Settings) -> None:
        """Go on with other data of the reader's."""
        self.marks.close()
        self.marks = marks
        tag = self._take_settings(settings)
        self.appearance.set_theme(settings.theme)
        self.appearance.set_percent(settings.percent)
        self.appearance.set_language(tag)

    def begin_again(self, ref: Reference | None = None) -> None:
        """Make the window anew: nothing of what the old one knew is in it. Before there was any, do nothing."""
        old = self.window
        if old is None:
            return
        window = self.open(ref)
        assert window is not None  # noqa: S101 - the library is there already
        window.setGeometry(old.geometry())
        window.show()
        old.close()
        old.deleteLater()

    def leave(self) -> None:
        """Out of sight at once, then end as ever."""
        self.left = True
        for widget in self.qt.topLevelWidgets():
            widget.hide()
        if self.window is not None:
            self.window.close()
        self.stop()

    def stop(self) -> None:
        """End every event loop."""
        self.qt.exit(0)

    def make_library(self) -> Library | None:
        """Open the library; build it first where there is none or it is damaged. Nothing if that was cancelled."""
        adopt_pending(self.location.library)
        if not self.location.missing:
            try:
                return Library.open(self.location.library)
            except LibraryError:
                if self.builder is None:
                    raise
                self.location.library.unlink()  # it can be built again from the guides, so nothing is lost
        if self.builder is None:
            raise LibraryError(f"no library at {self.location.library}")
        return self._build_first()

    def _build_first(self) -> Library | None:
        from advice_app.ui.dialogs.building import BuildingDialog

        assert self.builder is not None  # noqa: S101 - seen by the caller
        dialog = BuildingDialog(self.builder)
        self.builder.start()
        done = dialog.exec()
        self.builder.wait()
        if dialog.error:
            raise LibraryError(dialog.error)
        return Library.open(self.location.library) if done else None

    def make_window(self, ref: Reference | None = None) -> MainWindow | None:
        """The window, ready to be shown; nothing if the reader cancelled the build it needs.

        Raises `CommandError` for a language that no guide is in, `LibraryError` where there is no library.
        """
        library = self.make_library()
        if library is None:
            return None
        if self._language:
            from advice_app.cli import language

            self.settings.guide_language = language(library, self._language)
        parts = Ground(self.paths, self.marks, self.appearance, lambda: self.visits)
        self.window = MainWindow(Session(library, self.marks, self.settings), parts)
        self.window.going.start(ref)
        return self.window

    def open(self, ref: Reference | None = None) -> MainWindow | None:
        """The window; where the library turns out to be damaged and can be built again, it is."""
        try:
            return self.make_window(ref)
        except LibraryError:
            if self.builder is None:
                raise
            self.location.library.unlink(missing_ok=True)
            return self.make_window(ref)

    @property
    def keep_after(self) -> int:
        """Milliseconds from the start until `keep_current`: whoever works on the guides is told at once."""
        return 0 if self._working else 1000

    def keep_current(self) -> None:
        """Look, after the first page is on the screen, whether the guides changed since the library was built."""
        gc.freeze()  # what is here now stays: later collections need not look at it
        gc.enable()
        if self.builder is None:
            return
        self.builder.built.connect(self._on_built)
        self.builder.failed.connect(self._on_build_failed)
        if self._working and self.window is not None:
            self._start_workbench(self.window, self.builder)
        self.builder.start()

    def _start_workbench(self, window: MainWindow, builder: LibraryBuilder) -> None:
        """Show each page anew when it is saved, and what the checker finds beside it."""
        from advice_app.ui.workbench.workbench import Workbench

        guides = self.location.guides
        assert guides is not None  # noqa: S101 - else there is no builder

        def make_checker() -> "LiveCheck":
            from advice_app.translating.live_check import LiveCheck  # 200 ms, in the checker's thread

            return LiveCheck(guides)

        builder.eager = True
        builder.readable.connect(self._on_built)
        window.workbench = Workbench(window, builder, guides, make_checker)

    def _on_built(self) -> None:
        if self.window is not None:
            self.window.set_library(Library.open(self.location.library))

    def _on_build_failed(self, error: str) -> None:
        from advice_app.ui.notice_bar import not_updated_notice

        if self.window is not None:
            self.window.notice.say(not_updated_notice(error))

    def close(self) -> None:
        """Stop what runs and let the files go."""
        if self.builder is not None:
            self.builder.wait()
        if self.window is not None:
            self.window.end()
        self.marks.close()


def qt_application() -> QApplication:
    """The one application object."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # the same look on every system; as an argument it costs nothing, setStyle() costs 12 ms
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("rights-at-arrest")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("org.rights_at_arrest.App")
    return app


def system_language() -> str:
    """The interface language nearest to what the system is set to."""
    from PySide6.QtCore import QLocale

    return best_match(QLocale.system().uiLanguages(), INTERFACE_LANGUAGES) or "en"


def open_window(options: "argparse.Namespace | None" = None) -> int:
    """Open the app and stay until it is closed; the exit code."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    application = _from_options(options)
    if application.marks.locked:
        application.visits.ask()
    try:
        if application.left:
            return 0
        window = application.open(_reference(options.open) if options and options.open else None)
        if window is None:
            return 0
        window.show()
        from PySide6.QtCore import QTimer

        QTimer.singleShot(application.keep_after, application.qt, lambda: _after_the_first_page(application))
        return application.qt.exec()
    except LibraryError as error:
        print(f"rights-at-arrest: {error}", file=sys.stderr)
        return 1
    finally:
        application.close()


def _after_the_first_page(application: Application) -> None:
    from advice_app.ui.termination import Termination

    Termination(application.leave, application.qt)
    application.keep_current()


def _from_options(options: "argparse.Namespace | None") -> Application:
    if options is None:
        return Application(Paths.find())
    from advice_app.cli import CommandError

    paths = Paths.find(options.profile)
    try:
        application = Application(paths, options.guides, options.lang or "")
    except FileNotFoundError as error:
        raise CommandError(str(error)) from error
    return application


def _reference(text: str) -> Reference:
    from advice_app.cli import reference

    return reference(text)


def take_snapshot(options: "argparse.Namespace") -> int:
    """Save a screen as a picture, offscreen; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from advice_app.snapshot import snapshot

    return snapshot(options)


def write_pdf(options: "argparse.Namespace") -> int:
    """Write guides or cards to a PDF file, offscreen; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from advice_app.paper_commands import run

    return run(options)
