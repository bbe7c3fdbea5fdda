"""The best passage beside the list, to be read without leaving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.search.results import Hit, Paragraph
from advice_app.ui.look import Look
from advice_app.ui.search.passage_html import passage_html
from advice_app.ui.search.passage_view import PassageView
from advice_app.ui.search.wording import Wording, isolated
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role

HEAD = 52  # height of the line above list and preview, in pixels at 100 %
_SIDE = 28


class Preview(QWidget):
    """Where the passage is from, its heading and text, and a button that opens it."""

    open_wanted = Signal()

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self._hit: Hit | None = None
        self._rtl = look.rtl
        self.setObjectName("preview")
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = QWidget(self)
        set_role(self._head, "listhead")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._crumbs = QLabel(self._head), QLabel(self)
        set_role(self._title, "hint")
        set_role(self._crumbs, "hint")
        self._crumbs.setObjectName("preview_crumbs")
        self._crumbs.setWordWrap(True)
        self._crumbs.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button = QPushButton(self._head)
        self.open_button.setObjectName("open_result")
        set_role(self.open_button, "primary")
        self.open_button.clicked.connect(self.open_wanted)
        self.passage = PassageView(look, self)
        self._lay_out()
        self.apply_look(look)
        self.retranslate()
        self.clear()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._head)
        row.addWidget(self._title, 1)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._crumbs)
        column.addWidget(self.passage, 1)
        column.addStretch(0)

    def show_passage(self, hit: Hit, paragraphs: tuple[Paragraph, ...]) -> None:
        """Show the section around a hit."""
        self._hit = hit
        self._show_crumbs()
        heading = next((part.snippet.text for part in paragraphs if part.kind == "heading"), hit.title)
        rtl = self.wording.rtl(hit.language)
        html = passage_html(heading, paragraphs, rtl=rtl)
        self.passage.setAccessibleName(heading)
        self.passage.show_html(html, self.wording.script(hit.language), rtl=rtl)
        self._show_parts()

    def say_damaged(self, error: str) -> None:
        """Say that the section cannot be read; the results are still there."""
        # L10N: {error} names the file and what is wrong with it, in English
        text = _("This page is damaged and cannot be shown: {error}").format(error=isolated(error))
        self._hit = None
        self._show_parts()
        self._crumbs.setText(text)
        self._crumbs.show()

    def clear(self) -> None:
        """Show nothing."""
        self._hit = None
        self._show_parts()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        side = look.px(_SIDE)
        self._rtl = look.rtl
        self._head.setFixedHeight(look.px(HEAD))
        start, end = side - 11, look.px(20) - 11
        self._head.setContentsMargins(*((end, 0, start, 0) if look.rtl else (start, 0, end, 0)))
        self._crumbs.setContentsMargins(side, look.px(14), side, look.px(4))
        self.passage.setViewportMargins(side, 0, side - look.px(8), 0)
        self.passage.apply_look(look)
        for label in (self._title, self._crumbs):
            begin(label, rtl=look.rtl)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._title.setText(_("Preview"))
        # L10N: a button: open the guide at this place
        self.open_button.setText(_("Open"))
        self._show_crumbs()

    def _show_crumbs(self) -> None:
        # its parts are isolated, so that nothing in it tells the label which way it runs
        mark = "\u200f" if self._rtl else "\u200e"
        self._crumbs.setText(mark + self.wording.origin(self._hit) if self._hit else "")

    def _show_parts(self) -> None:
        for part in (self._title, self._crumbs, self.passage, self.open_button):
            part.setVisible(self._hit is not None)
