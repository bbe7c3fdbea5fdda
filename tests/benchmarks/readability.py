"""How easy the English guides are to read: Flesch reading ease by ``textstat``, a table by jurisdiction.

What is measured is the body without law references, which are citations and no sentences, and without markup. 60 to 70 is
plain English, 50 to 60 fairly difficult, above 80 easy. Headings, rows of a table and items of a list count as sentences.
"""

import re
import statistics
from collections import defaultdict
from pathlib import Path

import textstat  # type: ignore[import-untyped]

GUIDES = Path(__file__).parents[2] / "guides"
LEAST, MEDIAN = 50, 60
_NOT_TEXT = re.compile(r"`[^`]*`|\{#[^}]*\}|^!!! .*$|^\|[-| :]+\|$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*_#>|]|^\s*(?:\d+\.|-|:)\s", re.MULTILINE)


def reading_ease(text: str) -> float:
    """The Flesch reading ease of a guide's Markdown file."""
    body = _MARKUP.sub(" ", _LINK.sub(r"\1", _NOT_TEXT.sub("", text.split("+++", 2)[2])))
    lines = (line.strip() for line in body.splitlines())
    return float(textstat.flesch_reading_ease(" ".join(line if line[-1] in ".?!:" else f"{line}." for line in lines if line)))


def measure_readability(guides: Path = GUIDES) -> str:
    """A table: each jurisdiction's easiest, middle and hardest English guide; and what is over the limits."""
    scores: dict[str, list[float]] = defaultdict(list)
    hardest: list[tuple[float, str]] = []
    for path in sorted(guides.glob("*/*/en.md")):
        score = reading_ease(path.read_text(encoding="utf-8"))
        scores[path.parts[-3]].append(score)
        hardest.append((score, str(path.relative_to(guides))))
    every = [score for found in scores.values() for score in found]
    rows = [f"{'English guides':16}{'guides':>8}{'lowest':>8}{'median':>8}{'highest':>9}"]
    for code, found in [*scores.items(), ("all", every)]:
        rows.append(f"{code:16}{len(found):8}{min(found):8.0f}{statistics.median(found):8.0f}{max(found):9.0f}")
    rows += [f"under {LEAST}: {path} ({score:.0f})" for score, path in sorted(hardest) if score < LEAST]
    rows.append(f"median at least {MEDIAN}: {'ok' if statistics.median(every) >= MEDIAN else 'NO'}; the five hardest:")
    rows += [f"  {score:.0f}  {path}" for score, path in sorted(hardest)[:5]]
    return "\n".join(rows)
