"""Case law: judgments found as one types, narrowed by court, year, topic and country; what each holds and how it is cited."""

import contextlib
import json

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from advice_app.cases.citation import cite, cite_with_holding
from advice_app.cases.find import Found, find, hits
from advice_app.cases.model import Filters, Judgment
from advice_app.cases.store import CaseStore
from advice_app.cases.words import court_short
from advice_app.languages import _, interface_language, ngettext
from advice_app.library.catalogue import Library, LibraryError
from advice_app.ui.cases.choices import choices
from advice_app.ui.cases.page import case_page
from advice_app.ui.listing.days import day_name
from advice_app.ui.listing.detail import copy_action
from advice_app.ui.listing.model import Row
from advice_app.ui.listing.screen import ListScreen
from advice_app.ui.look import Look

TOPIC = "topic:"
"""Begins a link of the page that narrows the list to a topic."""
_AT_FIRST = 40  # rows: more than a screen shows


class CasesScreen(ListScreen):
    """``state`` is what `state_changed` gave last: filters and the judgment that was looked at, never words."""

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__("cases_screen", look, parent, filters=Filters._fields, image="scales")
        self._library = library
        self._store = CaseStore(library.path)
        self._language = interface_language()
        self._filters, self._last = _read_state(state)
        self._found = Found({})
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._show_rest)
        self._by_id: dict[str, Judgment] = {}
        self.apply_look(look)
        self.retranslate()

    # what the window says ------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        self._store.close()
        self._library, self._store = library, CaseStore(library.path)
        self.fill()

    def set_language(self, tag: str) -> None:
        if tag != self._language:
            self._language = tag
            self._later.start()

    def set_country(self, code: str) -> None:
        if self.turned_to(code):
            self._filters = self._filters._replace(country=code if code in self._found.counts()["country"] else "")
            self.fill()

    def end(self) -> None:
        self._store.close()

    def show_case(self, case: str) -> bool:
        """Look at a judgment by its id, whatever the list was narrowed to; whether there is one."""
        if not self.list.choose(case):
            self.head.field.clear()
            self._filters = Filters()
            self._show_rest() if not self._store.read else self.fill()
        return self.list.choose(case)

    def retranslate(self) -> None:
        self.setAccessibleName(_("Case law"))
        self.head.title.setText(_("Case law"))
        self.head.field.setPlaceholderText(_("Words, a name or a number"))
        self.head.field.setAccessibleName(_("Search judgments"))
        self.list.setAccessibleName(_("Judgments"))
        super().retranslate()

    # the list ------------------------------------------------------------------------------------------------

    def fill(self, *, first: bool = False) -> None:
        text = self.head.field.text()
        try:
            if not self._store.read and not text and not any(self._filters):
                some, known = self._store.newest(_AT_FIRST)
                found = Found({(): some})
            else:
                found, known = find(self._store, text, self._filters, self._names()), len(self._store.all())
        except LibraryError as error:
            self._say_damaged(error)
            return
        if not self.head.filters.filled:
            self.head.filters.show_choices(choices({}, self._names(), self._filters), self._filters._asdict())
        self._rest.start()
        self._show(found, text, known, first=first)

    def _show(self, found: Found, text: str, known: int, *, first: bool) -> None:
        self._found = found
        self._by_id = {judgment.id: judgment for judgment in found.judgments}
        self._say_count(len(found.judgments) if self._store.read else known, known)
        # L10N: the list of judgments is empty; the second sentence says what to do
        self.nothing.say(_("No judgment found"), _("Try fewer or simpler words, or take filters away."))
        self.show_rows(tuple(self._by_id), lambda number: self._row(found.judgments[number], text), first=first)
        if self._last and self._store.read:
            last, self._last = self._last, ""
            self.list.choose(last)

    def _show_rest(self) -> None:
        """What need not be there before the first rows are: the other rows, and the numbers of the filters."""
        if not self._store.read:
            try:
                self._store.all()
            except LibraryError as error:
                self._say_damaged(error)
            else:
                self.fill()  # which comes here again
            return
        names = self._names()
        self.head.filters.show_choices(choices(self._found.counts(), names, self._filters), self._filters._asdict())

    def _names(self) -> dict[str, str]:
        return {item.code: item.name for item in self._library.jurisdictions(interface_language())}

    def _say_count(self, found: int, known: int) -> None:
        filters = sum(map(bool, self._filters))
        # L10N: how many judgments are in the list
        count = ngettext("{count} judgment", "{count} judgments", found).format(count=found)
        if found < known:
            # L10N: how many judgments of all are in the list
            count = _("{count} of {all}").format(count=found, all=known)
        clear = ngettext("Clear {count}", "Clear {count}", filters).format(count=filters) if filters else ""
        self.head.say(count, "", clear)
        self.head.clear.setAccessibleName(
            ngettext("Clear {count} filter", "Clear {count} filters", filters).format(count=filters)
        )
        self.announce(count)

    def _say_damaged(self, error: LibraryError) -> None:
        self.head.say("", "", "")
        # L10N: {error} names the file and what is wrong with it, in English
        self.nothing.say(_("The judgments cannot be read"), _("What is wrong: {error}").format(error=f"\u2068{error}\u2069"))
        self.show_rows((), lambda _number: Row("", "", ""), first=True)

    def _row(self, judgment: Judgment, text: str) -> Row:
        low, holding = judgment.confidence == "low", self._holding(judgment.id)
        return Row(
            f"\u2066{court_short(judgment.court)}\u2069 \u00b7 {day_name(judgment.date)}",
            judgment.title,
            holding,
            # L10N: at a judgment whose text was not read; as short as can be
            badge=_("Not confirmed") if low else "",
            careful=low,
            icon="court",
            title_marks=hits(judgment.title, text),
            text_marks=hits(holding, text),
        )

    def _holding(self, case: str) -> str:
        try:
            return self._store.holding(case)
        except LibraryError:  # whoever opens it is told
            return ""

    def filters_changed(self) -> None:
        self._filters = Filters(**self.head.filters.chosen)
        self.fill(first=True)
        self._keep()

    def clear_filters(self) -> None:
        self._filters = Filters()
        self.fill()
        self.head.field.setFocus()
        self._keep()

    def follow(self, link: str) -> None:
        if link.startswith(TOPIC):
            self._filters = Filters(topic=link.removeprefix(TOPIC))
            self.head.field.clear()
            self.fill()
            self._keep()
        else:
            self.open_requested.emit(link)

    # one judgment --------------------------------------------------------------------------------------------

    def show_detail(self, key: str) -> None:
        judgment = self._by_id.get(key)
        if judgment is None:
            return
        try:
            details = self._store.details(key)
            citing = self._store.citing(key, self._library, self._language)
        except LibraryError as error:
            self._say_damaged(error)
            return
        html = case_page(judgment, details, citing, self._library, rtl=self.look.rtl)
        citation = cite(judgment)
        # L10N: buttons: copy the citation of a judgment; the same and under it what the court held
        with_holding = copy_action("copy_holding", _("Copy with what it held"), cite_with_holding(judgment, details.holding))
        self.detail.show_page(html, (copy_action("copy_citation", _("Copy the citation"), citation), with_holding))
        self._keep()

    def _keep(self) -> None:
        self.state_changed.emit(json.dumps({**self._filters._asdict(), "case": self.list.current}))


def _read_state(state: str) -> tuple[Filters, str]:
    """Filters and judgment as they were kept; nothing of what is damaged."""
    with contextlib.suppress(ValueError):
        kept = json.loads(state or "{}")
        if isinstance(kept, dict):
            return Filters(*(str(kept.get(name, "")) for name in Filters._fields)), str(kept.get("case", ""))
    return Filters(), ""
