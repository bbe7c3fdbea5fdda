"""Every setting, declared once: name, kind, default. Read tolerantly: a value that makes no sense is the default."""

from advice_app.marks.store import Marks

THEME_CHOICES = ("system", "light", "dark", "contrast")
ORDER_CHOICES = ("newest", "own", "title", "place")  # `Order`, which a start need not import
PERCENT_STEPS = (80, 90, 100, 115, 130, 150, 175, 200)
SPACING_STEPS = (100, 120, 140)
LETTER_STEPS = (0, 6, 12)
COLUMN_STEPS = (100, 85, 70)
RATE_STEPS = (75, 100, 125, 150)


class Settings:
    """How the reader has set up the app. Empty texts mean: as the system has it.

    A plain class: a start need not import ``dataclasses`` for it (5 ms).
    """

    interface_language: str = ""
    guide_language: str = ""
    linked_languages: bool = True  # the window follows the language of the guides
    theme: str = "system"
    percent: int = 100  # text size
    line_spacing: int = 100  # percent of the usual
    letter_spacing: int = 0  # percent of the size of the letters
    column: int = 100  # width of the text, percent of the usual
    font: str = ""  # family that is easier to read; empty for ours
    speech_rate: int = 100  # of reading aloud, percent of the usual
    country: str = ""
    screen: str = "home"  # home or reader
    last: str = ""  # reference of the last page
    tabs: str = ""  # as `TabList.text` has it
    side_bar: bool = True
    contents: bool = True
    second_language: str = ""  # beside the first
    law_terms: bool = False  # under the rows of two languages
    numbers: bool = False  # of all paragraphs, in the margin and on paper
    history: bool = True  # remember pages read
    plain_title: bool = False  # the window does not say which app it is
    geometry: str = ""  # QWidget.saveGeometry, base64
    palette: str = ""  # what was chosen last in quick open
    tools: str = ""  # JSON: what each tool showed, by its id
    bookmarks_order: str = "newest"

    def __init__(self, **values: str | int) -> None:
        for name in NAMES:
            setattr(self, name, values.get(name, getattr(type(self), name)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self.values() == other.values()

    __hash__ = None  # type: ignore[assignment]  # settings change

    def values(self) -> dict[str, str | int]:
        """All of them by name."""
        return {name: getattr(self, name) for name in NAMES}

    @classmethod
    def load(cls, marks: Marks) -> "Settings":
        """Read what is stored; unknown names are left in the store untouched."""
        stored = marks.settings()
        settings = cls()
        for name in NAMES:
            if name in stored:
                _put(settings, name, stored[name])
        return settings

    def save(self, marks: Marks) -> None:
        """Store all of them."""
        marks.set({name: _text(value) for name, value in self.values().items()})

    def step_percent(self, direction: int) -> int:
        """The next larger (1) or smaller (-1) text size."""
        sizes = [size for size in PERCENT_STEPS if (size - self.percent) * direction > 0]
        return self.percent if not sizes else (min(sizes) if direction > 0 else max(sizes))


_CHOICES = {"theme": THEME_CHOICES, "bookmarks_order": ORDER_CHOICES}
_STEPS = {
    "line_spacing": SPACING_STEPS,
    "letter_spacing": LETTER_STEPS,
    "column": COLUMN_STEPS,
    "speech_rate": RATE_STEPS,
}
NAMES = tuple(Settings.__annotations__)
"""The names of all settings."""


def _put(settings: Settings, name: str, text: str) -> None:
    default = getattr(settings, name)
    if isinstance(default, bool):
        setattr(settings, name, text == "1")
    elif isinstance(default, int):
        if text.isdecimal() and _allowed(name, int(text)):
            setattr(settings, name, int(text))
    elif text in _CHOICES.get(name, (text,)):
        setattr(settings, name, text)


def _allowed(name: str, number: int) -> bool:
    if name in _STEPS:
        return number in _STEPS[name]
    return PERCENT_STEPS[0] <= number <= PERCENT_STEPS[-1]


def _text(value: object) -> str:
    return ("1" if value else "0") if isinstance(value, bool) else str(value)
