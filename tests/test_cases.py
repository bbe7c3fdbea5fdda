"""Judgments: reading, finding, narrowing, and the command."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from advice_app.cases.find import find, hits
from advice_app.cases.model import NO_FILTERS, Filters
from advice_app.cases.store import CaseStore
from advice_app.cli import main
from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library, LibraryError
from tests.desk import build_desk, write_desk
from tests.guides import Run

NAMES = {"FR": "France", "DE": "Deutschland", "TR": "Turkey"}


@pytest.fixture(scope="module")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def store(library_path: Path) -> Iterator[CaseStore]:
    found = CaseStore(library_path)
    yield found
    found.close()


def found(store: CaseStore, text: str = "", filters: Filters = NO_FILTERS) -> list[str]:
    return [judgment.id for judgment in find(store, text, filters, NAMES).judgments]


def test_all_are_there_the_newest_first(store: CaseStore) -> None:
    assert found(store) == ["wang-v-france", "covaci", "salduz-v-turkey"]
    assert [judgment.id for judgment in store.newest(2)[0]] == ["wang-v-france", "covaci"]
    assert store.newest(2)[1] == 3


def test_everything_that_is_written_of_a_judgment_is_read(store: CaseStore) -> None:
    salduz = store.get("salduz-v-turkey")
    assert salduz is not None
    assert (salduz.topics, salduz.jurisdictions, salduz.year) == (["lawyer", "interview"], ["TR"], "2008")
    details = store.details("salduz-v-turkey")
    assert details.law == ("ECHR art. 6(1)", "ECHR art. 6(3)(c)")
    assert details.sources == ("https://example.org/salduz", "https://example.org/summary")
    assert details.holding == store.holding("salduz-v-turkey") == "Access to a lawyer from the first police interview."
    assert store.details("none") == ("", (), "", ())


def test_all_words_must_be_there_in_any_order_and_the_last_may_be_unfinished(store: CaseStore) -> None:
    assert found(store, "safeguards lawy") == ["wang-v-france"]
    assert found(store, "LAWYER   police") == ["salduz-v-turkey"]
    assert found(store, "awyer") == []
    assert found(store, "art 6 3") == found(store, "3 6 art") == ["salduz-v-turkey"]  # not 64, not 36391
    assert found(store, "lawyer zebra") == []


@pytest.mark.parametrize("text", ["36391/02", "36391", "salduz turkey", "2008 ecthr", "art. 6(3)(c)"])
def test_name_number_year_court_and_law_are_found(store: CaseStore, text: str) -> None:
    assert found(store, text) == ["salduz-v-turkey"]


def test_a_name_stands_before_what_only_mentions_the_word(store: CaseStore) -> None:
    assert found(store, "france")[0] == "wang-v-france"
    assert found(store, "interpretation lawyer") == ["wang-v-france", "covaci"]  # a topic, and a word of the holding


def test_the_reader_s_own_words_for_court_topic_and_country_are_found(store: CaseStore) -> None:
    assert found(store, "deutschland") == ["covaci"]
    set_interface_language("fr")
    assert found(store, "allemagne") == []  # the names handed in decide


def test_filters_narrow_and_are_counted_each_without_itself(store: CaseStore) -> None:
    assert found(store, "", Filters(court="ECtHR")) == ["wang-v-france", "salduz-v-turkey"]
    assert found(store, "", Filters(court="ECtHR", topic="interpretation")) == ["wang-v-france"]
    assert found(store, "", Filters(year="2015", country="DE")) == ["covaci"]
    assert found(store, "", Filters(year="20")) == []
    counts = find(store, "", Filters(court="ECtHR", topic="interpretation")).counts()
    assert counts["court"] == {"ECtHR": 1, "CJEU": 1}
    assert counts["topic"] == {"lawyer": 2, "interview": 1, "interpretation": 1}
    assert counts["country"] == {"FR": 1}


def test_hits_are_words_that_begin_so() -> None:
    text = "A lawyer, the lawyers' law"
    assert [text[start:end] for start, end in hits(text, "lawyer")] == ["lawyer", "lawyers'"]
    assert hits(text, "") == ()


def test_guides_that_cite_it_are_given_once_at_the_first_place(store: CaseStore, library_path: Path) -> None:
    library = Library.open(library_path)
    (citing,) = store.citing("salduz-v-turkey", library, "ar")
    assert (str(citing.ref), citing.language, citing.places) == ("FR/interview#silence.8", "ar", 1)
    assert store.citing("covaci", library, "ar") == ()
    library.close()


def test_a_damaged_library_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"not a library")
    with pytest.raises(LibraryError, match=r"library\.sqlite is damaged"):
        CaseStore(path).all()


@pytest.fixture(scope="module")
def desk_guides(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_desk(tmp_path_factory.mktemp("guides") / "guides")


@pytest.fixture
def run(desk_guides: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command: exit code, output, errors."""

    def run(*arguments: object) -> tuple[int, str, str]:
        profile = desk_guides.parent / "profile"  # one for all: the library is built once
        code = main(["--profile", str(profile), "--guides", str(desk_guides), "cases", *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_command_gives_json(run: Run) -> None:
    code, out, err = run("first", "interview", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == [
        {
            "ref": "case:salduz-v-turkey",
            "title": "Salduz v. Turkey [GC]",
            "court": "ECtHR",
            "reference": "no. 36391/02",
            "date": "2008-11-27",
            "citation": "Salduz v. Turkey [GC], no. 36391/02, 27 November 2008",
            "holding": "Access to a lawyer from the first police interview.",
            "topics": ["lawyer", "interview"],
            "jurisdictions": ["TR"],
            "law": ["ECHR art. 6(1)", "ECHR art. 6(3)(c)"],
            "confidence": "high",
            "url": "https://example.org/salduz",
            "sources": ["https://example.org/salduz", "https://example.org/summary"],
            "guides": ["FR/interview#silence.8"],
        }
    ]
    assert json.loads(run("zebra", "--json")[1]) == []


def test_the_command_prints_for_people_in_80_columns(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "Wang v. France, no. 83700/17, 28 April 2022"
    assert "    Guides: FR/interview#silence.8" in out
    assert "    case:covaci, confidence low" in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_command_narrows_and_says_what_there_is(run: Run) -> None:
    assert run("--court", "cjeu")[1].startswith("Case C-216/14, Covaci")
    assert run("zebra") == (0, "", "no judgment found for 'zebra'\n")
    code, out, err = run("--topic", "zebra")
    assert (code, out) == (2, "")
    assert "interpretation, interview, lawyer" in err
