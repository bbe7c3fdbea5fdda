"""Above the presenter's slides: how the time goes, and what the audience sees."""

from PySide6.QtCore import QSize, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from advice_app.languages import _, pgettext
from advice_app.slides.talk import Blank, Talk, clock_text
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.present.keys import COMMANDS
from advice_app.ui.present.overlay import PEN, POINTER, SPOTLIGHT
from advice_app.ui.style import set_role

_ICONS = {
    "pause": "pause", "black": "moon", "white": "sun", "freeze": "freeze", "pointer": "pointer", "spotlight": "spotlight",
    "pen": "pencil", "clear": "trash", "overview": "grid", "guides": "book", "keys": "keyboard", "end": "close",
}  # fmt: skip
_SMALL = {"white", "spotlight", "clear", "guides", "keys"}  # whose names are left to tool tips and screen readers
_MOST_MINUTES = 600
_CLOSE = 30  # seconds: within these one is on time
_KEY = {command.id: command.shown for command in COMMANDS}  # "Esc" is another word in some languages


class Figure(QWidget):
    """A small word over a large number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.value = QLabel(self), QLabel(self)
        self.value.setObjectName(name)
        set_role(self.caption, "caption")
        set_role(self.value, "figure")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.value)

    def show_value(self, text: str) -> None:
        """Show a number."""
        if text != self.value.text():
            self.value.setText(f"\u2066{text}\u2069")
            self.setAccessibleName(f"{self.caption.text()}: {text}")


class TalkHead(QWidget):
    """Figures and buttons; what is pressed is told by its id."""

    asked = Signal(str)
    minutes_planned = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("talk_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._paused = True
        self.running, self.left, self.pace, self.clock = (
            Figure(name, self) for name in ("talk_running", "talk_left", "talk_pace", "talk_clock")
        )
        self.minutes = QSpinBox(self)
        self.minutes.setObjectName("talk_minutes")
        self.minutes.setRange(1, _MOST_MINUTES)
        self.minutes.setKeyboardTracking(False)
        self.minutes.valueChanged.connect(self.minutes_planned)
        self._planned = QLabel(self)
        set_role(self._planned, "caption")
        self._planned.setBuddy(self.minutes)
        self.buttons = {name: self._button(name) for name in _ICONS}
        self._lay_out()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"talk_{name}")
        set_role(button, "plain")
        button.setCheckable(name in {"black", "white", "freeze", "pointer", "spotlight", "pen"})
        button.clicked.connect(lambda _checked=False: self.asked.emit(name))
        return button

    def _lay_out(self) -> None:
        plan = QWidget(self)
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(0)
        column.addWidget(self._planned)
        column.addWidget(self.minutes)
        flow = FlowLayout(gap=6)
        flow.setContentsMargins(22, 8, 22, 8)
        for part in (self.running, self.left, plan, self.pace, self.clock, *self.buttons.values()):
            flow.addWidget(part)
        flowing(self, flow)

    def show_talk(self, talk: Talk, tool: str) -> None:
        """Show what the audience sees, and which tool is in use."""
        states = {
            "black": talk.blank is Blank.BLACK, "white": talk.blank is Blank.WHITE, "freeze": talk.frozen,
            "pointer": tool == POINTER, "spotlight": tool == SPOTLIGHT, "pen": tool == PEN,
        }  # fmt: skip
        for name, on in states.items():
            self.buttons[name].setChecked(on)
        self.minutes.blockSignals(True)  # noqa: FBT003 - Qt's
        self.minutes.setValue(round(talk.minutes))
        self.minutes.blockSignals(False)  # noqa: FBT003
        if self._paused == talk.timer.running:
            self._paused = not talk.timer.running
            self._draw("pause")
            self._name_pause()
        self.show_time(talk)

    def show_time(self, talk: Talk) -> None:
        """Show how the time goes."""
        spent, ahead = talk.timer.seconds, talk.ahead()
        self.running.show_value(clock_text(spent))
        self.left.show_value(clock_text(talk.minutes * 60 - spent))
        self.pace.caption.setText(self._pace_word(ahead))
        self.pace.show_value(clock_text(abs(ahead)))
        self.clock.show_value(QTime.currentTime().toString("HH:mm"))

    @staticmethod
    def _pace_word(ahead: float) -> str:
        if abs(ahead) < _CLOSE:
            # L10N: over a number of minutes: the talk keeps to its plan
            return _("On time")
        # L10N: over a number of minutes: the talk is quicker, or slower, than was planned
        return _("Ahead") if ahead > 0 else _("Behind")

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        for name in self.buttons:
            self._draw(name)

    def _draw(self, name: str) -> None:
        look = self._look
        image = "play" if name == "pause" and self._paused else _ICONS[name]
        self.buttons[name].setIcon(icon(image, look.theme.t1, look.px(16)))
        self.buttons[name].setIconSize(QSize(look.px(16), look.px(16)))

    def _name_pause(self) -> None:
        # L10N: a button: the clock of the talk goes on
        self._name("pause", _("Go on") if self._paused else _("Pause"))

    def _name(self, name: str, text: str) -> None:
        button, key = self.buttons[name], _(_KEY[name].partition("  ")[0])
        button.setText(f"\u2066{key}\u2069" if name in _SMALL else f"{text}  \u2066{key}\u2069")
        button.setAccessibleName(text)
        button.setToolTip(_(next(command.text for command in COMMANDS if command.id == name)))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: over the time that a talk has taken so far
        self.running.caption.setText(_("Running"))
        # L10N: over the time that is left of a talk
        self.left.caption.setText(_("Left"))
        self.clock.caption.setText(_("Time"))
        # L10N: over the number of minutes that a talk is to take
        self._planned.setText(_("Planned"))
        self.minutes.setAccessibleName(_("Planned"))
        self.minutes.setSuffix(" " + pgettext("short time", "{count} min").format(count="").strip())
        names = {
            # L10N: buttons: what the audience sees
            "black": _("Black"), "white": _("White"), "freeze": _("Freeze"), "pointer": _("Pointer"),
            "spotlight": _("Spotlight"), "pen": _("Pen"), "clear": _("Clear"), "overview": _("All slides"),
            "guides": _("Guides"), "keys": _("All keys"), "end": _("End"),
        }  # fmt: skip
        for name, text in names.items():
            self._name(name, text)
        self._name_pause()


class TurnButtons(QWidget):
    """One slide on, and one back. On is the largest button there is."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next, self.back = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, name, role, share in ((self.back, "back", "plain", 1), (self.next, "forward", "primary", 2)):
            button.setObjectName(f"talk_{name}")
            set_role(button, role)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            row.addWidget(button, share)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        size = look.px(16)
        self.back.setIcon(icon("arrow-left", look.theme.t1, size, look.rtl))
        self.next.setIcon(icon("arrow-right", look.theme.onac, size, look.rtl))
        for button in (self.back, self.next):
            button.setIconSize(QSize(size, size))
            button.setMinimumHeight(look.px(44))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.next.setText(_("Next"))
        self.back.setText(_("Back"))
