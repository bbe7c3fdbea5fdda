"""Paints a finding: its weight as sign and word, where it is, what is wrong."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advice_app.ui.fonts import families
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look, slack
from advice_app.ui.sides import leading
from advice_app.ui.style import face
from advice_app.ui.workbench.checking import Finding
from advice_app.ui.workbench.model import FINDING, FindingsModel, kind_name

_Index = QModelIndex | QPersistentModelIndex
_EDGE, _PAD, _ICON, _GAP = 12, 9, 16, 8  # at 100 %
_CAPTION, _TEXT = 12, 14
_TALL = 4000
_WRAP = Qt.TextFlag.TextWordWrap


class FindingRows(QStyledItemDelegate):
    """Rows as high as their text."""

    def __init__(self, view: QListView, model: FindingsModel, look: Look) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.look = look
        self.ringed = False  # the focus came by keyboard

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        look, text = self.look, self._text_width()
        metrics = QFontMetrics(_message_face(look))
        height = metrics.boundingRect(QRect(0, 0, text, _TALL), self._flags(), index.data()).height()
        rest = self._caption_height() + 2 * look.px(_PAD) - slack(metrics, look.px(_TEXT))
        return QSize(look.px(120), height + rest + look.px(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        finding: Finding = index.data(FINDING)
        look, theme = self.look, self.look.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, current=current, over=bool(state & QStyle.StateFlag.State_MouseOver))
        ink = (theme.caution if finding.warning else theme.danger).ink
        size, pad = look.px(_ICON), look.px(_PAD)
        edge = look.px(_EDGE)
        left = rect.right() + 1 - edge - size if look.rtl else rect.left() + edge
        image = pixmap("info" if finding.warning else "warning", ink, size, self._view.devicePixelRatioF())
        high = self._caption_height()
        painter.drawPixmap(left, rect.top() + pad + (high - size) // 2, image)
        text_left = rect.left() + edge + (0 if look.rtl else size + look.px(_GAP))
        box = QRect(text_left, rect.top() + pad, self._text_width(), high)
        self._caption(painter, box, finding, ink)
        painter.setFont(_message_face(look))
        painter.setPen(QColor(theme.ac2 if current else theme.t1))
        below = QRect(text_left, box.bottom() + 1 + look.px(2), self._text_width(), rect.bottom() - box.bottom() - look.px(2))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the checker speaks English
        painter.drawText(below, self._flags(), finding.message)
        painter.restore()

    def _caption(self, painter: QPainter, box: QRect, finding: Finding, ink: str) -> None:
        """Weight and line, in the interface language and its direction."""
        look = self.look
        flags = leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter
        kind, where = kind_name(finding), self._model.where(finding)
        bold = face(look.px(_CAPTION), 600)
        painter.setFont(bold)
        painter.setPen(QColor(ink))
        painter.drawText(box, flags, kind)
        used = QFontMetrics(bold).horizontalAdvance(kind) + look.px(_GAP)
        rest = box.adjusted(0, 0, -used, 0) if look.rtl else box.adjusted(used, 0, 0, 0)
        small = face(look.px(_CAPTION))
        painter.setFont(small)
        painter.setPen(QColor(look.theme.t3))
        painter.drawText(rest, flags, QFontMetrics(small).elidedText(where, Qt.TextElideMode.ElideMiddle, rest.width()))

    def _ground(self, painter: QPainter, rect: QRect, *, current: bool, over: bool) -> None:
        theme = self.look.theme
        if current or over:
            painter.fillRect(rect, QColor(theme.acs if current else theme.raised if theme.outlined else theme.unclear.ground))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if current and theme.outlined:
            painter.setPen(QPen(QColor(theme.ac), 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if current and self.ringed and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 6, 6)

    def _text_width(self) -> int:
        look = self.look
        return max(80, self._view.viewport().width() - 2 * look.px(_EDGE) - look.px(_ICON) - look.px(_GAP))

    def _caption_height(self) -> int:
        size = self.look.px(_CAPTION)
        metrics = QFontMetrics(face(size))
        return metrics.height() - slack(metrics, size)

    @staticmethod
    def _flags() -> int:
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute) | int(_WRAP)


def _message_face(look: Look) -> QFont:
    """For English: the font of an Arabic window has lines twice as high."""
    made = face(look.px(_TEXT))
    made.setFamilies(families("Latn"))
    return made
