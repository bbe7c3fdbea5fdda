"""Puts guides on pages, one guide at each step, so that a window can go on meanwhile."""

from collections.abc import Callable, Generator, Iterator
from typing import NamedTuple

import segno
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor

from advice_app.export.excerpt import headings, page_of
from advice_app.export.labels import ADVICE, CONTENTS, PAGE, Labels
from advice_app.export.links import Inside, Links
from advice_app.export.paginate import Leaf
from advice_app.export.paper_html import LINE, Entry, contents, paper_page, place_name, with_contents
from advice_app.export.selection import NAME, Item, Part, Selection
from advice_app.library.catalogue import Library
from advice_app.library.model import Language
from advice_app.library.page_parts import FramedPage, Paragraph, escape
from advice_app.sharing.booklet import Booklet, Chapter, Geometry, Sheet, code_room, paginated
from advice_app.ui.look import Comfort, Look
from advice_app.ui.page_css import PAD
from advice_app.ui.reader.page_document import PageDocument
from advice_app.ui.theme import LIGHT

Step = tuple[int, int]
"""How many guides are done, and of how many."""
_SMALL = frozenset({"short", "sources", "notes"})  # sections that every guide has: not in the contents of many
_SHARPNESS = 6.0  # pictures on paper, against those on a screen


class Job(NamedTuple):
    """What is to be put on which paper."""

    library: Library
    selection: Selection
    geometry: Geometry
    labels: Callable[[str], Labels]
    numbers: bool = False  # whether the numbers of paragraphs stand in the margin
    comfort: Comfort = Comfort()  # lines and letters as the reader has them on the screen


def compose(job: Job) -> Generator[Step, None, Booklet]:
    """Lay out everything; the booklet is what the generator returns."""
    composer, total = _Composer(job), len(job.selection.items)
    for done, item in enumerate(job.selection.items, 1):
        composer.add(item)
        yield done, total
    for part in job.selection.parts:
        if len(part.items) > 1:
            composer.add_table(part)
            yield total, total
    made, numbering = composer.booklet()
    for _table in numbering:
        yield total, total
    return made


