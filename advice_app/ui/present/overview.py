"""All slides at once, to choose one: by the mouse, by the arrows, or by words that stand on it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.slides.talk import Talk, matching
from advice_app.ui.look import Look
from advice_app.ui.present.thumbnails import Album, Thumbnails
from advice_app.ui.style import set_role

_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Overview(QWidget):
    """A field over a grid of slides. Enter takes the slide that is marked; Escape takes none."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, album: Album, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk: Talk | None = None
        self.field, self.nothing = QLineEdit(self), QLabel(self)
        self.field.setObjectName("slide_search")
        self.field.setClearButtonEnabled(True)
        set_role(self.nothing, "hint")
        self.grid = Thumbnails("slide_grid", album, look, self, grid=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 22, 12)
        for part in (self.field, self.nothing):
            column.addWidget(part)
        column.addWidget(self.grid, 1)
        self.grid.chosen.connect(self.chosen)
        self.field.textChanged.connect(self._look_for)
        self.field.installEventFilter(self)
        self.grid.installEventFilter(self)

    def open(self, talk: Talk, *, find: bool) -> None:
        """Show all slides, the keyboard on the one that is on, or on the field."""
        self._talk = talk
        self.field.clear()
        self._look_for("")
        (self.field if find else self.grid).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _look_for(self, words: str) -> None:
        if self._talk is None:
            return
        self.grid.album.show_talk(self._talk, matching(self._talk.sheets, words))
        found = self.grid.album.numbers
        self.nothing.setVisible(not found)
        if found:
            here = self._talk.spot.number
            self.grid.show_here(here)
            if here not in found:
                self.grid.setCurrentIndex(self.grid.album.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in _ENTER:
            if self.grid.current() >= 0:
                self.chosen.emit(self.grid.current())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif watched is self.field and key in _TO_LIST:
            self.grid.setFocus(Qt.FocusReason.TabFocusReason)
        elif watched is self.grid and key == Qt.Key.Key_Slash:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return False
        return True

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self.grid.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.field.setPlaceholderText(_("Find a slide"))
        self.field.setAccessibleName(_("Find a slide"))
        self.grid.setAccessibleName(_("All slides"))
        # L10N: where slides are looked for by words that stand on them
        self.nothing.setText(_("No slide has these words."))
