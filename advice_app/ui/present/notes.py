"""What only the presenter reads: notes of a slide in their own language, larger or smaller."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.page_parts import escape
from advice_app.slides.items import Tongue
from advice_app.slides.model import Note
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_SIZES = (13, 15, 17, 19, 22, 26, 30)
_USUAL = 3


class NotesPane(QWidget):
    """A heading with its buttons, and the notes."""

    resized = Signal(int)  # which of the sizes

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._size = look, _USUAL
        self._notes: tuple[Note, ...] = ()
        self._tongue = Tongue("en")
        self.heading = QLabel(self)
        set_role(self.heading, "strong")
        self.language = QToolButton(self)
        self.smaller, self.larger = QPushButton(self), QPushButton(self)
        self.text = QTextBrowser(self)
        self.text.setObjectName("talk_notes")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setMinimumSize(QSize(120, 60))
        self._lay_out()
        self.smaller.clicked.connect(lambda: self.resize_by(-1))
        self.larger.clicked.connect(lambda: self.resize_by(1))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.heading, 1)
        for button, name, role in (
            (self.language, "notes_language", "ghost"),
            (self.smaller, "notes_smaller", "ghost"),
            (self.larger, "notes_larger", "ghost"),
        ):
            button.setObjectName(name)
            set_role(button, role)
            row.addWidget(button)
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.text, 1)

    def show_notes(self, notes: tuple[Note, ...], tongue: Tongue) -> None:
        """Show the notes of a slide."""
        if (notes, tongue) != (self._notes, self._tongue):
            self._notes, self._tongue = notes, tongue
            self._fill()

    def resize_by(self, step: int) -> None:
        """Larger or smaller letters."""
        self._size = min(max(self._size + step, 0), len(_SIZES) - 1)
        self._fill()

    def _fill(self) -> None:
        ensure_script(self._tongue.script)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._tongue.rtl else Qt.LayoutDirection.LeftToRight)
        self.text.document().setDefaultTextOption(option)
        theme, size = self._look.theme, self._look.px(_SIZES[self._size])
        family = ", ".join(f"'{name}'" for name in families(self._tongue.script))
        body = "".join(self._paragraph(note, size) for note in self._notes)
        direction = "rtl" if self._tongue.rtl else "ltr"
        self.text.setHtml(
            f'<body dir="{direction}" style="font-family: {family}; font-size: {size}px; color: {theme.t1}">{body}</body>'
        )

    def _paragraph(self, note: Note, size: int) -> str:
        theme, text = self._look.theme, escape(note.text).replace("\n", "<br/>")
        if note.kind == "law":
            # L10N: before the references of the law that a slide rests on
            return f'<p style="font-size: {size * 4 // 5}px; color: {theme.t3}">{_("Law")}: \u2068{text}\u2069</p>'
        if note.kind == "lawyer":
            # L10N: a heading: what follows is for lawyers
            return f'<p style="color: {theme.lawyer.ink}"><b>{_("For lawyers")}</b><br/>{text}</p>'
        return f"<p>{text}</p>"

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._fill()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.heading.setText(_("Notes"))
        self.text.setAccessibleName(_("Notes"))
        self.smaller.setText("\u2066A\u2212\u2069")
        self.larger.setText("\u2066A+\u2069")
        self.smaller.setAccessibleName(_("Smaller text"))
        self.larger.setAccessibleName(_("Larger text"))
        for button in (self.smaller, self.larger):
            button.setToolTip(button.accessibleName())
        self._fill()
