"""Who helps: reading, order, plain text."""

from pathlib import Path

import pytest

from advice_app.helping.model import KINDS
from advice_app.helping.store import load
from advice_app.helping.words import as_text, kind_line, kind_name
from advice_app.law.facts import load_facts
from advice_app.library.catalogue import LibraryError
from advice_app.library.problems import Problem
from tests.desk import build_desk

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_desk(tmp_path_factory.mktemp("desk"))


def test_who_is_needed_first_stands_first(library_path: Path) -> None:
    sheet = load(library_path, "FR")
    assert (sheet.code, sheet.checked) == ("FR", "2026-11-22")
    assert [(body.kind, body.key) for body in sheet.bodies] == [("duty-lawyer", "FR/1"), ("ngo", "FR/0")]


def test_everything_about_somebody_is_read(library_path: Path) -> None:
    duty = load(library_path, "FR").bodies[0]
    assert (duty.name, duty.translated, duty.phone) == ("Permanence pénale", "Duty lawyers", "01 23 45 67 89")
    assert (duty.url, duty.sources) == ("https://example.org/a?b=c&d=e", ("https://example.org/a",))
    assert load(library_path, "INTL").bodies[0].translated == ""  # the same in English: said once


def test_a_country_without_any_is_empty_and_a_damaged_library_an_error(library_path: Path, tmp_path: Path) -> None:
    assert load(library_path, "XX") == ("XX", "", ())
    broken = tmp_path / "library.sqlite"
    broken.write_bytes(b"no library")
    with pytest.raises(LibraryError):
        load(broken, "FR")


def test_plain_text_has_all_that_is_needed_to_reach_somebody(library_path: Path) -> None:
    assert as_text(load(library_path, "FR").bodies[0]).splitlines() == [
        "Permanence pénale (Duty lawyers)",
        "Duty lawyer",
        "01 23 45 67 89",
        "https://example.org/a?b=c&d=e",
        "Tell the police; they call.",
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "guides").glob("*/facts.toml")), ids=lambda path: path.parent.name)
def test_every_sheet_names_kinds_that_have_a_name(path: Path) -> None:
    problems: list[Problem] = []
    kinds = {str(table["kind"]) for table in load_facts(path, problems).extra["help"]}
    assert kinds <= set(KINDS)
    assert all(kind_line(kind) and kind_name(kind) != kind for kind in kinds)
