"""The bar under the page while it is read aloud: pause and go on, how fast, stop."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from advice_app.languages import _
from advice_app.marks.settings import RATE_STEPS
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class SpeechBar(QWidget):
    """Shows what it is told; whoever listens does what its buttons ask for."""

    toggled = Signal()  # pause, or go on
    rate_chosen = Signal(int)
    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._paused = False
        self._rate = 100
        self.setObjectName("speech_bar")
        set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign, self._text = QLabel(self), QLabel(self)
        set_role(self._text, "small")
        self._toggle, self._slower, self._faster, self._stop = (QToolButton(self) for _number in range(4))
        names = {"speech_toggle": self._toggle, "speech_slower": self._slower, "speech_faster": self._faster}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        for name, button in {**names, "speech_stop": self._stop}.items():
            button.setObjectName(name)
            set_role(button, "ghost")
            row.addWidget(button)
        self._speed = QLabel(self)
        set_role(self._speed, "small")
        row.insertWidget(row.indexOf(self._faster), self._speed)
        self._toggle.clicked.connect(self.toggled)
        self._slower.clicked.connect(lambda: self._step(-1))
        self._faster.clicked.connect(lambda: self._step(1))
        self._stop.clicked.connect(self.stopped)
        self.hide()
        self.apply_look(look)
        self.retranslate()

    def _step(self, by: int) -> None:
        self.rate_chosen.emit(RATE_STEPS[RATE_STEPS.index(self._rate) + by])

    def show_state(self, *, paused: bool, rate: int) -> None:
        """Show whether there is a pause, and how fast it goes."""
        self._paused, self._rate = paused, rate
        self._slower.setEnabled(rate != RATE_STEPS[0])
        self._faster.setEnabled(rate != RATE_STEPS[-1])
        self.apply_look(self._look)
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        size = look.px(18)
        signs = {
            self._toggle: "play" if self._paused else "pause",
            self._slower: "minus",
            self._faster: "plus",
            self._stop: "close",
        }
        for button, name in signs.items():
            button.setIcon(icon(name, look.theme.t2, size))
            button.setIconSize(QSize(size, size))
        self._sign.setPixmap(icon("speaker", look.theme.ac, size).pixmap(size, size))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: while a voice reads the page aloud
        self._text.setText(_("Paused") if self._paused else _("Reading aloud"))
        self._speed.setText(_("{percent} %").format(percent=self._rate))
        # L10N: the first goes on after a pause of the voice that reads aloud
        toggle = _("Go on") if self._paused else _("Pause")
        for button, text in (
            (self._toggle, toggle),
            # L10N: of the voice that reads aloud
            (self._slower, _("Slower")),
            (self._faster, _("Faster")),
            (self._stop, _("Stop")),
        ):
            button.setAccessibleName(text)
            button.setToolTip(text)
