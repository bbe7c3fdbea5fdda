"""Finds what a source said earlier, in the history that git keeps: translators are shown what changed."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from advice_app.library.problems import GuideError
from advice_app.translating.frame import Key, parse_frame
from advice_app.translating.pairing import front_slots

_MOST = 200  # versions looked at
_SECONDS = 20


def earlier_texts(path: Path, wanted: Iterable[str]) -> dict[str, dict[Key, str]]:
    """The texts of the blocks of ``path`` that once had the hashes ``wanted``, by hash.

    Fewer, or none, where the file is in no git repository or git is not installed.
    """
    left, found = set(wanted), dict[str, dict[Key, str]]()
    for text in _versions(path) if left else ():
        try:
            frame = parse_frame(text, path)
        except GuideError:
            continue
        hashes = frame.source.hashes()
        texts = frame.texts() | {slot.key: slot.text for slot in front_slots(frame.source.front)}
        for place, value in hashes.items():
            if value in left:
                found[value] = {key: own for key, own in texts.items() if key[0] == place}
        left -= found.keys()
        if not left:
            break
    return found


def _versions(path: Path) -> Iterator[str]:
    """Every version of a file that git has, the newest first."""
    for commit in _git(path.parent, "log", f"--max-count={_MOST}", "--format=%H", "--", path.name).split():
        yield _git(path.parent, "show", f"{commit}:./{path.name}")


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            ["git", *arguments],  # noqa: S607 - wherever git is
            cwd=folder, capture_output=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout if done.returncode == 0 else ""
