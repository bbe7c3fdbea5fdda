"""Exercises and nights at the station: mistakes are told with their line, the library gives them back, runs come to an end."""

from pathlib import Path

import pytest

from advice_app.library.catalogue import LibraryError
from advice_app.library.check import check
from advice_app.library.compile import build
from advice_app.library.guides import read_folder
from advice_app.library.practice import store
from advice_app.library.practice.model import EXERCISES, SIMULATION
from advice_app.practice.run import Run
from advice_app.practice.state import PracticeState
from tests.conftest import ROOT
from tests.practice_kit import EXERCISES as SOME
from tests.practice_kit import NIGHT, french, write_practice


@pytest.fixture
def library(guides: Path, tmp_path: Path) -> Path:
    write_practice(guides)
    write_practice(guides, french(SOME), french(NIGHT), "fr")
    path = tmp_path / "library.sqlite"
    assert build(guides, path).problems == []
    return path


def changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def told(guides: Path) -> list[str]:
    """What the checker says of the files of practice."""
    found = [problem for problem in check(guides) if problem.path.parent.name in {EXERCISES, SIMULATION}]
    return [f"{problem.path.stem}:{problem.line}: {problem.message}" for problem in found]


# mistakes --------------------------------------------------------------------------------------------------------


def test_without_mistakes_nothing_is_said_and_the_folders_are_no_stages(guides: Path) -> None:
    before = check(guides)
    write_practice(guides)
    write_practice(guides, french(SOME), french(NIGHT), "fr")
    assert told(guides) == []
    assert [problem for problem in check(guides) if not problem.warning] == [item for item in before if not item.warning]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "silence"', 'id = "first-call"', "en:25: first-call: the id is there twice"),
        ('id = "silence"', 'id = "No"', "en:25: not an id: 'No'"),
        ('kind = "choice"', 'kind = "quiz"', "en:26: silence: kind is 'quiz': one of choice, role-play"),
        ('stage = "interview"', 'stage = "station"', "en:27: silence: no stage 'station' in stages.toml"),
        ("minutes = 4", 'minutes = "4"', "en:28: silence: minutes must be a whole number"),
        (
            "FR/interview#silence",
            "FR/interview#nowhere",
            "see FR/interview#nowhere: link to nothing: FR/interview has no nowhere",
        ),
        ("FR/interview#silence", "ES/interview", "see ES/interview: link to nothing: there is no guide ES/interview"),
        ("FR/interview#silence", "somewhere", "see somewhere: not a reference"),
        ("CPP art. 63-1", "CPP art. 63-9", "first-call: law 'CPP art. 63-9' stands in no law list of FR/facts.toml"),
        ("Just one question", "x" * 46, "en:31: silence: title: 46 characters, at most 45"),
        ("The officer asks.", "word " * 61, "words, at most 60 are read on one card: shorten it"),
        ("right = false", "right = true", "2 options are right: exactly one"),
        ("right = true", "right = false", "0 options are right: exactly one"),
        ("right = true", 'right = "yes"', "option 2: right must be true or false"),
        ('why = "You need not."', "", "en:33: silence, option 1: why is missing"),
        ('name = "The mother"', 'name = "The lawyer"', "the name 'The lawyer' is there twice"),
        ('questions = ["What did she hear?", "Who may tell her more?"]', "questions = []", "must be a list of 2 to 5 texts"),
        ("minutes = 15", "minutes = 15\nhint = 1", "en:10: first-call: unknown key 'hint'"),
        ("You can stay silent.", "You can\u200b stay silent.", "forbidden invisible character U+200B"),
        ("*garde à vue*", "*garde à vue", "an asterisk without its partner"),
        ("checked = 2026-11-22", 'checked = "today"', "en:2: checked must be a day, without quotes"),
        ('status = "drafted"', 'status = "reviewed"', "status is reviewed but reviewed_by is missing"),
        ("title =", "title", "not valid TOML"),
    ],
)
def test_a_mistake_in_an_exercise_is_told_with_its_line(guides: Path, old: str, new: str, said: str) -> None:
    write_practice(guides, changed(SOME, (old, new)))
    assert any(said in message for message in told(guides)), told(guides)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('after = "1 h"', 'after = "soon"', "en:29: mend: after is 'soon': write the time since the arrest like"),
        ('after = "1 h"', 'after = "0 h 10"', "call: choice 1 leads back in time, to 'mend'"),
        ('next = "mend"', 'next = "home"', "en:7: call: choice 1 leads to 'home', and there is no such step"),
        ('next = "mend"', 'next = "questions"', "en:27: mend: no choice leads here from the first step"),
        ('next = ""', 'next = "mend"', "questions: it leads back to 'mend', round in a circle"),
        ('result = "good"', 'result = "poor"', "call: no choice is good: at least one"),
        ('result = "poor"', 'result = "bad"', "en:14: call, choice 1: result is 'bad': one of good, mixed, poor"),
        ('see = "FR/family#short"', 'see = "FR/family#long"', "en:16: see FR/family#long: link to nothing"),
        ("Somebody waits", "word " * 60, "call, choice 1: consequence: "),
    ],
)
def test_a_mistake_in_a_night_is_told_with_its_line(guides: Path, old: str, new: str, said: str) -> None:
    write_practice(guides, night=changed(NIGHT, (old, new)))
    assert any(said in message for message in told(guides)), told(guides)


