"""The folders: all bookmarks, then each folder with how many are in it. Bookmarks can be dropped on a folder."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advice_app.languages import _
from advice_app.marks import texts
from advice_app.marks.bookmarks import Folder
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.marks.model import MIME, dropped_ids
from advice_app.ui.marks.words import bookmarks
from advice_app.ui.style import face, set_role

_ID = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_ROW, _TEXT = 34, 40
ALL, NEW = None, ""
"""Ids of what is no folder: every bookmark; the row in which a new folder is named."""


class _FolderDelegate(QStyledItemDelegate):
    """Icon, name, number."""

    def __init__(self, view: "FolderList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._view.look.px(100), self._view.look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, rect = self._view.look, option.rect
        theme, px = look.theme, look.px
        state: QStyle.StateFlag = option.state
        here = bool(state & QStyle.StateFlag.State_Selected)
        target = index.row() == self._view.target
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(1, 1, -1, -1)
        if here or target or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.ac), 1) if target or (theme.outlined and here) else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.acs if here or target else theme.unclear.ground))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus and self._view.keyboard:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)
        self._words(painter, rect, index, theme.ac2 if here else theme.t1, here=here)
        size = px(18)
        image = pixmap("bookmark" if index.data(_ID) is ALL else "folder", theme.ac2 if here else theme.t2, size)
        left = rect.right() - px(10) - size if look.rtl else rect.left() + px(10)
        painter.drawPixmap(left, rect.center().y() - size // 2 + 1, image)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, index: _Index, colour: str, *, here: bool) -> None:
        look = self._view.look
        count = str(index.data(_COUNT))
        small, name = face(look.px(13)), face(look.px(14), 600 if here else 400)
        wide = QFontMetrics(small).horizontalAdvance(count) + look.px(10)
        inner = (
            rect.adjusted(look.px(10), 0, -look.px(_TEXT), 0) if look.rtl else rect.adjusted(look.px(_TEXT), 0, -look.px(10), 0)
        )
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if look.rtl:
            start, end = end, start
        flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(QColor(look.theme.t3))
        painter.drawText(inner, end | flags, count)
        painter.setFont(name)
        painter.setPen(QColor(colour))
        room = inner.adjusted(wide, 0, 0, 0) if look.rtl else inner.adjusted(0, 0, -wide, 0)
        text = QFontMetrics(name).elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, start | flags, text)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("folder_name")
        editor.setMaxLength(texts.NAME)
        # L10N: the field in which a folder of bookmarks is named
        editor.setAccessibleName(_("Name of the folder"))
        return editor

    def setModelData(self, editor: QWidget, _model: object, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text().strip():
            identity, name = str(index.data(_ID) or NEW), editor.text().strip()
            # when the editor is gone: the answer is a list filled anew
            QTimer.singleShot(0, self._view, lambda: self._view.named.emit(identity, name))


class FolderList(QListWidget):
    """One row a folder. F2 renames, Delete removes; what was done is told, and the list filled anew."""

    folder_chosen = Signal(object)  # id, or nothing for all bookmarks
    named = Signal(str, str)  # id (nothing: a new folder) and its new name
    remove_wanted = Signal(str)
    dropped = Signal(object, str)  # ids of bookmarks, id of the folder
    naming_ended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.keyboard = False
        self.target = -1  # the row that something is dragged over
        self._filling = False
        self.setObjectName("folder_list")
        set_role(self, "rows")
        self.setItemDelegate(_FolderDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the pane scrolls
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.itemDelegate().closeEditor.connect(lambda: QTimer.singleShot(0, self, self.naming_ended.emit))
        self.currentItemChanged.connect(self._on_current)
        self.retranslate()

    def show_folders(self, total: int, folders: list[Folder], current: str | None) -> None:
        """Fill the list."""
        self._filling = True
        self.clear()
        self._add(ALL, _("All"), total)
        for folder in folders:
            self._add(folder.id, folder.name, folder.count)
        for row in range(self.count()):
            if self.item(row).data(_ID) == current:
                self.setCurrentRow(row)
        self._filling = False
        self._fit()

    def _add(self, identity: str | None, name: str, count: int) -> QListWidgetItem:
        item = QListWidgetItem(name, self)
        item.setData(_ID, identity)
        item.setData(_COUNT, count)
        item.setToolTip(name)
        # L10N: said by a screen reader for a folder, as in "Case 14, 3 bookmarks"
        said = _("{folder}, {number}").format(folder=name, number=bookmarks(count))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        if identity is not ALL:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def current_id(self) -> str | None:
        """The folder that is shown; nothing for all bookmarks."""
        row = self.currentRow()
        identity: str | None = self.item(row).data(_ID) if row >= 0 else ALL
        return identity

    def name_new(self) -> None:
        """Open a row in which a new folder is named."""
        item = self._add(NEW, "", 0)
        self._fit()
        self._filling = True
        self.setCurrentItem(item)
        self._filling = False
        self.editItem(item)

    def rename_current(self) -> None:
        """Open the name of the folder that is shown."""
        if self.current_id():
            self.editItem(self.currentItem())

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self.scheduleDelayedItemsLayout()
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language; the rows come with `show_folders`."""
        self.setAccessibleName(_("Folders"))

    def _fit(self) -> None:
        self.setFixedHeight(self.look.px(_ROW) * max(1, self.count()) + 2)

    def _on_current(self) -> None:
        if not self._filling and self.current_id() != NEW:
            self.folder_chosen.emit(self.current_id())

    # events --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard = True
        if event.key() == Qt.Key.Key_Delete and self.current_id():
            self.remove_wanted.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        over = self.row(item) if item is not None and item.data(_ID) else -1
        self._aim(over)
        event.setAccepted(over >= 0)

    def dragLeaveEvent(self, _event: object) -> None:
        self._aim(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        self._aim(-1)
        if item is not None and item.data(_ID):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(dropped_ids(event.mimeData()), item.data(_ID))

    def _aim(self, row: int) -> None:
        if row != self.target:
            self.target = row
            self.viewport().update()
