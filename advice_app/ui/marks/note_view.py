"""A note as its Markdown looks. It may have come in a file from anywhere, so nothing in it is loaded, run or opened."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from advice_app.languages import _
from advice_app.ui.style import set_role

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class NoteView(QTextBrowser):
    """Shows; it is written in the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note_view")
        set_role(self, "field")
        self.setOpenLinks(False)
        self.setAccessibleName(_("Your note"))

    def show_markdown(self, text: str) -> None:
        """Show a note; where a line ends in it, a line ends here."""
        self.document().setMarkdown(text.replace("\n", "  \n"), _FEATURES)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """No picture, whatever a note asks for."""
        return None
