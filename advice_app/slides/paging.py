"""Which units stand on which slide: as few slides as can be, about equally full."""

from collections.abc import Iterator

from advice_app.slides.items import Item, Panel
from advice_app.slides.model import Part, Slide, Table, Text
from advice_app.slides.units import MOST_ROWS, Unit

_HALVINGS = 6
_SLACK = 0.01


def paged(units: list[Unit], room: float) -> list[list[Unit]]:
    """Units on slides with this room; there is always one slide."""
    groups = list(_groups(units, room))
    found = _filled(groups, room)
    low, high = max((_height(group) for group in groups), default=0.0), room
    for _step in range(_HALVINGS if len(found) > 1 else 0):
        middle = (low + high) / 2
        tried = _filled(groups, middle)
        if len(tried) == len(found):
            found, high = tried, middle
        else:
            low = middle
    return found


def _groups(units: list[Unit], room: float) -> Iterator[list[Unit]]:
    """Units that stay together, unless no slide is high enough for them."""
    group: list[Unit] = []
    for unit in units:
        group.append(unit)
        if not unit.keep:
            yield from [group] if _height(group) <= room else [[one] for one in group]
            group = []
    if group:
        yield group


def _filled(groups: list[list[Unit]], room: float) -> list[list[Unit]]:
    pages: list[list[Unit]] = [[]]
    used, rows = 0.0, 0
    for group in groups:
        more, more_rows = _height(group), sum(isinstance(unit.part, Table) for unit in group)
        head = pages[-1][-1].head if pages[-1] else None  # stands there already
        same = head is not None and group[0].head is not None and head.part.ref == group[0].part.ref
        added = more + group[0].gap - (head.height if same and head is not None else 0.0)
        if pages[-1] and (used + added > room + _SLACK or rows + more_rows > MOST_ROWS):
            pages.append(list(group))
            used, rows = more, more_rows
        else:
            used += added if pages[-1] else more
            rows += more_rows
            pages[-1] += group
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
