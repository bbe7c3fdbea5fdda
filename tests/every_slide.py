"""Whether slides fit, as Qt lays them out: for the test of all editions, and for the command that takes a second language too."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from advice_app.library.catalogue import EditionInfo, Library
from advice_app.slides.fit import BOTTOM, Fitter
from advice_app.slides.items import LEAST, SQUARE, WIDE, Frame, Line, Sheet, Tongue
from advice_app.slides.model import Deck, Spans, plain
from advice_app.slides.pairing import with_second
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.measure import fitter
from advice_app.ui.present.paint import line_layout

SHAPES = (WIDE, SQUARE)
_KEPT = 4096  # lines: what is on several slides is so within a guide
_Shown = tuple[Spans, str, float, Tongue]


class Count(NamedTuple):
    """How many slides an edition has, and what of them does not fit."""

    slides: int
    problems: tuple[str, ...]


def _named(frame: Frame) -> str:
    return f"{frame.width:.0f} wide" + (f", second language {frame.second}" if frame.second else "")


class Checker:
    """Fits slides and checks them. Keep it: what stands on several slides, or in both shapes, is laid out once."""

    def __init__(self, library: Library) -> None:
        self._library, self._fitter = library, fitter(library)
        self._widths: dict[_Shown, float] = {}

    @property
    def fitter(self) -> Fitter:
        """What fits them."""
        return self._fitter

    def editions(self, editions: Iterable[EditionInfo], *, second: bool = False) -> Iterator[Count]:
        """Edition by edition, in both shapes: alone or, where there is one, with a second language under and beside it."""
        for edition in editions:
            deck = deck_of(self._library, edition.ref, edition.language)
            assert deck is not None
            frames: tuple[Frame, ...] = SHAPES
            other = self._other(edition) if second else None
            if other is not None:
                deck = with_second(deck, other)
                frames = tuple(frame._replace(second=place) for frame in SHAPES for place in ("under", "beside"))
            found = [(sheet, frame) for frame in frames for sheet in self._fitter.deck(deck, frame)]
            lines = tuple(
                f"{sheet.slide.ref} in {edition.language}, {_named(frame)}: {problem}"
                for sheet, frame in found
                for problem in self.wrong(sheet, frame)
            )
            yield Count(len(found), lines)

    def _other(self, edition: EditionInfo) -> Deck | None:
        others = [item.language for item in self._library.editions_of(edition.ref) if item.language != edition.language]
        return deck_of(self._library, edition.ref, others[0]) if others else None

    def wrong(self, sheet: Sheet, frame: Frame) -> Iterator[str]:
        """What does not fit on a slide."""
        if sheet.bottom > BOTTOM + 0.5:
            yield f"ends at {sheet.bottom:.0f}"
        for item in sheet.items:
            if not isinstance(item, Line):
                continue
            width = self._width(item)
            if width > item.room + 2:
                yield f"{plain(item.spans)!r} is {width:.0f} of {item.room:.0f} wide"
            if not 0 <= item.left <= frame.width - item.room + 1:
                yield f"{plain(item.spans)!r} is out of the slide"
            if item.size < LEAST:
                yield f"{item.size} is too small"

    def _width(self, line: Line) -> float:
        key = (line.spans, line.style, line.size, line.tongue)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= _KEPT:
                self._widths.clear()
            found = self._widths[key] = line_layout(line).lineAt(0).naturalTextWidth()
        return found
