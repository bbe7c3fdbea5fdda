"""The card at the top: how long until the next limit, in the largest letters of the screen."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from advice_app.clock.limits import Reading
from advice_app.clock.words import after
from advice_app.languages import _
from advice_app.library.page_parts import escape
from advice_app.ui.clock.texts import from_start, span, steady_span, when, when_sentence
from advice_app.ui.dates import clock_time
from advice_app.ui.look import Look
from advice_app.ui.style import face, set_role

_NARROW = 620  # pixels at 100 % below which the facts stand under the time
_EDGE = 28
_SLACK = 12  # what a line may hang over


class Said(NamedTuple):
    """What the card says."""

    label: str
    big: str
    text: str  # HTML
    facts: tuple[tuple[str, str], ...] = ()


def say(reading: Reading) -> Said:
    """What to say of a clock that runs."""
    # L10N: beside the countdown: the time now where the person is held
    facts = [(_("Now"), clock_time(reading.now))]
    if reading.held.total_seconds() < 0:
        return Said(_("The start is still to come"), "", escape(_("Check the day and the time.")), tuple(facts))
    facts.append((_("Since the start"), steady_span(reading.held)))
    if reading.longest is not None:
        # L10N: the last time limit of the table
        facts.append((_("Last limit here"), from_start(reading.longest)))
    if reading.next is not None and reading.left is not None:
        follows = escape(after(reading.after.decided_by if reading.after else None))
        text = f"{when_sentence(reading.next, reading.now)} {follows}{_passed(reading)}"
        # L10N: above the countdown
        return Said(_("Next limit in"), span(reading.left), text, tuple(facts))
    if reading.last_passed is not None and reading.last_passed.until is not None:
        text = escape(_("Ask at once who decided to hold the person longer, on what ground, and for the decision in writing."))
        passed = when_sentence(reading.last_passed, reading.now)
        return Said(_("All limits here have passed. The last one:"), _ago(reading), f"{passed} {text}", tuple(facts))
    text = escape(_("The law sets limits in words here, or they count from a moment that is not known. Read them below."))
    return Said(_("No time can be computed"), "", text, tuple(facts))


def _passed(reading: Reading) -> str:
    """That a limit is over does not mean that somebody decided to go on."""
    if reading.last_passed is None:
        return ""
    # L10N: {time} is a day and a time, or the end of a day
    text = _("A limit passed before: {time}. Ask for the decision to go on, in writing.").format(time=when(reading.last_passed))
    return f"<br>{escape(text)}"


def _ago(reading: Reading) -> str:
    until = reading.last_passed.until if reading.last_passed else None
    # L10N: {time} is a span of time such as "3 h 12 min"
    return _("{time} ago").format(time=steady_span(reading.now - until)) if until else ""


def say_nothing(reason: str = "") -> Said:
    """What to say of a clock that does not run: why, or what to do."""
    if reason:
        return Said(_("The clock cannot run"), "", escape(reason))
    text = _("Enter the day and the time at which the clock starts: the record, or the person, can tell you.")
    return Said(_("The clock does not run yet"), "", escape(text))


class Head(QFrame):
    """Label, time, sentence; and three facts beside them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = Said("", "", "")
        self.setObjectName("clock_head")
        self.label, self.big, self.text = (QLabel(self) for _number in range(3))
        for part, name, role in (
            (self.label, "label", "headlabel"),
            (self.big, "big", "headbig"),
            (self.text, "text", "headtext"),
        ):
            part.setObjectName(f"clock_head_{name}")
            set_role(part, role)
            part.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._facts, self._rows = QFrame(self), [(QLabel(), QLabel()) for _number in range(3)]
        self._rule = QFrame(self)
        self._row, self._grid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QGridLayout(self._facts)
        self._lay_out()
        self.apply_look(look)

    def _lay_out(self) -> None:
        self._facts.setObjectName("clock_facts")
        set_role(self._rule, "upright")
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self.label, self.big, self.text):
            left.addWidget(part)
        for number, (fact, value) in enumerate(self._rows):
            set_role(fact, "headname")
            fact.setWordWrap(True)
            set_role(value, "headvalue")
            self._grid.addWidget(fact, number, 0)
            self._grid.addWidget(value, number, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._rule)
        self._row.addWidget(self._facts)
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_said(self, said: Said) -> None:
        """Show it; called each second, so only what is new is set."""
        if said == self._said:
            return
        self._said = said
        for part, text in ((self.label, said.label), (self.big, said.big), (self.text, said.text)):
            if part.text() != text:
                part.setText(text)
            part.setVisible(bool(text))
        there = (*said.facts, *(("", ""),) * (len(self._rows) - len(said.facts)))
        for (name, value), (own_name, own_value) in zip(self._rows, there, strict=True):
            name.setText(own_name)
            value.setText(own_value)
            name.setVisible(bool(own_name))
            value.setVisible(bool(own_name))
        self._facts.setVisible(bool(said.facts))
        self._rule.setVisible(bool(said.facts) and self._row.direction() != QBoxLayout.Direction.TopToBottom)
        self.big.setAccessibleName(f"{said.label} {said.big}")
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Give way where the card is narrow."""
        beside = width - self._facts.minimumSizeHint().width() - 4 * self._look.px(_EDGE)
        narrow = width * 100 // max(self._look.percent, 100) < _NARROW
        for pixels in (52, 40, 30):
            self.big.setFont(_big(self._look.px(pixels)))
            needs = self.big.fontMetrics().horizontalAdvance(self._said.big) + self._look.px(_SLACK)
            below = narrow or needs > beside
            if not below or (narrow and needs <= width - 2 * self._look.px(_EDGE)):
                break
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._rule.setVisible(bool(self._said.facts) and not below)

    def apply_look(self, look: Look) -> None:
        """Follow the text size; colours come with the style sheet."""
        self._look = look
        px = look.px
        self._row.setContentsMargins(px(_EDGE), px(20), px(_EDGE), px(20))
        self._row.setSpacing(px(_EDGE))
        self._grid.setColumnMinimumWidth(0, px(130))
        self._grid.setHorizontalSpacing(px(12))
        end = Qt.AlignmentFlag.AlignLeft if look.rtl else Qt.AlignmentFlag.AlignRight
        for _name, value in self._rows:
            value.setAlignment(end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        palette = self.big.palette()
        palette.setColor(self.big.foregroundRole(), look.theme.t1)
        self.big.setPalette(palette)
        self.fit(self.width())


def _big(pixels: int) -> QFont:
    font = face(pixels, 700)
    font.setVariableAxis(QFont.Tag("opsz"), 32)  # Inter's cut for headings
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
