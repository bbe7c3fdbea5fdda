"""The workshop that is being made, as it is kept until the next start: nothing is lost that was not saved in a file."""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from advice_app.workshop.model import Workshop
from advice_app.workshop.read import read_text
from advice_app.workshop.write import as_toml


class Draft(NamedTuple):
    """A workshop, the file it belongs to, what it was when it was the same as the file, and what the file said then."""

    workshop: Workshop = Workshop()
    path: str = ""
    saved: str = ""  # fingerprint of the workshop
    on_disk: str = ""  # fingerprint of the file's text

    @property
    def changed(self) -> bool:
        """Whether something would be lost if another workshop took its place."""
        blank = not self.workshop.items and not self.workshop.title and not self.path
        return not blank and fingerprint(as_toml(self.workshop)) != self.saved

    def is_on_disk(self) -> bool:
        """Whether the file still says what it said when it was read or written; also where it is gone."""
        with contextlib.suppress(OSError):
            return _fingerprint(Path(self.path).read_bytes()) == self.on_disk
        return True

    def as_state(self) -> str:
        """To be kept."""
        return json.dumps({"text": as_toml(self.workshop), "path": self.path, "saved": self.saved, "on_disk": self.on_disk})

    @classmethod
    def from_state(cls, state: str) -> "Draft":
        """What was kept; an empty one where that is damaged."""
        with contextlib.suppress(ValueError):  # also `WorkshopError`
            kept = json.loads(state or "{}")
            if isinstance(kept, dict) and isinstance(kept.get("text"), str):
                workshop = read_text(kept["text"]).workshop
                return cls(workshop, *(str(kept.get(key, "")) for key in ("path", "saved", "on_disk")))
        return cls()


def opened(path: Path, workshop: Workshop) -> Draft:
    """A workshop that was just read from, or written to, a file. Raises `OSError`."""
    return Draft(workshop, str(path), fingerprint(as_toml(workshop)), _fingerprint(path.read_bytes()))


def save(path: Path, workshop: Workshop) -> Draft:
    """Write it: the file is whole or as it was. Raises `OSError`."""
    from advice_app.whole_file import whole_file  # noqa: PLC0415 - not needed to show one

    text = as_toml(workshop)
    with whole_file(path) as unfinished:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
    return opened(path, workshop)


def fingerprint(text: str) -> str:
    """A short hash of a text."""
    return _fingerprint(text.encode("utf-8", "surrogatepass"))


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]
