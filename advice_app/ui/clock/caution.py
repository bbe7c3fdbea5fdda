"""What the clock is not: always in sight, with no way to close it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.clock.regimes import Regime
from advice_app.clock.words import CAUTION, NOT_LEGAL
from advice_app.languages import _
from advice_app.library.page_parts import escape
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.names import confidence_name
from advice_app.ui.style import set_role


def confidence_line(regime: Regime | None, checked: str) -> str:
    """How sure we are of the rules, and when they were checked."""
    if regime is None:
        return ""
    # L10N: {confidence} is such as "The law or an official page was read"; {date} is a date
    return _("{confidence}. Checked {date}.").format(confidence=confidence_name(regime.confidence), date=checked)


class Caution(QFrame):
    """The caution, how sure we are, and a way to the rule with its sources."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_caution")
        self._regime: Regime | None = None
        self._checked = ""
        self._sign, self.text, self.sources = QLabel(self), QLabel(self), QPushButton(self)
        self.text.setObjectName("clock_caution_text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.sources.setObjectName("clock_sources")
        set_role(self.text, "cautiontext")
        set_role(self.sources, "link")
        self._row, column = QHBoxLayout(self), QVBoxLayout()
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.sources, 0, Qt.AlignmentFlag.AlignLeading)
        self.apply_look(look)

    def show_regime(self, regime: Regime | None, checked: str) -> None:
        """Say how sure we are of these rules."""
        self._regime, self._checked = regime, checked
        self.retranslate()

    @property
    def sure(self) -> str:
        """How sure we are, as it is said here."""
        return confidence_line(self._regime, self._checked)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        px = look.px
        self._row.setContentsMargins(px(18), px(13), px(18), px(13))
        self._row.setSpacing(px(14))
        self._sign.setPixmap(pixmap("warning", look.theme.caution.ink, px(18), self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        sure = self.sure
        self.text.setText(f"<span style='font-weight: 600'>{escape(_(NOT_LEGAL))}</span> {escape(_(CAUTION))} {escape(sure)}")
        # L10N: a link to the rule on how long the police may hold somebody, with the pages it was checked against
        self.sources.setText(_("The rule and its sources"))
