"""A comparison out of the app: to the clipboard at once, to a file in a thread; says what came of it."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from advice_app.compare.export import csv_text, html_page, tabbed_text
from advice_app.languages import _
from advice_app.ui.compare.paper import Paper, write_pdf
from advice_app.ui.dates import date_text
from advice_app.ui.file_saving import FileSaving, Make


class Exporter(FileSaving):
    """The ways out of a table."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen, _said)

    def copy(self, paper: Paper) -> None:
        """Put the table on the clipboard: for a document as a table, for anything else as text."""
        data = QMimeData()
        data.setText(tabbed_text(paper.comparison))
        data.setHtml(_page(paper))
        QGuiApplication.clipboard().setMimeData(data)
        self.ended.emit(_("The table was copied."), False)  # noqa: FBT003 - a signal

    def save(self, paper: Paper, kind: str) -> None:
        """Ask where to, then write ``csv``, ``html`` or ``pdf``."""
        codes = "-".join(country.code for country in paper.comparison.countries)
        # L10N: the beginning of the name that is offered for a file, without its ending: small letters, no spaces
        name = f"{_('comparison')}-{paper.comparison.stage}-{codes}"
        make = _pdf(paper) if kind == "pdf" else _text({"csv": _spreadsheet, "html": _page}[kind](paper))
        self.ask_where(_("Export the table"), kind, name, make)


def _pdf(paper: Paper) -> Make:
    def make(path: Path) -> None:
        if not write_pdf(paper, str(path)):
            raise OSError(_("the file cannot be written"))

    return make


def _text(text: str) -> Make:
    def make(path: Path) -> None:
        path.write_bytes(text.encode("utf-8"))

    return make


def _spreadsheet(paper: Paper) -> str:
    return f"\ufeff{csv_text(paper.comparison)}"  # the mark tells spreadsheets that this is UTF-8


def _page(paper: Paper) -> str:
    return html_page(paper.comparison, paper.version, date_text)


def _said(file: str, error: str) -> str:
    if error:
        # L10N: {path} is the name of a file; {error} says what is wrong with it
        return _("The table could not be saved in {path}: {error}").format(path=file, error=error)
    # L10N: {path} is the name of a file
    return _("The table was saved in {path}.").format(path=file)
