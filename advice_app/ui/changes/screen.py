"""What changed: in the law, newest first, and in the guides since the reader's last visit."""

import contextlib
import datetime as dt
import json
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QWidget

from advice_app.changes.ledger import Ledger
from advice_app.changes.model import GuideChange, LawChange
from advice_app.languages import _, interface_language, ngettext
from advice_app.library.catalogue import Library, LibraryError
from advice_app.marks.store import Marks
from advice_app.ui.ago import ago
from advice_app.ui.changes.page import guide_page, kind_text, law_page, own_texts, place_of, summary_of, when
from advice_app.ui.listing.detail import Action, copy_action
from advice_app.ui.listing.filters import Choice
from advice_app.ui.listing.model import Row
from advice_app.ui.listing.screen import ListScreen
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

LAW, GUIDES = "law", "guides"
_TEXT_LINES = 3


class ChangesScreen(ListScreen):
    """``state`` is what `state_changed` gave last. What is shown counts as seen, and stays marked until the next visit."""

    seen = Signal()  # nothing is new any more

    def __init__(self, library: Library, marks: Marks, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__("changes_screen", look, parent, filters=("country",), image="history", field=False)
        self._library, self._marks = library, marks
        self._ledger = Ledger(library, marks)
        self._language = interface_language()
        self._part, self._only_kept = _read_state(state)
        self._code = ""
        self._law: tuple[LawChange, ...] = ()
        self._guides: tuple[GuideChange, ...] = ()
        self._kept: set[str] = set()
        self._by_key: dict[str, LawChange | GuideChange] = {}
        self.list.painter.text_lines = _TEXT_LINES
        self._build()
        self.apply_look(look)
        self.retranslate()

    def _build(self) -> None:
        self._parts = {part: QPushButton(self.head) for part in (LAW, GUIDES)}
        group = QButtonGroup(self)
        for part, button in self._parts.items():
            button.setObjectName(f"changes_{part}")
            button.setCheckable(True)
            set_role(button, "segment")
            group.addButton(button)
            self.head.extra.addWidget(button)
            button.clicked.connect(lambda _checked=False, part=part: self.show_part(part))
        self.head.extra.addStretch(1)
        self._box = QCheckBox(self.head)
        self._box.setObjectName("only_bookmarked")
        self._box.clicked.connect(self._on_only)
        layout = self.head.layout()
        assert layout is not None  # noqa: S101 - the head has one
        layout.addWidget(self._box)

    # what the window says ------------------------------------------------------------------------------------

    def new_count(self) -> int:
        """How many changes the reader was not shown yet; none where they cannot be read."""
        try:
            return self._ledger.new_count(self._language)
        except LibraryError:
            return 0

    def set_library(self, library: Library) -> None:
        self._ledger.close()
        self._library, self._ledger = library, Ledger(library, self._marks)
        if self.isVisible():
            self._look_again()

    def set_language(self, tag: str) -> None:
        if tag != self._language:
            self._language = tag
            if self.isVisible():
                self._look_again()

    def set_country(self, code: str) -> None:
        if self.turned_to(code):
            self._code = code
            self.fill(first=True)

    def end(self) -> None:
        self._ledger.close()

    def show_part(self, part: str) -> None:
        """Show changes of the law, or of the guides."""
        self._part = part
        self.fill(first=True)
        self._keep()

    def retranslate(self) -> None:
        self.setAccessibleName(_("What changed"))
        self.head.title.setText(_("What changed"))
        self.list.setAccessibleName(_("Changes"))
        # L10N: a check box: list only changes of guides, or of the law of countries, that the reader bookmarked or printed
        self._box.setText(_("Only in what I bookmarked or printed"))
        super().retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    # the list ------------------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        """Read what changed; from now on the reader has seen it."""
        try:
            for _step in self._ledger.notice():  # where that was not done since the start
                pass
            self._law, self._guides = self._ledger.law(), self._ledger.guides(self._language)
        except LibraryError:
            self._law, self._guides = (), ()
        self._kept = {*self._ledger.bookmarked(), *self._ledger.printed()}
        self.fill()
        if any(change.new for change in self._law) or any(change.new for change in self._guides):
            self._ledger.mark_seen()
        self.seen.emit()

    def fill(self, *, first: bool = False) -> None:
        changes: Iterable[LawChange | GuideChange] = self._law if self._part == LAW else self._guides
        everything = [change for change in changes if not self._only_kept or self._is_kept(change)]
        codes = {_code_of(change) for change in everything}
        code = self._code if self._code in codes else ""
        shown = [change for change in everything if code in {"", _code_of(change)}]
        names = {item.code: item.name for item in self._library.jurisdictions(interface_language())}
        self._by_key = {change.key: change for change in shown}
        offered = sorted((Choice(own, names.get(own, own)) for own in codes), key=lambda choice: choice.text.casefold())
        countries = (_("Country"), [Choice("", _("All countries")), *offered])
        self.head.filters.show_choices({"country": countries}, {"country": code})
        self._say(len(shown))
        self.show_rows(tuple(self._by_key), lambda number: self._row(shown[number], names), first=first)

    def _is_kept(self, change: LawChange | GuideChange) -> bool:
        if isinstance(change, GuideChange):
            return bool(change.bookmarks) or change.printed
        return any(guide.startswith(f"{change.jurisdiction}/") for guide in self._kept)

    def _say(self, count: int) -> None:
        for part, button in self._parts.items():
            changes: Iterable[LawChange | GuideChange] = self._law if part == LAW else self._guides
            new = sum(change.new for change in changes)
            button.setText(_part_text(part, new))
            button.setChecked(part == self._part)
        self._box.setChecked(self._only_kept)
        # L10N: how many changes are in the list
        self.head.say(ngettext("{count} change", "{count} changes", count).format(count=count), "", "")
        if self._only_kept:
            self.nothing.say(_("Nothing changed in what you bookmarked or printed"))
        elif self._part == GUIDES:
            self.nothing.say(
                _("No guide has changed since you began"),
                _("When an update brings a new guide or changes one, it is listed here."),
            )
        else:
            self.nothing.say(_("No change of the law is known"))

    def _row(self, change: LawChange | GuideChange, names: dict[str, str]) -> Row:
        # L10N: a badge at a change that the reader was not shown before; as short as can be
        new = _("New") if change.new else ""
        if isinstance(change, LawChange):
            coming = change.coming(_today())
            meta = f"{names.get(change.jurisdiction, change.jurisdiction)} \u00b7 {when(change, coming=coming)}"
            # L10N: a badge at a law; as short as can be
            badge = new or (_("Not in force yet") if coming else "")
            title = change.law[0] if change.law else meta
            return Row(meta, title, summary_of(change, coming=coming), badge, careful=coming and not new, icon="scales")
        language = self._library.language(change.language)
        parts = (place_of(change, self._library), kind_text(change), ago(change.noticed), *own_texts(change))
        meta = " \u00b7 ".join(parts)
        return Row(meta, change.title, change.summary, new, icon="book", rtl=language.rtl, script=language.script)

    def filters_changed(self) -> None:
        self._code = self.head.filters.chosen["country"]
        self.fill(first=True)

    def _on_only(self, only: bool) -> None:
        self._only_kept = only
        self.fill(first=True)
        self._keep()

    # one of them ---------------------------------------------------------------------------------------------

    def show_detail(self, key: str) -> None:
        change = self._by_key.get(key)
        if isinstance(change, GuideChange):
            link = f"guide:{change.ref}"
            open_guide = Action("open_guide", _("Open the guide"), "book", lambda: self.open_requested.emit(link))
            self.detail.show_page(guide_page(change, self._library, rtl=self.look.rtl), (open_guide,))
        elif change is not None:
            coming = change.coming(_today())
            country = self._library.jurisdiction(change.jurisdiction, interface_language())
            name = country.name if country else change.jurisdiction
            html = law_page(change, name, self._library, coming=coming, rtl=self.look.rtl)
            text = "\n".join((f"{name}, {change.date}", summary_of(change, coming=coming), "; ".join(change.law)))
            self.detail.show_page(html, (copy_action("copy_change", _("Copy"), text.strip()),))

    def _keep(self) -> None:
        self.state_changed.emit(json.dumps({"part": self._part, "kept": self._only_kept}))


def _part_text(part: str, new: int) -> str:
    """The name of a part, and how much in it is new."""
    if not new:
        return _("Law") if part == LAW else _("Guides")
    # L10N: buttons: changes of the law, changes of the guides; {count} of them are new
    law = ngettext("Law, {count} new", "Law, {count} new", new)
    return (law if part == LAW else ngettext("Guides, {count} new", "Guides, {count} new", new)).format(count=new)


def _code_of(change: LawChange | GuideChange) -> str:
    return change.jurisdiction if isinstance(change, LawChange) else change.ref.jurisdiction


def _today() -> str:
    return dt.datetime.now().astimezone().date().isoformat()


def _read_state(state: str) -> tuple[str, bool]:
    """Part and whether only what is bookmarked, as they were kept; the usual where that is damaged."""
    with contextlib.suppress(ValueError):
        kept = json.loads(state or "{}")
        if isinstance(kept, dict):
            return (GUIDES if kept.get("part") == GUIDES else LAW), kept.get("kept") is True
    return LAW, False
