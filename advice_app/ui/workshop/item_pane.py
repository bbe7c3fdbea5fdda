"""The item that is looked at: its minutes, notes, and what belongs to its kind."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import LibraryError
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.listing.filters import Choice, FilterBox
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.time_fields import MomentField
from advice_app.ui.workshop.fields import Labelled, Line, Minutes, Notes
from advice_app.ui.workshop.rows import badge, name
from advice_app.workshop.content import Content, reference
from advice_app.workshop.model import Item, Kind
from advice_app.workshop.words import kind_text

_MOST_COMPARED = 4
_NONE = "\u2013"
_EXAMPLE = dt.time(14, 30)  # of a clock that nobody has set yet
_TITLED, _WITH_POLICE = {Kind.TEXT, Kind.BREAK}, {Kind.CARDS}


class ItemPane(QScrollArea):
    """Says what should change; it changes nothing itself."""

    edited = Signal(object, str)  # the item as it should be, and which field was typed into
    step_wanted = Signal(int)
    remove_wanted = Signal()
    open_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._item: Item | None = None
        self.setObjectName("workshop_scroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form = QWidget(self)
        form.setObjectName("workshop_form")
        self._make(form)
        self._lay_out(form)
        self._connect()
        self.setWidget(form)

    def _make(self, form: QWidget) -> None:
        self.kind, self.heading, self.warning = QLabel(form), QLabel(form), QLabel(form)
        for label, role in ((self.kind, "hint"), (self.heading, "title"), (self.warning, "error")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_role(label, role)
        self.minutes = Minutes("item_minutes", form)
        self.title, self.dated, self.start = Line(form), QCheckBox(form), MomentField(form)
        for field, own in ((self.title, "item_title"), (self.dated, "item_dated"), (self.start, "item_start")):
            field.setObjectName(own)
        self.text, self.notes = Notes("item_text", form), Notes("item_notes", form)
        self.countries = [FilterBox(f"item_country_{number}", form) for number in range(_MOST_COMPARED)]
        self.police = FilterBox("item_police", form)
        self.boxes = {
            "minutes": Labelled([self.minutes], form), "title": Labelled([self.title], form),
            "text": Labelled([self.text], form, wraps=True),
            "countries": Labelled(self.countries, form), "police": Labelled([self.police], form),
            "start": Labelled([self.start], form), "notes": Labelled([self.notes], form, wraps=True),
        }  # fmt: skip
        self.up, self.down, self.open, self.remove = (QPushButton(form) for _number in range(4))
        names = ((self.up, "item_up"), (self.down, "item_down"), (self.open, "item_open"), (self.remove, "item_remove"))
        for button, own in names:
            button.setObjectName(own)
            set_role(button, "plain")

    def _lay_out(self, form: QWidget) -> None:
        buttons = flowing(QWidget(form), FlowLayout(gap=8))
        set_role(buttons, "bare")
        row = buttons.layout()
        assert row is not None  # noqa: S101 - it was made with one
        for button in (self.up, self.down, self.open, self.remove):
            row.addWidget(button)
        self._column = QVBoxLayout(form)
        for part in (self.kind, self.heading, self.warning, *self.boxes.values(), buttons):
            self._column.addWidget(part)
        self._column.insertWidget(self._column.indexOf(self.boxes["start"]), self.dated)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self.minutes.valueChanged.connect(lambda value: self._edit("minutes", minutes=value))
        self.title.textEdited.connect(lambda text: self._edit("title", title=text))
        self.text.typed.connect(lambda text: self._edit("text", text=text))
        self.notes.typed.connect(lambda text: self._edit("notes", notes=text))
        self.police.picked.connect(lambda code: self._edit("", jurisdiction=code))
        self.dated.clicked.connect(lambda dated: self._edit("", start=_example() if dated else None))
        self.start.changed.connect(lambda: self._edit("start", start=self.start.moment))
        for box in self.countries:
            box.picked.connect(lambda _code: self._edit_countries())
        self.up.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.step_wanted.emit(1))
        self.remove.clicked.connect(self.remove_wanted)
        self.open.clicked.connect(lambda: self.open_wanted.emit(_link(self._item)))

    # editing -------------------------------------------------------------------------------------------------

    def _edit(self, typing: str, **values: object) -> None:
        if self._item is not None:
            self.edited.emit(self._item._replace(**values), typing)  # type: ignore[arg-type] # the fields of an item

    def _edit_countries(self) -> None:
        chosen = tuple(dict.fromkeys(box.choice for box in self.countries if box.choice))
        if chosen:
            self._edit("", countries=chosen)

    # showing -------------------------------------------------------------------------------------------------

    def show_item(self, content: Content, item: Item | None, tag: str, *, first: bool, last: bool) -> None:
        """Show an item; nothing: there is none."""
        self._item = item
        form = self.widget()
        if form is not None:
            form.setVisible(item is not None)
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(never if item is None else needed)
        if item is None:
            return
        self.kind.setText(kind_text(item.kind))
        self.heading.setText(name(content, item, tag))
        self.warning.setText(badge(content, item))
        self.warning.setVisible(bool(self.warning.text()))
        self.minutes.show_value(item.minutes)
        for field, text in ((self.title, item.title), (self.text, item.text), (self.notes, item.notes)):
            field.show_text(text)
        self.dated.setVisible(item.kind == Kind.CLOCK)
        self.dated.setChecked(item.start is not None)
        if item.start is not None:
            self.start.show_moment(item.start)
        shown = {
            "title": item.kind in _TITLED, "text": item.kind == Kind.TEXT, "countries": item.kind == Kind.COMPARISON,
            "police": item.kind in _WITH_POLICE, "start": item.start is not None,
        }  # fmt: skip
        for own, wanted in shown.items():
            self.boxes[own].setVisible(wanted)
        self._offer(content, item)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.open.setVisible(bool(_link(item)) and not self.warning.text())

    def _offer(self, content: Content, item: Item) -> None:
        """The countries that can be chosen."""
        interface = interface_language()
        try:
            if item.kind == Kind.COMPARISON:
                there = [Choice(code, country.name) for code, country in content.facts.countries(interface).items()]
                for number, box in enumerate(self.countries):
                    none = [Choice("", _NONE)] if number else []
                    box.show_choices([*none, *there], item.countries[number] if number < len(item.countries) else "")
            if item.kind in _WITH_POLICE:
                places = content.library.jurisdictions(interface)
                all_of = [Choice("", _NONE), *(Choice(place.code, place.name) for place in places if place.languages)]
                self.police.show_choices(all_of, item.jurisdiction)
        except LibraryError:
            return  # the warning says so

    def retranslate(self) -> None:
        """Set every text in the interface language; the rest comes with the item."""
        names: dict[str, Callable[[], str]] = {
            "minutes": lambda: _("Minutes"),
            "title": lambda: _("Title"),
            # L10N: of a slide; each line is a paragraph, lines after a hyphen are a list
            "text": lambda: _("Text: a paragraph a line, “- ” before items of a list"),
            "countries": lambda: _("Countries"),
            # L10N: whose language stands on phrase cards beside the reader's
            "police": lambda: _("Police of"),
            # L10N: of an example of a detention clock: day and time at which it begins
            "start": lambda: _("Start of the example"),
            # L10N: of a trainer, for themselves
            "notes": lambda: _("Your notes, seen by you alone"),
        }
        for own, text in names.items():
            self.boxes[own].call(text())
        # L10N: a box to tick: the detention clock of a workshop is shown for a day and a time, not only with its durations
        self.dated.setText(_("Example with day and time"))
        self.start.retranslate()
        self.up.setText(_("Move up"))
        self.down.setText(_("Move down"))
        self.open.setText(_("Open"))
        self.remove.setText(_("Remove"))
        self.up.setToolTip("Alt+\u2191")
        self.down.setToolTip("Alt+\u2193")

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        side = look.px(24)
        self._column.setContentsMargins(side, look.px(18), side, look.px(18))
        self._column.setSpacing(look.px(12))
        self.minutes.setMaximumWidth(look.px(110))
        self.start.apply_look(look)
        self.text.fit(look, 6)
        self.notes.fit(look, 4)
        for button, sign in ((self.remove, "trash"), (self.open, "book")):
            button.setIcon(icon(sign, look.theme.t1, look.px(16), look.rtl))
            button.setIconSize(QSize(look.px(16), look.px(16)))

    def enter(self) -> None:
        """Take the keyboard."""
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def _example() -> dt.datetime:
    return dt.datetime.combine(dt.datetime.now().date(), _EXAMPLE)  # noqa: DTZ005 - local, wherever that is


def _link(item: Item | None) -> str:
    """What the window opens for an item; nothing where it has no page."""
    if item is None:
        return ""
    if item.kind in {Kind.GUIDE, Kind.SECTION} and reference(item):
        return f"guide:{item.ref}"
    return f"case:{item.id}" if item.kind == Kind.CASE else ""
