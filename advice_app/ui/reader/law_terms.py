"""Under each row of two languages, on demand: the country's own legal words in it, with what they mean in either language."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.library.meanings import Meaning
from advice_app.library.model import Language
from advice_app.library.page_parts import escape
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.reader.glossary_words import PageWords
from advice_app.ui.reader.page_shapes import brush, pen, rounded
from advice_app.ui.reader.rows import Row
from advice_app.ui.reader.stage import Stage

if TYPE_CHECKING:
    from advice_app.ui.reader.page_view import PageView

_EXPLAINED = "words"
"""The section that explains words itself."""
_PAD, _INSET = 8, 12  # around the texts of a strip
_BETWEEN = 7  # above and below a strip
_TEXT, _ARABIC = 15, 80

Terms = list[tuple[Meaning | None, ...]]
"""Words with their meaning in each column; nothing where a language has none."""


class Column(NamedTuple):
    """A column whose words are explained."""

    page: "PageView"
    words: PageWords


class LawTerms:
    """Finds the words, asks for room below the rows that have any, and puts a strip there."""

    def __init__(self, stage: Stage, columns: tuple[Column, Column], language: Callable[[str], Language], look: Look) -> None:
        self._stage, self._columns, self._language, self._look = stage, columns, language, look
        self._layer = QWidget(stage)
        self._layer.setObjectName("law_terms_layer")
        self._layer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._strips: dict[str, _Strip] = {}
        self._found: dict[str, Terms] = {}
        self._of: tuple[object, ...] = ()  # the pages that the words were found on
        for column in columns:
            column.page.verticalScrollBar().valueChanged.connect(lambda _value: self.place())

    def room(self) -> dict[str, float]:
        """The height that each row needs below it for its words."""
        self._find()
        texts = self._texts()
        self._strips = {key: strip for key, strip in self._strips.items() if self._keep(key, strip)}
        for key, terms in self._found.items():
            strip = self._strips.get(key) or _Strip(self._layer)
            self._strips[key] = strip
            strip.fill(terms, texts, self._language, self._look)
        return {key: strip.wanted + 2.0 * self._look.px(_BETWEEN) for key, strip in self._strips.items()}

    def _keep(self, key: str, strip: "_Strip") -> bool:
        if key not in self._found:
            strip.deleteLater()
            strip.hide()
        return key in self._found

    def place(self) -> None:
        """Put each strip that can be seen below its row."""
        stage, pages = self._stage, [column.page for column in self._columns]
        area = pages[0].geometry() if stage.stacked else pages[0].geometry() | pages[1].geometry()
        self._layer.setGeometry(area)
        self._layer.setVisible(bool(self._strips))
        self._layer.raise_()
        rows = stage.rows[:1] if stage.stacked else stage.rows
        start = pages[0].viewport().y() - pages[0].verticalScrollBar().value() + self._look.px(_BETWEEN)
        left = min(rect.left() for rect in self._texts())
        right = max(rect.right() for rect in self._texts())
        for key, strip in self._strips.items():
            there = [span.bottom for span in (row.span(key) for row in rows) if span is not None]
            top = start + round(max(there, default=-strip.wanted))
            seen = bool(there) and top < area.height() and top + strip.wanted > 0
            if seen:
                strip.setGeometry(left - area.left(), top, right - left + 1, strip.wanted)
            strip.setVisible(seen)

    def hide(self) -> None:
        """Take all strips away."""
        for strip in self._strips.values():
            strip.hide()
            strip.deleteLater()
        self._strips = {}
        self._layer.hide()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look

    def _texts(self) -> list[QRect]:
        """Where the text of each column that is explained stands, in the coordinates of the stage."""
        pages = [column.page for column in (self._columns[:1] if self._stage.stacked else self._columns)]
        return [page.viewport().geometry().translated(page.pos()) for page in pages]

    # the words -----------------------------------------------------------------------------------------------

    def _find(self) -> None:
        shown = (self._stage.stacked, *((id(column.page.shown), column.page.document().revision()) for column in self._columns))
        if shown == self._of:
            return
        self._of, self._found = shown, {}
        for column in self._columns:
            column.words.forget()
        for key, terms in self._by_row():
            if terms:
                self._found[key] = terms

    def _by_row(self) -> Iterator[tuple[str, Terms]]:
        """The words of each row; those of a box or a table come below all of it."""
        pages = [column.page.shown for column in self._columns]
        rows = [{row.key: row for row in page.rows} if page is not None else {} for page in pages]
        waiting: dict[object, tuple[Meaning | None, ...]] = {}
        for key in dict.fromkeys((*rows[0], *rows[1])):
            if key.startswith("^") or key.partition(".")[0] == _EXPLAINED:
                continue
            found = [(number, rows[number].get(key)) for number in (0, 1)]
            for number, row in found:
                for meaning in self._words(number, row) if row is not None else ():
                    waiting.setdefault(meaning.link or meaning.word, self._in_both(number, meaning))
            if not any(row is not None and self._goes_on(number, row) for number, row in found):
                yield key, list(waiting.values())
                waiting = {}

    def _words(self, number: int, row: Row) -> Iterator[Meaning]:
        column = self._columns[number]
        for at in range(row.first, row.last + 1):
            for word in column.words.of(column.page.document().findBlockByNumber(at)):
                # a word that no fact sheet has may be one of the page's own language: "crime" in English
                if word.meaning.local and (word.local or word.meaning.link):
                    yield word.meaning

    def _in_both(self, number: int, meaning: Meaning) -> tuple[Meaning | None, ...]:
        if self._stage.stacked:
            return (meaning if number == 0 else self._columns[0].words.same(meaning),)
        other = self._columns[1 - number].words.same(meaning)
        return (meaning, other) if number == 0 else (other, meaning)

    def _goes_on(self, number: int, row: Row) -> bool:
        """Whether the box or the table that a row stands in has another row."""
        page = self._columns[number].page.shown
        if page is None or row.last + 1 >= len(page.paragraphs):
            return False
        here, after = page.paragraphs[row.last], page.paragraphs[row.last + 1]
        cells = {"head", "row"}
        return (here.role in cells and after.role in cells) or bool(here.group and here.group == after.group)


class _Strip(QWidget):
    """The words of one row: in each column what they mean in its language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("law_terms_row")
        self._look: Look | None = None
        self._parts: list[tuple[QTextDocument, int]] = []  # and how far from the left
        self.wanted = self._middle = 0

    def fill(self, terms: Terms, texts: list[QRect], language: Callable[[str], Language], look: Look) -> None:
        """Show these words; ``texts`` is where the columns are."""
        self._look = look
        left, pad = min(rect.left() for rect in texts), look.px(_INSET)
        self._parts = []
        said: list[str] = []
        for number, rect in enumerate(texts):
            meanings = [found for term in terms if (found := term[number]) is not None]
            document = _document(meanings, language, rect.width() - 2 * pad, look)
            self._parts.append((document, rect.left() - left + pad))
            said += [f"{meaning.word}: {meaning.text}" for meaning in meanings]
        self._middle = sum(sorted(edge - left for rect in texts for edge in (rect.left(), rect.right()))[1:-1]) // 2
        self.wanted = round(max(document.size().height() for document, _left in self._parts)) + 2 * look.px(_PAD)
        # L10N: read by a screen reader: {words} are legal words of the country, each with its meaning
        self.setAccessibleName(_("Law terms: {words}").format(words=" ".join(said)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8)
        painter.fillPath(shape, brush(QColor(look.theme.lawyer.ground)))
        if look.theme.outlined:
            painter.strokePath(shape, pen(QColor(look.theme.lawyer.ink), 1))
        for document, left in self._parts:
            painter.save()
            painter.translate(QPointF(left, look.px(_PAD)))
            document.drawContents(painter)
            painter.restore()
        if len(self._parts) > 1:
            self._sign(painter, look)
        painter.end()

    def _sign(self, painter: QPainter, look: Look) -> None:
        """The scales, between the columns where the numbers of the rows stand."""
        size = look.px(16)
        image = pixmap("scales", look.theme.lawyer.ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self._middle - size / 2, look.px(_PAD) + 2), image)


