"""The window that the audience sees: a slide and nothing else. No notes, no buttons, no messages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.present.overlay import Overlay
from advice_app.ui.present.slide_view import SlideView


class AudienceWindow(QWidget):
    """One slide, as large as the screen. It is closed by the talk only."""

    def __init__(self, overlay: Overlay, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("audience")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = SlideView("audience_slide", overlay, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.retranslate()

    def show_tool(self, tool: str) -> None:
        """The mouse is seen only while somebody points with it."""
        self.setCursor(Qt.CursorShape.CrossCursor if tool else Qt.CursorShape.BlankCursor)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the name of the window that the audience of a talk sees
        self.setWindowTitle(_("Slides"))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
