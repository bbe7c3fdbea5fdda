"""Makes handouts of a workshop: for whom, what, where to; with progress, and a way to stop that leaves nothing behind."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from advice_app.export.out import labels_in
from advice_app.languages import N_, _, ngettext
from advice_app.library.catalogue import LibraryError
from advice_app.ui.dates import long_date
from advice_app.ui.export.slices import Slices
from advice_app.ui.flow import FlowBox
from advice_app.ui.handouts.make import Handouts, make
from advice_app.ui.listing.filters import Choice, FilterBox
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.workshop.content import Content
from advice_app.workshop.handout import USUAL, Part, Wanted, sheets, standing
from advice_app.workshop.model import Workshop
from advice_app.workshop.words import file_name

_WIDTH, _HEIGHT = 620, 720  # pixels at 100 %
_PARTS = {
    # L10N: what is handed out at a workshop
    Part.SLIDES: N_("Slides with lines for notes"),
    Part.GUIDES: N_("Guides and sections, in full"),
    Part.CARDS: N_("Phrase cards for the wallet"),
    Part.FEEDBACK: N_("Feedback sheet (asks for no names)"),
    Part.ROLES: N_("Role cards, one on a page"),
    Part.ANSWERS: N_("Answers to the exercises, for you"),
}
Ask = Callable[[QFileDialog], None]


class HandoutsDialog(QDialog):
    """Deletes itself when it is closed."""

    def __init__(self, content: Content, workshop: Workshop, folder: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._content, self._workshop, self._look = content, workshop, look
        self._replace = False
        self.ask: Ask = QFileDialog.open
        self.setObjectName("handouts_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.slices = Slices(self)
        self._title, self.notice = QLabel(self), QLabel(self)
        self._labels = [QLabel(self) for _number in range(4)]
        self.languages = {language.tag: QCheckBox(language.name, self) for language in content.library.languages()}
        self.parts = {part: QCheckBox(self) for part in Part}
        self.paper = FilterBox("handouts_paper", self)
        self.folder, self.browse = QLineEdit(self), QPushButton(self)
        self.bar = QProgressBar(self)
        self.make_button, self.cancel = QPushButton(self), QPushButton(self)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder.setText(str(Path(folder or documents) / file_name(workshop.title)))
        self._build()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()
        next(iter(self.languages.values())).setFocus()

    def _build(self) -> None:
        set_role(self._title, "title")
        set_role(self.notice, "notice")
        self.notice.setObjectName("handouts_notice")
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.hide()
        for label in self._labels:
            set_role(label, "strong")
        for tag, box in self.languages.items():
            box.setObjectName(f"handouts_{tag}")
            box.setChecked(tag in self._workshop.languages)
        for part, box in self.parts.items():
            box.setObjectName(f"handouts_{part}")
            box.setChecked(part in USUAL)
        self.folder.setObjectName("handouts_folder")
        self.bar.setObjectName("handouts_progress")
        self.bar.setTextVisible(False)
        self.bar.hide()
        names = ((self.browse, "handouts_browse", "plain"), (self.make_button, "handouts_make", "primary"),
                 (self.cancel, "handouts_cancel", "plain"))  # fmt: skip
        for button, name, role in names:
            button.setObjectName(name)
            button.setAutoDefault(False)
            set_role(button, role)
        self.paper.show_choices([Choice("A4", "A4"), Choice("Letter", "Letter")], "A4")

    def _lay_out(self) -> None:
        look = self._look
        self._form = QWidget()
        set_role(self._form, "bare")
        languages = FlowBox(self._form)
        languages.set_parts(list(self.languages.values()))
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        form = QVBoxLayout(self._form)
        form.setSpacing(look.px(8))
        form.addWidget(self._labels[0])
        form.addWidget(languages)
        form.addWidget(self._labels[1])
        for box in self.parts.values():
            form.addWidget(box)
        form.addWidget(self._labels[2])
        form.addWidget(self.paper)
        form.addWidget(self._labels[3])
        form.addLayout(where)
        form.addStretch(1)
        area = QScrollArea(self)
        set_role(area, "bare")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._form)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.make_button)
        column = QVBoxLayout(self)
        side = look.px(18)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.px(10))
        column.addWidget(self._title)
        column.addWidget(area, 1)
        for part in (self.notice, self.bar):
            column.addWidget(part)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(look.px(_WIDTH), room.width()), min(look.px(_HEIGHT), room.height()))

    def _connect(self) -> None:
        for box in (*self.languages.values(), *self.parts.values()):
            box.toggled.connect(self.refresh)
        self.folder.textEdited.connect(self.refresh)
        self.paper.picked.connect(self.refresh)
        self.browse.clicked.connect(self._ask_folder)
        self.make_button.clicked.connect(self.start)
        self.cancel.clicked.connect(self._on_cancel)
        self.slices.progressed.connect(self._show_progress)
        self.slices.ended.connect(self._on_ended)
        self.slices.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the title of a window
        title = _("Handouts of the workshop")
        self.setWindowTitle(title)
        self._title.setText(title)
        # L10N: over a list of things to choose from
        texts = (_("Languages"), _("What"), _("Paper"), _("Folder"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.paper.setAccessibleName(_("Paper"))
        self.folder.setAccessibleName(_("Folder"))
        for part, box in self.parts.items():
            box.setText(_(_PARTS[part]))
        # L10N: a button: asks for a folder
        self.browse.setText(_("Choose…"))
        self.cancel.setText(_("Cancel"))
        self.bar.setAccessibleName(_("Progress"))

    # what is asked for ---------------------------------------------------------------------------------------

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        tags = tuple(tag for tag, box in self.languages.items() if box.isChecked())
        parts = tuple(part for part, box in self.parts.items() if box.isChecked())
        return Wanted(tags, parts, self.paper.choice)

    def refresh(self) -> None:
        """Something else is chosen: what was said does not hold any more."""
        self._replace = False
        self.notice.hide()
        wanted = self.wanted
        self.make_button.setEnabled(bool(wanted.languages and wanted.parts and self.folder.text().strip()))
        # L10N: a button: makes the files
        self.make_button.setText(_("Make the files"))
        set_role(self.make_button, "primary")

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, _("Folder"), str(Path(self.folder.text()).parent))
        dialog.setObjectName("file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._choose_folder)
        dialog.finished.connect(dialog.deleteLater)
        self.ask(dialog)

    def _choose_folder(self, name: str) -> None:
        with QSignalBlocker(self.folder):
            self.folder.setText(name)
        self.refresh()

    # making --------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Make them; ask first where a file would be replaced."""
        wanted, folder = self.wanted, Path(self.folder.text().strip()).expanduser()
        try:
            there = standing(folder, sheets(self._content, self._workshop, wanted))
        except LibraryError as error:
            self._on_failed(str(error))
            return
        if there and not self._replace:
            self._ask_to_replace(there)
            return
        self.notice.hide()
        self._set_busy(busy=True)
        job = Handouts(self._content, self._workshop, wanted, labels_in(self._content.library, long_date))
        self.slices.start(_told(make(job, folder, replace=self._replace)))

    def _ask_to_replace(self, there: tuple[str, ...]) -> None:
        self._replace = True
        # L10N: {files} are names of files
        self._say(_("These files are in the folder already: {files}").format(files=f"\u2066{', '.join(there)}\u2069"))
        self.make_button.setText(_("Replace"))
        set_role(self.make_button, "danger")

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()

    def _on_ended(self, names: object) -> None:
        self._set_busy(busy=False)
        self.refresh()
        count = len(names) if isinstance(names, tuple) else 0
        # L10N: {folder} is the name of a folder
        text = ngettext("{count} file is now in {folder}.", "{count} files are now in {folder}.", count)
        self._say(text.format(count=count, folder=f"\u2068{self.folder.text()}\u2069"))

    def _on_failed(self, error: str) -> None:
        self._set_busy(busy=False)
        # L10N: {error} says what is wrong
        self._say(_("The handouts could not be made: {error}").format(error=f"\u2068{error}\u2069"), wrong=True)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        set_role(self.notice, "error" if wrong else "notice")
        self.notice.setText(text)
        self.notice.show()

    def _set_busy(self, *, busy: bool) -> None:
        self._form.setEnabled(not busy)
        self.make_button.setEnabled(not busy)
        self.bar.setVisible(busy)

    def _on_cancel(self) -> None:
        """Stop what is going on, else close."""
        if self.slices.busy:
            self.slices.stop()
            self._set_busy(busy=False)
        else:
            self.reject()

    def done(self, result: int) -> None:
        self.slices.stop()
        super().done(result)


def _told(steps: Generator[tuple[int, int], None, tuple[str, ...]]) -> Generator[tuple[int, int], None, tuple[str, ...]]:
    """The same; a damaged library is told as a file that cannot be read."""
    try:
        return (yield from steps)
    except LibraryError as error:
        raise OSError(str(error)) from error
