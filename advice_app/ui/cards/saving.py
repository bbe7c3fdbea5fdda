"""Cards into a PDF file, written in a thread; says what came of it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.sharing.card_sheet import Paper
from advice_app.sharing.cards import Deck, write_pdf
from advice_app.ui.file_saving import FileSaving, Make


class Saving(FileSaving):
    """Asks for nothing but where to."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog, _said)

    def save(self, deck: Deck, paper: Paper, languages: str) -> None:
        """Ask where to, then write."""
        # L10N: the beginning of the name that is offered for a file, without its ending: small letters, no spaces
        start = _("cards")
        self.ask_where(_("Save as PDF"), "pdf", f"{start}-{languages}", pdf(deck, paper))


def pdf(deck: Deck, paper: Paper) -> Make:
    """What writes the cards."""

    def make(path: Path) -> None:
        if not write_pdf(deck, paper, str(path)):
            raise OSError(_("the file cannot be written"))

    return make


def _said(file: str, error: str) -> str:
    if error:
        # L10N: {path} is the name of a file; {error} says what is wrong with it
        return _("The cards could not be saved in {path}: {error}").format(path=file, error=error)
    # L10N: {path} is the name of a file
    return _("The cards were saved in {path}.").format(path=file)
