"""What changed: between libraries, in the law, and what the reader has seen of it."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from advice_app.changes.ledger import Ledger
from advice_app.changes.model import LawChange
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.library.sync import sync
from advice_app.marks import steps
from advice_app.marks.bookmarks import Bookmarks
from advice_app.marks.store import Marks
from advice_app.ui.changes.noticing import Noticing
from tests.desk import build_desk

Again = Callable[..., Ledger]
NOW = 1_800_000_000.0
YEAR = 365 * 86400


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    build_desk(folder)
    return folder


@pytest.fixture
def folder(desk: Path, tmp_path: Path) -> Path:
    """Guides and a library of a test's own."""
    shutil.copytree(desk, tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def again(folder: Path, marks: Marks) -> Iterator[Again]:
    """Builds the guides as they are now and looks what changed, at a time."""
    opened: list[Library] = []

    def again(now: float = NOW) -> Ledger:
        path = folder / f"library{len(opened)}.sqlite"
        build(folder / "guides", path)
        opened.append(Library.open(path))
        ledger = Ledger(opened[-1], marks, lambda: now)
        list(ledger.notice())
        return ledger

    yield again
    for library in opened:
        library.close()


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / "guides" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def changed(ledger: Ledger, language: str = "en") -> list[tuple[str, str, str, bool]]:
    return [(str(change.ref), change.language, change.kind, change.new) for change in ledger.guides(language)]


def test_whoever_just_came_has_nothing_to_catch_up_on(again: Again) -> None:
    ledger = again()
    assert (ledger.new_count("en"), changed(ledger)) == (0, [])
    assert [change.new for change in ledger.law()] == [False, False, False]


def test_a_guide_that_reads_otherwise_is_changed_for_its_readers(again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/interview/ar.md", "لا توقّع.", "لا توقّع شيئًا.")
    ledger = again()
    assert changed(ledger, "ar") == [("FR/interview", "ar", "changed", True)]
    assert changed(ledger, "en") == []
    assert (ledger.new_count("ar"), ledger.new_count("fr")) == (1, 0)
    (change,) = ledger.guides("ar")
    assert (change.title, change.noticed) == ("الشرطة تريد استجوابك", NOW)


def test_a_changed_source_reaches_readers_of_a_translation_that_is_now_out_of_date(again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/interview/en.md", "Do not sign.", "Do not sign anything.")
    ledger = again()
    assert changed(ledger, "ar") == [("FR/interview", "ar", "changed", True)]
    assert changed(ledger, "fr") == [("FR/interview", "en", "changed", True)]  # not in French: in English


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("FR/interview/en.md", "checked = 2026-11-22", "checked = 2026-11-23"),
        ("FR/interview/en.md", "https://example.org/b", "https://example.org/c"),
        ("FR/interview/en.md", "- Do not sign.", "-   Do not\n    sign."),
        ("languages.toml", 'name = "Français"', 'name = "français"'),
    ],
)
def test_what_no_reader_can_tell_is_no_change(again: Again, folder: Path, name: str, old: str, new: str) -> None:
    again()
    edit(folder, name, old, new)
    assert again().new_count("en") == 0


def test_a_new_guide_and_a_new_translation_are_new(again: Again, folder: Path) -> None:
    again()
    (folder / "guides" / "DE" / "family").mkdir(parents=True)
    family = folder / "guides" / "FR" / "family"
    shutil.copyfile(family / "en.md", folder / "guides" / "DE" / "family" / "en.md")
    shutil.copyfile(family / "en.md", family / "fr.md")
    sync(family / "fr.md")
    ledger = again()
    assert changed(ledger, "en") == [("DE/family", "en", "new", True)]
    assert sorted(changed(ledger, "fr")) == [("DE/family", "en", "new", True), ("FR/family", "fr", "new", True)]
    edit(folder, "DE/family/en.md", "Call a lawyer.", "Call a lawyer now.")
    assert changed(again(), "en") == [("DE/family", "en", "new", True)]  # nobody has seen it before


def test_what_was_shown_is_listed_but_not_counted_until_it_changes_again(again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    again().mark_seen()
    ledger = again(NOW + 1)
    assert (ledger.new_count("en"), changed(ledger)) == (0, [("FR/family", "en", "changed", False)])
    edit(folder, "FR/family/en.md", "have to tell", "will tell")
    ledger = again(NOW + 2)
    assert (ledger.new_count("en"), changed(ledger)) == (1, [("FR/family", "en", "changed", True)])


def test_what_was_shown_a_year_ago_is_no_news(again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    again().mark_seen()
    edit(folder, "FR/interview/en.md", "Do not sign.", "Sign nothing.")
    assert [ref for ref, *_rest in changed(again(NOW + YEAR + 1))] == ["FR/interview"]


def test_a_guide_that_was_taken_away_is_not_listed(again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    again()
    shutil.rmtree(folder / "guides" / "FR" / "family")
    edit(folder, "FR/interview/en.md", "](guide:FR/family#short)", "](guide:FR/interview#short)")
    ledger = again()
    assert changed(ledger) == [("FR/interview", "en", "changed", True)]
    assert ledger.new_count("en") == 1


def test_changes_of_the_law_stand_newest_first_whole_dates_or_not(again: Again) -> None:
    law = again().law()
    assert [change.date for change in law] == ["2999-01-01", "2024", "2024-07-01"]
    assert [change.coming("2026-11-22") for change in law] == [True, False, False]
    assert law[0].law == ("Ordonnance n° 1",)
    assert law[0].sources == ("https://example.org/new",)


@pytest.mark.parametrize(
    ("date", "today", "coming"),
    [
        ("2026", "2026-11-22", False),
        ("2026-12", "2026-11-22", True),
        ("2026-11", "2026-11-22", False),
        ("2027", "2026-11-22", True),
    ],
)
def test_a_year_that_has_begun_is_not_to_come(date: str, today: str, coming: bool) -> None:
    assert LawChange("FR", date, "", (), (), "").coming(today) is coming


def test_a_new_entry_on_the_law_is_new_and_a_corrected_one_is_so_once(again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/facts.toml", "The family may be told.", "The family may be told at once.")
    ledger = again()
    assert [change.date for change in ledger.law() if change.new] == ["2024-07-01"]
    edit(folder, "FR/facts.toml", "told at once.", "told.")
    ledger = again()
    assert ledger.new_count("en") == 1  # the entry that nobody saw is gone
    ledger.mark_seen()
    assert (ledger.new_count("en"), [change.new for change in ledger.law()]) == (0, [False, False, False])


def test_looking_is_done_a_jurisdiction_at_a_time_and_goes_on_where_it_was_left(again: Again, folder: Path, marks: Marks) -> None:
    again()
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    path = folder / "left.sqlite"
    build(folder / "guides", path)
    library = Library.open(path)
    ledger = Ledger(library, marks, lambda: NOW)
    next(ledger.notice())  # the app is closed
    assert len(list(Ledger(library, marks, lambda: NOW + 1).notice())) == 2  # FR and INTL
    assert [change.noticed for change in ledger.guides("en")] == [NOW]
    assert list(Ledger(library, marks).notice()) == []  # nothing to do the next time
    library.close()


def test_the_reader_s_bookmarks_in_a_changed_guide_are_counted(again: Again, folder: Path, marks: Marks) -> None:
    again()
    kept = Bookmarks(marks)
    for text in ("FR/family", "FR/family#short.1", "FR/interview#silence.2"):
        kept.add(Reference.parse(text), title=text, language="en", excerpt="", fingerprint="")
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    ledger = again()
    assert ledger.bookmarked() == {"FR/family": 2, "FR/interview": 1}
    assert [change.bookmarks for change in ledger.guides("en")] == [2]


def test_a_guide_that_was_printed_is_known_when_it_changes(again: Again, folder: Path, marks: Marks) -> None:
    again()
    marks.note_printed(["FR/family", "FR/interview"])
    marks.note_printed(["FR/family"])
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    assert [change.printed for change in again().guides("en")] == [True]
    assert marks.forget_visits()
    assert [change.printed for change in again().guides("en")] == [False]


def test_a_file_from_before_there_were_changes_is_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "marks.sqlite"
    with closing(sqlite3.connect(path)) as old:
        old.executescript("".join(steps.STEPS[:2]) + "PRAGMA user_version = 2;")
        old.execute("INSERT INTO setting VALUES ('theme', 'dark')")
        old.commit()
    marks = Marks.open(path)
    assert (marks.notice, marks.settings()) == (None, {"theme": "dark"})
    assert marks.rows("SELECT count(*) FROM known_content") == [(0,)]
    assert (tmp_path / "marks.sqlite.v2.bak").is_file()
    marks.close()


def test_the_count_for_the_side_bar_comes_by_itself(qtbot: QtBot, again: Again, folder: Path) -> None:
    again()
    edit(folder, "FR/family/en.md", "The police must tell you.", "The police have to tell you.")
    ledger = again()
    noticing = Noticing(ledger, "en")
    with qtbot.waitSignal(noticing.counted, timeout=2000) as counted:
        noticing.start()
    assert counted.args == [1]
    noticing.stop()
