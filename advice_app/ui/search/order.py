"""The order of results other than best first. Knows no Qt."""

from advice_app.library.search.results import Hit
from advice_app.ui.search.wording import Wording

BEST, BY_COUNTRY, BY_STAGE = "best", "country", "stage"
SORTED = 500
"""Hits that are fetched at once where they are sorted: the best of each country must be among them."""


def in_order(hits: tuple[Hit, ...], order: str, wording: Wording) -> tuple[Hit, ...]:
    """The hits by country or stage, within each as they were: best first."""
    if order == BY_COUNTRY:
        places = {code: place for place, code in enumerate(wording.countries)}
        return tuple(sorted(hits, key=lambda hit: places.get(hit.country, len(places))))
    if order == BY_STAGE:
        places = {stage: place for place, stage in enumerate(wording.stages)}
        return tuple(sorted(hits, key=lambda hit: places.get(hit.stage, len(places))))
    return hits
