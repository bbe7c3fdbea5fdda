"""Fonts for painted text, made once: a new font object costs Qt a millisecond for each text that is laid out in it."""

from functools import lru_cache

from PySide6.QtGui import QFont

from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.style import weighted


@lru_cache(maxsize=64)
def _made(pixels: int, weight: int, script: str) -> QFont:
    ensure_script(script)
    font = weighted(QFont(families(script)), weight)
    font.setPixelSize(pixels)
    return font


def own_face(look: Look, pixels: float, weight: int = 400) -> QFont:
    """The interface's font, ``pixels`` high at 100 %. It is shared, so never to be changed."""
    return _made(look.px(pixels), weight, "Arab" if look.rtl else "Latn")


def rule_face(look: Look, pixels: float, weight: int = 400) -> QFont:
    """The font of what is written in English whatever the interface speaks: rules and law."""
    return _made(look.px(pixels), weight, "Latn")
