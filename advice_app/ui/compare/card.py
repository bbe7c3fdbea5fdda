"""The country chosen on the map: its answer in full, its guide, and its place in the table."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from advice_app.compare.durations import meaning
from advice_app.compare.export import one_line
from advice_app.compare.model import Answer, Country
from advice_app.languages import _, interface_language
from advice_app.ui.compare.cell import Cell, Part
from advice_app.ui.flow import FlowLayout
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.style import set_role

_TILE, _PAD = 28, 16  # pixels at 100 %


class AnswerBox(QWidget):
    """An answer as a cell of the table shows it, in a widget of its own. Enter shows the rule with all its sources."""

    rule_wanted = Signal(object)
    sources_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._answer: Answer | None = None
        self._cells: dict[tuple[int, str], Cell] = {}  # by width and language
        self._hovered: Part | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the buttons below do what its parts do
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_answer(self, answer: Answer | None, look: Look) -> None:
        """Show this."""
        if (answer, look) != (self._answer, self._look):
            self._answer, self._look = answer, look
            self._cells.clear()
            self._hovered = None
        self.setAccessibleName(one_line(answer))
        self.updateGeometry()
        self.update()

    def _at(self, width: int) -> Cell:
        key = (width, interface_language())
        if key not in self._cells:
            self._cells[key] = Cell(self._answer, width, self._look, buttons=("sources",))
        return self._cells[key]

    def heightForWidth(self, width: int) -> int:
        return round(self._at(width).height) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._look.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(140), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._at(self.width()).paint(painter, QPointF(0, 0), self.devicePixelRatioF(), self._hovered)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(self.width()).part_at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        part = self._at(self.width()).part_at(event.position())
        if part is not None and event.button() == Qt.MouseButton.LeftButton:
            (self.sources_wanted if part.kind == "sources" else self.rule_wanted).emit(self._answer)

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            part = self._at(self.width()).part_at(QPointF(event.pos()))
            text = "" if part is None else _("Sources") if part.kind == "sources" else part.text
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return bool(super().event(event))  # type: ignore[arg-type]


class AnswerCard(QFrame):
    """Tells about one country; without one, how to choose it."""

    guide_wanted = Signal(object)
    rule_wanted = Signal(object)
    sources_wanted = Signal(object)
    add_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_card")
        set_role(self, "card")
        self._look = look
        self._country: Country | None = None
        self._answer: Answer | None = None
        self._guide = self._added = self._full = False
        self._tile, self.name, self._meaning = QLabel(self), QLabel(self), QLabel(self)
        set_role(self.name, "strong")
        set_role(self._meaning, "hint")
        self.name.setObjectName("answer_country")
        for text in (self.name, self._meaning):
            text.setWordWrap(True)
        self.box = AnswerBox(look, self)
        self.guide, self.rule, self.add = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, name, role in (
            (self.guide, "answer_guide", "primary"),
            (self.rule, "answer_rule", "plain"),
            (self.add, "answer_add", "plain"),
        ):
            button.setObjectName(name)
            set_role(button, role)
        self._lay_out()
        self.guide.clicked.connect(lambda: self.guide_wanted.emit(self._answer))
        self.rule.clicked.connect(lambda: self.rule_wanted.emit(self._answer))
        self.add.clicked.connect(lambda: self.add_wanted.emit(self._code()))
        self.box.rule_wanted.connect(self.rule_wanted)
        self.box.sources_wanted.connect(self.sources_wanted)

    def _lay_out(self) -> None:
        self._head, self._buttons, self._column = QHBoxLayout(), FlowLayout(), QVBoxLayout(self)
        self._head.addWidget(self._tile)
        self._head.addWidget(self.name, 1)
        for button in (self.guide, self.rule, self.add):
            self._buttons.addWidget(button)
        self._column.addLayout(self._head)
        self._column.addWidget(self.box)
        self._column.addWidget(self._meaning)
        self._column.addLayout(self._buttons)

    def show_answer(self, country: Country | None, answer: Answer | None, *, guide: bool, added: bool, full: bool) -> None:
        """Show this; whether there is a guide, whether it is in the table, whether the table is full."""
        self._country, self._answer = country, answer
        self._guide, self._added, self._full = guide, added, full
        self.retranslate()

    def _code(self) -> str:
        return self._country.code if self._country is not None else ""

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        px = look.px
        self._column.setContentsMargins(px(_PAD), px(12), px(_PAD), px(_PAD))
        self._column.setSpacing(px(8))
        self._head.setSpacing(px(10))
        self._buttons.setSpacing(px(8))
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        for text in (self.name, self._meaning):
            text.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        country, answer, look = self._country, self._answer, self._look
        self.name.setText(country.name if country else _("Choose a country on the map or in the list."))
        self._tile.setVisible(country is not None)
        if country is not None:
            tile = outline_pixmap(country.code, look.theme, look.px(_TILE), self.devicePixelRatioF())
            self._tile.setPixmap(tile)
        self.box.setVisible(country is not None)
        self.box.show_answer(answer, look)
        text = meaning(answer.question.id) if answer is not None and answer.duration else ""
        self._meaning.setText(text)
        self._meaning.setVisible(bool(text))
        self.guide.setText(_("Read the guide"))
        # L10N: a button: it shows one rule with all its sources
        self.rule.setText(_("Rule and sources"))
        self.add.setText(_("In the table") if self._added else _("Add to table"))
        self.add.setEnabled(not self._added and not self._full)
        self.add.setToolTip(_("The table has four countries already.") if self._full and not self._added else "")
        for button, shown in ((self.guide, self._guide), (self.rule, answer is not None), (self.add, country is not None)):
            button.setVisible(shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.guide.setFocus(Qt.FocusReason.OtherFocusReason)