@pytest.mark.parametrize(
    ("kind", "old", "new", "said"),
    [
        (
            "exercises",
            'right = true\nwhy = "You can',
            'right = false\nwhy = "You can',
            "right of the options is [false, false, false]",
        ),
        ("exercises", "minutes = 15", "minutes = 20", "first-call: minutes is 20, in en.toml 15"),
        ("exercises", 'id = "silence"', 'id = "silent"', "missing here, there in en.toml: silence"),
        ("simulation", 'next = "mend"', 'next = "questions"', "call: next of the choices is"),
        ("simulation", 'result = "mixed"', 'result = "poor"', "mend: result of the choices is"),
    ],
)
def test_a_translation_has_the_structure_of_its_original(guides: Path, kind: str, old: str, new: str, said: str) -> None:
    write_practice(guides)
    own, night = (changed(text, (old, new)) if name == kind else text for name, text in ((EXERCISES, SOME), (SIMULATION, NIGHT)))
    write_practice(guides, own, night, "fr")
    assert any(message.startswith("fr:") and said in message for message in told(guides)), told(guides)


def test_another_order_is_told(guides: Path) -> None:
    write_practice(guides)
    head, first, second = SOME.split("\n[[exercise]]\n")
    write_practice(guides, f"{head}\n[[exercise]]\n{second}\n[[exercise]]\n{first}", NIGHT, "fr")
    assert any("another order than in en.toml: that is first-call, silence" in message for message in told(guides))


def test_a_translation_without_its_original_and_one_in_no_language_are_told(guides: Path) -> None:
    write_practice(guides, language="fr")
    (guides / "FR" / "exercises" / "xx.toml").write_text(SOME, encoding="utf-8")
    assert any("translations without their source: there is no en.toml" in message for message in told_anywhere(guides))
    assert any("no language 'xx' in languages.toml" in message for message in told(guides))


def told_anywhere(guides: Path) -> list[str]:
    return [problem.message for problem in check(guides)]


def test_a_translation_that_was_checked_before_its_original_is_marked_as_older(guides: Path, tmp_path: Path) -> None:
    write_practice(guides)
    write_practice(guides, changed(SOME, ("2026-11-22", "2026-11-21")), NIGHT, "fr")
    assert any("older than its original: checked 2026-11-21, en.toml on 2026-11-22" in message for message in told(guides))
    build(guides, tmp_path / "library.sqlite")
    found = store.exercises(tmp_path / "library.sqlite", "FR", "fr")
    assert found is not None
    assert found.about.outdated


