"""Comparing countries without a window: durations, protection, differences, what leaves the app, and the command."""

import csv
import io
import json
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from advice_app.cli import main
from advice_app.compare import export, words
from advice_app.compare.choice import Choice
from advice_app.compare.durations import Duration, answer_duration, duration_text, meaning, single_time
from advice_app.compare.model import Comparison, Order, Verdict, verdict, verdict_of
from advice_app.compare.places import place, reference
from advice_app.compare.reader import Facts
from advice_app.languages import set_interface_language
from advice_app.library import schema
from advice_app.library.catalogue import LibraryError
from tests.compare_kit import NAMES, QUESTIONS, fill, write_library
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("compare") / "library.sqlite")


@pytest.fixture
def facts(library_path: Path) -> Iterator[Facts]:
    opened = Facts(library_path)
    yield opened
    opened.close()


def four(facts: Facts) -> Comparison:
    return facts.compare("lawyer", ["FR", "DE", "GB-EAW", "PL"], "en")


# times -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talk of up to 30 minutes.", Duration(30, "minute")),
        ("Within 48 hours of arrest.", Duration(48, "hour")),
        ("At most 3 days.", Duration(3, "day")),
        ("A 24-hour limit.", Duration(24, "hour")),
        ("Within 48h.", Duration(48, "hour")),
        ("Police wait two hours.", Duration(2, "hour")),
        ("One week at most.", Duration(1, "week")),
        ("No fixed time.", None),
        ("No fixed hours.", None),
        ("24 hours, extended to 48 hours.", None),  # two
        ("24 hours; a judge decides after some days.", None),  # another, without a number
        ("12 to 72 hours.", None),
        ("Two or three days.", None),
        ("12-72 hours.", None),
        ("24/48 hours.", None),
        ("1.5 hours.", None),
        ("1,000 hours.", None),
        ("About 3 hours.", None),
        ("2 working days.", None),
        ("Half an hour.", None),
        ("0 hours.", None),
        ("CPP art. 63-4, 30 persons, Ford 7 model.", None),
        ("Chamber 4 handles it.", None),  # no "h" in a word
    ],
)
def test_one_plain_time_is_read_and_nothing_else(text: str, found: Duration | None) -> None:
    single = single_time(text)
    assert (single[0] if single else None) == found


@pytest.mark.parametrize(
    ("question", "value", "summary", "found"),
    [
        ("lawyer_before_interview", "yes", "Private talk of up to 30 minutes at the start.", Duration(30, "minute")),
        ("lawyer_before_interview", "yes", "No fixed length, only the 48 hours limit it.", None),
        ("lawyer_before_interview", "yes", "Rights repeated not more than one hour before interview.", None),
        ("lawyer_wait", "yes", "Chosen lawyer must come within 2 hours of accepting.", Duration(2, "hour")),
        ("lawyer_wait", "yes", "Lawyer must arrive, at most 3 hours after the request.", Duration(3, "hour")),
        ("lawyer_wait", "yes", "Protection ends after a 14-day break in custody.", None),
        ("lawyer_wait", "yes", "Summons 24 h before each act.", None),
        ("lawyer_wait", "no", "A bill would have required a wait of at most three hours.", None),  # no such rule
        ("lawyer_delay", "limited", "Contact may be postponed up to 5 days by a judge.", Duration(5, "day")),
        ("lawyer_delay", "yes", "Written reasons within 24 hours.", None),
        ("max_police_custody", "yes", "48 hours without a court's order.", Duration(48, "hour")),
        ("judge_review", "yes", "A judge decides within the 72 hours.", Duration(72, "hour")),
        ("pretrial_detention_max", "yes", "First order up to 3 months; total 18.", None),
        ("pretrial_detention_review", "yes", "A hearing at least every two weeks.", Duration(2, "week")),
        ("pretrial_detention_review", "yes", "Appeal within 7 days.", None),
        ("appeal_deadline", "yes", "Usually 30 days from sentence.", Duration(30, "day")),
        ("medical_care", "yes", "Seen within 3 hours.", None),  # the question asks for no time
    ],
)
def test_a_time_is_shown_only_where_it_answers_the_question(
    question: str, value: str, summary: str, found: Duration | None
) -> None:
    assert answer_duration(question, value, summary) == found


