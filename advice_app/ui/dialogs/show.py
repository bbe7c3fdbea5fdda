"""Opens the dialogs. Imported when one is wanted: a start needs none of them."""

from PySide6.QtWidgets import QWidget

from advice_app.compare.words import QUESTIONS
from advice_app.languages import _
from advice_app.library.catalogue import Detail, EditionInfo, Library
from advice_app.translating.completeness import completeness
from advice_app.ui.dialogs.about import AboutDialog
from advice_app.ui.dialogs.detail import AddressDialog, DetailDialog
from advice_app.ui.dialogs.help import HelpSheet
from advice_app.ui.dialogs.keys import KeysDialog
from advice_app.ui.export.dialog import ExportDialog
from advice_app.ui.look import Look


def show_link(link: str, library: Library, parent: QWidget) -> None:
    """Show what a link leads to that is no guide: a fact, term or judgment, or the address of a web page."""
    if link.startswith(("https:", "http:")):
        AddressDialog(link, parent).open()
    elif detail := library.detail(link):
        DetailDialog(detail, _question(link, library) if link.startswith("fact:") else detail.title, parent).open()


def _question(link: str, library: Library) -> str:
    """What a fact answers, in the interface language."""
    fact = link.rpartition("/")[2]
    return _(QUESTIONS[fact]) if fact in QUESTIONS else library.question(fact)


def show_notes(notes: str, parent: QWidget) -> None:
    """Show what the facts of a country cover and leave out."""
    DetailDialog(Detail("", notes, (), (), ""), _("What these guides cover"), parent).open()


def show_keys(parent: QWidget, without: frozenset[str] = frozenset()) -> None:
    """Show all shortcuts, but for those of what this computer cannot do."""
    KeysDialog(parent, without).open()


def show_help(look: Look, parent: QWidget, without: frozenset[str] = frozenset()) -> None:
    """Show the tour, what the marks mean, all keys and the promise."""
    HelpSheet(look, without, parent).open()


def show_about(library: Library, parent: QWidget) -> None:
    """Show version, licences and promises."""
    meta = library.meta
    AboutDialog(meta.get("content_version", ""), meta.get("content_date", ""), parent, completeness(library.path)).open()


def show_export(library: Library, edition: EditionInfo, look: Look, parent: QWidget, *, numbers: bool) -> ExportDialog:
    """Print guides or save them as a file, with the numbers of paragraphs if they are wanted; this one to begin with."""
    dialog = ExportDialog(library, edition.ref, edition.language, look, parent, numbers=numbers)
    dialog.open()
    return dialog
