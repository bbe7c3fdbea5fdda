"""Whatever is wrong with guides, files or the command line: a clear message, the app goes on, and nothing is lost."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from advice_app import app as composition
from advice_app.app import Application
from advice_app.cli import main
from advice_app.library.check import check
from advice_app.library.compile import build
from advice_app.library.locate import Location
from advice_app.library.model import Reference
from advice_app.marks.store import Marks
from advice_app.paths import Paths
from advice_app.ui.dialogs.building import BuildingDialog
from tests.windows import Open, choose, find, notice, page, press, text

ENGLISH = "FR/interview/en.md"
INTERVIEW, FAMILY = Reference("FR", "interview"), Reference("FR", "family")


def write(guides: Path, old: str | bytes, new: str | bytes) -> None:
    """Damage the English guide."""
    before = old if isinstance(old, bytes) else old.encode()
    after = new if isinstance(new, bytes) else new.encode()
    data = (guides / ENGLISH).read_bytes()
    assert before in data
    (guides / ENGLISH).write_bytes(data.replace(before, after, 1))


# guides ----------------------------------------------------------------------------------------------------------

UNREADABLE = [
    ("title = ", "title ", "front matter is not valid TOML"),
    ("+++\ntitle", "title", "front matter"),
    ('title = "The police want to question you"', "title = 7", "front matter has no title"),
    ("checked = 2026-11-22", 'checked = "soon"', "front matter has no checked date"),
    (b"Yes, you can.", b"Yes, you \xff\xfe can.", "not valid UTF-8"),
]


@pytest.mark.parametrize(("old", "new", "message"), UNREADABLE)
def test_a_guide_that_cannot_be_read_is_named_and_the_others_open(
    open_app: Open, guides: Path, old: str | bytes, new: str | bytes, message: str
) -> None:
    write(guides, old, new)
    assert any(problem.path == guides / ENGLISH and message in problem.message for problem in check(guides))
    window = open_app("FR/family", guides=guides)
    assert "Someone you love was arrested" in text(window)
    assert any(ENGLISH in problem and message in problem for problem in window.session.library.problems())
    window.going.open(INTERVIEW)  # there is still the Arabic one
    assert "الشرطة تريد استجوابك" in text(window)


def test_the_window_names_the_first_mistake_and_where_it_is(open_app: Open, guides: Path) -> None:
    write(guides, "title = ", "title ")
    window = open_app("FR/family", guides=guides)
    assert "1 mistake" in notice(window)
    assert f"{guides / ENGLISH}:2: " in notice(window)
    assert "front matter is not valid TOML" in notice(window)
    assert "Someone you love was arrested" in text(window)


def test_guides_without_a_mistake_are_not_talked_about(open_app: Open) -> None:
    assert notice(open_app("FR/family")) == ""


def test_a_library_that_cannot_be_written_leaves_the_old_one_and_says_so(
    qtbot: QtBot, guides: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, met by a build in the running app."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path))

    application = Application(Paths.find(tmp_path / "profile"), guides)
    build(guides, application.location.library)
    write(guides, "Yes, you can.", "No, you cannot.")
    monkeypatch.setattr("advice_app.library.compile._settle", full)
    window = application.open(INTERVIEW)
    assert window is not None
    assert application.builder is not None
    qtbot.addWidget(window)
    window.show()
    application.keep_current()
    qtbot.waitUntil(lambda: "No space left on device" in notice(window), timeout=20_000)
    assert "Yes, you can." in text(window)
    window.close()
    application.close()


def test_a_guide_that_broke_since_the_last_build_is_named(open_app: Open, guides: Path) -> None:
    open_app("FR/interview", guides=guides)
    write(guides, "title = ", "title ")
    found = [problem.message for problem in check(guides)]
    assert any("front matter is not valid TOML" in message for message in found)


HARMFUL = [
    ("Yes, you can.", "Yes <script>alert(1)</script> you can.", "HTML is not allowed"),
    ("Yes, you can.", "Yes ![spy](https://example.org/spy.png) you can.", "images are not allowed"),
    ("Yes, you can.", '<iframe src="https://example.org"></iframe> you can.', "HTML is not allowed"),
    ("Yes, you can.", "[Yes](javascript:alert) you can.", "unknown link"),
    ("Yes, you can.", "[Yes](guide:FR/nowhere) you can.", "there is no guide FR/nowhere"),
    ("## Can I stay silent? {#silence}", "## Can I stay silent?", "heading has no id"),
]


@pytest.mark.parametrize(("old", "new", "message"), HARMFUL)
def test_a_guide_with_a_mistake_is_named_and_shown_without_harm(
    open_app: Open, guides: Path, old: str, new: str, message: str
) -> None:
    write(guides, old, new)
    assert any(problem.path == guides / ENGLISH and message in problem.message for problem in check(guides))
    window = open_app("FR/interview", guides=guides)
    assert "you can." in text(window)
    stored = window.session.library.page_html(INTERVIEW, "en")
    for bad in ("<script", "<img", "<iframe", "javascript:", "spy.png"):
        assert bad not in stored
    press(window, "Ctrl+2")
    assert "Someone you love was arrested" in text(window)


def test_a_small_guides_folder_without_all_languages_works_everywhere(open_app: Open, guides: Path) -> None:
    window = open_app("FR/interview", guides=guides)
    window.parts.preferences.set_percent(115)
    choose(window, "menu_button", "العربية")
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    press(window, "Alt+Home")
    assert find(window, "home").isVisible()


# the library -----------------------------------------------------------------------------------------------------


def test_a_missing_library_is_built_first_with_progress(qtbot: QtBot, guides: Path, tmp_path: Path) -> None:
    application = Application(Paths.find(tmp_path / "profile"), guides)
    window = application.open(FAMILY)
    assert window is not None
    assert "Someone you love was arrested" in text(window)
    window.close()
    application.close()


def test_a_first_build_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, guides: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = Application(Paths.find(tmp_path / "profile"), guides)
    builder = application.builder
    assert builder is not None
    dialog = BuildingDialog(builder)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(builder, "_stop", _Stopped())
    with qtbot.waitSignal(builder.cancelled):
        builder.start()
        find(dialog, "cancel_building", QPushButton).click()
    assert application.location.missing
    application.close()


class _Stopped:
    """A flag that was raised before the first guide."""

    def is_set(self) -> bool:
        return True

    def set(self) -> None: ...

    def clear(self) -> None: ...


def damaged(data: bytes, part: float) -> bytes:
    return data[: int(len(data) * part)] + b"\xfe" * (len(data) - int(len(data) * part))


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: b"garbage" * 500, lambda data: data[: len(data) // 2]])
def test_a_damaged_library_is_built_again_and_the_page_opens(
    open_app: Open, guides: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    open_app("FR/family", guides=guides).close()
    (library,) = (tmp_path / "profile" / "cache").glob("library-*.sqlite")
    library.write_bytes(damage(library.read_bytes()))
    window = open_app("FR/family", guides=guides)
    assert "Someone you love was arrested" in text(window)


@pytest.mark.parametrize("part", [0.15, 0.3, 0.5, 0.7])
def test_damage_inside_the_library_stops_nobody(open_app: Open, guides: Path, tmp_path: Path, part: float) -> None:
    open_app("FR/family", guides=guides).close()
    (library,) = (tmp_path / "profile" / "cache").glob("library-*.sqlite")
    library.write_bytes(damaged(library.read_bytes(), part))
    window = open_app("FR/family", guides=guides)
    press(window, "Alt+Home")
    window.going.open(INTERVIEW)
    shown = page(window).isVisible() and "The police want to question you" in text(window)
    assert shown or "damaged" in notice(window)


@pytest.mark.parametrize("data", [None, b"garbage" * 500])
def test_an_installed_app_without_a_library_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data: bytes | None
) -> None:
    path = tmp_path / "library.sqlite"
    if data is not None:
        path.write_bytes(data)
    monkeypatch.setattr(composition, "locate", lambda _paths, _guides: Location(path, None))
    assert main(["--profile", str(tmp_path / "profile")]) == 1
    assert str(path) in capsys.readouterr().err
    assert path.exists() == (data is not None)  # what cannot be built again is left for whoever can mend it


# the reader's own folder -----------------------------------------------------------------------------------------


def test_where_nothing_can_be_saved_the_app_says_so_and_works(open_app: Open, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "profile" / "marks.sqlite").mkdir(parents=True)  # a folder where the file should be
    window = open_app("FR/interview")
    assert "marks.sqlite" in notice(window)
    assert "Nothing can be saved" in notice(window)
    window.parts.preferences.set_percent(130)
    press(window, "Ctrl+1")
    press(window, "Alt+Left")
    assert page(window).document().defaultFont().pixelSize() == round(17 * 1.3)
    window.choose_language("fr")
    assert "Nothing can be saved" not in notice(window)
    assert "marks.sqlite" in notice(window)


def test_damaged_data_of_the_reader_is_set_aside_and_named(open_app: Open, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "marks.sqlite").write_bytes(b"damaged" * 1000)
    window = open_app("FR/interview")
    (aside,) = (tmp_path / "profile").glob("*damaged*.sqlite")
    assert str(aside) in notice(window)
    assert aside.read_bytes() == b"damaged" * 1000


def test_with_a_profile_folder_that_cannot_be_made_guides_can_still_be_read(
    qtbot: QtBot, guides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    profile = tmp_path / "file" / "profile"
    assert main(["--profile", str(profile), "--guides", str(guides), "show", "FR/interview"]) == 0
    assert "The police want to question you" in capsys.readouterr().out
    application = Application(Paths.find(profile), guides)
    window = application.open(INTERVIEW)
    assert window is not None
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: str(profile) in window.chrome.notice.label.text())
    assert "The police want to question you" in text(window)
    window.close()
    application.close()
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize("stored", ["nonsense", "FR/gone", "XX/interview", "FR/interview#gone.7", "../../x"])
def test_a_last_page_that_is_no_more_does_not_stop_the_start(open_app: Open, tmp_path: Path, stored: str) -> None:
    marks = Marks.open(tmp_path / "profile" / "marks.sqlite")
    marks.set({"screen": "reader", "last": stored, "guide_language": "xx", "country": "??", "geometry": "@@@"})
    marks.visit(stored)
    marks.keep_position("FR/interview", "gone.99")
    marks.close()
    window = open_app()
    window.going.open(INTERVIEW)
    assert "The police in France want to question you" in text(window)


def test_two_copies_of_the_app_keep_what_both_did(qtbot: QtBot, tmp_path: Path, real_library_path: Path) -> None:
    paths = Paths.find(tmp_path / "profile")
    paths.cache.mkdir(parents=True)
    shutil.copyfile(real_library_path, paths.library)
    copies = [Application(paths), Application(paths)]
    first, second = (copy.open(INTERVIEW) for copy in copies)
    assert first is not None
    assert second is not None
    first.going.open(Reference("FR", "arrest"))
    second.going.open(Reference("DE", "court"))
    first.close()
    second.close()
    for copy in copies:
        assert copy.marks.notice is None
        copy.close()
    marks = Marks.open(paths.marks)
    assert {visit.ref for visit in marks.visits()} == {"FR/interview", "FR/arrest", "DE/court"}
    marks.close()


# the command line ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--lang", "xx"), "unknown language 'xx'"),
        (("--lang", "../.."), "unknown language '../..'"),
        (("--open", "nonsense"), "not a reference: 'nonsense'"),
        (("snapshot", "--out", "x.png", "--open", "nonsense"), "not a reference: 'nonsense'"),
        (("snapshot", "--out", "x.png", "--open", "FR/interview", "--lang", "xx"), "unknown language 'xx'"),
        (("snapshot", "--out", "x.png", "--screen", "nowhere"), "no screen 'nowhere'"),
        (("snapshot", "--out", "x.png", "--size", "huge"), "size must be like"),
    ],
)
def test_opening_with_a_mistake_says_what_it_is(
    guides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    code = main(["--profile", str(tmp_path / "profile"), "--guides", str(guides), *arguments])
    said = capsys.readouterr().err
    assert code == 2
    assert message in said
    assert "Traceback" not in said