def test_times_are_written_in_the_interface_language_with_its_plurals() -> None:
    assert [duration_text(Duration(count, "hour")) for count in (1, 2)] == ["1 hour", "2 hours"]
    units = ("minute", "hour", "day", "week", "month", "year")
    assert len({duration_text(Duration(3, unit)) for unit in units}) == len(units)
    assert [Duration(30, "minute").iso, Duration(3, "day").iso, Duration(2, "month").iso] == ["PT30M", "P3D", "P2M"]


def test_every_question_with_times_says_what_they_are() -> None:
    timed = [own for own in words.QUESTIONS if meaning(own)]
    assert "lawyer_wait" in timed
    assert all(answer_duration(own, "yes", "") is None for own in timed)
    assert not meaning("medical_care")


# questions and protection ------------------------------------------------------------------------------------


def test_the_questions_are_those_of_the_guides() -> None:
    table = tomllib.loads((ROOT / "guides" / "questions.toml").read_text("utf-8"))["question"]
    assert {row["id"]: row["ask"] for row in table} == words.QUESTIONS
    assert all(words.stage_text(row["stage"]) != row["stage"] for row in table), "a stage without a name"


def test_every_question_has_its_section_in_a_guide() -> None:
    stages = {row["id"]: row["sections"] for row in tomllib.loads((ROOT / "guides" / "stages.toml").read_text("utf-8"))["stage"]}
    for question in words.QUESTIONS:
        stage, section = place(question)
        assert section in stages[stage], question


@pytest.mark.parametrize(
    ("value", "protects", "found"),
    [
        ("yes", "yes", Verdict.PROTECTS),
        ("no", "yes", Verdict.WEAKER),
        ("yes", "no", Verdict.WEAKER),  # that a lawyer can be kept away harms
        ("no", "no", Verdict.PROTECTS),
        ("limited", "yes", Verdict.PARTLY),
        ("limited", "no", Verdict.PARTLY),
        ("unclear", "yes", Verdict.UNCLEAR),
        ("yes", "", Verdict.INFORMATION),
        ("unclear", "", Verdict.UNCLEAR),
        ("rubbish", "yes", Verdict.UNCLEAR),
    ],
)
def test_protection_is_never_read_off_yes_alone(value: str, protects: str, found: Verdict) -> None:
    assert verdict(value, protects) is found


def test_countries_stand_in_the_order_asked_for_and_unknown_ones_are_left_out(facts: Facts) -> None:
    comparison = facts.compare("lawyer", ["PL", "XX", "FR", "PL", "INTL"], "ar")
    assert [country.code for country in comparison.countries] == ["PL", "FR"]
    assert comparison.countries[1].name == NAMES["FR"]["ar"]
    assert [row.question.id for row in comparison.rows] == [own for own, stage, *_rest in QUESTIONS if stage == "lawyer"]


def test_what_is_answered_differently_stands_out(facts: Facts) -> None:
    differs = {row.question.id: row.differs for row in four(facts).rows}
    assert differs == {"lawyer_from_arrest": True, "lawyer_wait": True, "lawyer_delay": True, "lawyer_waiver": False}
    two = facts.compare("lawyer", ["FR", "GB-EAW"], "en")
    assert two.differing == 0, "one of them gives a time, the other does not: that is no other answer"
    only = four(facts).arranged(only_different=True)
    assert "lawyer_waiver" not in [row.question.id for row in only.rows]


def test_an_answer_that_is_missing_differs_and_is_no_answer(facts: Facts) -> None:
    row = facts.compare("lawyer", ["FR", "US"], "en").rows[2]
    assert row.answers[1] is None
    assert row.differs
    assert verdict_of(row.answers[1]) is Verdict.NO_DATA
    assert words.answer_text(None) == "No data"


def test_questions_are_sorted_by_protection_or_difference(facts: Facts) -> None:
    def order(by: Order) -> list[str]:
        return [row.question.id for row in four(facts).arranged(by).rows]

    assert order(Order.WEAKEST)[:2] == ["lawyer_wait", "lawyer_delay"]
    assert order(Order.WEAKEST)[-1] == "lawyer_waiver", "what is only information is not weak"
    assert order(Order.DIFFERENT)[-1] == "lawyer_waiver"
    assert four(facts).best_first("lawyer_delay") == ("PL", "DE", "FR", "GB-EAW")


