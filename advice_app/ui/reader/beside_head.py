"""The head of a column: its language as a menu, and how its text stands."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import EditionInfo
from advice_app.library.page_parts import Paragraph
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.menus import Choices, choice_menu
from advice_app.ui.reader.beside_style import css
from advice_app.ui.reader.stage import bar_like
from advice_app.ui.style import set_role, weighted

_HEIGHT = 44


class Standing(NamedTuple):
    """How many of a translation's paragraphs there are, how many are out of date, and whether those are only missing."""

    paragraphs: int
    late: int
    only_missing: bool

    @classmethod
    def of(cls, edition: EditionInfo, paragraphs: list[Paragraph]) -> "Standing":
        """Count what is on the page."""
        places = {item.place for item in paragraphs if "." in item.place}
        missing = {item.place for item in paragraphs if item.kind == "untranslated"}
        return cls(max(len(places), edition.outdated), edition.outdated, len(missing) >= edition.outdated)


class Head(QWidget):
    """Tells which language was chosen."""

    language_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_head")
        bar_like(self)
        self.language = QToolButton(self)
        self.language.setObjectName(f"{name}_language")
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.language.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.language.setFont(weighted(self.language.font(), 600))
        self._choices: Choices = []
        self.language.setMenu(choice_menu(self, lambda: self._choices, self.language_chosen.emit))
        self._icon, self._state = QLabel(self), QLabel(self)
        self._state.setObjectName(f"{name}_state")
        set_role(self._state, "hint")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(6)
        self._row.addWidget(self.language)
        self._row.addStretch(1)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._state)

    def show_choices(self, choices: Choices) -> None:
        """Show the languages that the guide has, by their own names; one is that of this column."""
        self._choices = choices

    def say(self, edition: EditionInfo, standing: Standing, look: Look) -> None:
        """Show language and state of an edition."""
        theme = look.theme
        name = next((text for _tag, text, current in self._choices if current), edition.language)
        self.language.setText(name)
        # L10N: {language} is the language of a column, by its own name
        self.language.setAccessibleName(_("Language of this column: {language}").format(language=name))
        self.language.setToolTip(_("Language of this column"))
        sign, ink = ("half", theme.partly.ink) if standing.late else ("check", theme.protects.ink)
        self._icon.setPixmap(pixmap(sign, ink, look.px(14), self.devicePixelRatioF()))
        self._state.setText(_state(edition, standing))
        self._icon.setToolTip(self._state.text())
        self._icon.setAccessibleName(self._state.text())

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        size, theme = look.px(14), look.theme
        self.setStyleSheet(css(look))
        self.language.setIcon(icon("chevron-down", theme.t2, size))
        self.language.setIconSize(QSize(size, size))
        # the sign stands after the name: Qt puts it where reading begins
        self.language.setLayoutDirection(Qt.LayoutDirection.LeftToRight if look.rtl else Qt.LayoutDirection.RightToLeft)
        self.language.setFixedHeight(look.px(32))
        self.setFixedHeight(look.px(_HEIGHT))

    def fit(self, left: int, right: int) -> None:
        """Begin and end where the text of the column does."""
        inset = 8  # of the button's own
        margins = (max(0, left - inset), 0, right, 0) if not self.isRightToLeft() else (left, 0, max(0, right - inset), 0)
        self._row.setContentsMargins(*margins)
        taken = self.language.sizeHint().width() + self._icon.sizeHint().width() + 3 * self._row.spacing() + left + right
        self._state.setVisible(taken + self._state.sizeHint().width() <= self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # gives way to the page


def _state(edition: EditionInfo, standing: Standing) -> str:
    if edition.is_source:
        # L10N: above a column: this is the text that the translations are made from
        return _("Original")
    if not standing.late:
        return _("Translation up to date")
    number, total = standing.paragraphs - standing.late, standing.paragraphs
    if standing.only_missing:
        # L10N: above a column with a translation; the plural is that of {total}
        text = ngettext("{number} of {total} paragraph translated", "{number} of {total} paragraphs translated", total)
    else:
        # L10N: above a column with a translation; the plural is that of {total}
        text = ngettext("{number} of {total} paragraph up to date", "{number} of {total} paragraphs up to date", total)
    return text.format(number=number, total=total)
