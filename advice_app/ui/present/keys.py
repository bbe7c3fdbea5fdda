"""What can be done while presenting, and by which keys: those of clickers among them. The key sheet shows the same table."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from advice_app.languages import N_

_K = Qt.Key


class Command(NamedTuple):
    """Something to do: its keys as a person would name them, and what it does."""

    id: str
    shown: str
    text: str
    keys: tuple[Qt.Key, ...] = ()


COMMANDS = (
    Command("forward", "\u2192  Space  PgDn", N_("Next slide"),
            (_K.Key_Right, _K.Key_Down, _K.Key_Space, _K.Key_PageDown, _K.Key_Return, _K.Key_Enter, _K.Key_MediaNext)),
    Command("back", "\u2190  PgUp", N_("Slide before"),
            (_K.Key_Left, _K.Key_Up, _K.Key_PageUp, _K.Key_Backspace, _K.Key_MediaPrevious)),
    Command("first", "Home", N_("First slide"), (_K.Key_Home,)),
    Command("last", "End", N_("Last slide"), (_K.Key_End,)),
    Command("number", "1 2 … Enter", N_("Go to a slide by its number")),
    Command("overview", "O", N_("All slides"), (_K.Key_O,)),
    Command("find", "/", N_("Find a slide"), (_K.Key_Slash,)),
    Command("black", "B  .", N_("Black screen"), (_K.Key_B, _K.Key_Period)),
    Command("white", "W  ,", N_("White screen"), (_K.Key_W, _K.Key_Comma)),
    Command("freeze", "F", N_("Freeze what the audience sees"), (_K.Key_F,)),
    Command("pointer", "L", N_("Pointer"), (_K.Key_L,)),
    Command("spotlight", "S", N_("Spotlight"), (_K.Key_S,)),
    Command("pen", "P", N_("Pen"), (_K.Key_P,)),
    # L10N: wipes what was drawn on the slide with the pen
    Command("clear", "C", N_("Wipe the slide"), (_K.Key_C, _K.Key_Delete)),
    Command("pause", "T", N_("Pause"), (_K.Key_T,)),
    Command("language", "Y", N_("Language of the slides"), (_K.Key_Y,)),
    # L10N: on slides: none, under the first, beside it
    Command("second", "Z", N_("Second language: under, beside, none"), (_K.Key_Z,)),
    Command("larger", "+  \u2212", N_("Size of the notes"), (_K.Key_Plus, _K.Key_Equal)),
    Command("smaller", "", "", (_K.Key_Minus,)),
    # L10N: brings the window with the guides to the front while the talk goes on
    Command("guides", "G", N_("Look something up in the guides"), (_K.Key_G,)),
    # L10N: where there is one screen only: shows the slide without notes, or with them
    Command("alone", "V", N_("Slide alone, or with notes"), (_K.Key_V,)),
    Command("swap", "X", N_("Swap the screens"), (_K.Key_X,)),
    Command("keys", "?", N_("All keys"), (_K.Key_Question, _K.Key_F1)),
    Command("end", "Esc", N_("End"), (_K.Key_Escape,)),
)  # fmt: skip
"""In the order in which the key sheet lists them."""

_BY_KEY = {key: command.id for command in COMMANDS for key in command.keys}
_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_PLACES = {first + at: letter for first, row in _ROWS.items() for at, letter in enumerate(row)}
"""Where letters are on the keyboards that Cyrillic, Greek and Arabic ones are built on: scan codes of Windows and Linux."""
_MAC_PLACES = dict(zip((31, 11, 13, 3, 37, 1, 35, 8, 17, 16, 6, 5, 9, 7), "OBWFLSPCTYZGVX", strict=True))
_X_OFFSET = 8  # X11 and Wayland count from there
_LATIN_TO = "\u024f"
_MOVES = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, -1), _K.Key_Down: (0, 1)}


def command_of(event: QKeyEvent) -> str:
    """What a key asks for: a command's id, a digit, or nothing."""
    modifiers, key = event.modifiers(), Qt.Key(event.key())
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return "find" if key == _K.Key_F else ""
    if key == _K.Key_F5:  # what some clickers send to begin
        return "show"
    if key == _K.Key_Space and modifiers & Qt.KeyboardModifier.ShiftModifier:
        return "back"
    text = event.text()
    if len(text) == 1 and text.isdecimal():
        return str(int(text))
    if text > _LATIN_TO and text.isalpha():
        return _BY_KEY.get(_by_place(event), "")
    return _BY_KEY.get(key, "")


def _by_place(event: QKeyEvent) -> Qt.Key:
    """The Latin letter on a key that types another script: who presents in Ukrainian need not change the keyboard to press B."""
    platform, code = QGuiApplication.platformName(), event.nativeScanCode()
    if platform == "cocoa":
        letter = _MAC_PLACES.get(event.nativeVirtualKey(), "")
    else:
        letter = _PLACES.get(code - (0 if platform == "windows" else _X_OFFSET), "")
    return Qt.Key(ord(letter)) if letter else Qt.Key.Key_unknown


def move_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Where Shift with an arrow key moves the pointer; nothing for other keys."""
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return _MOVES.get(Qt.Key(event.key()))
    return None
