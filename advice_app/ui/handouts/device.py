"""A PDF file whose pages are painted in millimetres."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from advice_app.library.model import Language
from advice_app.sharing.card_sheet import Paper
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.sides import leading

MARGIN = 16.0
QUIET, PALE, INK = "#435250", "#9AA5A3", "#000000"
_RESOLUTION = 600
_POINT = 25.4 / 72


@contextmanager
def pdf_pages(path: Path, paper: Paper, title: str) -> Iterator[tuple[QPdfWriter, QPainter]]:
    """The file, and what paints in it; its unit is a millimetre. Raises `OSError`."""
    path.write_bytes(b"")  # whether that can be done is told by the system, in its words
    writer = QPdfWriter(str(path))
    size = QSizeF(paper.width, paper.height)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, paper.id, QPageSize.SizeMatchPolicy.FuzzyMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot write {path}")
    painter.scale(_RESOLUTION / 25.4, _RESOLUTION / 25.4)
    try:
        yield writer, painter
    finally:
        painter.end()


def font(language: Language, points: float, *, bold: bool = False) -> QFont:
    """The font of a language, to be painted in millimetres."""
    ensure_script(language.script)
    made = QFont(families(language.script))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setPixelSize(round(points * _SCALE))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


_SCALE = 10  # fonts have whole pixels: text is painted this much larger than its points, on a painter that much smaller


def paint_text(
    painter: QPainter, box: QRectF, text: str, language: Language, points: float, *, bold: bool = False, ink: str = INK
) -> float:
    """Paint a paragraph from the side that its language begins on, in lines as wide as the box; how high it is."""
    unit = _POINT / _SCALE
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(unit, unit)
    painter.setFont(font(language, points, bold=bold))
    painter.setPen(QColor(ink))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight)
    flags = int(leading(rtl=language.rtl) | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    room = QRectF(0, 0, box.width() / unit, box.height() / unit)
    painter.drawText(room, flags, text)
    height = painter.boundingRect(room, flags, text).height() * unit
    painter.restore()
    return height


def paint_foot(painter: QPainter, paper: Paper, text: str, page: str, language: Language) -> None:
    """What stands at the foot: what it is, and which page."""
    line = QRectF(MARGIN, paper.height - 12, paper.width - 2 * MARGIN, 6)
    half = line.width() * 0.75
    first, second = line.adjusted(0, 0, half - line.width(), 0), line.adjusted(half, 0, 0, 0)
    if language.rtl:
        first, second = line.adjusted(line.width() - half, 0, 0, 0), line.adjusted(0, 0, -half, 0)
    paint_text(painter, first, text, language, 8, ink=QUIET)
    paint_text(painter, second, page, language._replace(rtl=not language.rtl), 8, ink=QUIET)
