"""The file of a workshop: new, open, save, save as. Asks before anything would be lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from advice_app.languages import _
from advice_app.ui.file_saving import Ask, file_dialog
from advice_app.ui.look import Look
from advice_app.ui.workshop.ask import Answer, ask
from advice_app.ui.workshop.editor import Editor
from advice_app.workshop.draft import Draft, opened, save
from advice_app.workshop.model import Workshop
from advice_app.workshop.read import Problem, WorkshopError, read_file
from advice_app.workshop.words import file_name


class Files(QObject):
    """``look`` is that of the screen at the time."""

    said = Signal(str, bool)  # what to tell, and whether it went wrong

    def __init__(self, editor: Editor, look: Look, screen: QWidget) -> None:
        super().__init__(screen)
        self._editor, self._screen = editor, screen
        self.look = look
        self.ask_file: Ask = QFileDialog.open
        self.question: QDialog | None = None
        self.blank: Callable[[], Workshop] = Workshop

    def do(self, command: str) -> None:
        """``new``, ``open``, ``save`` or ``save_as``."""
        {"new": self._new, "open": self._open, "save": self.save, "save_as": self._save_as}[command]()

    # another workshop ----------------------------------------------------------------------------------------

    def _new(self) -> None:
        self._unless_changed(lambda: self._editor.begin(Draft(self.blank())))

    def _open(self) -> None:
        self._unless_changed(self._ask_open)

    def _unless_changed(self, then: Callable[[], object]) -> None:
        """Do it; ask first where something is not in a file."""
        if not self._editor.draft.changed:
            then()
            return
        question = _("This workshop has changes that are not saved in a file.")
        answers = [
            Answer("save", _("Save"), "primary", lambda: self.save(then)),
            # L10N: a button: changes of a workshop are given up
            Answer("drop", _("Discard changes"), "danger", then),
        ]
        self.question = ask(self.look, question, answers, self._screen)

    def _ask_open(self) -> None:
        dialog = self._dialog(_("Open…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        self.ask_file(dialog)

    def open(self, path: Path) -> None:
        """Open a file; what in it cannot be used is told."""
        try:
            reading = read_file(path)
            draft = opened(path, reading.workshop)
        except WorkshopError as error:
            self.said.emit(f"{_isolated(f'{path.name}:{error.line or 1}')}: {error}", True)  # noqa: FBT003 - a signal
            return
        except OSError as error:
            self._say_failed(path, error)
            return
        self._editor.begin(draft)
        self.said.emit(_told(path, reading.problems), bool(reading.problems))

    # saving --------------------------------------------------------------------------------------------------

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save where it came from; ask where to if it has no file yet, or if somebody else wrote there."""
        draft = self._editor.draft
        if not draft.path:
            self._save_as(then)
        elif draft.is_on_disk():
            self._write(Path(draft.path), then)
        else:
            question = _("The file was changed by another program since you opened it: {path}").format(path=_isolated(draft.path))
            answers = [
                Answer("save_as", _("Save as…"), "primary", lambda: self._save_as(then)),
                # L10N: a button: other files are replaced
                Answer("replace", _("Replace"), "danger", lambda: self._write(Path(draft.path), then)),
            ]
            self.question = ask(self.look, question, answers, self._screen)

    def _save_as(self, then: Callable[[], object] | None = None) -> None:
        dialog = self._dialog(_("Save as…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(self._editor.draft.path or f"{file_name(self._editor.workshop.title)}.toml")
        dialog.fileSelected.connect(lambda name: self._write(Path(name), then))
        self.ask_file(dialog)

    def _write(self, path: Path, then: Callable[[], object] | None) -> None:
        try:
            draft = save(path, self._editor.workshop)
        except OSError as error:
            self._say_failed(path, error)
            return
        self._editor.saved(draft)
        # L10N: {path} is the name of a file
        self.said.emit(_("Saved in {path}.").format(path=_isolated(str(path))), False)  # noqa: FBT003
        if then is not None:
            then()

    def _dialog(self, title: str) -> QFileDialog:
        path = self._editor.draft.path
        return file_dialog(self._screen, title, f"{_('Workshop')} (*.toml)", str(Path(path).parent) if path else "")

    def _say_failed(self, path: Path, error: OSError) -> None:
        # L10N: {path} is the name of a file; {error} says what is wrong with it
        text = _("{path} cannot be used: {error}")
        self.said.emit(text.format(path=_isolated(str(path)), error=_isolated(error.strerror or str(error))), True)  # noqa: FBT003


def _told(path: Path, problems: tuple[Problem, ...]) -> str:
    """The first things in a file that cannot be used, each with its line."""
    return "\n".join(f"{_isolated(f'{path.name}:{problem.line}')} {problem.message}" for problem in problems[:5])


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"
