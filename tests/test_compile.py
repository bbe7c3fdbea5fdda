"""Building the library: only what changed, whole or not at all, and every mistake is reported."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from advice_app.library.catalogue import Library
from advice_app.library.compile import BuildCancelled, BuildReport, build, is_current
from advice_app.library.locate import adopt_pending, pending
from advice_app.library.model import Reference
from advice_app.library.problems import GuideError

INTERVIEW, FAMILY = Reference("FR", "interview"), Reference("FR", "family")
ENGLISH, ARABIC, FAMILY_FILE = "FR/interview/en.md", "FR/interview/ar.md", "FR/family/en.md"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "library.sqlite"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def counts(report: BuildReport) -> tuple[int, int, int]:
    return report.compiled, report.reused, report.removed


def text_of(out: Path, ref: Reference = INTERVIEW, tag: str = "en") -> str:
    with closing(Library.open(out)) as library:
        return library.plain_text(ref, tag)


def test_the_first_build_compiles_everything(guides: Path, out: Path) -> None:
    report = build(guides, out)
    assert counts(report) == (3, 0, 0)
    assert report.problems == []
    assert "You may stay silent." in text_of(out)
    assert list(out.parent.iterdir()) == [out]


def test_nothing_changed_compiles_nothing(guides: Path, out: Path) -> None:
    build(guides, out)
    assert counts(build(guides, out)) == (0, 3, 0)
    assert "You may stay silent." in text_of(out)


def test_a_changed_edition_alone_is_compiled_again(guides: Path, out: Path) -> None:
    build(guides, out)
    change(guides / FAMILY_FILE, "The police must tell you.", "The police have to say it.")
    assert counts(build(guides, out)) == (1, 2, 0)
    assert "The police have to say it." in text_of(out, FAMILY)


def test_a_changed_source_compiles_its_translations_again_and_marks_them(guides: Path, out: Path) -> None:
    build(guides, out)
    change(guides / ENGLISH, "Yes, you can.", "Yes, always.")
    assert counts(build(guides, out)) == (2, 1, 0)
    with closing(Library.open(out)) as library:
        arabic = library.edition(INTERVIEW, "ar")
        assert arabic is not None
        assert arabic.outdated == 1
        assert "Yes, always." in library.page_html(INTERVIEW, "ar")


def test_a_guide_taken_away_is_gone(guides: Path, out: Path) -> None:
    build(guides, out)
    (guides / ARABIC).unlink()
    assert counts(build(guides, out)) == (0, 2, 1)
    with closing(Library.open(out)) as library:
        assert [item.language for item in library.editions_of(INTERVIEW)] == ["en"]
        assert library.plain_text(INTERVIEW, "ar") == ""
        assert [language.tag for language in library.languages()] == ["en"]


def test_a_new_guide_is_added(guides: Path, out: Path) -> None:
    text = (guides / ARABIC).read_bytes()
    (guides / ARABIC).unlink()
    build(guides, out)
    (guides / ARABIC).write_bytes(text)
    assert counts(build(guides, out)) == (1, 2, 0)
    assert "يمكنك الصمت" in text_of(out, INTERVIEW, "ar")


def test_progress_begins_at_nothing_and_ends_at_all(guides: Path, out: Path) -> None:
    seen: list[tuple[int, int]] = []
    build(guides, out, lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_cancelled_build_leaves_the_old_library_as_it_was(guides: Path, out: Path) -> None:
    build(guides, out)
    before = out.read_bytes()
    change(guides / ENGLISH, "Yes, you can.", "Yes, always.")
    asked = iter([False, True])
    with pytest.raises(BuildCancelled):
        build(guides, out, cancelled=lambda: next(asked))
    assert out.read_bytes() == before
    assert list(out.parent.iterdir()) == [out]


def test_a_cancelled_first_build_leaves_nothing(guides: Path, out: Path) -> None:
    with pytest.raises(BuildCancelled):
        build(guides, out, cancelled=lambda: True)
    assert list(out.parent.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from advice_app.library.compile import build
build(Path(sys.argv[1]), Path(sys.argv[2]), lambda done, total: done < 2 or os.kill(os.getpid(), signal.SIGKILL))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_build_leaves_the_old_library_working(guides: Path, out: Path) -> None:
    build(guides, out)
    before = out.read_bytes()
    change(guides / ENGLISH, "Yes, you can.", "Yes, always.")
    killed = subprocess.run([sys.executable, "-c", KILLED, guides, out], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert out.read_bytes() == before
    (leftover,) = out.parent.glob("*.tmp")
    assert counts(build(guides, out)) == (2, 1, 0)
    assert "Yes, always." in text_of(out)
    os.utime(leftover, (0, 0))  # an hour later
    build(guides, out)
    assert list(out.parent.iterdir()) == [out]


def test_two_copies_of_the_app_may_build_at_once(guides: Path, out: Path) -> None:
    code = "import sys, pathlib; from advice_app.library.compile import build; build(*map(pathlib.Path, sys.argv[1:]))"
    running = [subprocess.Popen([sys.executable, "-c", code, guides, out], stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate(timeout=60)[1] for process in running] == ["", ""]
    assert is_current(out, guides)
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("damage", [b"", b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_library_is_built_anew(guides: Path, out: Path, damage: bytes) -> None:
    out.parent.mkdir()
    out.write_bytes(damage)
    assert not is_current(out, guides)
    assert counts(build(guides, out)) == (3, 0, 0)
    assert "You may stay silent." in text_of(out)


def test_a_library_with_a_damaged_page_is_built_anew(guides: Path, out: Path) -> None:
    build(guides, out)
    data = bytearray(out.read_bytes())
    data[len(data) // 2 :] = b"\xfe" * (len(data) - len(data) // 2)
    out.write_bytes(data)
    assert counts(build(guides, out)) == (3, 0, 0)
    assert "You may stay silent." in text_of(out)


def test_a_library_of_an_older_app_is_built_anew(guides: Path, out: Path) -> None:
    build(guides, out)
    with closing(sqlite3.connect(out)) as library:
        library.execute("UPDATE meta SET value = 'older' WHERE key = 'code'")
        library.commit()
    assert not is_current(out, guides)
    assert counts(build(guides, out)) == (3, 0, 0)


def test_a_library_is_current_until_any_file_changes(guides: Path, out: Path) -> None:
    assert not is_current(out, guides)
    build(guides, out)
    assert is_current(out, guides)
    change(guides / "FR/facts.toml", "The right to stay silent.", "You may say nothing.")
    assert not is_current(out, guides)
    assert counts(build(guides, out)) == (0, 3, 0)
    with closing(Library.open(out)) as library:
        detail = library.detail("fact:FR/right_to_silence")
    assert detail is not None
    assert detail.text == "You may say nothing."


def test_a_guide_saved_while_the_build_runs_is_built_the_next_time(guides: Path, out: Path) -> None:
    def save(done: int, total: int) -> None:
        if done == total:
            change(guides / FAMILY_FILE, "The police", "They")

    build(guides, out, save)
    assert not is_current(out, guides)
    assert counts(build(guides, out)) == (1, 2, 0)


def test_a_broken_guide_is_reported_and_the_others_can_be_read(guides: Path, out: Path) -> None:
    change(guides / ENGLISH, 'title = "', "title = ")
    report = build(guides, out)
    assert [(problem.path, problem.line) for problem in report.problems] == [(guides / ENGLISH, 2)]
    assert "Call a lawyer." in text_of(out, FAMILY)
    assert "يمكنك الصمت" in text_of(out, INTERVIEW, "ar")


def test_a_mistake_stays_reported_while_other_guides_change(guides: Path, out: Path) -> None:
    change(guides / FAMILY_FILE, 'status = "drafted"', 'status = "perfect"')
    build(guides, out)
    change(guides / ARABIC, "ألتزم الصمت.", "أصمت.")
    report = build(guides, out)
    assert any("status must be one of" in problem.message for problem in report.problems)
    with closing(Library.open(out)) as library:
        assert any(str(guides / FAMILY_FILE) in problem for problem in library.problems())


def test_what_is_no_guides_folder_is_refused(tmp_path: Path, out: Path) -> None:
    with pytest.raises(GuideError, match="not a guides folder"):
        build(tmp_path, out)
    assert not out.exists()


def test_a_library_that_waited_for_the_old_one_to_be_closed_takes_its_place(guides: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(b"old")
    build(guides, pending(library))
    adopt_pending(library)
    assert not pending(library).exists()
    assert Library.open(library).edition(INTERVIEW, "en") is not None
