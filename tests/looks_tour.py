"""Every screen of the app, one after the other, in one window that stays open while its language and size change."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from advice_app.app import Application
from advice_app.case_sheet.store import CaseSheet, List
from advice_app.clock.state import ClockState
from advice_app.compare.choice import Choice
from advice_app.languages import _, best_match, set_interface_language
from advice_app.library.model import Reference
from advice_app.marks.exchange import Problem, What
from advice_app.marks.keeper import Notice, Trouble
from advice_app.matters.model import Kind, Matter
from advice_app.paths import Paths
from advice_app.ui.case_sheet.screen import erase_texts as sheet_texts
from advice_app.ui.dialogs.building import BuildingDialog
from advice_app.ui.dialogs.erasing import EraseQuestion
from advice_app.ui.dialogs.help import HelpSheet
from advice_app.ui.leaving import erase_texts
from advice_app.ui.library_builder import LibraryBuilder
from advice_app.ui.marks.erase import EraseDialog
from advice_app.ui.marks.import_dialog import ImportDialog
from advice_app.ui.marks.importer import Report
from advice_app.ui.marks.menu import RowMenu
from advice_app.ui.matters.dialogs import AddDialog, EraseMatterDialog, NameDialog
from advice_app.ui.notice_bar import guides_notice, marks_notice, not_updated_notice
from advice_app.ui.practice.screen import PracticeScreen
from advice_app.ui.privacy.fields import missing_text
from advice_app.ui.privacy.passphrase import Change, PassphraseDialog
from advice_app.ui.privacy.unlock import UnlockDialog
from advice_app.ui.tools import TOOLS
from advice_app.ui.window import MainWindow
from advice_app.ui.workbench.checking import Finding
from advice_app.ui.workbench.panel import FindingsPanel
from advice_app.ui.workbench.store import count
from advice_app.ui.workshop.screen import WorkshopScreen
from advice_app.ui.workshopping import show_handouts
from advice_app.workshop.model import Item, Workshop
from advice_app.workshop.model import Kind as ItemKind
from tests.looks import Paper
from tests.paper import bound

ROOMY = set(
    "home-first home-returning reader-0 reader-1 reader-beside search-begin search-results bookmarks-list bookmarks-one".split()  # noqa: SIM905
)
"""The screens that are laid out in another way where there is room."""
STARRED = ("DE/interview#short.2", "GB-EAW/interview#short.1", "FR/family", "FR/lawyer#when.1", "FR/lawyer#when.2")
NEVER_FOUND = "qqqq"
_LONG_AGO = dt.datetime(2026, 1, 2, 3, 4)  # noqa: DTZ001 - local to some zone


class Found(NamedTuple):
    """A finding of the checker."""

    path: Path
    line: int
    message: str
    warning: bool
    ref: Reference | None = None
    language: str = "en"


class Screen(NamedTuple):
    """What is on the screen now: a name for its picture, the window, dialog or menu it is, and which part of it is new."""

    name: str
    top: QWidget
    part: QWidget


Shown = tuple[str, QWidget]


class Tour:
    """An app on the project's own guides, and the way through it."""

    def __init__(self, profile: Path, library: Path) -> None:
        paths = Paths.find(profile)
        paths.library.parent.mkdir(parents=True)
        shutil.copyfile(library, paths.library)
        self.cache = paths.cache
        self.app = Application(paths)
        window = self.app.open()
        assert window is not None
        self.window: MainWindow = window
        window.show()
        window.session.settings.linked_languages = False
        self._panel: FindingsPanel | None = None

    def close(self) -> None:
        """Leave nothing to the tests that follow."""
        self.window.close()
        self.app.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is gone need not be styled anew
        self.app.appearance.set_language("en")
        self.app.appearance.deleteLater()

    def speak(self, tag: str) -> None:
        """Let the window speak this language, as the menu does; it reads guides in it where there are any."""
        there = {language.tag for language in self.window.session.library.languages()}
        set_interface_language(tag, self.cache)
        self.app.appearance.set_language(tag)
        self.window.retranslate()
        self.window.choose_language(best_match([tag], there) or "en")

    def settle(self, qtbot: QtBot) -> None:
        """Until everything is done that was put off until there is time."""
        window = self.window
        window.read.prepare_nothing()  # pages that may be read next are none of ours
        put_off = [timer for timer in window.findChildren(QTimer) if timer.interval() == 0]
        qtbot.waitUntil(lambda: not any(isValid(timer) and timer.isActive() for timer in put_off))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for _round in range(8):  # a height that follows from a width is passed on from widget to widget
            QCoreApplication.sendPostedEvents()

    # screens -----------------------------------------------------------------------------------------------------

    def screens(self, qtbot: QtBot, *, roomy: bool) -> Iterator[Screen]:
        """Every screen in turn that is as wide as the window; each is gone when the next one is asked for."""
        for screens in (
            self._home,
            self._reader,
            self._search,
            self._bookmarks,
            self._tools,
            self._quick_open,
            self._notices,
            self._present,
        )[: 5 if roomy else 8]:
            for name, part in screens(qtbot):
                if not roomy or name in ROOMY:
                    self.settle(qtbot)
                    yield Screen(name, self.window, part)

    def layers(self) -> Iterator[Screen]:
        """Every menu and dialog: they are as large as their texts need."""
        for name, menu in self._menus():
            menu.popup(self.window.mapToGlobal(QPoint(20, 20)))
            yield Screen(name, menu, menu)
            menu.close()
        for name, show in self._dialogs().items():
            dialog = show() or QApplication.activeModalWidget()
            assert dialog is not None, name
            dialog.show()
            yield Screen(name, dialog, dialog)
            dialog.close()

    def _home(self, qtbot: QtBot) -> Iterator[Shown]:
        window = self.window
        self._forget()
        window.going.show_home()
        home = window.home
        home.set_country("")
        yield "home-first", window
        home.needs.cards["lawyer"].click()
        yield "home-which-country", window
        home.set_country("AU")
        home.needs.cards["lawyer"].click()
        yield "home-no-guide", window
        home.needs.need_dropped.emit()
        for ref in (Reference("FR", "arrest"), Reference("GB-EAW", "interview"), Reference("DE", "court")):
            window.session.visited(ref)
        self._keep()
        window.session.settings.country = "FR"
        window.going.show_home()
        yield "home-returning", window
        home.set_history_kept(False)
        yield "home-no-history", window
        home.set_history_kept(True)
        window.session.settings.country = ""

    def _reader(self, qtbot: QtBot) -> Iterator[Shown]:
        window = self.window
        wanted = window.session.guide_language()
        there = [edition.ref for edition in window.session.library.editions() if edition.language == wanted]
        for number, ref in enumerate(dict.fromkeys((*there[:1], Reference("FR", "interview")))):
            window.going.open(ref)
            yield f"reader-{number}", window
        reader = window.reader
        if reader.room.pane_is_popover():
            reader.room.set_pane(True)
            yield "reader-contents", window
            reader.room.close_popover()
        reader.surround.open_find()
        for name, text in (("empty", ""), ("hits", "a"), ("none", NEVER_FOUND)):
            reader.find_bar.field.setText(text)
            yield f"reader-find-{name}", reader.find_bar
        reader.find_bar.close_bar()
        window.parts.speaking.bar.show()
        yield "reader-aloud", window.parts.speaking.bar
        window.parts.speaking.bar.hide()
        self._keep()
        window.going.open(Reference.parse(STARRED[-1]))
        window.parts.noting.edit("when.2")
        yield "reader-note", window.parts.noting.card
        window.parts.noting.card.close_card()
        yield from self._beside(qtbot)
        window.going.open(Reference("INTL", "interpol"))
        yield "reader-topic", window

    def _beside(self, qtbot: QtBot) -> Iterator[Shown]:
        """What stands beside the page on request: the source, the meaning of a word, what the checker found."""
        window, reader = self.window, self.window.reader
        translated = next((item for item in window.session.library.editions() if item.language != "en"), None)
        assert translated is not None
        window.session.settings.guide_language, before = translated.language, window.session.settings.guide_language
        window.going.open(translated.ref)
        for shown in (True, False):
            window.parts.pairing.show(shown=shown)
            reader.companions.beside.show_terms(shown=shown)
            if shown:
                yield "reader-beside", window
        window.session.settings.guide_language = before
        window.going.open(Reference("FR", "interview"))
        self.settle(qtbot)
        if self.open_word(qtbot):
            yield "reader-word", reader.surround.glossary.popover
            reader.surround.glossary.popover.close_sheet()
        panel = self._panel = self._panel or FindingsPanel(Path("/0"), window.look, reader)
        panel.retranslate()
        reader.set_panel(panel)
        found: tuple[Finding, ...] = tuple(Found(Path("/0/FR/1.md"), 3, "1", warning) for warning in (False, True))
        for name, findings in (("some", found), ("none", ())):
            panel.show_findings(findings, count(findings), count(found))
            panel.show_progress(0, checked=True)
            yield f"reader-findings-{name}", panel
        panel.show_progress(7, checked=False)
        yield "reader-findings-checking", panel
        reader.show_panel(shown=False)

    def open_word(self, qtbot: QtBot) -> bool:
        """Show the meaning of a word of the page; whether there is one."""
        glossary = self.window.reader.surround.glossary
        glossary.step(1)
        self.settle(qtbot)  # going there moves the page, which closes the sheet
        return glossary.step(1)

    def _search(self, qtbot: QtBot) -> Iterator[Shown]:
        window = self.window
        window.parts.searching.show("")
        screen = window.parts.searching.screen
        yield "search-begin", window
        window.parts.searching.show("salduz")
        qtbot.waitUntil(lambda: screen._results is not None and screen._results.query == "salduz" and screen.model.rowCount() > 0)
        self.settle(qtbot)
        yield "search-results", window
        if screen.parts.filter_place.floats:
            screen.parts.filter_place.open()
            yield "search-filters", window
            screen.parts.filter_place.close()
        window.parts.searching.show(f"{NEVER_FOUND} {NEVER_FOUND}1")
        qtbot.waitUntil(lambda: screen._results is not None and screen._results.query.startswith(NEVER_FOUND))
        yield "search-nothing", window
        screen._on_failed("library.sqlite: 1")
        yield "search-broken", window
        window.parts.searching.show("")
        window.going.leave_screen()

    def _tools(self, qtbot: QtBot) -> Iterator[Shown]:
        window = self.window
        window.session.settings.country = "FR"
        for tool in TOOLS:
            window.going.show_tool(tool.id)
            yield f"tool-{tool.id}", window
            if tool.id == "practice":
                yield from self._practice()
            if tool.id == "workshop":
                yield from self._workshop()
            window.going.leave_screen()
        window.going.ask_what_happened("arrested")
        yield "paths-answer", window
        window.going.leave_screen()
        window.session.settings.country = ""
        yield from self._filled()

    def _filled(self) -> Iterator[Shown]:
        """Tools that show what the reader put into them."""
        window = self.window
        matter = self._matter()
        window.parts.mattering.show(matter.id)
        yield "tool-matters-one", window
        window.going.leave_screen()
        window.parts.mattering.matters.erase(matter.id, bookmarks=True)
        sheet = CaseSheet(window.session.marks)
        for kind in List:
            sheet.add(kind, _LONG_AGO)
        sheet.save({"person": "12"}, {})
        window.going.show_tool("sheet")
        yield "tool-sheet-filled", window
        window.going.leave_screen()
        sheet.erase()

    def _matter(self) -> Matter:
        """A case folder with something of each kind in it."""
        window, matters = self.window, self.window.parts.mattering.matters
        self._keep()
        matter = matters.add("12", "34")
        assert matter is not None
        matters.put(matter.id, Kind.BOOKMARK, [bookmark.id for bookmark in window.parts.keeping.bookmarks.page()])
        for country in ("FR", "DE"):
            matters.put(matter.id, Kind.CLOCK, [ClockState(country, "ordinary", "UTC", _LONG_AGO).as_text()])
        matters.put(matter.id, Kind.COMPARISON, [Choice(("FR", "DE"), "lawyer").to_json()])
        return matter

    def _workshop(self) -> Iterator[Shown]:
        screen = self.window.parts.tooling.current
        assert isinstance(screen, WorkshopScreen)
        items = (
            Item(ItemKind.SECTION, "FR/lawyer#wait", minutes=10, notes=NEVER_FOUND),
            Item(ItemKind.COMPARISON, countries=("FR", "DE"), stage="lawyer", minutes=15),
            Item(ItemKind.CARDS, jurisdiction="FR"),
            Item(ItemKind.CLOCK, jurisdiction="FR", regime="ordinary"),
            Item(ItemKind.TEXT, minutes=5),
            Item(ItemKind.GUIDE, "FR/nowhere", minutes=5),
        )
        screen.editor.change(Workshop(NEVER_FOUND, ("fr", "ar"), dt.time(9, 30), 30, "", items), 0)
        for row in range(len(items)):
            screen.list.choose_row(row)
            yield f"workshop-{items[row].kind}", self.window
        screen.remove()
        yield "workshop-removed", self.window
        screen.list.open_current()  # where there is little room, it lies over the list
        yield "workshop-item", self.window
        screen.close_layer()
        screen.notice.say("")

    def _practice(self) -> Iterator[Shown]:
        window = self.window
        screen = window.parts.tooling.current
        assert isinstance(screen, PracticeScreen)
        screen.exercises.list.choose_row(0)
        screen.exercises.list.open_current()  # where there is little room, it lies over the list
        screen.exercises.pane.answer(1)
        yield "practice-answered", window
        screen.exercises.pane.chosen.clear()
        screen.exercises.list.choose("first-thirty-minutes")
        for hidden in ("questions", "look_for", "lesson"):
            screen.exercises.pane.show_hidden(hidden)
        yield "practice-role-play", window
        screen.show_role(0)
        yield "practice-role", window
        screen.close_layer()
        screen.close_layer()
        screen.show_part("station")
        screen.station.start()
        screen.station.answer(1)
        yield "practice-choice", window
        while screen.station.run is not None and not screen.station.run.finished:
            screen.station.go_on()
            screen.station.answer(0)
        screen.station.go_on()
        yield "practice-end", window
        window.session.settings.country = "AU"
        screen.set_country("AU")
        yield "practice-none", window
        window.session.settings.country = "FR"
        screen.show_part("exercises")

    def _present(self, qtbot: QtBot) -> Iterator[Shown]:
        self.window.going.open(Reference("FR", "lawyer"))
        self.window.parts.presenting.present_guide()
        director = self.window.parts.presenting.director
        assert director is not None
        director.presenter.showNormal()
        director.presenter.resize(800, 560)
        director.do("black")
        yield "present", director.presenter
        director.do("find")
        director.presenter.overview.field.setText(NEVER_FOUND)
        yield "present-find", director.presenter
        director.end()
        self.window.going.show_home()

    def _quick_open(self, qtbot: QtBot) -> Iterator[Shown]:
        quick = self.window.parts.quick_open
        quick.toggle()
        yield "quick-begin", quick.palette
        for name, text in (("country", "fr"), ("nothing", NEVER_FOUND)):
            quick.palette.field.setText(text)
            yield f"quick-{name}", quick.palette
        quick.palette.dismiss()

    def _bookmarks(self, qtbot: QtBot) -> Iterator[Shown]:
        window, keeping = self.window, self.window.parts.keeping
        self._forget()
        keeping.show()
        yield "bookmarks-none", window
        self._keep()
        keeping.show()
        screen = keeping.screen
        yield "bookmarks-list", window
        screen.list.select_row(0)
        yield "bookmarks-one", window
        screen.remove_selected()
        yield "bookmarks-undo", window
        screen.undo.undo()
        screen.list.selectAll()
        yield "bookmarks-many", window
        screen.list.clearSelection()
        screen._narrow(text=NEVER_FOUND)
        yield "bookmarks-nothing", window
        screen._narrow(text="")
        window.going.leave_screen()
        self._forget()

    def _notices(self, qtbot: QtBot) -> Iterator[Shown]:
        window = self.window
        window.going.open(Reference("FR", "interview"))
        file = Path("/0/1/marks.sqlite")
        texts = {trouble.value: marks_notice(Notice(trouble, file)) for trouble in Trouble}
        texts |= {"guides": guides_notice(("FR/1.md:3: 4",)), "not-updated": not_updated_notice("FR/1.md:3: 4")}
        for name, text in texts.items():
            window.notice.say(text)
            yield f"notice-{name}", window.notice
        window.notice.hide()
        self._keep()
        window.parts.keeping.toggle("")
        window.parts.keeping.toggle("")
        yield "notice-undo", window.notice
        window.notice.hide()

    def _menus(self) -> Iterator[tuple[str, QMenu]]:
        window = self.window
        commands = window.chrome.commands
        for name, menu in commands.menus().items():
            yield f"menu-{name}", menu
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for number, inner in enumerate(commands.more.findChildren(QMenu)):
            yield f"menu-more-{number}", inner
        yield "menu-countries", window.reader.side_bar._menu
        for number, menu in enumerate(window.parts.keeping.screen.top._menus):
            yield f"menu-bookmarks-{number}", menu
        yield "menu-row", RowMenu(1, window.parts.keeping.bookmarks.folders(), lambda *_what: None, window, own=True)
        field = window.tool_bar.search.createStandardContextMenu()
        yield "menu-field", field

    def _dialogs(self) -> dict[str, Callable[[], QDialog | None]]:
        window = self.window
        window.going.open(Reference("FR", "interview"))
        notes = window.session.library.jurisdictions("en")[0].notes
        return {
            "comfort": window.parts.comforting.show,
            **{f"help-{name}": partial(self._help, name) for name in ("tour", "marks", "keys", "privacy")},
            "keys": window.parts.dialogs.show_keys,
            "about": window.parts.dialogs.show_about,
            "fact": lambda: window.going.follow("fact:FR/right_to_silence"),
            "address": lambda: window.going.follow("https://example.org/"),
            "notes": lambda: window.parts.dialogs.show_notes(notes),
            "building": self._building,
            "erase": self._erase,
            "matter-add": lambda: AddDialog([self._matter()], window.look, window),
            "matter-erase": lambda: EraseMatterDialog(window.look, self._matter(), "1", 3, window),
            "matter-name": lambda: NameDialog(_("New case folder"), _("Add"), window.look, window),
            "sheet-erase": lambda: EraseQuestion(window.look, sheet_texts, window, typed=False),
            "erase everything": lambda: EraseQuestion(self.window.look, erase_texts, self.window),
            "unlock": self._unlock,
            "passphrase": lambda: self._passphrase(Change.SET),
            "other passphrase": lambda: self._passphrase(Change.CHANGE),
            "import": self._import,
            "export": window.parts.dialogs.show_export,
            "workshop-add": self._workshop_add,
            "handouts": self._handouts,
        }

    def _help(self, page: str) -> QDialog:
        sheet = HelpSheet(self.window.look, frozenset(), self.window)
        sheet.show_page(page)
        return sheet

    def _building(self) -> QDialog:
        dialog = BuildingDialog(LibraryBuilder(Path("/0"), Path("/1"), self.window), self.window)
        dialog._show_progress(3, 90)
        return dialog

    def _workshop_add(self) -> QDialog | None:
        screen = self.window.parts.tooling.screen("workshop")
        assert isinstance(screen, WorkshopScreen)
        screen.add_kind(ItemKind.SECTION)
        return screen.dialog

    def _handouts(self) -> QDialog:
        screen = self.window.parts.tooling.screen("workshop")
        assert isinstance(screen, WorkshopScreen)
        return show_handouts(self.window, screen.content, screen.editor.workshop, "/0/1.toml")

    def _erase(self) -> QDialog:
        dialog = EraseDialog(self.window.look, 7, 3, self.window)
        dialog.end(erased=False)
        return dialog

    def _unlock(self) -> QDialog:
        dialog = UnlockDialog(self.window.look, self.app.visits, self.window)
        dialog.field.line.setText("wrong")
        dialog.say(missing_text())
        return dialog

    def _passphrase(self, change: Change) -> QDialog:
        return PassphraseDialog(self.window.look, change, self.app.visits, self.window)

    def _import(self) -> QDialog:
        dialog = ImportDialog(self.window.look, self.window)
        problems = tuple(Problem(what, "1.html", 3) for what in What)
        dialog.show_report(Report(("1", "2"), 3, problems))
        return dialog

    def printed(self) -> Paper:
        """The first sheet of a printed page."""
        window = self.window
        edition = window.session.edition
        assert edition is not None
        made = bound(window.session.library, [edition.ref], [edition.language])
        sheet = Paper(made.geometry.sheet.toSize())
        painter = QPainter(sheet)
        made.paint(painter, 0)
        painter.end()
        return sheet

    # the reader's own --------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        keeping = self.window.parts.keeping
        self.window.session.marks.forget_visits()
        keeping.bookmarks.remove([bookmark.id for bookmark in keeping.bookmarks.page()])
        for folder in keeping.bookmarks.folders():
            keeping.bookmarks.remove_folder(folder.id)

    def _keep(self) -> None:
        keeping = self.window.parts.keeping
        for text in STARRED:
            ref = Reference.parse(text)
            if keeping.bookmarks.find(ref) is None:
                keeping.add(ref, "en")
        newest = keeping.bookmarks.page()[0]
        folder = keeping.bookmarks.add_folder("12")
        assert folder is not None
        keeping.bookmarks.put_in_folder([newest.id], folder.id)
        keeping.bookmarks.set_tags(newest.id, ("34", "56"))
        keeping.bookmarks.set_note(newest.id, "78")
        keeping.bookmarks.set_colour(newest.id, "ask")
