"""Editing one English paragraph marks that paragraph of a translation, and only that, wherever paragraphs went."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice_app.cli import main
from advice_app.library.alignment import Item, align, kind_of, out_of_order
from advice_app.library.check import check
from advice_app.library.edition import CompiledEdition, compile_edition
from advice_app.library.guides import read_folder
from advice_app.library.model import Reference
from advice_app.library.page_parts import STALE_TITLE, UNTRANSLATED_TITLE, split
from advice_app.library.problems import GuideError
from advice_app.library.source import read_source, short_hash
from advice_app.library.staleness import State, standing
from advice_app.library.sync import sync
from tests.guides import write_guides

REF = Reference("FR", "interview")
YES, CALLED, SAY = "Yes, you can. `CPP art. 63-1`", "It is called", "    *Je garde le silence.*"


@dataclass
class Guide:
    """The small guide of `tests.guides`, English and Arabic, to be edited."""

    folder: Path

    def path(self, tag: str) -> Path:
        return self.folder / "FR" / "interview" / f"{tag}.md"

    def edit(self, tag: str, old: str, new: str) -> None:
        text = self.path(tag).read_text(encoding="utf-8")
        assert old in text
        self.path(tag).write_text(text.replace(old, new, 1), encoding="utf-8")

    def compile(self) -> CompiledEdition:
        folder = read_folder(self.folder)
        arabic, english = read_source(self.path("ar")), read_source(self.path("en"))
        return compile_edition(folder, REF, folder.languages["ar"], arabic, english)

    def states(self) -> dict[str, State]:
        """What is not current, by place of the source."""
        found = standing(read_source(self.path("ar")), read_source(self.path("en")))
        return {pair.place: pair.state for pair in found.pairs if pair.state is not State.CURRENT}

    def messages(self) -> list[str]:
        return [str(problem).replace(f"{self.folder}/FR/interview/", "") for problem in check(self.folder)]

    def html(self) -> str:
        return split(self.compile().html)[1]


@pytest.fixture
def guide(guides: Path) -> Guide:
    return Guide(guides)


def test_nothing_is_marked_in_a_translation_as_it_was_accepted(guide: Guide) -> None:
    assert guide.states() == {}
    assert guide.compile().outdated == 0
    assert STALE_TITLE not in guide.html()
    assert UNTRANSLATED_TITLE not in guide.html()


def test_a_changed_paragraph_is_marked_alone(guide: Guide) -> None:
    guide.edit("en", YES, "Yes, always. `CPP art. 63-1`")
    assert guide.states() == {"silence.1": State.CHANGED}
    assert [block.place for block in guide.compile().blocks if block.source] == ["silence.1"]
    assert guide.html().count(STALE_TITLE) == 1
    assert "نعم، يمكنك" in guide.html()
    assert "Yes, always." in guide.html()


def test_an_inserted_paragraph_marks_none_of_those_after_it(guide: Guide) -> None:
    guide.edit("en", CALLED, "A new rule.\n\nIt is called")
    assert guide.states() == {"silence.2": State.NEW}
    blocks = {block.place: block for block in guide.compile().blocks}
    assert blocks["silence.2"].untranslated
    assert "A new rule." in blocks["silence.2"].source[0]
    assert "droit de se taire" in blocks["silence.3"].cells[0]  # at the place that the source gives it now
    assert not blocks["silence.3"].source
    assert guide.html().count(UNTRANSLATED_TITLE) == 1
    assert guide.html().index(UNTRANSLATED_TITLE) < guide.html().index("A new rule.")


def test_a_deleted_paragraph_is_left_out_and_marks_no_other(guide: Guide) -> None:
    guide.edit("en", YES + "\n\n", "")
    assert guide.states() == {}
    assert "نعم، يمكنك" not in guide.html()
    assert any(re.match(r"ar.md:\d+: warning: silence.1: its source was deleted", message) for message in guide.messages())


def test_a_moved_paragraph_is_still_current_and_moves_too(guide: Guide) -> None:
    guide.edit("en", YES + "\n\n", "")
    guide.edit("en", "- Do not sign.", YES + "\n\n- Do not sign.")
    assert guide.states() == {}
    assert guide.html().index("نعم، يمكنك") > guide.html().index("ألتزم الصمت")
    assert any("its source was moved" in message for message in guide.messages())


def test_a_paragraph_moved_to_another_section_is_still_current(guide: Guide) -> None:
    guide.edit("en", YES + "\n\n", "")
    guide.edit("en", "*garde à vue*\n:", YES + "\n\n*garde à vue*\n:")
    assert guide.states() == {}
    assert [place for place in ("words.1", "words.2") if place in {b.place for b in guide.compile().blocks}] == [
        "words.1",
        "words.2",
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "shown"),
    [
        ('title = "The police want to question you"', 'title = "The police wish to talk"', "title", "The police wish to talk"),
        ('summary = "You may stay silent."', 'summary = "Stay silent always."', "summary", "Stay silent always."),
        ("## Can I stay silent?", "## May I stay silent?", "silence", "May I stay silent?"),
        ("## In short", "## In brief", "short", "In brief"),
        ("| Talk with the lawyer |", "| Talk to the lawyer |", "silence.6", "Talk to the lawyer"),
        ("- Do not sign.", "- Never sign.", "silence.7", "Never sign."),
        (":   Police custody.", ":   Custody, that is.", "words.1", "Custody, that is."),
        ("[^1]: A footnote.", "[^1]: Another footnote.", "notes.1", "Another footnote."),
        ("    1. Ask for a lawyer:", "    1. Ask at once for a lawyer:", "short.1", "1. Ask at once"),
        ("    I stay silent.", "    I am staying silent.", "silence.4", "I am staying silent."),
    ],
)
def test_whatever_changed_is_marked_where_it_stands(guide: Guide, old: str, new: str, place: str, shown: str) -> None:
    guide.edit("en", old, new)
    assert guide.states() == {place: State.CHANGED}
    assert guide.html().count(STALE_TITLE) == 1
    assert guide.html().index(STALE_TITLE) < guide.html().index(shown.removeprefix("1. "))
    assert "[NOW]" in guide.compile().plain
    assert any(f"warning: {place} is out of date" in message for message in guide.messages())


def test_a_new_section_a_new_callout_and_a_new_row_are_shown_in_english(guide: Guide) -> None:
    guide.edit("en", "## Words you", '## A new question? {#new}\n\nIts answer.\n\n!!! warning "Mind"\n    One.\n\n## Words you')
    guide.edit("en", "| **30 minutes** |\n", "| **30 minutes** |\n| New | limit |\n")
    assert set(guide.states().values()) == {State.NEW}
    assert set(guide.states()) == {"new", "new.1", "new.title3", "new.2", "silence.7"}
    html = guide.html()
    assert html.count(UNTRANSLATED_TITLE) == 2  # the row, and the section's text under one notice
    for text in ("A new question?", "Its answer.", "Mind", "One.", ">New<"):
        assert text in html
    assert ("new", "A new question?") in guide.compile().contents
    assert "[NOT TRANSLATED YET] Its answer." in guide.compile().plain
    items = split(guide.compile().html)[0]
    assert len(items) == len(re.findall(r"<(?:p|h1|h2|li)\b|</table>", html))  # each makes one text block in Qt
    assert [(item.place, item.role) for item in items if item.kind == "untranslated"] == [
        ("new.1", "title"),
        ("new.1", "new"),
        ("new.2", "new"),
    ]


def test_the_checker_tells_what_is_not_translated_yet_from_what_was_lost(guide: Guide) -> None:
    guide.edit("en", CALLED, "A new rule.\n\nIt is called")
    assert any("warning: silence.2 is not translated yet (source: A new rule.)" in message for message in guide.messages())
    guide.edit("ar", "- لا توقّع.\n", "")
    assert any(re.search(r"ar.md:\d+: silence.8 is missing \(source: Do not sign.\)", message) for message in guide.messages())


def test_numbers_of_a_paragraph_that_is_out_of_date_are_no_mistake(guide: Guide) -> None:
    guide.edit("en", "24 hours", "48 hours")
    messages = guide.messages()
    assert any("warning: short.2 is out of date; numbers differ: 24" in message for message in messages)
    assert all("warning" in message for message in messages)


def test_a_callout_whose_title_changed_shows_both(guide: Guide) -> None:
    for tag, title in (("en", "Say it"), ("ar", "قلها")):
        guide.edit(tag, "!!! say", f'!!! say "{title}"')
    sync(guide.path("ar"))
    assert guide.states() == {}
    guide.edit("en", "Say it", "Say this now")
    assert guide.states() == {"silence.title2": State.CHANGED}
    assert "Say this now" in guide.html()
    assert "قلها" in guide.html()


def test_what_waits_for_a_translator_is_shown_in_english(guide: Guide) -> None:
    guide.edit("ar", "نعم، يمكنك. `CPP art. 63-1`", "…")
    assert guide.states() == {"silence.1": State.LOST}
    assert "Yes, you can." in guide.html()
    assert ">…<" not in guide.html()


# accepting -----------------------------------------------------------------------------------------------------------


def test_sync_accepts_only_the_places_that_are_named(guide: Guide) -> None:
    guide.edit("en", YES, "Yes, always. `CPP art. 63-1`")
    guide.edit("en", "- Do not sign.", "- Never sign.")
    assert sync(guide.path("ar"), ["silence.7"])
    assert guide.states() == {"silence.1": State.CHANGED}
    assert sync(guide.path("ar"))
    assert guide.states() == {}


def test_sync_does_not_accept_what_is_not_translated(guide: Guide) -> None:
    guide.edit("en", CALLED, "A new rule.\n\nIt is called")
    sync(guide.path("ar"))
    assert guide.states() == {"silence.2": State.NEW}
    with pytest.raises(GuideError, match=r"no translated paragraph at silence.2"):
        sync(guide.path("ar"), ["silence.2"])


def test_a_new_paragraph_is_marked_until_its_translation_is_accepted(guide: Guide) -> None:
    guide.edit("en", CALLED, "A new rule.\n\nIt is called")
    guide.edit("ar", "يسمى *droit", "قاعدة جديدة.\n\nيسمى *droit")
    assert guide.states() == {"silence.2": State.CHANGED}
    sync(guide.path("ar"), ["silence.2"])
    assert guide.states() == {}
    assert guide.messages() == []


def test_paragraphs_moved_in_both_texts_stay_together(guide: Guide) -> None:
    text = guide.path("en").read_text(encoding="utf-8")
    items = "- Do not sign.\n", "- Ask for a copy, [as the Court says](case:salduz-v-turkey).\n"
    guide.path("en").write_text(text.replace("".join(items), "".join(reversed(items))), encoding="utf-8")
    arabic = guide.path("ar").read_text(encoding="utf-8")
    own = "- لا توقّع.\n", "- اطلب نسخة، [كما تقول المحكمة](case:salduz-v-turkey).\n"
    guide.path("ar").write_text(arabic.replace("".join(own), "".join(reversed(own))), encoding="utf-8")
    assert guide.states() == {}
    assert guide.messages() == []
    sync(guide.path("ar"))
    assert guide.messages() == []


def test_a_record_without_hashes_of_its_own_is_read_too(guide: Guide) -> None:
    """As `sync` wrote it before: one hash for each place."""
    path = guide.path("ar")
    path.write_text(
        re.sub(r'^("[\w.]+" = "\w{8}) \w{8}"$', r'\1"', path.read_text(encoding="utf-8"), flags=re.MULTILINE), "utf-8"
    )
    assert not read_source(path).front.own_hashes
    assert guide.states() == {}
    guide.edit("en", CALLED, "A new rule.\n\nIt is called")
    assert guide.states() == {"silence.2": State.NEW}
    guide.edit("ar", "- لا توقّع.\n", "")
    assert guide.states()["silence.2"] is not State.CURRENT
    assert "silence.1" not in guide.states()


def test_the_command_accepts_and_says_what_is_left(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    guide.edit("en", CALLED, "A new rule.\n\nIt is called")
    guide.edit("en", "- Do not sign.", "- Never sign.")
    assert main(["--guides", str(guide.folder), "sync", "FR/interview", "--lang", "ar", "silence.8"]) == 0
    printed = capsys.readouterr().out
    assert "recorded" in printed
    assert "silence.2 is not translated yet" in printed
    assert "silence.8" not in printed
    assert main(["--guides", str(guide.folder), "sync", "FR/interview", "nowhere.1", "--lang", "ar"]) == 1


# any edits -----------------------------------------------------------------------------------------------------------

TEXTS = st.sampled_from([f"text {number}" for number in range(12)])
SECTIONS = st.lists(st.lists(TEXTS, min_size=1, max_size=6), min_size=1, max_size=4)
Document = list[list[str]]


def _items(document: Document) -> list[Item]:
    found = []
    for number, section in enumerate(document):
        found.append(Item(f"s{number}", short_hash(f"heading {number}")))
        found += [Item(f"s{number}.{place}", short_hash(text)) for place, text in enumerate(section, 1)]
    return found


@st.composite
def edited(draw: st.DrawFn, before: Document) -> Document:
    """The same document after up to five edits."""
    after = [list(section) for section in before]
    for _ in range(draw(st.integers(0, 5))):
        section = draw(st.sampled_from(after))
        at = draw(st.integers(0, len(section)))
        edit = draw(st.sampled_from(["insert", "delete", "change", "move"]))
        if edit == "insert" or not section:
            section.insert(at, f"new {draw(st.integers(0, 999))}")
            continue
        at = min(at, len(section) - 1)
        if edit == "change":
            section[at] += " changed"
            continue
        text = section.pop(at)
        if edit == "move":
            target = draw(st.sampled_from(after))
            target.insert(draw(st.integers(0, len(target))), text)
    return after


@given(st.data())
def test_after_any_edits_just_the_changed_texts_are_marked(data: st.DataObject) -> None:
    before = data.draw(SECTIONS)
    after = data.draw(edited(before))
    old, new = _items(before), _items(after)
    found = align(old, new)
    marked = Counter(item.hash for item, match in zip(new, found, strict=True) if match is None or old[match].hash != item.hash)
    assert marked == Counter(item.hash for item in new) - Counter(item.hash for item in old)
    matches = [match for match in found if match is not None]
    assert len(matches) == len(set(matches))
    assert all(
        kind_of(old[match].place) == kind_of(item.place) for item, match in zip(new, found, strict=True) if match is not None
    )


def _markdown(document: Document, tag: str) -> str:
    parts = ["!!! key\n    1. Key."]
    for number, section in enumerate(document):
        parts += [f"## {tag} heading {number} {{#s{number}}}", *(f"{tag} {text}." for text in section)]
    return "\n\n".join(["## Short {#short}", *parts]) + "\n"


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_translated_page_has_the_form_of_its_source_after_any_edits(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("any")
    guide = Guide(write_guides(folder))
    before = data.draw(SECTIONS)
    after = data.draw(edited(before))
    fronts = {tag: guide.path(tag).read_text(encoding="utf-8").split("## ", maxsplit=1)[0] for tag in ("en", "ar")}
    fronts["ar"] = re.sub(r"\[translation\].*?\+\+\+", "+++", fronts["ar"], flags=re.DOTALL)
    for tag, front in fronts.items():
        guide.path(tag).write_text(front + _markdown(before, tag), encoding="utf-8")
    sync(guide.path("ar"))
    guide.path("en").write_text(fronts["en"] + _markdown(after, "en"), encoding="utf-8")
    compiled = guide.compile()
    source = read_source(guide.path("en"))
    texts = {block.place: block.text for block in source.blocks if block.kind}
    assert [block.place for block in compiled.blocks] == list(texts)
    for block in compiled.blocks:
        if block.source:
            assert block.source[0] == texts[block.place]
        elif block.place != "short.1":
            assert block.cells[0] == texts[block.place].replace("en ", "ar ", 1)
    marked = Counter(texts[block.place] for block in compiled.blocks if block.source)
    theirs = Counter(f"en {text}." for section in after for text in section)
    assert marked == theirs - Counter(f"en {text}." for section in before for text in section)


def test_the_fewest_are_called_out_of_order() -> None:
    assert out_of_order([1, 2, 3]) == set()
    assert out_of_order([1, 4, 2, 3]) == {4}
    assert out_of_order([]) == set()


def test_a_block_that_became_another_kind_is_not_taken_for_the_old_one(guide: Guide) -> None:
    guide.edit("en", YES, "- Yes, in a list now.")
    assert guide.states() == {"silence.1": State.NEW}
