"""The title of the screen with what can be done with the clock: copy it as text, print it."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from advice_app.languages import _
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_SAID_MS = 2500


class Top(QWidget):
    """Title at the start, two buttons at the end; below each other where there is no room."""

    copy_wanted = Signal()
    print_wanted = Signal()
    keep_wanted = Signal()  # in a case folder

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.copy, self.print, self.keep = QPushButton(self), QPushButton(self), QPushButton(self)
        set_role(self.title, "clocktitle")
        self._copied = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._copied.timeout.connect(self.retranslate)
        for button, name in ((self.copy, "clock_copy"), (self.print, "clock_print"), (self.keep, "clock_keep")):
            button.setObjectName(name)
            set_role(button, "plain")
        buttons, whole = FlowLayout(gap=12), FlowLayout(gap=12)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.print)
        buttons.addWidget(self.keep)
        whole.fills = True
        whole.addWidget(self.title)
        whole.addWidget(flowing(QWidget(self), buttons))
        flowing(self, whole)
        self.copy.clicked.connect(self.copy_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.apply_look(look)
        self.retranslate()

    def say_copied(self) -> None:
        """Say on the button that it is done, for a moment."""
        self.copy.setText(f" {_('Copied')}")
        self._copied.start()

    def set_enabled(self, *, on: bool) -> None:
        """Whether there is anything to copy."""
        self.copy.setEnabled(on)
        self.print.setEnabled(on)
        self.keep.setEnabled(on)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        for button, name in ((self.copy, "copy"), (self.print, "print"), (self.keep, "folder")):
            button.setIcon(icon(name, look.theme.t1, look.px(16)))
            button.setIconSize(QSize(look.px(16), look.px(16)))
            button.setMinimumHeight(look.px(36))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.title.setText(_("Detention clock"))
        self.copy.setText(f" {_('Copy as text')}")
        self.print.setText(f" {_('Print')}")
        # L10N: on a button: what it opens is asked about in "Add to a case folder"
        self.keep.setText(f" {_('Case folder…')}")
        self.keep.setToolTip(_("Add to a case folder…"))
        self.keep.setAccessibleName(_("Add to a case folder…"))
