"""Slides without a window: what a guide becomes, and how it is split. That all of it fits: `tests.test_every_slide`."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from advice_app.cli import main
from advice_app.library.catalogue import Library
from advice_app.library.guides import read_folder
from advice_app.library.markdown import parse_page
from advice_app.library.model import Reference
from advice_app.library.page_shape import read_page
from advice_app.library.source import read_source
from advice_app.slides.fit import BOTTOM
from advice_app.slides.inline import laws, to_spans
from advice_app.slides.items import SQUARE, WIDE, Line, frame_for
from advice_app.slides.model import Row, Slide, SlideKind, Span, Table, Text, part_texts, plain, spans
from advice_app.slides.pairing import notes_from, with_second
from advice_app.slides.setting import Setter, joined, sentences, shared_out
from advice_app.slides.talk import Blank, Spot, Timer, clock_text, matching
from tests.conftest import ROOT
from tests.slides_kit import LETTER, Letters, deck, plain_fitter, slide, talk

LAWYER = "FR/lawyer"


# what a guide becomes ----------------------------------------------------------------------------------------


def test_a_page_comes_back_from_the_library_as_it_was_parsed(real_library: Library) -> None:
    folder = read_folder(ROOT / "guides")
    for tag in ("en", "ar"):
        source = read_source(ROOT / "guides" / "FR" / "lawyer" / f"{tag}.md")
        language = folder.languages[tag]
        ref = Reference.parse(LAWYER)
        parsed = parse_page(source.body, ref, language, source.front.title, source.front.summary)
        found = read_page(real_library, ref, tag)
        assert found is not None
        assert [section.id for section in found.sections] == [*(section.id for section in parsed.sections), "sources"][
            : len(found.sections)
        ]
        assert [section.nodes for section in found.sections] == [section.nodes for section in parsed.sections]


def test_every_part_of_a_guide_has_its_kind_of_slide(real_library: Library) -> None:
    made = deck(real_library, LAWYER, "en")
    kinds = [slide.kind for slide in made.slides]
    assert kinds[0] == SlideKind.TITLE
    assert kinds[-1] == SlideKind.CLOSING
    assert set(kinds) >= {SlideKind.KEY, SlideKind.QUESTION, SlideKind.TABLE, SlideKind.SAY, SlideKind.CALLOUT, SlideKind.WORDS}
    points = [slide.ref for slide in made.slides if slide.kind == SlideKind.KEY]
    assert points == [f"{LAWYER}#short.{number}" for number in range(1, len(points) + 1)]
    assert len(points) > 1


def test_nothing_of_a_guide_is_lost_on_its_slides(real_library: Library) -> None:
    for tag in ("en", "fr", "ar"):
        made = deck(real_library, LAWYER, tag)
        shown = "\n".join(
            "\n".join([slide.title, *part_texts(slide.parts), *(note.text for note in slide.notes)]) for slide in made.slides
        )
        for _place, html in real_library.blocks(Reference.parse(LAWYER), tag):
            for cell in html.split(" | "):
                assert plain(to_spans(cell)) in shown or any(law in shown for law in laws(cell))
                assert all(law in shown for law in laws(cell))


def test_law_and_what_is_for_lawyers_are_notes_not_slides(real_library: Library) -> None:
    made = deck(real_library, LAWYER, "en")
    kinds = {note.kind for slide in made.slides for note in slide.notes}
    assert kinds == {"law", "lawyer"}
    assert not any("CPP art." in text for slide in made.slides for text in part_texts(slide.parts))
    assert not any(slide.title == "For lawyers" for slide in made.slides)


def test_decks_of_a_guide_have_the_same_references_in_every_language(real_library: Library) -> None:
    english = [slide.ref for slide in deck(real_library, LAWYER, "en").slides]
    assert english == [slide.ref for slide in deck(real_library, LAWYER, "ar").slides]
    assert len(english) == len(set(english))


def test_the_column_of_law_is_left_out_of_tables(real_library: Library) -> None:
    tables = [part for slide in deck(real_library, LAWYER, "en").slides for part in slide.parts if isinstance(part, Table)]
    assert [plain(cell) for cell in tables[0].head.cells] == ["What", "Limit", "Who decides"]


def test_inline_html_becomes_spans() -> None:
    assert to_spans("Say <em>Je veux</em> <strong>now</strong>. <code>CPP art. 1</code><sup><a>1</a></sup>") == (
        Span("Say "),
        Span("Je veux", "local"),
        Span(" "),
        Span("now", "strong"),
        Span("."),
    )


# splitting ---------------------------------------------------------------------------------------------------


def test_lines_are_as_wide_as_their_room_and_keep_every_word() -> None:
    setter, text = Setter(Letters()), spans("one two three four five six seven")
    lines = [joined(words) for words in setter.lines(text, 10 * LETTER, "Latn")]
    assert [plain(line) for line in lines] == ["one two", "three four", "five six", "seven"]


def test_a_sign_does_not_begin_a_line_and_an_address_is_broken_at_its_strokes() -> None:
    setter = Setter(Letters())
    assert [plain(joined(words)) for words in setter.lines(spans("Puis-je partir ?"), 14 * LETTER, "Latn")] == [
        "Puis-je",
        "partir\u00a0?",
    ]
    lines = [plain(joined(words)) for words in setter.lines(spans("example.org/one/two/three"), 16 * LETTER, "Latn")]
    assert "".join(lines) == "example.org/one/two/three"
    assert lines[0].endswith("/")


def test_a_short_slide_is_one_and_as_large_as_can_be() -> None:
    made = plain_fitter().slide(slide("Short."), WIDE)
    assert len(made) == 1
    assert made[0].size == 38


def test_long_text_goes_on_to_more_slides_and_none_of_it_is_lost() -> None:
    texts = [f"Paragraph {number}. " + "word " * 60 for number in range(6)]
    made = plain_fitter().slide(slide(*texts), WIDE)
    assert len(made) > 1
    assert [plain(part.spans) for sheet in made for part in sheet.slide.parts if isinstance(part, Text)] == [
        plain(spans(text)) for text in texts
    ]
    assert all(sheet.bottom <= BOTTOM for sheet in made)
    assert [sheet.number for sheet in made] == list(range(1, len(made) + 1))
    assert made[1].slide.ref.startswith("FR/lawyer#wait.")


def test_a_paragraph_longer_than_a_slide_is_split_between_sentences() -> None:
    text = " ".join(f"Sentence {number} has quite a number of words in it." for number in range(60))
    made = plain_fitter().slide(slide(text), WIDE)
    pieces = [plain(part.spans) for sheet in made for part in sheet.slide.parts if isinstance(part, Text)]
    assert len(made) > 1
    assert " ".join(pieces) == text
    assert all(piece.endswith(".") for piece in pieces)


def test_a_table_goes_on_with_its_head_and_has_four_rows_at_most() -> None:
    rows = tuple(Row((spans(f"Row {number}"), spans("value")), f"FR/lawyer#wait.{number}") for number in range(9))
    table = Table(Row((spans("What"), spans("Limit")), "FR/lawyer#wait.0"), rows, "FR/lawyer#wait.0")
    made = plain_fitter().slide(Slide("table", "FR/lawyer#wait.0", "Table", (table,)), WIDE)
    assert len(made) == 3
    for sheet in made:
        assert "What" in [plain(item.spans) for item in sheet.items if isinstance(item, Line)]
        assert sum(len(part.rows) for part in sheet.slide.parts if isinstance(part, Table)) <= 4


def test_a_table_that_is_too_wide_becomes_a_list() -> None:
    head = Row(tuple(spans(name) for name in ("A", "B", "C")))
    table = Table(head, (Row(tuple(spans(letter * 45) for letter in "xyz"), "r"),), "t")
    made = plain_fitter().slide(Slide("table", "t", "Table", (table,)), SQUARE)
    assert all(isinstance(part, Text) for sheet in made for part in sheet.slide.parts)
    assert all(sheet.bottom <= BOTTOM for sheet in made)


def test_a_word_and_its_long_meaning_part_where_no_slide_holds_both() -> None:
    meaning = " ".join(["word"] * 150)
    parts = (Text(spans("Term"), "term", ref="w.1"), Text(spans(meaning), ref="w.1"))
    made = plain_fitter().slide(Slide(SlideKind.WORDS, "w", "A title " * 9, parts), SQUARE)
    assert all(sheet.bottom <= BOTTOM for sheet in made)
    assert sum(len(sheet.slide.parts) for sheet in made) >= 2


def test_a_long_title_is_made_smaller_but_stays_legible() -> None:
    sheet = plain_fitter().slide(slide("Text.", title="A title of very many words " * 4), SQUARE)[0]
    sizes = {item.size for item in sheet.items if isinstance(item, Line) and item.style == "title"}
    assert sizes
    assert 32 <= min(sizes) < 58


def test_arabic_slides_are_mirrored() -> None:
    fitter = plain_fitter()
    (left,), (right,) = fitter.slide(slide("Text."), WIDE), fitter.slide(slide("نص.", language="ar"), WIDE)
    assert not any(item.right for item in left.items if isinstance(item, Line))
    assert all(item.right for item in right.items if isinstance(item, Line))
    assert right.tongue.rtl


def test_sentences_keep_spans_and_share_out_by_length() -> None:
    text = (Span("One is "), Span("bold", "strong"), Span(". Two is not."))
    assert sentences(text) == [(Span("One is "), Span("bold", "strong"), Span(".")), (Span("Two is not."),)]
    parts = [spans("aaaa."), spans("bbbb."), spans("cccccccccc.")]
    assert [plain(part) for part in shared_out(parts, [1, 1])] == ["aaaa. bbbb.", "cccccccccc."]


def test_the_frame_is_that_of_the_screen_within_reason() -> None:
    assert frame_for(1920, 1080).width == 1280
    assert frame_for(1024, 768).width == 960
    assert frame_for(1440, 900).width == 1152
    assert frame_for(3440, 1440).width == 1280


# two languages -----------------------------------------------------------------------------------------------


def test_a_second_language_stands_by_its_own_paragraph(real_library: Library) -> None:
    french, arabic = deck(real_library, LAWYER, "fr"), deck(real_library, LAWYER, "ar")
    both = with_second(french, arabic)
    for one, other in zip(both.slides, arabic.slides, strict=True):
        assert one.second_title == other.title
        theirs = {part.ref: part for part in other.parts if isinstance(part, Text)}
        for part in one.parts:
            if isinstance(part, Text) and part.second and part.role == "body":
                assert part.second in {there.spans for there in other.parts if isinstance(there, Text) and there.ref == part.ref}
                assert part.ref in theirs
    for place in ("under", "beside"):
        sheets = plain_fitter().deck(both, WIDE._replace(second=place))
        assert all(sheet.bottom <= BOTTOM for sheet in sheets)
        tongues = {item.tongue.tag for item in sheets[1].items if isinstance(item, Line)}
        assert tongues >= {"fr", "ar"}


def test_notes_are_in_the_presenters_language(real_library: Library) -> None:
    french, english = deck(real_library, LAWYER, "fr"), deck(real_library, LAWYER, "en")
    wait = next(slide for slide in french.slides if slide.ref == "FR/lawyer#wait")
    notes = notes_from(wait, wait, english)
    assert notes[0].text == next(slide.title for slide in english.slides if slide.ref == wait.ref)
    assert any(note.kind == "law" and "63-4-2" in note.text for note in notes)
    assert notes_from(wait, wait, french) == wait.notes


# the talk ----------------------------------------------------------------------------------------------------


def options() -> Slide:
    parts = tuple(
        Text(spans(name), mark=letter, ref="x.1", step=1, tone=tone, tone_step=2)
        for name, letter, tone in (("Yes", "A", "right"), ("No", "B", "wrong"))
    )
    return Slide(SlideKind.EXERCISE, "x", "May they?", parts)


def test_reveals_come_before_the_next_slide_and_back() -> None:
    made = talk(options(), slide("After."))
    seen = [made.spot]
    for _press in range(4):
        made.forward()
        seen.append(made.spot)
    assert seen == [Spot(0, 0), Spot(0, 1), Spot(0, 2), Spot(1, 0), Spot(1, 0)]
    made.back()
    assert made.spot == Spot(0, 2)
    assert (
        min(
            item.step
            for item in made.sheets[0].items
            if isinstance(item, Line) and item.style != "title" and item.spans[0].text == "Yes"
        )
        == 1
    )


def test_frozen_means_that_the_audience_sees_the_same_slide() -> None:
    made = talk(*(slide(f"Text {number}.", ref=f"FR/lawyer#s{number}") for number in range(4)))
    made.toggle_freeze()
    made.go(3)
    assert (made.spot.number, made.audience.number, made.frozen) == (3, 0, True)
    made.toggle_freeze()
    assert made.audience.number == 3


def test_a_blank_screen_goes_with_the_next_slide() -> None:
    made = talk(slide("One."), slide("Two.", ref="FR/lawyer#two"))
    made.toggle_blank(Blank.BLACK)
    made.forward()
    assert (made.blank, made.spot.number) == (Blank.NONE, 0)
    made.toggle_blank(Blank.WHITE)
    made.toggle_blank(Blank.WHITE)
    assert made.blank is Blank.NONE


def test_another_language_keeps_the_place(real_library: Library) -> None:
    fitter = plain_fitter()
    decks = {tag: fitter.deck(deck(real_library, LAWYER, tag), SQUARE) for tag in ("en", "ar")}
    made = talk(slide("x"))
    made.sheets = decks["en"]
    for number, sheet in enumerate(decks["en"]):
        made.replace(decks["en"])
        made.go(number)
        made.replace(decks["ar"])
        assert made.sheet.origin.ref == sheet.origin.ref
        if sheet.total == made.sheet.total:
            assert made.sheet.number == sheet.number


def test_time_counts_without_pauses_and_is_compared_with_the_plan() -> None:
    now = [0.0]
    made = talk(*(slide("One two three.", ref=f"FR/lawyer#s{number}", minutes=5.0) for number in range(2)), minutes=10)
    made.timer = Timer(lambda: now[0])
    made.begin()
    now[0] = 240
    assert made.ahead() == 0  # four minutes of the five of the first slide
    made.forward()
    assert made.ahead() == 60
    now[0] = 660
    assert made.ahead() == -60
    made.timer.toggle()
    now[0] = 9999
    assert made.timer.seconds == 660
    assert [clock_text(seconds) for seconds in (768, -61, 3661)] == ["12:48", "\u221201:01", "1:01:01"]


def test_slides_are_found_by_their_words(real_library: Library) -> None:
    sheets = plain_fitter().deck(deck(real_library, LAWYER, "en"), WIDE)
    found = matching(sheets, "BÂTONNIER lawyer")
    assert found
    assert all(
        "bâtonnier" in "\n".join([sheets[number].slide.title, *part_texts(sheets[number].slide.parts)]).casefold()
        for number in found
    )
    assert matching(sheets, "qqqq") == []
    assert len(matching(sheets, "")) == len(sheets)


# without a window --------------------------------------------------------------------------------------------


def test_the_command_prints_json_and_writes_a_page_for_each_slide(
    qapp: QApplication, real_library_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "profile"
    (profile / "cache").mkdir(parents=True)
    (profile / "cache" / "library.sqlite").write_bytes(real_library_path.read_bytes())
    start = ["--profile", str(profile), "slides"]
    assert main([*start, LAWYER, "--lang", "ar", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["ref"], found["language"]) == (LAWYER, "ar")
    assert [item["number"] for item in found["slides"]] == list(range(1, len(found["slides"]) + 1))
    assert all(item["ref"].startswith(LAWYER) for item in found["slides"])
    file = tmp_path / "slides.pdf"
    assert main([*start, f"{LAWYER}#wait", "--lang", "fr", "--second", "ar", "--aspect", "4:3", "--pdf", str(file)]) == 0
    said = capsys.readouterr().out
    assert file.read_bytes().count(b"/Type /Page\n") == int(said.rsplit(": ", 1)[1].split()[0])
    assert main([*start, f"{LAWYER}#nothing"]) == 2
    assert main([*start, LAWYER, "--pdf", str(tmp_path / "no" / "slides.pdf")]) == 1
