"""Decks of guides with the words that the interface has for them in the language of the slides."""

from advice_app.languages import INTERFACE_LANGUAGES, is_rtl, text_in
from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import Reference
from advice_app.slides.guide import Labels, guide_deck
from advice_app.slides.model import Deck
from advice_app.ui.dates import long_date
from advice_app.ui.names import stage_name_in


def deck_of(library: Library, ref: Reference, tag: str) -> Deck | None:
    """The guide as a deck, in this language or in the one that stands in for it; nothing if there is no such guide."""
    edition = library.best_edition(ref, tag)
    return guide_deck(library, ref.guide, edition.language, labels(library, edition)) if edition else None


def labels(library: Library, edition: EditionInfo) -> Labels:
    """Country, stage, app and date in the language of an edition; where the interface does not speak it, only what is known."""
    tag, ref = edition.language, edition.ref
    place = library.jurisdiction(ref.jurisdiction, tag)
    stage = next((item for item in library.stages() if item.id == ref.stage), None)
    country, date = place.name if place else ref.jurisdiction, long_date(edition.checked, tag)
    if tag not in INTERFACE_LANGUAGES or stage is None:
        return Labels(country, f"Rights at Arrest · {date}")
    kicker = text_in(tag, "{country} · {stage}").format(country=country, stage=stage_name_in(stage, tag))
    foot = text_in(tag, "{guide}, checked {date}").format(guide=_isolated(text_in(tag, "Rights at Arrest"), tag), date=date)
    return Labels(kicker, foot)


def _isolated(name: str, tag: str) -> str:
    return f"\u2068{name}\u2069" if is_rtl(tag) else name
