"""A library and a reader for tests of quick open: few countries, sections that are told, nothing to build."""

from advice_app.languages import interface_language, set_interface_language
from advice_app.library.catalogue import Jurisdiction, StageInfo
from advice_app.library.model import Reference
from advice_app.library.page_parts import Paragraph, join
from advice_app.quick.catalogue import Context, Quick
from advice_app.quick.finder import Finder
from advice_app.quick.sources import Choice, Saved
from advice_app.ui.names import stage_name
from advice_app.ui.palette.texts import themes
from tests.home import LANGUAGES, STAGES, FakeLibrary

HEADINGS = {
    "silence": {"en": "Can I stay silent?", "fr": "Puis-je me taire ?", "ar": "هل يمكنني التزام الصمت؟"},
    "wait": {"en": "How long must the police wait?", "fr": "Combien de temps la police doit-elle attendre ?"},
    "cost": {"en": "Do I have to pay?", "fr": "Dois-je payer ?"},
}
SECTIONS = {"interview": ("silence",), "lawyer": ("wait", "cost")}
COMMANDS = (
    Choice("print", "Print", "Print", "Ctrl+P"),
    Choice("larger", "Larger text", "Larger text", "Ctrl++"),
    Choice("theme", "Light, dark or high contrast", "Light, dark or high contrast", "Ctrl+T"),
)
ITALY = Jurisdiction("IT", "Italy", "fermo", (), 0, has_facts=True, notes="")


class QuickLibrary(FakeLibrary):
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def jurisdictions(self, interface: str, /) -> tuple[Jurisdiction, ...]:
        return (*super().jurisdictions(interface), ITALY)

    def stages(self, jurisdiction: str = "", /) -> tuple[StageInfo, ...]:
        if jurisdiction:
            return super().stages(jurisdiction)
        return (*super().stages("FR"), *super().stages("INTL"))

    def contents(self, ref: Reference, tag: str, /) -> tuple[tuple[str, str], ...]:
        self.asked += 1
        there = SECTIONS.get(ref.stage, ()) if ref.stage in STAGES.get(ref.jurisdiction, ()) else ()
        return tuple((place, HEADINGS[place][tag]) for place in there if tag in HEADINGS[place])

    def best_language(self, ref: Reference, wanted: str, /) -> str | None:
        return "en" if ref.stage in STAGES.get(ref.jurisdiction, ()) else None

    def page_html(self, ref: Reference, tag: str, /) -> str:
        places = [place for section in SECTIONS.get(ref.stage, ()) for place in (section, f"{section}.1", f"{section}.2")]
        return join([Paragraph(place) for place in places], "<p>text</p>")


def finder(
    language: str = "en",
    *,
    country: str = "",
    guide: str = "",
    recent: tuple[str, ...] = (),
    saved: tuple[Saved, ...] = (),
    library: QuickLibrary | None = None,
) -> Finder:
    """Quick open for a reader in this language, in this country, on this guide."""
    set_interface_language(language)
    here = Reference.parse(guide) if guide else None
    context = Context(
        interface_language(), language, here.jurisdiction if here else country, here, recent, saved, themes(), COMMANDS
    )
    return Finder(Quick(library or QuickLibrary(), stage_name).opened(context))


def ids(found: Finder, text: str) -> list[str]:
    """The ids of the rows, the search row left out."""
    return [item.id for item in found.find(text) if item.kind != "search"]


TAGS = tuple(tag for tag, _name in LANGUAGES)
