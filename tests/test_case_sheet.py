"""The family's case sheet: kept as it is typed, one page on paper, gone without a trace when it is erased."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.case_sheet.store import FIELDS, LINES, CaseSheet, Entry, List, Sheet
from advice_app.languages import INTERFACE_LANGUAGES, is_rtl, set_interface_language
from advice_app.marks.store import Marks
from advice_app.ui.case_sheet.paper import as_html, as_paper
from advice_app.ui.case_sheet.screen import CaseSheetScreen
from advice_app.ui.kept_text import SAVE_AFTER_MS
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from tests.windows import Open, dialog, find, press, type_text

AT = dt.datetime(2026, 11, 22, 9, 30)  # noqa: DTZ001 - where the family is
SECRETS = ("Zwetschgenname", "Rhabarberarznei", "Quittenanruf")


@pytest.fixture
def sheet(marks: Marks) -> CaseSheet:
    return CaseSheet(marks)


@pytest.fixture
def screen(qtbot: QtBot, sheet: CaseSheet) -> CaseSheetScreen:
    return shown(qtbot, sheet)


def shown(qtbot: QtBot, sheet: CaseSheet, width: int = 1100) -> CaseSheetScreen:
    made = CaseSheetScreen(sheet, Look(LIGHT))
    qtbot.addWidget(made)
    made.resize(width, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def everywhere(folder: Path) -> bytes:
    return b"\n".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


# the store -------------------------------------------------------------------------------------------------------


def test_everything_is_there_after_a_restart(sheet: CaseSheet, marks: Marks, path: Path) -> None:
    entry = sheet.add(List.CALLS, AT)
    assert entry is not None
    assert sheet.save({"person": " Karim\nHaddad ", "questions": "One\nTwo"}, {entry.number: (AT, "he is well")})
    marks.close()
    again = Marks.open(path)
    found = CaseSheet(again).read()
    assert found == Sheet({"person": "Karim Haddad", "questions": "One\nTwo"}, (), (Entry(entry.number, AT, "he is well"),))
    again.close()


def test_an_emptied_field_is_gone_and_unknown_ones_are_left_alone(sheet: CaseSheet, marks: Marks) -> None:
    sheet.save({"person": "Karim"}, {})
    marks.change(lambda db: db.execute("INSERT INTO case_sheet VALUES ('of a newer version', 'x')"))
    sheet.save({"person": "  \n"}, {})
    assert sheet.read().empty
    assert marks.rows("SELECT field FROM case_sheet") == [("of a newer version",)]


def test_erasing_leaves_nothing_in_any_file(sheet: CaseSheet, marks: Marks, path: Path) -> None:
    entry = sheet.add(List.CALLS, AT)
    assert entry is not None
    for number in range(30):
        sheet.save({"person": SECRETS[0] * number, "medicines": SECRETS[1] * 30}, {entry.number: (AT, SECRETS[2] * number)})
    path.with_name("marks.sqlite.v4.bak").write_text(SECRETS[0], encoding="utf-8")
    path.with_name("marks-damaged-1.sqlite").write_text(SECRETS[1], encoding="utf-8")
    assert all(secret.encode() in everywhere(path.parent) for secret in SECRETS)
    assert sheet.erase()
    assert [secret for secret in SECRETS if secret.encode() in everywhere(path.parent)] == []
    assert sheet.read().empty
    marks.close()
    assert [secret for secret in SECRETS if secret.encode() in everywhere(path.parent)] == []


# the screen ------------------------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_without_a_pause_in_typing(qtbot: QtBot, screen: CaseSheetScreen, sheet: CaseSheet) -> None:
    field = screen.form.fields["officer"]
    type_text(field, "Mar")
    remaining = screen.saver.timer.remainingTime()
    assert 0 <= remaining <= SAVE_AFTER_MS * 1.1 < 1000  # Qt's timers are exact to a twentieth
    assert screen.saved.text.text() == "Not saved yet"
    type_text(field, "tin")  # a letter more does not put it off
    assert screen.saver.timer.remainingTime() <= remaining
    qtbot.waitUntil(lambda: sheet.read().fields == {"officer": "Martin"})
    assert screen.saved.text.text() == "Saved"


def test_leaving_a_field_or_the_screen_keeps_at_once(screen: CaseSheetScreen, sheet: CaseSheet) -> None:
    first, second = screen.form.fields["person"], screen.form.fields["place"]
    first.setFocus()
    type_text(first, "Karim")
    second.setFocus()
    assert sheet.read().fields == {"person": "Karim"}
    type_text(second, "18e")
    screen.hide()
    assert sheet.read().fields == {"person": "Karim", "place": "18e"}


CRASH = """
import os, signal, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from advice_app.case_sheet.store import CaseSheet
from advice_app.marks.store import Marks
from advice_app.ui.case_sheet.screen import CaseSheetScreen
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
app = QApplication([])
screen = CaseSheetScreen(CaseSheet(Marks.open(Path(sys.argv[1]))), Look(LIGHT))
screen.show()
field = screen.form.fields["person"]
typing = QTimer(interval=50)
typing.timeout.connect(lambda: field.insert("x"))
typing.start()
QTimer.singleShot(1300, lambda: os.kill(os.getpid(), signal.SIGKILL))
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_app_has_lost_less_than_a_second_of_typing(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(path)], cwd=Path(__file__).parents[1], check=False, timeout=30)
    assert done.returncode == -signal.SIGKILL
    marks = Marks.open(path)
    kept = len(CaseSheet(marks).read().fields.get("person", ""))
    marks.close()
    assert kept >= (1300 - 1000) / 50 - 2  # on a slow machine the timer ticks less often


