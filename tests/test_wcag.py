"""WCAG 2.2, levels A and AA, as a list: what checks each criterion here, or why it does not arise."""

import re
from pathlib import Path

import pytest

from advice_app.ui.shortcuts import SHORTCUTS
from advice_app.ui.theme import THEMES, Theme, Tint
from tests.contrast import contrast

NONE = "does not arise: "
HAND = "looked at by hand: "
# each line: the criterion; then tests by file and name, or a reason
CRITERIA = {
    "1.1.1 Non-text Content": "test_access.py::test_every_control_has_a_name_to_be_read_aloud",
    "1.2.1 Audio-only and Video-only": NONE + "there is no sound and no film",
    "1.2.2 Captions (Prerecorded)": NONE + "no film",
    "1.2.3 Audio Description or Media Alternative": NONE + "no film",
    "1.2.4 Captions (Live)": NONE + "no film",
    "1.2.5 Audio Description": NONE + "no film",
    "1.3.1 Info and Relationships": "test_page_html.py, test_at_spi.py",
    "1.3.2 Meaningful Sequence": (
        "test_keyboard.py::test_tab_goes_to_every_control, test_home_looks.py::test_tab_goes_through_the_screen_as_it_is_read"
    ),
    "1.3.3 Sensory Characteristics": "test_notes.py::test_a_colour_never_speaks_alone",
    "1.3.4 Orientation": HAND + "the window takes any shape from 800 x 560",
    "1.3.5 Identify Input Purpose": NONE + "no field asks for the reader's own name or address to be sent anywhere",
    "1.4.1 Use of Color": "test_notes.py::test_a_colour_never_speaks_alone",
    "1.4.2 Audio Control": NONE + "nothing plays by itself",
    "1.4.3 Contrast (Minimum)": "test_wcag.py::test_text_is_seen_on_every_ground",
    "1.4.4 Resize Text": (
        "test_reader.py::test_text_grows_to_200_and_shrinks_to_80_and_the_block_stays, "
        "test_home_looks.py::test_nothing_is_wider_than_the_window, test_looks_large.py::test_nothing_is_lost_at_twice_the_size"
    ),
    "1.4.5 Images of Text": NONE + "text is text everywhere",
    "1.4.10 Reflow": "test_home_looks.py::test_nothing_is_wider_than_the_window",
    "1.4.11 Non-text Contrast": "test_wcag.py::test_controls_and_the_keyboards_ring_are_seen_on_every_ground",
    "1.4.12 Text Spacing": (
        "test_looks.py::test_nothing_is_cut_off, test_looks_large.py::test_nothing_is_lost_at_twice_the_size"
    ),
    "1.4.13 Content on Hover or Focus": "test_glossary_tips.py",
    "2.1.1 Keyboard": (
        "test_at_spi.py::test_a_guide_in_arabic_is_found_read_and_kept_by_ear_and_keyboard, "
        "test_keyboard.py::test_tab_goes_to_every_control"
    ),
    "2.1.2 No Keyboard Trap": "test_keyboard.py::test_tab_goes_to_every_control",
    "2.1.4 Character Key Shortcuts": "test_wcag.py::test_no_letter_alone_is_a_key",
    "2.2.1 Timing Adjustable": NONE + "nothing ends by itself",
    "2.2.2 Pause, Stop, Hide": NONE + "nothing moves, blinks or scrolls by itself; the clock's countdown is what was asked for",
    "2.3.1 Three Flashes or Below Threshold": NONE + "nothing flashes",
    "2.4.1 Bypass Blocks": "test_reader.py::test_f6_goes_round_the_panes_and_comes_back",
    "2.4.2 Page Titled": "test_window.py::test_a_guide_opens_with_its_title_in_the_window",
    "2.4.3 Focus Order": "test_home_looks.py::test_tab_goes_through_the_screen_as_it_is_read",
    "2.4.4 Link Purpose (In Context)": HAND + "links of guides are words of their sentence; the guides' rules say so",
    "2.4.5 Multiple Ways": "test_palette.py, test_search_screen.py, test_home.py",
    "2.4.6 Headings and Labels": "test_access.py::test_every_control_has_a_name_to_be_read_aloud",
    "2.4.7 Focus Visible": "test_wcag.py::test_controls_and_the_keyboards_ring_are_seen_on_every_ground",
    "2.4.11 Focus Not Obscured (Minimum)": "test_margin.py, test_notes.py::test_the_sheet_stays_inside_the_page_at_any_size",
    "2.5.1 Pointer Gestures": NONE + "no gesture needs more than one point or a path; the map has buttons",
    "2.5.2 Pointer Cancellation": HAND + "Qt's buttons act when the pointer is let go over them",
    "2.5.3 Label in Name": "test_keyboard.py::test_tab_goes_to_every_control",
    "2.5.4 Motion Actuation": NONE + "nothing is moved by shaking",
    "2.5.7 Dragging Movements": "test_bookmarks_screen.py",
    "2.5.8 Target Size (Minimum)": "test_keyboard.py::test_tab_goes_to_every_control",
    "3.1.1 Language of Page": (
        "test_at_spi.py, test_window.py::test_switching_to_arabic_mirrors_the_window_and_stays_at_the_block"
    ),
    "3.1.2 Language of Parts": HAND + "local words carry their language in exported pages; Qt tells a screen reader none",
    "3.2.1 On Focus": HAND + "nothing opens because it has the keyboard",
    "3.2.2 On Input": HAND + "a choice of language changes the language, which is what it says",
    "3.2.3 Consistent Navigation": HAND + "bars and panes stand in the same place on every screen",
    "3.2.4 Consistent Identification": "test_tooling.py",
    "3.2.6 Consistent Help": "test_access.py::test_a_key_lists_every_key_and_about_names_versions_and_licences",
    "3.3.1 Error Identification": "test_bad_input.py, test_clock_screen.py",
    "3.3.2 Labels or Instructions": "test_access.py::test_every_control_has_a_name_to_be_read_aloud",
    "3.3.3 Error Suggestion": "test_bad_input.py",
    "3.3.4 Error Prevention (Legal, Financial, Data)": "test_bookmarks_screen.py",
    "3.3.7 Redundant Entry": HAND + "language, country and stage go with the reader from screen to screen",
    "3.3.8 Accessible Authentication (Minimum)": HAND + "a passphrase, where one was set, may be pasted",
    "4.1.2 Name, Role, Value": "test_at_spi.py, test_access.py::test_the_dialogs_have_names_too",
    "4.1.3 Status Messages": "test_search_screen.py, test_margin.py",
}
_HERE = Path(__file__).parent
_TEXT, _GROUNDS = ("t1", "t2", "t3", "ac", "ac2"), ("win", "page", "raised", "sunken", "acs")


