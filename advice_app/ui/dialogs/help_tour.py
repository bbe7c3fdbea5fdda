"""The two-minute tour: a step at a time, each with a small picture of the window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.dialogs.help_sketch import PARTS, WindowSketch
from advice_app.ui.dialogs.keys import key_name
from advice_app.ui.dialogs.sheet import label
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class TourPage(QWidget):
    """Goes from step to step by its buttons; after the last one it says that it has ended."""

    ended = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._step = 0
        self._after = ""
        self.sketch = WindowSketch(look)
        self._pictured = self.sketch.fits()
        self.sketch.setVisible(self._pictured)
        self._title, self._text, self._count = label("", "h2"), label("", "lead"), label("", "hint")
        self._title.setObjectName("tour_title")
        self._text.setObjectName("tour_text")
        self.back, self.next = QPushButton(), QPushButton()
        self.back.setObjectName("tour_back")
        self.next.setObjectName("tour_next")
        set_role(self.next, "primary")
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for part in (self.sketch, self._title, self._text):
            column.addWidget(part)
        column.addLayout(row)
        column.addStretch(1)

    def _go(self, by: int) -> None:
        if self._step + by >= len(PARTS):
            self._step = 0
            self.retranslate()
            self.ended.emit()
            return
        self._step += by
        self.retranslate()
        if not self.back.isEnabled():
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_after(self, name: str) -> None:
        """What the last step leads on to."""
        self._after = name

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        title, text = _steps()[self._step]
        self.sketch.show_part(PARTS[self._step])
        self._title.setText(title)
        self._text.setText(text)
        # L10N: of the tour
        self._count.setText(_("Step {number} of {total}").format(number=self._step + 1, total=len(PARTS)))
        self.back.setText(_("Back"))
        self.back.setEnabled(self._step > 0)
        # L10N: a button: the next step of the tour
        self.next.setText(self._after if self._step + 1 == len(PARTS) else _("Next step"))
        self.next.setAccessibleDescription(f"{title}. {text}")  # what came with the last press


def _steps() -> tuple[tuple[str, str], ...]:
    """Title and text of each step, in the order of `PARTS`."""
    keys = {name: f"\u2066{key_name(name)}\u2069" for name in ("palette", "find", "star", "note", "comfort")}
    return (
        (_("Three choices"), _("Choose your language, the country and what has happened. The right guide opens.")),
        # L10N: “In short” is the heading of the box at the top of each guide
        (
            _("The short answer first"),
            _("Every guide begins with “In short”. Below it come the questions people ask."),
        ),
        (_("Step by step"), _("The side bar shows the stages, from arrest to court. A filled dot is a page you have read.")),
        # L10N: {open} and {find} are keys, such as Ctrl+K
        (
            _("Find anything"),
            _("{open} opens any guide, word or law. {find} looks for words on the page.").format(
                open=keys["palette"], find=keys["find"]
            ),
        ),
        # L10N: {star} and {note} are keys
        (
            _("Keep what matters"),
            _("{star} bookmarks a paragraph, {note} adds a note. Both stay on this computer.").format(
                star=keys["star"], note=keys["note"]
            ),
        ),
        # L10N: {key} is a key
        (_("Easier reading"), _("{key} opens text size, spacing, font and contrast.").format(key=keys["comfort"])),
        (_("Tools"), _("Phrase cards to show the police, a clock for time in custody, and where to find help.")),
    )
