"""Handouts: all files or none, nothing replaced unasked; the command, and the window that makes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from advice_app.export.out import labels_in
from advice_app.library.catalogue import Library
from advice_app.ui.dates import long_date
from advice_app.ui.handouts.dialog import HandoutsDialog
from advice_app.ui.handouts.make import Handouts, make
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from advice_app.workshop.content import Content
from advice_app.workshop.handout import Part, Wanted
from advice_app.workshop.model import Item, Kind
from advice_app.workshop.write import as_toml
from tests.guides import Run
from tests.workshop_kit import WORKSHOP, workshop_library

NAMES = {
    "slides-en.pdf", "guides-en.pdf", "cards-en.pdf", "feedback-en.pdf", "roles-en.pdf", "answers-en.pdf",
    "slides-ar.pdf", "guides-ar.pdf", "cards-ar.pdf", "feedback-ar.pdf",
}  # fmt: skip


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Content]:
    library = Library.open(workshop_library(tmp_path_factory.mktemp("handouts")))
    made = Content(library)
    yield made
    made.close()
    library.close()


def job(content: Content, *parts: Part, languages: tuple[str, ...] = ("en", "ar")) -> Handouts:
    return Handouts(content, WORKSHOP, Wanted(languages, parts or tuple(Part)), labels_in(content.library, long_date))


def read(path: Path) -> str:
    return " ".join(word for page in PdfReader(path).pages for word in page.extract_text().split())


def test_all_files_are_made_and_only_the_answers_have_answers(qtbot: QtBot, content: Content, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "handouts"
    shares = [done / total for done, total in make(job(content), folder)]
    assert {path.name for path in folder.iterdir()} == NAMES
    assert shares == sorted(shares)
    assert shares[0] >= 0
    assert shares[-1] <= 1
    slides, roles, answers = (read(folder / f"{name}-en.pdf") for name in ("slides", "roles", "answers"))
    assert "Run away." in slides
    assert "You need not." not in slides
    assert "You know little" not in slides
    assert "You know little" in roles
    assert len(PdfReader(folder / "roles-en.pdf").pages) == 2
    assert "You need not." in answers
    assert "The lawyer is calm." in answers
    guides = read(folder / "guides-en.pdf")
    assert "Call a lawyer." in guides  # a whole guide, …
    assert "Can I stay silent?" in guides  # … and one section of another, which is all of it that the workshop takes
    assert "Ask for a lawyer" not in guides
    feedback = PdfReader(folder / "feedback-ar.pdf")
    assert len(feedback.pages) == 1


def test_a_run_that_is_stopped_leaves_nothing_behind(qtbot: QtBot, content: Content, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "mine.txt").write_text("mine")
    for steps in (1, 5, 20, 40):
        for folder in (tmp_path / "new", kept):
            work = make(job(content, languages=("en",)), folder)
            for _step in range(steps):
                next(work)
            work.close()
        assert not (tmp_path / "new").exists()
        assert [path.name for path in kept.iterdir()] == ["mine.txt"]


def test_a_file_is_not_replaced_unasked(qtbot: QtBot, content: Content, tmp_path: Path) -> None:
    (tmp_path / "feedback-en.pdf").write_text("mine")
    with pytest.raises(FileExistsError, match=r"feedback-en\.pdf"):
        list(make(job(content, Part.FEEDBACK), tmp_path))
    assert (tmp_path / "feedback-en.pdf").read_text() == "mine"
    list(make(job(content, Part.FEEDBACK), tmp_path, replace=True))
    assert read(tmp_path / "feedback-en.pdf").startswith("Feedback on the workshop")


def test_a_folder_that_cannot_be_made_is_told(content: Content, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="file"):
        list(make(job(content, Part.FEEDBACK), tmp_path / "file"))


# the command ---------------------------------------------------------------------------------------------------


def test_the_command_makes_them_and_tells_what_is_left_out(run: Run, tmp_path: Path) -> None:
    items = (Item(Kind.SECTION, "FR/interview#silence"), Item(Kind.GUIDE, "FR/moon"))
    path = tmp_path / "workshop.toml"
    path.write_text(as_toml(WORKSHOP._replace(items=items)) + "steps = 3\n", encoding="utf-8")
    asked = ("handout", path, "--langs", "en,ar", "--parts", "slides", "feedback", "--out", tmp_path / "out")
    code, out, err = run(*asked)
    assert code == 0, err
    assert [Path(line).name for line in out.splitlines()] == [
        "slides-en.pdf", "feedback-en.pdf", "slides-ar.pdf", "feedback-ar.pdf",
    ]  # fmt: skip
    assert "item 2 is left out: there is no guide FR/moon" in err
    assert "steps" in err
    code, out, err = run(*asked)
    assert (code, out) == (1, "")
    assert "--overwrite" in err
    assert run(*asked, "--overwrite")[0] == 0


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        ("title = ", (), "w.toml:1: "),
        ("", ("--langs", "xx"), "unknown language 'xx'"),
        ("", ("--parts", "songs"), "unknown part 'songs'"),
    ],
)
def test_what_the_command_cannot_do_is_said_in_one_line(
    run: Run, tmp_path: Path, text: str, arguments: tuple[str, ...], said: str
) -> None:
    path = tmp_path / "w.toml"
    path.write_text(text)
    code, _out, err = run("handout", path, "--out", tmp_path / "out", *arguments)
    assert code == 2
    assert said in err
    assert not (tmp_path / "out").exists()


# the window ----------------------------------------------------------------------------------------------------


def test_the_window_makes_them_asks_before_it_replaces_and_can_be_stopped(
    qtbot: QtBot, content: Content, tmp_path: Path
) -> None:  # fmt: skip
    parent = QPushButton()
    qtbot.addWidget(parent)
    dialog = HandoutsDialog(content, WORKSHOP, str(tmp_path), Look(LIGHT), parent)
    dialog.show()
    assert dialog.wanted.languages == ("en", "ar")
    assert Part.ANSWERS not in dialog.wanted.parts
    for part, box in dialog.parts.items():
        box.setChecked(part in {Part.FEEDBACK, Part.SLIDES})
    with qtbot.waitSignal(dialog.slices.progressed):
        dialog.make_button.click()
    dialog.cancel.click()
    assert dialog.isVisible()
    assert not (tmp_path / "a-day-in-custody").exists()
    dialog.parts[Part.SLIDES].setChecked(False)
    with qtbot.waitSignal(dialog.slices.ended):
        dialog.make_button.click()
    assert "2 files" in dialog.notice.text()
    made = tmp_path / "a-day-in-custody" / "feedback-en.pdf"
    made.write_text("mine")
    dialog.make_button.click()
    assert "feedback-en.pdf" in dialog.notice.text()
    assert not dialog.slices.busy
    assert made.read_text() == "mine"
    with qtbot.waitSignal(dialog.slices.ended):
        dialog.make_button.click()
    assert made.read_bytes().startswith(b"%PDF")
    for box in dialog.languages.values():
        box.setChecked(False)
    assert not dialog.make_button.isEnabled()
    dialog.reject()