def _merged(meanings: list[Meaning]) -> list[Meaning]:
    """Words that mean the same in one line."""
    found: dict[str, Meaning] = {}
    for meaning in meanings:
        before = found.get(meaning.text)
        found[meaning.text] = meaning._replace(word=f"{before.word}, {meaning.word}") if before else meaning
    return list(found.values())


def _document(meanings: list[Meaning], language: Callable[[str], Language], width: int, look: Look) -> QTextDocument:
    """The words of one column, one under the other."""
    document, theme = QTextDocument(), look.theme
    document.setDocumentMargin(0)
    font = QFont(families("Latn"))
    font.setPixelSize(look.px(_TEXT))
    document.setDefaultFont(font)
    lines = []
    for number, meaning in enumerate(_merged(meanings)):
        spoken = language(meaning.language)
        ensure_script(spoken.script)
        names = ", ".join(f"'{name}'" for name in families(spoken.script))
        start, end = ("\u2068", "\u2069") if spoken.rtl else ("", "")
        style = f"font-family: {names}; line-height: {_ARABIC if spoken.script == 'Arab' else 115}%; margin-top: {number * 4}px"
        lines.append(
            f'<p dir="{"rtl" if spoken.rtl else "ltr"}" style="{style}; color: {theme.t1}"><span style="font-weight: 600;'
            f' color: {theme.lawyer.ink}">{start}{escape(meaning.word)}{end}</span>&nbsp;&nbsp; {escape(meaning.text)}</p>'
        )
    document.setHtml("".join(lines))
    document.setTextWidth(max(1, width))
    return document
