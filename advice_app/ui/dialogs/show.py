"""Opens the dialogs. Imported when one is wanted: a start needs none of them."""

from PySide6.QtWidgets import QWidget

from advice_app.compare.words import QUESTIONS
from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Detail, EditionInfo, Library
from advice_app.sharing.printing import Paper, print_with_dialog
from advice_app.translating.completeness import completeness
from advice_app.ui.dates import long_date
from advice_app.ui.dialogs.about import AboutDialog
from advice_app.ui.dialogs.detail import AddressDialog, DetailDialog
from advice_app.ui.dialogs.help import HelpSheet
from advice_app.ui.dialogs.keys import KeysDialog
from advice_app.ui.look import Look
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.theme import LIGHT

_PAPER_SHARPNESS = 6.0  # pictures on paper, against those on a screen


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


def show_print(page: PageView, edition: EditionInfo, library: Library, parent: QWidget, *, numbers: bool) -> None:
    """Ask for a printer and print the page, black on white, with the numbers of paragraphs if they are wanted."""
    print_with_dialog(paper_of(page, edition, library, numbers=numbers), parent)


def paper_of(page: PageView, edition: EditionInfo, library: Library, *, numbers: bool = False) -> Paper:
    """The page that is shown, ready for paper."""
    rtl = library.language(edition.language).rtl
    look = Look(LIGHT, rtl=rtl, comfort=page.page_look().comfort)  # lines and letters as on the screen
    made = page.paper_document(look)
    made.painter.sharpness = _PAPER_SHARPNESS
    checked = _("Checked {date}").format(date=long_date(edition.checked, interface_language()))
    # L10N: {version} is the short code of the content, such as 5d0c2f9e
    version = _("Content {version}").format(version=library.meta.get("content_version", ""))
    return Paper(
        document=made.document,
        grounds=lambda painter, part, width: made.painter.paint(painter, look, part, width),
        kept=made.kept(),
        title=edition.title,
        foot=" · ".join((edition.title, str(edition.ref), checked, version)),
        rtl=rtl,
        numbers=page.numbers() if numbers else (),
    )
