"""The comfort panel: text size, spacing, width, font and theme in one place, with a piece of a guide to see them on."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QPushButton, QRadioButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.marks.settings import COLUMN_STEPS, LETTER_STEPS, PERCENT_STEPS, SPACING_STEPS, THEME_CHOICES, Settings
from advice_app.ui.dialogs.comfort_preview import ComfortPreview
from advice_app.ui.dialogs.sheet import Sheet, label
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.look import Look
from advice_app.ui.names import theme_name
from advice_app.ui.style import set_role

USUAL: dict[str, int | str] = {
    "percent": 100,
    "line_spacing": 100,
    "letter_spacing": 0,
    "column": 100,
    "font": "",
    "theme": "system",
}
"""What everything is set to where nothing was chosen, by the names of the settings."""
_WIDTH = 640


class Sample(NamedTuple):
    """A piece of a guide, and the language it is in."""

    text: str
    language: Language


class ComfortSheet(Sheet):
    """Every choice holds at once, in the window and in the preview; whoever listens keeps it."""

    chosen = Signal(str, object)  # the name of a setting, and its value

    def __init__(
        self, settings: Settings, look: Look, sample: Sample, fonts: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("comfort_panel", parent)
        self._fonts = fonts
        self._lines = QVBoxLayout()
        self._lines.setSpacing(self.px(4))
        self.preview = ComfortPreview(sample.text, sample.language)
        self._headings = {name: label("", "strong") for name in self._values()}
        self._choices = {name: self._row(name, getattr(settings, name)) for name in self._values()}
        self._usual = QPushButton()
        self._usual.setObjectName("comfort_usual")
        set_role(self._usual, "link")
        self._usual.clicked.connect(self._choose_usual)
        self._lines.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignLeading)
        self._lines.addStretch(1)
        self.set_body(self._lines)
        self.put_above(self.preview)  # stays in sight while the choices scroll
        self.apply_look(look)

    def _values(self) -> dict[str, tuple[int | str, ...]]:
        """What can be chosen for each setting; no fonts where this system has but the usual ones."""
        values: dict[str, tuple[int | str, ...]] = {
            "percent": PERCENT_STEPS,
            "line_spacing": SPACING_STEPS,
            "letter_spacing": LETTER_STEPS,
            "column": COLUMN_STEPS,
            "font": ("", *self._fonts),
            "theme": THEME_CHOICES,
        }
        return values if self._fonts else {name: value for name, value in values.items() if name != "font"}

    def _row(self, name: str, current: int | str) -> dict[int | str, QRadioButton]:
        box = QFrame()
        set_role(box, "bare")
        flow = FlowLayout(gap=self.px(2))
        group = QButtonGroup(box)
        made: dict[int | str, QRadioButton] = {}
        for value in self._values()[name]:
            button = made[value] = QRadioButton(box)
            button.setObjectName(f"{name}_{value}")
            set_role(button, "choice")
            button.setChecked(value == current)
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(name, value))
            group.addButton(button)
            flow.addWidget(button)
        flowing(box, flow)
        self._lines.addWidget(self._headings[name])
        self._lines.addWidget(box)
        self._lines.addSpacing(self.px(8))
        return made

    def _choose_usual(self) -> None:
        for name, row in self._choices.items():
            row[USUAL[name]].click()

    def apply_look(self, look: Look) -> None:
        """Follow what was chosen, here or by key."""
        self.scale = look.percent / 100
        self.preview.apply_look(look)
        self.setFont(QApplication.font())
        self.retranslate()
        self.fit(_WIDTH)

    def fit(self, width: int) -> None:
        """Take the size that the text needs, with room for the preview above it."""
        self.preview.setFixedHeight(min(self.px(126), self.screen().availableSize().height() // 5))
        super().fit(width)
        room = self.screen().availableSize() * 0.9
        height = self.height() + self.preview.height() + self.px(16)
        self.resize(self.width(), min(height, room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.fit_column()

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        # L10N: title of the panel for text size, spacing, font and contrast
        self.heading.setText(_("Easier reading"))
        names = {
            "percent": _("Text size"),
            "line_spacing": _("Space between lines"),
            "letter_spacing": _("Space between letters"),
            "column": _("Width of the text"),
            "font": _("Font"),
            "theme": _("Theme"),
        }
        for name, heading in self._headings.items():
            heading.setText(names[name])
            for value, button in self._choices[name].items():
                button.setText(self._text(name, value))
                # L10N: read aloud by screen readers: a setting and what it can be, such as "Font: Lexend"
                button.setAccessibleName(_("{setting}: {value}").format(setting=names[name], value=self._text(name, value)))
        # L10N: a button: takes back all that was chosen in this panel
        self._usual.setText(_("Everything as usual"))
        self.preview.setAccessibleName(_("Preview"))
        super().retranslate()

    def _text(self, name: str, value: int | str) -> str:
        if name == "theme":
            return theme_name(str(value))
        if name == "percent":
            return _("{percent} %").format(percent=value)
        if name == "font":
            return str(value) or _("Usual")
        if value == USUAL[name]:
            # L10N: of font, spacing or width: as it is when nothing was chosen
            return _("Usual")
        if name == "column":
            return _("Narrow") if value == COLUMN_STEPS[1] else _("Very narrow")
        # L10N: of the space between lines or letters
        return _("Wide") if value in {SPACING_STEPS[1], LETTER_STEPS[1]} else _("Very wide")
