"""Settings are read tolerantly: whatever stands in the store, the app starts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice_app.marks.model import Order
from advice_app.marks.settings import ORDER_CHOICES, PERCENT_STEPS, THEME_CHOICES, Settings
from advice_app.marks.store import Marks

NOWHERE = Path("/dev/null/nowhere")


@pytest.fixture
def marks() -> Iterator[Marks]:
    """A store in memory."""
    marks = Marks.open(NOWHERE)
    yield marks
    marks.close()


def test_what_was_set_is_there_the_next_time(marks: Marks) -> None:
    settings = Settings(theme="contrast", percent=150, guide_language="ar", linked_languages=False, last="FR/interview")
    settings.palette = "FR/interview\nDE/court"
    settings.save(marks)
    assert Settings.load(marks) == settings


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("percent", "very large"), ("percent", "79"), ("percent", "201"), ("percent", "-100"), ("percent", ""), ("percent", "²"),
        ("theme", "pink"), ("theme", ""), ("bookmarks_order", "backwards"),
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_the_usual_one(marks: Marks, name: str, text: str) -> None:
    marks.set({name: text})
    assert Settings.load(marks) == Settings()


def test_every_order_of_bookmarks_can_be_kept() -> None:
    assert set(ORDER_CHOICES) == set(Order)


def test_settings_of_another_version_stay_in_the_store(marks: Marks) -> None:
    marks.set({"of_a_newer_version": "kept"})
    Settings.load(marks).save(marks)
    assert marks.settings()["of_a_newer_version"] == "kept"


@given(st.dictionaries(st.sampled_from(sorted(Settings().values())), st.text(st.characters(exclude_categories=["Cs"]))))
def test_nothing_in_the_store_can_stop_the_app(stored: dict[str, str]) -> None:
    marks = Marks.open(NOWHERE)
    marks.set(stored)
    settings = Settings.load(marks)
    marks.close()
    assert settings.theme in THEME_CHOICES
    assert PERCENT_STEPS[0] <= settings.percent <= PERCENT_STEPS[-1]
    assert all(type(value) is type(getattr(Settings(), name)) for name, value in settings.values().items())


def test_text_grows_and_shrinks_step_by_step_to_its_ends() -> None:
    settings = Settings(percent=80)
    seen = [80]
    while (after := settings.step_percent(1)) != settings.percent:
        settings.percent = after
        seen.append(after)
    assert seen == list(PERCENT_STEPS)
    while (after := settings.step_percent(-1)) != settings.percent:
        settings.percent = after
    assert settings.percent == 80


def test_a_size_between_the_steps_goes_to_the_next_one() -> None:
    assert Settings(percent=120).step_percent(1) == 130
    assert Settings(percent=120).step_percent(-1) == 115
