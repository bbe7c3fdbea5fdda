"""The window: decides what is shown. Screens ask, it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QCursor
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from advice_app.languages import INTERFACE_LANGUAGES, _, interface_language, set_interface_language
from advice_app.library.catalogue import Detail, EditionInfo, Library, LibraryError
from advice_app.library.model import Reference, ReferenceError
from advice_app.marks.history import History
from advice_app.marks.settings import THEME_CHOICES, Settings
from advice_app.marks.store import Marks
from advice_app.paths import Paths
from advice_app.ui import actions, menus
from advice_app.ui.appearance import Appearance
from advice_app.ui.ago import ago
from advice_app.ui.look import Look
from advice_app.ui.notice_bar import NoticeBar, marks_notice
from advice_app.ui.reader.screen import ReaderScreen
from advice_app.ui.reader.tool_bar import ToolBar
from advice_app.ui.theme import LIGHT

if TYPE_CHECKING:
    from advice_app.ui.home.screen import HomeScreen

SAVE_AFTER_MS = 400
LEAST_SIZE = (800, 560)
USUAL_SIZE = (1440, 900)


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What a window stands on."""

    paths: Paths
    marks: Marks
    settings: Settings
    appearance: Appearance


class MainWindow(QMainWindow):
    """Home and reader in one window, with its history."""

    def __init__(self, library: Library, parts: WindowParts) -> None:
        super().__init__()
        self._library = library
        self._parts = parts
        self._settings = parts.settings
        self._history = History()
        self._edition: EditionInfo | None = None
        self._home: HomeScreen | None = None
        self._told = False  # that nothing can be saved
        self._reader: ReaderScreen | None = None
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self.actions_by_id = actions.make_actions(self, self._slots())
        self._build()
        parts.appearance.look_changed.connect(self._on_look_changed)
        self._restore_size()
        if parts.marks.notice:
            self.notice.say(marks_notice(parts.marks.notice))

    # building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        look = self._parts.appearance.look
        self.setObjectName("main_window")
        self.setMinimumSize(*LEAST_SIZE)
        self.tool_bar = ToolBar(look, self.actions_by_id, self._menus(), self)
        self.notice = NoticeBar(look, self)
        self._screens = QStackedWidget(self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tool_bar, self.notice):
            column.addWidget(part)
        column.addWidget(self._screens, 1)
        self.setCentralWidget(whole)
        self.tool_bar.apply_look(look)
        for name in ("side_bar", "contents"):
            self.actions_by_id[name].setChecked(getattr(self._settings, name))
        self.retranslate()

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "find": lambda: self._reader_now() and self.reader.open_find(),
            "find_next": lambda: self._reader_now() and self.reader.find_next(False),
            "find_previous": lambda: self._reader_now() and self.reader.find_next(True),
            "larger": lambda: self.set_percent(self._settings.step_percent(1)),
            "smaller": lambda: self.set_percent(self._settings.step_percent(-1)),
            "normal_size": lambda: self.set_percent(100),
            "language": lambda: self.tool_bar.language.showMenu(),
            "print": self.print_page,
            "back": lambda: self._go(-1),
            "forward": lambda: self._go(1),
            "home": self.show_home,
            "next_stage": lambda: self._step_stage(1),
            "previous_stage": lambda: self._step_stage(-1),
            "next_pane": self._next_pane,
            "contents": self._on_contents_toggled,
            "side_bar": self._on_side_bar_toggled,
            "theme": self._next_theme,
            "keys": self.show_keys,
            "close_layer": self._close_layer,
            "quit": self.close,
            **{f"stage_{number}": lambda number=number: self._open_stage(number - 1) for number in range(1, 7)},
        }

    def _menus(self) -> dict[str, QMenu]:
        more = self._more_menu = QMenu(self)
        more.aboutToShow.connect(lambda: self._fill_more(more))
        self._text_size_menu = menus.choice_menu(
            self, lambda: menus.percent_choices(self._settings.percent), lambda value: self.set_percent(int(value))
        )
        return {
            "language": menus.choice_menu(self, self._language_choices, self.choose_language),
            "text_size": self._text_size_menu,
            "more": more,
        }

    def _language_choices(self) -> menus.Choices:
        current = self._edition.language if self._edition and self._reader_now() else self.guide_language()
        return [(item.tag, item.name, item.tag == current) for item in self._library.languages()]

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(self.actions_by_id["home"])
        theme = menu.addMenu(_("Theme"))
        menus.add_choices(theme, menus.theme_choices(self._settings.theme), self.set_theme)
        window_language = menu.addMenu(_("Language of the window"))
        names = [(tag, self._library.language(tag).name, tag == interface_language()) for tag in INTERFACE_LANGUAGES]
        linked = [("", _("As the guides"), self._settings.linked_languages)]
        menus.add_choices(window_language, linked + names, self.choose_interface_language)
        menu.addSeparator()
        for text, slot in ((_("All keys"), self.show_keys), (_("About Rights at Arrest"), self.show_about)):
            menu.addAction(QAction(text, menu, triggered=slot))
        menu.addSeparator()
        menu.addAction(self.actions_by_id["quit"])

    @property
    def reader(self) -> ReaderScreen:
        """The reading screen, made when it is first needed."""
        if self._reader is None:
            reader = ReaderScreen(self._library, self._parts.appearance.look)
            reader.set_side_bar(self._settings.side_bar)
            reader.set_pane(self._settings.contents)
            reader.link_activated.connect(self.follow)
            reader.stage_chosen.connect(self._on_stage_chosen)
            reader.country_chosen.connect(self._on_country_chosen)
            reader.language_chosen.connect(self.choose_language)
            reader.place_changed.connect(self._on_place_changed)
            reader.notes_wanted.connect(self._show_notes)
            self._screens.addWidget(reader)
            self._reader = reader
        return self._reader

    # going somewhere -----------------------------------------------------------------------------------------

    def start(self, ref: Reference | None = None) -> None:
        """Show what was shown last, or ``ref``."""
        if ref is None and self._settings.screen == "reader" and self._settings.last:
            try:
                ref = Reference.parse(self._settings.last)
            except ReferenceError:
                ref = None
        if ref is None or not self.open(ref):
            self.show_home()

    def open(self, ref: Reference, *, mark: bool = False) -> bool:
        """Show a guide, at the place the reference names or where reading stopped; whether there is such a guide."""
        tag = self._library.best_language(ref, self.guide_language())
        if tag is None:
            self.notice.say(_("There is no guide {reference} in this library.").format(reference=f"\u2068{ref}\u2069"))
            return False
        place = ref.place or self._parts.marks.position(str(ref.guide))
        self._history.visit(ref.guide.at(place))
        shown = self._show(ref.guide, tag, place, mark=mark and bool(ref.place))
        if shown and self._settings.history:
            self._parts.marks.visit(str(ref.guide))
        return shown

    def _show(self, ref: Reference, tag: str, place: str, *, mark: bool = False) -> bool:
        edition = self._library.edition(ref, tag)
        if edition is None:
            return False
        try:
            self.reader.show_edition(
                edition, wanted=self.guide_language(), place=place, interface=interface_language(), mark=mark
            )
        except LibraryError as error:
            self.notice.say(_("This page is damaged and cannot be shown: {error}").format(error=error))
            return False
        self._edition = edition
        self._settings.country = ref.jurisdiction
        self._show_side_bar(ref)
        self._switch_to(self.reader)
        self._changed()
        return True

    def _show_side_bar(self, ref: Reference) -> None:
        seen = {Reference.parse(visit.ref) for visit in self._parts.marks.visits(200)}
        read = {item.stage for item in seen if item.jurisdiction == ref.jurisdiction}
        self.reader.show_side_bar(self._library.jurisdictions(interface_language()), ref, read)

    def show_home(self) -> None:
        """Show the home screen."""
        if self._home is None:
            self._home = self._make_home()
            self._screens.addWidget(self._home)
        self._history.visit(None)
        self._refresh_home()
        self._switch_to(self._home)
        self._changed()

    def _make_home(self) -> "HomeScreen":
        from advice_app.ui.home.screen import HomeScreen  # noqa: PLC0415 - a start into a guide does not need it

        look = self._parts.appearance.look
        checked = date.fromisoformat(self._library.meta["content_date"])
        home = HomeScreen(self._library, content_date=checked, theme=look.theme, percent=look.percent)
        home.guide_requested.connect(self.open)
        home.language_chosen.connect(self.choose_language)
        home.country_chosen.connect(self._on_home_country)
        home.history_toggled.connect(self._on_history_toggled)
        home.text_size_requested.connect(lambda: self._text_size_menu.popup(QCursor.pos()))
        home.settings_requested.connect(lambda: self._more_menu.popup(QCursor.pos()))
        home.set_country(self._settings.country)
        return home

    def _on_home_country(self, code: str) -> None:
        self._settings.country = code
        self._changed()

    def _on_history_toggled(self, kept: bool) -> None:  # noqa: FBT001
        """Stop remembering what is read, and forget what was; or begin again."""
        self._settings.history = kept
        if not kept:
            self._parts.marks.forget_visits()
        self._refresh_home()
        self._changed()

    def _refresh_home(self) -> None:
        """Fill in what changes while the app is used."""
        if self._home is None:
            return
        pages = []
        for visit in self._parts.marks.visits(6):
            ref = Reference.parse(visit.ref)
            tag = self._library.best_language(ref, self.guide_language())
            if tag and (edition := self._library.edition(ref, tag)):
                pages.append((ref, edition.title, ago(visit.opened)))
        self._home.set_recent(pages)
        self._home.set_history_kept(self._settings.history)
        self._home.set_language(self.guide_language())

    def _switch_to(self, screen: QWidget) -> None:
        self._screens.setCurrentWidget(screen)
        reading = screen is self._reader
        self.tool_bar.setVisible(reading)
        if reading:
            self._reader.page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tool_bar.show_language(self._library.language(self._edition.language).name if self._edition else "")
        elif self._home is not None:
            self._refresh_home()
        for name in ("find", "find_next", "find_previous", "print", "next_stage", "previous_stage", "contents", "side_bar"):
            self.actions_by_id[name].setEnabled(reading)
        self._retitle()

    def _go(self, step: int) -> None:
        if not self._history.can_go(step):
            return
        ref = self._history.go(step).ref
        tag = self._library.best_language(ref, self.guide_language()) if ref else None
        if ref is None or tag is None:
            self.show_home()
        else:
            self._show(ref.guide, tag, ref.place)

    def follow(self, link: str) -> None:
        """Go where a link of a page leads."""
        from advice_app.ui.dialogs.detail import AddressDialog, DetailDialog  # noqa: PLC0415 - rarely needed

        kind, _colon, name = link.partition(":")
        if kind == "guide":
            try:
                self.open(Reference.parse(name), mark=True)
            except ReferenceError as error:
                self.notice.say(str(error))
        elif kind in {"https", "http"}:
            AddressDialog(link, self).open()
        elif detail := self._library.detail(link):
            question = self._library.question(link.rpartition("/")[2]) if kind == "fact" else detail.title
            DetailDialog(detail, question, self).open()

    def _show_notes(self, notes: str) -> None:
        from advice_app.ui.dialogs.detail import DetailDialog  # noqa: PLC0415 - rarely needed

        DetailDialog(Detail("", notes, (), (), ""), _("What these guides cover"), self).open()

    def _open_stage(self, number: int) -> None:
        code = self._edition.ref.jurisdiction if self._edition else self._settings.country
        stages = self._library.stages(code)
        if number < len(stages):
            self.open(Reference(code, stages[number].id))

    def _step_stage(self, step: int) -> None:
        if self._edition is None:
            return
        ids = [stage.id for stage in self._library.stages(self._edition.ref.jurisdiction)]
        number = ids.index(self._edition.ref.stage) + step
        if 0 <= number < len(ids):
            self._open_stage(number)

    def _on_stage_chosen(self, stage: str) -> None:
        if self._edition is not None:
            self.open(Reference(self._edition.ref.jurisdiction, stage))

    def _on_country_chosen(self, code: str) -> None:
        """Another country, the same stage where it has it."""
        stages = [stage.id for stage in self._library.stages(code)]
        if stages:
            stage = self._edition.ref.stage if self._edition else stages[0]
            self.open(Reference(code, stage if stage in stages else stages[0]))

    def _on_place_changed(self, place: str) -> None:
        if self._edition is not None:
            self._history.keep(self._edition.ref.at(place))
            self._save_timer.start()

    # language, theme, size -----------------------------------------------------------------------------------

    def guide_language(self) -> str:
        """The language that guides are wanted in."""
        return self._settings.guide_language or interface_language()

    def choose_language(self, tag: str) -> None:
        """Read in another language, at the same block; the window follows unless it was told not to."""
        self._settings.guide_language = tag
        if self._settings.linked_languages and tag in INTERFACE_LANGUAGES:
            self._speak(tag)
        self._show_again()

    def choose_interface_language(self, tag: str) -> None:
        """Let the window speak another language than the guides; nothing means: the same."""
        self._settings.linked_languages = not tag
        self._settings.guide_language = self.guide_language()
        self._speak(tag or self._settings.guide_language)
        self._show_again()

    def _speak(self, tag: str) -> None:
        if tag in INTERFACE_LANGUAGES and tag != interface_language():
            set_interface_language(tag, self._parts.paths.cache)
            self._settings.interface_language = tag
            self._parts.appearance.set_language(tag)
            self.retranslate()

    def _show_again(self) -> None:
        """The same page and block, in what language and library it is now."""
        if self._edition is not None:
            ref = self._edition.ref
            place = self._reader.page.place() if self._reader else ""
            tag = self._library.best_language(ref, self.guide_language())
            reading = self._reader_now()
            if tag is not None and reading:
                self._show(ref, tag, place)
            elif tag is not None:
                self._edition = self._library.edition(ref, tag)
        if not self._reader_now() and self._home is not None:
            self._refresh_home()
        self._changed()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        actions.retranslate(self.actions_by_id)
        self._retitle()
        for part in (self.tool_bar, self.notice, self._reader, self._home):
            if part is not None:
                part.retranslate()
        if self._parts.marks.notice and self.notice.isVisible():
            self.notice.say(marks_notice(self._parts.marks.notice))

    def _retitle(self) -> None:
        name = _("Rights at Arrest")
        self.setWindowTitle(f"{self._edition.title} - {name}" if self._edition and self._reader_now() else name)

    def set_theme(self, choice: str) -> None:
        """Use a theme from now on."""
        self._settings.theme = choice
        self._parts.appearance.set_theme(choice)
        self._changed()

    def _next_theme(self) -> None:
        after = THEME_CHOICES.index(self._settings.theme) + 1
        self.set_theme(THEME_CHOICES[after % len(THEME_CHOICES)])

    def set_percent(self, percent: int) -> None:
        """Use a text size from now on."""
        self._settings.percent = percent
        self._parts.appearance.set_percent(percent)
        self._changed()

    def _on_look_changed(self, look: Look) -> None:
        for part in (self.tool_bar, self.notice, self._reader):
            if part is not None:
                part.apply_look(look)
        if self._home is not None:
            self._home.apply_theme(look.theme, look.percent)

    # layers and panes ----------------------------------------------------------------------------------------

    def _on_contents_toggled(self) -> None:
        reader = self.reader
        if reader.pane_is_popover():
            reader.set_pane(not reader.pane.isVisible())
        else:
            self._settings.contents = self.actions_by_id["contents"].isChecked()
            reader.set_pane(self._settings.contents)
        if reader.pane.isVisible():
            reader.pane.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._changed()

    def _on_side_bar_toggled(self) -> None:
        self._settings.side_bar = self.actions_by_id["side_bar"].isChecked()
        self.reader.set_side_bar(self._settings.side_bar)
        self._changed()

    def _next_pane(self) -> None:
        if not self._reader_now():
            self._screens.currentWidget().focusNextChild()
            return
        reader = self.reader
        panes = [reader.page, reader.side_bar.stages, self.tool_bar.language]
        if reader.pane.isVisible():
            panes.insert(1, reader.pane.contents)
        here = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close_layer(self) -> None:
        if not self._reader_now():
            return
        if self.reader.find_bar.isVisible():
            self.reader.find_bar.close_bar()
        elif not self.reader.close_popover():
            self.reader.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reader_now(self) -> bool:
        return self._reader is not None and self._screens.currentWidget() is self._reader

    # dialogs -------------------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from advice_app.ui.dialogs.keys import KeysDialog  # noqa: PLC0415 - rarely needed

        KeysDialog(self).open()

    def show_about(self) -> None:
        """Show version, licences and promises."""
        from advice_app.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - rarely needed

        AboutDialog(self._library.meta["content_version"], self._library.meta["content_date"], self).open()

    def print_page(self) -> None:
        """Print the page that is shown."""
        from advice_app.sharing.printing import print_with_dialog  # noqa: PLC0415 - rarely needed

        if self._edition is not None and self._reader_now():
            print_with_dialog(self.reader.page.print_document(Look(LIGHT)), self._edition.title, self)

    # keeping -------------------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        """Read from a library that was built anew; the page and its place stay."""
        old, self._library = self._library, library
        if self._reader is not None:
            self._reader.set_library(library)
        if self._home is not None:
            self._screens.removeWidget(self._home)
            self._home.deleteLater()
            self._home = None
        self._show_again()
        old.close()

    def _changed(self) -> None:
        for name, step in (("back", -1), ("forward", 1)):
            self.actions_by_id[name].setEnabled(self._history.can_go(step))
        self._save_timer.start()

    def save(self) -> None:
        """Keep settings and reading position."""
        self._save_timer.stop()
        settings = self._settings
        settings.screen = "reader" if self._reader_now() else "home"
        settings.geometry = self.saveGeometry().toBase64().toStdString()
        if self._edition is not None:
            settings.last = str(self._edition.ref)
            if self._reader is not None and settings.history:
                self._parts.marks.keep_position(str(self._edition.ref), self._reader.page.place())
        settings.save(self._parts.marks)
        if self._parts.marks.notice and not self.notice.isVisible() and not self._told:
            self._told = True
            self.notice.say(marks_notice(self._parts.marks.notice))

    def _restore_size(self) -> None:
        self.resize(*USUAL_SIZE)
        if self._settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._settings.geometry.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.save()
        super().closeEvent(event)
