"""What kinds, countries, stages and dates are called, in the interface language."""

from datetime import date

from advice_app.languages import N_, _, interface_language, is_rtl
from advice_app.library.model import Language
from advice_app.library.search.results import Hit, Kind
from advice_app.ui.dates import long_date
from advice_app.ui.names import stage_name
from advice_app.ui.search.ports import SearchLibrary

ICONS = {Kind.GUIDE: "book", Kind.FACT: "scales", Kind.TERM: "speech", Kind.CASE: "court"}

_KINDS = {
    # L10N: what was found: a guide, a rule of law of one country, a word of law in the local language, a judgment of a court
    Kind.GUIDE: N_("Guide"),
    Kind.FACT: N_("Fact"),
    Kind.TERM: N_("Term"),
    Kind.CASE: N_("Case"),
}


_TOPICS = {
    # L10N: topics of facts that belong to no stage: children and others who need more protection; extradition
    "groups": N_("Children and others"),
    "surrender": N_("Surrender to another country"),
}


def kind_name(kind: str) -> str:
    """What a kind of result is called."""
    return _(_KINDS[Kind(kind)])


def isolated(text: str) -> str:
    """The text so that its direction does not disturb what stands beside it."""
    return f"\u2068{text}\u2069"


class Wording:
    """Names from one library in one interface language: looked up once, used in every row."""

    def __init__(self, library: SearchLibrary) -> None:
        self._library = library
        self.interface = interface_language()
        self.countries = {item.code: item.name for item in library.jurisdictions(self.interface)}
        self.stages = {stage.id: stage_name(stage) for stage in library.stages()}
        self._languages: dict[str, Language] = {}

    def country(self, code: str) -> str:
        """A country's name."""
        return self.countries.get(code, code)

    def stage(self, stage: str) -> str:
        """A stage's name."""
        return self.stages.get(stage) or _(_TOPICS.get(stage, stage))

    def language(self, tag: str) -> str:
        """A language's name in that language."""
        return self._language(tag).name

    def script(self, tag: str) -> str:
        """The script a language is written in."""
        return self._language(tag).script

    def rtl(self, tag: str) -> bool:
        """Whether a language is written from right to left."""
        return self._language(tag).rtl

    def _language(self, tag: str) -> Language:
        if tag not in self._languages:
            known = self._library.knows(tag)
            self._languages[tag] = self._library.language(tag) if known else Language(tag, tag, is_rtl(tag), "Latn")
        return self._languages[tag]

    def parent(self, hit: Hit) -> str:
        """What stands above a hit: its guide; when a fact was checked; the court of a case."""
        if hit.kind != Kind.FACT:
            return hit.parent
        try:
            day = long_date(date.fromisoformat(hit.parent), self.interface)
        except ValueError:
            return hit.parent
        # L10N: {date} is the day on which a fact was checked last
        return _("checked {date}").format(date=day)

    def origin(self, hit: Hit) -> str:
        """Country and parent in one line."""
        parts = [self.country(hit.country) if hit.country else "", self.parent(hit)]
        return " \u00b7 ".join(isolated(part) for part in parts if part)
