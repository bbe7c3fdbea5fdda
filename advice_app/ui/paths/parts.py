"""What the answer is made of: texts in their own language, a number, rows of law, grounds."""

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from advice_app.library.model import Language, Reference
from advice_app.library.page_parts import escape
from advice_app.ui import fonts
from advice_app.ui.flow import FlowBox
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import face, set_role, weighted

_EMPHASIS = re.compile(r"\*(.+?)\*")
_LOCAL = "\u2068<i>\\1</i>\u2069"
_HEAVY = {"do": 600, "theirs": 600}
_LINE = {True: 128, False: 84}
"""Line heights as shares of a font's own: Noto Sans Arabic's is twice its size."""
_DISC = 34


def marked(text: str) -> str:
    """A text as HTML, its local words in italics and kept apart from what is around them."""
    return _EMPHASIS.sub(_LOCAL, escape(text))


class Words(QLabel):
    """A text in a language, from the side that language begins on; it can be marked and copied."""

    def __init__(self, text: str, role: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, role)
        fonts.ensure_script(language.script)
        font = weighted(QFont(), _HEAVY.get(role, 400))
        font.setFamilies(fonts.families(language.script))
        self.setFont(font)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight)
        self.setAlignment(leading(rtl=language.rtl) | Qt.AlignmentFlag.AlignTop)
        direction = "rtl" if language.rtl else "ltr"
        line = _LINE[language.script != "Arab"]
        self.setText(f'<p dir="{direction}" style="margin:0; line-height:{line}%">{marked(text)}</p>')
        self.setAccessibleName(_EMPHASIS.sub("\\1", text))


def label(text: str, role: str, parent: QWidget, *, rtl: bool) -> QLabel:
    """A line that wraps, from the side where the window begins: a plain label asks its text."""
    made = QLabel(text, parent)
    made.setAlignment(leading(rtl=rtl) | Qt.AlignmentFlag.AlignTop)
    made.setIndent(0)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_role(made, role)
    return made


def centre(layout: QLayout, width: int, most: int) -> None:
    """Keep what a layout holds in the middle, no wider than this.

    By its margins: to a widget that is aligned Qt gives the height that it needs at another width.
    """
    side = max(0, (width - most) // 2)
    layout.setContentsMargins(side, 0, side, 0)


class Number(QWidget):
    """The number of a step in a disc."""

    def __init__(self, number: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._look = number, look
        self.setAccessibleName(str(number))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_DISC), self._look.px(_DISC))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.ac))
        box = QRectF(self.rect())
        painter.drawEllipse(box)
        painter.setPen(QColor(self._look.theme.onac))
        painter.setFont(face(self._look.px(18), 700))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class Part(QFrame):
    """A box with a heading that stands above it in the same column."""

    def __init__(self, look: Look, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "part")
        self.setProperty("tone", tone)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        side = look.px(18)
        self.column.setContentsMargins(side, look.px(16), side, look.px(16))
        self.column.setSpacing(look.px(10))

    def add_rule(self) -> None:
        """A line between two things in the box."""
        rule = QFrame(self)
        set_role(rule, "rule")
        self.column.addWidget(rule)


class LawRow(FlowBox):
    """References to law as chips, each with its full name as tool tip; then a link to where the guides say more."""

    followed = Signal(str)

    def __init__(
        self, law: tuple[tuple[str, str], ...], see: Reference | None, read_more: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        parts: list[QWidget] = []
        for text, name in law:
            chip = QLabel(f"\u2066{text}\u2069", self)
            chip.setTextFormat(Qt.TextFormat.PlainText)
            chip.setToolTip(name)
            chip.setAccessibleName(f"{text} {name}".strip())
            chip.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_role(chip, "chip")
            parts.append(chip)
        if see is not None:
            link = QPushButton(read_more, self)
            link.setObjectName("read_more")
            set_role(link, "link")
            link.setToolTip(f"\u2066{see}\u2069")
            link.clicked.connect(lambda _checked=False: self.followed.emit(f"guide:{see}"))
            parts.append(link)
        self.set_parts(parts)
