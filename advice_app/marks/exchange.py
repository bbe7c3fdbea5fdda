"""Bookmarks out of the app and into it: as JSON; as an HTML list, which people and browsers read; as Markdown, to write on in.

Each keeps everything.

What comes in may be from anywhere. A file is read in pieces, nothing in it is run, opened or looked up, and what could
not be read is told as values: what, where, and how many or which line.
"""

import json
import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from advice_app.library.model import Reference
from advice_app.marks.imports import MOST_BYTES, Imported, Problem, What
from advice_app.marks.model import Bookmark, Folder
from advice_app.marks.read_html import read_html
from advice_app.marks.read_json import FORMAT, VERSION, read_json
from advice_app.marks.read_markdown import END, START, hide_marks, is_markdown, read_markdown
from advice_app.sharing.markdown import escaped
from advice_app.whole_file import whole_file

__all__ = [
    "Imported",
    "Problem",
    "What",
    "export_html",
    "export_json",
    "export_markdown",
    "read_file",
    "read_import",
    "save_export",
]

SCHEME = "rights-at-arrest:"
_STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    "dd{margin:0 0 1.2rem}.colour{font-weight:600;margin:0}"
    ".note,blockquote{white-space:pre-wrap}blockquote{margin:.3rem 0;padding-inline-start:.8rem;"
    "border-inline-start:3px solid #999}.place{color:#555;margin:0}"
)


def export_json(bookmarks: Iterable[Bookmark], folders: Iterable[Folder]) -> str:
    """Everything, one bookmark a line; folders by their names."""
    names = {folder.id: folder.name for folder in folders}
    heads = ",\n".join(json.dumps(name, ensure_ascii=False) for name in names.values())
    entries = ",\n".join(json.dumps(entry(bookmark, names), ensure_ascii=False) for bookmark in bookmarks)
    return f'{{\n"format": "{FORMAT}",\n"version": {VERSION},\n"folders": [\n{heads}\n],\n"bookmarks": [\n{entries}\n]\n}}\n'


def entry(bookmark: Bookmark, names: dict[str, str]) -> dict[str, object]:
    """A bookmark as JSON has it; ``names`` are those of folders, by their ids."""
    return {
        "ref": str(bookmark.ref),
        "title": bookmark.title,
        "note": bookmark.note,
        "folder": names.get(bookmark.folder, ""),
        "tags": list(bookmark.tags),
        "saved": datetime.fromtimestamp(bookmark.saved, UTC).isoformat(timespec="milliseconds"),
        "language": bookmark.language,
        "excerpt": bookmark.excerpt,
        "fingerprint": bookmark.fingerprint,
        "colour": bookmark.colour,
    }


def export_markdown(
    bookmarks: Iterable[Bookmark],
    folders: Iterable[Folder],
    place_name: Callable[[Reference], str],
    *,
    heading: str,
    colour_name: Callable[[str], str] = str,
) -> str:
    """A text to read, to print and to write on in: notes stand in it as they were written, and come back as they are then."""
    folders = tuple(folders)
    names = {folder.id: folder.name for folder in folders}
    parts = [f"# {escaped(heading)}"]
    for identity, some in _by_folder(bookmarks, folders).items():
        if identity:
            parts.append(f"## {escaped(names[identity])}")
        for bookmark in some:
            about = [f"{place_name(bookmark.ref)} ({bookmark.ref})"]
            about += [colour_name(bookmark.colour)] if bookmark.colour else []
            about += [", ".join(bookmark.tags)] if bookmark.tags else []
            parts += [f"### {escaped(bookmark.title)}", escaped(" · ".join(about))]
            parts += [f"> {escaped(bookmark.excerpt)}"] if bookmark.excerpt else []
            kept = {name: value for name, value in entry(bookmark, names).items() if value and name != "note"}
            written = json.dumps(kept, ensure_ascii=False).replace(">", "\\u003e")  # so that nothing in it ends the comment
            parts.append("\n".join((f"{START} {written} -->", hide_marks(bookmark.note), END)))
    return "\n\n".join([*parts, ""])


