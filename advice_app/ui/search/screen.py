"""The search screen: filters, results and the best passage. It asks a worker thread and shows what comes back."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from advice_app.languages import interface_language
from advice_app.library.search.results import NOTHING, Filters, Hit, Results
from advice_app.ui.announce import announce
from advice_app.ui.look import Look
from advice_app.ui.search import states
from advice_app.ui.search.field import SearchField, when_visible
from advice_app.ui.search.head import count_text
from advice_app.ui.search.model import ResultModel
from advice_app.ui.search.order import BEST, SORTED, in_order
from advice_app.ui.search.parts import Parts
from advice_app.ui.search.ports import SearchLibrary
from advice_app.ui.search.wording import Wording
from advice_app.ui.search.worker import Found, MakeSearcher, Passage, Query, SearchWorker, Snippets

PAGE = 50  # hits fetched at a time


class SearchScreen(QWidget):
    """Shows results for what is typed, and says which one is to be opened."""

    open_requested = Signal(str, tuple)  # the hit's link, the words to mark
    back_requested = Signal()
    text_changed = Signal(str)  # a link offered other words: whoever shows the text is to show these

    def __init__(self, library: SearchLibrary, make_searcher: MakeSearcher, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_screen")
        self._library = library
        self._language = interface_language()
        self._text = self._numbered = ""
        self._number = 0
        self._results: Results | None = None
        self._field: SearchField | None = None
        # the numbers of the filters come when the rows are painted: those are what one reads while typing
        self._numbers = QTimer(self, singleShot=True, interval=0)
        self.worker = SearchWorker(make_searcher, self)
        self.model = ResultModel(Wording(library), self)
        self.parts = Parts(self, look, self.model)
        self.list, self.filters, self.preview = self.parts.list, self.parts.filters, self.parts.preview
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _connect(self) -> None:
        worker, head, found = self.worker, self.parts.head, self.list
        worker.found.connect(self._on_found)
        worker.snippets_made.connect(self._on_snippets)
        worker.passage_made.connect(self._on_passage)
        worker.failed.connect(self._on_failed)
        worker.passage_failed.connect(self.preview.say_damaged)
        self._numbers.timeout.connect(self._show_numbers)
        self.model.more_wanted.connect(self._ask_for_more)
        self.filters.filters_changed.connect(self._ask)
        head.order_chosen.connect(lambda _order: self._ask())
        head.filters_wanted.connect(self.parts.filter_place.toggle)
        head.exact_wanted.connect(self._search_exactly)
        found.opened.connect(self._open)
        found.current_changed.connect(self._on_current_changed)
        found.snippets_wanted.connect(self._ask_for_snippets)
        found.field_wanted.connect(self._focus_field)
        found.typed.connect(self._type_on)
        found.resized.connect(self.model.forget_snippets)
        self.preview.open_wanted.connect(found.open_current)

    # asking --------------------------------------------------------------------------------------------------

    def attach(self, field: SearchField) -> None:
        """Let this field say what to look for, and its keys move in the results."""
        self._field = field
        field.searched.connect(self.search_for)
        field.moved.connect(when_visible(self, self._move_by))
        field.accepted.connect(when_visible(self, self.list.open_current))
        field.escaped.connect(when_visible(self, self.escape))
        field.left.connect(self.focus_filters)

    def search_for(self, text: str) -> None:
        """Show what is found for this; to be called on each key press."""
        if text != self._text or self._results is None:
            self._text = text
            self._ask()

    def set_language(self, tag: str) -> None:
        """Look first in this language: the one that guides are read in."""
        if tag != self._language:
            self._language = tag
            self._ask()

    def set_filters(self, filters: Filters) -> None:
        """Narrow the results, as if the boxes were checked."""
        self.filters.set_filters(filters)
        self._ask()

    def set_library(self, library: SearchLibrary, make_searcher: MakeSearcher) -> None:
        """Search another library: the guides were built anew."""
        self._library = library
        self.worker.set_searcher(make_searcher)
        self._rename()
        self._ask()

    def stop(self) -> None:
        """End the thread and let the library go; the next question starts it again."""
        self.worker.stop()

    def _ask(self) -> None:
        self.parts.ready()
        if not self._text.strip():
            self.worker.forget()
            self._show_nothing_asked()
        elif self.parts.head.order == BEST:
            self._number = self.worker.ask(self._query(PAGE, rows=self.list.seen_rows()))
        else:
            self._number = self.worker.ask(self._query(SORTED))  # the rows seen are known when they are sorted

    def _ask_for_more(self) -> None:
        kept = len(self.model.hits)
        self._number = self.worker.ask(self._query(kept + PAGE, kept=kept))

    def _query(self, limit: int, *, rows: int = 0, kept: int = 0) -> Query:
        filters, length = self.filters.filters, self.list.snippet_length()
        return Query(self._text, self._language, interface_language(), filters, limit, rows, length, kept)

    def _ask_for_snippets(self, rows: list[int]) -> None:
        if self._results is not None:
            hits = {row: self.model.hits[row] for row in rows}
            self.worker.ask_snippets(self._number, hits, self._results.words, self.list.snippet_length())

    def _search_exactly(self) -> None:
        """Look for the words as they were typed, each in quotation marks."""
        self._search_instead(" ".join(f'"{word}"' for word in self._text.replace('"', " ").split()))

    def _search_instead(self, text: str) -> None:
        if self._field is not None:
            self._field.setText(text)
            self._focus_field()
        self.text_changed.emit(text)
        self.search_for(text)

    # answers -------------------------------------------------------------------------------------------------

    def _on_found(self, found: Found) -> None:
        if found.number != self._number:
            return
        results, order, kept = found.results, self.parts.head.order, found.query.kept
        hits = in_order(results.hits, order, self.model.wording)
        more = order == BEST and (results.more or results.total > len(hits))
        self._results = results
        if kept and hits[:kept] == self.model.hits:
            self.model.add_hits(hits[kept:], more=more and len(hits) > kept)
            return
        self._numbers.start()
        self.parts.head.show_results(results, sum(map(len, self.filters.filters)))
        self.model.show_hits(hits, found.snippets, more=more)
        if hits:
            self.parts.show_list()
            self.list.choose(0)
            self.list.scrollToTop()
        else:
            self._show_nothing_found(results)
        announce(self.list, count_text(results))

    def _show_numbers(self) -> None:
        if self._results is not None:
            text = self._results.query
            self.filters.show_facets(self._results.facets, fresh=text != self._numbered)
            self._numbered = text

    def _on_snippets(self, made: Snippets) -> None:
        if made.number == self._number:
            self.model.add_snippets(made.by_row)

    def _on_passage(self, passage: Passage) -> None:
        if passage.number == self._number and passage.hit == self.list.current():
            self.preview.show_passage(passage.hit, passage.paragraphs)

    def _on_failed(self, error: str) -> None:
        self._empty()
        states.broken(self.parts.note, error, self._ask)
        announce(self.parts.note, self.parts.note.title.text())

    def _on_current_changed(self, hit: Hit) -> None:
        if not self.preview.isHidden() and self._results is not None:
            self.worker.ask_passage(self._number, hit, self._results.words)

    # states --------------------------------------------------------------------------------------------------

    def _empty(self) -> None:
        self._number = 0
        self._results = None
        self.model.show_hits((), {}, more=False)
        self.preview.clear()
        self.parts.head.show_results(None, 0)
        self.parts.show_note()

    def _show_nothing_asked(self) -> None:
        self._empty()
        self.filters.show_facets(NOTHING, fresh=True)
        states.begin(self.parts.note)

    def _show_nothing_found(self, results: Results) -> None:
        self.preview.clear()
        filters = self.filters.filters
        others = {language.tag for language in self._library.languages()} - {self._language, *filters.languages}
        tries = states.Tries(self._search_instead, self.filters.clear_button.click, self._search_every_language)
        query = results.query or self._text
        states.nothing(self.parts.note, query, tries, filtered=any(filters), more_languages=bool(others))
        self.parts.show_note()

    def _search_every_language(self) -> None:
        tags = tuple(language.tag for language in self._library.languages())
        self.set_filters(self.filters.filters._replace(languages=tags))

    # opening and leaving -------------------------------------------------------------------------------------

    def _open(self, hit: Hit) -> None:
        self.open_requested.emit(hit.link, self._results.words if self._results else ())

    def escape(self) -> None:
        """Close what lies on top: the filters over the list, else this screen."""
        if not self.parts.filter_place.close():
            self.back_requested.emit()

    def focus_filters(self) -> None:
        """Hand the keyboard to the filters; where they float, open them."""
        if not self.parts.filter_place.floats:
            self.filters.focus_first()
        elif self._results is not None:
            self.parts.filter_place.open()

    def _focus_field(self) -> None:
        if self._field is not None:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_by(self, step: int) -> None:
        """Move in the list while the field has the keyboard, and say where to."""
        self.list.move_by(step)
        announce(self.list, str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _type_on(self, letters: str) -> None:
        if self._field is not None:
            self._focus_field()
            self._field.setText(self._field.text() + letters)
            self.search_for(self._field.text())

    # how it stands -------------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.parts.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._rename()
        self.parts.retranslate()
        if self._results is None:
            self._show_nothing_asked()
        elif not self.model.hits:
            self._show_nothing_found(self._results)

    def _rename(self) -> None:
        wording = Wording(self._library)
        self.model.rename(wording)
        self.filters.wording = self.preview.wording = wording
        self.list.set_wording()

    def _fit(self) -> None:
        current = self.list.current()
        if self.parts.fit() and current is not None:
            self._on_current_changed(current)

    def minimumSizeHint(self) -> QSize:
        # what is shown now must not keep the window from getting narrower: then less is shown
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._field is not None:
            self._field.set_searching(searching=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.parts.filter_place.close()
        if self._field is not None:
            self._field.set_searching(searching=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        else:
            super().keyPressEvent(event)