def test_all_criteria_of_levels_a_and_aa_are_here() -> None:
    assert len(CRITERIA) == 55
    assert all(re.fullmatch(r"[1-4]\.\d\.\d{1,2} .+", name) for name in CRITERIA)


@pytest.mark.parametrize("criterion", CRITERIA)
def test_what_is_said_to_be_tested_is(criterion: str) -> None:
    said = CRITERIA[criterion]
    if said.startswith((NONE, HAND)):
        assert len(said) > len(HAND)
        return
    for test in said.split(", "):
        file, _colons, name = test.partition("::")
        assert f"def {name}" in (_HERE / file).read_text("utf-8")


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_text_is_seen_on_every_ground(theme: Theme) -> None:
    pairs = [(ink, ground) for ink in _TEXT for ground in _GROUNDS]
    weak = {pair for pair in pairs if contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) < 4.5}
    assert not weak
    tints = {name: tint for name, tint in theme._asdict().items() if isinstance(tint, Tint)}
    inks = {name: (tint.ink, theme.t1, theme.t2, theme.ac) for name, tint in tints.items()}
    assert not {name for name, over in inks.items() if min(contrast(ink, tints[name].ground) for ink in over) < 4.5}
    assert min(contrast(theme.onac, theme.ac), contrast(theme.t1, theme.mark)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_controls_and_the_keyboards_ring_are_seen_on_every_ground(theme: Theme) -> None:
    weak = [
        (edge, ground) for edge in ("ctl", "focus") for ground in _GROUNDS
        if contrast(getattr(theme, edge), getattr(theme, ground)) < 3
    ]  # fmt: skip
    assert not weak


def test_no_letter_alone_is_a_key() -> None:
    """A letter that is a key would be pressed by who dictates to the computer."""
    assert not [key for shortcut in SHORTCUTS for key in shortcut.keys if len(key) == 1 and key.isalpha()]
