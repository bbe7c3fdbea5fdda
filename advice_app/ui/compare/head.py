"""What stands above table and map: title, table or map, export; stage, question, filter, order, countries."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from advice_app.compare.choice import Choice
from advice_app.compare.model import Order, Question
from advice_app.compare.words import order_text, question_text, stage_text
from advice_app.languages import _
from advice_app.ui.compare.chips import CountryChips
from advice_app.ui.compare.pager import Pager
from advice_app.ui.flow import FlowLayout
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.menus import Choices, add_choices, choice_menu
from advice_app.ui.style import set_role

TABLE, MAP = "table", "map"
_SIDE, _GAP = 24, 10  # pixels at 100 %
_NARROW, _LOW = 560, 400  # pixels at 100 %: below, buttons have no words; only what is needed most stays


class Head(QWidget):
    """Says what is chosen; the screen does it and tells what is shown now."""

    view_chosen = Signal(str)
    stage_chosen = Signal(str)
    question_chosen = Signal(str)
    order_chosen = Signal(str)
    different_toggled = Signal(bool)
    short_toggled = Signal(bool)
    export_wanted = Signal(str)  # "copy", "csv", "html", "pdf"
    keep_wanted = Signal()  # in a case folder

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._choice = Choice()
        self._stages: tuple[str, ...] = ()
        self._questions: tuple[Question, ...] = ()
        self._words, self._low = True, False
        self._iconed: bool | None = None
        self.title = QLabel(self)
        set_role(self.title, "h2")
        self.views = QFrame(self)
        set_role(self.views, "segments")
        self.table, self.map = self._segment(TABLE), self._segment(MAP)
        self.export, self.stage = self._button("compare_export"), self._button("compare_stage")
        self.question, self.order = self._button("compare_question"), self._button("compare_order")
        self.different, self.short = self._button("compare_different"), self._button("compare_short")
        for toggle in (self.different, self.short):
            toggle.setCheckable(True)
        self.chips, self.pager = CountryChips(look, self), Pager(look, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out()
        self._connect()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        set_role(button, "plain")
        return button

    def _segment(self, name: str) -> QToolButton:
        button = QToolButton(self.views)
        button.setObjectName(f"compare_{name}_view")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(button, "segment")
        return button

    def _lay_out(self) -> None:
        segments = QHBoxLayout(self.views)
        segments.setContentsMargins(3, 3, 3, 3)
        segments.setSpacing(2)
        group = QButtonGroup(self)
        for button in (self.table, self.map):
            segments.addWidget(button)
            group.addButton(button)
        self._first, self._second = QHBoxLayout(), FlowLayout()
        self._first.addWidget(self.title)
        self._first.addStretch(1)
        self._first.addWidget(self.pager)
        self._first.addWidget(self.views)
        self._first.addWidget(self.export)
        for part in (self.stage, self.question, self.different, self.short, self.order, self.chips):
            self._second.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)

    def _connect(self) -> None:
        self.table.clicked.connect(lambda: self.view_chosen.emit(TABLE))
        self.map.clicked.connect(lambda: self.view_chosen.emit(MAP))
        self.different.clicked.connect(self.different_toggled)
        self.short.clicked.connect(self.short_toggled)
        self.stage.setMenu(choice_menu(self, self._stage_choices, self.stage_chosen.emit))
        self.question.setMenu(choice_menu(self, self._question_choices, self.question_chosen.emit))
        self._exports, self._view = QMenu(self), QMenu(self)
        self._exports.aboutToShow.connect(self._fill_exports)
        self._view.aboutToShow.connect(self._fill_view)
        self.export.setMenu(self._exports)
        self.order.setMenu(self._view)

    # what is shown -------------------------------------------------------------------------------------------

    def offer(self, stages: tuple[str, ...], questions: tuple[Question, ...]) -> None:
        """Offer these stages, and the questions of the one that is shown."""
        self._stages, self._questions = stages, questions

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen now."""
        self._choice = choice
        self.different.setChecked(choice.only_different)
        self.short.setChecked(choice.short)
        self._show_texts()

    def _stage_choices(self) -> Choices:
        return [(stage, stage_text(stage), stage == self._choice.stage) for stage in self._stages]

    def _question_choices(self) -> Choices:
        return [(one.id, question_text(one), one.id == self._choice.question) for one in self._questions]

    def _order_choices(self) -> Choices:
        return [(order.value, order_text(order), order is self._choice.order) for order in Order]

    def _fill_view(self) -> None:
        """The order; and in a low window what has no room of its own."""
        menu = self._view
        menu.clear()
        add_choices(menu, self._order_choices(), self.order_chosen.emit)
        if not self._low:
            return
        menu.addSeparator()
        for button in (self.different, self.short):
            action = QAction(button.text(), menu)
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.triggered.connect(button.click)
            menu.addAction(action)
        menu.addSeparator()
        for text, do in self.chips.entries():
            action = QAction(text, menu)
            action.triggered.connect(do)
            menu.addAction(action)

    def _fill_exports(self) -> None:
        self._exports.clear()
        entries = {
            "copy": _("Copy the table"),
            "csv": _("For a spreadsheet (CSV)…"),
            "html": _("To read or print (HTML)…"),
            "pdf": _("As a document (PDF)…"),
        }
        for kind, text in entries.items():
            action = QAction(text, self._exports)
            action.setData(kind)
            action.triggered.connect(lambda _checked=False, kind=kind: self.export_wanted.emit(kind))
            self._exports.addAction(action)
        self._exports.addSeparator()
        keep = QAction(_("Add to a case folder…"), self._exports)
        keep.triggered.connect(lambda _checked=False: self.keep_wanted.emit())
        self._exports.addAction(keep)

    # how it stands -------------------------------------------------------------------------------------------

    def fit(self, width: int, height: int) -> None:
        """Leave out what there is no room for."""
        px = self._look.px
        words, low = width >= px(_NARROW), height < px(_LOW)
        if (words, low) != (self._words, self._low):
            self._words, self._low = words, low
            self.retranslate()
        beside = [self.views, self.export, *([] if self.pager.isHidden() else [self.pager])]
        needed = sum(part.sizeHint().width() for part in (self.title, *beside)) + px(_SIDE) * 2 + px(_GAP) * 4
        self.title.setVisible(not low and needed <= width)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        px = look.px
        self._column.setContentsMargins(px(_SIDE), px(14), px(_SIDE), px(10))
        self._column.setSpacing(px(_GAP))
        self._first.setSpacing(px(_GAP))
        self._second.setSpacing(px(8))
        self.chips.apply_look(look)
        self.pager.apply_look(look)
        # the arrow of a menu stands after its text
        other = Qt.LayoutDirection.LeftToRight if look.rtl else Qt.LayoutDirection.RightToLeft
        for button in (self.stage, self.question):
            button.setLayoutDirection(other)
            button.setMaximumWidth(px(420))
        self._show_icons()
        self.retranslate()

    def _show_icons(self) -> None:
        look, theme = self._look, self._look.theme
        size = look.px(16)
        names = {
            self.stage: "chevron-down",
            self.question: "chevron-down",
            self.order: "sliders",
            self.export: "download",
        }
        for button, name in names.items():
            button.setIcon(icon(name, theme.t2 if name == "chevron-down" else theme.t1, size))
            button.setIconSize(QSize(size, size))
        self._iconed = None
        self._show_segments()

    def _show_segments(self) -> None:
        """Give the two views icons in their colours; only where those change: a new icon is a new layout."""
        if self._iconed == self._choice.on_map:
            return
        self._iconed = self._choice.on_map
        look = self._look
        for segment, name, here in ((self.table, "columns", not self._iconed), (self.map, "globe", self._iconed)):
            segment.setIcon(icon(name, look.theme.onac if here else look.theme.t1, look.px(16)))
            segment.setIconSize(QSize(look.px(16), look.px(16)))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._show_texts()
        self.chips.retranslate()
        self.pager.retranslate()

    def _show_texts(self) -> None:
        on_map = self._choice.on_map
        self.title.setText(_("Compare countries"))
        self.table.setChecked(not on_map)
        self.map.setChecked(on_map)
        self.order.setVisible(not on_map)
        for part in (self.different, self.short, self.chips):
            part.setVisible(not on_map and not self._low)
        self.question.setVisible(on_map)
        question = next((question_text(one) for one in self._questions if one.id == self._choice.question), "")
        # L10N: on a button: the stage of the process whose questions are compared; {stage} is its name
        self.stage.setText(_("Stage: {stage}").format(stage=stage_text(self._choice.stage)) + " ")
        # L10N: on a button: the question that the map answers
        self._set_question(_("Question: {question}").format(question=question))
        self._name(self.table, _("Table"))
        self._name(self.map, _("Map"))
        self._name(self.export, _("Export"))
        self.different.setText(_("Only differences"))
        self.different.setToolTip(_("Only the questions that are answered differently"))
        # L10N: a button: the table without the texts of the rules
        self.short.setText(_("Answers only"))
        self.short.setToolTip(_("Answers, times and law, without the rules"))
        # L10N: {order} is one of "In the order of the process", "Different answers first", "Weakest protection first"
        text = _("Order: {order}").format(order=order_text(self._choice.order))
        self.order.setAccessibleName(text)
        self.order.setToolTip(text)
        self.views.setAccessibleName(_("Table or map"))
        self._show_segments()

    def _set_question(self, text: str) -> None:
        metrics = self.question.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._look.px(420 - 60))
        self.question.setText(f"{shown} ")
        self.question.setAccessibleName(text)
        self.question.setToolTip(text if shown != text else "")

    def _name(self, button: QAbstractButton, text: str) -> None:
        button.setText(f" {text}" if self._words else "")
        button.setAccessibleName(text)
        button.setToolTip("" if self._words else text)
