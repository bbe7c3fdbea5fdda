"""Workshops: nothing of a file is lost, every item makes slides in every language, answers are on no handout."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice_app.languages import _, speaking
from advice_app.library.catalogue import Library
from advice_app.slides.model import SlideKind, Table, Text, plain
from advice_app.workshop.agenda import clock_text, parse_time, slots
from advice_app.workshop.choices import KINDS, Choices, completed, countries_of, ready
from advice_app.workshop.content import Content
from advice_app.workshop.draft import Draft, opened, save
from advice_app.workshop.exercise_slides import for_players
from advice_app.workshop.handout import Part, Sheet, Wanted, pair, selection, sentences, sheets
from advice_app.workshop.model import FIELDS, Item, Kind, Workshop
from advice_app.workshop.read import MOST, WorkshopError, read_file, read_text
from advice_app.workshop.write import as_toml
from tests.workshop_kit import ITEMS, WORKSHOP, deck_in, texts, workshop_library


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Content]:
    library = Library.open(workshop_library(tmp_path_factory.mktemp("workshop")))
    made = Content(library)
    yield made
    made.close()
    library.close()


# the file ----------------------------------------------------------------------------------------------------

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_VALUE = st.recursive(
    st.one_of(
        _TEXT, st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.dates(),
        st.datetimes(timezones=st.just(dt.UTC)),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_TEXT, inner, max_size=3)),
    max_leaves=5,
)  # fmt: skip
_MINUTES = st.integers(0, 1440)


def _extra(known: tuple[str, ...]) -> st.SearchStrategy[tuple[tuple[str, object], ...]]:
    names = _TEXT.filter(lambda name: name not in {*known, "format", "item", "kind", "minutes", "notes"})
    return st.dictionaries(names, _VALUE, max_size=2).map(lambda found: tuple(found.items()))


def _items() -> st.SearchStrategy[Item]:
    values = {
        "ref": _TEXT, "countries": st.lists(_TEXT, max_size=4).map(tuple), "stage": _TEXT, "jurisdiction": _TEXT, "regime": _TEXT,
        "start": st.none() | st.datetimes(), "id": _TEXT, "ids": st.lists(_TEXT, max_size=4).map(tuple), "title": _TEXT,
        "text": _TEXT,
    }  # fmt: skip

    def of(kind: str) -> st.SearchStrategy[Item]:
        fields = FIELDS.get(kind, ())
        own: dict[str, st.SearchStrategy[Any]] = {key: values[key] for key in fields} | {
            "minutes": _MINUTES,
            "notes": _TEXT,
            "extra": _extra(fields),
        }
        return st.fixed_dictionaries(own).map(lambda found: Item(kind, **found))

    return st.sampled_from([*map(str, Kind), "dance"]).flatmap(of)


_WORKSHOPS = st.tuples(
    _TEXT, st.lists(_TEXT, max_size=3).map(tuple), st.none() | st.times(), _MINUTES, _TEXT,
    st.lists(_items(), max_size=4).map(tuple), _extra(("title", "languages", "start")),
).map(lambda found: Workshop(*found))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_WORKSHOPS)
def test_what_is_written_is_read_again_whatever_it_is(workshop: Workshop) -> None:
    assert read_text(as_toml(workshop)).workshop == workshop


def test_the_file_is_readable_and_the_same_after_a_round() -> None:
    text = as_toml(WORKSHOP)
    assert 'kind = "section"\nref = "FR/interview#silence"\nminutes = 10\n' in text
    assert 'notes = """\nBegin slowly.\nAsk who has been there."""' in text
    assert "start = 09:30:00\n" in text
    reading = read_text(text)
    assert (reading.workshop, reading.problems) == (WORKSHOP, ())
    assert as_toml(reading.workshop) == text


def test_what_cannot_be_used_is_told_with_its_line_and_kept() -> None:
    text = (
        'title = "T"\nminutes = "long"\n[[item]]\nkind = "guide"\nref = "FR/interview"\nminutes = -5\n'
        '[[item]]\nkind = "dance"\npartner = { name = "bear" }\n[[item]]\nref = "x"\n'
    )
    reading = read_text(text)
    assert [(problem.line, problem.item) for problem in reading.problems] == [(6, 0), (8, 1), (10, 2), (2, -1)]
    again = read_text(as_toml(reading.workshop))
    assert again.workshop == reading.workshop
    assert dict(again.workshop.items[1].extra) == {"partner": {"name": "bear"}}
    assert dict(again.workshop.items[0].extra) == {"minutes": -5}
    # what the trainer sets now takes its place
    mended = again.workshop.with_item(0, again.workshop.items[0]._replace(minutes=30))
    assert read_text(as_toml(mended)).workshop.items[0].minutes == 30


@pytest.mark.parametrize(("text", "line"), [("title = ", 1), ('a = 1\n\nb = "', 3), ("a = " + "[" * 100_000, 0)])
def test_a_broken_file_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(WorkshopError) as error:
        read_text(text)
    assert error.value.line == line


def test_files_that_are_no_text_or_too_large_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    for data in (b"title = \xff", b"#" * (MOST + 1)):
        path.write_bytes(data)
        with pytest.raises(WorkshopError, match="no workshop"):
            read_file(path)


def test_items_move_and_come_and_go() -> None:
    kinds = [item.kind for item in WORKSHOP.items]
    assert [item.kind for item in WORKSHOP.moved(0, 2).items][:3] == [kinds[1], kinds[2], kinds[0]]
    assert WORKSHOP.moved(0, 2).moved(2, 0) == WORKSHOP
    assert WORKSHOP.moved(0, -1) == WORKSHOP.moved(9, 10) == WORKSHOP
    assert WORKSHOP.without(3).with_added(3, ITEMS[3]) == WORKSHOP


def test_a_draft_is_kept_and_knows_what_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    assert not Draft().changed
    assert Draft(Workshop(languages=("fr",))).changed is False
    draft = Draft(WORKSHOP)
    assert draft.changed
    draft = save(path, WORKSHOP)
    assert not draft.changed
    assert draft.is_on_disk()
    assert Draft.from_state(draft.as_state()) == draft
    assert Draft.from_state(draft._replace(workshop=WORKSHOP.without(0)).as_state()).changed
    path.write_text(path.read_text(encoding="utf-8") + "# somebody else\n", encoding="utf-8")
    assert not draft.is_on_disk()
    again = opened(path, read_file(path).workshop)
    assert not again.changed
    assert again.is_on_disk()
    for damaged in ("", "{", "[]", '{"text": 1}', '{"text": "a ="}'):
        assert Draft.from_state(damaged) == Draft()


# agenda ------------------------------------------------------------------------------------------------------


def test_the_agenda_has_times_and_says_what_is_too_long() -> None:
    assert [slot.begin for slot in slots(WORKSHOP)] == [0, 20, 30, 40, 55, 60, 65, 70, 74, 89]
    assert clock_text(WORKSHOP, 40) == "10:10"
    assert clock_text(WORKSHOP._replace(start=None), 75) == "1:15"
    assert clock_text(WORKSHOP._replace(start=dt.time(23, 50)), 20) == "00:10"
    assert (WORKSHOP.total, WORKSHOP.over, WORKSHOP._replace(minutes=0).over, WORKSHOP._replace(minutes=94).over) == (94, 4, 0, 0)


@pytest.mark.parametrize(
    ("text", "time"),
    [("9:30", (9, 30)), ("0930", (9, 30)), ("9", (9, 0)), ("9.05", (9, 5)), ("24:00", None), ("9:75", None), ("soon", None)],
)
def test_times_as_people_write_them(text: str, time: tuple[int, int] | None) -> None:
    assert parse_time(text) == (dt.time(*time) if time else None)


# slides ------------------------------------------------------------------------------------------------------


def test_every_item_makes_slides_in_order_with_the_agenda_at_the_start_and_at_the_break(content: Content) -> None:
    deck = deck_in(content, WORKSHOP, "en")
    refs = list(dict.fromkeys(slide.ref.partition("#")[0].partition(".")[0] for slide in deck.slides))
    assert refs == [
        "workshop", "agenda:0", "FR/family", "FR/interview", "compare:interview/FR/1", "agenda:4", "clock:FR/ordinary",
        "case:salduz-v-turkey", "phrase:silent", "exercise:FR/silence", "exercise:FR/first-call", "text:10",
    ]  # fmt: skip
    told = {slide.ref: texts(slide) for slide in deck.slides}
    assert "09:50\nCan I stay silent?" in told["agenda:0"]
    assert "10:25" in told["agenda:4"]
    assert "09:50" not in told["agenda:4"]
    assert "We go on at 10:25." in told["agenda:4"]
    assert "● Yes" in told["compare:interview/FR/1"]
    assert "2026-11-23 14:30 (24 h)\nPolice\nCPP art. 63" in told["clock:FR/ordinary"]
    assert "A lawyer from the first interview." in told["case:salduz-v-turkey"]
    assert told["phrase:silent"] == "Phrase cards\nJe garde le silence.\nI stay silent."
    assert told["text:10"] == "Before you go\nOne thing.\nfirst\nsecond"
    assert all(slide.ref.startswith("FR/interview#silence") for slide in deck.slides if "interview#" in slide.ref)


def test_slides_have_the_notes_and_the_minutes_of_their_item(content: Content) -> None:
    deck = deck_in(content, WORKSHOP, "en")
    family = [slide for slide in deck.slides if slide.ref.startswith("FR/family")]
    assert family[0].notes[0] == ("own", ITEMS[0].notes)
    assert all(note.kind != "own" for slide in family[1:] for note in slide.notes)
    assert sum(slide.minutes for slide in family) == pytest.approx(20)
    assert deck.minutes == 90


def test_a_question_reveals_only_after_all_answers_could_be_read(content: Content) -> None:
    asked, answered = (
        slide for slide in deck_in(content, WORKSHOP, "en").slides if slide.ref.startswith("exercise:FR/silence")
    )  # fmt: skip
    assert asked.steps == 0
    assert "You need not." not in texts(asked)
    assert answered.steps == 1
    tones = {plain(part.spans): part.tone for part in answered.parts if isinstance(part, Text) and part.mark}
    assert tones == {"Answer at once.": "wrong", "Say: Je garde le silence.": "right", "Run away.": "wrong"}
    assert [plain(part.spans) for part in answered.parts if part.step and isinstance(part, Text)] == [
        "You need not.", "You can stay silent.", "That makes it worse.",
    ]  # fmt: skip


def test_roles_are_on_no_slide_and_what_to_look_for_comes_one_by_one(content: Content) -> None:
    played = [slide for slide in deck_in(content, WORKSHOP, "en").slides if slide.ref.startswith("exercise:FR/first-call")]
    assert not any("everything, at once" in texts(slide) or "You know little" in texts(slide) for slide in played)
    assert any("You know little" in note.text for note in played[0].notes)
    assert [slide.steps for slide in played] == [0, 0, 3, 1]


def test_handouts_have_no_answers_and_no_notes(content: Content) -> None:
    shown = list(for_players(deck_in(content, WORKSHOP, "en").slides))
    said = "\n".join(map(texts, shown))
    for secret in ("You need not.", "The lawyer is calm.", "That makes it worse.", "You know little"):
        assert secret not in said
    assert "Run away." in said
    assert "What did she hear?" in said
    assert not any(slide.notes or slide.steps for slide in shown)


def test_slides_are_in_the_language_that_is_asked_for_and_say_which_they_are_in(content: Content) -> None:
    english, arabic = deck_in(content, WORKSHOP, "en"), deck_in(content, WORKSHOP, "ar")
    assert [slide.ref for slide in english.slides] == [slide.ref for slide in arabic.slides]  # a switch finds its place
    languages = {slide.ref: slide.language for slide in arabic.slides}
    assert languages["clock:FR/ordinary"] == "ar"
    assert languages["FR/family"] == languages["text:10"] == languages["exercise:FR/silence"] == "en"  # there is no other
    clock = next(slide for slide in arabic.slides if slide.kind is SlideKind.CLOCK)
    table = next(part for part in clock.parts if isinstance(part, Table))
    assert plain(table.rows[0].cells[1]) == "الشرطة"
    card = next(slide for slide in arabic.slides if slide.kind is SlideKind.SAY and slide.ref.startswith("phrase"))
    assert [part.language for part in card.parts if isinstance(part, Text)] == ["fr", "ar"]


def test_speaking_another_language_ends_with_its_block() -> None:
    with speaking("fr") as outer:
        assert (outer, _("Cancel")) == ("fr", "Annuler")
        with speaking("xx") as inner:
            assert (inner, _("Cancel")) == ("en", "Cancel")
        assert _("Cancel") == "Annuler"
    assert _("Cancel") == "Cancel"


GONE = (
    Item(Kind.GUIDE, "FR/court"), Item(Kind.GUIDE, "nonsense"), Item(Kind.SECTION, "FR/interview#nowhere"),
    Item(Kind.COMPARISON, countries=("XX",), stage="interview"), Item(Kind.COMPARISON, countries=("FR",), stage="moon"),
    Item(Kind.CLOCK, jurisdiction="FR", regime="child"), Item(Kind.CASE, id="none"), Item(Kind.CARDS, ids=("none", "silent")),
    Item(Kind.EXERCISE, "FR/none"), Item("dance"),
)  # fmt: skip


@pytest.mark.parametrize("item", GONE)
def test_what_is_gone_is_told_by_name_and_left_out_of_the_slides(content: Content, item: Item) -> None:
    assert not content.exists(item)
    assert content.name(item, "en")
    deck = deck_in(content, WORKSHOP._replace(items=(ITEMS[0], item)), "en")
    assert deck.slides == deck_in(content, WORKSHOP._replace(items=ITEMS[:1]), "en").slides


def test_all_items_of_the_workshop_exist(content: Content) -> None:
    assert [item.kind for item in ITEMS if not content.exists(item)] == []


# choosing ----------------------------------------------------------------------------------------------------


def test_everything_that_is_offered_can_be_added(content: Content) -> None:
    choices = Choices(content, "en", "en")
    for kind in KINDS:
        found = choices.find(kind, "")
        assert found, kind
        for choice in found:
            item = completed(ready(content, choice.item), ITEMS, ("FR",))
            assert content.exists(item), item
            assert item.minutes > 0


def test_words_find_what_is_offered_and_its_own_countries_come_first(content: Content) -> None:
    choices = Choices(content, "en", "en")
    assert [choice.item.ref for choice in choices.find(Kind.SECTION, "SILENT fr")] == ["FR/interview#silence"]
    assert choices.find(Kind.GUIDE, "xyzzy") == ()
    exercises = choices.find(Kind.EXERCISE, "", ("FR",))
    assert exercises[0].item.ref.startswith("FR/")


def test_a_comparison_is_of_the_countries_that_the_workshop_is_about() -> None:
    assert countries_of(ITEMS) == ("FR",)
    made = completed(Item(Kind.COMPARISON, stage="lawyer"), ITEMS, ("AU", "DE", "FR", "GB"))
    assert made.countries == ("FR", "AU", "DE")
    assert completed(Item(Kind.CARDS), ITEMS, ()).jurisdiction == "FR"


# handouts ----------------------------------------------------------------------------------------------------


def test_answers_are_only_made_where_they_are_asked_for(content: Content) -> None:
    usual = sheets(content, WORKSHOP, Wanted(("en",)))
    assert [sheet.part for sheet in usual] == [Part.SLIDES, Part.GUIDES, Part.CARDS, Part.FEEDBACK, Part.ROLES]
    asked = sheets(content, WORKSHOP, Wanted(("en",), tuple(Part)))
    assert asked[-1] == Sheet(Part.ANSWERS, "en")
    bare = WORKSHOP._replace(items=ITEMS[5:6])
    assert [sheet.part for sheet in sheets(content, bare, Wanted(("en",), tuple(Part)))] == [
        Part.SLIDES, Part.CARDS, Part.FEEDBACK,
    ]  # fmt: skip


def test_cards_that_are_in_one_language_are_made_once_under_its_name(content: Content) -> None:
    names = [sheet.name for sheet in sheets(content, WORKSHOP, Wanted(("ar", "en"), (Part.SLIDES, Part.ROLES)))]
    assert names == ["slides-ar.pdf", "roles-en.pdf", "slides-en.pdf"]


def test_guides_and_sentences_of_a_handout(content: Content) -> None:
    found = selection(content, WORKSHOP, "ar")
    assert [(part.language.tag, [str(item.ref) for item in part.items]) for part in found.parts] == [
        ("ar", ["FR/interview"]), ("en", ["FR/family"]),  # one that is not in Arabic comes in what stands in for it
    ]  # fmt: skip
    assert [phrase.id for phrase in sentences(content, WORKSHOP)] == ["silent"]
    assert [phrase.id for phrase in sentences(content, WORKSHOP._replace(items=()))] == ["lawyer", "silent"]
    assert pair(content, WORKSHOP, "ar") == ("ar", "fr")