def _by_folder(bookmarks: Iterable[Bookmark], folders: Iterable[Folder]) -> dict[str, list[Bookmark]]:
    """The bookmarks in no folder, then those of each folder, by its id."""
    inside: dict[str, list[Bookmark]] = {"": [], **{folder.id: [] for folder in folders}}
    for bookmark in bookmarks:
        inside[bookmark.folder if bookmark.folder in inside else ""].append(bookmark)
    return inside


def export_html(
    bookmarks: Iterable[Bookmark],
    folders: Iterable[Folder],
    title_of: Callable[[Reference], str],
    place_name: Callable[[Reference], str],
    *,
    heading: str,
    language: str = "en",
    rtl: bool = False,
    colour_name: Callable[[str], str] = str,
) -> str:
    """A page to read or print, in the form that browsers import; folders become headings.

    ``title_of`` and ``place_name`` say what a place is called, in the language of the page, ``colour_name`` what a colour is.
    """
    folders = tuple(folders)
    names = {folder.id: folder.name for folder in folders}
    parts = [
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
        f'<html lang="{escape(language)}" dir="{"rtl" if rtl else "ltr"}"><head><meta charset="UTF-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{escape(heading)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(heading)}</h1>\n<DL>",
    ]
    for identity, some in _by_folder(bookmarks, folders).items():
        items = [_item(bookmark, title_of(bookmark.ref), place_name(bookmark.ref), colour_name) for bookmark in some]
        if identity:
            items = [f"<DT><H3>{escape(names[identity])}</H3>\n<DL>", *items, "</DL>"]
        parts += items
    return "\n".join([*parts, "</DL>", "</body></html>", ""])


def _item(bookmark: Bookmark, title: str, place: str, colour_name: Callable[[str], str]) -> str:
    values = {
        "HREF": f"{SCHEME}{bookmark.ref}",
        "ADD_DATE": str(int(bookmark.saved)),
        "TAGS": ",".join(bookmark.tags),
        "DATA-SAVED": repr(bookmark.saved),
        "DATA-LANGUAGE": bookmark.language,
        "DATA-FINGERPRINT": bookmark.fingerprint,
        "DATA-COLOUR": bookmark.colour,
    }
    attributes = " ".join(f'{name}="{escape(value)}"' for name, value in values.items() if value)
    lines = [f"<DT><A {attributes}>{escape(bookmark.title or title)}</A>", f'<DD><p class="place">{escape(place)}</p>']
    if bookmark.colour:
        lines.append(f'<p class="colour">{escape(colour_name(bookmark.colour))}</p>')
    if bookmark.excerpt:
        lines.append(f'<blockquote dir="auto">{escape(bookmark.excerpt)}</blockquote>')
    if bookmark.note:
        lines.append(f'<p class="note" dir="auto">{escape(bookmark.note)}</p>')
    return "\n".join(lines)


def save_export(path: Path, content: str | bytes) -> None:
    """Write a file that only its owner can read: whole, or not at all. Raises `OSError`."""
    with whole_file(path) as unfinished, unfinished.open("wb") as out:
        out.write(content.encode("utf-8", "replace") if isinstance(content, str) else content)
        out.flush()
        os.fsync(out.fileno())


def read_file(path: Path) -> Imported:
    """Read a file to be imported; one that cannot be read is a problem, no error."""
    try:
        if not path.is_file():  # a device has no end
            return Imported(problems=(Problem(What.UNREADABLE, str(path)),))
        with path.open("rb") as file:
            return read_import(file.read(MOST_BYTES + 1))
    except OSError:
        return Imported(problems=(Problem(What.UNREADABLE, str(path)),))


def read_import(text: bytes | str) -> Imported:
    """Read our JSON, our Markdown, our HTML, or a browser's list that holds references of ours."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(data) > MOST_BYTES:
        return Imported(problems=(Problem(What.TOO_LARGE, "", MOST_BYTES >> 20),))
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:  # an editor on Windows saved it
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    start = data[:1000].lstrip()[:1]
    if not start:
        return Imported(problems=(Problem(What.EMPTY),))
    if start in {b"{", b"["}:
        return read_json(data)
    if is_markdown(data):
        return read_markdown(data)
    return read_html(data) if start == b"<" else Imported(problems=(Problem(What.OTHER_PROGRAM),))
