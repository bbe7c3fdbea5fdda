"""The fields of the case sheet and how they stand."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from advice_app.case_sheet.store import FIELDS, LINES, List
from advice_app.languages import _
from advice_app.marks import texts
from advice_app.ui.case_sheet.entries import EntryList
from advice_app.ui.case_sheet.words import field_name
from advice_app.ui.kept_text import KeptText
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.time_fields import Labelled

_BESIDE, _WIDEST = 700, 980  # pixels at 100 %
_TEXT = 82  # three lines


class LineField(QLineEdit):
    """One line; leaving it is told."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(texts.TITLE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editingFinished.emit()


class Form(QScrollArea):
    """Two columns of fields where there is room, else one; below them the lists."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("case_sheet_form")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one layout, not two
        self._page = QWidget()
        self._page.setObjectName("case_sheet_page")
        self.fields = {name: self._field(name) for name in FIELDS}
        self._boxes = {name: Labelled(field, self._page, wraps=True) for name, field in self.fields.items()}
        self.lists = {kind: EntryList(kind, look, self._page) for kind in List}
        self._grid = QGridLayout()
        self._columns = 0
        self._column = QVBoxLayout(self._page)
        self._column.addLayout(self._grid)
        for entries in self.lists.values():
            self._column.addWidget(entries)
        self._column.addStretch(1)
        self._place(2)
        self.lists[List.DATES].before = self.fields[FIELDS[-1]]
        self.lists[List.CALLS].before = self.lists[List.DATES].add
        self.setWidget(self._page)
        self._page.installEventFilter(self)

    def set_head(self, head: QWidget) -> None:
        """Put this above the fields."""
        self._column.insertWidget(0, head)

    def _field(self, name: str) -> LineField | KeptText:
        own = f"case_{name}"
        return LineField(own, self._page) if name in LINES else KeptText(own, texts.NOTE, self._page)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for box in self._boxes.values():
            self._grid.removeWidget(box)
        for number, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def text(self, name: str) -> str:
        """What stands in a field."""
        field = self.fields[name]
        return field.text() if isinstance(field, LineField) else field.toPlainText()

    def show_text(self, name: str, text: str) -> None:
        """Show a text in a field; what was there cannot be brought back by undoing."""
        field = self.fields[name]
        if isinstance(field, LineField):
            field.setText(text)
        else:
            field.setPlainText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        px, width = self.look.px, self._page.width()
        side = px(24) + max(0, width - px(_WIDEST) - 2 * px(24)) // 2
        self._column.setContentsMargins(side, px(14), side, px(28))
        beside = width - 2 * side >= px(_BESIDE)
        self._place(2 if beside else 1)
        for entries in self.lists.values():
            entries.fit(beside=beside)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self._grid.setHorizontalSpacing(look.px(20))
        self._grid.setVerticalSpacing(look.px(14))
        self._column.setSpacing(look.px(20))
        side = leading(rtl=look.rtl)
        for field in self.fields.values():
            if isinstance(field, KeptText):
                field.apply_look(look, _TEXT)
            else:
                field.setMinimumHeight(look.px(36))
                field.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        for entries in self.lists.values():
            entries.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._page.setAccessibleName(_("Case sheet"))
        for name, box in self._boxes.items():
            box.set_text(field_name(name))
        for entries in self.lists.values():
            entries.retranslate()
