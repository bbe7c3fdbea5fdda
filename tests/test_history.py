"""Back and forward behave as in a browser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice_app.library.model import Reference
from advice_app.marks.history import History

ARREST, LAWYER, COURT = (Reference("FR", stage) for stage in ("arrest", "lawyer", "court"))


def walked(*refs: Reference | None) -> History:
    history = History()
    for ref in refs:
        history.visit(ref)
    return history


def test_back_and_forward_go_where_the_reader_was() -> None:
    history = walked(None, ARREST, LAWYER)
    assert [history.go(-1).ref, history.go(-1).ref] == [ARREST, None]
    assert not history.can_go(-1)
    assert [history.go(1).ref, history.go(1).ref] == [ARREST, LAWYER]
    assert not history.can_go(1)


def test_going_somewhere_new_drops_what_lay_ahead() -> None:
    history = walked(None, ARREST, LAWYER)
    history.go(-1)
    history.visit(COURT)
    assert not history.can_go(1)
    assert history.go(-1).ref == ARREST


def test_coming_back_comes_back_to_the_place_that_was_reached() -> None:
    history = walked(ARREST)
    history.keep(ARREST.at("silence.2"))
    history.visit(LAWYER)
    assert history.go(-1).ref == ARREST.at("silence.2")


def test_the_same_guide_again_is_no_new_stop() -> None:
    history = walked(None, ARREST, ARREST.at("silence.2"))
    assert history.go(-1).ref is None


def test_there_is_nothing_before_the_first_page() -> None:
    with pytest.raises(IndexError):
        History().go(-1)
    assert not History().can_go(1)


PAGES = st.sampled_from([None, ARREST, LAWYER, COURT])


@given(st.lists(st.one_of(PAGES.map(lambda ref: (0, ref)), st.sampled_from([(-1, None), (1, None)]))))
def test_history_agrees_with_a_browser_on_any_walk(steps: list[tuple[int, Reference | None]]) -> None:
    history = History()
    behind: list[Reference | None] = []  # the last of them is the page that is shown
    ahead: list[Reference | None] = []
    for step, ref in steps:
        if step == 0:
            history.visit(ref)
            if not behind or behind[-1] != ref:
                behind.append(ref)
                ahead.clear()
        elif step < 0 and len(behind) > 1:
            ahead.append(behind.pop())
            assert history.go(-1).ref == behind[-1]
        elif step > 0 and ahead:
            behind.append(ahead.pop())
            assert history.go(1).ref == behind[-1]
        assert (history.can_go(-1), history.can_go(1)) == (len(behind) > 1, bool(ahead))
