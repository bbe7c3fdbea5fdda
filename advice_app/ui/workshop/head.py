"""What stands above the items: title, beginning, plan and languages, what can be done, how long it all takes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.workshop.fields import Labelled, Line, Minutes
from advice_app.ui.workshop.rows import ICONS
from advice_app.workshop.agenda import clock_text, parse_time
from advice_app.workshop.choices import KINDS
from advice_app.workshop.model import Kind, Workshop
from advice_app.workshop.words import kind_text, over_text, span_text

FILES = ("new", "open", "save", "save_as")


class WorkshopHead(QWidget):
    """Says what is wanted."""

    edited = Signal(object, str)  # the workshop as it should be, and which field was typed into
    add_wanted = Signal(str)  # a kind
    file_wanted = Signal(str)
    present_wanted = Signal()
    handouts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = Workshop()
        self._languages: tuple[Language, ...] = ()
        set_role(self, "listinghead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.start, self.minutes = Line(self), Line(self), Minutes("workshop_minutes", self)
        self.title.setObjectName("workshop_title")
        self.start.setObjectName("workshop_start")
        self.languages = QPushButton(self)
        self.fields = flowing(QWidget(self), FlowLayout(gap=12))
        self.boxes = [Labelled([field], self.fields) for field in (self.start, self.minutes, self.languages)]
        self.add, self.present, self.handouts, self.file = (QPushButton(self.fields) for _number in range(4))
        self.line = flowing(QWidget(self), FlowLayout(gap=10))
        self.total, self.over, self.path = QLabel(self.line), QLabel(self.line), QLabel(self.line)
        self.kinds: dict[str, QAction] = {}
        self.files: dict[str, QAction] = {}
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        names = (
            (self.add, "workshop_add", "primary"), (self.present, "workshop_present", "plain"),
            (self.handouts, "workshop_handouts", "plain"), (self.file, "workshop_file", "plain"),
            (self.languages, "workshop_languages", "plain"),
        )  # fmt: skip
        for button, own, role in names:
            button.setObjectName(own)
            set_role(button, role)
        for label, own, role in ((self.total, "workshop_total", "small"), (self.over, "workshop_over", ""),
                                 (self.path, "workshop_path", "hint")):  # fmt: skip
            label.setObjectName(own)
            label.setTextFormat(Qt.TextFormat.PlainText)
            if role:
                set_role(label, role)
        adding, file = QMenu(self.add), QMenu(self.file)
        for kind in (*KINDS, Kind.TEXT, Kind.BREAK):
            if kind is Kind.TEXT:
                adding.addSeparator()
            self.kinds[kind] = self._action(adding, f"add_{kind}")
            self.kinds[kind].triggered.connect(lambda _checked=False, kind=kind: self.add_wanted.emit(str(kind)))
        for own in FILES:
            self.files[own] = self._action(file, f"workshop_{own}")
            self.files[own].triggered.connect(lambda _checked=False, own=own: self.file_wanted.emit(own))
        self.add.setMenu(adding)
        self.file.setMenu(file)
        self._tags = QMenu(self.languages)
        self.languages.setMenu(self._tags)
        self._tags.aboutToShow.connect(self._fill_languages)

    @staticmethod
    def _action(menu: QMenu, name: str) -> QAction:
        action = QAction(menu)
        action.setObjectName(name)
        menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        for flow, parts in (
            (self.fields, (*self.boxes, self.add, self.present, self.handouts, self.file)),
            (self.line, (self.total, self.over, self.path)),
        ):
            set_role(flow, "bare")
            layout = flow.layout()
            assert layout is not None  # noqa: S101 - it was made with one
            for part in parts:
                layout.addWidget(part)
        self._column = QVBoxLayout(self)
        for widget in (self.title, self.fields, self.line):
            self._column.addWidget(widget)

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda text: self.edited.emit(self._workshop._replace(title=text), "title"))
        self.minutes.valueChanged.connect(lambda value: self.edited.emit(self._workshop._replace(minutes=value), "plan"))
        self.start.editingFinished.connect(self._edit_start)
        self.present.clicked.connect(self.present_wanted)
        self.handouts.clicked.connect(self.handouts_wanted)

    def _edit_start(self) -> None:
        text = self.start.text().strip()
        time = parse_time(text) if text else None
        if text and time is None:
            time = self._workshop.start
        self.edited.emit(self._workshop._replace(start=time), "")
        self.start.show_text(f"{time:%H:%M}" if time else "")

    def _fill_languages(self) -> None:
        self._tags.clear()
        for language in self._languages:
            action = QAction(language.name, self._tags)
            action.setCheckable(True)
            action.setChecked(language.tag in self._workshop.languages)
            action.triggered.connect(lambda checked, tag=language.tag: self._choose(tag, wanted=checked))
            self._tags.addAction(action)

    def _choose(self, tag: str, *, wanted: bool) -> None:
        """With a language, or without it; one at least stays."""
        tags = tuple(one for one in self._workshop.languages if one != tag)
        tags = (*tags, tag) if wanted else tags
        if tags:
            self.edited.emit(self._workshop._replace(languages=tags), "")

    # showing -------------------------------------------------------------------------------------------------

    def show_workshop(self, workshop: Workshop, languages: Sequence[Language], path: str) -> None:
        """Show this; ``path`` says where it is kept."""
        self._workshop, self._languages = workshop, tuple(languages)
        self.title.show_text(workshop.title)
        self.minutes.show_value(workshop.minutes)
        if not self.start.hasFocus():
            self.start.show_text(f"{workshop.start:%H:%M}" if workshop.start else "")
        names = {language.tag: language.name for language in languages}
        text = ", ".join(f"\u2068{names.get(tag, tag)}\u2069" for tag in workshop.languages)
        self.languages.setText(text)
        self.languages.setAccessibleName(f"{self.boxes[2].label.text()}: {text}")
        self.total.setText(self._total(workshop))
        self.over.setText(over_text(workshop.over) if workshop.over else "")
        self.over.setVisible(bool(workshop.over))
        self.path.setText(path)
        for button in (self.present, self.handouts):
            button.setEnabled(bool(workshop.items))

    @staticmethod
    def _total(workshop: Workshop) -> str:
        span = span_text(workshop.total)
        if workshop.start is None:
            # L10N: {span} is a span of time such as “2 h 30 min”
            return _("In all {span}").format(span=span)
        # L10N: {span} is a span of time such as “2 h 30 min”; {time} is a time such as 16:30
        return _("In all {span}, until {time}").format(span=span, time=clock_text(workshop, workshop.total))

    def retranslate(self) -> None:
        """Set every text in the interface language; the rest comes with the workshop."""
        self.title.setAccessibleName(_("Title"))
        # L10N: in an empty field for the title of a workshop
        self.title.setPlaceholderText(_("What is the workshop called?"))
        # L10N: of a workshop: the time it starts, such as 9:30; how many minutes are planned; the languages of participants
        for box, text in zip(self.boxes, (_("Starts at"), _("Planned minutes"), _("Languages")), strict=True):
            box.call(text)
        # L10N: a button that opens a menu: adds something to a workshop
        self.add.setText(_("Add"))
        self.present.setText(_("Present"))
        # L10N: what is handed out at a workshop; opens a window
        self.handouts.setText(_("Handouts…"))
        # L10N: a button that opens a menu: opens and saves the file of a workshop
        self.file.setText(_("File"))
        for kind, action in self.kinds.items():
            action.setText(kind_text(kind))
        # L10N: about the file of a workshop
        texts = (_("New workshop"), _("Open…"), _("Save"), _("Save as…"))
        for action, text in zip(self.files.values(), texts, strict=True):
            action.setText(text)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        theme, size = look.theme, look.px(16)
        side = look.px(24)
        self._column.setContentsMargins(side, look.px(14), side, look.px(12))
        self._column.setSpacing(look.px(9))
        self.start.setMaximumWidth(look.px(110))
        self.minutes.setMaximumWidth(look.px(110))
        for button, sign, ink in ((self.add, "plus", theme.onac), (self.present, "present", theme.t1),
                                  (self.handouts, "print", theme.t1), (self.file, "folder", theme.t1),
                                  (self.languages, "languages", theme.t1)):  # fmt: skip
            button.setIcon(icon(sign, ink, size, look.rtl))
            button.setIconSize(QSize(size, size))
        for kind, action in self.kinds.items():
            action.setIcon(icon(ICONS[Kind(kind)], theme.t2, size, look.rtl))
