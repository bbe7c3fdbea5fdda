"""A column of texts to read, in the direction of their language, with law, links and buttons; made anew for each page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.library.model import Language
from advice_app.library.page_parts import escape
from advice_app.practice.words import local_words
from advice_app.ui.flow import FlowBox
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role

_WIDEST = 716  # pixels at 100 %
_SIDE, _TOP, _GAP = 24, 20, 12


def turn(label: QLabel, language: Language) -> None:
    """Give a label the font and direction of a language."""
    ensure_script(language.script)
    font = QFont(label.font())
    font.setFamilies(families(language.script))
    label.setFont(font)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight)


class Reading(QScrollArea):
    """Begin a page with `begin`, add what is on it from top to bottom, and end with `finish`."""

    link_followed = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.language = Language("en", "English", rtl=False, script="Latn")
        self.setObjectName(name)
        set_role(self, "practice")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and page keys scroll
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column = QVBoxLayout()
        self._body: QWidget | None = None
        self.begin()

    def begin(self) -> None:
        """An empty page; the old one goes once whatever was clicked on it has done its work."""
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        px = self.look.px
        body = self._body = QWidget()
        set_role(body, "practicebody")
        inner = QWidget(body)
        set_role(inner, "bare")
        inner.setMaximumWidth(px(_WIDEST))
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(_GAP))
        row = QHBoxLayout(body)
        row.setContentsMargins(px(_SIDE), px(_TOP), px(_SIDE), px(_SIDE))
        row.addWidget(inner, 1)
        row.addStretch(0)

    def finish(self) -> None:
        """Show the page, from its beginning."""
        self.column.addStretch(1)
        assert self._body is not None  # noqa: S101 - `begin` made one
        self.setWidget(self._body)
        self.verticalScrollBar().setValue(0)

    # what stands on it -------------------------------------------------------------------------------------------

    def text(self, text: str, role: str, *, own: bool = False, name: str = "") -> QLabel:
        """A text in the content's language; ``own``: in the interface's."""
        label = QLabel(text if own else local_words(text), self._body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if name:
            label.setObjectName(name)
        set_role(label, role)
        if own:
            begin(label, rtl=self.look.rtl)
        else:
            turn(label, self.language)
        self.column.addWidget(label)
        return label

    def signed(self, sign: str, ink: str, text: str, role: str) -> None:
        """A line in the interface's language, behind a sign."""
        line = QWidget(self._body)
        set_role(line, "bare")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(8))
        picture, label = QLabel(line), QLabel(text, line)
        picture.setPixmap(pixmap(sign, ink, self.look.px(18), self.devicePixelRatioF()))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_role(label, role)
        begin(label, rtl=self.look.rtl)
        palette = label.palette()
        palette.setColor(label.foregroundRole(), ink)
        label.setPalette(palette)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self.column.addWidget(line)

    def warning(self, text: str) -> None:
        """A line that warns, in the interface's language."""
        frame = QFrame(self._body)
        set_role(frame, "older")
        label = QLabel(text, frame)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        begin(label, rtl=self.look.rtl)
        label.setObjectName("practice_older")
        set_role(label, "notice")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(label)
        self.column.addWidget(frame)

    def law(self, laws: Sequence[tuple[str, str]]) -> None:
        """Chips: each law, and its full name for the tool tip."""
        box = FlowBox(self._body)
        chips: list[QWidget] = []
        for law, name in laws:
            chip = QLabel(f"\u2066{law}\u2069")
            chip.setTextFormat(Qt.TextFormat.PlainText)
            chip.setToolTip(name)
            set_role(chip, "chip")
            chips.append(chip)
        box.set_parts(chips)
        self.column.addWidget(box)

    def links(self, links: Sequence[tuple[str, str]]) -> None:
        """Where to read on: each target, and what it is called."""
        for target, text in links:
            label = QLabel(f'<a href="{escape(target)}">{escape(text)}</a>', self._body)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setAccessibleName(text)
            flags = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            label.setTextInteractionFlags(flags)
            set_role(label, "small")
            turn(label, self.language)
            label.linkActivated.connect(self.link_followed)
            self.column.addWidget(label)

    def buttons(self, parts: Sequence[tuple[str, str, Callable[[], object]]], *, primary: bool = True) -> None:
        """Buttons by name, text and what they do; the first is the likeliest, if any is (``primary``)."""
        box = FlowBox(self._body)
        made: list[QWidget] = []
        for number, (name, text, do) in enumerate(parts):
            button = QPushButton(text)
            button.setObjectName(name)
            set_role(button, "plain" if number or not primary else "primary")
            button.clicked.connect(lambda _checked=False, do=do: do())
            made.append(button)
        box.set_parts(made)
        self.column.addWidget(box)
