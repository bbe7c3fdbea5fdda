"""Jurisdictions on the map that no guide covers yet."""

from advice_app.languages import interface_language
from advice_app.ui.countries.model import begins, folded
from advice_app.ui.map_names import map_names


def uncovered(typed: str, covered: set[str], *, any_language: bool) -> str:
    """The code of the jurisdiction without a guide that was probably meant; nothing if none was."""
    wanted = folded(typed)
    if not wanted:
        return ""
    tags = dict.fromkeys((interface_language(), *map_names())) if any_language else (interface_language(),)
    names = ((code, name) for tag in tags for code, name in map_names().get(tag, {}).items())
    return next((code for code, name in names if code not in covered and begins(folded(name), wanted)), "")
