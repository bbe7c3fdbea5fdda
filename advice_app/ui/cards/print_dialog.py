"""Print phrase cards for the wallet: a preview in true proportions, and what to choose."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from advice_app.cards.pair import Pair
from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.sharing.cards import Deck, print_with_dialog
from advice_app.ui.cards.deck import make_deck
from advice_app.ui.cards.preview import Preview
from advice_app.ui.cards.print_options import PrintOptions
from advice_app.ui.cards.saving import Saving
from advice_app.ui.cards.style import css
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_WIDTH, _HEIGHT, _OPTIONS = 1080, 760, 400  # pixels at 100 %, of the whole and of what can be chosen


class PrintDialog(QDialog):
    """Deletes itself when it is closed."""

    def __init__(
        self,
        phrases: Sequence[Phrase],
        languages: Sequence[Language],
        pair: Pair,
        version: str,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look, self._version = look, version
        self._languages = {language.tag: language for language in languages}
        self.setObjectName("print_cards_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview, self.saving = Preview(look, self), Saving(self)
        self.options = PrintOptions(phrases, languages, pair, look, self)
        self._title, self.place, self.notice = QLabel(self), QLabel(self), QLabel(self)
        self.print_button, self.save_button, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._build()
        self._lay_out()
        self.retranslate()
        self.refresh()

    def _build(self) -> None:
        self.setStyleSheet(css(self._look))
        self.options.apply_look(self._look)
        self.options.changed.connect(self.refresh)
        set_role(self.options, "bare")
        set_role(self._title, "title")
        set_role(self.place, "small")
        set_role(self.notice, "notice")
        self.place.setObjectName("preview_place")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setObjectName("print_notice")
        self.notice.setWordWrap(True)
        self.notice.hide()
        theme, size = self._look.theme, self._look.px(16)
        buttons = (
            (self.print_button, "print_now", "primary", "print", theme.onac, self._print),
            (self.save_button, "save_pdf", "plain", "download", theme.t1, self._save),
            (self._cancel, "cancel_print", "plain", "", "", self.reject),
            (self._back, "previous_page", "ghost", "arrow-left", theme.t1, lambda: self._turn(-1)),
            (self._on, "next_page", "ghost", "arrow-right", theme.t1, lambda: self._turn(1)),
        )
        for button, name, role, sign, ink, slot in buttons:
            button.setObjectName(name)
            set_role(button, role)
            button.clicked.connect(slot)
            if sign:
                button.setIcon(icon(sign, ink, size, self._look.rtl))
                button.setIconSize(QSize(size, size))
        self.saving.ended.connect(self._on_saved)

    def _lay_out(self) -> None:
        look = self._look
        top, under, middle = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(look.px(18), look.px(10), look.px(18), look.px(10))
        top.addWidget(self._title, 1)
        for button in (self._cancel, self.save_button, self.print_button):
            top.addWidget(button)
        under.addWidget(self._back)
        under.addWidget(self.place, 1)
        under.addWidget(self._on)
        pages = QVBoxLayout()
        pages.addWidget(self.preview, 1)
        pages.addLayout(under)
        area = QScrollArea(self)
        set_role(area, "bare")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.options)
        area.setMinimumWidth(look.px(_OPTIONS))
        middle.addLayout(pages, look.px(_WIDTH - _OPTIONS))
        middle.addWidget(area, look.px(_OPTIONS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(6))
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addLayout(middle, 1)
        self.notice.setContentsMargins(look.px(18), 0, look.px(18), 0)
        room = self.screen().availableSize()
        self.resize(min(look.px(_WIDTH), room.width()), min(look.px(_HEIGHT), room.height()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the title of a window
        title = _("Print phrase cards")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._cancel.setText(_("Cancel"))
        # L10N: a button: asks for the name of a file
        self.save_button.setText(_("Save as PDF…"))
        self.print_button.setText(_("Print…"))
        for button, text in ((self._back, _("Previous page")), (self._on, _("Next page"))):
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.options.retranslate()

    def deck(self) -> Deck:
        """The cards that are chosen now."""
        options = self.options
        backs = options.backs.isChecked()
        return make_deck(options.selected, self._languages, options.selected_pair, self._version, backs=backs)

    def refresh(self) -> None:
        """Show what would be printed now."""
        self.preview.show_deck(self.deck(), self.options.paper)
        some = bool(self.preview.pages)
        for button in (self.print_button, self.save_button, self._back, self._on):
            button.setEnabled(some)
        self.options.refresh_hint()
        self._say_page()

    def _turn(self, step: int) -> None:
        self.preview.turn(step)
        self._say_page()

    def _say_page(self) -> None:
        self.place.setText(self.preview.text())
        self.preview.setAccessibleName(self.preview.text())

    def _print(self) -> None:
        print_with_dialog(self.deck(), self.options.paper, self)

    def _save(self) -> None:
        pair = self.options.selected_pair
        self.saving.save(self.deck(), self.options.paper, "-".join(dict.fromkeys((pair.officer, pair.reader))))

    def _on_saved(self, text: str, wrong: bool) -> None:
        set_role(self.notice, "error" if wrong else "notice")
        self.notice.setText(text)
        self.notice.show()

    def done(self, result: int) -> None:
        self.end()
        super().done(result)

    def end(self) -> None:
        """Wait for a file that is being written: it is complete, or it is not there."""
        self.saving.wait()
