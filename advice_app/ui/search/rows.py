"""Paints one result: kind and where it is from, title, snippet with its hits, law."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advice_app.library.search.results import Hit, Kind, Snippet
from advice_app.ui.faces import own_face, script_face
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.ringed_list import RingedList, paint_row_ground
from advice_app.ui.search.model import HIT, SNIPPET
from advice_app.ui.search.text_box import BoxShape, TextBox
from advice_app.ui.search.wording import ICONS, Wording, kind_name

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _ICON = 24, 13, 15  # pixels at 100 %
_NARROW = 460  # below this a title has two lines
_KEPT = 300  # rows laid out that are kept: more than are seen while one types a word


class Measures(NamedTuple):
    """The heights that all rows share, in pixels."""

    meta: int
    title: int
    title_lines: int
    text: int
    text_lines: int

    @classmethod
    def of(cls, look: Look, width: int) -> "Measures":
        """For rows this wide: uniform, so that nothing moves when a snippet comes."""
        narrow = width < look.px(_NARROW)
        tall = 2 if look.rtl else 0  # Arabic letters reach further up and down
        return cls(look.px(19 + tall), look.px(24 + tall), 2 if narrow else 1, look.px(21 + tall), 3 if narrow else 2)

    def height(self, look: Look) -> int:
        """Of a row."""
        return self.meta + self.title * self.title_lines + self.text * self.text_lines + look.px(2 * _TOP + 3)


class _Row(NamedTuple):
    """A row laid out."""

    meta: TextBox
    kind: TextBox
    title: TextBox
    text: TextBox | None


class RowPainter(QStyledItemDelegate):
    """Lays a row out when it is first seen and keeps that until it, its width or the look changes."""

    def __init__(self, view: RingedList, look: Look, wording: Wording) -> None:
        super().__init__(view)
        self._view = view
        self.look = look
        self.wording = wording
        self._heads: dict[Hit, tuple[TextBox, TextBox, TextBox]] = {}
        self._texts: dict[tuple[Hit, Snippet], TextBox] = {}
        self._width = 0

    def forget(self) -> None:
        """Lay everything out anew."""
        self._heads.clear()
        self._texts.clear()

    def measures(self) -> Measures:
        """The heights that rows have now."""
        return Measures.of(self.look, self._view.viewport().width())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self.look.px(160), self.measures().height(self.look))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        hit = index.data(HIT)
        measures = Measures.of(self.look, rect.width())
        row = self._row(hit, index.data(SNIPPET), measures, rect.width())
        current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_ground(painter, rect, self.look, current=current, over=over, ringed=self._view.ringed)
        self._words(painter, rect, hit.kind, row, measures, ink=self.look.theme.ac2 if current else self.look.theme.t1)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, kind: str, row: _Row, m: Measures, *, ink: str) -> None:
        look, theme = self.look, self.look.theme
        side, icon = look.px(_SIDE), look.px(_ICON)
        left, top = rect.left() + side, rect.top() + look.px(_TOP)
        inner = rect.width() - 2 * side
        start = left + inner - icon if look.rtl else left
        image = pixmap(ICONS[Kind(kind)], theme.t2, icon, self._view.devicePixelRatioF())
        painter.drawPixmap(QPointF(start, top + (m.meta - icon) / 2), image)
        skip = icon + look.px(7)
        row.kind.paint(painter, QPointF(left - skip if look.rtl else left + skip, top), theme.t1)
        skip += round(row.kind.width) + look.px(9)
        row.meta.paint(painter, QPointF(left if look.rtl else left + skip, top), theme.t3)
        top += m.meta + look.px(1)
        row.title.paint(painter, QPointF(left, top), ink)
        if row.text is not None:
            # a title of one line where two fit: the snippet follows it, the room is left below
            row.text.paint(painter, QPointF(left, top + row.title.height + look.px(1)), theme.t2)

    def _row(self, hit: Hit, snippet: Snippet | None, m: Measures, width: int) -> _Row:
        if width != self._width:
            self.forget()
            self._width = width
        for kept in (self._heads, self._texts):
            if len(kept) > _KEPT:
                kept.clear()
        # apart, because each letter that is typed changes the snippets of rows that stay
        if hit not in self._heads:
            self._heads[hit] = self._head(hit, m, width)
        if snippet is not None and (hit, snippet) not in self._texts:
            self._texts[hit, snippet] = TextBox(snippet, self._shape(hit, width, 15, 400, m.text, m.text_lines))
        return _Row(*self._heads[hit], self._texts[hit, snippet] if snippet is not None else None)

    def _shape(self, hit: Hit, width: int, pixels: int, weight: int, pitch: int, lines: int) -> BoxShape:
        """How a text in the hit's language stands."""
        look = self.look
        font = script_face(look.px(pixels), weight, self.wording.script(hit.language))
        inner = float(width - 2 * look.px(_SIDE))
        return BoxShape(font, own_face(look, 12), look, inner, pitch, lines, self.wording.rtl(hit.language))

    def _head(self, hit: Hit, m: Measures, width: int) -> tuple[TextBox, TextBox, TextBox]:
        look = self.look
        inner = float(width - 2 * look.px(_SIDE))
        shape = BoxShape(own_face(look, 13, 600), own_face(look, 12), look, inner, m.meta, 1, look.rtl)
        kind = TextBox(Snippet(kind_name(hit.kind)), shape)
        rest = shape._replace(font=own_face(look, 13), width=max(inner - kind.width - look.px(_ICON + 16), 1.0))
        title = TextBox(Snippet(hit.title), self._shape(hit, width, 17, 600, m.title, m.title_lines))
        return TextBox(Snippet(self.wording.origin(hit)), rest), kind, title
