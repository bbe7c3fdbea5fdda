"""The saved passage as it is now, with its law; and what it was, where it changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advice_app.languages import _, is_rtl
from advice_app.library.model import Language
from advice_app.marks.bookmarks import Bookmark
from advice_app.ui.flow import FlowBox
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.marks.passages import Passage
from advice_app.ui.marks.words import state_text
from advice_app.ui.style import set_role

_MOST_LETTERS = 900  # of a passage: a section is shown in part
_OLD_STATES = ("changed", "gone", "missing")


class PassageCard(QWidget):
    """Two frames: the text now, and under it, in the colour of caution, the text that was saved."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._now, self._was = QFrame(self), QFrame(self)
        self.text, self.note, self.said, self.before = (QLabel(self) for _number in range(4))
        self._sign = QLabel(self)
        self._law = FlowBox(self)
        set_role(self, "bare")
        for part, role in ((self._now, "passage"), (self._was, "was"), (self.text, "passagetext"), (self.note, "hint")):
            set_role(part, role)
        for part, role in ((self.said, "wastitle"), (self.before, "wastext")):
            set_role(part, role)
        for name, label in (("passage_text", self.text), ("passage_note", self.note), ("passage_state", self.said)):
            label.setObjectName(name)
        self.before.setObjectName("passage_before")
        for label in (self.text, self.note, self.said, self.before):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.text, self.before):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.apply_look(look)

    def _lay_out(self) -> None:
        self._now_column, self._was_column = QVBoxLayout(self._now), QVBoxLayout(self._was)
        for part in (self.text, self._law, self.note):
            self._now_column.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.said, 1)
        self._was_column.addLayout(head)
        self._was_column.addWidget(self.before)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._now)
        column.addWidget(self._was)

    def show_passage(self, bookmark: Bookmark, passage: Passage, shown_in: Language | None, wanted: Language | None) -> None:
        """Show a passage in its own direction and script; ``wanted`` is the language that was asked for."""
        self._now.setVisible(bool(passage.text))
        text = passage.text if len(passage.text) <= _MOST_LETTERS else passage.text[:_MOST_LETTERS].rsplit(" ", 1)[0] + " …"
        self.text.setText(text)
        _turn(self.text, shown_in)
        self._law.set_parts([_chip(name) for name in passage.law])
        self._law.setVisible(bool(passage.law))
        other = shown_in is not None and wanted is not None and shown_in.tag != wanted.tag
        self.note.setVisible(other)
        if other and shown_in is not None and wanted is not None:
            # L10N: {wanted} and {shown} are languages, each by its own name
            note = _("Not in {wanted} yet; this is {shown}.").format(wanted=wanted.name, shown=shown_in.name)
            self.note.setText(note)
        self._show_old(bookmark, passage)

    def _show_old(self, bookmark: Bookmark, passage: Passage) -> None:
        state = state_text(passage.state)
        self._was.setVisible(bool(state))
        if not state:
            return
        # L10N: above the text of a paragraph as it was when the reader bookmarked it
        was = _("When you saved it, it began:") if bookmark.excerpt else ""
        self.said.setText(f"{state}\n{was}".strip())
        self.before.setVisible(bool(bookmark.excerpt))
        self.before.setText(bookmark.excerpt)
        script = "Arab" if is_rtl(bookmark.language) else "Latn"
        _turn(self.before, Language(bookmark.language, "", is_rtl(bookmark.language), script))

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        px = look.px
        for column in (self._now_column, self._was_column):
            column.setContentsMargins(px(16), px(14), px(16), px(14))
            column.setSpacing(px(10))
        self._sign.setPixmap(pixmap("history", look.theme.caution.ink, px(16), self.devicePixelRatioF()))


def _turn(label: QLabel, language: Language | None) -> None:
    """Give a label the font and direction of a language."""
    if language is None:
        return
    ensure_script(language.script)
    font = QFont(label.font())
    font.setFamilies(families(language.script))
    label.setFont(font)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight)


def _chip(law: str) -> QLabel:
    """A law reference, left to right in any language."""
    chip = QLabel(f"\u2066{law}\u2069")
    chip.setTextFormat(Qt.TextFormat.PlainText)
    set_role(chip, "chip")
    return chip
