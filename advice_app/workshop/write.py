"""A workshop as a readable file (TOML): one table an item, in order, long texts in lines of their own."""

import datetime as dt
import math
import re
from collections.abc import Mapping

from advice_app.workshop.model import FIELDS, Extra, Item, Workshop

FORMAT = 1
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NAMED = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_HEAD = """\
# A workshop for “Rights at Arrest”: rights-at-arrest handout FILE --langs en,fr --out FOLDER
# References such as FR/lawyer#wait hold in every language.
"""


def as_toml(workshop: Workshop) -> str:
    """The text of the file."""
    lines = [_HEAD, *_lines(_head(workshop), workshop.extra)]
    for item in workshop.items:
        lines += ["", "[[item]]", *_lines(_item(item), item.extra)]
    return "\n".join(lines) + "\n"


def _head(workshop: Workshop) -> dict[str, object]:
    found: dict[str, object] = {"format": FORMAT, "title": workshop.title}
    more = {"languages": workshop.languages, "minutes": workshop.minutes, "notes": workshop.notes}
    if workshop.start is not None:
        found["start"] = workshop.start
    return found | {key: value for key, value in more.items() if value}


def _item(item: Item) -> dict[str, object]:
    keys = (*FIELDS.get(item.kind, ()), "minutes", "notes")
    head: dict[str, object] = {"kind": item.kind} if item.kind else {}
    return head | {key: value for key in keys if (value := getattr(item, key))}


def _lines(known: dict[str, object], extra: Extra) -> list[str]:
    """What is known, then what is kept as it was."""
    return [_pair(key, value) for key, value in {**known, **{key: value for key, value in extra if key not in known}}.items()]


def _pair(key: str, value: object) -> str:
    name = key if _BARE.fullmatch(key) else _text(key)
    if isinstance(value, str) and "\n" in value:
        return f'{name} = """\n{_escaped(value, keep=chr(10))}"""'
    return f"{name} = {_value(value)}"


def _value(value: object) -> str:
    found = str(value)
    if isinstance(value, bool):
        found = "true" if value else "false"
    elif isinstance(value, str):
        found = _text(value)
    elif isinstance(value, float):
        found = repr(value) if math.isfinite(value) else str(value)
    elif isinstance(value, dt.datetime | dt.date | dt.time):
        found = value.isoformat()
    elif isinstance(value, list | tuple):
        found = f"[{', '.join(map(_value, value))}]"
    elif isinstance(value, Mapping):
        found = f"{{{', '.join(f'{_text(str(key))} = {_value(inner)}' for key, inner in value.items())}}}"
    return found


def _text(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str, keep: str = "") -> str:
    return "".join(letter if letter in keep else _letter(letter) for letter in text)


def _letter(letter: str) -> str:
    if letter in _NAMED:
        return _NAMED[letter]
    code = ord(letter)
    if code < 0x20 or code == 0x7F:  # noqa: PLR2004 - control characters
        return f"\\u{code:04X}"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else letter  # noqa: PLR2004 - half a letter, which no file can have
