"""A matter to be read by people: what stands in the Markdown files of its zip."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from advice_app.languages import _
from advice_app.matters.model import Matter
from advice_app.sharing.markdown import escaped, paragraph, quote

README = "README.md"


class Entry(NamedTuple):
    """A bookmark in words."""

    title: str
    about: tuple[str, ...]  # where it is with its reference; colour, tags
    text: str  # the passage
    source: tuple[str, ...]  # law, guide, when it was checked
    note: str


def bookmarks_text(matter: Matter, entries: Sequence[Entry]) -> str:
    """All bookmarks with passage, source and the reader's note; a note stands as it was written."""
    parts = [f"# {escaped(matter.name)}: {escaped(_('Bookmarks'))}"]
    for one in entries:
        parts += [f"## {escaped(one.title)}", paragraph(" · ".join(one.about))]
        parts += [quote(one.text)] if one.text else []
        parts += [paragraph(". ".join(line.rstrip(".") for line in one.source))] if one.source else []
        parts += [f"**{escaped(_('Your note'))}**", one.note] if one.note else []
    return _joined(parts)


def readme(matter: Matter, files: Mapping[str, str], foot: Sequence[str]) -> str:
    """The first page: the notes on the case, as they were written, and what else is in the zip (file: title)."""
    parts = [f"# {escaped(matter.name)}"]
    if matter.note:
        # L10N: heading and label of a field: what a lawyer writes about a case
        parts += [f"## {escaped(_('Notes on the case'))}", matter.note]
    if files:
        # L10N: heading over a list of files
        parts.append(f"## {escaped(_('In this folder'))}")
        parts.append("\n".join(f"- [{paragraph(title)}]({file})" for file, title in files.items()))
    return _joined([*parts, "---", *(paragraph(line) for line in foot)])


def _joined(parts: Sequence[str]) -> str:
    return "\n\n".join([*parts, ""])
