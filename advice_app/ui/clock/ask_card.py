"""What to ask for before a limit, to tick off; each with the law that gives it."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.clock.asks import Ask
from advice_app.clock.words import ask_text
from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_LONGEST = 28  # letters of a law on its chip; the rest is in the tool tip


class AskRow(QWidget):
    """A box to tick, a text that wraps, a chip with the law."""

    ticked = Signal(bool)
    law_wanted = Signal(str)  # the id of a fact

    def __init__(self, ask: Ask, *, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = ask
        self.box, self.text, self.law = QCheckBox(self), QLabel(self), QPushButton(self)
        self.box.setObjectName(f"clock_ask_{ask.id}")
        self.box.setChecked(done)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.installEventFilter(self)
        set_role(self.text, "asktext")
        set_role(self.law, "chip")
        self.law.setObjectName(f"clock_ask_law_{ask.id}")
        self.law.setVisible(bool(ask.law))
        self.law.setEnabled(bool(ask.fact))
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        column.setSpacing(2)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        column.addWidget(self.text)
        column.addWidget(self.law, 0, Qt.AlignmentFlag.AlignLeading)
        self.box.toggled.connect(self.ticked)
        self.law.clicked.connect(lambda: self.law_wanted.emit(self.ask.fact))
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self.box.toggle()
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.text.setContentsMargins(5 if rtl else 0, 0, 0 if rtl else 5, 0)  # a space at the end of a line hangs over
        text = ask_text(self.ask.id)
        # L10N: after something one can ask for: the law gives it, but with exceptions
        self.text.setText(f"{text} {_('(the law has exceptions)')}" if self.ask.limited else text)
        self.box.setAccessibleName(self.text.text())
        law = self.ask.law[0] if self.ask.law else ""
        more = f" +{len(self.ask.law) - 1}" if len(self.ask.law) > 1 else ""
        short = f"{law[: _LONGEST - 1]}\u2026" if len(law) > _LONGEST else law
        self.law.setText(f"\u2066{short}{more}\u2069")
        # L10N: read aloud; {law} is such as "CPP art. 63-3"
        self.law.setAccessibleName(_("The rule: {law}").format(law=", ".join(self.ask.law)))
        self.law.setToolTip(", ".join(self.ask.law))


class AskCard(QFrame):
    """The list for one limit."""

    ticked = Signal(str, bool)  # id of what was asked for
    fact_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_asks")
        set_role(self, "card")
        self._look, self._shown = look, ((), frozenset(), "")
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        set_role(self.title, "strong")
        self.rows: list[AskRow] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self.apply_look(look)

    _shown: tuple[tuple[Ask, ...], frozenset[str], str]

    def show_asks(self, asks: tuple[Ask, ...], done: frozenset[str], before: str) -> None:
        """Show what to ask for; ``before`` is the limit in short, nothing while the clock does not run."""
        if (asks, done, before) == self._shown:
            return
        rebuild = asks != self._shown[0]
        self._shown = (asks, done, before)
        if rebuild:
            self._make_rows(asks, done)
        for row in self.rows:
            with QSignalBlocker(row.box):
                row.box.setChecked(row.ask.id in done)
        self.retranslate()

    def _make_rows(self, asks: tuple[Ask, ...], done: frozenset[str]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [AskRow(ask, done=ask.id in done, parent=self) for ask in asks]
        for row in self.rows:
            self._column.addWidget(row)
            row.ticked.connect(lambda on, own=row: self.ticked.emit(own.ask.id, on))
            row.law_wanted.connect(self.fact_wanted)
        self.setVisible(bool(asks))

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        self._look = look
        px = look.px
        self._column.setContentsMargins(px(18), px(16), px(18), px(16))
        self._column.setSpacing(px(9))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        before = self._shown[2]
        # L10N: over a list of things to ask for; {time} is a time such as 22:40 or "Mon 23 Nov, 22:40"
        self.title.setText(_("Ask before {time}").format(time=before) if before else _("What to ask for"))
        self.setAccessibleName(self.title.text())
        for row in self.rows:
            row.retranslate()
