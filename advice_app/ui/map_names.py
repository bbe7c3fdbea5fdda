"""Names of the jurisdictions on the map of Europe, also of those that the library does not have."""

import json
from functools import cache

from advice_app.languages import interface_language
from advice_app.paths import resource


@cache
def map_names() -> dict[str, dict[str, str]]:
    """Names by interface language and code; read when the first of them is needed."""
    found: dict[str, dict[str, str]] = json.loads(resource("map", "names.json").read_text(encoding="utf-8"))["names"]
    return found


def map_name(code: str) -> str:
    """A jurisdiction's name in the interface language; its code if it has none."""
    return map_names().get(interface_language(), map_names()["en"]).get(code, code)
