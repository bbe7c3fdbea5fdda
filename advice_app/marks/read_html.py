"""Reads lists of bookmarks in HTML, ours and those of browsers. Made of few tags, so few are looked for.

No parser of HTML is used: those of the standard library take quadratic time on what a hostile file may hold.
"""

import re
from html import unescape
from urllib.parse import unquote

from advice_app.library.model import BadReferenceError, Reference
from advice_app.marks.imports import Collector, Imported, TooManyError, What, seconds, too_many

_SCHEME = "rights-at-arrest:"
_LONGEST_TAG = 1 << 20  # browsers put icons into attributes
_LONGEST_TEXT = 40_000
_WITH_TEXT = frozenset({"a", "h3", "blockquote", "dd", "p"})
_NEXT = re.compile(rb"<!--|<(?=/?(?:a|h3|dl|dd|p|blockquote)[\s>])", re.IGNORECASE)
# possessive: nothing is looked at twice
_TAG = re.compile(rb"""<(/?)([a-zA-Z][a-zA-Z0-9]{0,15}+)((?:[^"'<>]++|"[^"]*+"|'[^']*+')*+)""")
_ATTRIBUTE = re.compile(rb"""(?<![a-zA-Z_-])([a-zA-Z_-]{1,40}+)[ \t\r\n]*+=[ \t\r\n]*+("[^"]*+"|'[^']*+'|[^\s"'>]++)""")


class _List:
    """Takes the tags of a list one after the other."""

    def __init__(self) -> None:
        self.found = Collector()
        self.others = 0  # links that are no references
        self._folders: list[str] = []  # that are open, the outermost first
        self._heading = ""
        self._link: dict[str, str] | None = None
        self._line = 0
        self._texts: dict[str, str] = {}

    def tag(self, name: str, attributes: bytes, line: int) -> None:
        """An opening tag."""
        if name in {"a", "h3", "dl"}:
            self.finish()
            self.found.item()
        if name == "a":
            self._link, self._line, self._texts = _attributes(attributes), line, {}
        elif name == "dl":
            self._folders.append(self._heading)
            self._heading = ""

    def end(self, name: str) -> None:
        """A closing tag."""
        if name == "dl":
            self.finish()
            if self._folders:
                self._folders.pop()

    def text(self, name: str, attributes: bytes, text: bytes) -> None:
        """The text right after a tag."""
        if name == "h3":
            self._heading = _text(text)
        elif name == "a" and self._link is not None:
            self._texts["title"] = _text(text)
        elif name == "blockquote":
            self._texts["excerpt"] = _text(text)
        elif name == "dd" or (name == "p" and b"note" in attributes):
            # the text of another program's <DD>, or the note of ours
            self._texts["note"] = _text(text) or self._texts.get("note", "")

    def finish(self) -> None:
        """Take in the link whose texts have come to an end."""
        link, self._link = self._link, None
        if link is None:
            return
        href = unquote(link.get("href", "")).strip()
        ours = href.startswith(_SCHEME)
        reference = href.removeprefix(_SCHEME).lstrip("/")
        if not ours and not _is_reference(reference):
            self.others += 1
            return
        folder = next((name for name in reversed(self._folders) if name), "")
        values = {
            "folder": folder,
            "language": link.get("data-language", ""),
            "fingerprint": link.get("data-fingerprint", ""),
            "colour": link.get("data-colour", ""),
            **self._texts,
        }
        tags = link.get("tags", "").split(",")
        saved = seconds(link.get("data-saved") or link.get("add_date"))
        self.found.bookmark(reference, values, tags, saved, self._line)


def read_html(data: bytes) -> Imported:
    """What a list in HTML holds."""
    listed = _List()
    try:
        whole = _read(data, listed)
        listed.finish()
    except TooManyError:
        return too_many()
    if listed.others:
        listed.found.problem(What.NO_REFERENCE, "", listed.others)
    elif not listed.found.bookmarks:
        listed.found.problem(What.OTHER_PROGRAM)
    if not whole:
        listed.found.problem(What.TRUNCATED, "", len(listed.found.bookmarks))
    return listed.found.done()


def _read(data: bytes, listed: _List) -> bool:
    """Go through all tags; whether the file came to an end where one may."""
    at, line, counted, depth = 0, 1, 0, 0
    while found := _NEXT.search(data, at):
        start = found.start()
        if data.startswith(b"<!--", start):
            at = data.find(b"-->", start)
            if at < 0:
                return False
            continue
        match = _TAG.match(data, start, start + _LONGEST_TAG)
        if match is None:
            return False  # cannot be: `_NEXT` saw one
        at = match.end()
        if data[at : at + 1] != b">":
            if data[at : at + 1] != b"<":
                return False  # a quotation that does not end, or the end of the file
            continue
        line, counted = line + data.count(b"\n", counted, start), start
        name = match[2].decode().lower()
        if name == "dl":
            depth += -1 if match[1] else 1
        if match[1]:
            listed.end(name)
        else:
            listed.tag(name, match[3], line)
            listed.text(name, match[3], _until_tag(data, at + 1) if name in _WITH_TEXT else b"")
    return depth <= 0


def _until_tag(data: bytes, at: int) -> bytes:
    end = data.find(b"<", at, at + _LONGEST_TEXT)
    return data[at : end if end >= 0 else at + _LONGEST_TEXT]


def _text(text: bytes) -> str:
    return unescape(text.decode("utf-8", "replace"))


def _attributes(text: bytes) -> dict[str, str]:
    """The attributes of a tag by name."""
    pairs = (match.groups() for match in _ATTRIBUTE.finditer(text))
    return {name.decode().lower(): _text(value.strip(b"\"'")[:_LONGEST_TEXT]) for name, value in pairs}


def _is_reference(text: str) -> bool:
    try:
        Reference.parse(text[:100])
    except BadReferenceError:
        return False
    return True
