"""The line at the foot that says which keys do what."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

HEIGHT = 38  # pixels at 100 %


class KeyStrip(QWidget):
    """Key caps and what they do; the last ones give way where there is no room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_keys")
        set_role(self, "keystrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side = 0
        self._caps = [QLabel(self) for _number in range(4)]
        self._texts = [QLabel(self) for _number in range(4)]
        self._row = QHBoxLayout(self)
        for cap, text in zip(self._caps, self._texts, strict=True):
            set_role(cap, "key")
            set_role(text, "hint")
            self._row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            self._row.addWidget(text)
        self._row.addStretch(1)
        self.apply_look(look)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many as there is room for."""
        room = self.width() - 2 * self._side
        for cap, text in zip(self._caps, self._texts, strict=True):
            room -= cap.sizeHint().width() + text.sizeHint().width() + 2 * self._row.spacing()
            for part in (cap, text):
                part.setVisible(room + 2 * self._row.spacing() >= 0)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.setFixedHeight(max(HEIGHT, look.px(HEIGHT)))
        self._side = look.px(24)
        self._row.setContentsMargins(self._side, 0, self._side, 0)
        self._row.setSpacing(look.px(7))
        for text in self._texts:
            after = look.px(16)
            text.setContentsMargins(*((after, 0, 0, 0) if look.rtl else (0, 0, after, 0)))
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: names of keys, and what they do in the list of results
        lines = (
            ("\u2191 \u2193", _("move")),
            (_("Enter"), _("open")),
            (_("Tab"), _("filters")),
            (_("Esc"), _("back to the page")),
        )
        for cap, text, line in zip(self._caps, self._texts, lines, strict=True):
            cap.setText(line[0])
            text.setText(line[1])
        self._fit()
