"""Height for what needs it: a column that scrolls as a whole where the window is lower than its parts, as with large text."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from advice_app.ui.style import set_role

LEAST_LIST = 120  # pixels at 100 % of a list under its head: about two rows
_LITTLE = 48  # pixels


class TallArea(QScrollArea):
    """Holds a widget with a layout, as wide as there is room, and at least as high as its parts need."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self, "bare")
        self._inside, self._fitting = inside, False
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # Qt's scroll area has it filled
        inside.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    @property
    def inside(self) -> QWidget:
        """What it holds."""
        return self._inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give what it holds its size; the scroll bar is there only where it is needed, and takes its width first."""
        if self._fitting:
            return
        self._fitting = True
        room, policy = self.contentsRect().size(), Qt.ScrollBarPolicy
        needed = self.needed(room.width())
        low = needed > room.height()
        if low:
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            needed = self.needed(room.width())
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if low else policy.ScrollBarAlwaysOff)
        self._inside.resize(room.width(), max(room.height(), needed))
        self._fitting = False

    def needed(self, width: int) -> int:
        """The height that all of it needs at this width."""
        layout = self._inside.layout()
        if layout is None:
            return 0
        if not layout.hasHeightForWidth():
            return layout.totalMinimumSize().height()
        least, usual = layout.totalMinimumHeightForWidth(width), layout.totalHeightForWidth(width)
        # Qt (6.11) takes what is missing to the usual height also from parts that cannot give any
        return usual if usual - least < _LITTLE else least

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes through the parts by keyboard sees where they are; who clicks sees it already."""
        bar = self.verticalScrollBar()
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and bar.maximum() > 0 and not clicked and self._inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 0)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), 0)
