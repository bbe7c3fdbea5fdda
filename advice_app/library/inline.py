"""The inline HTML of a block as plain text. Light: the running app needs it too."""

import html
import re

_WEB_LINK = re.compile(r'<a href="(https?://[^"]*)">(.*?)</a>')
_FOOTNOTE = re.compile(r"<sup>(.*?)</sup>")
_TAG = re.compile(r"<[^>]*>")


_LAW = re.compile(r"\s*<code>(.*?)</code>")


def law_of(cell: str) -> tuple[str, ...]:
    """The law references of a block's inline HTML."""
    return tuple(html.unescape(found) for found in _LAW.findall(cell))


def without_law(cell: str) -> str:
    """A block's inline HTML without its law references."""
    return _LAW.sub("", cell)


def inline_text(cell: str) -> str:
    """A block's inline HTML as plain text."""
    cell = _WEB_LINK.sub(lambda match: match[2] if match[1].endswith(match[2]) else f"{match[2]} <{match[1]}>", cell)
    cell = cell.replace("<code>", "[").replace("</code>", "]").replace("<br/>", " ")
    cell = _FOOTNOTE.sub(lambda match: f"[{_TAG.sub('', match[1])}]", cell)
    return html.unescape(_TAG.sub("", re.sub(r"<(https?://[^>]*)>", r"&lt;\1&gt;", cell))).strip()
