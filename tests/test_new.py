"""Beginning a translation: the form of the source, each of its texts as a comment above its place."""

from pathlib import Path

import pytest

from advice_app.library.edition import compile_edition
from advice_app.library.guides import read_folder
from advice_app.library.model import Reference
from advice_app.library.source import read_source
from advice_app.translating.frame import UNTRANSLATED, read_frame
from advice_app.translating.pairing import State, read_pair
from tests.guides import Run

ROOT = Path(__file__).parents[1]
REF = Reference("FR", "interview")


def test_new_writes_the_form_of_the_source(run: Run, guides: Path) -> None:
    code, out, _ = run("new", "FR/interview", "--lang", "fr")
    page = guides / "FR/interview/fr.md"
    assert code == 0
    assert str(page) in out
    own, source = read_frame(page), read_frame(guides / "FR/interview/en.md")
    assert own.shape() == source.shape()
    assert own.source.front.sources == source.source.front.sources
    assert own.source.front.checked == source.source.front.checked
    assert (own.source.front.title, own.source.front.status) == (UNTRANSLATED, "drafted")
    text = page.read_text(encoding="utf-8")
    assert "# The police want to question you\ntitle = " in text
    assert "<!-- Yes, you can. `CPP art. 63-1` -->\n…\n" in text
    assert "<!-- ## Can I stay silent? {#silence} -->\n## … {#silence}\n" in text
    assert "<!--\n- Do not sign.\n- Ask for a copy, [as the Court says](case:salduz-v-turkey).\n-->\n- …\n- …\n" in text
    assert "    *Je garde le silence.*\n\n    …\n" in text


def test_what_is_the_same_everywhere_is_there_and_the_rest_is_missing(run: Run, guides: Path) -> None:
    run("new", "FR/interview", "--lang", "fr")
    states = read_pair(guides, REF, "fr").states
    assert {place for place, state in states.items() if state is State.TRANSLATED} == {"silence.3"}
    assert {state for place, state in states.items() if place != "silence.3"} == {State.MISSING}


def test_the_dialect_takes_the_comments_wherever_they_stand(guides: Path) -> None:
    """Each guide of the project as a skeleton: Markdown and the reader of blocks see the same blocks."""
    from advice_app.translating.frame import parse_frame
    from advice_app.translating.skeleton import skeleton

    folder = read_folder(ROOT / "guides")
    sources = [(ref, path) for ref, tag, path in folder.editions() if tag == "en"]
    for ref, path in sources[::6]:
        pair = read_pair(ROOT / "guides", ref, "xx")
        made = parse_frame(skeleton(pair), pair.path)
        edition = compile_edition(folder, ref, folder.languages["fr"], made.source, pair.original.source)
        assert edition.problems == (), path
        assert [block.place for block in edition.blocks] == [b.place for b in made.source.blocks if b.kind is not None]


def test_an_edition_that_is_there_is_not_touched(run: Run, guides: Path) -> None:
    page = guides / "FR/interview/ar.md"
    before = page.read_bytes()
    code, out, err = run("new", "FR/interview", "--lang", "ar")
    assert (code, out) == (2, "")
    assert "nothing was changed (--missing adds" in err
    assert page.read_bytes() == before


def test_missing_adds_the_sections_that_are_not_there_in_their_places(run: Run, guides: Path) -> None:
    page = guides / "FR/interview/ar.md"
    whole = page.read_text(encoding="utf-8")
    start, end = whole.index("## هل يمكنني"), whole.index("## كلمات")
    page.write_text(whole[:start] + whole[end:], encoding="utf-8")
    code, out, _ = run("new", "FR/interview", "--lang", "ar", "--missing")
    assert (code, out) == (0, f"{page}: added silence\n")
    text = page.read_text(encoding="utf-8")
    assert text.startswith(whole[:start])
    assert text.endswith(whole[end:])
    assert [heading.id for heading in read_source(page).headings] == ["short", "silence", "words"]
    assert read_frame(page).shape() == read_frame(guides / "FR/interview/en.md").shape()
    before = page.read_bytes()
    assert "nothing was changed" in run("new", "FR/interview", "--lang", "ar", "--missing")[1]
    assert page.read_bytes() == before


def test_missing_keeps_a_comment_with_its_heading_and_adds_at_the_end(run: Run, guides: Path) -> None:
    page = guides / "FR/interview/ar.md"
    whole = page.read_text(encoding="utf-8")
    silence, words = whole.index("## هل يمكنني"), whole.index("## كلمات")
    page.write_text(f"{whole[:silence]}<!-- of\nwords -->\n{whole[words:]}", encoding="utf-8")
    run("new", "FR/interview", "--lang", "ar", "--missing")
    assert "<!-- of\nwords -->\n## كلمات" in page.read_text(encoding="utf-8")
    page.write_text(whole[:words].rstrip() + "\n", encoding="utf-8")
    run("new", "FR/interview", "--lang", "ar", "--missing")
    assert [heading.id for heading in read_source(page).headings] == ["short", "silence", "words"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("new", "FR/nowhere", "--lang", "fr"), "no guide FR/nowhere; there is: FR/family, FR/interview"),
        (("new", "../../etc", "--lang", "fr"), "not a reference"),
        (("new", "FR/interview", "--lang", "tlh"), "unknown language 'tlh'"),
        (("new", "FR/interview", "--lang", "../ar"), "unknown language '../ar'"),
        (("new", "FR/interview", "--lang", "en"), "en is what guides are translated from"),
    ],
)
def test_a_mistake_is_one_clear_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1
