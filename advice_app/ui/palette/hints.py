"""The last line of the palette: which keys do what."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class KeyHints(QWidget):
    """Key caps with what they do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self._caps = [QLabel(self) for _number in range(3)]
        self._texts = [QLabel(self) for _number in range(3)]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(2, 0, 2, 0)
        for cap, text in zip(self._caps, self._texts, strict=True):
            set_role(cap, "key")
            set_role(text, "hint")
            self._line.addWidget(cap)
            self._line.addWidget(text)
            self._line.addSpacing(look.px(8))
        self._line.addStretch(1)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        self._line.setSpacing(look.px(6))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for cap, key in zip(self._caps, ("↑ ↓", _("Enter"), _("Esc")), strict=True):
            cap.setText(f"\u2066{key}\u2069")
        # L10N: what keys do, beside the keys: arrows, Enter, Esc
        for label, text in zip(self._texts, (_("Move"), _("Open"), _("Close")), strict=True):
            label.setText(text)
