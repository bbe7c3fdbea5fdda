"""Lists of 50,000 bookmarks beside lists of 50, in one run: opening the list, looking for words, saving one."""

import contextlib
import random
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Folder, Order
from advice_app.marks.model import NOTES
from advice_app.marks.store import Marks
from tests.benchmarks.table import Measure, percentile

FRAME_MS = 16.7
MANY, FEW = 50_000, 50
_PER_ROUND = 5
_WORDS = 4000
_COMMON = ("police", "lawyer", "silence")  # each in every third bookmark


def measure_bookmarks(work: Path, rounds: int) -> Iterator[Measure]:
    """Yield medians, and the 95th percentile of searching as somebody types."""
    with contextlib.ExitStack() as stack:
        few, many = (stack.enter_context(_filled(work / f"bookmarks {number}", number)) for number in (FEW, MANY))
        for name, look in (
            ("open", _open),
            *((f"order {order}", _by(order)) for order in Order),
            ("folder", _folder),
            ("notes", _notes),
        ):
            times = [(_milliseconds(look, many), _milliseconds(look, few)) for _ in range(rounds * _PER_ROUND)]
            app, bare = (statistics.median(column) for column in zip(*times, strict=True))
            yield Measure(f"bookmarks, {MANY} and {FEW}: {name}", app, bare, bound=bare + FRAME_MS)
        typed = [(_typing(many, text), _typing(few, text)) for text in _typed(rounds)]
        app, bare = (percentile(column, 0.95) for column in zip(*typed, strict=True))
        yield Measure(f"bookmarks, {MANY} and {FEW}: each key in search, 95th percentile", app, bare, bound=FRAME_MS)
        numbers = count(1)
        saved = [(_milliseconds(_save(numbers), many), _milliseconds(_save(numbers), few)) for _ in range(rounds * _PER_ROUND)]
        app, bare = (statistics.median(column) for column in zip(*saved, strict=True))
        yield Measure(f"bookmarks, {MANY} and {FEW}: save one", app, bare)


@contextlib.contextmanager
def _filled(folder: Path, number: int) -> Iterator[Bookmarks]:
    """A profile with so many bookmarks."""
    shutil.rmtree(folder, ignore_errors=True)
    dice = random.Random(number)
    words = _words()

    def text(size: int) -> str:
        return " ".join([*dice.choices(words, k=size), dice.choice(_COMMON)])

    folders = [Folder(str(number), f"Case {number}", 0) for number in range(20)]
    blank = Bookmark("", Reference("FR", "arrest"), "", "", "", (), 1.0, "en", "", "0123456789abcdef")
    some = [
        blank._replace(
            ref=Reference(dice.choice(["FR", "DE", "ES", "IT"]), f"stage{at % 300}", f"s{at // 9000}", at // 300 + 1),
            title=text(5),
            note=text(9) if at % 4 == 0 else "",
            folder=str(at % 21) if at % 21 < 20 else "",
            tags=tuple({f"tag {dice.randrange(30)}" for _ in range(at % 3)}),
            saved=1.6e9 + at,
            excerpt=text(30),
        )
        for at in range(number)
    ]
    marks = Marks.open(folder / "marks.sqlite")
    if Bookmarks(marks).merge(some, folders) is None:
        raise RuntimeError(str(marks.notice))
    marks.close()
    with contextlib.closing(Marks.open(folder / "marks.sqlite")) as opened:
        yield Bookmarks(opened)


def _words() -> list[str]:
    dice = random.Random(1)
    return ["".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(3, 11))) for _ in range(_WORDS)]


def _typed(rounds: int) -> Iterator[str]:
    """What stands in the field after each key, for some words."""
    for word in (*_COMMON, *_words()[: rounds * 2]):
        yield from (word[:size] for size in range(1, len(word) + 1))


def _typing(kept: Bookmarks, text: str) -> float:
    return _milliseconds(lambda kept: (kept.count(text=text), kept.page(text=text)), kept)


def _open(kept: Bookmarks) -> object:
    return kept.count(), kept.page(), kept.folders(), kept.tags(), kept.kinds()


def _by(order: Order) -> Callable[[Bookmarks], object]:
    return lambda kept: kept.page(order=order)


def _folder(kept: Bookmarks) -> object:
    return kept.page(folder=kept.folders()[3].id, order=Order.TITLE)


def _notes(kept: Bookmarks) -> object:
    kept.finder.forget()
    return kept.count(kind=NOTES), kept.page(kind=NOTES)


def _save(numbers: Iterator[int]) -> Callable[[Bookmarks], object]:
    def save(kept: Bookmarks) -> object:
        ref = Reference("FR", "arrest", "saved", next(numbers))
        return kept.add(ref, title="A title", language="en", excerpt="x" * 200, fingerprint="f")

    return save


def _milliseconds(work: Callable[[Bookmarks], object], kept: Bookmarks) -> float:
    started = time.perf_counter()
    work(kept)
    return (time.perf_counter() - started) * 1000
