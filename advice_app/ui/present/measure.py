"""The fonts of slides: how wide text is in them, and in which of them a line is painted."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from advice_app.library.catalogue import Library
from advice_app.slides.fit import Fitter
from advice_app.slides.items import Tongue
from advice_app.ui.faces import script_face
from advice_app.ui.style import weighted

_SIZE = 100  # pixels, that text is measured in: without hinting all sizes have the same proportions
_ARABIC_SLACK = 1.01  # words of a line push each other apart, by up to 0.8 % of it (measured over all Arabic guides)
_WEIGHTS = {"title": 600, "name": 600, "strong": 600, "local": 500}


def weight_of(style: str) -> int:
    """How heavy a span of this style is."""
    return _WEIGHTS.get(style, 400)


@lru_cache(maxsize=256)
def slide_face(pixels: float, weight: int, script: str) -> QFont:
    """The font of a slide's text, not fitted to the pixels of any screen. It is shared, so never to be changed."""
    font = weighted(QFont(script_face(_SIZE, weight, script)), weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(max(1, round(pixels)))
    return font


@lru_cache(maxsize=64)
def _metrics(weight: int, script: str) -> QFontMetricsF:
    return QFontMetricsF(slide_face(_SIZE, weight, script))


class FontMeasure:
    """Measures in the fonts that slides are painted in."""

    def advance(self, text: str, style: str, script: str) -> float:
        """The width of a text, in sizes of the font."""
        width = _metrics(weight_of(style), script).horizontalAdvance(text) / _SIZE
        return width * _ARABIC_SLACK if script == "Arab" else width


def tongue(library: Library, tag: str) -> Tongue:
    """How a language is written."""
    if not library.knows(tag):
        return Tongue(tag)
    language = library.language(tag)
    return Tongue(tag, language.rtl, language.script)


def fitter(library: Library) -> Fitter:
    """What fits slides, in the app's fonts."""
    return Fitter(FontMeasure(), lru_cache(maxsize=64)(lambda tag: tongue(library, tag)))
