"""Names of the jurisdictions on the map that no guide covers yet."""

import json
from functools import cache

from advice_app.languages import interface_language
from advice_app.paths import resource
from advice_app.ui.home.country_model import begins, folded


@cache
def _names() -> dict[str, dict[str, str]]:
    """Names by interface language and code; read when the first of them is needed."""
    found: dict[str, dict[str, str]] = json.loads(resource("map", "names.json").read_text(encoding="utf-8"))["names"]
    return found


def map_name(code: str) -> str:
    """A jurisdiction's name in the interface language; its code if it has none."""
    return _names().get(interface_language(), _names()["en"]).get(code, code)


def uncovered(typed: str, covered: set[str], *, any_language: bool) -> str:
    """The code of the jurisdiction without a guide that was probably meant; nothing if none was."""
    wanted = folded(typed)
    if not wanted:
        return ""
    tags = dict.fromkeys((interface_language(), *_names())) if any_language else (interface_language(),)
    names = ((code, name) for tag in tags for code, name in _names().get(tag, {}).items())
    return next((code for code, name in names if code not in covered and begins(folded(name), wanted)), "")
