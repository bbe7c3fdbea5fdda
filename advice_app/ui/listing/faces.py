"""Fonts for painted text, made once: a new font object costs Qt a millisecond for each row that is laid out in it."""

from functools import lru_cache

from PySide6.QtGui import QFont

from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.style import weighted


@lru_cache(maxsize=64)
def script_face(pixels: int, weight: int, script: str) -> QFont:
    """The font of a script (ISO 15924) in this size and weight. It is shared, so never to be changed."""
    ensure_script(script)
    font = weighted(QFont(families(script)), weight)
    font.setPixelSize(pixels)
    return font


def own_face(look: Look, pixels: float, weight: int = 400) -> QFont:
    """The interface's font; ``pixels`` is its size at 100 %."""
    return script_face(look.px(pixels), weight, "Arab" if look.rtl else "Latn")
