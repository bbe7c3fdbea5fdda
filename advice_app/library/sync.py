"""Records in a translation which source text it was made from, block by block."""

import re
from collections.abc import Collection
from pathlib import Path

from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.library.problems import GuideError, Problem
from advice_app.library.source import Source, read_source
from advice_app.library.staleness import Pair, State, items, standing

_RECORD = re.compile(r"^\[translation\].*\Z", re.MULTILINE | re.DOTALL)


def sync(path: Path, places: Collection[str] = ()) -> bool:
    """Accept the translation in ``path`` as made from the source as it is now; whether the file changed.

    ``places`` of the source names the paragraphs that were reviewed; without any, all that are translated are accepted.
    Raises `GuideError` when either file cannot be read or a place is not there, `OSError` when the file cannot be written.
    """
    original = read_source(path.with_name(f"{SOURCE_LANGUAGE}.md"))
    translation = read_source(path)  # nothing is written to a file that is broken
    text = path.read_text(encoding="utf-8")
    _, front, body = text.split("+++", 2)
    front = _RECORD.sub("", front).rstrip()
    new = f"+++{front}\n{_record(translation, original, frozenset(places))}+++{body}"
    if new == text:
        return False
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_text(new, encoding="utf-8")
    temporary.replace(path)
    return True


def left_over(path: Path) -> tuple[Pair, ...]:
    """What is still out of date in a translation, or not translated yet."""
    original = read_source(path.with_name(f"{SOURCE_LANGUAGE}.md"))
    return tuple(pair for pair in standing(read_source(path), original).pairs if pair.state is not State.CURRENT)


def _record(translation: Source, original: Source, accepted: frozenset[str]) -> str:
    """One line for each block of the translation: the hash of its source, and its own.

    Its own hash finds the block again when the translation is edited; a block that was not accepted keeps its older line.
    """
    found = standing(translation, original)
    _refuse_unknown(translation, {pair.place for pair in found.pairs if pair.own}, accepted)
    sources = dict(items(original))
    made_from = {pair.own: pair for pair in found.pairs if pair.own}
    whole = not accepted
    lines = []
    for place, own in items(translation):
        pair = made_from.get(place)
        if pair and (not accepted or pair.place in accepted or pair.state is State.CURRENT):
            lines.append(f'"{place}" = "{sources[pair.place]} {own}"')
        elif older := found.recorded.get(place):
            whole = False
            lines.append(f'"{place}" = "{older} {own}"')
    revision = original.revision if whole or not translation.front.revision else translation.front.revision
    head = ["[translation]", f'source = "{SOURCE_LANGUAGE}"', f'revision = "{revision}"', "[translation.blocks]"]
    return "\n".join([*head, *lines]) + "\n"


def _refuse_unknown(translation: Source, translated: set[str], accepted: frozenset[str]) -> None:
    unknown = sorted(accepted - translated)
    if unknown:
        raise GuideError(Problem(translation.path, 1, f"no translated paragraph at {', '.join(unknown)}: nothing was recorded"))
