"""Design tokens (shared/design/LOOK.md): one table that feeds palette, style sheet and page CSS."""

from typing import NamedTuple


class Tint(NamedTuple):
    """Ink on its ground, for a callout or pill."""

    ink: str
    ground: str


class Theme(NamedTuple):
    """The colours of one theme, as ``#RRGGBB``."""

    name: str  # light | dark | contrast
    win: str  # window, side panes, toolbar
    page: str  # reading surface
    raised: str  # cards, inputs, menus
    sunken: str
    line: str  # hairlines, decoration only
    line2: str
    ctl: str  # outline of anything one can operate
    t1: str  # text
    t2: str  # lead, secondary
    t3: str  # labels, hints
    ac: str  # accent: links, primary button, current
    ac2: str  # accent ink on acs
    acs: str  # current row, key points
    onac: str  # text on accent
    focus: str
    say: Tint
    caution: Tint
    danger: Tint
    lawyer: Tint
    protects: Tint
    partly: Tint
    weaker: Tint
    unclear: Tint
    important: Tint  # highlights, by the names of `advice_app.marks.model.Colour`: behind a paragraph, on a label
    ask: Tint
    deadline: Tint
    done: Tint
    mark: str  # search hits
    map_full: str  # map: a country with guides
    map_facts: str  # map: facts only
    map_none: str  # map: not covered
    outlined: bool = False  # high contrast: tints are black, so every callout and chip gets an outline


LIGHT = Theme(
    name="light",
    win="#F3F5F5",
    page="#FFFFFF",
    raised="#FFFFFF",
    sunken="#E9EDED",
    line="#DCE2E2",
    line2="#B7C2C2",
    ctl="#7B8988",
    t1="#14201F",
    t2="#435250",
    t3="#5A6866",
    ac="#0B5C66",
    ac2="#084A53",
    acs="#E2EFF0",
    onac="#FFFFFF",
    focus="#1F5FE0",
    say=Tint("#17603A", "#E5F2EA"),
    caution=Tint("#744700", "#FFF3D9"),
    danger=Tint("#98241A", "#FCE9E6"),
    lawyer=Tint("#4A3B8A", "#EEECF8"),
    protects=Tint("#0E6A4B", "#DFF1E8"),
    partly=Tint("#7D4C00", "#FCEFD2"),
    weaker=Tint("#A02A1F", "#FBE5E1"),
    unclear=Tint("#53605E", "#E6EBEA"),
    important=Tint("#6B4A00", "#FFF0BF"),
    ask=Tint("#4A3B8A", "#E6E2F8"),
    deadline=Tint("#98241A", "#FCDDD7"),
    done=Tint("#17603A", "#D5ECDD"),
    mark="#FFE69A",
    map_full="#8DBDC3",
    map_facts="#CFE3E5",
    map_none="#E4E9E9",
)

DARK = Theme(
    name="dark",
    win="#111716",
    page="#171E1D",
    raised="#1F2827",
    sunken="#0C1110",
    line="#2B3635",
    line2="#485654",
    ctl="#7C8B88",
    t1="#E6ECEA",
    t2="#B6C2BF",
    t3="#98A5A2",
    ac="#72C8CF",
    ac2="#93D8DE",
    acs="#15373A",
    onac="#06272B",
    focus="#8FB4FF",
    say=Tint("#8FD6AC", "#12301F"),
    caution=Tint("#F0C568", "#362A0E"),
    danger=Tint("#FFA79B", "#3B1B17"),
    lawyer=Tint("#C4B8FF", "#25233A"),
    protects=Tint("#7FD3AE", "#12302A"),
    partly=Tint("#F0C568", "#362A0E"),
    weaker=Tint("#FFA79B", "#3B1B17"),
    unclear=Tint("#AEBAB7", "#2A3433"),
    important=Tint("#F0C568", "#3D3210"),
    ask=Tint("#C4B8FF", "#302C52"),
    deadline=Tint("#FFA79B", "#4A221C"),
    done=Tint("#8FD6AC", "#17402A"),
    mark="#5A4A12",
    map_full="#2F6E76",
    map_facts="#1F4549",
    map_none="#232C2B",
)

CONTRAST = Theme(
    name="contrast",
    win="#000000",
    page="#000000",
    raised="#000000",
    sunken="#000000",
    line="#8C8C8C",
    line2="#B8B8B8",
    ctl="#FFFFFF",
    t1="#FFFFFF",
    t2="#FFFFFF",
    t3="#E0E0E0",
    ac="#FFE14D",
    ac2="#FFE14D",
    acs="#1A1A00",
    onac="#000000",
    focus="#5CE1FF",
    say=Tint("#7CFFA8", "#000000"),
    caution=Tint("#FFC24D", "#000000"),
    danger=Tint("#FF9C8F", "#000000"),
    lawyer=Tint("#CDBBFF", "#000000"),
    protects=Tint("#7CFFA8", "#000000"),
    partly=Tint("#FFC24D", "#000000"),
    weaker=Tint("#FF9C8F", "#000000"),
    unclear=Tint("#E0E0E0", "#000000"),
    important=Tint("#FFC24D", "#000000"),
    ask=Tint("#CDBBFF", "#000000"),
    deadline=Tint("#FF9C8F", "#000000"),
    done=Tint("#7CFFA8", "#000000"),
    mark="#665500",
    map_full="#FFE14D",
    map_facts="#7A6B1F",
    map_none="#2A2A2A",
    outlined=True,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
