"""The tools, one row each, with their icons."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from advice_app.languages import _
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.row_list import RowList, paint_ground, paint_name, row_size
from advice_app.ui.tools import TOOLS, Tool

_TOOL = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_TEXT_START, _ICON, _ICON_START = 40, 17, 10  # pixels at 100 %


class _ToolDelegate(QStyledItemDelegate):
    """Paints a row: its ground, its icon, its name."""

    def __init__(self, view: "ToolList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return row_size(self._view, index.data(), start=_TEXT_START, rail=self._view.rail)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, rect = self._view, option.rect
        tool: Tool = index.data(_TOOL)
        here = tool.id == view.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, view, here=here, state=option.state)
        size = view.look.px(_ICON)
        colour = view.look.theme.ac2 if here else view.look.theme.t2
        drawing = pixmap(tool.icon, colour, size, view.devicePixelRatioF(), mirrored=view.look.rtl)
        inset = (rect.width() - size) // 2 if view.rail else view.look.px(_ICON_START)
        left = rect.right() - inset - size if view.look.rtl else rect.left() + inset
        painter.drawPixmap(left, rect.center().y() - size // 2, drawing)
        if not view.rail:
            painter.setPen(QColor(view.look.theme.ac2 if here else view.look.theme.t1))
            paint_name(painter, rect, view, index.data(), start=view.look.px(_TEXT_START), bold=here)
        self._badge(painter, rect, view.badge(tool.id))
        painter.restore()

    def _badge(self, painter: QPainter, rect: QRect, text: str) -> None:
        """What is new, at the end of the row; on a rail a dot."""
        view, look = self._view, self._view.look
        if not text:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.caution.ink if view.rail else look.theme.caution.ground))
        if view.rail:
            painter.drawEllipse(rect.center() + QPoint(look.px(10), -look.px(9)), 4, 4)
            return
        font = view.row_font(bold=True)
        font.setPixelSize(look.px(12))
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(text) + look.px(12), look.px(20)
        left = rect.left() + look.px(8) if look.rtl else rect.right() - look.px(8) - width
        box = QRect(left, rect.center().y() - height // 2, width, height)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font)
        painter.setPen(QColor(look.theme.caution.ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class ToolList(RowList):
    """One row a tool. Enter or click opens it; the arrows move."""

    tool_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("tool_list", look, parent)
        self.rail = False
        self.current = ""  # the tool that is shown; the row of the keyboard may be another
        self._badges: dict[str, str] = {}
        self.setItemDelegate(_ToolDelegate(self))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        for tool in TOOLS:
            QListWidgetItem(self).setData(_TOOL, tool)
        self.retranslate()

    def show_current(self, current: str) -> None:
        """Mark the tool that is shown; nothing: none is."""
        self.current = current
        self.viewport().update()

    def show_badge(self, tool: str, text: str) -> None:
        """Show a few words beside a tool; nothing takes them away."""
        self._badges[tool] = text
        self.retranslate()
        self.viewport().update()

    def badge(self, tool: str) -> str:
        """What stands beside a tool."""
        return self._badges.get(tool, "")

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the list of what helps beside the guides: detention clock, comparison of countries, case law ...
        self.setAccessibleName(_("Tools"))
        for row in range(self.count()):
            item = self.item(row)
            tool: Tool = item.data(_TOOL)
            item.setText(_(tool.text))
            item.setToolTip(_(tool.text) if self.rail else "")
            said = ", ".join(filter(None, (_(tool.text), self.badge(tool.id))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.fit()

    def _choose(self, item: QListWidgetItem) -> None:
        tool: Tool = item.data(_TOOL)
        self.tool_chosen.emit(tool.id)
