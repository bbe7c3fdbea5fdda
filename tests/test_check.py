"""The checker names every mistake with its file and line, and finds none where there is none."""

from pathlib import Path

import pytest

from advice_app.library.check import check
from advice_app.library.problems import GuideError

ENGLISH = "FR/interview/en.md"
ARABIC = "FR/interview/ar.md"


def change(guides: Path, name: str, old: str, new: str) -> int:
    """Replace a text in a guide; the line it stands in."""
    path = guides / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def messages(guides: Path) -> list[str]:
    return [str(problem).replace(f"{guides}/", "") for problem in check(guides) if not problem.warning]


def test_a_correct_folder_has_no_mistakes(guides: Path) -> None:
    assert messages(guides) == []


def test_a_folder_without_stages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="not a guides folder"):
        check(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("## Can I stay silent? {#silence}", "## Can I stay silent?", "heading has no id"),
        ("Yes, you can.", "Yes <script>alert(1)</script>.", "HTML is not allowed: <script>"),
        ("Yes, you can.", "![x](https://example.org/x.png)", "images are not allowed"),
        ("Yes, you can.", "[x](javascript:alert)", "unknown link 'javascript:alert'"),
        ("Yes, you can.", "[x](guide:FR/nowhere)", "there is no guide FR/nowhere"),
        ("Yes, you can.", "[x](guide:FR/interview#gone)", "FR/interview has no gone"),
        ("Yes, you can.", "[x](case:nobody)", "link to nothing: case:nobody"),
        ("Yes, you can. `CPP art. 63-1`", "Yes. `ABC art. 1`", "unknown law 'ABC art. 1'"),
        ("!!! say", "!!! shout", "unknown callout 'shout'"),
        ("Yes, you can.", "Yes,\u202eyou can.", "U+202E"),
        ("| Talk with the lawyer |", "| Talk | with | the lawyer |", "this row has 4 cells"),
        ("## Can I", "### Can I", "headings are ## only"),
    ],
)
def test_a_mistake_in_the_source_is_named_with_its_line(guides: Path, old: str, new: str, message: str) -> None:
    line = change(guides, ENGLISH, old, new)
    found = [text for text in messages(guides) if text.startswith(f"{ENGLISH}:{line}:")]
    assert any(message in text for text in found), messages(guides)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("٢٤", "48", "numbers differ: 48 (source: 24)"),
        ("نعم، يمكنك. `CPP art. 63-1`", "نعم، يمكنك. `CPP art. 63-2`", "law differ"),
        ("*droit de se taire*", "الصمت", "words in the local language differ"),
        ("(case:salduz-v-turkey)", "(https://example.org/c)", "links differ"),
        ("- لا توقّع.\n", "", "silence.7 is missing (source: Do not sign.)"),
        ("## كلمات قد تسمعها {#words}", "## كلمات {#word}", "words is missing"),
        ("!!! say", "!!! note", "in a note callout (source: paragraph in a say callout)"),
    ],
)
def test_a_translation_that_says_something_else_is_found(guides: Path, old: str, new: str, message: str) -> None:
    change(guides, ARABIC, old, new)
    assert any(message in text for text in messages(guides) if text.startswith(ARABIC)), messages(guides)


def test_broken_front_matter_is_named_with_its_line(guides: Path) -> None:
    line = change(guides, ENGLISH, 'summary = "You may stay silent."', 'summary = "You may stay silent.')
    assert any(text.startswith(f"{ENGLISH}:{line}: front matter is not valid TOML") for text in messages(guides))


def test_invalid_utf8_is_named_with_its_line(guides: Path) -> None:
    path = guides / ENGLISH
    data = path.read_bytes().replace(b"Yes, you can.", b"Yes, you \xff can.")
    path.write_bytes(data)
    line = data[: data.index(b"\xff")].count(b"\n") + 1
    assert any(text.startswith(f"{ENGLISH}:{line}: not valid UTF-8") for text in messages(guides))


def test_a_translation_never_recorded_asks_for_sync(guides: Path) -> None:
    path = guides / ARABIC
    text = path.read_text(encoding="utf-8")
    start = text.index("[translation]")
    path.write_text(text[:start] + text[text.index("+++", start) :], encoding="utf-8")
    assert any("run rights-at-arrest sync" in message for message in messages(guides))


def test_the_projects_own_guides_have_no_mistakes() -> None:
    guides = Path(__file__).parents[1] / "guides"
    assert messages(guides) == []
