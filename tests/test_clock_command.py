"""The command ``clock``."""

import argparse
import json
from pathlib import Path

import pytest

from advice_app.cli import main
from advice_app.clock.command import answer
from advice_app.clock.counting import ClockError
from advice_app.clock.options import add_options
from tests.clock_kit import small_library

START = "2026-11-21T22:40"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_library(tmp_path_factory.mktemp("clock"))


def _ask(library: Path, *words: str) -> str:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return answer(library, parser.parse_args(words))


def _rows(library: Path, *words: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(_ask(library, *words, "--json"))
    return rows


def test_json_has_each_limit_with_its_offset_authority_and_law(library: Path) -> None:
    rows = _rows(library, "FR", "--regime", "organised-crime", "--from", START)
    assert [row["until"] for row in rows] == [f"2026-11-{day}T22:40:00+01:00" for day in (22, 23, 24, 25, 26)]
    assert [row["decided_by"] for row in rows] == ["police", "prosecutor", "judge", "judge", "judge"]
    assert rows[2]["law"] == ["CPP art. 706-88"]


def test_a_rule_that_cannot_be_computed_is_null_with_the_reason(library: Path) -> None:
    first, second = _rows(library, "de", "--regime", "ordinary", "--from", START)
    assert first["until"] == "2026-11-23T00:00:00+01:00"
    assert (second["until"], second["why"]) == (None, "no-number")
    assert second["law"]


def test_the_terminal_has_room_for_it(library: Path) -> None:
    for code, regime in (("FR", "terrorism"), ("NL", "ordinary"), ("US", "other"), ("SE", "ordinary")):
        text = _ask(library, code, "--regime", regime, "--from", START)
        assert max(map(len, text.splitlines())) < 80
        assert "does not say whether the detention\nis lawful" in text


def test_moments_and_pauses_are_counted(library: Path) -> None:
    held = _rows(library, "NL", "--regime", "ordinary", "--from", START, "--moment", "arrival=2026-11-21T23:10")
    assert held[0]["until"] == "2026-11-22T17:10:00+01:00"
    pause = "2026-11-21T23:00/2026-11-22T00:30"
    paused = _rows(library, "AU", "--regime", "ordinary-2", "--from", START, "--pause", pause)
    assert paused[0]["until"] == "2026-11-22T06:10:00+11:00"


def test_several_regimes_of_a_kind_come_all(library: Path) -> None:
    rows = _rows(library, "FR", "--regime", "child", "--from", START)
    assert list(dict.fromkeys(row["regime"] for row in rows)) == ["child-1", "child-2", "child-3"]


def test_without_a_start_the_limits_have_hours_only(library: Path) -> None:
    rows = _rows(library, "FR", "--regime", "ordinary")
    assert [(row["until"], row["until_hours"]) for row in rows] == [(None, 24), (None, 48), (None, 68)]
    assert "No time" not in _ask(library, "FR", "--regime", "ordinary")


def test_a_zone_is_chosen_by_name(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    denver = _rows(library, "US", "--regime", "ordinary", "--from", START, "--zone", "america/denver")
    assert (denver[0]["until"], denver[0]["zone"]) == ("2026-11-23T22:40:00-07:00", "America/Denver")
    assert not capsys.readouterr().err
    assert _rows(library, "US", "--regime", "ordinary", "--from", START)[0]["zone"] == "America/New_York"
    assert "several time zones" in capsys.readouterr().err


def test_a_start_with_an_offset_is_taken_at_its_word(library: Path) -> None:
    rows = _rows(library, "FR", "--regime", "ordinary", "--from", "2026-10-25T02:30+01:00")
    assert rows[0]["until"] == "2026-10-26T02:30:00+01:00"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["XX", "--regime", "ordinary"], "no clock for 'XX': there is AU, DE, FR"),
        (["FR"], "name a --regime in FR: there is ordinary"),
        (["FR", "--regime", "piracy"], "no regime 'piracy' in FR"),
        (["FR", "--regime", "ordinary", "--from", "yesterday"], "not a time"),
        (["FR", "--regime", "ordinary", "--from", "2026-11-21"], "no time of the day"),
        (["FR", "--regime", "ordinary", "--from", "2026-03-29T02:30"], "put forward"),
        (["FR", "--regime", "ordinary", "--from", START, "--zone", "Europe/Berlin"], "no time zone 'Europe/Berlin' in FR"),
        (["FR", "--regime", "ordinary", "--from", START, "--moment", "arrival=2026-11-21T23:10"], "no limit of this regime"),
        (["FR", "--regime", "ordinary", "--from", START, "--moment", "lunch=2026-11-21T23:10"], "no moment 'lunch'"),
        (["FR", "--regime", "ordinary", "--from", START, "--pause", f"{START}/2026-11-21T23:10"], "all time counts"),
        (["AU", "--regime", "ordinary", "--from", START, "--pause", f"{START}/{START}"], "ends before it begins"),
    ],
)
def test_what_cannot_be_answered_says_what_there_is(library: Path, words: list[str], message: str) -> None:
    with pytest.raises(ClockError, match=message):
        _ask(library, *words)


def test_the_command_line_leads_here(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guides = library.parent / "guides"
    before = ["--profile", str(tmp_path), "--guides", str(guides), "clock"]
    assert main([*before, "DE", "--regime", "ordinary", "--from", START, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["until"] == "2026-11-23T00:00:00+01:00"
    assert main([*before, "DE", "--regime", "ordinary", "--from", "nonsense"]) == 2
    assert capsys.readouterr().err.startswith("rights-at-arrest: ")
