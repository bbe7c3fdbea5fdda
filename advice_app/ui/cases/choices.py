"""What the filters above the judgments offer, with how many judgments each choice leaves."""

from collections.abc import Callable, Mapping

from advice_app.cases.model import Filters
from advice_app.cases.words import court_name, topic_name
from advice_app.languages import _
from advice_app.ui.listing.filters import Choice

Choices = dict[str, tuple[str, list[Choice]]]


def choices(counts: Mapping[str, Mapping[str, int]], countries: Mapping[str, str], filters: Filters) -> Choices:
    """For each filter what it is read aloud as, and its choices: everything first; what is chosen is always there."""
    counted = {name: {chosen: 0, **counts.get(name, {})} for name, chosen in filters._asdict().items()}
    return {
        # L10N: filters of judgments: what each is called, and its choice that filters nothing
        "court": _offered(_("Court"), _("All courts"), counted["court"], court_name),
        "year": _years(counted["year"]),
        "topic": _offered(_("Topic"), _("All topics"), counted["topic"], topic_name),
        "country": _offered(_("Country"), _("All countries"), counted["country"], lambda code: countries.get(code, _place(code))),
    }


def _offered(spoken: str, everything: str, counts: Mapping[str, int], name: Callable[[str], str]) -> tuple[str, list[Choice]]:
    made = sorted(((name(choice), choice) for choice in counts if choice), key=lambda pair: pair[0].casefold())
    return spoken, [Choice("", everything), *(_choice(choice, text, counts[choice]) for text, choice in made)]


def _years(counts: Mapping[str, int]) -> tuple[str, list[Choice]]:
    newest = sorted(filter(None, counts), reverse=True)
    # L10N: the filter of judgments by the year in which they were given
    return _("Year"), [Choice("", _("All years")), *(_choice(year, year, counts[year]) for year in newest)]


def _choice(identity: str, text: str, count: int) -> Choice:
    return Choice(identity, f"{text}  ({count})")


def _place(code: str) -> str:
    from advice_app.ui.map_names import map_name  # noqa: PLC0415 - only for countries without a fact sheet

    return map_name(code)
