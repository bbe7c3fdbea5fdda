"""How far the translations are: jurisdictions by languages, guide by guide, and the interface."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import read_po

from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder, read_folder
from advice_app.library.model import Language, Reference
from advice_app.library.problems import GuideError
from advice_app.translating.frame import Frame, read_frame
from advice_app.translating.pairing import State, pair_up


class Progress(StrEnum):
    """How far a translation is."""

    COMPLETE = "complete"
    PARTLY = "partly"  # something is not translated
    OUTDATED = "out of date"  # all is translated, but the source has changed since
    MISSING = "missing"


class EditionState(NamedTuple):
    """One guide in one language that is there."""

    ref: Reference
    language: str
    progress: Progress
    blocks: int
    outdated: int
    missing: int
    checked: dt.date
    status: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Some guides in one language."""

    guides: int
    complete: int
    partly: int
    outdated: int
    checked: dt.date | None  # the oldest
    reviewed: int

    @property
    def missing(self) -> int:
        """Guides of which there is nothing in this language."""
        return self.guides - self.complete - self.partly - self.outdated

    @property
    def progress(self) -> Progress:
        """How far they are together."""
        if self.missing == self.guides:
            return Progress.MISSING
        if self.complete == self.guides:
            return Progress.COMPLETE
        return Progress.PARTLY if self.missing or self.partly else Progress.OUTDATED


class InterfaceCount(NamedTuple):
    """Texts of the interface in one language."""

    translated: int
    total: int

    @property
    def percent(self) -> int:
        """Texts in a hundred; 100 only if none is lacking."""
        return 100 * self.translated // self.total if self.total else 0


@dataclass(slots=True)
class Coverage:
    """All that `status` tells."""

    languages: list[Language] = field(default_factory=list)  # that any guide is in
    names: dict[str, str] = field(default_factory=dict)  # jurisdictions that have guides, in the order of their names
    guides: list[Reference] = field(default_factory=list)
    editions: dict[tuple[Reference, str], EditionState] = field(default_factory=dict)
    interface: dict[str, InterfaceCount] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)  # files that cannot be read

    def tally(self, language: str, jurisdiction: str = "") -> Tally:
        """The guides of a jurisdiction, or all, in one language."""
        guides = [ref for ref in self.guides if jurisdiction in {"", ref.jurisdiction}]
        there = [self.editions[ref, language] for ref in guides if (ref, language) in self.editions]
        return Tally(
            guides=len(guides),
            complete=_count(there, Progress.COMPLETE),
            partly=_count(there, Progress.PARTLY),
            outdated=_count(there, Progress.OUTDATED),
            checked=min((edition.checked for edition in there), default=None),
            reviewed=sum(edition.status == "reviewed" for edition in there),
        )


def _count(editions: Iterable[EditionState], progress: Progress) -> int:
    return sum(edition.progress is progress for edition in editions)


def coverage(guides: Path, locales: Path | None = None) -> Coverage:
    """Read every edition, and the interface's catalogues. Raises `GuideError` if ``guides`` is no guides folder."""
    folder = read_folder(guides)
    result = Coverage()
    paths = {(ref, tag): path for ref, tag, path in folder.editions()}
    originals: dict[Reference, Frame] = {}
    for (ref, tag), path in paths.items():
        if tag == SOURCE_LANGUAGE:
            _read(result, originals, ref, path)
    result.guides = list(originals)
    for (ref, tag), path in paths.items():
        if ref in originals:
            _judge(result, ref, tag, path, originals[ref])
    used = {tag for _, tag in result.editions}
    result.languages = [language for tag, language in folder.languages.items() if tag in used]
    names = {ref.jurisdiction: _name(folder, ref.jurisdiction) for ref in result.guides}
    result.names = dict(sorted(names.items(), key=lambda item: item[1]))
    result.interface = interface_counts(locales) if locales else {}
    return result


def _read(result: Coverage, originals: dict[Reference, Frame], ref: Reference, path: Path) -> None:
    try:
        originals[ref] = read_frame(path)
    except GuideError as error:
        result.broken.append(str(error.problem))


def _judge(result: Coverage, ref: Reference, tag: str, path: Path, original: Frame) -> None:
    try:
        own = original if tag == SOURCE_LANGUAGE else read_frame(path)
    except GuideError as error:
        result.broken.append(str(error.problem))
        return
    outdated = missing = 0
    blocks = len(original.source.blocks) + 2  # title and summary
    if tag != SOURCE_LANGUAGE:
        pair = pair_up(ref, tag, path, original, own)
        outdated, missing = pair.count(State.OUTDATED), pair.count(State.MISSING)
    progress = Progress.PARTLY if missing else Progress.OUTDATED if outdated else Progress.COMPLETE
    front = own.source.front
    result.editions[ref, tag] = EditionState(ref, tag, progress, blocks, outdated, missing, front.checked, front.status)


def _name(folder: GuideFolder, code: str) -> str:
    """The English name of a jurisdiction."""
    own = folder.names.get(code, {}).get(SOURCE_LANGUAGE)
    try:
        return own or str(Locale(SOURCE_LANGUAGE).territories.get(code, code))
    except UnknownLocaleError:
        return code


def interface_counts(locales: Path) -> dict[str, InterfaceCount]:
    """How many texts of the interface each language has; those marked fuzzy are not shown, so they do not count."""
    counts: dict[str, InterfaceCount] = {}
    template = locales / "messages.pot"
    if not template.is_file():
        return counts
    with template.open("rb") as file:
        wanted = {(message.id, message.context) for message in read_po(file) if message.id}
    counts[SOURCE_LANGUAGE] = InterfaceCount(len(wanted), len(wanted))
    for path in sorted(locales.glob("*/LC_MESSAGES/messages.po")):
        with path.open("rb") as file:
            done = {
                (message.id, message.context)
                for message in read_po(file)
                if message.id and not message.fuzzy and all(_forms(message.string))
            }
        counts[path.parent.parent.name] = InterfaceCount(len(wanted & done), len(wanted))
    return counts


def _forms(string: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """A translation's plural forms, or its one form."""
    return list(string) if isinstance(string, tuple | list) else [string or ""]
