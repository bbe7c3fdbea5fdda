"""Decks of guides with the words that the app has for them in the language of the slides."""

from functools import lru_cache
from gettext import NullTranslations

from advice_app.languages import INTERFACE_LANGUAGES, N_, is_rtl, texts_in
from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import Reference
from advice_app.library.names import STAGES
from advice_app.slides.guide import Labels, guide_deck
from advice_app.slides.model import Deck
from advice_app.ui.dates import long_date

_NAME, _PLACE, _FOOT = N_("Rights at Arrest"), N_("{country} · {stage}"), N_("{guide}, checked {date}")


def deck_of(library: Library, ref: Reference, tag: str) -> Deck | None:
    """The guide as a deck, in this language or in the one that stands in for it; nothing if there is no such guide."""
    edition = library.best_edition(ref, tag)
    return guide_deck(library, ref.guide, edition.language, labels(library, edition)) if edition else None


def labels(library: Library, edition: EditionInfo) -> Labels:
    """Country, stage, app and date in the language of an edition; where the app does not speak it, only what is known."""
    tag, ref = edition.language, edition.ref
    place = library.jurisdiction(ref.jurisdiction, tag)
    stage = next((item for item in library.stages() if item.id == ref.stage), None)
    country, date = place.name if place else ref.jurisdiction, long_date(edition.checked, tag)
    if tag not in INTERFACE_LANGUAGES or stage is None:
        return Labels(country, f"{_NAME} · {date}")
    say = _texts(tag).gettext
    name = say(_NAME)
    kicker = say(_PLACE).format(country=country, stage=say(STAGES.get(stage.id, stage.name)))
    return Labels(kicker, say(_FOOT).format(guide=f"\u2068{name}\u2069" if is_rtl(tag) else name, date=date))


@lru_cache(maxsize=16)  # read from the disk once, not for each deck
def _texts(tag: str) -> NullTranslations:
    return texts_in(tag)[1]
