"""How the parts of the screen that compares countries stand: head, table or map, legend."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.compare.head import Head
from advice_app.ui.compare.legend import Legend
from advice_app.ui.compare.map_pane import MapPane
from advice_app.ui.compare.note import Note
from advice_app.ui.compare.style import css
from advice_app.ui.compare.table_view import CompareTable
from advice_app.ui.focus import begin_at, start_of
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.pages import Screens
from advice_app.ui.style import set_role
from advice_app.ui.tall import TallArea
from advice_app.ui.tool_screen import ToolScreen

_LOW = 400  # pixels at 100 %: in a lower window the legend is short
_LEAST = 100  # of the table or the map: in a lower window the screen scrolls


class Empty(QWidget):
    """One icon, one sentence, one button."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._sign, self.text, self.add = QLabel(self), QLabel(self), QPushButton(self)
        self.text.setWordWrap(True)
        set_role(self.text, "small")
        self.add.setObjectName(f"{name}_button")
        set_role(self.add, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 20, 40, 20)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (self._sign, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._sign.setPixmap(pixmap("columns", look.theme.t3, look.px(32), self.devicePixelRatioF()))


class Panes(ToolScreen):
    """What is shown in them is decided elsewhere."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("compare_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head, self.legend, self.note = Head(look, self), Legend(look, self), Note(look, self)
        self.table, self.pane, self.pager = CompareTable(look, self), MapPane(look, self), self.head.pager
        self.nobody, self.same = Empty("no_countries", look, self), Empty("all_the_same", look, self)
        self._framed = QWidget(self)  # the table stands in from the edge, so that its words begin where the head's do
        self._margins = QHBoxLayout(self._framed)
        self._margins.addWidget(self.table)
        self._mapped = self._scrolling(self.pane)  # where the parts of the map stand under each other
        self._stack = Screens(self)
        for part in (self._framed, self._mapped, self.nobody, self.same):
            self._stack.addWidget(part)
        inside = QWidget(self)
        set_role(inside, "bare")
        self._notes, column, whole = QHBoxLayout(), QVBoxLayout(inside), QVBoxLayout(self)
        whole.addWidget(TallArea(inside, self))
        self._notes.addWidget(self.note)
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._notes)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)
        begin_at(self, self.table)
        self.table.page_changed.connect(self._show_page)
        self.pager.moved.connect(lambda step: self.table.show_from(self.table.first + step))

    def _scrolling(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        set_role(area, "pane")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def show_part(self, part: QWidget) -> None:
        """Show table, map, or what is to be said instead."""
        self._stack.setCurrentWidget({self.table: self._framed, self.pane: self._mapped}.get(part, part))
        focus = {self.pane: self.pane.list, self.nobody: self.nobody.add, self.same: self.same.add}
        begin_at(self, focus.get(part, self.table))
        self._show_page()

    def _show_page(self) -> None:
        table = self.table
        countries = table.compared.comparison.countries
        total = len(countries)
        shown = table.columns if self._stack.currentWidget() is self._framed else total
        name = countries[table.first].name if shown == 1 and total else ""
        self.pager.show_place(table.first, shown, total, name)
        # in a low window the name stands above the table: there is no room for it twice
        table.head.setVisible(not (self._low and 1 == shown < total))
        self.head.fit(self.width(), self.height())

    def next_pane(self) -> bool:
        """Hand the keyboard to the next part."""
        body = start_of(self)
        parts = [self.head.stage, body, *([self.pane.map] if self._stack.currentWidget() is self._mapped else [])]
        here = next((at for at, part in enumerate(parts) if part.hasFocus()), -1)
        parts[(here + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def close_layer(self) -> bool:
        """Take the note away; whether there was one."""
        there = self.note.isVisible()
        self.note.hide()
        return there

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.setStyleSheet(css(look))
        side = look.px(24)
        self._notes.setContentsMargins(side, 0, side, 0)
        inset = look.px(10)
        self._margins.setContentsMargins(inset, 0, inset, 0)
        self._stack.setMinimumHeight(look.px(_LEAST))
        for part in (self.head, self.legend, self.note, self.table, self.pane, self.nobody, self.same):
            part.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.nobody.text.setText(_("Choose two to four countries: their answers to the same questions are shown side by side."))
        self.nobody.add.setText(_("Add a country"))
        self.same.text.setText(_("All of these countries give the same answers."))
        self.same.add.setText(_("Show all questions"))
        for part in (self.head, self.legend, self.note, self.table, self.pane):
            part.retranslate()
        self._fit()

    @property
    def _low(self) -> bool:
        return self.height() < self._look.px(_LOW)

    def _fit(self) -> None:
        self.legend.set_low(self._low)
        self._show_page()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # what is shown now must not keep the window from getting narrower

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
