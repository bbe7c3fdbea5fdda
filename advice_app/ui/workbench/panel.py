"""The panel beside the page: what the checker found on it, and how much elsewhere."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from advice_app.languages import _, ngettext
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.tall import TallArea
from advice_app.ui.workbench.checking import Finding
from advice_app.ui.workbench.model import FindingsModel
from advice_app.ui.workbench.rows import FindingRows
from advice_app.ui.workbench.store import Count
from advice_app.ui.workbench.style import css

_KEY = "F7"
_WIDE, _LOW = 420, 60  # pixels at 100 %: of the panel, from which words stand side by side; least height of the list
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingsList(QListView):
    """Choosing a row by click or Enter asks to go there."""

    chosen = Signal(object)  # Finding

    def __init__(self, model: FindingsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings_list")
        self._rows = FindingRows(self, model, look)
        self._findings = model
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self._choose(index.row()))

    def current(self) -> Finding | None:
        """The finding that is selected."""
        return self._findings.finding(self.currentIndex().row())

    def select(self, row: int) -> None:
        """Make a row the current one, without going there."""
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._findings.index(row, 0), flag)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._rows.look = look
        self.verticalScrollBar().setSingleStep(look.px(36))
        self.scheduleDelayedItemsLayout()

    def _choose(self, row: int) -> None:
        finding = self._findings.finding(row)
        if finding is not None:
            self.chosen.emit(finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring(shown=True)
        if event.key() in _ENTER:
            self._choose(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring(shown=False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring(shown=event.reason() != Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _ring(self, *, shown: bool) -> None:
        self._rows.ringed = shown
        self.viewport().update()


class FindingsPanel(QWidget):
    """Shows what it is told; asks to go to a finding, to show all, to be closed."""

    chosen = Signal(object)  # Finding
    scope_changed = Signal()
    close_wanted = Signal()

    def __init__(self, guides: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._count, self._others, self._left, self._checked, self._error = Count(), Count(), 0, False, ""
        self.everywhere = False  # whether all findings are shown, not those of the page only
        self.model = FindingsModel(guides)
        self.list = FindingsList(self.model, look, self)
        self._title, self._number = QLabel(self), QLabel(self)
        self._empty, self._progress = QLabel(self), QLabel(self)
        self._close, self._scope = QToolButton(self), QPushButton(self)
        self._build()
        self.list.chosen.connect(self.chosen)
        self._close.clicked.connect(self.close_wanted)
        self._scope.clicked.connect(self._on_scope)
        self.apply_look(look)
        self.retranslate()

    def _build(self) -> None:
        for label, name, role in (
            (self._title, "findings_title", "cardtitle"),
            (self._number, "findings_count", "hint"),
            (self._empty, "findings_empty", "small"),
            (self._progress, "findings_progress", "caption"),
        ):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_role(label, role)
        for wrapped in (self._number, self._empty, self._progress):
            wrapped.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._close.setObjectName("close_findings")
        set_role(self._close, "ghost")
        self._scope.setObjectName("findings_scope")
        set_role(self._scope, "link")
        across = QBoxLayout.Direction.TopToBottom
        self._words, self._foot, self._top = QBoxLayout(across), QBoxLayout(across), QHBoxLayout()
        self._words.setSpacing(4)
        self._foot.setSpacing(4)
        self._words.addWidget(self._title)
        self._words.addWidget(self._number, 1)
        self._top.addLayout(self._words, 1)
        self._top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.addWidget(self._scope, 0, Qt.AlignmentFlag.AlignLeading)
        self._foot.addWidget(self._progress, 1)
        inside = QWidget(self)
        set_role(inside, "bare")
        whole, column = QVBoxLayout(self), QVBoxLayout(inside)
        whole.addWidget(TallArea(inside, self))
        whole.setContentsMargins(1, 1, 1, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot)

    def show_findings(self, findings: tuple[Finding, ...], count: Count, others: Count) -> None:
        """Fill the list; the selected finding stays selected where it is still there."""
        current = self.list.current()
        scrolled = self.list.verticalScrollBar().value()
        self._count, self._others, self._error = count, others, ""
        if self.model.show(findings, everywhere=self.everywhere):
            self.list.select(self.model.row_of(current))
            self.list.verticalScrollBar().setValue(scrolled)
        self._tell()

    def show_progress(self, left: int, *, checked: bool) -> None:
        """Say how many pages are not checked yet, and whether the page at hand is."""
        self._left, self._checked = left, checked
        self._tell()

    def show_error(self, error: str) -> None:
        """Say that nothing could be checked."""
        self._error = error
        self._tell()

    def focus_list(self) -> None:
        """Hand the keyboard to the list, or what stands in for it."""
        target = self.list if self.list.isVisible() else self._scope if self._scope.isVisible() else self._close
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if self.width() > self._look.px(_WIDE) else direction.TopToBottom
        for layout in (self._words, self._foot):
            if layout.direction() is not wanted:  # below the page there is width, and no height to spare
                layout.setDirection(wanted)
                layout.setSpacing(self._look.px(12) if wanted is direction.LeftToRight else 4)

    def _on_scope(self) -> None:
        self.everywhere = not self.everywhere
        self.scope_changed.emit()

    def _tell(self) -> None:
        """Say in words what the list holds."""
        count, left = self._count, self._left
        mistakes = ngettext("{number} mistake", "{number} mistakes", count.mistakes).format(number=count.mistakes)
        warnings = ngettext("{number} warning", "{number} warnings", count.warnings).format(number=count.warnings)
        parts = [text for number, text in ((count.mistakes, mistakes), (count.warnings, warnings)) if number]
        self._number.setText(" · ".join(parts))
        self._number.setVisible(bool(parts))
        self.list.setVisible(count.all > 0 and not self._error)
        self._empty.setVisible(not self.list.isVisibleTo(self))
        self._empty.setText(self._error or self._nothing())
        # L10N: the checker is still at work; {number} pages are to come
        progress = ngettext("Checking: {number} page left", "Checking: {number} pages left", left)
        self._progress.setText(progress.format(number=left))
        self._progress.setVisible(left > 0 and not self._error)
        more = self._others.all
        # L10N: a button under the mistakes of this page: shows those of all files
        text = ngettext("{number} more in other files", "{number} more in other files", more).format(number=more)
        self._scope.setText(_("Only this page") if self.everywhere else text)
        self._scope.setVisible(self.everywhere or more > 0)

    def _nothing(self) -> str:
        if self.everywhere:
            return _("Nothing found so far.") if self._left else _("No mistakes in any file.")
        return _("No mistakes on this page.") if self._checked else _("Checking this page…")

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.setStyleSheet(css(look))
        self.list.apply_look(look)
        size = look.px(16)
        self._close.setIcon(icon("close", look.theme.t2, size))
        self._close.setIconSize(QSize(size, size))
        edge, end = look.px(12), look.px(6)
        self._top.setContentsMargins(end if look.rtl else edge, look.px(10), edge if look.rtl else end, look.px(8))
        self._foot.setContentsMargins(edge, look.px(8), edge, look.px(8))
        self._empty.setContentsMargins(edge, 0, edge, look.px(8))
        self.list.setMinimumHeight(look.px(_LOW))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: what the checker of the guides found: mistakes and warnings
        self._title.setText(_("Findings"))
        self.setAccessibleName(_("Findings"))
        self.list.setAccessibleName(_("Findings"))
        self._close.setAccessibleName(_("Close"))
        self._close.setToolTip(f"{_('Close')}  \u2066{_KEY}\u2069")
        self._tell()
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()
