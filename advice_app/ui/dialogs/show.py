"""Opens the dialogs. Imported when one is wanted: a start needs none of them."""

from advice_app.compare.words import QUESTIONS
from advice_app.languages import _
from advice_app.library.catalogue import Detail
from advice_app.translating.completeness import completeness
from advice_app.ui.dialogs.about import AboutDialog
from advice_app.ui.dialogs.detail import AddressDialog, DetailDialog
from advice_app.ui.dialogs.help import HelpSheet
from advice_app.ui.dialogs.keys import KeysDialog
from advice_app.ui.export.dialog import ExportDialog
from advice_app.ui.part import Part


class Dialogs(Part):
    """What opens over the window, shows something and is closed again."""

    def show_link(self, link: str) -> None:
        """Show what a link leads to that is no guide: a fact, term or judgment, or the address of a web page."""
        window, library = self._window, self._window.session.library
        if link.startswith(("https:", "http:")):
            AddressDialog(link, window).open()
        elif detail := library.detail(link):
            DetailDialog(detail, self._question(link) if link.startswith("fact:") else detail.title, window).open()

    def _question(self, link: str) -> str:
        """What a fact answers, in the interface language."""
        fact = link.rpartition("/")[2]
        return _(QUESTIONS[fact]) if fact in QUESTIONS else self._window.session.library.question(fact)

    def show_notes(self, notes: str) -> None:
        """Show what the facts of a country cover and leave out."""
        DetailDialog(Detail("", notes, (), (), ""), _("What these guides cover"), self._window).open()

    def show_keys(self) -> None:
        """Show all shortcuts, but for those of what this computer cannot do."""
        KeysDialog(self._window, self._missing()).open()

    def show_help(self) -> None:
        """Show the tour, what the marks mean, all keys and the promise."""
        HelpSheet(self._window.look, self._missing(), self._window).open()

    def _missing(self) -> frozenset[str]:
        """The actions of what this computer cannot do."""
        return frozenset(name for name, action in self._window.actions_by_id.items() if not action.isVisible())

    def show_about(self) -> None:
        """Show version, licences and promises."""
        library = self._window.session.library
        version, date = library.meta.get("content_version", ""), library.meta.get("content_date", "")
        AboutDialog(version, date, self._window, completeness(library.path)).open()

    def show_export(self) -> None:
        """Print the guide that is shown, or others, or save them as a file."""
        window, session = self._window, self._window.session
        if session.edition is not None and window.reading:
            ref, tag = session.edition.ref, session.edition.language
            dialog = ExportDialog(session.library, ref, tag, window.look, window, numbers=session.settings.numbers)
            dialog.going.gone.connect(self._note_exported)
            dialog.open()

    def _note_exported(self, guides: list[str]) -> None:
        """Remember what went out, to tell when it changes; not for readers who want nothing remembered."""
        if self._window.session.settings.history:
            self._window.session.marks.note_printed(guides)
