"""Small things in lines that break where the width ends: tags, buttons."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.marks.model import Colour
from advice_app.ui import highlights
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.marks.style import tag_colours
from advice_app.ui.marks.words import bookmarks
from advice_app.ui.style import set_role

_GAP = 8
_LONGEST = 28  # letters of a tag


class Flow(QWidget):
    """Lays its children out like words of a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, "bare")

    def set_parts(self, parts: list[QWidget]) -> None:
        """Show these, in order, instead of what was there."""
        for old in self.parts:
            if old not in parts:
                old.hide()
                old.deleteLater()
        self.parts = parts
        before: QWidget | None = None
        for part in parts:
            part.setParent(self)
            part.show()
            if before is not None:
                QWidget.setTabOrder(before, part)
            before = part
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # one of them has another text
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        height = self._lay_out(self.width(), move=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.setMaximumHeight(height)
        self.updateGeometry()

    def _lay_out(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        for part in self.parts:
            part.ensurePolished()  # the style sheet decides how large it is
            size = part.sizeHint().boundedTo(QSize(max(width, 40), 400))
            if x and x + size.width() > width:
                x, y, line = 0, y + line + _GAP, 0
            if move:
                left = width - x - size.width() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
                part.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + _GAP
            line = max(line, size.height())
        return y + line


class Chip(NamedTuple):
    """Something to narrow the list to."""

    value: str
    text: str
    tint: str
    number: int  # of bookmarks that it fits
    sign: str = ""  # the name of an icon


def kind_chip(kind: str, number: int) -> Chip:
    """Notes, highlights, or one colour of these."""
    return Chip(kind, highlights.name(kind), kind if kind in set(Colour) else "plain", number, highlights.SIGNS[kind])


class ChipFilter(Flow):
    """All tags, say; a click shows what carries one, another click everything again."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[list[Chip], str] = ([], "")

    def show_chips(self, chips: list[Chip], current: str) -> None:
        """Show these to choose from."""
        self._shown = (chips, current)
        self.set_parts([self._button(chip, here=chip.value == current) for chip in chips])

    def _button(self, chip: Chip, *, here: bool) -> QPushButton:
        button = tag_button(chip.text, chip.tint, self)
        button.setCheckable(True)
        button.setChecked(here)
        # L10N: said by a screen reader for a tag, as in "silence, 3 bookmarks"
        said = _("{tag}, {number}").format(tag=chip.text, number=bookmarks(chip.number))
        button.setAccessibleName(said)
        button.setToolTip(said)
        if chip.sign:
            put_sign(button, chip.sign, chip.tint, self._look)
        button.clicked.connect(lambda checked, value=chip.value: self.chosen.emit(value if checked else ""))
        return button

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.show_chips(*self._shown)


def put_sign(button: QAbstractButton, image: str, tint: str, look: Look) -> None:
    """Give a button with the look of a tag an icon, whose colours turn round when it is checked."""
    ink, ground = tag_colours(look.theme, tint)
    size = look.px(14)
    made = icon(image, ink, size)
    button.setText(f" {button.text().strip()}")
    made.addPixmap(icon(image, ground, size).pixmap(size), QIcon.Mode.Normal, QIcon.State.On)
    button.setIcon(made)
    button.setIconSize(QSize(size, size))


def tag_button(text: str, tint: str, parent: QWidget) -> QPushButton:
    """A button with the look of a tag."""
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    button = QPushButton(shown.replace("&", "&&"), parent)
    button.setProperty("tint", tint)
    set_role(button, "tag")
    return button
