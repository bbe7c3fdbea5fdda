"""The bar above the screens: history, search, language, text size, bookmark, print, menu."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from advice_app.languages import _
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.search.field import SearchField
from advice_app.ui.search.style import css
from advice_app.ui.star_state import StarState
from advice_app.ui.style import set_role

HEIGHT = 52
_ROOM_FOR_BESIDE, _ROOM_FOR_SPEECH, _ROOM_FOR_NAME = 860, 920, 600  # pixels at 100 %


class ToolBar(QWidget):
    """Buttons for the window's actions. Labels hide when the window is narrow; tool tips stay."""

    def __init__(self, look: Look, actions: dict[str, QAction], menus: dict[str, QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language = ""
        self.setObjectName("tool_bar")
        set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons: dict[QToolButton, str] = {}
        self._star = StarState()
        self._reading = self._speaks = False
        actions["read_aloud"].setVisible(False)  # until a voice is found
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(2)
        for name, image in (("side_bar", "sidebar"), ("home", "home")):
            self._action_button(actions[name], image)
        self._separator()
        for name, image in (("back", "back"), ("forward", "forward")):
            self._action_button(actions[name], image)
        self._row.addStretch(1)
        self.search = SearchField(look, _key(actions["search"]), self)
        self._row.addWidget(self.search, 100)
        self._row.addStretch(1)
        self.language = self._menu_button(menus["language"], "globe", "language_button", role="")
        self._text_size = self._menu_button(menus["text_size"], "text-size", "text_size_button")
        self.star = self._action_button(actions["star"], "star")
        self.present = self._action_button(actions["present"], "present")
        self._action_button(actions["print"], "print")
        self.speech = self._action_button(actions["read_aloud"], "speaker")
        self.beside = self._action_button(actions["beside"], "languages")
        self.contents = self._action_button(actions["contents"], "columns")
        self._more = self._menu_button(menus["more"], "menu", "menu_button")
        side_bar = next(button for button in self._icons if button.defaultAction() is actions["side_bar"])
        printer = next(button for button in self._icons if button.defaultAction() is actions["print"])
        self._of_the_page = (self.star, self.contents)
        self._of_tools_too = (side_bar, self.language, printer)
        self.retranslate()

    def _action_button(self, action: QAction, image: str) -> QToolButton:
        button = self._button(image, f"{action.objectName()}_button")
        button.setDefaultAction(action)
        return button

    def _menu_button(self, menu: QMenu, image: str, name: str, role: str = "ghost") -> QToolButton:
        button = self._button(image, name, role)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _button(self, image: str, name: str, role: str = "ghost") -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        set_role(button, role)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons[button] = image
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def _separator(self) -> None:
        line = QFrame(self)
        set_role(line, "upright")
        line.setFixedHeight(20)
        self._row.addSpacing(6)
        self._row.addWidget(line)
        self._row.addSpacing(6)

    def show_reading(self, *, reading: bool, tool: bool) -> None:
        """Show what only a page or a tool needs, or leave it out."""
        self._reading = reading
        for button in self._of_the_page:
            button.setVisible(reading)
        self._fit()
        for button in self._of_tools_too:
            button.setVisible(reading or tool)

    def offer_speech(self, *, can: bool) -> None:
        """Offer to read aloud, or not; without a voice there is no trace of it."""
        self._speaks = can
        self.speech.defaultAction().setVisible(can)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window slides, two languages and the voice are left to keys and menu: there is hardly room for them."""
        for button in (self.beside, self.present):
            button.setVisible(self._reading and self.width() >= self._look.px(_ROOM_FOR_BESIDE))
        self.speech.setVisible(self._reading and self._speaks and self.width() >= self._look.px(_ROOM_FOR_SPEECH))
        styles = Qt.ToolButtonStyle
        worded = self.width() >= self._look.px(_ROOM_FOR_NAME)  # else the globe stands for the language's name
        self.language.setToolButtonStyle(styles.ToolButtonTextBesideIcon if worded else styles.ToolButtonIconOnly)

    def show_language(self, name: str) -> None:
        """Show which language the page is in, by its own name."""
        self._language = name
        self.retranslate()

    def show_star(self, state: StarState) -> None:
        """Show whether the page, or something on it, has a bookmark."""
        self._star = state
        self._icons[self.star] = state.icon
        self._draw(self.star)
        self.star.setToolTip(f"{state.tip()}  \u2066{_key(self.star.defaultAction())}\u2069")
        self.star.setAccessibleName(state.text())

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.search.setStyleSheet(css(look))
        self.search.apply_look(look)
        for button in self._icons:
            self._draw(button)
        self.setFixedHeight(max(HEIGHT, look.px(44)))
        self._fit()

    def _draw(self, button: QToolButton) -> None:
        look, size = self._look, self._look.px(18)
        accented = button is self.star and self._star.accented
        made = icon(self._icons[button], look.theme.ac if accented else look.theme.t2, size, mirrored=look.rtl)
        button.setIcon(made)
        button.setIconSize(QSize(size, size))
        button.setFixedHeight(look.px(38))
        action: QAction | None = button.defaultAction()
        if action is not None:
            action.setIcon(made)

    def retranslate(self) -> None:
        """Set every text in the interface language; buttons of actions take theirs from the action."""
        self.setAccessibleName(_("Tools"))
        self.search.retranslate()
        self.show_star(self._star)
        self.language.setText(f" {self._language}")
        # L10N: {language} is a language by its own name
        self.language.setAccessibleName(_("Language: {language}").format(language=self._language))
        self.language.setToolTip(f"{self.language.accessibleName()}  Ctrl+L")
        for button, text in ((self._text_size, _("Text size")), (self._more, _("Menu"))):
            button.setAccessibleName(text)
            button.setToolTip(text)


def _key(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
