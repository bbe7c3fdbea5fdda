"""The first line of the home screen: what this is, and the few controls that hold everywhere."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.ui.home.search_button import SearchButton
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.prose import STRONG, Prose
from advice_app.ui.style import set_role


class _Mark(QWidget):
    """The app's mark: a speech bubble on a petrol square."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(26), self.look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.ac))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.width() * 0.24, box.width() * 0.24)
        size = round(box.width() * 0.64)
        inset = round((box.width() - size) / 2)
        painter.drawPixmap(inset, inset, pixmap("speech", self.look.theme.onac, size, self.devicePixelRatioF()))


class TopBar(QWidget):
    """Name, search, text size, settings."""

    search_requested = Signal()
    text_size_requested = Signal()
    settings_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, search: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._look = look
        self._mark = _Mark(look, self)
        self._name = Prose(look, STRONG, "t1", self)
        self._search = SearchButton(look, self)
        self._search.clicked.connect(self.search_requested)
        self._search.setVisible(search)
        self.text_size = self._button("home_text_size", self.text_size_requested)
        self.settings = self._button("home_settings", self.settings_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._mark)
        line.addSpacing(6)
        line.addWidget(self._name, 1)
        for button in (self._search, self.text_size, self.settings):
            line.addWidget(button)
        self.retranslate()

    def _button(self, name: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        set_role(button, "ghost")
        button.clicked.connect(pressed)
        return button

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = self._mark.look = look
        self._search.apply_look(look)
        glyphs = {self.text_size: ("text-size", 22), self.settings: ("sliders", 18)}
        for button, (glyph, size) in glyphs.items():
            button.setIcon(icon(glyph, look.theme.t2, look.px(size)))
            button.setIconSize(QSize(look.px(size), look.px(size)))
        self._name.apply_look(look)
        self._mark.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._name.setText(_("Rights at Arrest"))
        self._search.retranslate()
        self.text_size.setAccessibleName(_("Text size"))
        self.text_size.setToolTip(_("Text size"))
        self.settings.setAccessibleName(_("Settings"))
        self.settings.setToolTip(_("Settings"))
        self._label_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label_buttons()

    def _label_buttons(self) -> None:
        """Labels give way where the line is short."""
        labelled = self.width() >= self._look.px(560)
        self._search.set_labelled(labelled)
        # the space keeps the label off the icon: a style sheet has no word for that gap
        self.settings.setText(" " + _("Settings") if labelled else "")
