"""The case sheet on one page: what is written in it, and lines to write on where nothing is."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument, QTextOption

from advice_app.case_sheet.store import FIELDS, Entry, List, Sheet
from advice_app.languages import _
from advice_app.library.page_parts import escape
from advice_app.sharing.printing import Paper, print_paper
from advice_app.ui.case_sheet.words import entry_name, field_name, list_name
from advice_app.ui.dates import moment
from advice_app.ui.style import face

_ROOM = QSizeF(768, 1030)
"""Pixels that a page has: as wide as A4, as high as Letter, so that it fits either."""
_WAYS = ((15.0, 6), (15.0, 4), (15.0, 2), (13.5, 3), (13.5, 1), (13.5, 0), (12.0, 0), (10.8, 0), (9.8, 0))
"""Size of the letters and number of empty lines, tried in this order: 9.8 pixels are 6.4 points on paper."""
_TABLE = "width='100%' cellpadding='4' cellspacing='0' border='1' style='border-collapse: collapse'"


def as_paper(sheet: Sheet, *, rtl: bool) -> Paper:
    """The sheet in the largest letters in which it is one page; if it is very long, more pages, and nothing is cut."""
    for size, blanks in _WAYS:
        document = _document(sheet, size, blanks, rtl=rtl)
        if document.pageCount() == 1:
            break
    # L10N: at the foot of the printed case sheet
    foot = _("This sheet is private: it is for the family and the lawyer.")
    return Paper(document, lambda *_arguments: None, (), _("Case sheet"), foot, rtl)


def write_pdf(paper: Paper, path: str) -> None:
    """Write the sheet as a PDF file on A4. Raises `OSError`."""
    writer = QPdfWriter(path)
    writer.setTitle(paper.title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    print_paper(paper, writer)
    if not Path(path).stat().st_size:
        raise OSError(_("the file cannot be written"))


def _document(sheet: Sheet, size: float, blanks: int, *, rtl: bool) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(face(round(size)))
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    heading = f"h2 {{ font-size: {size * 1.1:.0f}px; margin: {size * 0.7:.0f}px 0 3px 0; }}"
    document.setDefaultStyleSheet(
        f"h1 {{ font-size: {size * 1.5:.0f}px; margin: 0; }} {heading} td {{ font-size: {size:.1f}px; }}"
    )
    document.setHtml(f"<div dir='{'rtl' if rtl else 'ltr'}'>{as_html(sheet, blanks, rtl=rtl)}</div>")
    document.setPageSize(_ROOM)
    return document


def as_html(sheet: Sheet, blanks: int, *, rtl: bool) -> str:
    """The sheet as a page; ``blanks``: so many empty lines under each list."""
    rows = [
        _row([f"<b>{escape(field_name(field))}</b>", _text(sheet.fields.get(field, ""), blanks)], rtl=rtl) for field in FIELDS
    ]
    parts = [f"<h1>{escape(_('Case sheet'))}</h1>", f"<table {_TABLE}>{''.join(rows)}</table>"]
    # a deadline is looked for by its day, a call by its order
    lists = {List.DATES: sorted(sheet.dates, key=lambda entry: entry.at), List.CALLS: sheet.calls}
    for kind, entries in lists.items():
        parts.append(
            f"<h2>{escape(list_name(kind))}</h2><table {_TABLE}>{''.join(_lines(kind, entries, blanks, rtl=rtl))}</table>"
        )
    return "".join(parts)


def _lines(kind: List, entries: Iterable[Entry], blanks: int, *, rtl: bool) -> Iterable[str]:
    # L10N: head of a column, and name of a field
    yield _row([f"<b>{escape(text)}</b>" for text in (_("Day and time"), entry_name(kind))], rtl=rtl)
    for entry in entries:
        yield _row([escape(moment(entry.at, year=True)), _text(entry.text, 0)], rtl=rtl)
    for _number in range(blanks if kind is List.CALLS else (blanks + 1) // 2):
        yield _row(["&nbsp;", "&nbsp;"], rtl=rtl)


def _text(text: str, blanks: int) -> str:
    """What was written, each line in its own direction; room to write where nothing was."""
    if not text:
        return "<br>".join(["&nbsp;"] * (2 if blanks else 1))
    return "<br>".join(f"\u2068{escape(line)}\u2069" for line in text.split("\n"))


def _row(cells: list[str], *, rtl: bool) -> str:
    """Qt does not mirror the columns of a table."""
    parts = [f"<td width='{width}%'>{cell}</td>" for width, cell in zip((32, 68), cells, strict=True)]
    return f"<tr>{''.join(reversed(parts) if rtl else parts)}</tr>"
