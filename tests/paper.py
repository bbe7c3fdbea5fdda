"""Guides on paper, for tests."""

from collections.abc import Iterable

from advice_app.export.out import labels_in
from advice_app.export.selection import select
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.sharing.booklet import Booklet, Geometry
from advice_app.sharing.card_sheet import A4
from advice_app.ui.dates import long_date
from advice_app.ui.export.compose import Job, compose
from advice_app.ui.look import Comfort

USUAL = Comfort()


def bound(
    library: Library, refs: Iterable[Reference], tags: Iterable[str], *, numbers: bool = False, comfort: Comfort = USUAL
) -> Booklet:
    """These guides in these languages, on A4."""
    steps = compose(Job(library, select(library, refs, tags), Geometry.on(A4), labels_in(library, long_date), numbers, comfort))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Booklet = end.value
            return made
