"""What tests of slides share: a measure that counts letters, and a guide's slides laid out with it."""

from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.slides.fit import Fitter
from advice_app.slides.guide import Labels, guide_deck
from advice_app.slides.items import Tongue
from advice_app.slides.model import Deck, Slide, Text, spans
from advice_app.slides.talk import Talk

LETTER = 0.55
WORD = "word"


class Letters:
    """Every letter is as wide as every other."""

    def advance(self, text: str, style: str, script: str) -> float:
        return LETTER * len(text)


def plain_fitter() -> Fitter:
    return Fitter(Letters(), lambda tag: Tongue(tag, tag == "ar", "Arab" if tag == "ar" else "Latn"))


def deck(library: Library, text: str, tag: str) -> Deck:
    made = guide_deck(library, Reference.parse(text), tag, Labels("France", "Foot"))
    assert made is not None
    return made


def slide(*texts: str, title: str = "Title", **more: object) -> Slide:
    parts = tuple(Text(spans(text), ref=f"FR/lawyer#wait.{number}") for number, text in enumerate(texts, 1))
    return Slide("question", "FR/lawyer#wait", title, parts)._replace(**more)  # type: ignore[arg-type]


def talk(*slides: Slide, minutes: float = 10) -> Talk:
    from advice_app.slides.items import WIDE

    fitter = plain_fitter()
    return Talk([sheet for one in slides for sheet in fitter.slide(one, WIDE)], minutes=minutes)
