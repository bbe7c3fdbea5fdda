"""A title that is renamed where it stands."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from advice_app.languages import _
from advice_app.marks import texts
from advice_app.ui.escape import keeps_escape
from advice_app.ui.icons import put_icon
from advice_app.ui.look import Look
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role


class LeavableEdit(QLineEdit):
    """A field in which Enter takes what was typed and Esc what was there before."""

    taken = Signal(str)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _TitleEdit(LeavableEdit):
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.taken.emit(self.text().strip())


class _TitleLabel(QLabel):
    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class TitleField(QWidget):
    """The title as text; a click, the pencil or F2 makes it a field."""

    renamed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.label, self.edit = _TitleLabel(self), _TitleEdit(self)
        self._button = QToolButton(self)
        self.label.setObjectName("mark_title")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setCursor(Qt.CursorShape.IBeamCursor)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_role(self.label, "marktitle")
        self.edit.setObjectName("title_edit")
        self.edit.setMaxLength(texts.TITLE)
        self.edit.hide()
        self._button.setObjectName("rename_button")
        set_role(self._button, "ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self.edit, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._button.clicked.connect(self.begin)
        self.label.clicked.connect(self.begin)
        self.edit.taken.connect(self._take)
        self.edit.left.connect(self._close)
        self.apply_look(look)
        self.retranslate()

    def show_title(self, title: str) -> None:
        """Show a title."""
        self._title = title
        self.label.setText(title)
        self._close()

    def begin(self) -> None:
        """Make it a field."""
        self.edit.setText(self._title)
        self.label.hide()
        self._button.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def _take(self, text: str) -> None:
        self._close()
        if text and text != self._title:
            self.renamed.emit(text)

    def _close(self) -> None:
        had = self.edit.hasFocus()
        self.edit.hide()
        self.label.show()
        self._button.show()
        if had:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        begin(self.label, rtl=look.rtl)
        put_icon(self._button, "pencil", look.theme.t3, look.px(16))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.edit.setAccessibleName(_("Title"))
        self._button.setAccessibleName(_("Rename"))
        self._button.setToolTip(_("Rename") + "  F2")
