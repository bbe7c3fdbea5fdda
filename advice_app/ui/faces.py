"""Fonts for painted text, made once: a new font object costs Qt a millisecond for each text that is laid out in it."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.style import weighted


def script_face(pixels: int, weight: int, script: str) -> QFont:
    """The font of a script (ISO 15924) in this size and weight. It is shared, so never to be changed."""
    ensure_script(script)
    return _face(pixels, weight, tuple(families(script)))


@lru_cache(maxsize=64)
def _face(pixels: int, weight: int, names: tuple[str, ...]) -> QFont:
    font = weighted(QFont(list(names)), weight)
    font.setPixelSize(pixels)
    return font


def own_face(look: Look, pixels: float, weight: int = 400) -> QFont:
    """The interface's font, ``pixels`` high at 100 %. It is shared, so never to be changed."""
    return script_face(look.px(pixels), weight, "Arab" if look.rtl else "Latn")


def rule_face(look: Look, pixels: float, weight: int = 400) -> QFont:
    """The font of what is written in English whatever the interface speaks: rules and law."""
    return script_face(look.px(pixels), weight, "Latn")


@lru_cache(maxsize=64)
def own_metrics(look: Look, pixels: float, weight: int = 400) -> QFontMetricsF:
    """How wide texts in `own_face` are."""
    return QFontMetricsF(own_face(look, pixels, weight))


@lru_cache(maxsize=64)
def rule_metrics(look: Look, pixels: float, weight: int = 400) -> QFontMetricsF:
    """How wide texts in `rule_face` are."""
    return QFontMetricsF(rule_face(look, pixels, weight))


@lru_cache(maxsize=4096)
def own_width(text: str, look: Look, pixels: float, weight: int = 400) -> float:
    """How wide a text that comes again and again is."""
    return own_metrics(look, pixels, weight).horizontalAdvance(text)


def own_elided(text: str, look: Look, pixels: float, room: float, weight: int = 400) -> str:
    """A text, cut where there is not enough room for it."""
    if own_width(text, look, pixels, weight) <= room:
        return text
    return own_metrics(look, pixels, weight).elidedText(text, Qt.TextElideMode.ElideRight, room)
