"""The form in which pages are kept: HTML with a table of its paragraphs in front. What the build writes, the view reads.

In front of the text stands a comment with one line for each text block that Qt makes of the HTML, in the same order: its
place, and the group it belongs to. So the number of a block is the number of its line. (A named anchor in each paragraph would
do too, but Qt gives it a character of its own, and the first Arabic letter would stand unjoined; a style attribute in each
makes a page a tenth slower to open.)
"""

from collections.abc import Iterable
from typing import NamedTuple

STALE_TITLE = "{{stale}}"
"""Stands where the view puts, in the interface language, that a paragraph is out of date."""
UNTRANSLATED_TITLE = "{{untranslated}}"
"""Stands where the view puts that a paragraph is not translated yet."""


class Paragraph(NamedTuple):
    """What the view knows of one paragraph: its place, and the group it stands in.

    ``kind`` is a callout's kind, ``stale`` (out of date), ``untranslated``, ``notice`` or nothing; paragraphs of one group share
    its number. ``role`` is ``title``, a step's number in the key points, ``old`` or ``new`` in a frame of what is out of date or
    not translated, ``head`` or ``row`` in a table, ``gap`` for the empty block that Qt puts after a table, or nothing.
    ``chips`` are the law references in it as they stand in its text, in order.
    """

    place: str
    kind: str = ""
    group: int = 0
    role: str = ""
    chips: tuple[str, ...] = ()


_CHIP = "\x1f"  # between chips; no text holds a control character


FramedPage = tuple[list[Paragraph], str]
"""What each block of a page is, and the HTML that Qt makes the blocks of."""


def split(html: str) -> FramedPage:
    """The table of paragraphs and the HTML behind it."""
    table, _, body = html.removeprefix("<!--").partition("-->")
    rows = (line.split("\t") for line in table.split("\n")) if table else ()
    return [
        Paragraph(place, kind, int(group), role, tuple(chips.split(_CHIP)) if chips else ())
        for place, kind, group, role, chips in rows
    ], body


def join(paragraphs: Iterable[Paragraph], body: str) -> str:
    """The opposite of `split`."""
    rows = "\n".join(f"{item.place}\t{item.kind}\t{item.group}\t{item.role}\t{_CHIP.join(item.chips)}" for item in paragraphs)
    return f"<!--{rows}-->{body}"


def frame(html: str, *, crumbs: str, notice_title: str = "", notice_text: str = "", footer: str = "") -> FramedPage:
    """The page, as `split` gives it, with what the interface adds: where it is, a notice on top, where to go next.

    All of these are inline HTML.
    """
    paragraphs, body = split(html)
    room = '<p class="room">\u00a0</p>'  # Qt leaves out the margins of the first and the last paragraph
    own = Paragraph("")
    before, above = f'{room}<p class="crumbs">{crumbs}</p>', [own, own]
    if notice_title:
        before += f'<p class="ct notice">{notice_title}</p><p class="cl notice">{notice_text}</p>'
        above += [Paragraph("", "notice", -1, "title"), Paragraph("", "notice", -1, "last")]
    after, below = room, [own]
    if footer:
        after, below = f'<p class="next">{footer}</p>{room}', [own, own]
    return above + paragraphs + below, before + body + after


def escape(text: str) -> str:
    """Plain text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
