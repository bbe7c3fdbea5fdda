"""The English guides are for frightened readers: each is plain English by a published formula."""

import statistics

from tests.benchmarks.readability import GUIDES, LEAST, MEDIAN, reading_ease


def test_every_english_guide_reads_easily() -> None:
    ease = {path: reading_ease(path.read_text(encoding="utf-8")) for path in GUIDES.glob("*/*/en.md")}
    assert [str(path) for path, score in ease.items() if score < LEAST] == []
    assert statistics.median(ease.values()) >= MEDIAN


def test_long_words_and_sentences_count_and_law_references_do_not() -> None:
    head = "+++\n+++\n"
    easy = reading_ease(head + "You may stay silent. Ask for a lawyer.\n")
    assert reading_ease(head + "You may stay silent. Ask for a lawyer. `CPP art. 63-3-1 alinéa premier, considération`\n") == easy
    assert (
        reading_ease(head + "Notwithstanding incompatibility considerations, interrogations necessitate representation.\n")
        < 0
        < easy
    )
