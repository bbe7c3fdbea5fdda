"""Which units stand on which slide: as few slides as can be, about equally full."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from advice_app.slides.items import Item, Panel
from advice_app.slides.model import Part, Slide, Table, Text
from advice_app.slides.units import MOST_ROWS, Unit

_HALVINGS = 6
_SLACK = 0.01


class _Group(NamedTuple):
    """Units that stay together."""

    units: list[Unit]
    height: float
    rows: int  # of tables


def paged(units: list[Unit], room: float) -> list[list[Unit]]:
    """Units on as few slides with this room as can be; there is always one slide."""
    return _filled(list(_groups(units, room)), room)


def evened(pages: list[list[Unit]], room: float) -> list[list[Unit]]:
    """What `paged` made, on as many slides, about equally full."""
    if len(pages) == 1:
        return pages
    groups = list(_groups(list(chain.from_iterable(pages)), room))
    found, low, high = pages, max(group.height for group in groups), room
    for _step in range(_HALVINGS):
        middle = (low + high) / 2
        tried = _filled(groups, middle)
        if len(tried) == len(found):
            found, high = tried, middle
        else:
            low = middle
    return found


def _groups(units: list[Unit], room: float) -> Iterator[_Group]:
    """Units that stay together, unless no slide is high enough for them."""
    group: list[Unit] = []
    for number, unit in enumerate(units, 1):
        group.append(unit)
        if not unit.keep or number == len(units):
            made = _group(group)
            yield from [made] if made.height <= room or unit.keep else [_group([one]) for one in group]
            group = []


def _group(units: list[Unit]) -> _Group:
    return _Group(units, _height(units), sum(isinstance(unit.part, Table) for unit in units))


def _filled(groups: list[_Group], room: float) -> list[list[Unit]]:
    pages: list[list[Unit]] = [[]]
    used, rows = 0.0, 0
    for group in groups:
        first, more, more_rows = group.units[0], group.height, group.rows
        head = pages[-1][-1].head if pages[-1] else None  # stands there already
        same = head is not None and first.head is not None and head.part.ref == first.part.ref
        added = more + first.gap - (head.height if same and head is not None else 0.0)
        if pages[-1] and (used + added > room + _SLACK or rows + more_rows > MOST_ROWS):
            pages.append(list(group.units))
            used, rows = more, more_rows
        else:
            used += added if pages[-1] else more
            rows += more_rows
            pages[-1] += group.units
    return pages


def _placed(units: list[Unit]) -> Iterator[tuple[Unit, float]]:
    """Units with the heads of their tables, and the upper edge of each."""
    at, head = 0.0, None
    for number, unit in enumerate(units):
        at += unit.gap if number else 0.0
        if unit.head is not None and (head is None or head.part.ref != unit.part.ref):
            head = unit.head
            yield head, at
            at += head.height
        yield unit, at
        at += unit.height


def _height(units: list[Unit]) -> float:
    return max((top + unit.height for unit, top in _placed(units)), default=0.0)


def drawn(units: list[Unit], top: float, tone: str, left: float, room: float, inset: float) -> Iterator[Item]:
    """The items of a slide's units below ``top``; with a tone, on a panel."""
    if tone and units:
        yield Panel(left, top, room, _height(units) + 2 * inset, tone)
    for unit, at in _placed(units):
        yield from unit.draw(top + inset + at)


def height(units: list[Unit]) -> float:
    """How high they are together."""
    return _height(units)


def piece(slide: Slide, units: list[Unit], number: int) -> Slide:
    """The slide with the parts that stand on one of its pieces; a further piece is known by what it begins with."""
    parts: list[Part] = []
    for unit in units:
        part = unit.part
        if isinstance(part, Table) and parts and isinstance(parts[-1], Table) and parts[-1].ref == part.ref:
            parts[-1] = parts[-1]._replace(rows=(*parts[-1].rows, *part.rows))
        else:
            parts.append(part)
    made = slide._replace(parts=tuple(parts))
    return made._replace(ref=_first_ref(parts) or slide.ref) if number > 1 else made


def _first_ref(parts: list[Part]) -> str:
    if not parts:
        return ""
    first = parts[0]
    return first.ref if isinstance(first, Text) or not first.rows else first.rows[0].ref
