"""The inline HTML of a block as spans for a slide, and the law references that go into the notes instead."""

import re
from html import unescape

from advice_app.library.inline import law_of, without_law
from advice_app.slides.model import Span, Spans

_PIECE = re.compile(r"<(/?)(\w+)[^>]*>|([^<]+)")
_FOOTNOTE = re.compile(r"<sup>.*?</sup>")
_SPACES = re.compile(r"[ \t\r\n]+")
_STYLES = {"strong": "strong", "em": "local"}


def to_spans(cell: str) -> Spans:
    """A block's inline HTML without law references and footnote marks."""
    found: list[Span] = []
    style: list[str] = []
    for match in _PIECE.finditer(_FOOTNOTE.sub("", without_law(cell))):
        closing, tag, text = match.groups()
        if text is not None:
            _add(found, unescape(_SPACES.sub(" ", text)), style[-1] if style else "")
        elif tag == "br":
            _add(found, " ", "")
        elif tag in _STYLES:
            if not closing:
                style.append(_STYLES[tag])
            elif style:
                style.pop()
    return _trimmed(found)


def laws(*cells: str) -> tuple[str, ...]:
    """The law references of cells, each once."""
    return tuple(dict.fromkeys(law for cell in cells for law in law_of(cell)))


def _add(found: list[Span], text: str, style: str) -> None:
    if found and found[-1].style == style:
        found[-1] = Span(found[-1].text + text, style)
    else:
        found.append(Span(text, style))


def _trimmed(found: list[Span]) -> Spans:
    if found:
        found[0] = found[0]._replace(text=found[0].text.lstrip())
        found[-1] = found[-1]._replace(text=found[-1].text.rstrip())
    return tuple(span for span in found if span.text)