def test_one_question_is_answered_for_every_country(facts: Facts) -> None:
    answers = facts.answers("lawyer_wait")
    assert set(answers) == set(NAMES)
    assert answers["FR"].duration == Duration(2, "hour")
    assert set(facts.countries("en")) == set(NAMES), "what has no facts is not offered"


def test_a_guide_is_opened_at_the_section_it_has(facts: Facts) -> None:
    answer = facts.answers("lawyer_wait")["FR"]
    assert str(reference(answer, ("when", "wait"))) == "FR/lawyer#wait"
    assert str(reference(answer, ("when",))) == "FR/lawyer"
    assert facts.has_guide("FR", "lawyer")
    assert not facts.has_guide("PL", "lawyer")


def test_a_damaged_library_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"no library at all, but long enough to be taken for a header of a database file....")
    for path in (bad, tmp_path / "missing.sqlite"):
        with pytest.raises(LibraryError, match=str(path)):
            Facts(path).stages()


# what is kept ------------------------------------------------------------------------------------------------


def test_a_choice_is_kept_as_it_was() -> None:
    choice = Choice(("FR", "DE"), "court", "plea_deal", True, "world", Order.WEAKEST, True, True)  # noqa: FBT003
    assert Choice.from_json(choice.to_json()) == choice


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"codes": 5, "order": "x", "chart": "moon", "on_map": "yes"}'])
def test_a_damaged_choice_is_the_usual_one(text: str) -> None:
    assert Choice.from_json(text) == Choice()


def test_another_country_of_the_reader_takes_the_place_of_the_one_before() -> None:
    choice = Choice(("DE", "FR", "PL", "US"))
    assert choice.with_country("FR", "DE") == choice
    assert choice.with_country("GB-EAW", "FR").codes == ("DE", "GB-EAW", "PL", "US")
    assert choice.with_country("GB-EAW", "XX").codes == ("GB-EAW", "DE", "FR", "PL")


# out of the app ----------------------------------------------------------------------------------------------


def test_csv_has_a_line_for_each_answer(facts: Facts) -> None:
    lines = list(csv.DictReader(io.StringIO(export.csv_text(four(facts)))))
    assert len(lines) == 16
    line = next(row for row in lines if (row["country_code"], row["question_id"]) == ("FR", "lawyer_wait"))
    assert (line["value"], line["protection"], line["duration"], line["different"]) == ("yes", "protects", "2 hours", "yes")
    assert (line["rule_language"], line["law"], line["as_of"], line["checked"]) == (
        "en", "CPP art. 63-3-1", "2026-01-02", "2026-11-22",
    )  # fmt: skip


def test_a_spreadsheet_takes_no_text_for_a_formula() -> None:
    assert export._unarmed("=1+1") == "'=1+1"
    assert export._unarmed("Yes") == "Yes"


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_needs_nothing_else_and_is_escaped(facts: Facts) -> None:
    page = _Page()
    page.feed(export.html_page(four(facts), "5d0c2f9e"))
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert "default-src 'none'" in page.attributes["content"][0]
    assert "No power to delay: <b>none</b> & never." in page.text, "text of a rule is no markup"
    assert set(page.attributes["href"]) == {"https://example.org/a", "https://example.org/a?x=1&y=2", "https://example.org/b"}
    assert page.attributes["dir"][0] == "ltr"
    for part in ("● Yes 2 hours", "◐ Limited", "○ No", "5d0c2f9e", "Checked 2026-11-22", "KPK art. 245"):
        assert " ".join(part.split()) in " ".join(page.text.split())


def test_rules_are_english_from_left_to_right_in_an_arabic_page(facts: Facts) -> None:
    set_interface_language("ar")
    page = _Page()
    page.feed(export.html_page(facts.compare("lawyer", ["FR", "DE"], "ar")))
    assert page.attributes["lang"][0] == "ar"
    assert page.attributes["dir"][0] == "rtl"
    assert page.attributes["lang"].count("en") == 8, "each rule says its language"
    assert page.attributes["dir"].count("ltr") >= 8


