"""The tools of the window: what the side bar, the menu and quick open list beside guides."""

from typing import NamedTuple

from advice_app.languages import N_


class Tool(NamedTuple):
    """A tool by its id (which is also its command's), its name, and its icon."""

    id: str
    text: str
    icon: str


TOOLS: tuple[Tool, ...] = (
    Tool("clock", N_("Detention clock"), "clock"),
    Tool("compare", N_("Compare countries"), "columns"),
    Tool("cases", N_("Case law"), "court"),
    Tool("cards", N_("Phrase cards"), "speech"),
    Tool("help", N_("Find help"), "lifebuoy"),
    Tool("changes", N_("What changed"), "history"),
    # L10N: a tool: exercises for a workshop, and a night at the police station played through
    Tool("practice", N_("Practice"), "people"),
    # L10N: three questions for the family of somebody who was arrested, and what to do next
    Tool("paths", N_("What to do now"), "handcuffs"),
    # L10N: a lawyer's folders, one a case
    Tool("matters", N_("Case folders"), "folder"),
    # L10N: a form for the family of somebody who was arrested: who was told, where the person is held ...
    Tool("sheet", N_("Case sheet"), "document"),
    # L10N: a tool: a trainer puts a workshop together, presents it, and makes handouts
    Tool("workshop", N_("Workshop"), "present"),
)
"""In the order in which they are listed."""
