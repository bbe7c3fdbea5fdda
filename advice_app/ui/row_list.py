"""What the lists beside the page share: rows as high as their text, a list as high as its rows, a ring by keyboard only."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyle, QWidget

from advice_app.ui.look import Look, slack
from advice_app.ui.sides import leading

_ROW, _RAIL_ROW = 35, 31  # pixels at 100 %
_KEPT = 500  # measured texts: a list asks for the size of each row many times before it is painted


class RowList(QListWidget):
    """A list that never scrolls by itself: the pane around it does."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._measured: dict[tuple[str, str, int, bool], tuple[int, int]] = {}
        self.keyboard = False  # whether the focus came by keyboard: only then a ring is shown
        self.setObjectName(name)
        self.setProperty("role", "rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self.fit()

    def fit(self) -> None:
        """Be just as high as the rows."""
        self.scheduleDelayedItemsLayout()
        shown = [row for row in range(self.count()) if not self.isRowHidden(row)]
        self.setFixedHeight(sum(map(self.sizeHintForRow, shown)) + 2)

    def row_font(self, *, bold: bool) -> QFont:
        """The font of a row."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def text_height(self, text: str, width: int, *, bold: bool) -> tuple[int, int]:
        """How high a text is in a column so wide, and how much of that is air in its font; pixels."""
        key = (self.font().key(), text, width, bold)
        if key not in self._measured:
            if len(self._measured) >= _KEPT:
                self._measured.clear()
            metrics = QFontMetrics(self.row_font(bold=bold))
            height = metrics.boundingRect(QRect(0, 0, width, 800), Qt.TextFlag.TextWordWrap, text).height()
            self._measured[key] = height, slack(metrics, self.font().pixelSize())
        return self._measured[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)


def row_size(view: RowList, text: str, *, start: int, rail: bool) -> QSize:
    """How large a row is whose name begins ``start`` pixels (at 100 %) from its side; on a rail it has none."""
    look = view.look
    if rail:
        return QSize(look.px(40), look.px(_RAIL_ROW))
    width = max(80, view.viewport().width() - look.px(start) - look.px(10))
    height, air = view.text_height(text, width, bold=True)
    return QSize(look.px(120), max(look.px(_ROW), height + look.px(14) - air))


def paint_ground(painter: QPainter, rect: QRect, view: RowList, *, here: bool, state: QStyle.StateFlag) -> None:
    """Paint what a row stands on: it is the current one, the pointer is over it, or the keyboard is at it."""
    theme = view.look.theme
    box = QRectF(rect).adjusted(1, 1, -1, -1)
    if here or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(QPen(QColor(theme.ac), 1) if theme.outlined and here else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.acs if here else theme.unclear.ground))
        painter.drawRoundedRect(box, 7, 7)
    if state & QStyle.StateFlag.State_HasFocus and view.keyboard:
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)


def paint_name(painter: QPainter, rect: QRect, view: RowList, text: str, *, start: int, bold: bool) -> None:
    """Paint a row's name ``start`` pixels from where the row begins, in the pen that is set."""
    look = view.look
    painter.setFont(view.row_font(bold=bold))
    end = look.px(8)
    box = rect.adjusted(end, 0, -start, 0) if look.rtl else rect.adjusted(start, 0, -end, 0)
    flags = leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box, flags, text)
