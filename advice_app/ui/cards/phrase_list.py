"""All sentences in the reader's language, each whole, in as many lines as it needs."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.ui.cards.words import text_font
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look, slack

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _ICON, _GAP, _TEXT, _BAR = 20, 11, 18, 12, 16, 4  # pixels at 100 %
_LEAST = 48  # pixels at 100 %: a row is touched with a thumb
_ICON_ROLE = Qt.ItemDataRole.UserRole


class PhraseList(QListWidget):
    """A touch or an arrow chooses; Enter, or a second touch, shows it large."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phrases")
        self.opens_at_once = False  # in a narrow window, where there is no card beside the list
        self._rows = _Rows(self, look)
        self.setItemDelegate(self._rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one layout, not two
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(row) if row >= 0 else None)
        self.itemClicked.connect(lambda _item: self._on_click())
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit(self.currentRow()))

    def show_phrases(self, phrases: Sequence[Phrase], language: Language, current: int) -> None:
        """List these in the reader's language."""
        with QSignalBlocker(self):
            self.clear()
            self._rows.show_language(language)
            for phrase in phrases:
                item = QListWidgetItem(phrase.sentence(language.tag, language.name), self)
                item.setData(_ICON_ROLE, phrase.icon)
            self.setCurrentRow(current)

    def choose(self, row: int) -> None:
        """Look at a row, without saying so."""
        with QSignalBlocker(self):
            self.setCurrentRow(row)
        self.viewport().update()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._rows.look = look
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_click(self) -> None:
        if self.opens_at_once:
            self.opened.emit(self.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    """Paints a row: its icon, and its sentence."""

    def __init__(self, view: QListWidget, look: Look) -> None:
        super().__init__(view)
        self._view, self.look = view, look
        self._font, self._rtl = QFont(), False

    def show_language(self, language: Language) -> None:
        self._font, self._rtl = text_font(language.script, 400), language.rtl

    def _laid_out(self, text: str) -> tuple[QTextLayout, float]:
        """The text in lines, and how high they are."""
        look = self.look
        font = QFont(self._font)
        font.setPixelSize(look.px(_TEXT))
        layout = QTextLayout(text, font)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
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
        ratio = self._view.devicePixelRatioF()
        painter.drawPixmap(QPointF(left, rect.center().y() - size / 2), pixmap(str(index.data(_ICON_ROLE)), sign, size, ratio))
        text = rect.left() + side + (0 if self._rtl else size + look.px(_GAP))
        painter.setPen(QColor(ink))
        layout.draw(painter, QPointF(text, rect.top() + (rect.height() - height) / 2))
