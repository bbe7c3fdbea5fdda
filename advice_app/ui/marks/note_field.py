"""The reader's own note: kept while it is typed, and called saved only when it is."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.marks import texts
from advice_app.ui.icons import pixmap
from advice_app.ui.kept_text import SAVE_AFTER_MS, PlainText
from advice_app.ui.look import Look
from advice_app.ui.marks.note_view import NoteView
from advice_app.ui.sides import begin_lines
from advice_app.ui.style import set_role

_HEIGHT = 108


class NoteField(QWidget):
    """Saves 400 ms after the last letter and when it is left. What could not be saved stays in the field.

    A note may be plain text or Markdown: it can be shown as its Markdown looks.
    """

    escaped = Signal()

    def __init__(self, look: Look, save: Callable[[str, str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._save = save
        self._id = self._stored = ""
        self._drafts: dict[str, str] = {}  # what could not be saved
        self._state = ""
        self.edit = PlainText("note_edit", self)
        self.view: NoteView | None = None  # of the Markdown, while it is shown instead
        self.formatted = QPushButton(self)
        self.formatted.setObjectName("format_note")
        set_role(self.formatted, "link")
        self.formatted.clicked.connect(lambda: self._show_formatted(shown=self.view is None))
        self._sign, self.status = QLabel(self), QLabel(self)
        self.status.setObjectName("note_status")
        self.status.setWordWrap(True)
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left.connect(self.flush)
        self.edit.escaped.connect(self.escaped)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.status, 1)
        line.addWidget(self.formatted, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addLayout(line)
        self.apply_look(look)
        self.retranslate()

    def show_note(self, identity: str, note: str) -> None:
        """Show the note of a bookmark; the one before is saved first."""
        if identity == self._id and (note == texts.lines(self._stored) or self.edit.toPlainText() != self._stored):
            return  # the same bookmark, read anew while its note is being typed
        self.flush()
        self._show_formatted(shown=False)
        self._id, self._stored = identity, note
        text = self._drafts.get(identity, note)
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(text)
        self._say("failed" if identity in self._drafts else "saved" if note else "")

    def flush(self) -> bool:
        """Save now what has not been saved; whether everything is."""
        self._timer.stop()
        text = self.edit.toPlainText()
        if not self._id or (text == self._stored and self._state != "failed"):
            return True
        if self._save(self._id, text):
            self._stored = text
            self._drafts.pop(self._id, None)
            self._say("saved")
            return True
        self._drafts[self._id] = text
        self._say("failed")
        return False

    def _show_formatted(self, *, shown: bool) -> None:
        """Show the note as its Markdown looks, or the field that it is written in."""
        if self.view is not None:
            self.view.deleteLater()
            self.view = None
        if shown:
            self.view = NoteView(self)
            self.view.setFixedHeight(self.edit.height())
            self.view.show_markdown(self.edit.toPlainText())
            self._column.insertWidget(0, self.view)
        self.edit.setVisible(not shown)
        self._say(self._state)

    def forget(self) -> None:
        """Let go of everything, saved or not: all bookmarks are being erased."""
        self._timer.stop()
        self._drafts.clear()
        self._id = self._stored = ""
        with QSignalBlocker(self.edit):
            self.edit.setPlainText("")
            self.edit.document().clearUndoRedoStacks()
        self._say("")

    def _on_typed(self) -> None:
        if len(self.edit.toPlainText()) > texts.NOTE:
            self._cut()
            return
        if self.edit.toPlainText() == self._stored and self._state != "failed":
            self._timer.stop()
            self._say("saved" if self._stored else "")
            return
        self._say("typing")
        self._timer.start()

    def _cut(self) -> None:
        """A note has its limit: what is beyond is not there, rather than shown and not stored."""
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(self.edit.toPlainText()[: texts.NOTE])
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._say("full")
        self._timer.start()

    def _say(self, state: str) -> None:
        self._state = state
        said = {
            # L10N: under a note: it is kept
            "saved": _("Saved"),
            "typing": _("Not saved yet"),
            "full": _("This note is full: what did not fit was cut off."),
            "failed": _("Could not be saved. Your text stays here until you close the app: copy it to be safe."),
        }
        self.status.setText(said.get(state, ""))
        # L10N: shows a note that has Markdown in it as it looks; "Write on" goes back to the field
        self.formatted.setText(_("Formatted") if self.view is None else _("Write on"))
        self.formatted.setVisible(bool(self.edit.toPlainText()))
        set_role(self.status, "failedtext" if state == "failed" else "hint")
        theme, size = self._look.theme, self._look.px(16)
        image = {"saved": "check", "typing": "pencil", "failed": "warning"}.get(state)
        self._sign.setVisible(bool(image))
        if image:
            ink = theme.danger.ink if state == "failed" else theme.t3
            self._sign.setPixmap(pixmap(image, ink, size, self.devicePixelRatioF()))

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.edit.setFixedHeight(look.px(_HEIGHT))
        begin_lines(self.edit, rtl=look.rtl)
        self.status.setMinimumHeight(look.px(20))
        self._say(self._state)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.edit.setAccessibleName(_("Your note"))
        self._say(self._state)
