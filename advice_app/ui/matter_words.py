"""What is in a case folder, in words: rows of lists that tell how much time is left, and the texts of the exported file."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from advice_app.clock.custody import Counted, counted
from advice_app.clock.limits import read
from advice_app.clock.state import ClockState
from advice_app.clock.store import ClockData, load
from advice_app.clock.words import authority_name, kind_name
from advice_app.compare.choice import Choice
from advice_app.compare.export import markdown_text
from advice_app.compare.export import title as comparison_title
from advice_app.compare.reader import Facts
from advice_app.compare.words import stage_text
from advice_app.languages import _, interface_language, ngettext
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Language
from advice_app.marks.model import Bookmark
from advice_app.matters.exchange import NAME, as_json
from advice_app.matters.model import Item, Kind, Matter
from advice_app.matters.readable import README, Entry, bookmarks_text, readme
from advice_app.ui import highlights
from advice_app.ui.clock.caution import confidence_line
from advice_app.ui.clock.note import Note, as_markdown
from advice_app.ui.clock.note import title as clock_title
from advice_app.ui.clock.texts import span, when
from advice_app.ui.dates import date_text, moment
from advice_app.ui.listing.model import Row
from advice_app.ui.marks.passages import Passages

ICONS = {Kind.BOOKMARK: "bookmark", Kind.CLOCK: "clock", Kind.COMPARISON: "columns"}
_SOON = dt.timedelta(hours=3)
_KEPT = 200

Now = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """This moment."""
    return dt.datetime.now(dt.UTC)


class Deadline(NamedTuple):
    """The next limit of a clock that was kept."""

    at: dt.datetime | None  # nothing: there is none, and ``text`` says why
    left: str
    text: str
    soon: bool = False


class MatterWords:
    """For one library; remembers what it has counted."""

    def __init__(self, library: Library, passages: Passages, now: Now = utc_now) -> None:
        self._library, self._passages, self._now = library, passages, now
        self._clocks: dict[tuple[str, str], tuple[ClockData, Counted | None]] = {}

    # clocks ----------------------------------------------------------------------------------------------------

    def _clock(self, about: str) -> tuple[ClockData, Counted | None]:
        key = (about, interface_language())
        if key not in self._clocks:
            if len(self._clocks) >= _KEPT:
                self._clocks.clear()
            state = ClockState.from_text(about)
            try:
                data = load(self._library.path, state.country, interface_language())
            except LibraryError:
                data = ClockData(state.country)
            self._clocks[key] = data, counted(state, data)
        return self._clocks[key]

    def deadline(self, about: str) -> Deadline:
        """What a clock says now."""
        found = self._clock(about)[1]
        if found is None or found.custody is None:
            known = ClockState.from_text(about).start is not None
            return Deadline(None, "", _("No time can be computed") if known else _("The clock does not run yet"))
        now = self._now()
        reading = read(found.limits, found.custody, now)
        if reading.next is not None and reading.left is not None and reading.next.until is not None:
            # L10N: of a detention clock: {date} is a day and a time, {authority} who decides up to then
            text = _("Next limit: {date}. {authority}")
            told = text.format(date=when(reading.next), authority=authority_name(reading.next.step.decided_by))
            # L10N: in a badge: {time} is a span of time such as "3 h 12 min" until a time limit
            left = _("{time} left").format(time=span(reading.left))
            return Deadline(reading.next.until, left, told, reading.left < _SOON)
        if reading.last_passed is not None:
            text = f"{_('All limits here have passed. The last one:')} {when(reading.last_passed)}"
            return Deadline(None, "", text, soon=True)
        return Deadline(None, "", _("No time can be computed"))

    def next_deadline(self, abouts: Sequence[str]) -> Deadline | None:
        """What has to be said of several clocks: the limit that comes first; else what one of them says."""
        found = [self.deadline(about) for about in abouts]
        coming = [one for one in found if one.at is not None]
        return (
            min(coming, key=lambda one: one.at or dt.datetime.max.replace(tzinfo=dt.UTC)) if coming else next(iter(found), None)
        )

    def country(self, code: str) -> str:
        """A jurisdiction in the interface language."""
        return self._passages.country(code)

    # rows ------------------------------------------------------------------------------------------------------

    def matter_row(self, matter: Matter, clocks: Sequence[str]) -> Row:
        """A matter in the list of them."""
        deadline = self.next_deadline(clocks)
        left, soon = (deadline.left, deadline.soon) if deadline else ("", False)
        text = deadline.text if deadline else next(iter(matter.note.splitlines()), "")
        return Row(holds(matter), matter.name, text, badge=left, careful=soon)

    def item_row(self, item: Item) -> Row:
        """A thing in a matter."""
        try:
            if item.bookmark is not None:
                return self._bookmark_row(item.bookmark)
            return self._clock_row(item.about) if item.kind == Kind.CLOCK else self._comparison_row(item.about)
        except LibraryError:
            return Row("", item.bookmark.title if item.bookmark else item.kind, "", icon=ICONS[Kind(item.kind)])

    def _bookmark_row(self, bookmark: Bookmark) -> Row:
        language: Language | None = self._passages.spoken(bookmark.language)
        text, title = bookmark.note or bookmark.excerpt, self._passages.title(bookmark)
        rtl, script = (language.rtl, language.script) if language else (False, "Latn")
        return Row(self._passages.where(bookmark.ref), title, " ".join(text.split()), icon="bookmark", rtl=rtl, script=script)

    def _clock_row(self, about: str) -> Row:
        state, (_data, found) = ClockState.from_text(about), self._clock(about)
        deadline = self.deadline(about)
        start = moment(state.start, year=True) if state.start is not None else ""
        meta = [_("Detention clock"), kind_name(found.regime.kind) if found else "", start]
        told = " · ".join(part for part in meta if part)
        return Row(told, self.country(state.country), deadline.text, deadline.left, deadline.soon, "clock")

    def _comparison_row(self, about: str) -> Row:
        choice = Choice.from_json(about)
        names = ", ".join(self.country(code) for code in choice.codes)
        return Row(_("Compare countries"), names, stage_text(choice.stage), icon="columns")

    # the exported file -----------------------------------------------------------------------------------------

    def documents(self, matter: Matter, items: Sequence[Item]) -> dict[str, str]:
        """The texts in the zip by the names of their files. Raises `LibraryError`."""
        texts: dict[str, str] = {}
        titles: dict[str, str] = {}
        entries = [self._entry(item.bookmark) for item in items if item.bookmark is not None]
        if entries:
            texts["bookmarks.md"], titles["bookmarks.md"] = bookmarks_text(matter, entries), bookmarks(len(entries))
        for kind, name, make in ((Kind.CLOCK, "clock", self._clock_text), (Kind.COMPARISON, "comparison", self._comparison_text)):
            for number, item in enumerate((own for own in items if own.kind == kind), 1):
                titles[f"{name}-{number}.md"], texts[f"{name}-{number}.md"] = make(item.about)
        return {README: readme(matter, titles, self._foot()), **texts, NAME: as_json(matter, items)}

    def _foot(self) -> list[str]:
        made = _("Made with Rights at Arrest, {time}").format(time=moment(self._now().astimezone(), year=True))
        # L10N: at the end of the first page of an exported case folder; "Import…" is the button of that name
        again = _("To have it in the app again, choose “Import…” on the page “Case folders”, and this zip file.")
        return [f"{made} · {self._version()}", again]

    def _version(self) -> str:
        return _("Content {version}").format(version=self._library.meta.get("content_version", ""))

    def _entry(self, bookmark: Bookmark) -> Entry:
        passage, title = self._passages.shown(bookmark)
        about = [f"{self._passages.where(passage.ref)} ({passage.ref})"]
        about += [highlights.name(bookmark.colour)] if bookmark.colour else []
        about += [", ".join(bookmark.tags)] if bookmark.tags else []
        source = self._passages.source(bookmark).split("\n")
        lines = [*(["; ".join(passage.law)] if passage.law else []), source[-1], self._version()]
        return Entry(title, tuple(about), passage.text or bookmark.excerpt, tuple(lines), bookmark.note)

    def _clock_text(self, about: str) -> tuple[str, str]:
        state, (data, found) = ClockState.from_text(about), self._clock(about)
        country = self.country(state.country)
        title = _("Detention clock: {country}").format(country=country)
        if found is None:
            return title, f"# {title}\n\n{self.deadline(about).text}\n"
        sure = confidence_line(found.regime, date_text(data.checked))
        zone = found.custody.zone if found.custody else None
        version = self._library.meta.get("content_version", "")
        note = Note(country, found.regime, found.custody, found.limits, (), "", sure, version, self._now().astimezone(zone))
        return clock_title(note), as_markdown(note)

    def _comparison_text(self, about: str) -> tuple[str, str]:
        choice, facts = Choice.from_json(about), Facts(self._library.path)
        try:
            whole = facts.compare(choice.stage, choice.codes, interface_language())
        finally:
            facts.close()
        shown = whole.arranged(choice.order, only_different=choice.only_different)
        return comparison_title(shown), markdown_text(shown, self._library.meta.get("content_version", ""), date_text)


def bookmarks(number: int) -> str:
    """So many bookmarks."""
    return ngettext("{number} bookmark", "{number} bookmarks", number).format(number=number)


def holds(matter: Matter) -> str:
    """What is in a matter, counted."""
    parts = [bookmarks(matter.bookmarks)] if matter.bookmarks else []
    if matter.clocks:
        parts.append(ngettext("{number} clock", "{number} clocks", matter.clocks).format(number=matter.clocks))
    if matter.comparisons:
        many = ngettext("{number} comparison", "{number} comparisons", matter.comparisons)
        parts.append(many.format(number=matter.comparisons))
    # L10N: of a case folder: nothing is in it
    return " · ".join(parts) or _("Empty")
