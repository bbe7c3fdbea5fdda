"""One exercise on paper: for the players, and with the answers only where they are asked for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.library.practice.model import CHOICE, Exercise
from advice_app.practice.words import kind_name, local_words, minutes_text, verdict
from advice_app.sharing.printing import Paper
from advice_app.ui.fonts import families
from advice_app.ui.listing.page import Page, page_css
from advice_app.ui.look import Look
from advice_app.ui.practice.exercise_pane import Around
from advice_app.ui.theme import LIGHT


def exercise_paper(exercise: Exercise, around: Around, language: Language, content: str, *, answers: bool) -> Paper:
    """One exercise, ready for paper; each role card of a role-play on a sheet of its own, and so what is for the trainer."""
    page = _Sheet(language)
    page.own_title(exercise.title, rtl=language.rtl)
    page.meta(" \u00b7 ".join((around.stage, kind_name(exercise.kind), minutes_text(exercise.minutes))))
    if exercise.kind == CHOICE:
        _question(page, exercise, around, answers=answers)
    else:
        _role_play(page, exercise, around, answers=answers)
    # L10N: {version} is the short code of the content, such as 5d0c2f9e
    foot = f"{exercise.title} \u00b7 {around.foot} \u00b7 {_('Content {version}').format(version=content)}"
    document = _document(page)
    return Paper(document, lambda *_parts: None, (), exercise.title, foot, language.rtl)


class _Sheet(Page):
    """A page whose texts are in the language of the exercise."""

    def __init__(self, language: Language) -> None:
        super().__init__(rtl=language.rtl)
        self.language = language
        self.sheets: list[int] = []  # numbers of the blocks that begin a sheet

    def say(self, text: str) -> None:
        """A paragraph in the language of the exercise."""
        self.guide_text(local_words(text), rtl=self.language.rtl)

    def turn_over(self) -> None:
        """What follows stands on a sheet of its own."""
        self.sheets.append(len(self._parts))


def _question(page: _Sheet, exercise: Exercise, around: Around, *, answers: bool) -> None:
    page.say(exercise.question)
    for number, option in enumerate(exercise.options, 1):
        page.say(f"{number}. {option.text}")
    if answers:
        page.turn_over()
        # L10N: above the answers to a question, on paper
        page.heading(_("Answers"))
        for number, option in enumerate(exercise.options, 1):
            page.say(f"{number}. {verdict(right=option.right)}. {option.why}")
        _law(page, around)


def _role_play(page: _Sheet, exercise: Exercise, around: Around, *, answers: bool) -> None:
    page.say(exercise.brief)
    for role in exercise.roles:
        page.turn_over()
        page.own_title(local_words(role.name), rtl=page.language.rtl)
        page.meta(_("Only for this player"))
        page.say(role.brief)
    if answers:
        page.turn_over()
        for title, items in ((_("Questions"), exercise.questions), (_("What to look for"), exercise.look_for)):
            page.heading(title)
            for item in items:
                page.say(f"\u2022 {item}")
        page.heading(_("The law behind it"))
        page.say(exercise.lesson)
        _law(page, around)


def _law(page: _Sheet, around: Around) -> None:
    page.chips(tuple(law for law, _name in around.law))
    for _target, name in around.links:
        page.say(name)


def _document(page: _Sheet) -> QTextDocument:
    language = page.language
    document = QTextDocument()
    font = QFont(families("Arab" if language.rtl else "Latn"))
    font.setPixelSize(15)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultFont(font)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(page_css(Look(LIGHT, rtl=language.rtl)))
    document.setHtml(str(page))
    for number in page.sheets:  # each part is one block
        form = QTextBlockFormat()
        form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(form)
    return document