def test_calls_are_added_with_the_time_now_and_removed(screen: CaseSheetScreen, sheet: CaseSheet) -> None:
    before = dt.datetime.now().replace(second=0, microsecond=0)  # noqa: DTZ005 - where the family is
    screen.form.lists[List.CALLS].add.click()
    (row,) = screen.form.lists[List.CALLS].rows
    assert row.text.hasFocus()
    type_text(row.text, "he is well")
    row.at.show_moment(AT)
    row.at.changed.emit()
    screen.flush()
    assert sheet.read().calls == (Entry(row.number, AT, "he is well"),)
    screen.form.lists[List.CALLS].add.click()
    second = screen.form.lists[List.CALLS].rows[1]
    assert before <= second.at.moment <= before + dt.timedelta(minutes=2)
    row.remove.click()
    assert [entry.number for entry in sheet.read().calls] == [second.number]
    assert len(screen.form.lists[List.CALLS].rows) == 1


def test_what_cannot_be_kept_stays_in_the_field_and_is_said(
    screen: CaseSheetScreen, sheet: CaseSheet, marks: Marks, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(marks, "change", lambda _work: None)
        type_text(screen.form.fields["person"], "Karim")
        screen.flush()
        assert "Could not be saved" in screen.saved.text.text()
        screen.refresh()
        assert screen.form.text("person") == "Karim"
    screen.flush()
    assert sheet.read().fields == {"person": "Karim"}


def test_where_nothing_can_be_written_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    marks = Marks.open(tmp_path / "file" / "marks.sqlite")
    screen = shown(qtbot, CaseSheet(marks))
    type_text(screen.form.fields["person"], "Karim")
    screen.flush()
    assert screen.saved.text.text() != "Saved"
    marks.close()


def test_one_question_and_everything_is_gone(qtbot: QtBot, screen: CaseSheetScreen, sheet: CaseSheet, path: Path) -> None:
    type_text(screen.form.fields["person"], SECRETS[0])
    screen.add_entry(List.DATES)
    screen.flush()
    type_text(screen.form.fields["medicines"], SECRETS[1])  # not kept yet
    screen.buttons["erase"].click()
    asked = dialog(screen, qtbot, "erase_dialog")
    assert find(asked, "erase_word").isHidden()
    find(asked, "erase_cancel", QPushButton).click()
    assert screen.form.text("person") == SECRETS[0]
    screen.buttons["erase"].click()
    qtbot.waitUntil(lambda: len(screen.findChildren(QWidget, "erase_dialog")) == 1)
    find(screen, "erase_now", QPushButton).click()
    assert [screen.form.text(name) for name in FIELDS] == [""] * len(FIELDS)
    assert screen.form.lists[List.DATES].rows == []
    assert find(screen, "case_sheet_told", QLabel).text() == "The case sheet was erased. The app keeps nothing of it."
    screen.hide()
    assert sheet.read().empty
    assert [secret for secret in SECRETS if secret.encode() in everywhere(path.parent)] == []
    field = screen.form.fields["medicines"]
    assert isinstance(field, QPlainTextEdit)
    field.undo()
    assert field.toPlainText().strip() == ""


@pytest.mark.parametrize("width", [1100, 640])
def test_tab_goes_through_all_of_it_in_order_and_every_field_has_its_label(qtbot: QtBot, sheet: CaseSheet, width: int) -> None:
    sheet.add(List.DATES, AT)
    screen = shown(qtbot, sheet, width)
    screen.buttons["print"].setFocus()
    seen: list[str] = []
    for _step in range(40):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget.objectName() in seen[:-1]:
            break
        if seen[-1:] != [widget.objectName()]:  # day, month, year and time are stops of their own
            seen.append(widget.objectName())
        assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    fields = [f"case_{name}" for name in FIELDS]
    lists = ["entry_at", "entry_text", "entry_remove", "add_to_dates", "add_to_calls"]
    assert seen == ["case_sheet_print", "case_sheet_pdf", "case_sheet_erase", *fields, *lists]
    labels = {label.buddy(): label.text() for label in screen.findChildren(QLabel) if label.buddy() is not None}
    for name in FIELDS:
        assert labels[screen.form.fields[name]] == screen.form.fields[name].accessibleName()
    page = find(screen, "case_sheet_page")
    tops = [field.mapTo(page, field.rect().topLeft()).y() for field in screen.form.fields.values()]
    assert tops == sorted(tops)


# paper -----------------------------------------------------------------------------------------------------------

FULL = Sheet(
    {name: ("A line" if name in LINES else "First line <b>\nSecond & line") for name in FIELDS},
    tuple(Entry(number, AT + dt.timedelta(days=9 - number), f"date {number}") for number in range(4)),
    tuple(Entry(number, AT, f"call {number}: he is well, the lawyer comes at ten") for number in range(12)),
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("sheet", [Sheet({}), FULL], ids=["empty", "full"])
def test_it_is_one_page_in_every_language(tag: str, sheet: Sheet) -> None:
    set_interface_language(tag)
    paper = as_paper(sheet, rtl=is_rtl(tag))
    assert paper.document.pageCount() == 1
    text = paper.document.toPlainText()
    assert "\u2068First line <b>\u2069" in text or sheet.fields == {}
    assert text.count("call ") == len(sheet.calls)


@pytest.mark.usefixtures("qapp")
def test_a_very_long_sheet_goes_on_on_another_page_and_nothing_is_cut() -> None:
    long = Sheet({"questions": "\n".join(f"line {number}." for number in range(400))})
    paper = as_paper(long, rtl=False)
    assert paper.document.pageCount() > 1
    assert all(f"line {number}." in paper.document.toPlainText() for number in range(400))


def test_dates_are_sorted_and_columns_turned_round_from_right_to_left() -> None:
    left, right = as_html(FULL, 0, rtl=False), as_html(FULL, 0, rtl=True)
    assert left.index("date 3") < left.index("date 0")
    for html, label_first in ((left, True), (right, False)):
        row = html[html.index("<tr>") : html.index("</tr>")]
        assert (row.index("Person held") < row.index("A line")) is label_first


@pytest.mark.usefixtures("qapp")
def test_the_pdf_is_a4_and_for_its_owner_only(qtbot: QtBot, screen: CaseSheetScreen, tmp_path: Path) -> None:
    type_text(screen.form.fields["person"], "Karim")
    file = tmp_path / "sheet.pdf"
    screen.saving.ask = lambda asked: asked.fileSelected.emit(str(file))
    with qtbot.waitSignal(screen.saving.ended):
        screen.buttons["pdf"].click()
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 595" in data
    assert os.name != "posix" or file.stat().st_mode & 0o077 == 0
    assert as_paper(Sheet({}), rtl=False).document.pageSize() == QSizeF(768, 1030)


# the window ------------------------------------------------------------------------------------------------------


def test_home_and_the_palette_lead_to_it_and_it_is_kept_when_the_window_closes(open_app: Open) -> None:
    window = open_app()
    find(window, "need_sheet", QPushButton).click()
    screen = window.parts.tooling.current
    assert isinstance(screen, CaseSheetScreen)
    screen.form.fields["person"].setFocus()
    type_text(screen.form.fields["person"], "Karim")
    window.close()
    window = open_app()
    press(window, "Ctrl+K")
    field = window.parts.quick_open.palette.field
    type_text(field, "case sheet")
    QTest.keyClick(field, Qt.Key.Key_Return)
    screen = window.parts.tooling.current
    assert isinstance(screen, CaseSheetScreen)
    assert screen.form.text("person") == "Karim"
