"""A translation and its English source side by side: each brings the other to the paragraph that is being read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSizeF, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import EditionInfo
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.reader.law_tips import LawTips
from advice_app.ui.reader.page_anchor import Ladder
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.style import set_role

if TYPE_CHECKING:
    from advice_app.ui.reader.companions import Ports
    from advice_app.ui.reader.screen import ReaderScreen

TAKEN = 500  # of the window's width: the side panes give way that much earlier
_LINE = 26  # pixels from the top of the window to the paragraph that is being read
_KEY = "Ctrl+B"


class _Head(QWidget):
    """Above a column: its language, and how it stands."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._icon, self._state = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._name, "cardtitle")
        set_role(self._state, "hint")
        self._state.setMinimumWidth(40)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self._name)
        self.row.addStretch(1)
        self.row.addWidget(self._icon)
        self.row.addWidget(self._state)

    def say(self, language: str, edition: EditionInfo, look: Look) -> None:
        """Show language and state of an edition."""
        theme, number = look.theme, edition.outdated
        self._name.setText(language)
        sign, ink, state = "check", theme.protects.ink, _("Original text") if edition.is_source else _("Translation up to date")
        if number:
            text = ngettext(
                "Translation up to date but for {number} paragraph", "Translation up to date but for {number} paragraphs", number
            )
            sign, ink, state = "half", theme.partly.ink, text.format(number=number)
        self._state.setText(state)
        self._icon.setPixmap(pixmap(sign, ink, look.px(14), self.devicePixelRatioF()))
        start, end = look.px(20), look.px(8)
        self.row.setContentsMargins(end if look.rtl else start, 0, start if look.rtl else end, 0)
        self.setFixedHeight(look.px(40))


