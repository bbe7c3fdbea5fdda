"""What the window can be told to do, by key, button or menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from advice_app.languages import INTERFACE_LANGUAGES, _, interface_language
from advice_app.marks.settings import THEME_CHOICES
from advice_app.ui import actions, menus
from advice_app.ui.menus import Choices
from advice_app.ui.tools import TOOLS

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow

_READING_ONLY = (
    "read_aloud", "star", "note", "copy_citation", "copy_reference", "numbers",
    "next_word", "previous_word", "find", "find_next", "find_previous", "next_stage", "previous_stage", "contents", "present",
    "to_workshop",
)  # fmt: skip


class Commands:
    """The window's actions and menus, and what they do that is no business of any one screen."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._settings = window.session.settings
        self.actions: dict[str, QAction] = actions.make_actions(window, self._slots())
        self.more = QMenu(window)
        self.more.aboutToShow.connect(self._fill_more)
        self.text_size = QMenu(window)
        self.text_size.aboutToShow.connect(self._fill_text_size)
        self.language = menus.choice_menu(window, self._language_choices, window.choose_language)
        self.actions["beside"].setCheckable(True)
        for name in ("side_bar", "contents", "numbers"):
            self.actions[name].setChecked(getattr(self._settings, name))

    def menus(self) -> dict[str, QMenu]:
        """The menus of the tool bar."""
        return {"language": self.language, "text_size": self.text_size, "more": self.more}

    def retranslate(self) -> None:
        """Set every text in the interface language; menus are filled when they open."""
        actions.retranslate(self.actions)

    def update(self, *, reading: bool) -> None:
        """Enable what can be done now."""
        for name, step in (("back", -1), ("forward", 1)):
            self.actions[name].setEnabled(self._window.going.can_step(step))
        for name in _READING_ONLY:
            self.actions[name].setEnabled(reading)
        over = self._window.over
        self.actions["side_bar"].setEnabled(reading or (over is not None and over.has_side_bar))
        self.actions["print"].setEnabled(reading or (over is not None and over.can_print))
        self.actions["find"].setEnabled(reading or (over is not None and over.can_find))
        self.actions["add_to_matter"].setEnabled(reading or (over is not None and over.can_keep))
        several = len(self._window.session.tabs.tabs) > 1
        for name in ("close_tab", "next_tab", "previous_tab"):
            self.actions[name].setEnabled(several)
        session = self._window.session
        several = session.edition is not None and len(session.library.editions_of(session.edition.ref)) > 1
        self.actions["beside"].setEnabled(reading and (several or self.actions["beside"].isChecked()))

    def _slots(self) -> dict[str, Callable[[], object]]:
        window, settings = self._window, self._settings
        return {
            "palette": lambda: window.parts.quick_open.toggle(),
            "search": window.going.show_search,
            "bookmarks": window.going.show_bookmarks,
            "next_word": lambda: window.reader.surround.glossary.step(1),
            "previous_word": lambda: window.reader.surround.glossary.step(-1),
            "star": lambda: window.parts.keeping.toggle_current(),
            "note": lambda: window.parts.noting.edit_current(),
            "add_to_matter": lambda: window.parts.mattering.add_current(),
            "find": self._find,
            "find_next": lambda: window.reader.surround.find_next(backward=False),
            "find_previous": lambda: window.reader.surround.find_next(backward=True),
            "larger": lambda: window.parts.preferences.set_percent(settings.step_percent(1)),
            "smaller": lambda: window.parts.preferences.set_percent(settings.step_percent(-1)),
            "normal_size": lambda: window.parts.preferences.set_percent(100),
            "language": self._show_languages,
            "copy_citation": lambda: window.parts.citing.copy("citation"),
            "copy_reference": lambda: window.parts.citing.copy("reference"),
            "numbers": self._toggle_numbers,
            "present": lambda: window.parts.presenting.present_guide(),
            "to_workshop": self._add_to_workshop,
            "read_aloud": window.parts.speaking.toggle,
            "print": self._print,
            "back": lambda: window.going.step(-1),
            "forward": lambda: window.going.step(1),
            "home": window.going.show_home,
            "next_stage": lambda: window.going.open_if(window.session.neighbour(1)),
            "previous_stage": lambda: window.going.open_if(window.session.neighbour(-1)),
            "new_tab": lambda: window.parts.tabbing.open_new(),
            "close_tab": lambda: window.parts.tabbing.close_tab(),
            "next_tab": lambda: window.parts.tabbing.step(1),
            "previous_tab": lambda: window.parts.tabbing.step(-1),
            "next_pane": self._next_pane,
            "beside": self._toggle_beside,
            "contents": self._toggle_contents,
            "side_bar": self._toggle_side_bar,
            "theme": self._next_theme,
            "comfort": lambda: window.parts.comforting.show(),
            "help": lambda: window.parts.dialogs.show_help(),
            "keys": lambda: window.parts.dialogs.show_keys(),
            "close_layer": self._close_layer,
            "quit": window.close,
            "leave": lambda: window.parts.leaving.leave(),
            **{f"stage_{number + 1}": self._stage_slot(number) for number in range(6)},
            **{f"tool_{tool.id}": self._tool_slot(tool.id) for tool in TOOLS},
        }

    def _add_to_workshop(self) -> None:
        from advice_app.ui.workshopping import add_section  # noqa: PLC0415 - not needed to read

        add_section(self._window)

    def _print(self) -> None:
        if self._window.over is None:
            self._window.parts.dialogs.show_export()
        else:
            self._window.over.print()

    def _find(self) -> None:
        over = self._window.over
        if over is None:
            self._window.reader.surround.open_find()
        else:
            over.find()

    def _show_languages(self) -> None:
        if self._window.tool_bar.language.isVisible():
            self._window.tool_bar.language.showMenu()

    def _stage_slot(self, number: int) -> Callable[[], object]:
        return lambda: self._window.going.open_if(self._window.session.stage(number))

    def _tool_slot(self, tool: str) -> Callable[[], object]:
        return lambda: self._window.going.show_tool(tool)

    def _language_choices(self) -> Choices:
        window = self._window
        edition = window.session.edition
        current = edition.language if edition and window.reading else window.session.guide_language()
        return [(item.tag, item.name, item.tag == current) for item in window.session.library.languages()]

    def _fill_text_size(self) -> None:
        self.text_size.clear()
        choices = menus.percent_choices(self._settings.percent)
        menus.add_choices(self.text_size, choices, lambda value: self._window.parts.preferences.set_percent(int(value)))
        self.text_size.addSeparator()
        self.text_size.addAction(self.actions["comfort"])

    def _fill_more(self) -> None:
        window, menu, settings = self._window, self.more, self._settings
        menu.clear()
        for inner in menu.findChildren(QMenu):
            inner.deleteLater()  # clearing leaves them
        for name in ("new_tab", "home", "palette", "search", "bookmarks"):
            menu.addAction(self.actions[name])
        for tool in TOOLS:
            menu.addAction(self.actions[f"tool_{tool.id}"])
        if self.actions["add_to_matter"].isEnabled():
            menu.addAction(self.actions["add_to_matter"])
        if window.reading:
            menu.addAction(self.actions["find"])
            menu.addAction(self.actions["beside"])
            menu.addAction(self.actions["present"])
            menu.addAction(self.actions["to_workshop"])
            menu.addAction(self.actions["read_aloud"])
            menu.addAction(self.actions["numbers"])
        if window.workbench is not None:
            menu.addAction(window.workbench.action)
        menu.addSeparator()
        menu.addAction(self.actions["comfort"])
        theme = menu.addMenu(_("Theme"))
        menus.add_choices(theme, menus.theme_choices(settings.theme), window.parts.preferences.set_theme)
        spoken = menu.addMenu(_("Language of the window"))
        library = window.session.library
        # those that no guide is in yet come after those that the language row has, in its order
        order = [item.tag for item in library.languages()]
        known = filter(library.knows, INTERFACE_LANGUAGES)
        tags = sorted(known, key=lambda tag: order.index(tag) if tag in order else len(order))
        here = "" if settings.linked_languages else interface_language()
        names = [(tag, library.language(tag).name, tag == here) for tag in tags]
        # L10N: in the menu "Language of the window": the same language that the guides are read in
        linked = [("", _("As the guides"), settings.linked_languages)]
        menus.add_choices(spoken, linked + names, window.parts.preferences.choose_interface_language)
        if window.visits is not None:
            # L10N: a menu: private visit, passphrase, erasing everything
            window.parts.leaving.fill(menu.addMenu(_("Privacy")))
        menu.addSeparator()
        menu.addAction(self.actions["help"])
        dialogs = window.parts.dialogs
        for text, slot in ((_("All keys"), dialogs.show_keys), (_("About Rights at Arrest"), dialogs.show_about)):
            entry = QAction(text, menu)
            entry.triggered.connect(slot)
            menu.addAction(entry)
        menu.addSeparator()
        menu.addAction(self.actions["quit"])

    def _toggle_contents(self) -> None:
        reader = self._window.reader
        if reader.room.pane_is_popover():
            reader.room.set_pane(not reader.pane.isVisible())
        else:
            self._settings.contents = self.actions["contents"].isChecked()
            reader.room.set_pane(self._settings.contents)
        if reader.pane.isVisible():
            reader.pane.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.changed()

    def _toggle_beside(self) -> None:
        """Show the guide in two languages, or in one."""
        self._window.parts.pairing.show(shown=self.actions["beside"].isChecked())

    def _toggle_numbers(self) -> None:
        """Show the numbers of all paragraphs, or only of the one at hand."""
        self._settings.numbers = self.actions["numbers"].isChecked()
        self._window.parts.keeping.show_numbers()
        self._window.changed()

    def _toggle_side_bar(self) -> None:
        self._settings.side_bar = self.actions["side_bar"].isChecked()
        if self._window.reading:
            self._window.reader.room.set_side_bar(self._settings.side_bar)
        else:
            self._window.parts.tooling.set_side_bar(self._settings.side_bar)
        self._window.changed()

    def _next_theme(self) -> None:
        after = THEME_CHOICES.index(self._settings.theme) + 1
        self._window.parts.preferences.set_theme(THEME_CHOICES[after % len(THEME_CHOICES)])

    def _next_pane(self) -> None:
        """Hand the keyboard to the next part of the window."""
        window = self._window
        if not window.reading:
            if window.over is None or not window.over.next_pane():
                window.focusNextChild()
            return
        reader = window.reader
        panes = [reader.page, reader.side_bar.stages, window.tool_bar.language]
        if reader.pane.isVisible():
            panes.insert(1, reader.pane.contents)
        if reader.second_view is not None:
            panes.insert(1, reader.second_view)
        if window.workbench is not None and window.workbench.panel.isVisible():
            panes.insert(-2, window.workbench.panel.list)
        here = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close_layer(self) -> None:
        """Close what lies on top: a screen over the guide, the find bar, the contents over the page."""
        if not self._window.reading:
            if self._window.over is None or not self._window.over.close_layer():
                self._window.going.leave_screen()
            return
        reader = self._window.reader
        if reader.find_bar.isVisible():
            reader.find_bar.close_bar()
        elif self._window.parts.speaking.active:
            self._window.parts.speaking.stop()
        elif not reader.room.close_popover():
            reader.page.setFocus(Qt.FocusReason.OtherFocusReason)
