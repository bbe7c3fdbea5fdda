"""Pages of which one is shown, and how much height they ask for. A start loads this, so it imports no more than it needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Pages(QStackedWidget):
    """Needs as much as the page that is shown, and `least` pixels of height; what is hidden asks for nothing."""

    least = 0

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        size = page.minimumSizeHint() if page is not None else QSize(0, 0)
        return size.expandedTo(QSize(0, self.least))

    def hasHeightForWidth(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()


class Screens(QStackedWidget):
    """Pages that see to it themselves that they can be read in a low window: none keeps the window from being one."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return False
