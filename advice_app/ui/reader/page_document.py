"""A page as a text document, and the few of them that are kept ready.

A page that was read a moment ago, and the pages that are likely to be read next, need not be made when they are asked for.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QTextDocument

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.library.page_pair import STALE_BESIDE, UNTRANSLATED_BESIDE
from advice_app.library.page_parts import STALE_TITLE, UNTRANSLATED_TITLE, FramedPage, Paragraph
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.page_css import page_css
from advice_app.ui.reader.page_paint import PagePainter
from advice_app.ui.reader.rows import Row, rows_of

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QTextEdit

TEXT = 17  # pixels at 100 %
KEPT = 6
"""Documents kept ready: the page and the other stages of a country. Each takes some 0.3 MiB."""


class _Document(QTextDocument):
    def loadResource(self, _kind: int, _name: "QUrl | str") -> object:
        """Nothing is ever loaded: a page has no images. Without an answer, or with an empty one, Qt looks on the disk itself."""
        from PySide6.QtGui import QImage  # noqa: PLC0415 - no page of the library gets here

        return QImage(1, 1, QImage.Format.Format_Mono)


class PageDocument:
    """One page, made into text blocks in the look it was asked for."""

    def __init__(self, view: "QTextEdit | None") -> None:
        self.document: QTextDocument = _Document(view)
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.paragraphs: list[Paragraph] = []
        self.language = Language("en", "English", rtl=False, script="Latn")
        self._html = ""
        self._look_key: tuple[object, ...] = ()
        self._turned = False
        self.room: dict[int, float] = {}  # below blocks by number, so that rows stand beside those of another page (`aligning`)
        self.margins: dict[int, float] = {}  # below such blocks as the style sheet has them
        self.painter = PagePainter(self.document, [])
        self._rows: list[Row] | None = None

    @property
    def rows(self) -> list[Row]:
        """The rows of a page that stands beside another."""
        if self._rows is None:
            self._rows = rows_of(self.paragraphs)
        return self._rows

    def shows(self, page: FramedPage, language: Language, look: Look) -> bool:
        """Whether it is just this page in this look."""
        return self._html == _whole(page, language) and self._wears(language, look)

    def _wears(self, language: Language, look: Look) -> bool:
        # Qt gives the shown document the widget's font whenever that changes
        return self._look_key == _key(language, look) and self.document.defaultFont().pixelSize() == look.px(TEXT)

    def fill(self, page: FramedPage, language: Language, look: Look) -> None:
        """Put a page in. It is laid out when it is shown, and then only as far as it is seen."""
        self.paragraphs, self.language = page[0], language
        self._html = _whole(page, language)
        document = self.document
        document.setPageSize(QSizeF(0, 0))  # Qt lays nothing out for such a page
        if not self._wears(language, look):
            self._look_key = _key(language, look)
            self._dress(document, look)
        self.room, self.margins, self._rows = {}, {}, None
        document.setHtml(self._html)
        self.painter = PagePainter(document, self.paragraphs)

    def _dress(self, document: QTextDocument, look: Look) -> None:
        language = self.language
        ensure_script(language.script)
        css = page_css(look.theme, look.percent, language.script, rtl=language.rtl, comfort=look.comfort)
        document.setDefaultStyleSheet(css)
        font = QFont(families(language.script))
        font.setPixelSize(look.px(TEXT))
        if look.comfort.letters:
            widen(font, look, joined=language.script == "Arab")
        document.setDefaultFont(font)
        self._set_direction(document)

    def _set_direction(self, document: QTextDocument) -> None:
        """A page runs one way as a whole: Qt would guess it for each paragraph, and flip those that begin with a Latin word."""
        if not self.language.rtl and not self._turned:
            return  # from left to right is what a document begins with
        from PySide6.QtCore import Qt  # noqa: PLC0415 - its enumerations cost 40 ms, which no first page needs

        self._turned = True
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self.language.rtl else Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)


def widen(font: QFont, look: Look, *, joined: bool) -> None:
    """Set letters and words further apart. Letters of Arabic script are joined: there it is the words alone."""
    more = look.px(TEXT) * look.comfort.letters / 100
    if joined:
        font.setWordSpacing(2 * more)
        return
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, more)
    font.setWordSpacing(more)


class PageDocuments:
    """The documents of one page view, the one used last at the end."""

    def __init__(self, view: "QTextEdit") -> None:
        self._view = view
        self._all: list[PageDocument] = []

    def get(self, page: FramedPage, language: Language, look: Look) -> PageDocument:
        """The document that holds this page: one that is ready, or one that is made now."""
        found = self._find(page, language, look)
        if found is None:
            found = self._free()
            found.fill(page, language, look)
        self._all.remove(found)
        self._all.append(found)
        return found

    def prepare(self, page: FramedPage, language: Language, look: Look) -> None:
        """Make a page that may be asked for next."""
        if self._find(page, language, look) is None:
            made = self._free()
            made.fill(page, language, look)
            self._all.remove(made)
            self._all.insert(len(self._all) - 1, made)  # the one that is shown stays the last to be given up

    def _find(self, page: FramedPage, language: Language, look: Look) -> PageDocument | None:
        return next((item for item in self._all if item.shows(page, language, look)), None)

    def _free(self) -> PageDocument:
        if len(self._all) < KEPT:
            self._all.insert(0, PageDocument(self._view))
        return self._all[0]


def _key(language: Language, look: Look) -> tuple[object, ...]:
    return look.theme.name, look.percent, look.comfort, language.script, language.rtl


def _whole(page: FramedPage, language: Language) -> str:
    # L10N: above a translated paragraph whose English source has changed since; the English follows below it
    body = page[1].replace(STALE_TITLE, _("This paragraph is out of date: read the English text below"))
    # L10N: above paragraphs that the translation does not have yet; the English follows
    body = body.replace(UNTRANSLATED_TITLE, _("Not translated yet: read the English text"))
    # L10N: instead of that, where the original stands beside the translation
    body = body.replace(STALE_BESIDE, _("This paragraph is out of date: read the original beside it"))
    # L10N: instead of paragraphs that the translation does not have yet, where the original stands beside it
    body = body.replace(UNTRANSLATED_BESIDE, _("Not translated yet: read the original beside it"))
    return f'<html><body dir="{"rtl" if language.rtl else "ltr"}">{body}</body></html>'
