"""Takes translated PO files back into the guides.

An entry is accepted when it has a translation and is not fuzzy. Blocks without one keep the text and the record that they had, so
they are shown as before: out of date, or not translated. All files are made and read again before the first is written.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder, read_folder
from advice_app.library.model import BadReferenceError, Reference
from advice_app.library.problems import GuideError, Problem
from advice_app.tags import best_match
from advice_app.translating.accepting import Accepted, accept
from advice_app.translating.pairing import Pair, read_pair
from advice_app.translating.po_read import Entry, PoFile, read_po_file
from advice_app.translating.rebuild import Rebuilt, find_mistakes, rebuild

_CONTEXT = re.compile(r"(?P<guide>[^#\s]+)#(?P<place>[a-z][a-z0-9.-]*)(?: (?P<part>word|column \d+))?")


class RefusedError(Exception):
    """The files cannot be taken as they are; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done with one edition."""

    pair: Pair
    path: Path
    changed: bool
    accepted: int  # entries
    needs_review: int  # fuzzy
    empty: int
    older: int  # translations of an earlier source text, accepted as such
    notes: tuple[Problem, ...] = field(default=())


def import_files(guides: Path, files: Sequence[Path], language: str = "") -> list[Taken]:
    """Take PO files into the guides folder. Raises `RefusedError`; then nothing is written."""
    folder = read_folder(guides)
    problems: list[Problem] = []
    grouped: dict[tuple[Reference, str], dict[tuple[str, str], Entry]] = {}
    for file in files:
        try:
            _group(folder, read_po_file(file), file, language, grouped, problems)
        except GuideError as error:
            problems.append(error.problem)
    done: list[tuple[Pair, Accepted, Rebuilt]] = []
    for (ref, tag), entries in grouped.items():
        try:
            pair = read_pair(guides, ref, tag)
            accepted = accept(pair, entries)
            rebuilt = rebuild(pair, accepted)
        except GuideError as error:
            problems.append(error.problem)
            continue
        problems += find_mistakes(folder, pair, accepted, rebuilt)
        done.append((pair, accepted, rebuilt))
    if problems:
        raise RefusedError(problems)
    _write({rebuilt.path: rebuilt.text for _, _, rebuilt in done if rebuilt.changed})
    return [_taken(pair, accepted, rebuilt) for pair, accepted, rebuilt in done]


def _taken(pair: Pair, accepted: Accepted, rebuilt: Rebuilt) -> Taken:
    return Taken(
        pair=pair,
        path=rebuilt.path,
        changed=rebuilt.changed,
        accepted=len(accepted.entries),
        needs_review=accepted.fuzzy,
        empty=accepted.empty,
        older=accepted.older,
        notes=(*accepted.notes, *rebuilt.notes),
    )


def _group(
    folder: GuideFolder,
    file: PoFile,
    path: Path,
    language: str,
    grouped: dict[tuple[Reference, str], dict[tuple[str, str], Entry]],
    problems: list[Problem],
) -> None:
    """Sort a file's entries by edition, place and part."""
    tag = best_match([language or file.language], tuple(folder.languages)) if language or file.language else None
    if tag is None or tag == SOURCE_LANGUAGE:
        said = f"{file.language!r} is not a language of languages.toml" if file.language else "the header names no language"
        said = f"{SOURCE_LANGUAGE} is the language of the source" if tag else said
        problems.append(Problem(path, 1, f"{said}: say which with --lang"))
        return
    for entry in file.entries:
        match = _CONTEXT.fullmatch(entry.context)
        try:
            ref = Reference.parse(match["guide"]) if match else None
        except BadReferenceError:
            ref = None
        if match is None or ref is None:
            problems.append(
                entry.problem(f"{entry.context or 'no context'}: not a place in a guide (like FR/interview#silence.2)")
            )
            continue
        if not (folder.path / ref.jurisdiction / ref.stage / f"{SOURCE_LANGUAGE}.md").is_file():
            problems.append(entry.problem(f"there is no guide {ref}"))
            continue
        known = grouped.setdefault((ref, tag), {})
        key = (match["place"], match["part"] or "")
        if key in known:
            problems.append(entry.problem(f"{entry.context} stands in {known[key].file}:{known[key].line} too"))
        known[key] = entry


def _write(texts: Mapping[Path, str]) -> None:
    """Write all files, or none: each is written beside its place first."""
    temporaries: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            temporary = path.with_name(f"{path.name}.tmp")
            temporaries.append((temporary, path))
            temporary.write_text(text, encoding="utf-8", newline="\n")
        for temporary, path in temporaries:
            temporary.replace(path)
    finally:
        for temporary, _ in temporaries:
            temporary.unlink(missing_ok=True)
