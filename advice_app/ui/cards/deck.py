"""Sentences and languages as a deck of wallet cards."""

from collections.abc import Mapping, Sequence

from advice_app.cards.pair import Pair
from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.sharing.cards import Card, Deck
from advice_app.sharing.fitting import Words
from advice_app.ui.cards.words import sentence, text_font

_BELOW, _PLAIN = 500, 400


def make_deck(phrases: Sequence[Phrase], languages: Mapping[str, Language], pair: Pair, version: str, *, backs: bool) -> Deck:
    """One card a sentence, with both languages and the version of the content at its foot."""
    own, theirs = languages[pair.reader], languages[pair.officer]
    cards = tuple(
        Card(
            sentence(phrase, theirs, own),
            sentence(phrase, own, own),
            None if pair.single else sentence(phrase, own, own, _BELOW),
        )
        for phrase in phrases
    )
    names = theirs.name if pair.single else f"\u2068{theirs.name}\u2069 \u00b7 \u2068{own.name}\u2069"
    left = Words(names, text_font(theirs.script, _PLAIN), theirs.rtl)
    return Deck(cards, (left, Words(version or "\u00b7", text_font("Latn", _PLAIN))), _("Phrase cards"), backs)
