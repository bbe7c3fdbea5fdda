"""What the rows of a workshop say."""

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import LibraryError
from advice_app.library.model import Language
from advice_app.ui.listing.model import Row
from advice_app.workshop.agenda import clock_text, slots
from advice_app.workshop.content import Content
from advice_app.workshop.model import Item, Kind, Workshop
from advice_app.workshop.words import kind_text, minutes_text

ICONS = {
    Kind.GUIDE: "book", Kind.SECTION: "document", Kind.COMPARISON: "columns", Kind.CLOCK: "clock", Kind.CASE: "court",
    Kind.CARDS: "speech", Kind.EXERCISE: "people", Kind.TEXT: "pencil", Kind.BREAK: "pause",
}  # fmt: skip


def rows(content: Content, workshop: Workshop, language: Language) -> list[Row]:
    """A row an item: when and what, and whether that is still there."""
    found = []
    for item, slot in zip(workshop.items, slots(workshop), strict=True):
        times = f"{clock_text(workshop, slot.begin)} \u2013 {clock_text(workshop, slot.end)}"
        meta = " \u00b7 ".join((f"\u2066{times}\u2069", kind_text(item.kind), minutes_text(item.minutes)))
        note = f"\u2068{' '.join(item.notes.split())}\u2069" if item.notes.strip() else ""  # in the trainer's own language
        found.append(Row(meta, name(content, item, language.tag), note, badge=badge(content, item), careful=True,
                         icon=ICONS.get(Kind(item.kind), "") if item.kind in ICONS else "question",
                         rtl=language.rtl, script=language.script))  # fmt: skip
    return found


def name(content: Content, item: Item, tag: str) -> str:
    """What an item is called; what the file says where the library cannot be read."""
    try:
        if item.kind in {Kind.COMPARISON, Kind.CLOCK, Kind.CARDS, Kind.TEXT, Kind.BREAK}:
            tag = interface_language()
        return content.name(item, tag)
    except LibraryError:
        return item.ref or item.title or item.id


def badge(content: Content, item: Item) -> str:
    """That an item leads to nothing; nothing where all is well."""
    try:
        if content.exists(item):
            return ""
    except LibraryError:
        return ""
    # L10N: in a list: this item is of a kind that only a newer version of the app knows
    unknown = _("Not known to this version")
    # L10N: in a list: the guide, judgment … that an item of a workshop led to does not exist any more
    return _("No longer there") if item.kind in list(Kind) else unknown
