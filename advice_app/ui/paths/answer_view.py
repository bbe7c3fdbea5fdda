"""The answer: what to do next, the time limit, words to say, who helps, where to read on. One page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.answering import words
from advice_app.answering.model import Answer, Limit, Sentence, Step
from advice_app.helping.model import Body
from advice_app.helping.words import kind_line, kind_name
from advice_app.languages import _
from advice_app.ui.flow import FlowBox
from advice_app.ui.icons import icon
from advice_app.ui.listing.page import in_english
from advice_app.ui.look import Look
from advice_app.ui.painted.need_card import NeedCard
from advice_app.ui.paths.parts import LawRow, Number, Part, Words, centre, label
from advice_app.ui.style import set_role

_WIDTH, _BESIDE = 800, 560  # pixels at 100 %: the page at most; less than that has no room for buttons beside sentences
LawName = Callable[[str], str]


class AnswerView(QScrollArea):
    """Made anew for each answer: it is one page."""

    followed = Signal(str)  # a link
    clock_wanted = Signal()
    card_wanted = Signal(str)  # the id of a sentence

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self._look = look
        self._law_name: LawName = str
        self._rows: list[QBoxLayout] = []  # of sentences
        set_role(self, "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction with the next answer."""
        self._look = look

    def show_answer(self, answer: Answer, country: str, foot: str, law_name: LawName) -> None:
        """Show this, from its beginning. ``foot`` is its state and age; ``law_name`` gives the full name of a law."""
        self._law_name, self._rows = law_name, []
        outer, self._page = QWidget(self), QWidget(self)
        for widget in (outer, self._page):
            set_role(widget, "bare")
        self._sides = QVBoxLayout(outer)
        self._sides.addWidget(self._page)
        self._sides.addStretch(1)
        self._column = QVBoxLayout(self._page)
        side = self._look.px(24)
        self._column.setContentsMargins(side, self._look.px(20), side, self._look.px(24))
        self._column.setSpacing(self._look.px(8))
        self._fill(answer, country, foot)
        self.setAccessibleName(words.situation_name(answer.situation))
        self.setWidget(outer)  # lets the old page go
        self._fit()

    def _fill(self, answer: Answer, country: str, foot: str) -> None:
        self._column.addWidget(self._label(words.situation_name(answer.situation), "h1", self._page))
        self._column.addWidget(self._label(country, "lead", self._page))
        if words.remark(answer):
            part = self._part("", "careful")
            part.column.addWidget(self._label(words.remark(answer), "careful", part))
        if answer.steps:
            part = self._part(words.do_next())
            for number, step in enumerate(answer.steps, 1):
                self._step(part, number, step, answer)
        if answer.limit is not None or answer.clock:
            self._limit(self._part(words.time_limit(), "limit"), answer.limit, answer)
        if answer.sentences:
            part = self._part(words.words_to_say(), "say")
            for number, sentence in enumerate(answer.sentences):
                self._sentence(part, sentence, first=not number)
        if answer.help:
            part = self._part(words.whom_to_ask())
            for number, body in enumerate(answer.help):
                self._body(part, body, first=not number)
        if answer.guide is not None:
            self._column.addSpacing(self._look.px(8))
            self._column.addWidget(self._read_on(answer))
        self._column.addSpacing(self._look.px(12))
        self._column.addWidget(self._label(foot, "hint", self._page))

    def _label(self, text: str, role: str, parent: QWidget) -> QLabel:
        return label(text, role, parent, rtl=self._look.rtl)

    def _part(self, heading: str, tone: str = "plain") -> Part:
        if heading:
            self._column.addSpacing(self._look.px(12))
            self._column.addWidget(self._label(heading, "h2", self._page))
        part = Part(self._look, tone, self._page)
        self._column.addWidget(part)
        return part

    def _step(self, part: Part, number: int, step: Step, answer: Answer) -> None:
        if number > 1:
            part.add_rule()
        row, texts = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(self._look.px(14))
        texts.setSpacing(self._look.px(6))
        row.addWidget(Number(number, self._look, part), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        texts.addWidget(Words(step.do, "do", answer.language, part))
        if step.how:
            texts.addWidget(Words(step.how, "how", answer.language, part))
        if step.law or step.see:
            texts.addWidget(self._law(part, step.law, step))
        part.column.addLayout(row)

    def _law(self, part: Part, law: tuple[str, ...], more: Step | Limit) -> LawRow:
        # L10N: a link to the place in a guide that says more
        row = LawRow(tuple((text, self._law_name(text)) for text in law), more.see, _("Read more"), part)
        row.followed.connect(self.followed)
        return row

    def _limit(self, part: Part, limit: Limit | None, answer: Answer) -> None:
        if limit is not None:
            part.column.addWidget(Words(limit.text, "limit", answer.language, part))
            part.column.addWidget(self._law(part, limit.law, limit))
        if answer.clock:
            # L10N: a button: shows when the time limits end
            button = self._button(part, "open_clock", _("Open the detention clock"), "clock", "primary")
            button.clicked.connect(lambda _checked=False: self.clock_wanted.emit())
            part.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _sentence(self, part: Part, sentence: Sentence, *, first: bool) -> None:
        if not first:
            part.add_rule()
        own, *theirs = sentence.said
        row, texts = QBoxLayout(QBoxLayout.Direction.LeftToRight), QVBoxLayout()
        self._rows.append(row)
        row.setSpacing(self._look.px(12))
        texts.setSpacing(self._look.px(4))
        # large is what the officer is to understand
        texts.addWidget(Words(own.text, "theirs" if sentence.understood else "own", own.language, part))
        for said in theirs:
            texts.addWidget(Words(said.text, "own" if sentence.understood else "theirs", said.language, part))
        row.addLayout(texts, 1)
        # L10N: a button: shows a sentence as large as the screen, to be held up to an officer
        button = self._button(part, f"card_{sentence.id}", _("Show large"), "expand")
        button.setAccessibleName(f"{button.text().strip()}: {own.text}")
        button.clicked.connect(lambda _checked=False: self.card_wanted.emit(sentence.id))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        part.column.addLayout(row)

    def _body(self, part: Part, body: Body, *, first: bool) -> None:
        if not first:
            part.add_rule()
        kind = " \u00b7 ".join(filter(None, (kind_name(body.kind), kind_line(body.kind))))
        part.column.addWidget(self._label(kind, "hint", part))
        part.column.addWidget(self._label(body.name, "strong", part))
        if body.note and in_english():
            part.column.addWidget(self._label(in_english(), "caption", part))
        for text in filter(None, (body.translated, body.note)):
            part.column.addWidget(label(text, "small", part, rtl=False))
        ways = FlowBox(part)
        ways.set_parts([*self._ways(part, body)])
        ways.setVisible(bool(ways.parts))
        part.column.addWidget(ways)

    def _ways(self, part: Part, body: Body) -> list[QPushButton]:
        """What can be done to reach somebody."""
        made = []
        if body.phone:
            part.column.addWidget(self._label(f"\u2066{body.phone}\u2069", "strong", part))
            made.append(self._copying(part, _("Copy the phone number"), body.phone))
        if body.url:
            made.append(self._copying(part, _("Copy the address"), body.url))
            button = self._button(part, "open_address", _("Open the page…"), "globe")
            button.clicked.connect(lambda _checked=False: self.followed.emit(body.url))
            made.append(button)
        return made

    def _copying(self, part: Part, text: str, copied: str) -> QPushButton:
        button = self._button(part, "copy", text, "copy")
        button.clicked.connect(partial(_copy, button, copied))
        return button

    def _read_on(self, answer: Answer) -> NeedCard:
        button = NeedCard(self._look, "book", self._page)
        button.setObjectName("read_on")
        button.set_texts(words.read_on(), answer.guide_title)
        button.clicked.connect(lambda _checked=False: self.followed.emit(f"guide:{answer.guide}"))
        return button

    def _button(self, parent: QWidget, name: str, text: str, image: str, role: str = "plain") -> QPushButton:
        theme, size = self._look.theme, self._look.px(16)
        button = QPushButton(f" {text}".replace("&", "&&"), parent)
        button.setObjectName(name)
        set_role(button, role)
        button.setIcon(icon(image, theme.onac if role == "primary" else theme.t2, size))
        button.setIconSize(QSize(size, size))
        return button

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        if self.widget() is not None:
            width = self.viewport().width()
            centre(self._sides, width, self._look.px(_WIDTH))
            beside = width >= self._look.px(_BESIDE)
            for row in self._rows:
                row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


def _copy(button: QPushButton, text: str, _checked: bool = False) -> None:
    QGuiApplication.clipboard().setText(text)
    button.setText(f" {_('Copied')}")
