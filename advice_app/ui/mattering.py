"""Case folders in the window: what is on the screen goes into one, what is in one is opened, erased, written into a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from advice_app.clock.state import ClockState
from advice_app.compare.choice import Choice
from advice_app.languages import _
from advice_app.library.catalogue import Library
from advice_app.matters.exchange import pack
from advice_app.matters.model import Item, Kind, Matter
from advice_app.matters.store import Matters, same_detention
from advice_app.ui.marks.passages import Passages
from advice_app.ui.matter_words import MatterWords
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.file_saving import Make
    from advice_app.ui.matters.ports import Ports, Undo
    from advice_app.ui.window import MainWindow

Put = Callable[[Matter], bool]
_TOOLS = {Kind.CLOCK.value: "clock", Kind.COMPARISON.value: "compare"}


class Mattering(Part):
    """Knows what can go into a case folder from where one is."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.matters = Matters(window.parts.keeping.bookmarks)
        self._words: MatterWords | None = None

    @property
    def ports(self) -> "Ports":
        """What the screen of case folders asks for."""
        from advice_app.ui.matters.ports import Ports  # noqa: PLC0415 - seldom wanted

        return Ports(self._current_words, self.open, self._tell, self._export, self._erase)

    def _current_words(self) -> MatterWords:
        if self._words is None:
            self._words = MatterWords(self._window.session.library, self._window.parts.keeping.passages)
        return self._words

    def _tell(self, text: str, back: "Undo | None") -> None:
        self._window.notice.say(text, (_("Undo"), back) if back is not None else None)
        self._window.tell_about_marks()

    # into a case folder --------------------------------------------------------------------------------------

    def add_current(self) -> None:
        """Ask which case folder, then put in what is on the screen: a page or paragraph, bookmarks, clock, comparison."""
        window = self._window
        if window.reading:
            self.add_place(window.parts.keeping.margin.current_place() if window.parts.keeping.margin is not None else "")
        elif window.parts.keeping.shown:
            self._ask(Kind.BOOKMARK, window.parts.keeping.screen.selected_ids())
        elif window.parts.tooling.shown and window.parts.tooling.current is not None:
            kept = window.parts.tooling.current.keepsake()
            self._ask(window.parts.tooling.current.keepsake_kind, [kept] if kept else [])

    def add_place(self, place: str) -> None:
        """The same for a place of the page that is read; it becomes a bookmark if it is none."""
        edition, keeping = self._window.session.edition, self._window.parts.keeping
        if edition is None:
            return
        language, ref = edition.language, edition.ref.at(place)

        def put(matter: Matter) -> bool:
            bookmark = keeping.here().get(place) or keeping.add(ref, language)
            done = bookmark is not None and self.matters.put(matter.id, Kind.BOOKMARK, [bookmark.id])
            keeping.show_stars()
            return done

        self._ask_matter(put)

    def _ask(self, kind: str, abouts: list[str]) -> None:
        if abouts:
            self._ask_matter(lambda matter: self.matters.put(matter.id, kind, abouts))
        else:
            self._tell(_("There is nothing here yet to add: choose something, or start the clock."), None)

    def _ask_matter(self, put: Put) -> None:
        from advice_app.ui.matters.dialogs import AddDialog  # noqa: PLC0415 - seldom wanted

        def chosen(identity: str, name: str) -> None:
            matter = self.matters.get(identity) if identity else self.matters.add(name)
            if matter is None or not put(matter):
                self._window.tell_about_marks()
                return
            # L10N: {name} is the name of a case folder
            text = _("Added to the case folder “{name}”.").format(name=f"\u2068{matter.name}\u2069")
            self._window.notice.say(text, (_("Open"), lambda: self.show(matter.id)))

        dialog = AddDialog(self.matters.all(), self._window.look, self._window)
        dialog.chosen.connect(chosen)
        dialog.open()

    # out of one ----------------------------------------------------------------------------------------------

    def show(self, identity: str) -> None:
        """Show a case folder."""
        from advice_app.ui.matters.screen import MattersScreen  # noqa: PLC0415

        self._window.going.show_tool("matters")
        screen = self._window.parts.tooling.current
        if isinstance(screen, MattersScreen):
            screen.show_matter(identity)

    def open(self, item: Item) -> None:
        """Open a page, show a clock or a comparison."""
        if item.kind == Kind.BOOKMARK:
            self._window.parts.keeping.open(item.about)
            return
        before = self._window.parts.tooling.kept(_TOOLS[item.kind])
        self._show_in_tool(item.kind, item.about)
        if item.kind == Kind.CLOCK and _runs(before) and not same_detention(before, item.about):
            text = _("The clock of the case folder took the place of the one that was running.")
            self._tell(text, lambda: self._show_in_tool(item.kind, before))

    def _show_in_tool(self, kind: str, about: str) -> None:
        code = _country(kind, about)
        if code:
            self._window.session.settings.country = code  # else the tool would turn to another country
        self._window.parts.tooling.show(_TOOLS[kind])
        if self._window.parts.tooling.current is not None:
            self._window.parts.tooling.current.show_keepsake(about)

    def _export(self, identity: str) -> "Make":
        """What writes a case folder as one file; it runs in a thread, with a library of its own."""
        matter, items = self.matters.get(identity), self.matters.items(identity)
        path, language = self._window.session.library.path, self._window.session.guide_language()

        def make(file: Path) -> None:
            library = Library.open(path)
            try:
                texts = MatterWords(library, Passages(library, language)).documents(matter, items) if matter else {}
            finally:
                library.close()
            file.write_bytes(pack(texts))

        return make

    def _erase(self, identity: str, bookmarks: bool) -> bool:
        """Erase a case folder, and what the tools kept of it."""
        window = self._window
        items = self.matters.items(identity)
        for item in items:
            if item.kind in _TOOLS:
                window.parts.tooling.forget(_TOOLS[item.kind], partial(_same, item))
        window.session.settings.save(window.session.marks)
        done = self.matters.erase(identity, bookmarks=bookmarks)
        window.parts.keeping.show_stars()
        window.parts.tooling.refresh_side_bar()
        window.tell_about_marks()
        return done

    # told by the window --------------------------------------------------------------------------------------

    def set_library(self) -> None:
        self._words = None

    def set_language(self, tag: str) -> None:  # noqa: ARG002 - the passages know it
        self._words = None


def _country(kind: str, about: str) -> str:
    """The country that a tool has to be at to show something."""
    if kind == Kind.CLOCK:
        return ClockState.from_text(about).country
    return next(iter(Choice.from_json(about).codes), "")


def _runs(clock: str) -> bool:
    return ClockState.from_text(clock).start is not None


def _same(item: Item, kept: str) -> bool:
    """Whether a tool shows what an item is."""
    return same_detention(item.about, kept) if item.kind == Kind.CLOCK else item.about == kept
