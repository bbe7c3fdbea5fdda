"""The command ``search``: what it prints, as text and as JSON, and what it says when something is wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from advice_app.cli import main
from tests.guides import Run

ROOT = Path(__file__).parents[1]


@pytest.fixture
def run(guides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Search the small guides folder: exit code, output, errors."""

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main(["--profile", str(tmp_path / "profile"), "--guides", str(guides), "search", *map(str, arguments)])
        except SystemExit as ended:  # argparse
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def rows(run: Run, *arguments: object) -> list[dict[str, str]]:
    code, out, err = run(*arguments, "--json")
    assert (code, err) == (0, "")
    found: list[dict[str, str]] = json.loads(out)
    return found


def test_json_is_an_array_of_references_best_first(run: Run) -> None:
    found = rows(run, "stay", "silent", "--lang", "en")
    assert found[0] == {
        "ref": "FR/interview#silence.4",
        "title": "Can I stay silent?",
        "language": "en",
        "snippet": "I stay silent.",
    }
    assert {tuple(row) for row in found} == {("ref", "title", "language", "snippet")}
    assert all(row["ref"].startswith("FR/") for row in found)


def test_arabic_finds_arabic(run: Run) -> None:
    found = rows(run, "محام", "--lang", "ar")
    assert found[0]["language"] == "ar"
    assert "محامي" in found[0]["snippet"]
    assert rows(run, "garde a vue", "--lang", "ar")[0]["ref"] == "FR/interview#words.1"


def test_the_language_may_stand_before_the_command_too(guides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--profile", str(tmp_path), "--guides", str(guides), "--lang", "ar"]
    assert main([*options, "search", "الصمت", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["language"] == "ar"


def test_guides_alone_are_searched_unless_something_else_is_asked_for(run: Run) -> None:
    assert all(":" not in row["ref"] for row in rows(run, "garde a vue"))
    assert [row["ref"] for row in rows(run, "garde a vue", "--kind", "term")] == ["term:FR/garde-a-vue"]
    assert [row["ref"] for row in rows(run, "salduz", "--kind", "case")] == ["case:salduz-v-turkey"]
    assert {row["ref"].partition(":")[0] for row in rows(run, "stay silent", "--kind", "all")} > {"fact"}


def test_a_country_narrows_the_search(run: Run) -> None:
    assert rows(run, "lawyer", "--country", "fr") == rows(run, "lawyer", "--country", "FR") != []


def test_the_limit_is_kept(run: Run) -> None:
    assert len(rows(run, "the", "--limit", "1")) == 1


def test_text_has_reference_title_and_snippet_with_law(run: Run) -> None:
    code, out, err = run("24 hours")
    assert (code, err) == (0, "")
    assert out.startswith("FR/interview#short.2  In short (The police want to question you)\n")
    assert "    You can stay silent for 24 hours. [CPP art. 63-1]\n" in out


def test_a_corrected_word_is_said(run: Run) -> None:
    assert "Results for: lawyer" in run("lawyr")[1]


def test_nothing_found_is_no_mistake(run: Run) -> None:
    assert rows(run, "xyzzyplugh") == []
    code, out, err = run("xyzzyplugh")
    assert (code, out) == (0, "")
    assert "nothing found for 'xyzzyplugh'" in err


@pytest.mark.parametrize("words", ["", '"', "NEAR(", "a AND", "*", "x:y", "'; DROP TABLE page; --"])
def test_whatever_is_typed_is_answered(run: Run, words: str) -> None:
    code, _out, _err = run("--json", "--", words)
    assert code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("silence", "--lang", "xx"), "unknown language 'xx': guides are in en, ar"),
        (("silence", "--country", "XX"), "unknown country 'XX': there is FR"),
        (("silence", "--country", ""), "unknown country ''"),
        (("silence", "--limit", "0"), "not a number from 1 to 500: '0'"),
        (("silence", "--limit", "many"), "not a number from 1 to 500: 'many'"),
        (("silence", "--kind", "poem"), "invalid choice: 'poem'"),
        ((), "WORDS"),
    ],
)
def test_a_mistake_on_the_command_line_is_said(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_a_language_without_guides_searches_what_its_readers_are_offered_next(run: Run) -> None:
    assert rows(run, "silent", "--lang", "fr")[0]["language"] == "en"


def test_searching_needs_no_qt_and_no_display(guides: Path, tmp_path: Path) -> None:
    code = "import sys; from advice_app.cli import main; main(sys.argv[1:]); sys.exit('PySide6' in sys.modules)"
    command = [sys.executable, "-c", code, "--profile", str(tmp_path), "--guides", str(guides), "search", "silent"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=60)
    assert b"FR/interview" in done.stdout
    assert done.returncode == 0


def test_reading_the_options_loads_nothing_that_searches() -> None:
    code = (
        "import sys; from advice_app.command_line import parser; parser().parse_args([]);"
        " sys.exit('advice_app.library.search.searcher' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60).returncode == 0
