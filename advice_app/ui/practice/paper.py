"""On paper: one exercise, with the answers only where they are asked for; and a night at the police station that is over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from advice_app.languages import _, interface_language, is_rtl, speaking
from advice_app.library.catalogue import Library
from advice_app.library.model import Language
from advice_app.library.page_html import FSI, PDI
from advice_app.library.page_parts import escape
from advice_app.library.practice.model import CHOICE, Exercise
from advice_app.practice.run import Run, Taken
from advice_app.practice.words import (
    counted,
    kind_name,
    local_words,
    minutes_text,
    night_title,
    result_name,
    since_arrest,
    verdict,
)
from advice_app.sharing.printing import Paper
from advice_app.ui.fonts import families
from advice_app.ui.listing.page import Page, page_css
from advice_app.ui.look import Look
from advice_app.ui.practice.exercise_pane import Around
from advice_app.ui.practice.places import place_links
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
    foot = _foot(exercise.title, around.foot, content, language)
    return Paper(_document(page), lambda *_parts: None, (), exercise.title, foot, language.rtl)


def station_paper(run: Run, library: Library, language: Language, foot: str) -> Paper:
    """A night that is over, as the screen sums it up, with what happened at each step; in the language of the simulation."""
    page, about = _Sheet(language), run.simulation.about
    kept: list[tuple[int, int]] = []
    with speaking(language.tag):
        page.own_title(about.title, rtl=language.rtl)
        page.meta(night_title())
        for result, count in run.counts().items():
            if count:
                page.told(counted(result, count))
        for number, taken in enumerate(run.taken, 1):
            first = page.count
            _step(page, number, taken)
            page.chips(taken.choice.law)
            for _target, name in place_links(library, [taken.choice.see], language.tag):
                page.say(name)
            kept.append((first, page.count - 1))
    whole = _foot(about.title, foot, library.meta.get("content_version", ""), language)
    return Paper(_document(page), lambda *_parts: None, tuple(kept), about.title, whole, language.rtl)


def _step(page: "_Sheet", number: int, taken: Taken) -> None:
    """What happened, what was done, and what came of it."""
    page.heading(f"{number} \u00b7 {since_arrest(taken.step.after)}")
    page.say(taken.step.text)
    page.strong(taken.choice.text)
    page.told(result_name(taken.choice.result))
    page.say(taken.choice.consequence)


def _foot(title: str, about: str, content: str, language: Language) -> str:
    # L10N: {version} is the short code of the content, such as 5d0c2f9e
    said = f"{about} \u00b7 {_('Content {version}').format(version=content)}"
    mixed = is_rtl(interface_language()) != language.rtl  # the window may speak another language than the exercise
    return f"{title} \u00b7 {FSI}{said}{PDI}" if mixed else f"{title} \u00b7 {said}"


class _Sheet(Page):
    """A page whose texts are in the language of the exercise."""

    def __init__(self, language: Language) -> None:
        super().__init__(rtl=language.rtl)
        self.language = language
        self.sheets: list[int] = []  # numbers of the blocks that begin a sheet

    def say(self, text: str) -> None:
        """A paragraph in the language of the exercise."""
        self.guide_text(local_words(text), rtl=self.language.rtl)

    def told(self, text: str) -> None:
        """A paragraph in the language that is spoken."""
        self._own("text", escape(text))

    def strong(self, text: str) -> None:
        """A paragraph in the language of the exercise that stands out."""
        rtl = self.language.rtl
        self._add("text", f"<strong>{escape(local_words(text))}</strong>", rtl=rtl, latin=not rtl)

    @property
    def count(self) -> int:
        """How many blocks there are."""
        return len(self._parts)

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
