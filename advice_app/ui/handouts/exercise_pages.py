"""Role cards, one on a page; and the answers to all exercises, for the trainer."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument, QTextOption

from advice_app.languages import _, speaking
from advice_app.library.model import Language
from advice_app.library.page_parts import escape
from advice_app.library.practice.model import CHOICE, Exercise
from advice_app.practice.words import local_words, verdict
from advice_app.sharing.card_sheet import Paper
from advice_app.ui.handouts.device import INK, MARGIN, QUIET, font, paint_foot, pdf_pages

_PIXEL = 25.4 / 96  # millimetres
_FOOT = 8.0
_CSS = f"""
h1, h2, h3, b {{ font-weight: 600; }} h1 {{ font-size: 26px; margin: 0 0 6px 0; }} h2 {{ font-size: 19px; margin: 22px 0 4px 0; }}
h3 {{ font-size: 15px; margin: 12px 0 2px 0; }} p {{ margin: 4px 0; line-height: 135%; }}
.quiet {{ color: {QUIET}; }} .large {{ font-size: 20px; line-height: 145%; }}
"""


def role_pages(path: Path, exercises: Sequence[Exercise], paper: Paper, languages: dict[str, Language]) -> Iterator[None]:
    """Write it, a card at each step. Raises `OSError`."""
    cards = [(exercise, number) for exercise in exercises for number in range(len(exercise.roles))]
    with pdf_pages(path, paper, exercises[0].title if exercises else "") as (writer, painter):
        for done, (exercise, number) in enumerate(cards):
            if done:
                writer.newPage()
            language = languages[exercise.language]
            _draw(painter, _document(_role(exercise, number, language.tag), paper, language), 0)
            paint_foot(painter, paper, local_words(exercise.title), "", language)
            yield


def _role(exercise: Exercise, number: int, tag: str) -> str:
    role = exercise.roles[number]
    with speaking(tag):
        only = _("Only for this player")
    return (
        f'<p class="quiet">{_text(exercise.title)} \u00b7 {escape(only)}</p><h1>{_text(role.name)}</h1>'
        f'<p class="large">{_text(role.brief)}</p><p></p><p class="quiet">{_text(exercise.brief)}</p>'
    )


def answer_pages(path: Path, exercises: Sequence[Exercise], paper: Paper, languages: dict[str, Language]) -> Iterator[None]:
    """Write it, a page at each step. Raises `OSError`."""
    with speaking(languages[exercises[0].language].tag):
        name = _("Answers")
    with pdf_pages(path, paper, name) as (writer, painter):
        first = True
        for exercise in exercises:
            language = languages[exercise.language]
            with speaking(language.tag):
                html = _answers(exercise)
            document = _document(html, paper, language)
            for page in range(document.pageCount()):
                if not first:
                    writer.newPage()
                first = False
                _draw(painter, document, page)
                paint_foot(painter, paper, name, "", language)
                yield


def _answers(exercise: Exercise) -> str:
    found = [f"<h1>{_text(exercise.title)}</h1>"]
    if exercise.kind == CHOICE:
        found.append(f"<p>{_text(exercise.question)}</p>")
        for number, option in enumerate(exercise.options):
            found.append(f"<h3>{'ABCDEFGH'[number % 8]}. {_text(option.text)}</h3>")
            found.append(f"<p><b>{escape(verdict(right=option.right))}.</b> {_text(option.why)}</p>")
    else:
        found.append(f"<p>{_text(exercise.brief)}</p>")
        for title, items in ((_("Questions"), exercise.questions), (_("What to look for"), exercise.look_for)):
            found += [f"<h2>{escape(title)}</h2>", *(f"<p>\u2022 {_text(item)}</p>" for item in items)]
        found += [f"<h2>{escape(_('The law behind it'))}</h2>", f"<p>{_text(exercise.lesson)}</p>"]
    if exercise.law:
        law = "; ".join(f"\u2068{law}\u2069" for law in exercise.law)
        found.append(f'<p class="quiet">{escape(_("Law"))}: {escape(law)}</p>')
    return "".join(found)


def _text(text: str) -> str:
    return escape(local_words(text))


def _document(html: str, paper: Paper, language: Language) -> QTextDocument:
    document = QTextDocument()
    face = font(language, 1)
    face.setPixelSize(15)
    document.setDefaultFont(face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(_CSS)
    document.setDocumentMargin(0)
    document.setHtml(f'<body dir="{"rtl" if language.rtl else "ltr"}">{html}</body>')
    document.setPageSize(QSizeF(paper.width - 2 * MARGIN, paper.height - 2 * MARGIN - _FOOT) / _PIXEL)
    return document


def _draw(painter: QPainter, document: QTextDocument, page: int) -> None:
    size = document.pageSize()
    painter.save()
    painter.translate(MARGIN, MARGIN)
    painter.scale(_PIXEL, _PIXEL)
    painter.translate(0, -page * size.height())
    painter.setPen(QColor(INK))
    document.drawContents(painter, QRectF(0, page * size.height(), size.width(), size.height()))
    painter.restore()
