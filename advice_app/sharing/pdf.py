"""A booklet as a PDF file, one page at each step."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from advice_app.library.page_parts import escape
from advice_app.sharing.booklet import Booklet
from advice_app.sharing.outline import About, Bookmark, finish
from advice_app.sharing.printing import PIXEL_POINTS
from advice_app.whole_file import whole_file

_RESOLUTION = 1200
_TURN = 0.01  # seconds that a window waits at most before it looks after itself


def write_pdf(
    path: Path, booklet: Booklet, about: About, bookmarks: Iterable[Bookmark], places: Mapping[str, tuple[int, float]]
) -> Iterator[None]:
    """Write it; heights in bookmarks and places are pixels below the upper edge of a sheet.

    The file appears whole or not at all. Raises `OSError`.
    """
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(drawn)
    writer.setTitle(booklet.title)
    writer.setResolution(_RESOLUTION)
    writer.setDocumentXmpMetadata(_xmp(about).encode())
    yield from paint_pages(booklet, writer, range(len(booklet.sheets)))
    del writer
    turned = {name: _turned(place, booklet) for name, place in places.items()}
    lines = [bookmark._replace(place=_turned(bookmark.place, booklet)) for bookmark in bookmarks]
    with whole_file(path) as unfinished:
        yield from _aside(lambda: finish(bytes(drawn.data().data()), unfinished, about, lines, turned))


def _aside(work: Callable[[], None]) -> Iterator[None]:
    """Do something that takes half a second in a thread, and give way meanwhile. Raises what it raises."""
    with ThreadPoolExecutor(1, thread_name_prefix="pdf") as pool:
        doing = pool.submit(work)
        while not wait([doing], timeout=_TURN).done:
            yield
        doing.result()


def _xmp(about: About) -> str:
    """What Qt would write has the time in it."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(about.title)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag></dc:language>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def _turned(place: tuple[int, float], booklet: Booklet) -> tuple[int, float]:
    """In points above the lower edge."""
    return place[0], (booklet.geometry.sheet.height() - place[1]) * PIXEL_POINTS


def paint_pages(booklet: Booklet, device: QPagedPaintDevice, pages: Iterable[int]) -> Iterator[None]:
    """Paint these pages, each in its true size, on a printer or into a file. Raises `OSError` if that cannot be begun."""
    size = booklet.geometry.sheet * PIXEL_POINTS
    device.setPageSize(QPageSize(QSizeF(size), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(f"cannot print {booklet.title}")
    try:
        scale = device.logicalDpiX() / 72 * PIXEL_POINTS
        painter.scale(scale, scale)
        for done, number in enumerate(pages):
            if done:
                device.newPage()
            booklet.paint(painter, number)
            yield
    finally:
        painter.end()
