"""The answer on one sheet of paper."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QTextDocument, QTextOption

from advice_app.answering import words
from advice_app.answering.model import Answer, Sentence, Step
from advice_app.helping.words import kind_name
from advice_app.library.model import Language
from advice_app.library.page_parts import escape
from advice_app.sharing.printing import Paper
from advice_app.ui.fonts import families
from advice_app.ui.paths.parts import marked

_SIZES = (17, 16, 15, 14, 13, 12, 11)
"""Pixels of the text, largest first; 17 are 11 points on paper."""
_SHEET = QSizeF(767, 1030)
"""What both A4 and US Letter have room for."""


def paper_of(answer: Answer, country: str, foot: str, *, rtl: bool) -> Paper:
    """The answer in the largest type that leaves it on one sheet."""
    title = f"{words.situation_name(answer.situation)} \u00b7 {country}"
    html = "".join(_parts(answer, title, rtl=rtl))
    made = (_document(html, size, rtl=rtl) for size in _SIZES)
    document = next((one for one in made if one.pageCount() == 1), None) or _document(html, _SIZES[-1], rtl=rtl)
    return Paper(document, lambda *_parts: None, (), title, f"{title} \u00b7 {foot}", rtl)


def _document(html: str, size: int, *, rtl: bool) -> QTextDocument:
    document = QTextDocument()
    font = QFont(families("Arab" if rtl else "Latn"))
    font.setPixelSize(size)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultFont(font)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_css(size))
    document.setHtml(html)
    document.setPageSize(_SHEET)
    return document


def _css(size: int) -> str:
    latin, arab = (", ".join(f"'{name}'" for name in families(script)) for script in ("Latn", "Arab"))
    return f"""
p {{ margin-top: 0; margin-bottom: {size // 5}px; }}
p.latin {{ font-family: {latin}; line-height: 112%; }}
p.arab {{ font-family: {arab}; line-height: 78%; }}
p.title {{ font-size: {round(size * 1.6)}px; font-weight: 600; }}
p.heading {{ font-size: {round(size * 1.1)}px; font-weight: 600; margin-top: {size // 2}px; }}
p.strong {{ font-weight: 600; }}
p.small {{ font-size: {round(size * 0.85)}px; }}
"""


def _parts(answer: Answer, title: str, *, rtl: bool) -> list[str]:
    def own(kind: str, text: str) -> str:
        return _paragraph(kind, escape(text), rtl=rtl, arab=rtl)

    parts = [own("title", title), own("small", words.remark(answer)) if words.remark(answer) else ""]
    parts += [own("heading", words.do_next())] if answer.steps else []
    for number, step in enumerate(answer.steps, 1):
        parts += _step(number, step, answer.language)
    if answer.limit is not None:
        parts += [
            own("heading", words.time_limit()),
            _said("plain", answer.limit.text, answer.language),
            _law(answer.limit.law, rtl=rtl),
        ]
    parts += [own("heading", words.words_to_say())] if answer.sentences else []
    for sentence in answer.sentences:
        parts += _sentence(sentence)
    parts += [own("heading", words.whom_to_ask())] if answer.help else []
    for body in answer.help:
        name = f"{body.name} ({body.translated})" if body.translated else body.name
        ways = " \u00b7 ".join(part for part in (name, body.phone, body.url) if part)
        parts += [own("strong", kind_name(body.kind)), _paragraph("plain", escape(ways), rtl=False, arab=False)]
    if answer.guide is not None:
        parts.append(own("heading", f"{words.read_on()}: \u2068{answer.guide_title}\u2069 (\u2066{answer.guide}\u2069)"))
    return parts


def _step(number: int, step: Step, language: Language) -> list[str]:
    found = [_said("strong", f"{number}. {step.do}", language)]
    if step.how:
        found.append(_said("plain", step.how, language))
    return [*found, _law(step.law, rtl=language.rtl)]


def _sentence(sentence: Sentence) -> list[str]:
    own, *theirs = sentence.said
    first, rest = ("strong", "plain") if sentence.understood else ("plain", "strong")
    return [_said(first, own.text, own.language), *(_said(rest, said.text, said.language) for said in theirs)]


def _law(law: tuple[str, ...], *, rtl: bool) -> str:
    return _paragraph("small", escape(f"\u2066{'; '.join(law)}\u2069"), rtl=rtl, arab=False) if law else ""


def _said(kind: str, text: str, language: Language) -> str:
    return _paragraph(kind, marked(text), rtl=language.rtl, arab=language.script == "Arab")


def _paragraph(kind: str, inner: str, *, rtl: bool, arab: bool) -> str:
    return f'<p class="{kind} {"arab" if arab else "latin"}" dir="{"rtl" if rtl else "ltr"}">{inner}</p>'
