"""Where the links of a guide lead outside of the app: into the same file, to a page on the web, or nowhere."""

from html import unescape
from typing import NamedTuple

from advice_app.export.selection import Item, Selection
from advice_app.library.catalogue import Library
from advice_app.library.model import BadReferenceError, Reference


class Inside(NamedTuple):
    """A place in the same file."""

    item: Item
    place: str


class Outside(NamedTuple):
    """A page on the web, and what it is where an address alone says little: a judgment."""

    url: str
    about: str = ""


Target = Inside | Outside | None


class Links:
    """Follows links. What leads to a guide or section that is not in the file, or to a note of the app, leads nowhere."""

    def __init__(self, library: Library, selection: Selection) -> None:
        self._library, self._selection = library, selection
        self._known: dict[str, Target] = {}

    def follow(self, href: str, item: Item) -> Target:
        """What an address (as it stands in HTML) means within this edition."""
        link = unescape(href)
        kind, _, rest = link.partition(":")
        if link.startswith("#"):
            return _inside(item, link[1:])
        if kind == "guide":
            return self._guide(rest, item)
        if kind == "case":
            if link not in self._known:
                self._known[link] = self._case(link)
            return self._known[link]
        return Outside(link) if kind in {"https", "http"} else None

    def _guide(self, text: str, item: Item) -> Target:
        try:
            ref = Reference.parse(text)
        except BadReferenceError:
            return None
        found = self._selection.find(ref, item.edition.language)
        return _inside(found, ref.place) if found else None

    def _case(self, link: str) -> Target:
        detail = self._library.detail(link)
        if detail is None or not detail.sources or not detail.sources[0].startswith(("https://", "http://")):
            return None
        return Outside(detail.sources[0], f"{detail.title}. {detail.text.partition(chr(10))[0]}")


def _inside(item: Item, place: str) -> Target:
    return Inside(item, place) if item.holds(place) or place.startswith("notes.") else None