def test_text_for_pasting_has_a_line_for_each_question(facts: Facts) -> None:
    lines = export.tabbed_text(four(facts)).splitlines()
    assert lines[0] == "Question\tFrance\tGermany\tEngland and Wales\tPoland"
    assert lines[2].split("\t")[1].startswith("● Yes, 2 hours. Chosen lawyer")


# the command -------------------------------------------------------------------------------------------------


@pytest.fixture
def command(library_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command reads the small library."""
    from advice_app.compare import command as compare_command
    from advice_app.library.catalogue import Library

    monkeypatch.setattr(compare_command, "open_library", lambda _options: Library.open(library_path))


@pytest.mark.usefixtures("command")
def test_the_command_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "fr", "PL", "--stage", "lawyer", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [country["code"] for country in found["countries"]] == ["FR", "PL"]
    wait = found["questions"][1]
    assert (wait["id"], wait["protects"], wait["different"]) == ("lawyer_wait", "yes", True)
    assert wait["answers"][0]["duration"] == {"text": "2 hours", "iso": "PT2H"}
    assert [answer["protection"] for answer in wait["answers"]] == ["protects", "weaker"]
    assert wait["answers"][1]["law"] == ["KPK art. 245"]
    assert wait["answers"][1]["rule_language"] == "en"


@pytest.mark.usefixtures("command")
def test_the_command_prints_csv_and_only_differences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "FR", "GB-EAW", "--stage", "lawyer", "--different", "--csv"]) == 0
    assert capsys.readouterr().out.strip().splitlines() == [",".join(export.CSV_HEAD)]
    assert main(["compare", "FR", "DE", "--stage", "lawyer", "--csv"]) == 0
    assert len(capsys.readouterr().out.strip().splitlines()) == 9


@pytest.mark.usefixtures("command")
def test_the_command_fits_into_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *NAMES, "--stage", "lawyer"]) == 2, "five are too many"
    capsys.readouterr()
    assert main(["compare", *list(NAMES)[:4], "--stage", "lawyer"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    assert "≠ Must the police wait for the lawyer?" in out
    assert "France               ● Yes, 2 hours" in out


@pytest.mark.usefixtures("command")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["FR", "XX", "--stage", "lawyer"], "nothing is known of XX: there is DE, FR"),
        (["FR", "DE", "--stage", "moon"], "unknown stage 'moon': there is lawyer, interview"),
        (["FR", "fr", "--stage", "lawyer"], "name 2 to 4 different countries, not 1"),
        (["FR", "DE", "--stage", "lawyer", "--lang", "tlh"], "unknown language 'tlh'"),
    ],
)
def test_the_command_says_what_there_is_instead(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_facts_of_all_guides_can_be_compared(real_facts: Facts) -> None:
    stages = real_facts.stages()
    assert len(real_facts.countries("en")) > 30
    for stage in stages:
        comparison = real_facts.compare(stage, ["FR", "DE", "GB-EAW", "PL"], "en")
        assert all(answer is not None for row in comparison.rows for answer in row.answers)
    assert len(real_facts.questions()) == 46


@pytest.fixture(scope="module")
def real_facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """The facts of the project's own sheets, without their guides: those take half a minute to build."""
    import contextlib
    import sqlite3

    from advice_app.law.facts import load_facts

    path = tmp_path_factory.mktemp("compare") / "real.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(schema.TABLES)
        table = tomllib.loads((ROOT / "guides" / "questions.toml").read_text("utf-8"))["question"]
        for at, row in enumerate(table):
            fill(db, "question", position=at, **row)
        for file in (ROOT / "guides").glob("*/facts.toml"):
            sheet = load_facts(file, [])
            fill(db, "jurisdiction", code=sheet.code)
            for f in sheet.facts.values():
                lists = {"law": json.dumps(f.law), "sources": json.dumps(f.sources)}
                fill(db, "fact", jurisdiction=sheet.code, id=f.id, value=f.value, summary=f.summary, confidence="high", **lists)
        db.commit()
    opened = Facts(path)
    yield opened
    opened.close()
