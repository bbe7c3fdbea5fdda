"""Small pictures of all slides, in a film strip or in a grid. They are painted one at a time while nothing else happens."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from advice_app.slides.items import HEIGHT
from advice_app.slides.talk import Talk
from advice_app.ui.faces import own_face
from advice_app.ui.look import Look
from advice_app.ui.present.paint import Footer
from advice_app.ui.present.slide_view import Picture, render

_Index = QModelIndex | QPersistentModelIndex
_PAD, _LABEL = 6, 26
_IDLE_MS = 25  # so that what was pressed is on the screen first


class Album(QAbstractListModel):
    """The slides of a talk, or those of them that were found. The picture of each is made when it is first seen."""

    resized = Signal()

    def __init__(self, picture_of: Callable[[int], Picture], width: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture_of, self._width = picture_of, width
        self._talk: Talk | None = None
        self.numbers: list[int] = []
        self.size = QSize(width, round(width * 9 / 16))
        self.ratio = 1.0
        self._made: dict[int, QPixmap] = {}
        self._wanted: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._timer.timeout.connect(self._make_next)

    def show_talk(self, talk: Talk, numbers: list[int] | None = None) -> None:
        """Show these slides, or all."""
        self.beginResetModel()
        self._talk = talk
        self.numbers = list(range(len(talk.sheets))) if numbers is None else numbers
        self.endResetModel()

    def forget(self, width: int = 0) -> None:
        """Paint all anew: the slides are others, or look otherwise."""
        self._width = width or self._width
        self._made.clear()
        self._wanted.clear()
        if self._talk is not None:
            frame = self._picture_of(0).frame
            self.size = QSize(self._width, round(self._width * HEIGHT / frame.width))
        self.resized.emit()

    def pixmap(self, number: int) -> QPixmap | None:
        """The picture of a slide; nothing yet where it is not painted: then it will be."""
        if number not in self._made:
            if number not in self._wanted:
                self._wanted.append(number)
            self._timer.start()
            return None
        return self._made[number]

    def _make_next(self) -> None:
        if not self._wanted or self._talk is None:
            return
        number = self._wanted.pop()  # what was scrolled to last is seen now
        if number < len(self._talk.sheets):
            self._made[number] = render(self._picture_of(number)._replace(footer=Footer()), self.size, self.ratio)
            if number in self.numbers:
                index = self.index(self.numbers.index(number))
                self.dataChanged.emit(index, index)
        if self._wanted:
            self._timer.start()

    def stop(self) -> None:
        """Paint no more."""
        self._timer.stop()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._talk is None or not 0 <= index.row() < len(self.numbers):
            return None
        number = self.numbers[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{number + 1}. {self._talk.sheets[number].slide.title}"
        return number if role == Qt.ItemDataRole.UserRole else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: "Thumbnails") -> None:
        super().__init__(parent)
        self._view = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return self._view.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._view.paint_cell(painter, option.rect, index)


class Thumbnails(QListView):
    """A film strip, or with ``grid`` as many lines as there is room for."""

    chosen = Signal(int)  # a slide, from 0

    def __init__(self, name: str, album: Album, look: Look, parent: QWidget | None = None, *, grid: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.album, self._look, self._grid, self._here = album, look, grid, 0
        self.setModel(album)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "thumbnails")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(grid)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not grid:  # the keys of the talk go to any slide: there is nothing here that needs the keyboard
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoScroll(False)
        self.clicked.connect(self._choose)
        album.resized.connect(self._fit)

    def cell(self) -> QSize:
        """The room that a slide takes."""
        size = self.album.size
        return QSize(size.width() + 2 * _PAD, size.height() + 2 * _PAD + self._look.px(_LABEL))

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._fit()

    def _fit(self) -> None:
        if not self._grid:
            self.setFixedHeight(self.cell().height() + 4)
        self.doItemsLayout()

    def show_here(self, number: int) -> None:
        """Mark the slide that is on, and keep it in sight."""
        self._here = number
        if number in self.album.numbers:
            index = self.album.index(self.album.numbers.index(number))
            self.setCurrentIndex(index)
            self.scrollTo(index, QListView.ScrollHint.EnsureVisible if self._grid else QListView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_here(self._here)

    def current(self) -> int:
        """The slide that the keyboard is on; -1 where there is none."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return int(found) if found is not None else -1

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(int(index.data(Qt.ItemDataRole.UserRole)))

    def paint_cell(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Paint a slide with its number below it."""
        theme, number = self._look.theme, int(index.data(Qt.ItemDataRole.UserRole))
        size = self.album.size
        place = QRect(rect.x() + (rect.width() - size.width()) // 2, rect.y() + _PAD, size.width(), size.height())
        made = self.album.pixmap(number)
        if made is None:
            painter.fillRect(place, QColor(theme.raised))
        else:
            painter.setOpacity(0.45 if number < self._here and not self._grid else 1.0)
            painter.drawPixmap(place, made)
            painter.setOpacity(1.0)
        current = index == self.currentIndex() if self._grid and self.hasFocus() else number == self._here
        if current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.focus if self._grid and self.hasFocus() else theme.ac), 3))
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)
        painter.setPen(QColor(theme.ac if number == self._here else theme.t2))
        painter.setFont(own_face(self._look, 13, 600 if number == self._here else 400))
        label = QRect(rect.x(), place.bottom() + 4, rect.width(), self._look.px(_LABEL) - 2)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number + 1))