class Beside:
    """Hangs on the reading screen, made when it is first asked for."""

    def __init__(self, screen: "ReaderScreen", ports: "Ports") -> None:
        self._screen, self._ports = screen, ports
        self.is_open = False  # whether it is wanted; a page in English has nothing to stand beside
        self._placed = self._syncing = False
        self._edition: EditionInfo | None = None
        self.page = PageView(screen.look, ports.law_name, screen)
        self.page.setObjectName("source_page")
        self._heads = _Head("translation_head", screen), _Head("source_head", screen)
        self._close = QToolButton(self._heads[1])
        self._close.setObjectName("close_beside")
        set_role(self._close, "ghost")
        self._heads[1].row.addWidget(self._close)
        self._columns = QVBoxLayout(), QVBoxLayout()
        for column, head in zip(self._columns, self._heads, strict=True):
            column.setSpacing(0)
            column.addWidget(head)
        self._pair: QBoxLayout | None = None
        self._tips = LawTips(self.page)
        self._sizes: list[tuple[QSizeF, QSize]] = []
        self._ladders = Ladder(screen.page), Ladder(self.page)
        self._later = QTimer(screen, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle)
        self._close.clicked.connect(screen.beside_closed)
        self._connect()
        self._hide()

    def _connect(self) -> None:
        first, second = self._screen.page, self.page
        second.link_activated.connect(self._ports.follow)
        second.bookmark_wanted.connect(first.bookmark_wanted)
        second.place_menu_opened.connect(first.place_menu_opened)
        second.copy_wanted.connect(first.copy_wanted)
        first.verticalScrollBar().valueChanged.connect(lambda: self._on_scrolled(0))
        second.verticalScrollBar().valueChanged.connect(lambda: self._on_scrolled(1))
        for page in (first, second):
            page.laid_out.connect(self._later.start)

    # what is shown -------------------------------------------------------------------------------------------

    def show(self, *, shown: bool) -> None:
        """Open or close."""
        self.is_open = shown
        self.follow()

    def follow(self) -> None:
        """Show the source of the page that is shown now; nothing beside a page that has none."""
        found = self._ports.source() if self.is_open else None
        if found is None:
            self._hide()
            return
        edition, framed, language, stay = found
        self._edition = edition
        self._syncing = True  # the translation stays where it is
        self._place()
        self.page.setAccessibleName(_("English original: {title}").format(title=edition.title))
        self.page.show_page(framed, language=language, stay=stay)
        self._syncing = False
        self.retranslate()
        self._bring(0)
        self._later.start()  # once more when the columns have their width

    @property
    def visible(self) -> bool:
        """Whether two columns are on the screen."""
        return self._placed

    def taken(self) -> int:
        """The width that the panes around the page have less."""
        return self._screen.look.px(TAKEN) if self._placed else 0

    def _place(self) -> None:
        """Put the two columns where the page is."""
        if not self._placed:
            self._placed = True
            middle = self._screen.middle
            at = middle.indexOf(self._screen.page)
            middle.removeWidget(self._screen.page)
            self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            self._pair.setSpacing(1)
            for column, page in zip(self._columns, (self._screen.page, self.page), strict=True):
                column.addWidget(page, 1)
                self._pair.addLayout(column, 1)
            middle.insertLayout(at, self._pair, 1)
            for widget in (*self._heads, self.page):
                widget.show()
        self.fit()

    def fit(self) -> None:
        """Stand side by side, or one above the other where the window is narrow."""
        if self._pair is not None:
            stacked = self._screen.is_narrow(with_panel=True)
            direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
            if direction is not self._pair.direction():
                self._pair.setDirection(direction)

    def _hide(self) -> None:
        for widget in (*self._heads, self.page):
            widget.hide()
        if self._placed and self._pair is not None:
            self._placed = False
            middle = self._screen.middle
            at = middle.indexOf(self._pair)
            for column, page in zip(self._columns, (self._screen.page, self.page), strict=True):
                column.removeWidget(page)
                self._pair.removeItem(column)
                column.setParent(None)
            middle.removeItem(self._pair)
            self._pair.deleteLater()
            self._pair = None
            middle.insertWidget(at, self._screen.page, 1)

    # reading -------------------------------------------------------------------------------------------------

    def _on_scrolled(self, which: int) -> None:
        """The reader scrolled one page; or lines fall otherwise, and the translation leads again."""
        if self._syncing or not self._placed:
            return
        sizes = [(page.document().size(), page.viewport().size()) for page in (self._screen.page, self.page)]
        if sizes != self._sizes:
            self._sizes = sizes
            self._later.start()
        elif not self._later.isActive():
            self._bring(which)

    def _settle(self) -> None:
        """Both are laid out: bring the source to where the translation is."""
        self._sizes = [(page.document().size(), page.viewport().size()) for page in (self._screen.page, self.page)]
        self._bring(0)

    def _bring(self, which: int) -> None:
        """Bring the other page to the paragraph that this one (0: the translation) is at."""
        if self._syncing or not self._placed:
            return
        self._syncing = True
        pages = self._screen.page, self.page
        bar, other = pages[which].verticalScrollBar(), pages[1 - which].verticalScrollBar()
        line = self._screen.look.px(_LINE)
        if 0 < bar.maximum() == bar.value():
            other.setValue(other.maximum())
        elif bar.value() == 0:
            other.setValue(0)
        else:
            places, share = self._ladders[which].spot(bar.value() + line)
            other.setValue(round(self._ladders[1 - which].height(places, share)) - line)
        self._syncing = False

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.page.set_look(look)
        self.retranslate()
        self.fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        look, shown = self._screen.look, self._screen.edition
        size = look.px(16)
        self._close.setIcon(icon("close", look.theme.t2, size))
        self._close.setIconSize(QSize(size, size))
        self._close.setAccessibleName(_("Close the English original"))
        self._close.setToolTip(f"{_('Close the English original')}  \u2066{_KEY}\u2069")
        for head, edition in zip(self._heads, (shown, self._edition), strict=True):
            if edition is not None:
                head.say(self._screen.language_name(edition.language), edition, look)
