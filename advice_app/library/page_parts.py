"""The form in which pages are kept: HTML with a table of its paragraphs in front. What the build writes, the view reads.

In front of the text stands a comment with one line a numbered paragraph: its place, and the group it belongs to. Each
paragraph names its line as ``-qt-user-state``, the one number that Qt carries from HTML into its document unseen. (A named
anchor would do the same, but Qt gives it a character of its own, and the first Arabic letter would stand unjoined.)
"""

from collections.abc import Iterable
from typing import NamedTuple

STALE_TITLE = "{{stale}}"
"""Stands where the view puts, in the interface language, that a paragraph is out of date."""


class Paragraph(NamedTuple):
    """What the view knows of one paragraph: its place, and the group it stands in.

    ``kind`` is a callout's kind, ``stale``, ``notice`` or nothing; paragraphs of one group share its number.
    ``role`` is ``title``, a step's number in the key points, ``old`` or ``new`` in a stale frame, ``head`` or ``row`` in a
    table, or nothing.
    """

    place: str
    kind: str = ""
    group: int = 0
    role: str = ""


def split(html: str) -> tuple[list[Paragraph], str]:
    """The table of paragraphs and the HTML behind it."""
    table, _, body = html.removeprefix("<!--").partition("-->")
    rows = (line.split("\t") for line in table.splitlines() if line)
    return [Paragraph(place, kind, int(group), role) for place, kind, group, role in rows], body


def join(paragraphs: Iterable[Paragraph], body: str) -> str:
    """The opposite of `split`."""
    rows = "\n".join(f"{item.place}\t{item.kind}\t{item.group}\t{item.role}" for item in paragraphs)
    return f"<!--{rows}-->{body}"


def frame(html: str, *, crumbs: str, notice_title: str = "", notice_text: str = "", footer: str = "") -> str:
    """The page with what the interface adds: where it is, a notice on top, where to go next. All are inline HTML."""
    paragraphs, body = split(html)
    room = '<p class="room">\u00a0</p>'  # Qt leaves out the margins of the first and the last paragraph
    before = f'{room}<p class="crumbs">{crumbs}</p>'
    if notice_title:
        group = -1
        for role, text in (("title", notice_title), ("last", notice_text)):
            paragraphs.append(Paragraph("", "notice", group, role))
            shape = f'class="{"ct" if role == "title" else "cl"} notice"'
            before += f'<p {shape} style="-qt-user-state:{len(paragraphs) - 1}">{text}</p>'
    after = (f'<p class="next">{footer}</p>' if footer else "") + room
    return join(paragraphs, before + body + after)


def escape(text: str) -> str:
    """Plain text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
