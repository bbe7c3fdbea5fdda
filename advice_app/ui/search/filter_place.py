"""Where the filters stand: beside the list, or over it on request where the window is narrow."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from advice_app.ui.search.filters import FilterPane
from advice_app.ui.style import set_role

_GAP = 6


class FilterPlace(QObject):
    """Moves the filters in and out of a row; while they float, a click elsewhere closes them."""

    def __init__(self, pane: FilterPane, row: QHBoxLayout, button: QWidget) -> None:
        super().__init__(pane)
        self._pane, self._row, self._button = pane, row, button
        self.floats = False

    @property
    def is_open(self) -> bool:
        """Whether the filters lie over the list."""
        return self.floats and self._pane.isVisible()

    def set_floating(self, floating: bool) -> None:
        """Take the filters out of the row, or put them back."""
        if floating == self.floats:
            return
        self.floats = floating
        self._watch(watch=False)
        if floating:
            self._row.removeWidget(self._pane)
        else:
            self._row.insertWidget(0, self._pane)
        set_role(self._pane, "popover" if floating else "pane")
        for step in (self._pane.style().unpolish, self._pane.style().polish):  # also while it is hidden
            step(self._pane)
        self._pane.setVisible(not floating)

    def toggle(self) -> None:
        """Open or close the floating filters."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the floating filters below their button, and hand them the keyboard."""
        self._pane.show()
        self.fit()
        self._pane.raise_()
        self._pane.focus_first()
        self._watch(watch=True)

    def fit(self) -> None:
        """Stand below the button, no higher than there is room."""
        screen = self._pane.parentWidget()
        if not self.is_open or screen is None:
            return
        below = self._button.mapTo(screen, QPoint(0, self._button.height() + _GAP))
        width = self._pane.width()
        rtl = self._button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = below.x() + self._button.width() - width if rtl else below.x()
        left = min(max(left, _GAP), max(screen.width() - width - _GAP, _GAP))
        height = min(self._pane.wanted_height(), screen.height() - below.y() - 2 * _GAP)
        self._pane.setGeometry(left, below.y(), width, height)

    def close(self) -> bool:
        """Close the floating filters; whether they were open."""
        if not self.is_open:
            return False
        self._watch(watch=False)
        had_focus = self._pane.isAncestorOf(QApplication.focusWidget() or self._button)
        self._pane.hide()
        if had_focus:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            inside = any(
                QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()).contains(at) for widget in (self._pane, self._button)
            )
            if not inside:
                self.close()
        return False

    def _watch(self, *, watch: bool) -> None:
        app = QApplication.instance()
        if app is not None and watch:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)
