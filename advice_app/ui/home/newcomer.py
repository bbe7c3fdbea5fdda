"""For those who have read nothing here yet: the way to the tour."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.parts import RING
from advice_app.ui.painted.prose import STRONG, Prose
from advice_app.ui.style import set_role


class Newcomer(QWidget):
    """A heading and a link."""

    tour_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newcomer")
        self._heading = Prose(look, STRONG, "t1", self)
        self._sign = QLabel(self)
        self.tour = QPushButton(self)
        self.tour.setObjectName("take_tour")
        set_role(self.tour, "link")
        self.tour.clicked.connect(self.tour_requested)
        rule = QFrame(self)
        set_role(rule, "rule")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self.tour)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(rule)
        column.addLayout(line)
        column.addStretch(1)
        self.hide()  # until it is known that nothing was read
        self.apply_look(look)
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._heading.apply_look(look)
        self._sign.setPixmap(pixmap("book", look.theme.t2, look.px(16), self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: on the first screen, above the way to the tour
        self._heading.setText(_("New here?"))
        self.tour.setText(_("Take the two-minute tour"))
