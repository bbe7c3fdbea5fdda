"""How many results each choice of a filter would leave."""

from collections import Counter
from collections.abc import Iterable

from advice_app.library.search.asking import Asked, Asker, Found
from advice_app.library.search.index import LAW_LANGUAGE
from advice_app.library.search.query import Term, folded_as
from advice_app.library.search.results import Facets, Kind
from advice_app.library.search.rows import EntryRows, GuideRows

_MOST_OF_ANOTHER_LANGUAGE = 100  # are counted in a language that is not read now


class FacetCounter:
    """Counts what was found, and what would be without one of the filters."""

    def __init__(self, asker: Asker, guides: GuideRows, entries: EntryRows) -> None:
        self._asker = asker
        self._guides = guides
        self._entries = entries

    def facets(self, asked: Asked, found: list[Found]) -> Facets:
        """All counts for a query and what was found for it."""
        return Facets(
            self._counted(self._without(asked, "countries", found), "country"),
            self._counted(self._without(asked, "stages", found), "stage"),
            self._by_language(asked, found),
            self._counted(self._without(asked, "kinds", found), "kind"),
        )

    def _without(self, asked: Asked, name: str, found: list[Found]) -> list[Found]:
        return self._asker.found(asked.without(name))[0] if getattr(asked.filters, name) else found

    def _counted(self, found: Iterable[Found], what: str) -> dict[str, int]:
        """How many of the rows are of each country, stage or kind."""
        counts: Counter[str] = Counter()
        for item in found:
            if item.is_law:
                counts.update(getattr(self._entries.place(row), what) for row in item.rows.ids)
            elif what == "kind":
                counts[Kind.GUIDE.value] += len(item.rows.ids)
            else:
                places = self._guides.countries if what == "country" else self._guides.stages
                counts.update(map(places(item.finder.name).__getitem__, item.rows.editions))
        del counts[""]
        return dict(counts.most_common())

    def _by_language(self, asked: Asked, found: list[Found]) -> dict[str, int]:
        counts: Counter[str] = Counter()
        for item in found:
            counts[LAW_LANGUAGE if item.is_law else item.finder.name] += len(item.rows.ids)
        if asked.wants(Kind.GUIDE) and len(asked.text.strip()) > 1:  # not for the first letter
            spelt: dict[str, tuple[Term, ...]] = {}
            for tag in asked.order:
                if tag not in counts:
                    finder = self._asker.finder(tag)
                    terms = spelt.get(folded_as(tag)) or spelt.setdefault(folded_as(tag), finder.plain_terms(asked.text))
                    if terms and not finder.unknown(terms):
                        counts[tag] = finder.count(terms, asked.narrowing, _MOST_OF_ANOTHER_LANGUAGE)
        return {tag: count for tag, count in counts.items() if count}
