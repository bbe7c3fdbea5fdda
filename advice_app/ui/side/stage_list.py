"""The stages of one country as a line of dots: read, here, not read."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advice_app.languages import _
from advice_app.library.catalogue import StageInfo
from advice_app.ui.look import Look
from advice_app.ui.names import stage_name
from advice_app.ui.row_list import RowList, paint_ground, paint_name, row_size

_STAGE = Qt.ItemDataRole.UserRole
_READ = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_DOT_CENTRE, _TEXT_START = 18, 40


class _StageDelegate(QStyledItemDelegate):
    """Paints a row: its piece of the line, its dot, its name."""

    def __init__(self, view: "StageList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return row_size(self._view, index.data(), start=_TEXT_START, rail=self._view.rail)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        stage: StageInfo = index.data(_STAGE)
        here = stage.id == self._view.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, self._view, here=here, state=state)
        centre = self._view.start_point(rect)
        self._line(painter, rect, centre, index)
        self._dot(painter, centre, here, bool(index.data(_READ)))
        if not self._view.rail:
            look = self._view.look
            painter.setPen(QColor(look.theme.ac2 if here else look.theme.t1))
            paint_name(painter, rect, self._view, index.data(), start=look.px(_TEXT_START), bold=here)
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, centre: QPoint, index: _Index) -> None:
        rows = self._view.count()
        stage: StageInfo = index.data(_STAGE)
        pen = QPen(QColor(self._view.look.theme.line2), 2)
        if stage.line == "topic":
            return
        if index.row():
            pen.setStyle(Qt.PenStyle.DotLine if stage.line == "beside" else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(centre.x(), rect.top(), centre.x(), centre.y())
        if index.row() < rows - 1:
            after: StageInfo = self._view.item(index.row() + 1).data(_STAGE)
            pen.setStyle(Qt.PenStyle.DotLine if after.line == "beside" else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(centre.x(), centre.y(), centre.x(), rect.bottom() + 1)

    def _dot(self, painter: QPainter, centre: QPoint, here: bool, read: bool) -> None:
        theme = self._view.look.theme
        accent, ground = QColor(theme.ac), QColor(theme.acs if here else theme.win)
        if here:
            painter.setPen(QPen(accent, 2))
            painter.setBrush(ground)
            painter.drawEllipse(centre, 9, 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(centre, 4, 4)
            return
        painter.setPen(QPen(accent if read else QColor(theme.ctl), 2))
        painter.setBrush(accent if read else ground)
        painter.drawEllipse(centre, 4, 4)


class StageList(RowList):
    """One row a stage. Enter or click opens it; the arrows move."""

    stage_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("stage_list", look, parent)
        self.rail = False
        self.current = ""  # the stage that is read; the row of the keyboard may be another
        self.setItemDelegate(_StageDelegate(self))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_stages(self, stages: tuple[StageInfo, ...], current: str, read: set[str]) -> None:
        """Fill the list; ``read`` holds the ids of the stages that were opened before."""
        self.clear()
        self.current = current
        for stage in stages:
            item = QListWidgetItem(self)
            item.setData(_STAGE, stage)
            item.setData(_READ, stage.id in read)
            if stage.id == current:
                self.setCurrentItem(item)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Stages"))
        for row in range(self.count()):
            item = self.item(row)
            name = stage_name(item.data(_STAGE))
            item.setText(name)
            item.setToolTip(name if self.rail else "")
            read = bool(item.data(_READ))
            # L10N: said by a screen reader for a stage of the process that was opened before
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _("{stage}, read").format(stage=name) if read else name)
        self.fit()

    def start_point(self, rect: QRect) -> QPoint:
        """The centre of a row's dot."""
        inset = rect.width() // 2 if self.rail else self.look.px(_DOT_CENTRE)
        return QPoint(rect.right() - inset if self.look.rtl else rect.left() + inset, rect.center().y())

    def _choose(self, item: QListWidgetItem) -> None:
        stage: StageInfo = item.data(_STAGE)
        self.stage_chosen.emit(stage.id)
