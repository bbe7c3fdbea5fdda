"""Every setting, declared once: name, kind, default. Read tolerantly: a value that makes no sense is the default."""

from dataclasses import dataclass, fields

from advice_app.marks.store import Marks

THEME_CHOICES = ("system", "light", "dark", "contrast")
PERCENT_STEPS = (80, 90, 100, 115, 130, 150, 175, 200)


@dataclass(slots=True)
class Settings:
    """How the reader has set up the app. Empty texts mean: as the system has it."""

    interface_language: str = ""
    guide_language: str = ""
    linked_languages: bool = True  # the window follows the language of the guides
    theme: str = "system"
    percent: int = 100  # text size
    country: str = ""
    screen: str = "home"  # home or reader
    last: str = ""  # reference of the last page
    side_bar: bool = True
    contents: bool = True
    history: bool = True  # remember pages read
    geometry: str = ""  # QWidget.saveGeometry, base64

    @classmethod
    def load(cls, marks: Marks) -> "Settings":
        """Read what is stored; unknown names are left in the store untouched."""
        stored = marks.settings()
        settings = cls()
        for field in fields(cls):
            if field.name in stored:
                _put(settings, field.name, stored[field.name])
        return settings

    def save(self, marks: Marks) -> None:
        """Store all of them."""
        marks.set({field.name: _text(getattr(self, field.name)) for field in fields(self)})

    def step_percent(self, direction: int) -> int:
        """The next larger (1) or smaller (-1) text size."""
        sizes = [size for size in PERCENT_STEPS if (size - self.percent) * direction > 0]
        return self.percent if not sizes else (min(sizes) if direction > 0 else max(sizes))


def _put(settings: Settings, name: str, text: str) -> None:
    default = getattr(settings, name)
    if isinstance(default, bool):
        setattr(settings, name, text == "1")
    elif isinstance(default, int):
        if text.isdecimal() and PERCENT_STEPS[0] <= int(text) <= PERCENT_STEPS[-1]:
            setattr(settings, name, int(text))
    elif name != "theme" or text in THEME_CHOICES:
        setattr(settings, name, text)


def _text(value: object) -> str:
    return ("1" if value else "0") if isinstance(value, bool) else str(value)
