"""Every shortcut of the window, once: the window makes its actions from this table, the key sheet shows it."""

from typing import NamedTuple

from advice_app.languages import N_
from advice_app.ui.tools import TOOLS


class Shortcut(NamedTuple):
    """An action by its id, the keys that start it, what it does, and where the key sheet lists it."""

    id: str
    keys: tuple[str, ...]
    text: str
    group: str


READING, MOVING, WINDOW = N_("Reading"), N_("Moving"), N_("Window")

SHORTCUTS = (
    Shortcut("palette", ("Ctrl+K",), N_("Quick open"), MOVING),
    Shortcut("search", ("Ctrl+Shift+F",), N_("Search all guides"), MOVING),
    Shortcut("bookmarks", ("Ctrl+Shift+B",), N_("Bookmarks"), MOVING),
    Shortcut("find", ("Ctrl+F",), N_("Find on this page"), READING),
    Shortcut("find_next", ("F3", "Ctrl+G"), N_("Next hit"), READING),
    Shortcut("find_previous", ("Shift+F3", "Ctrl+Shift+G"), N_("Previous hit"), READING),
    Shortcut("larger", ("Ctrl++", "Ctrl+="), N_("Larger text"), READING),
    Shortcut("smaller", ("Ctrl+-",), N_("Smaller text"), READING),
    Shortcut("normal_size", ("Ctrl+0",), N_("Normal text size"), READING),
    Shortcut("language", ("Ctrl+L",), N_("Language"), READING),
    Shortcut("next_word", ("F2",), N_("Next explained word"), READING),
    Shortcut("previous_word", ("Shift+F2",), N_("Previous explained word"), READING),
    Shortcut("star", ("Ctrl+D",), N_("Bookmark this page or paragraph"), READING),
    Shortcut("note", ("Ctrl+M",), N_("Note or highlight on this paragraph"), READING),
    Shortcut("add_to_matter", ("Ctrl+Shift+M",), N_("Add to a case folder"), READING),
    Shortcut("copy_citation", ("Ctrl+Shift+C",), N_("Copy paragraph with source"), READING),
    Shortcut("copy_reference", ("Ctrl+Shift+R",), N_("Copy reference of paragraph"), READING),
    # L10N: shows the number of every paragraph in the margin, also on paper
    Shortcut("numbers", ("Ctrl+Shift+N",), N_("Paragraph numbers"), READING),
    Shortcut("read_aloud", ("F4",), N_("Read aloud"), READING),
    Shortcut("print", ("Ctrl+P",), N_("Print"), READING),
    # L10N: shows the guide as slides
    Shortcut("present", ("F5",), N_("Present"), READING),
    # L10N: puts the guide or section that is read into a workshop; also the title of a window
    Shortcut("to_workshop", ("Ctrl+Shift+A",), N_("Add to the workshop"), READING),
    # the tenth has 0, those after it have no key
    *(
        Shortcut(f"tool_{tool.id}", (f"Alt+{number % 10}",) if number <= 10 else (), tool.text, MOVING)  # noqa: PLR2004
        for number, tool in enumerate(TOOLS, 1)
    ),
    Shortcut("back", ("Alt+Left",), N_("Back"), MOVING),
    Shortcut("forward", ("Alt+Right",), N_("Forward"), MOVING),
    Shortcut("home", ("Alt+Home",), N_("Home"), MOVING),
    Shortcut("stage_1", ("Ctrl+1",), N_("First stage"), MOVING),
    Shortcut("stage_2", ("Ctrl+2",), N_("Second stage"), MOVING),
    Shortcut("stage_3", ("Ctrl+3",), N_("Third stage"), MOVING),
    Shortcut("stage_4", ("Ctrl+4",), N_("Fourth stage"), MOVING),
    Shortcut("stage_5", ("Ctrl+5",), N_("Fifth stage"), MOVING),
    Shortcut("stage_6", ("Ctrl+6",), N_("Sixth stage"), MOVING),
    Shortcut("new_tab", ("Ctrl+Shift+T",), N_("New tab"), MOVING),
    Shortcut("close_tab", ("Ctrl+W",), N_("Close tab"), MOVING),
    Shortcut("next_tab", ("Ctrl+Tab",), N_("Next tab"), MOVING),
    Shortcut("previous_tab", ("Ctrl+Shift+Tab",), N_("Previous tab"), MOVING),
    Shortcut("next_stage", ("Ctrl+PgDown",), N_("Next stage"), MOVING),
    Shortcut("previous_stage", ("Ctrl+PgUp",), N_("Previous stage"), MOVING),
    Shortcut("next_pane", ("F6",), N_("Next pane"), MOVING),
    # L10N: shows the guide in two languages beside each other, or in one
    Shortcut("beside", ("Ctrl+B",), N_("Two languages side by side"), WINDOW),
    Shortcut("contents", ("F8",), N_("Contents of the page"), WINDOW),
    Shortcut("side_bar", ("F9",), N_("Side bar"), WINDOW),
    Shortcut("theme", ("Ctrl+T",), N_("Light, dark or high contrast"), WINDOW),
    # L10N: opens the panel for text size, spacing, font and contrast
    Shortcut("comfort", ("Ctrl+,",), N_("Easier reading"), WINDOW),
    Shortcut("help", ("F1",), N_("Help"), WINDOW),
    Shortcut("keys", ("Ctrl+F1",), N_("All keys"), WINDOW),
    Shortcut("close_layer", ("Esc",), N_("Close what is on top"), WINDOW),
    Shortcut("quit", ("Ctrl+Q",), N_("Quit"), WINDOW),
    # L10N: closes the app and hides it in the same moment, for somebody who must not be seen with it
    Shortcut("leave", ("Esc, Esc, Esc",), N_("Leave at once"), WINDOW),
)
WATCHED = frozenset({"leave"})
"""Keys that no action has, since they work in every dialog too: `QuickExit` looks out for them."""
