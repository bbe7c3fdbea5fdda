"""Every slide of every edition fits, at 16:9 and at 4:3. In a file of its own: it takes longer than others, in one process."""

import gc
from collections.abc import Iterator

import pytest

from advice_app.library.catalogue import Library
from advice_app.slides.items import HEIGHT, WIDE, Line, Sheet, Tongue
from advice_app.slides.model import Slide, spans
from tests.every_slide import Checker


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Nothing here refers to itself: looking for what does takes an eighth of the time, or more after other tests."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("qapp", "uncollected")
def test_every_slide_of_every_edition_fits_in_both_shapes(real_library: Library) -> None:
    found = list(Checker(real_library).editions(real_library.editions()))
    assert len(found) > 500
    assert min(count.slides for count in found) >= 6  # a title, key points and an end, in two shapes
    problems = [problem for count in found for problem in count.problems]
    assert not problems, "\n".join(problems)


@pytest.mark.usefixtures("qapp")
def test_what_does_not_fit_is_found(real_library: Library) -> None:
    checker, slide = Checker(real_library), Slide("question", "FR/lawyer#wait", "Title")
    line = Line(spans("A line of quite a few words."), 60, 100, 800, 50, 38, "t1", Tongue("en"))

    def wrong(**changes: object) -> list[str]:
        made = line._replace(**changes)  # type: ignore[arg-type]
        return list(checker.wrong(Sheet(slide, slide, 1, 1, (made,), 38, Tongue("en")), WIDE))

    assert wrong() == []
    assert "is 4" in wrong(room=300)[0]
    assert "out of the slide" in wrong(left=700)[0]
    assert "too small" in wrong(size=12)[0]
    assert wrong(top=HEIGHT - 100)[0] == "ends at 670"
