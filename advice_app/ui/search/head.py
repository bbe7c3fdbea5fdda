"""The line above the results: how many, for what, in which order; and what was searched for in fact."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import N_, _, ngettext
from advice_app.library.search.results import Results
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.menus import Choices, choice_menu
from advice_app.ui.search.order import BEST, BY_COUNTRY, BY_STAGE
from advice_app.ui.search.preview import HEAD
from advice_app.ui.search.wording import isolated
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role

_ORDERS = {BEST: N_("Best match"), BY_COUNTRY: N_("By country"), BY_STAGE: N_("By stage")}


class ResultsHead(QWidget):
    """Numbers and words are given to it; the order is chosen in it."""

    order_chosen = Signal(str)
    filters_wanted = Signal()
    exact_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.order = BEST
        self._results: Results | None = None
        self._filters = 0
        self._narrow = False
        self._line = QWidget(self)
        set_role(self._line, "listhead")
        self._line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filters_button = self._tool("filters_button", "ghost")
        self.filters_button.clicked.connect(self.filters_wanted)
        self.count = self._label("result_count", "cardtitle")
        self.words = self._label("result_words", "small")
        self.corrected = self._label("corrected", "small")
        self.words.installEventFilter(self)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.order_button = self._tool("order_button", "ghost")
        self.order_button.setMenu(choice_menu(self, self._choices, self._on_chosen))
        self.order_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.exact = QPushButton(self)
        self.exact.setObjectName("search_exact")
        set_role(self.exact, "link")
        self.exact.clicked.connect(self.exact_wanted)
        self._lay_out()
        self.apply_look(look)
        self.retranslate()

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label

    def _tool(self, name: str, role: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(button, role)
        return button

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self._line)
        self._row.addWidget(self.filters_button)
        self._row.addWidget(self.count)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.order_button)
        self._below = QWidget(self)
        self._below.setObjectName("corrected_line")
        self._second = QHBoxLayout(self._below)
        self._second.addWidget(self.corrected)
        self._second.addWidget(self.exact)
        self._second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._below)

    def show_results(self, results: Results | None, filters: int) -> None:
        """Show how many there are, with how many filters; nothing while nothing is looked for."""
        self._results, self._filters = results, filters
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Show the button that opens the filters, where they have no room of their own."""
        self._narrow = narrow
        self.filters_button.setVisible(narrow and self._results is not None)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        size = look.px(16)
        for button, image in ((self.filters_button, "sliders"), (self.order_button, "chevron-down")):
            button.setIcon(icon(image, look.theme.t2, size))
            button.setIconSize(QSize(size, size))
        # the arrow of a menu stands after its text
        other = Qt.LayoutDirection.LeftToRight if look.rtl else Qt.LayoutDirection.RightToLeft
        self.order_button.setLayoutDirection(other)
        self._line.setFixedHeight(look.px(HEAD))
        side = look.px(24)
        end = look.px(12)
        self._row.setContentsMargins(*((end, 0, side, 0) if look.rtl else (side, 0, end, 0)))
        self._row.setSpacing(look.px(8))
        self._second.setContentsMargins(side, look.px(8), side, look.px(4))
        for label in (self.count, self.words, self.corrected):
            begin(label, rtl=look.rtl)
        self._show_words()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        found = self._results
        self.order_button.setText(_(_ORDERS[self.order]))
        # L10N: {order} is one of "Best match", "By country", "By stage"
        self.order_button.setAccessibleName(_("Order: {order}").format(order=_(_ORDERS[self.order])))
        self.set_narrow(self._narrow)
        self.filters_button.setText(_filters_text(self._filters))
        self.order_button.setVisible(found is not None and found.total > 1)
        self.count.setText(count_text(found) if found else "")
        self._show_words()
        corrected = found.corrected if found and found.total else ""
        self._below.setVisible(bool(corrected))
        # L10N: {words} was searched for instead of what the reader typed
        self.corrected.setText(_("Showing results for {words}.").format(words=_quoted(corrected)))
        query = found.query if found else ""
        self.exact.setText(_("Search for {words} as typed").format(words=_quoted(query)))

    def _show_words(self) -> None:
        query = self._results.query.strip() if self._results else ""
        # L10N: after "15 results": {words} is what the reader typed
        text = _("for {words}").format(words=isolated(query)) if query else ""
        metrics = QFontMetrics(self.words.font())
        self.words.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(self.words.width(), 1)))
        self.words.setToolTip(text)  # where there is no room for it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and event.type() == QEvent.Type.Resize:
            self._show_words()
        return super().eventFilter(watched, event)

    def _choices(self) -> Choices:
        return [(order, _(text), order == self.order) for order, text in _ORDERS.items()]

    def _on_chosen(self, order: str) -> None:
        self.order = order
        self.retranslate()
        self.order_chosen.emit(order)


def count_text(results: Results) -> str:
    """How many results there are, in words."""
    if results.more:
        # L10N: there are more results than were counted
        return ngettext("More than {count} result", "More than {count} results", results.total).format(count=results.total)
    return ngettext("{count} result", "{count} results", results.total).format(count=results.total)


def _filters_text(count: int) -> str:
    # L10N: a button that opens the filters; {count} of them are on
    return ngettext("Filters ({count})", "Filters ({count})", count).format(count=count) if count else _("Filters")


def _quoted(words: str) -> str:
    # L10N: quotation marks around words that were searched for
    return _("\u201c{words}\u201d").format(words=isolated(words))
