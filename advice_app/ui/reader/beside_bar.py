"""The bar above two languages: where the guide stands, the switch between one language and two, and the toggle of law terms."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from advice_app.languages import _
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.reader.beside_style import css
from advice_app.ui.style import set_role

_KEY = "Ctrl B"
_FRAME = 3  # around the switch


class BesideBar(QWidget):
    """Says what was chosen; shows what it is told."""

    one_chosen = Signal()
    terms_toggled = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("beside_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._where = QLabel(self)
        set_role(self._where, "small")
        self.terms = self._button("law_terms", self)
        self._switch = QFrame(self)
        self._switch.setObjectName("language_switch")
        self.one, self.two = self._button("one_language", self._switch), self._button("two_languages", self._switch)
        self._key = QLabel(_KEY, self)
        set_role(self._key, "key")
        both = QHBoxLayout(self._switch)
        both.setContentsMargins(_FRAME - 1, _FRAME - 1, _FRAME - 1, _FRAME - 1)
        both.setSpacing(0)
        both.addWidget(self.one)
        both.addWidget(self.two)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(self._where)
        row.addStretch(1)
        for widget in (self.terms, self._switch, self._key):
            row.addWidget(widget)
        self.terms.toggled.connect(self.terms_toggled)
        self.one.clicked.connect(self._on_one)
        self.two.clicked.connect(lambda: self.two.setChecked(True))

    def _button(self, name: str, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_one(self) -> None:
        self.one.setChecked(False)  # as it is when the bar is shown again
        self.one_chosen.emit()

    def show_where(self, text: str) -> None:
        """Show the country and the stage of the guide."""
        self._where.setText(text)
        self._fit()

    def show_terms(self, *, shown: bool) -> None:
        """Show whether law terms are on the page, without telling anybody."""
        blocked = self.terms.blockSignals(True)  # noqa: FBT003 - Qt's
        self.terms.setChecked(shown)
        self.terms.blockSignals(blocked)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        theme, size = look.theme, look.px(16)
        self.setStyleSheet(css(look))
        self.two.setChecked(True)
        for button, name, ink in (
            (self.terms, "scales", theme.t2),
            (self.one, "document", theme.t2),
            (self.two, "columns", theme.onac),
        ):
            button.setIcon(icon(name, ink, size))
            button.setIconSize(QSize(size, size))
            button.setFixedHeight(look.px(32))
        self._row.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(6))
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Side by side"))
        # L10N: shows under each paragraph the country's own legal words in it, with what they mean
        terms = _("Law terms")
        self.terms.setToolTip(_("Show the country's own legal words under each paragraph"))
        # L10N: a switch: the guide in one language, or in two beside each other
        one = _("One language")
        for button, text in ((self.terms, terms), (self.one, one), (self.two, _("Side by side"))):
            button.setText(f" {text}")
            button.setAccessibleName(text)
        self._key.setToolTip(_("Side by side"))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # gives way to the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out signs, and the words of the toggle, where there is no room for both; then what only repeats."""
        style, buttons = Qt.ToolButtonStyle, (self.terms, self.one, self.two)
        for button in buttons:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        if self._needed() > self.width():
            for button in (self.one, self.two):
                button.setToolButtonStyle(style.ToolButtonTextOnly)
            self.terms.setToolButtonStyle(style.ToolButtonIconOnly)
        room = self.width() - self._needed()
        self._where.setVisible(self._where.sizeHint().width() <= room)
        self._key.setVisible(self._where.sizeHint().width() + self._key.sizeHint().width() + 2 * self._row.spacing() <= room)

    def _needed(self) -> int:
        """The width of what is always shown."""
        margins = self._row.contentsMargins()
        buttons = sum(button.sizeHint().width() for button in (self.terms, self.one, self.two))
        return buttons + margins.left() + margins.right() + 2 * self._row.spacing() + 2 * _FRAME