# the library -----------------------------------------------------------------------------------------------------


def test_exercises_are_given_in_the_language_or_what_stands_in_for_it(library: Path) -> None:
    own, fallen = store.exercises(library, "FR", "fr"), store.exercises(library, "FR", "ar")
    assert own is not None
    assert fallen is not None
    assert [(found.about.language, found.exercises[0].title) for found in (own, fallen)] == [
        ("fr", "Le premier appel"), ("en", "The first call")
    ]  # fmt: skip
    assert store.exercises(library, "ES", "fr") is None
    assert store.codes(library, EXERCISES) == ("FR",)
    assert fallen.exercises == tuple(item._replace(code="FR", language="en") for item in fallen.exercises)


def test_one_exercise_is_given_whole_by_its_address(library: Path) -> None:
    found = store.exercise(library, "FR/silence", "en")
    assert found is not None
    assert (found.ref, found.see, found.law) == ("FR/silence", ("FR/interview#silence",), ("CPP art. 63-1",))
    assert [option.right for option in found.options] == [False, True, False]
    played = store.exercise(library, "FR/first-call", "en")
    assert played is not None
    assert [role.name for role in played.roles] == ["The lawyer", "The mother"]
    assert store.exercise(library, "FR/nothing", "en") is None


def test_a_damaged_library_is_said_to_be_damaged(library: Path) -> None:
    library.write_bytes(b"x" * 4096)
    with pytest.raises(LibraryError):
        store.exercises(library, "FR", "en")


def test_ours_are_whole_and_without_mistakes() -> None:
    folder = read_folder(ROOT / "guides")
    assert [str(problem) for problem in folder.problems if problem.path.parent.name in {EXERCISES, SIMULATION}] == []
    english = {file.content.about.code for file in folder.practice if file.path.parts[-2:] == (EXERCISES, "en.toml")}
    assert {"INTL", "GB-EAW", "FR", "DE"} <= english
    assert all(len(file.content.exercises) >= 10 for file in folder.practice if file.path.parent.name == EXERCISES)  # type: ignore[union-attr]
    nights = {(file.content.about.code, file.path.stem) for file in folder.practice if file.path.parent.name == SIMULATION}
    assert {("GB-EAW", "en"), ("GB-EAW", "fr"), ("FR", "en"), ("FR", "fr")} <= nights


# playing ---------------------------------------------------------------------------------------------------------


def test_a_run_follows_the_choices_and_counts_them(library: Path) -> None:
    night = store.simulation(library, "FR", "en")
    assert night is not None
    run = Run(night)
    assert (run.step and run.step.id, run.total, run.finished) == ("call", 3, False)
    run = run.choose(0)
    assert (run.step and run.step.id, run.total) == ("mend", 3)
    assert run.back() == Run(night)
    run = run.choose(0).choose(0)
    assert run.finished
    assert run.choose(0) == run
    assert run.counts() == {"good": 1, "mixed": 1, "poor": 1}
    assert [taken.step.after for taken in run.taken] == [20, 60, 23 * 60 + 5]
    assert Run(night).choose(1).total == 2
    assert Run(night).choose(5) == Run(night)


def test_what_was_kept_of_a_run_is_taken_as_far_as_the_steps_allow(library: Path) -> None:
    night = store.simulation(library, "FR", "en")
    assert night is not None
    assert Run.restored(night, (1, 0, 0)).choices == (1, 0)
    assert Run.restored(night, (7,)).choices == ()


def test_the_state_is_kept_and_a_damaged_one_is_empty() -> None:
    state = PracticeState(part="station").at("FR", "silence").run("FR", (1, 0))
    assert PracticeState.from_text(state.as_text()) == state
    assert state.run("FR", None).begun == {}
    for damaged in ("", "{", "[]", '{"part": 5, "begun": {"FR": ["x"]}, "exercise": []}', '{"begun": {"FR": [-1]}}'):
        assert PracticeState.from_text(damaged) == PracticeState()
