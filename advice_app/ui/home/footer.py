"""The last line of the home screen: privacy, and how old the content is."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advice_app.languages import _, interface_language
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.prose import HINT, Prose
from advice_app.ui.style import set_role


class Footer(QWidget):
    """Nothing leaves this computer; this is information, not advice on a case."""

    def __init__(self, look: Look, content_date: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home_footer")
        self._date = content_date
        self._sign = QLabel(self)
        self._privacy, self._content = Prose(look, HINT, "t3", self), Prose(look, HINT, "t3", self)
        self._content.setObjectName("content_date")
        rule = QFrame(self)
        set_role(rule, "rule")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._sign)
        first.addWidget(self._privacy, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(32, 12, 32, 12)
        self._line.setSpacing(8)
        self._line.addLayout(first, 1)
        self._line.addWidget(self._content, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addLayout(self._line)
        self.apply_look(look)
        self.retranslate()

    def set_wide(self, wide: bool) -> None:
        """One line, or two."""
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._content.trailing = wide
        self._content.update()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._privacy.apply_look(look)
        self._content.apply_look(look)
        self._sign.setPixmap(pixmap("lock", look.theme.t3, look.px(14), self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._privacy.setText(_("Works offline. Nothing you read leaves this computer."))
        if self._date is None:
            self._content.setText(_("General information, not legal advice."))
            return
        month = QLocale(interface_language()).standaloneMonthName(self._date.month)
        text = _("General information, not legal advice. Content of {month} {year}.")
        self._content.setText(text.format(month=month, year=self._date.year))
