"""A ``paths.toml`` for the small guides folder, with what it refers to."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.paths import SITUATIONS
from tests.guides import DOCTOR, LAWYER, write_guides


def _clock(regime: str, name: str, hours: int) -> str:
    return f"""[[clock]]
regime = "{regime}"
name = "{name}"
starts = "arrest"
confidence = "high"
[[clock.steps]]
until_hours = {hours}
decided_by = "police"
condition = "any"
law = ["CPP art. 63-1"]
"""


FACTS = f"""
[[help]]
kind = "duty-lawyer"
name = "Permanence"
name_en = "Duty lawyers"
url = "https://example.org/duty"
phone = "+33 1 00 00 00 00"
note = "The police call them."
sources = ["https://example.org/a"]

[[help]]
kind = "bar"
name = "Barreau"
name_en = "Bar"
url = "https://example.org/bar"
phone = ""
note = "Finds a lawyer."
sources = ["https://example.org/a"]

{_clock("ordinary", "garde à vue", 24)}
{_clock("child", "under 16", 24)}
{_clock("child", "16 and 17", 48)}
"""

_SITUATION = """[{name}]
guide = "FR/family"
phrases = ["lawyer", "doctor"]
help = ["duty-lawyer", "bar"]
regime = "{regime}"

[{name}.deadline]
see = "FR/interview#silence"
law = ["CPP art. 63-1"]
[{name}.deadline.text]
en = "Up to a day."
ar = "أربع وعشرون ساعة."
{steps}
# next
"""

_STEP = """[[{name}.step]]
see = "FR/family#short"
law = ["CPP art. 63-1"]
[{name}.step.do]
en = "Call now {number}."
ar = "اتصل الآن {number}."
[{name}.step.how]
en = "Ask for the *garde à vue* desk."
ar = "اسأل عن *garde à vue*."
"""


def write_paths(guides: Path) -> Path:
    """Add everything to a folder made by `tests.guides.write_guides`; the path of the file."""
    facts = guides / "FR" / "facts.toml"
    facts.write_text(facts.read_text(encoding="utf-8") + FACTS, encoding="utf-8")
    (guides / "phrases.toml").write_text(LAWYER + DOCTOR, encoding="utf-8")
    (guides / "time_zones.toml").write_text('FR = ["Europe/Paris"]\n', encoding="utf-8")
    parts = ['checked = 2026-11-22\nstatus = "drafted"\n\n']
    for name in SITUATIONS:
        steps = "".join(_STEP.format(name=name, number=number) for number in (1, 2, 3))
        parts.append(_SITUATION.format(name=name, regime="child" if name == "child" else "ordinary", steps=steps))
    path = guides / "FR" / "paths.toml"
    path.write_text("".join(parts), encoding="utf-8")
    return path


@contextlib.contextmanager
def library_with_paths(folder: Path, *, written: bool = True) -> Iterator[Library]:
    """The small library with a paths.toml, or without one."""
    guides = write_guides(folder / "guides")
    path = write_paths(guides)
    if not written:
        path.unlink()
    build(guides, folder / "library.sqlite")
    library = Library.open(folder / "library.sqlite")
    yield library
    library.close()
