"""The contents of the page: its headings, the one being read marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.row_list import RowList
from advice_app.ui.sides import leading

_SECTION = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_INSET = 16


class _HeadingDelegate(QStyledItemDelegate):
    """Paints a heading beside the line that runs down the list."""

    def __init__(self, view: "ContentsList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = self._view.look
        width = max(80, self._view.viewport().width() - look.px(_INSET) - 4)
        height, air = self._view.text_height(index.data(), width, bold=False)
        return QSize(look.px(120), height + look.px(11) - air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look, theme = self._view.look, self._view.look.theme
        here = index.data(_SECTION) == self._view.section
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = rect.right() - 1 if look.rtl else rect.left() + 1
        painter.setPen(QPen(QColor(theme.ac if here else theme.line), 2))
        painter.drawLine(edge, rect.top(), edge, rect.bottom())
        if index.row() == self._view.currentRow() and state & QStyle.StateFlag.State_HasFocus and self._view.keyboard:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(5, 1, -5, -1), 5, 5)
        inset = look.px(_INSET)
        box = rect.adjusted(4, 0, -inset, 0) if look.rtl else rect.adjusted(inset, 0, -4, 0)
        painter.setFont(self._font_for(box, index.data(), here=here))
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QColor(theme.ac2 if here else theme.t1 if over else theme.t2))
        flags = leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, index.data())
        painter.restore()

    def _font_for(self, box: QRect, text: str, *, here: bool) -> QFont:
        """Bold for the heading being read, unless bold would need another line: rows must not jump."""
        fits = self._view.text_height(text, box.width(), bold=here)[0] <= box.height()
        return self._view.row_font(bold=here and fits)


class ContentsList(RowList):
    """One row a heading; choosing one asks to go there."""

    section_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("contents_list", look, parent)
        self.section = ""
        self.setItemDelegate(_HeadingDelegate(self))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self.retranslate()

    def show_contents(self, contents: tuple[tuple[str, str], ...]) -> None:
        """Fill the list with section ids and headings."""
        self.clear()
        for section, heading in contents:
            item = QListWidgetItem(heading, self)
            item.setData(_SECTION, section)
        self.follow("")
        self.fit()

    def follow(self, place: str) -> None:
        """Mark the section that ``place`` (``silence.2``) is in."""
        section = place.split(".", maxsplit=1)[0]
        sections = [self.item(row).data(_SECTION) for row in range(self.count())]
        if section not in sections and sections:
            section = sections[0]
        if section == self.section:
            return
        self.section = section
        if section in sections and not self.hasFocus():
            self.setCurrentRow(sections.index(section))
        self.viewport().update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("On this page"))

    def _choose(self, item: QListWidgetItem) -> None:
        self.section_chosen.emit(item.data(_SECTION))
