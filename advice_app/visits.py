"""How a visit can go on otherwise: unlocked, privately, with everything erased, with another passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from advice_app.library.model import Reference
from advice_app.marks.cipher import WrongPassphraseError
from advice_app.marks.conversion import Conversion
from advice_app.marks.database import is_sealed
from advice_app.marks.erasing import erase_everything
from advice_app.marks.settings import Settings
from advice_app.marks.store import Marks
from advice_app.paths import Paths, write_nothing, writes_nothing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from advice_app.ui.appearance import Appearance
    from advice_app.ui.library_builder import LibraryBuilder
    from advice_app.ui.window import MainWindow

_LOOK = ("interface_language", "guide_language", "linked_languages", "theme", "percent", "plain_title", "side_bar", "contents")
"""What a private visit takes over from the window it begins in."""


class Application(Protocol):
    """What of the application a visit can change."""

    qt: "QApplication"
    paths: Paths
    marks: Marks
    settings: Settings
    appearance: "Appearance"
    builder: "LibraryBuilder | None"
    window: "MainWindow | None"

    def take(self, marks: Marks, settings: Settings) -> None:
        """Go on with other data."""

    def begin_again(self, ref: Reference | None = None) -> None:
        """Make the window anew."""

    def leave(self) -> None:
        """Out of sight, and end."""


class Visits:
    """Changes what the application stands on; where nothing of the old may stay in sight, the window is made anew."""

    def __init__(self, application: Application) -> None:
        self._app = application

    @property
    def private(self) -> bool:
        """Whether nothing is written."""
        return writes_nothing()

    @property
    def locked(self) -> bool:
        """Whether the reader's data is encrypted and was not unlocked."""
        return self._app.marks.locked and not self.private

    @property
    def passphrase(self) -> str:
        """The passphrase that the data was opened with; nothing if there is none."""
        return self._app.marks.passphrase

    @property
    def kept(self) -> bool:
        """Whether there is a file to put a passphrase on."""
        return self._app.marks.kept

    def leave(self) -> None:
        """Close at once."""
        self._app.leave()

    # locked --------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Before the first window: ask for the passphrase; without it, guides are read and nothing is kept."""
        from advice_app.ui.privacy.quick_exit import QuickExit  # noqa: PLC0415 - hardly ever needed
        from advice_app.ui.privacy.unlock import UnlockDialog  # noqa: PLC0415

        watch = QuickExit(self.leave, self._app.qt)
        dialog = UnlockDialog(self._app.appearance.look, self)
        dialog.exec()
        watch.deleteLater()
        dialog.deleteLater()

    def unlock(self, passphrase: str) -> None:
        """Open the reader's data. Raises `WrongPassphraseError` or `CipherMissingError`."""
        self._go_on(Marks.open(self._app.paths.marks, passphrase))

    def forget(self) -> bool:
        """The passphrase is forgotten: erase what it opened, and begin anew; whether all was erased."""
        left = erase_everything(self._app.paths)
        if not left:
            self._go_on(Marks.open(self._app.paths.marks))
        return not left

    def _go_on(self, marks: Marks, settings: Settings | None = None, ref: Reference | None = None) -> None:
        self._app.take(marks, settings or Settings.load(marks))
        self._app.begin_again(ref)

    # nothing is kept -----------------------------------------------------------------------------------------

    def go_private(self) -> None:
        """Write nothing from now on; what was kept before stays, and is not shown any more."""
        window = self._app.window
        ref = None
        if window is not None:
            window.save()
            edition = window.session.edition
            ref = edition.ref.at(window.read.place()) if edition is not None and window.reading else None
        self._write_nothing(ref)

    def erase(self) -> list[Path]:
        """Erase all that tells of this reader, and write nothing any more; the files that could not be erased."""
        self._app.marks.close()
        left = erase_everything(self._app.paths)
        self._write_nothing(None)
        return left

    def tell(self, text: str) -> None:
        """Say something in the window there is now."""
        if self._app.window is not None:
            self._app.window.notice.say(text)

    def _write_nothing(self, ref: Reference | None) -> None:
        write_nothing()
        if self._app.builder is not None:
            self._app.builder.wait()
            self._app.builder = None
        old = self._app.settings
        look = Settings(**{name: getattr(old, name) for name in _LOOK})
        self._go_on(Marks.in_passing(self._app.paths.marks), look, ref)

    # passphrase ----------------------------------------------------------------------------------------------

    def begin_conversion(self, passphrase: str) -> Conversion:
        """What puts this passphrase on the data (an empty one: takes it off), to be run in a thread; then `end_conversion`."""
        if self._app.window is not None:
            self._app.window.save()
        made = Conversion(self._app.paths.marks, self.passphrase, passphrase)
        self._app.marks.let_go()
        return made

    def end_conversion(self, conversion: Conversion) -> None:
        """Go on with the data as it is now, converted or not."""
        self._app.marks.take_up(_opened(conversion))


def _opened(conversion: Conversion) -> Marks:
    if is_sealed(conversion.path):
        for passphrase in filter(None, (conversion.new, conversion.old)):
            try:
                return Marks.open(conversion.path, passphrase)
            except WrongPassphraseError:
                continue
    return Marks.open(conversion.path)
