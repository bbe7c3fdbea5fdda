"""The bar above questions and answer: the way back, what is known, what can be done with the answer."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from advice_app.answering.asking import COUNTRY, LANGUAGE, SITUATION
from advice_app.languages import _
from advice_app.ui.flow import FlowBox
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class Known(NamedTuple):
    """What the chips say: nothing for what is not known yet."""

    language: str = ""
    country: str = ""
    situation: str = ""


_ICONS = {
    "back": "arrow-left", LANGUAGE: "globe", COUNTRY: "flag", SITUATION: "people", "copy": "copy", "print": "print",
}  # fmt: skip
_ICON, _LABELS = 16, 760  # pixels at 100 %: in a narrower bar two buttons have no labels
_CHIPS = (LANGUAGE, COUNTRY, SITUATION)


class Head(QWidget):
    """Chips lead to the question that they answer."""

    back_wanted = Signal()
    change_wanted = Signal(str)
    copy_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paths_head")
        self._look, self._known = look, Known()
        self._flow = FlowBox(self)
        self.buttons = {name: self._button(name) for name in _ICONS}
        does: dict[str, Callable[[], object]] = {
            "back": self.back_wanted.emit, "copy": self.copy_wanted.emit, "print": self.print_wanted.emit,
        }  # fmt: skip
        for name, do in does.items():
            self.buttons[name].clicked.connect(lambda _checked=False, do=do: do())
        for name in _CHIPS:
            self.buttons[name].clicked.connect(lambda _checked=False, name=name: self.change_wanted.emit(name))
        row = QHBoxLayout()
        row.addWidget(self._flow, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(row)
        self.apply_look(look)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self._flow)
        button.setObjectName(f"paths_{name}")
        set_role(button, "ghost" if name in {"back", "copy", "print"} else "plain")
        return button

    def show_known(self, known: Known, *, answered: bool) -> None:
        """Show what is known, and what an answer can be used for."""
        self._known = known
        shown = {"back", *(name for name in _CHIPS if getattr(known, name)), *(("copy", "print") if answered else ())}
        for name, button in self.buttons.items():
            if name not in shown:
                button.hide()
        self._flow.parts = []  # those that are left out now come back
        self._flow.set_parts([button for name, button in self.buttons.items() if name in shown])
        self._draw()
        self.retranslate()

    def say_copied(self) -> None:
        """Say that the answer can be pasted now."""
        self.buttons["copy"].setToolTip(_("Copied"))
        self.buttons["copy"].setIcon(icon("check", self._look.theme.t2, self._look.px(_ICON)))
        if self.buttons["copy"].text():
            self.buttons["copy"].setText(f" {_('Copied')}")

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._draw()
        side = look.px(16)
        self._column.setContentsMargins(side, look.px(8), side, look.px(8))

    def _draw(self) -> None:
        look, size = self._look, self._look.px(_ICON)
        for name, button in self.buttons.items():
            button.setIcon(icon(_ICONS[name], look.theme.ac if name in _CHIPS else look.theme.t2, size, look.rtl))
            button.setIconSize(QSize(size, size))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: tool tip of buttons that say what was answered, such as "France": they ask the question again
        tip = _("Change")
        texts = {"back": _("Back"), "copy": _("Copy everything"), "print": _("Print"), **self._known._asdict()}
        narrow = self.width() < self._look.px(_LABELS)
        for name, button in self.buttons.items():
            bare = narrow and name in {"copy", "print"}
            button.setText("" if bare else f" {texts[name]}".replace("&", "&&"))
            button.setToolTip(tip if name in _CHIPS else texts[name] if bare else "")
            button.setAccessibleName(f"{tip}: {texts[name]}" if name in _CHIPS else texts[name])
