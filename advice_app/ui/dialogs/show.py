"""Opens the dialogs. Imported when one is wanted: a start needs none of them."""

from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Detail, EditionInfo, Library
from advice_app.sharing.printing import print_with_dialog
from advice_app.ui.dialogs.about import AboutDialog
from advice_app.ui.dialogs.detail import AddressDialog, DetailDialog
from advice_app.ui.dialogs.keys import KeysDialog
from advice_app.ui.look import Look
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.theme import LIGHT


def show_link(link: str, library: Library, parent: QWidget) -> None:
    """Show what a link leads to that is no guide: a fact, term or judgment, or the address of a web page."""
    if link.startswith(("https:", "http:")):
        AddressDialog(link, parent).open()
    elif detail := library.detail(link):
        title = library.question(link.rpartition("/")[2]) if link.startswith("fact:") else detail.title
        DetailDialog(detail, title, parent).open()


def show_notes(notes: str, parent: QWidget) -> None:
    """Show what the facts of a country cover and leave out."""
    DetailDialog(Detail("", notes, (), (), ""), _("What these guides cover"), parent).open()


def show_keys(parent: QWidget) -> None:
    """Show all shortcuts."""
    KeysDialog(parent).open()


def show_about(library: Library, parent: QWidget) -> None:
    """Show version, licences and promises."""
    AboutDialog(library.meta.get("content_version", ""), library.meta.get("content_date", ""), parent).open()


def show_print(page: PageView, edition: EditionInfo, parent: QWidget) -> None:
    """Ask for a printer and print the page, black on white."""
    print_with_dialog(page.print_document(Look(LIGHT)), edition.title, parent)
