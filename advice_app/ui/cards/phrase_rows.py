"""Paints sentences as rows, each whole, in as many lines as it needs; with a box to be ticked where rows can be chosen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advice_app.library.model import Language
from advice_app.ui.cards.words import text_font
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look, slack
from advice_app.ui.sides import leading

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _ICON, _GAP, _TEXT, _BAR = 20, 11, 18, 12, 16, 4  # pixels at 100 %
_LEAST = 48  # pixels at 100 %: a row is touched with a thumb
ICON_ROLE = Qt.ItemDataRole.UserRole


class PhraseRows(QStyledItemDelegate):
    """Paints a row: its icon, and its sentence."""

    def __init__(self, view: QListWidget, look: Look) -> None:
        super().__init__(view)
        self._view, self.look = view, look
        self._font, self._rtl = QFont(), False

    def show_language(self, language: Language) -> None:
        """Set sentences in the font and the direction of this language."""
        self._font, self._rtl = text_font(language.script, 400), language.rtl

    def _laid_out(self, text: str) -> tuple[QTextLayout, float]:
        """The text in lines, and how high they are."""
        look = self.look
        font = QFont(self._font)
        font.setPixelSize(look.px(_TEXT))
        layout = QTextLayout(text, font)
        option = QTextOption(leading(rtl=self._rtl))
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        width = self._view.viewport().width() - look.px(2 * _SIDE + _ICON + _GAP)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, look.px(_TEXT)))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        _layout, height = self._laid_out(str(index.data()))
        look = self.look
        air = 2 * look.px(_TOP) - slack(self._view.fontMetrics(), look.px(_TEXT))
        return QSize(look.px(160), max(round(height) + air, look.px(_LEAST)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect, look, theme = option.rect, self.look, self.look.theme
        current = index.row() == self._view.currentRow()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self._view.isRightToLeft()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.acs if current else theme.win))
        if current:
            bar = look.px(_BAR)
            painter.fillRect(
                rect.right() + 1 - bar if mirrored else rect.left(), rect.top(), bar, rect.height(), QColor(theme.ac)
            )
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        self._words(painter, QRectF(rect), index, theme.ac2 if current else theme.t1, theme.ac2 if current else theme.t3)
        if current and (self._view.hasFocus() or theme.outlined):
            painter.setPen(QPen(QColor(theme.focus if self._view.hasFocus() else theme.ac), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -4), 5, 5)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRectF, index: _Index, ink: str, sign: str) -> None:
        look = self.look
        layout, height = self._laid_out(str(index.data()))
        size, side = look.px(_ICON), look.px(_SIDE)
        # the sign stands where the sentence begins
        left = rect.right() - side - size if self._rtl else rect.left() + side
        at = QPointF(left, rect.center().y() - size / 2)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is None:
            self._sign(painter, at, str(index.data(ICON_ROLE)), sign)
        else:
            self._box(painter, at, ticked=Qt.CheckState(ticked) == Qt.CheckState.Checked)
        text = rect.left() + side + (0 if self._rtl else size + look.px(_GAP))
        painter.setPen(QColor(ink))
        layout.draw(painter, QPointF(text, rect.top() + (rect.height() - height) / 2))

    def _sign(self, painter: QPainter, at: QPointF, name: str, ink: str) -> None:
        painter.drawPixmap(at, pixmap(name, ink, self.look.px(_ICON), self._view.devicePixelRatioF()))

    def _box(self, painter: QPainter, at: QPointF, *, ticked: bool) -> None:
        theme, size = self.look.theme, self.look.px(_ICON)
        painter.setPen(QPen(QColor(theme.ac if ticked else theme.ctl), 1))
        painter.setBrush(QColor(theme.ac if ticked else theme.raised))
        painter.drawRoundedRect(QRectF(at.x(), at.y(), size, size).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ticked:
            self._sign(painter, at, "check", theme.onac)
