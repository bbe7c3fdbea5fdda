"""Tabs in the window: several guides at once. The bar is there only while there is more than one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTabBar, QToolButton

from advice_app.languages import _, interface_language
from advice_app.library.model import Reference
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.names import stage_name
from advice_app.ui.part import Part
from advice_app.ui.style import set_role

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow

_ABOVE_SCREENS = 2  # after tool bar and notice


class Tabbing(Part):
    """Shows the tabs of the session, and goes from one to another."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._tabs = window.session.tabs
        self.bar = QTabBar(window.centralWidget())
        self.bar.setObjectName("tab_bar")
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.currentChanged.connect(self.select)
        window.column.insertWidget(_ABOVE_SCREENS, self.bar)
        self.apply_look(window.look)
        self.refresh()

    def open_new(self, ref: Reference | None = None) -> None:
        """Open a guide in a tab of its own: by default the one that is read, at its place."""
        window = self._window
        window.read.leave()
        ref = ref or self._tabs.ref(self._tabs.index)
        if not self._tabs.add():
            window.notice.say(_("There is no room for more tabs. Close one first."))
            return
        if ref is None:
            window.going.show_home()
        elif not window.going.open(ref, mark=True):
            self._tabs.close(self._tabs.index)
        self.refresh()

    def select(self, index: int) -> None:
        """Show another tab, where it was left."""
        if index != self._tabs.index and 0 <= index < len(self._tabs.tabs):
            self._window.read.leave()
            self._tabs.index = index
            self._window.going.show_stop()
            self.refresh()

    def step(self, direction: int) -> None:
        """Show the next (1) or previous (-1) tab."""
        self.select((self._tabs.index + direction) % len(self._tabs.tabs))

    def close_tab(self, index: int | None = None) -> None:
        """Close a tab, by default the one that is shown; the last one stays."""
        index = self._tabs.index if index is None else index
        shown = index == self._tabs.index
        if self._tabs.close(index):
            if shown:
                self._window.going.show_stop()
            self._window.changed()
            self.refresh()

    # what the bar shows --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the tabs as they are now."""
        with QSignalBlocker(self.bar):
            count = len(self._tabs.tabs)
            while self.bar.count() > count:
                self.bar.removeTab(self.bar.count() - 1)
            while self.bar.count() < count:
                self.bar.addTab("")
            for index in range(count):
                name = self._name(index)
                self.bar.setTabText(index, name.replace("&", "&&"))
                self.bar.setTabToolTip(index, name)
                self._close_button(index, name)
            self.bar.setCurrentIndex(self._tabs.index)
        self.bar.setVisible(count > 1)

    def _name(self, index: int) -> str:
        ref = self._tabs.ref(index)
        if ref is None:
            return _("Home")
        library = self._window.session.library
        country = library.jurisdiction(ref.jurisdiction, interface_language())
        stage = next((stage_name(stage) for stage in library.stages() if stage.id == ref.stage), ref.stage)
        return f"{country.name if country else ref.jurisdiction} \u203a {stage}"

    def _close_button(self, index: int, name: str) -> None:
        look = self._window.look
        button = QToolButton(self.bar)
        set_role(button, "ghost")
        button.setIcon(icon("close", look.theme.t2, look.px(14)))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has Ctrl+W
        # L10N: {name} is what the tab shows
        button.setAccessibleName(_("Close tab: {name}").format(name=name))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self.close_tab(index))
        self.bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)  # Qt turns the sides round

    # told by the window --------------------------------------------------------------------------------------

    def page_changed(self) -> None:
        self.refresh()

    def apply_look(self, look: Look) -> None:
        theme = look.theme
        self.bar.setStyleSheet(
            f"QTabBar {{ background: {theme.win}; }}"
            f"QTabBar::tab {{ background: {theme.win}; color: {theme.t2}; padding: {look.px(7)}px {look.px(10)}px;"
            f" border: 1px solid transparent; border-bottom: 2px solid {theme.line}; max-width: {look.px(260)}px; }}"
            f"QTabBar::tab:hover {{ color: {theme.t1}; }}"
            f"QTabBar::tab:selected {{ background: {theme.page}; color: {theme.ac2}; border-bottom: 2px solid {theme.ac}; }}"
            f"QTabBar::tab:focus {{ border: 2px solid {theme.focus}; }}"
        )
        if self.bar.count():
            self.refresh()

    def retranslate(self) -> None:
        self.bar.setAccessibleName(_("Tabs"))
        self.refresh()

    def set_library(self) -> None:
        self.refresh()
