"""Reads a PO file that came back from translators. Nothing of a damaged file is used."""

import io
import re
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from advice_app.library.problems import GuideError, Problem, decode

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]+)?{_STRING}")
_BEFORE = {"msgctxt": {"", "msgstr"}, "msgid": {"", "msgctxt", "msgstr"}, "msgstr": {"msgid"}}


class Entry(NamedTuple):
    """A message with its translation. ``line``: of its ``msgid``."""

    file: Path
    line: int
    context: str
    source: str
    text: str
    fuzzy: bool

    def problem(self, message: str, *, warning: bool = False) -> Problem:
        """Something to say about it."""
        return Problem(self.file, self.line, message, warning)


class PoFile(NamedTuple):
    """What a PO file holds; ``language`` as its header says, in the usual spelling (``pt-BR``)."""

    language: str
    entries: tuple[Entry, ...]


class _StrictCatalog(Catalog):
    """Keeps a list of messages that stand twice: Babel would take the last."""

    def __init__(self) -> None:
        super().__init__()
        self.twice: list[Message] = []

    def __setitem__(self, id: str, message: Message) -> None:  # type: ignore[override] # noqa: A002 - Babel's name
        if id and self.get(id, message.context) is not None:
            self.twice.append(message)
        super().__setitem__(id, message)


def read_po_file(path: Path) -> PoFile:
    """Read a PO file. Raises `GuideError` with the line of the first mistake."""
    text = decode(path)
    _check_lines(path, text)
    catalog = _StrictCatalog()
    try:
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(io.StringIO(text))
    except PoFileError as error:
        raise GuideError(Problem(path, error.lineno + 1, f"not a PO file: {error}")) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:  # headers that Babel cannot make sense of
        raise GuideError(Problem(path, 1, f"the header of this PO file is damaged: {error}")) from error
    if catalog.twice:
        message = catalog.twice[0]
        raise GuideError(Problem(path, message.lineno or 1, f"{message.context or message.id} stands twice"))
    return PoFile(_language(catalog), tuple(_entry(path, message) for message in catalog if message.id))


def _entry(path: Path, message: Message) -> Entry:
    # plural forms were refused before
    source, text = str(message.id), str(message.string or "")
    clean = text.replace("\r\n", "\n").strip()
    return Entry(path, message.lineno or 1, message.context or "", source, clean, message.fuzzy)


def _language(catalog: Catalog) -> str:
    return str(catalog.locale_identifier or "").replace("_", "-")


def _check_lines(path: Path, text: str) -> None:
    """Refuse what Babel would read as something else: it cuts a string that does not end, and takes any order."""
    last = ""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise GuideError(Problem(path, number, f"not a line of a PO file: {line[:60]}"))
        keyword = match["keyword"] or ""
        if keyword == "msgid_plural" or "[" in keyword:
            raise GuideError(Problem(path, number, "guides have no plural forms: is this a PO file of the guides?"))
        if keyword and last not in _BEFORE[keyword]:
            raise GuideError(Problem(path, number, f"{keyword} after {last or 'nothing'}: an entry is damaged"))
        if not keyword and not last:
            raise GuideError(Problem(path, number, "a text that belongs to nothing"))
        last = keyword or last
    if last == "":
        raise GuideError(Problem(path, 1, "not a PO file: it holds no messages"))
    if last != "msgstr":
        raise GuideError(Problem(path, text.count("\n") + 1, "the file ends in the middle of an entry"))
