"""What to do next: what is wrong in a file is told with its line, the library gives it back, ours are whole."""

from pathlib import Path

import pytest

from advice_app.library.catalogue import LibraryError
from advice_app.library.check import check
from advice_app.library.compile import build
from advice_app.library.paths import SITUATIONS, next_steps
from tests.conftest import ROOT
from tests.paths_kit import write_paths


def told(guides: Path, *changes: tuple[str, str]) -> list[str]:
    """What the checker says about the file after these changes, each made once."""
    path = write_paths(guides)
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return [f"{problem.line}: {problem.message}" for problem in check(guides) if problem.path == path]


def test_a_file_without_mistakes_has_none(guides: Path) -> None:
    assert told(guides) == []


MISTAKES = [
    ("no date", "checked = 2026-11-22\n", "", "0: checked is missing: the day the law was last checked, such as 2026-11-22"),
    ("status", '"drafted"', '"fine"', "2: status must be one of drafted, reviewed"),
    ("guide", 'guide = "FR/family"', 'guide = "FR/lawyer"', "5: arrested: guide: link to nothing: there is no guide FR/lawyer"),
    (
        "phrase",
        '"lawyer", "doctor"',
        '"lawyer", "dentist"',
        "6: arrested: no phrase 'dentist' in phrases.toml: take an id from there",
    ),
    ("phrases", '"lawyer", "doctor"', '"lawyer"', "6: arrested: phrases has 1 entries: it takes 2 to 4"),
    ("help", '"duty-lawyer"', '"pub"', "7: arrested: facts.toml has no [[help]] of kind 'pub': one of bar, duty-lawyer"),
    (
        "regime",
        '"ordinary"',
        '"terrorism"',
        "8: arrested: facts.toml has no [[clock]] of regime 'terrorism': one of child, child-1, child-2, ordinary, or \"\" where none runs",  # noqa: E501
    ),
    ("see", "FR/interview#silence", "FR/interview#noise", "11: arrested: see: link to nothing: FR/interview has no noise"),
    (
        "section",
        "FR/interview#silence",
        "FR/interview",
        "11: arrested: see: FR/interview is a whole guide: name the section, such as FR/interview#short",
    ),
    (
        "law",
        "CPP art. 63-1",
        "CPP art. 999",
        "12: arrested: unknown law 'CPP art. 999': it stands in no law list of FR/facts.toml, nor of INTL; write it just as it stands there",  # noqa: E501
    ),
    (
        "language",
        'ar = "أربع وعشرون ساعة."\n',
        "",
        "13: arrested: deadline has no text in: ar (the guides of FR are in these too)",
    ),
    (
        "strange",
        'en = "Up to a day."\n',
        'en = "Up to a day."\nuk = "Доба."\n',
        "15: arrested: deadline: FR has no guides in 'uk': take it out, or write the guides first",
    ),
    ("unseen", "Up to a day", "Up to\u200b a day", "14: arrested: deadline, en: forbidden invisible character U+200B"),
    (
        "alphabet",
        "Call now 1",
        "Саll now 1",
        "20: arrested: step 1, do, en: 'Саll' is written in two alphabets: 'С' is cyrillic capital letter es",
    ),
    (
        "key",
        "regime =",
        "regimen =",
        "8: unknown key 'regimen': one of guide, phrases, help, regime, deadline, step, checked, status",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_told_with_its_line_and_what_to_do(guides: Path, old: str, new: str, message: str) -> None:
    assert message in told(guides, (old, new))


def test_the_situations_are_exactly_the_seven_in_order(guides: Path) -> None:
    whole = write_paths(guides).read_text(encoding="utf-8")
    parts = [f"[{name}]" + whole.partition(f"[{name}]")[2].partition("\n# next\n")[0] + "\n# next\n" for name in SITUATIONS]
    head = whole.partition("[arrested]")[0]
    path = guides / "FR" / "paths.toml"
    path.write_text(head + "".join(parts[:-1]), encoding="utf-8")
    assert [item.message for item in check(guides)] == ["no answer to: child: add [child] with its three steps"]
    path.write_text(head + "".join([parts[1], parts[0], *parts[2:]]), encoding="utf-8")
    (message,) = [item.message for item in check(guides)]
    assert message.startswith("[interview] stands in the wrong place: the order is arrested, interview, held")
    path.write_text(whole + "[[child.step]]\n", encoding="utf-8")
    assert "child: 4 steps: there must be 3, the most urgent first" in [item.message for item in check(guides)]


@pytest.mark.parametrize(
    "text", ["checked = ", 'arrested = "x"', "[arrested]\nphrases = 5\nstep = 3\ndeadline = []\n", "[[arrested]]\n"]
)
def test_a_file_that_is_no_good_at_all_is_no_reason_to_fail(guides: Path, tmp_path: Path, text: str) -> None:
    path = guides / "FR" / "paths.toml"
    path.write_text(text, encoding="utf-8")
    assert any(problem.path == path for problem in check(guides))
    build(guides, tmp_path / "library.sqlite")
    assert next_steps(tmp_path / "library.sqlite", "FR", "arrested") is None


def test_the_library_gives_back_what_the_file_says(guides: Path, tmp_path: Path) -> None:
    write_paths(guides)
    library = tmp_path / "library.sqlite"
    build(guides, library)
    found = next_steps(library, "FR", "child")
    assert found is not None
    assert (found.checked, found.status, found.guide, found.regime) == ("2026-11-22", "drafted", "FR/family", "child")
    assert [step.do["en"] for step in found.steps] == ["Call now 1.", "Call now 2.", "Call now 3."]
    assert found.deadline is not None
    assert found.deadline.law == ("CPP art. 63-1",)
    assert found.speaks("ar")
    assert not found.speaks("fr")
    assert next_steps(library, "DE", "child") is None
    with pytest.raises(LibraryError):
        next_steps(tmp_path / "nothing.sqlite", "FR", "child")


def test_our_own_files_stand_in_the_library_with_each_situation(real_library_path: Path) -> None:
    codes = sorted(path.parent.name for path in (ROOT / "guides").glob("*/paths.toml"))
    assert {"DE", "ES", "FR", "GB-EAW", "IT"} <= set(codes)
    for code in codes:
        for situation in SITUATIONS:
            found = next_steps(real_library_path, code, situation)
            assert found is not None
            assert found.speaks("en")
            assert found.speaks("ar")
