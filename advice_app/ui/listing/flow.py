"""Buttons and boxes in lines that break where the width ends."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.ui.style import set_role

_GAP = 8


class Flow(QWidget):
    """Lays its children out like words of a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, "bare")

    def set_parts(self, parts: list[QWidget]) -> None:
        """Show these, in order, instead of what was there."""
        for old in self.parts:
            if old not in parts:
                old.hide()
                old.deleteLater()
        self.parts = parts
        before: QWidget | None = None
        for part in parts:
            part.setParent(self)
            part.show()
            if before is not None:
                QWidget.setTabOrder(before, part)
            before = part
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # one of them has another text
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        height = self._lay_out(self.width(), move=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.setMaximumHeight(height)
        self.updateGeometry()

    def _lay_out(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        for part in self.parts:
            part.ensurePolished()  # the style sheet decides how large it is
            size = part.sizeHint().boundedTo(QSize(max(width, 40), 400))
            if x and x + size.width() > width:
                x, y, line = 0, y + line + _GAP, 0
            if move:
                left = width - x - size.width() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
                part.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + _GAP
            line = max(line, size.height())
        return y + line
