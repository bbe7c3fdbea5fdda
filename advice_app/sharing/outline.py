"""What Qt leaves out of a PDF file: an outline, links between its pages, its language, and no trace of when it was made.

Qt (6.11) writes no structure tree: such a file is not a tagged PDF, and this cannot add one.
"""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, Fit, FloatObject, NameObject, NullObject, TextStringObject

Place = tuple[int, float]
"""A page from 0, and a height above its lower edge in points."""


class Bookmark(NamedTuple):
    """A line of the outline; ``level`` from 0, never more than one deeper than the line before."""

    text: str
    level: int
    place: Place


class About(NamedTuple):
    """What the file says of itself."""

    title: str
    language: str
    rtl: bool


def finish(drawn: bytes, target: Path, about: About, bookmarks: Iterable[Bookmark], places: Mapping[str, Place]) -> None:
    """Write what Qt has drawn to a file, with all that. Raises `OSError`."""
    writer = PdfWriter(clone_from=BytesIO(drawn))
    parents: list[Any] = []
    for bookmark in bookmarks:
        del parents[bookmark.level :]
        number, height = bookmark.place
        parent = parents[-1] if parents else None
        target_place = Fit.xyz(left=0, top=height)
        parents.append(writer.add_outline_item(title=bookmark.text, page_number=number, parent=parent, fit=target_place))
    _links(writer, places)
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(about.language)
    shown = {"/DisplayDocTitle": BooleanObject(True), "/Direction": NameObject("/R2L" if about.rtl else "/L2R")}  # noqa: FBT003
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject(key): value for key, value in shown.items()})
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root.pop(NameObject("/Dests"), None)  # of Qt, and empty
    writer.metadata = {"/Title": about.title, "/Creator": "Rights at Arrest"}
    writer.write(target)


def _links(writer: PdfWriter, places: Mapping[str, Place]) -> None:
    """Let links to places of the file lead there; those whose place is not there are taken away."""
    for page in writer.pages:
        kept = ArrayObject()
        for reference in page.get("/Annots", ArrayObject()):
            link = reference.get_object()
            if "/Dest" in link:
                place = places.get(str(link["/Dest"]))
                if place is None:
                    continue
                number, height = place
                target = writer.pages[number].indirect_reference
                link[NameObject("/Dest")] = ArrayObject(
                    [target, NameObject("/XYZ"), FloatObject(0), FloatObject(round(height, 1)), NullObject()]
                )
            kept.append(reference)
        if "/Annots" in page:
            page[NameObject("/Annots")] = kept
