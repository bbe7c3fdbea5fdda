"""The commands that work without a window, and what they say when something is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from advice_app.library.catalogue import Library
from tests.guides import Run

ROOT = Path(__file__).parents[1]


def started(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The app as a process of its own, on a machine without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    inherited = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "advice_app", *map(str, arguments)]
    return subprocess.run(
        command, env={**inherited, **environment}, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def test_show_prints_the_guide_as_plain_text(run: Run) -> None:
    code, out, err = run("show", "FR/interview")
    assert (code, err) == (0, "")
    assert out.startswith("The police want to question you\n===")
    assert "Yes, you can. [CPP art. 63-1]" in out
    assert "Talk with the lawyer; Limit: 30 minutes" in out
    assert "</" not in out
    assert "{#" not in out


def test_show_speaks_the_language_that_was_asked_for(run: Run) -> None:
    assert "الشرطة تريد استجوابك" in run("show", "FR/interview", "--lang", "ar")[1]
    assert "الشرطة تريد استجوابك" in run("--lang", "ar", "show", "FR/interview")[1]
    assert "الشرطة تريد استجوابك" in run("--lang", "en", "show", "FR/interview", "--lang", "AR")[1]
    assert "الشرطة تريد استجوابك" in run("show", "FR/interview", "--lang", "ar-EG")[1]


def test_show_of_a_section_prints_that_section_alone(run: Run) -> None:
    code, out, _err = run("show", "FR/interview#silence")
    assert code == 0
    assert "Yes, you can." in out
    assert "Police custody." not in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "FR/interview", "--lang", "xx"), "unknown language 'xx': guides are in en, ar"),
        (("show", "FR/interview", "--lang", "not a tag!"), "unknown language 'not a tag!'"),
        (("show", "FR/family", "--lang", "ar"), "FR/family is not in ar yet; it is in en"),
        (("show", "FR/nowhere"), "no guide FR/nowhere; there is: FR/family, FR/interview"),
        (("show", "XX/interview"), "no guide XX/interview; there is: FR"),
        (("show", "FR/interview#gone"), "FR/interview has no section gone; it has short, silence, words"),
        (("show", "../../etc/passwd"), "not a reference: '../../etc/passwd'"),
        (("show", ""), "not a reference: ''"),
        (("sync", "FR/family", "--lang", "ar"), "no such edition"),
    ],
)
def test_a_mistake_on_the_command_line_is_one_clear_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("rights-at-arrest: ")
    assert message in err
    assert err.count("\n") == 1


def test_list_names_every_edition(run: Run) -> None:
    code, out, _err = run("list")
    assert code == 0
    assert len(out.splitlines()) == 3
    assert any("FR/interview" in line and " ar " in line and "الشرطة تريد استجوابك" in line for line in out.splitlines())


def test_list_as_json_has_one_object_an_edition(run: Run) -> None:
    rows = json.loads(run("list", "--json")[1])
    assert {tuple(row) for row in rows} == {("jurisdiction", "stage", "language", "title", "checked", "status")}
    assert {
        "jurisdiction": "FR", "stage": "interview", "language": "ar", "title": "الشرطة تريد استجوابك",
        "checked": "2026-11-22", "status": "drafted",
    } in rows  # fmt: skip
    assert len(rows) == 3


def test_check_finds_nothing_in_correct_guides(run: Run, guides: Path) -> None:
    code, out, err = run("check", guides)
    assert (code, out) == (0, "")
    assert "0 mistakes" in err


def test_check_prints_each_mistake_with_its_line_and_fails(run: Run, guides: Path) -> None:
    page = guides / "FR/family/en.md"
    text = page.read_text(encoding="utf-8").replace("1. Call a lawyer.", "1. Call [a lawyer](guide:FR/nowhere).")
    page.write_text(text, encoding="utf-8")
    line = text[: text.index("guide:FR/nowhere")].count("\n") + 1
    code, out, err = run("check")
    assert code == 1
    assert f"{page}:{line}: " in out
    assert "1 mistakes" in err


def test_check_of_a_folder_that_is_none_says_so(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("check", tmp_path / "nowhere")
    assert code == 1
    assert "not a guides folder" in err
    assert "Traceback" not in err


def test_build_makes_a_library_with_progress_and_says_what_it_did(run: Run, guides: Path, tmp_path: Path) -> None:
    out_file = tmp_path / "new" / "library.sqlite"
    code, out, err = run("build", guides, "--out", out_file)
    assert code == 0
    assert "3 editions compiled, 0 unchanged, 0 removed" in out
    assert "3 of 3" in err
    library = Library.open(out_file)
    assert len(library.editions()) == 3
    library.close()
    assert "0 editions compiled, 3 unchanged" in run("build", guides, "--out", out_file)[1]


def test_build_to_where_nothing_can_be_written_says_so(run: Run, guides: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    code, _out, err = run("build", guides, "--out", tmp_path / "file" / "library.sqlite")
    assert code == 1
    assert err.splitlines()[-1].startswith("rights-at-arrest: ")


def test_sync_accepts_a_translation(run: Run, guides: Path) -> None:
    english = guides / "FR/interview/en.md"
    english.write_text(english.read_text(encoding="utf-8").replace("Do not sign.", "Never sign."), encoding="utf-8")
    assert "recorded" in run("sync", "FR/interview", "--lang", "ar")[1]
    assert "already up to date" in run("sync", "FR/interview", "--lang", "ar")[1]
    assert run("check")[0] == 0


def test_a_guide_changed_since_the_last_command_is_shown_as_it_is_now(run: Run, guides: Path) -> None:
    run("list")
    page = guides / "FR/family/en.md"
    page.write_text(page.read_text(encoding="utf-8").replace("The police must", "Officers must"), encoding="utf-8")
    assert "Officers must tell you." in run("show", "FR/family")[1]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_app_says_so_and_names_what_works(tmp_path: Path) -> None:
    for arguments in ((), ("--profile", tmp_path), ("--open", "FR/interview")):
        done = started(*arguments)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "no display" in done.stderr
        assert all(command in done.stderr for command in ("show", "list", "check", "build", "snapshot"))


def test_commands_work_without_a_display_and_without_qt(guides: Path, tmp_path: Path) -> None:
    code = "import sys; from advice_app.cli import main; main(sys.argv[1:]); sys.exit('PySide6' in sys.modules)"
    command = [sys.executable, "-c", code, "--profile", str(tmp_path), "--guides", str(guides), "show", "FR/interview"]
    assert subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL, timeout=60).returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_arabic_comes_out_whatever_the_terminal_can_show(guides: Path, tmp_path: Path, encoding: str) -> None:
    arguments = ("--profile", tmp_path, "--guides", guides, "show", "FR/interview", "--lang", "ar")
    done = started(*arguments, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "الشرطة تريد استجوابك" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no head")
def test_output_that_nobody_reads_to_its_end_is_no_error(guides: Path, tmp_path: Path) -> None:
    options = ["--profile", str(tmp_path), "--guides", str(guides)]
    app = [sys.executable, "-m", "advice_app", *options, "show", "FR/interview"]
    subprocess.run(app, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=60)
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(app, cwd=ROOT, check=False, stdout=write, stderr=subprocess.PIPE, timeout=60)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")
