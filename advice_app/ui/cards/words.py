"""A sentence with the font of its language."""

from PySide6.QtGui import QFont

from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.sharing.fitting import Words
from advice_app.ui import fonts
from advice_app.ui.style import weighted

HEAVY = 700


def text_font(script: str, weight: int) -> QFont:
    """The font for a language's text, with that of names in Arabic letters which may stand in any."""
    fonts.ensure_script(script)
    fonts.ensure_script("Arab")
    font = weighted(QFont(), weight)
    font.setFamilies(list(dict.fromkeys((*fonts.families(script)[:-1], *fonts.families("Arab")))))
    return font


def sentence(phrase: Phrase, language: Language, own: Language, weight: int = HEAVY) -> Words:
    """A sentence in a language; ``own`` is the reader's, whose name may stand in it."""
    font = text_font(language.script, weight)
    if weight >= HEAVY:
        font.setVariableAxis(QFont.Tag("opsz"), 32)  # Inter's cut for headings
    return Words(phrase.sentence(language.tag, own.name), font, language.rtl)
