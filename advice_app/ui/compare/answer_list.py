"""All answers to one question: the map in words, sorted by how far each protects, or by name."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from advice_app.compare.durations import duration_text
from advice_app.compare.model import Answer, Country, rank, verdict_of
from advice_app.compare.words import answer_text, confidence_text, verdict_text
from advice_app.languages import _
from advice_app.ui.compare.signs import PILL, leading, pill_picture, pill_width
from advice_app.ui.faces import own_elided, own_face, own_width
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ENTRY, _CODE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ROW, _SIDE = 36, 12  # pixels at 100 %


class Entry(NamedTuple):
    """A jurisdiction and what it answers."""

    country: Country
    answer: Answer | None


class AnswerListModel(QAbstractListModel):
    """In an order that the list says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        country, answer = entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return country.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [country.name, answer_text(answer), verdict_text(verdict_of(answer))]
            if answer is not None:
                parts += [duration_text(answer.duration)] if answer.duration else []
                # L10N: {level} is high, medium or low
                parts.append(_("How sure we are: {level}").format(level=confidence_text(answer.confidence)))
            return ", ".join(parts)
        return {int(_ENTRY): entry, int(_CODE): country.code}.get(int(role))


class _Rows(QStyledItemDelegate):
    """Paints one answer."""

    def __init__(self, view: "AnswerList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._view.look.px(160), self._view.look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, theme, px = self._view.look, self._view.look.theme, self._view.look.px
        rect: QRect = option.rect
        entry: Entry = index.data(_ENTRY)
        current = entry.country.code == self._view.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.fillRect(rect, QColor(theme.acs))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if self._view.ringed and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 5, 5)
        word = answer_text(entry.answer)
        width = pill_width(word, look)
        left = rect.left() + px(_SIDE) if look.rtl else rect.right() + 1 - px(_SIDE) - width
        pill = QRectF(left, rect.center().y() - px(PILL) / 2, width, px(PILL))
        ratio = self._view.devicePixelRatioF()
        painter.drawPixmap(pill.topLeft(), pill_picture(verdict_of(entry.answer), word, look, ratio))
        time = duration_text(entry.answer.duration) if entry.answer and entry.answer.duration else ""
        self._words(painter, rect, pill, (entry.country.name, time), current=current)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, pill: QRectF, texts: tuple[str, str], *, current: bool) -> None:
        look, theme, px = self._view.look, self._view.look.theme, self._view.look.px
        middle = Qt.AlignmentFlag.AlignVCenter
        room = QRectF(rect)
        if look.rtl:
            room.setLeft(pill.right() + px(8))
            room.setRight(rect.right() - px(_SIDE))
        else:
            room.setLeft(rect.left() + px(_SIDE))
            room.setRight(pill.left() - px(8))
        name, time = texts
        weight = 600 if current else 400
        used = own_width(time, look, 13, 600) + px(8) if time else 0.0
        if used and own_width(name, look, 14, weight) + used > room.width():
            time, used = "", 0.0  # the card has it
        shown = own_elided(name, look, 14, room.width() - used, weight)
        painter.setFont(own_face(look, 14, weight))
        painter.setPen(QColor(theme.ac2 if current else theme.t1))
        painter.drawText(room, leading(rtl=look.rtl) | middle, shown)
        if time:
            painter.setFont(own_face(look, 13, 600))
            painter.drawText(room, leading(rtl=not look.rtl) | middle, time)


class AnswerList(QListView):
    """Moving shows a country in the card, Enter opens its guide."""

    chosen = Signal(str)
    activated_code = Signal(str)
    lit = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_list")
        set_role(self, "answers")
        self.look = look
        self.current = ""
        self.ringed = False
        self.by_name = False
        self._entries: list[Entry] = []
        self._model = AnswerListModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entered.connect(lambda index: self.lit.emit(str(index.data(_CODE))))
        self.clicked.connect(lambda index: self.chosen.emit(str(index.data(_CODE))))
        self.doubleClicked.connect(lambda index: self.activated_code.emit(str(index.data(_CODE))))

    def show_answers(self, answers: dict[str, Answer], countries: dict[str, Country]) -> None:
        """Show what each answers; ``countries`` are in the order of their names."""
        self._entries = [Entry(country, answers.get(code)) for code, country in countries.items()]
        self._sort()

    def sort_by_name(self, by_name: bool) -> None:
        """Sort by name, or by how far the answers protect."""
        self.by_name = by_name
        self._sort()

    def _sort(self) -> None:
        shown = self._entries if self.by_name else sorted(self._entries, key=lambda entry: rank(verdict_of(entry.answer)))
        self._model.show_entries(tuple(shown))
        self.set_current(self.current)

    def codes(self) -> list[str]:
        """The codes in the order in which they are shown."""
        return [entry.country.code for entry in self._model.entries]

    def set_current(self, code: str) -> None:
        """Mark a country and show its row."""
        self.current = code
        if code in self.codes():
            self.setCurrentIndex(self._model.index(self.codes().index(code), 0))
            self._show_current()
        self.viewport().update()

    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_current()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("All answers"))
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(_ROW))

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(280), self.look.px(_ROW) * 6)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        code = str(current.data(_CODE) or "")
        if code and code != self.current and self.hasFocus():
            self.chosen.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring(shown=True)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated_code.emit(str(self.currentIndex().data(_CODE)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring(shown=False)
        super().mousePressEvent(event)

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002
        self.lit.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring(shown=event.reason() != Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring(shown=False)
        super().focusOutEvent(event)

    def _ring(self, *, shown: bool) -> None:
        self.ringed = shown
        self.viewport().update()