class _Composer:
    """Lays out guides, then their contents, which must know how long they are."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._links = Links(job.library, job.selection)
        self._made: dict[str, tuple[Chapter, list[Leaf]]] = {}
        self._tables: dict[str, tuple[Chapter, list[Leaf], list[Entry]]] = {}

    def add(self, item: Item) -> None:
        """Lay out one guide."""
        job, tag = self._job, item.edition.language
        labels = job.labels(tag)
        made = paper_page(page_of(job.library, item, labels), item, self._links)
        page = made.page
        if self._alone(item) and len(self._sections(item)) > 1:
            page = with_contents(page, contents(self._sections(item), rtl=item.language.rtl), labels.say(CONTENTS))
        document = self._document(page, item.language)
        code = tuple(tuple(bool(cell) for cell in row) for row in segno.make(str(item.ref), error="m", micro=False).matrix)
        head, numbers = (labels.where(item), labels.version(item)), _numbers(page[0]) if job.numbers else ()
        chapter = self._chapter(document, item.language, labels, head)
        chapter = chapter._replace(notes=made.notes, anchor=item.anchor, code=(code, str(item.ref)), numbers=numbers)
        self._make_room(chapter)
        lay_out(chapter, job.geometry)
        self._made[item.anchor] = chapter, paginated(chapter, job.geometry)

    def _alone(self, item: Item) -> bool:
        """Whether there is no other guide in this language: its contents then stand in it."""
        return next(len(part.items) == 1 for part in self._job.selection.parts if item in part.items)

    def _sections(self, item: Item) -> list[Entry]:
        return [Entry(place_name(Inside(item, place)), heading, 1) for place, heading in headings(self._job.library, item)]

    def _document(self, page: FramedPage, language: Language) -> PageDocument:
        made = PageDocument(None)
        made.fill(page, language, Look(LIGHT, rtl=language.rtl, comfort=self._job.comfort))
        made.painter.sharpness = _SHARPNESS
        return made

    def _chapter(self, made: PageDocument, language: Language, labels: Labels, head: tuple[str, str]) -> Chapter:
        made.document.setPageSize(QSizeF(self._job.geometry.width, -1))
        look, painter = Look(LIGHT, rtl=language.rtl, comfort=self._job.comfort), made.painter
        return Chapter(
            document=made.document,
            paragraphs=made.paragraphs,
            grounds=lambda on, part, width: painter.paint(on, look, part, width),
            notes=(),
            head=head,
            foot=f"{NAME} · {labels.say(ADVICE)}",
            page_text=lambda number, total: labels.say(PAGE, number=number, total=total),
            rtl=language.rtl,
        )

    def _make_room(self, chapter: Chapter) -> None:
        """Keep title and summary clear of the QR code, and what follows below it."""
        width, height = code_room()
        top = [number for number, item in enumerate(chapter.paragraphs[:6]) if not item.place and item.role != "title"]
        last = chapter.document.firstBlock()
        for number in top:
            if number and number - 1 not in top:
                break
            last = chapter.document.findBlockByNumber(number)
            form = QTextBlockFormat()
            if chapter.rtl:
                form.setLeftMargin(width)
            else:
                form.setRightMargin(width)
            QTextCursor(last).mergeBlockFormat(form)
        short = height + PAD - chapter.document.documentLayout().blockBoundingRect(last.next()).top()
        if short > 0:
            form = QTextBlockFormat()
            form.setBottomMargin(last.blockFormat().bottomMargin() + short + PAD)
            QTextCursor(last).mergeBlockFormat(form)

    # contents ------------------------------------------------------------------------------------------------

    def add_table(self, part: Part) -> None:
        """Lay out the contents of one language."""
        job, language = self._job, part.language
        labels = job.labels(language.tag)
        entries = list[Entry]()
        for item in part.items:
            entries.append(Entry(item.anchor, item.edition.title, 0))
            entries += [entry for entry in self._sections(item) if entry.name.rpartition(".")[2] not in _SMALL]
        table = contents(entries, rtl=language.rtl)
        title = job.selection.title(job.library, language.tag)
        top = [Paragraph(""), Paragraph("", role="title")]
        body = f'<h1>{escape(title)}</h1><p class="toctitle">{escape(labels.say(CONTENTS))} · {escape(language.name)}</p>'
        made = self._document((top + table[0], body + table[1]), language)
        version = labels.say("Content {version}", version=job.library.meta.get("content_version", ""))
        chapter = self._chapter(made, language, labels, (f"{title} · {language.name}", version))
        chapter = chapter._replace(anchor=f"contents-{language.tag}")
        self._tables[language.tag] = chapter, paginated(chapter, job.geometry), entries

    def booklet(self) -> tuple[Booklet, Iterator[None]]:
        """Everything in order, and the steps that put the numbers of pages into the contents."""
        chapters, sheets = list[Chapter](), list[Sheet]()
        tables: list[tuple[Chapter, list[Entry]]] = []

        def put(chapter: Chapter, leaves: list[Leaf]) -> None:
            sheets.extend(Sheet(len(chapters), leaf) for leaf in leaves)
            chapters.append(chapter)

        for part in self._job.selection.parts:
            if len(part.items) > 1:
                table, leaves, entries = self._tables[part.language.tag]
                tables.append((table, entries))
                put(table, leaves)
            for item in part.items:
                put(*self._made[item.anchor])
            if len(part.items) == 1:
                tables.append((chapters[-1], self._sections(part.items[0])))
        title = self._job.selection.title(self._job.library, self._job.selection.parts[0].language.tag)
        made = Booklet(title, self._job.geometry, chapters, sheets)
        return made, self._number(made, tables)

    def _number(self, booklet: Booklet, tables: list[tuple[Chapter, list[Entry]]]) -> Iterator[None]:
        places = dict(place_pages(booklet))
        for table, entries in tables:
            _number(table, [places[entry.name][0] + 1 for entry in entries])
            lay_out(table, booklet.geometry)
            yield


def lay_out(chapter: Chapter, geometry: Geometry) -> None:
    """Lay all of it out anew: after a small change Qt (6.11) leaves some of it where it was."""
    chapter.document.setPageSize(QSizeF(0, 0))
    chapter.document.setPageSize(QSizeF(geometry.width, -1))


def place_pages(booklet: Booklet) -> Generator[tuple[str, tuple[int, float]], None, None]:
    """Every place: its name, its page from 0, and how far down on it."""
    for number, chapter in enumerate(booklet.chapters):
        yield chapter.anchor, booklet.page_of(number, 0.0)
        layout, seen = chapter.document.documentLayout(), set[str]()
        block = chapter.document.begin()
        for item in chapter.paragraphs:
            if item.place and item.place not in seen and item.role != LINE:
                seen.add(item.place)
                yield f"{chapter.anchor}.{item.place}", booklet.page_of(number, layout.blockBoundingRect(block).top())
            block = block.next()


def _number(table: Chapter, pages: list[int]) -> None:
    """Put the numbers of pages into contents; that changes no line."""
    block, at = table.document.begin(), 0
    whole = QTextCursor(table.document)
    whole.beginEditBlock()  # one layout, not one for each number
    for item in table.paragraphs:
        # of the two cells of a row, the one with the number: the second, or the first from right to left
        if item.role == LINE:
            if at % 2 == (0 if table.rtl else 1):
                _replace(block, str(pages[at // 2]))
            at += 1
        block = block.next()
    whole.endEditBlock()


def _replace(block: QTextBlock, text: str) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text, cursor.charFormat())


def _numbers(paragraphs: list[Paragraph]) -> tuple[tuple[int, str], ...]:
    """The number of each paragraph, once, with the block it stands at."""
    found: dict[str, int] = {}
    for block, item in enumerate(paragraphs):
        if "." in item.place and item.role != "head":
            found.setdefault(item.place, block)
    return tuple((block, place.partition(".")[2]) for place, block in found.items())
