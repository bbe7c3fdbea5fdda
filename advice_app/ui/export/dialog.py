"""Print guides, or give them away as a file: a preview in true proportions, and what to choose."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from advice_app.export.out import labels_in
from advice_app.export.selection import Selection
from advice_app.languages import N_, _
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.sharing.booklet import Booklet, Geometry
from advice_app.ui.dates import long_date
from advice_app.ui.export.choices import GUIDE, Choices
from advice_app.ui.export.compose import Job, compose
from advice_app.ui.export.going_out import KINDS, GoingOut
from advice_app.ui.export.preview import Preview
from advice_app.ui.export.slices import Slices
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_WIDTH, _HEIGHT, _OPTIONS = 1080, 780, 380  # pixels at 100 %, of the whole and of what can be chosen
_KIND_NAMES = {
    # L10N: kinds of file that guides can be saved as
    "pdf": N_("PDF document"),
    "html": N_("Web page (HTML)"),
    "epub": N_("E-book (EPUB)"),
}


class ExportDialog(QDialog):
    """Deletes itself when it is closed."""

    def __init__(self, library: Library, ref: Reference, language: str, look: Look, parent: QWidget, *, numbers: bool) -> None:
        super().__init__(parent)
        self._library, self._look, self._paragraph_numbers = library, look, numbers
        self._labels = labels_in(library, long_date)
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview, self.going = Preview(look, self), GoingOut(self)
        self.choices = Choices(library, ref, language, look, self)
        self._composing = Slices(self)
        self._title, self.place, self.notice = QLabel(self), QLabel(self), QLabel(self)
        self.print_button, self.export_button, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self.bar = QProgressBar(self)
        self.kinds = {kind: QAction(self) for kind in KINDS}
        self._build()
        self._connect()
        self._lay_out()
        self.retranslate()
        self.refresh()
        self.choices.scopes[GUIDE].setFocus()

    def _build(self) -> None:
        self.choices.apply_look(self._look)
        roles = ((self.choices, "bare"), (self._title, "title"), (self.place, "small"), (self.notice, "notice"))
        for widget, role in roles:
            set_role(widget, role)
        self.place.setObjectName("preview_place")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setObjectName("export_notice")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.bar.setObjectName("export_progress")
        self.bar.setTextVisible(False)
        self.bar.hide()
        menu = QMenu(self.export_button)
        for kind, action in self.kinds.items():
            action.setObjectName(f"export_{kind}")
            menu.addAction(action)
        self.export_button.setMenu(menu)
        theme, size = self._look.theme, self._look.px(16)
        buttons = (
            (self.print_button, "print_now", "primary", "print", theme.onac),
            (self.export_button, "export_now", "plain", "download", theme.t1),
            (self._cancel, "cancel_export", "plain", "", ""),
            (self._back, "previous_page", "ghost", "arrow-left", theme.t1),
            (self._on, "next_page", "ghost", "arrow-right", theme.t1),
        )
        for button, name, role, sign, ink in buttons:
            button.setObjectName(name)
            set_role(button, role)
            if sign:
                button.setIcon(icon(sign, ink, size, self._look.rtl))
                button.setIconSize(QSize(size, size))

    def _connect(self) -> None:
        self.choices.changed.connect(self.refresh)
        self._composing.progressed.connect(self._show_progress)
        self._composing.ended.connect(self._on_composed)
        self.going.begun.connect(self._on_begun)
        self.going.slices.progressed.connect(self._show_progress)
        self.going.ended.connect(self._on_gone)
        self.preview.turned.connect(self._say_page)
        self.print_button.clicked.connect(lambda: self._send(""))
        self._cancel.clicked.connect(self._on_cancel)
        self._back.clicked.connect(lambda: self.preview.turn(-1))
        self._on.clicked.connect(lambda: self.preview.turn(1))
        for kind, action in self.kinds.items():
            action.triggered.connect(lambda _checked=False, kind=kind: self._send(kind))

    def _lay_out(self) -> None:
        look = self._look
        top, under, middle, pages = FlowLayout(gap=look.px(6)), QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        top.fills = True  # the title: the buttons stand at the end, or below it where they have no room
        top.setContentsMargins(look.px(18), look.px(10), look.px(18), look.px(10))
        top.addWidget(self._title)
        for button in (self._cancel, self.export_button, self.print_button):
            top.addWidget(button)
        under.addWidget(self._back)
        under.addWidget(self.place, 1)
        under.addWidget(self._on)
        pages.addWidget(self.preview, 1)
        pages.addLayout(under)
        middle.addLayout(pages, look.px(_WIDTH - _OPTIONS))
        middle.addWidget(self._options(), look.px(_OPTIONS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(6))
        column.addWidget(flowing(QWidget(self), top))
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addLayout(middle, 1)
        self.notice.setContentsMargins(look.px(18), 0, look.px(18), 0)
        room = self.screen().availableSize()
        self.resize(min(look.px(_WIDTH), room.width()), min(look.px(_HEIGHT), room.height()))

    def _options(self) -> QScrollArea:
        area = QScrollArea(self)
        set_role(area, "bare")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.choices)
        area.setMinimumWidth(self._look.px(_OPTIONS) * 3 // 4)
        return area

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the title of a window in which guides are printed, or saved as a file
        title = _("Print or save guides")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._cancel.setText(_("Cancel"))
        # L10N: a button: opens a menu with kinds of files
        self.export_button.setText(_("Save as…"))
        self.print_button.setText(_("Print…"))
        for kind, action in self.kinds.items():
            action.setText(_(_KIND_NAMES[kind]))
        # L10N: what a screen reader says of the bar that shows how much of a long task is done
        self.bar.setAccessibleName(_("Progress"))
        for button, text in ((self._back, _("Previous page")), (self._on, _("Next page"))):
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.choices.retranslate()

    # preview -------------------------------------------------------------------------------------------------

    def _job(self, selection: Selection) -> Job:
        geometry = Geometry.on(self.choices.paper)
        return Job(self._library, selection, geometry, self._labels, self._paragraph_numbers, self._look.comfort)

    def refresh(self) -> None:
        """Lay out what would be printed now."""
        selection = self.choices.selection
        for button in (self.print_button, self.export_button):
            button.setEnabled(selection is not None)
        if selection is None:
            self._composing.stop()
            self.bar.hide()
            self.preview.show_booklet(None)
        else:
            self._composing.start(compose(self._job(selection)))

    def _on_composed(self, booklet: object) -> None:
        self.bar.hide()
        if isinstance(booklet, Booklet):
            self.preview.show_booklet(booklet)

    def _say_page(self) -> None:
        # L10N: in the place of a preview, where nothing is chosen
        text = self.preview.text() or _("Choose at least one guide and one language.")
        self.place.setText(text)
        self.preview.setAccessibleName(text)
        self._back.setEnabled(self.preview.number > 0)
        self._on.setEnabled(self.preview.number < self.preview.count - 1)

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()

    # out -----------------------------------------------------------------------------------------------------

    def _send(self, kind: str) -> None:
        selection = self.choices.selection
        if selection is None:
            return
        if kind:
            self.going.ask_where(self._job(selection), kind)
        else:
            self.going.ask_printer(self._job(selection))

    def _on_begun(self) -> None:
        self._set_busy(busy=True)
        self.notice.hide()

    def _on_gone(self, text: str, wrong: bool) -> None:
        self._set_busy(busy=False)
        self.bar.hide()
        set_role(self.notice, "error" if wrong else "notice")
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.choices, self.print_button, self.export_button):
            widget.setEnabled(not busy)

    def _on_cancel(self) -> None:
        """Stop what is going on, else close."""
        if self.going.slices.busy:
            self.going.stop()
        else:
            self.reject()

    def done(self, result: int) -> None:
        self.end()
        super().done(result)

    def end(self) -> None:
        """Leave off everything."""
        self._composing.stop()
        self.going.slices.stop()
