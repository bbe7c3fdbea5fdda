"""A kept paragraph is found again after the guide was edited, or it is said that it is gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice_app.library.model import Reference
from advice_app.marks.anchors import Anchor, excerpt, fingerprint, locate
from advice_app.marks.bookmarks import Bookmark

TEXTS = {
    "silence.1": "You may stay silent. The police must tell you so before the first question.",
    "silence.2": "Staying silent is not proof of guilt, but a court may weigh it together with other evidence.",
    "silence.3": "Tell the officer clearly that you want a lawyer before you answer anything at all.",
    "lawyer.1": "A lawyer can see you for thirty minutes, alone, as soon as the police hold you.",
}


def bookmark(ref: str = "FR/interview#silence.2", text: str = TEXTS["silence.2"]) -> Bookmark:
    return Bookmark("1", Reference.parse(ref), "t", "", "", (), 1.0, "en", excerpt(text), fingerprint(text) if text else "")


def at(place: str, state: str) -> Anchor:
    return Anchor(place, state)


def test_an_untouched_paragraph_is_where_it_was() -> None:
    assert locate(bookmark(), list(TEXTS.items())) == at("silence.2", "same")


def test_an_invisible_change_is_none() -> None:
    text = TEXTS["silence.2"].replace("Staying silent", "\u2066Staying\u2069  silent").replace("evidence", "evi\u00addence")
    assert locate(bookmark(), list({**TEXTS, "silence.2": text}.items())) == at("silence.2", "same")


def test_a_paragraph_before_it_moves_it() -> None:
    texts = [TEXTS["silence.1"], "A new paragraph about recordings.", TEXTS["silence.2"], TEXTS["silence.3"]]
    blocks = [(f"silence.{number}", text) for number, text in enumerate(texts, 1)]
    assert locate(bookmark(), blocks) == at("silence.3", "moved")


def test_of_two_that_say_the_same_the_nearest_is_meant() -> None:
    blocks = [("lawyer.2", TEXTS["silence.2"]), ("silence.9", TEXTS["silence.2"]), ("silence.4", TEXTS["silence.2"])]
    assert locate(bookmark(), blocks) == at("silence.4", "moved")


def test_it_may_move_to_another_section() -> None:
    assert locate(bookmark(), [("silence.1", TEXTS["silence.1"]), ("court.1", TEXTS["silence.2"])]) == at("court.1", "moved")


def test_an_edited_paragraph_is_opened_and_the_change_is_told() -> None:
    edited = "Staying silent is never proof of guilt. Since 2026 a court may weigh it only with other strong evidence."
    assert locate(bookmark(), list({**TEXTS, "silence.2": edited}.items())) == at("silence.2", "changed")


def test_a_paragraph_edited_and_moved_is_found_too() -> None:
    edited = TEXTS["silence.2"].replace("but a court", "although a court")
    blocks = [("silence.1", TEXTS["silence.1"]), ("silence.2", "New: everything is filmed from now on."), ("silence.3", edited)]
    assert locate(bookmark(), blocks) == at("silence.3", "changed")


def test_another_text_in_its_place_is_not_taken_for_it() -> None:
    blocks = {**TEXTS, "silence.2": "Interpreters cost nothing."}
    assert locate(bookmark(), list(blocks.items())) == at("silence", "gone")


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([("silence.1", TEXTS["silence.1"]), ("lawyer.1", TEXTS["lawyer.1"])], at("silence", "gone")),
        ([("lawyer.1", TEXTS["lawyer.1"])], at("", "gone")),
        ([], at("", "gone")),
    ],
)
def test_what_is_gone_opens_the_nearest_thing_above_it(blocks: list[tuple[str, str]], expected: Anchor) -> None:
    assert locate(bookmark(), blocks) == expected


def test_in_another_language_only_the_place_is_looked_for() -> None:
    french = [(place, "Vous pouvez garder le silence.") for place in TEXTS]
    assert locate(bookmark(), french, "fr") == at("silence.2", "same")
    assert locate(bookmark(), french[:1], "fr") == at("silence", "gone")
    assert locate(bookmark(), list(TEXTS.items()), "en") == at("silence.2", "same")


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("FR/interview", at("", "same")),
        ("FR/interview#lawyer", at("lawyer", "same")),
        ("FR/interview#x", at("", "gone")),
    ],
)
def test_sections_and_guides(ref: str, expected: Anchor) -> None:
    assert locate(bookmark(ref, ""), list(TEXTS.items())) == expected


@given(st.lists(st.text(max_size=12), max_size=6), st.integers(1, 6), st.text(max_size=12))
def test_any_page_gives_a_place_that_is_there(texts: list[str], block: int, kept: str) -> None:
    blocks = [(f"silence.{number}", text) for number, text in enumerate(texts, 1)]
    anchor = locate(bookmark(f"FR/interview#silence.{block}", kept), blocks)
    assert anchor.place in {"", "silence", *dict(blocks)}
    if anchor.state in {"same", "moved"} and "." in anchor.place and kept:
        assert fingerprint(dict(blocks)[anchor.place]) == fingerprint(kept)


def test_an_excerpt_ends_with_a_word() -> None:
    assert excerpt("short  text\n") == "short text"
    long = excerpt("word " * 100)
    assert long.endswith("word…")
    assert len(long) <= 200
    assert len(excerpt("x" * 500)) == 200
