"""The row of languages in their own scripts: one click on every other."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from advice_app.languages import _, ngettext
from advice_app.library.model import Language
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_GAP = 2


class _Pill(QRadioButton):
    """One language. The whole pill can be clicked, not only its text."""

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)


class LanguageRow(QWidget):
    """A radio group of pills; the arrow keys move in it. What does not fit is in a menu of all languages."""

    language_chosen = Signal(str)

    def __init__(self, look: Look, languages: tuple[Language, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("language_row")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._sign = QLabel(self)
        self._group = QButtonGroup(self)
        self._pills = {language.tag: self._pill(language) for language in languages}
        self._group.buttonClicked.connect(self._on_pill_clicked)
        self._more = QPushButton(self)
        self._more.setObjectName("all_languages")
        set_role(self._more, "ghost")
        self._more.clicked.connect(self._show_menu)
        self.retranslate()

    def _pill(self, language: Language) -> _Pill:
        pill = _Pill(language.name, self)
        pill.setObjectName(f"language_{language.tag}")
        pill.setProperty("tag", language.tag)
        set_role(pill, "pill")
        self._group.addButton(pill)
        return pill

    def _show_menu(self) -> None:
        """Show all languages; the menu is made when it is asked for."""
        menu = QMenu(self)
        menu.setObjectName("language_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tag, pill in self._pills.items():
            action = menu.addAction(pill.text())
            action.setCheckable(True)
            action.setChecked(pill.isChecked())
            action.setData(tag)
        menu.triggered.connect(lambda action: self.language_chosen.emit(str(action.data())))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def set_language(self, tag: str) -> None:
        """Mark the current language."""
        self._group.setExclusive(False)  # else the last pill cannot be let go
        for own, pill in self._pills.items():
            pill.setChecked(own == tag)
        self._group.setExclusive(True)
        self._place()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._sign.setPixmap(pixmap("globe", look.theme.t2, look.px(18), self.devicePixelRatioF()))
        self._more.setIcon(icon("chevron-down", look.theme.t2, look.px(16)))
        self.updateGeometry()
        self._place()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Language"))
        self._sign.setToolTip(_("Language"))
        count = len(self._pills)
        self._more.setText(ngettext("{count} language", "{count} languages", count).format(count=count))
        self._turn()
        self._place()

    def _turn(self) -> None:
        """Let the button run the other way than the row: that puts its icon behind its text."""
        ltr, rtl = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self._more.setLayoutDirection(ltr if self.layoutDirection() == rtl else rtl)

    def sizeHint(self) -> QSize:
        heights = [pill.sizeHint().height() for pill in self._pills.values()]
        return QSize(self._look.px(300), max([*heights, self._more.sizeHint().height(), self._look.px(34)]))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._turn()
            self.updateGeometry()
            self._place()

    def _place(self) -> None:
        """Put as many pills as fit in their order, always the current one; the menu holds them all."""
        shown, all_fit = self._fitting()
        at = self._look.px(18) + 10
        self._put(self._sign, 0, self._look.px(18))
        for tag, pill in self._pills.items():
            pill.setVisible(tag in shown)
            if tag in shown:
                self._put(pill, at, pill.sizeHint().width())
                at += pill.width() + _GAP
        self._more.setVisible(not all_fit)
        wide = self._more.sizeHint().width()
        self._put(self._more, self.width() - wide, wide)

    def _fitting(self) -> tuple[set[str], bool]:
        """The languages whose pills fit, and whether these are all."""
        widths = {tag: pill.sizeHint().width() + _GAP for tag, pill in self._pills.items()}
        room = self.width() - self._look.px(18) - 10
        if sum(widths.values()) <= room:
            return set(widths), True
        room -= self._more.sizeHint().width() + 12
        current = next((tag for tag, pill in self._pills.items() if pill.isChecked()), "")
        shown = {current} if current else set()
        room -= widths.get(current, 0)
        for tag, width in widths.items():
            if tag == current:
                continue
            if width > room:
                break
            shown.add(tag)
            room -= width
        return shown, False

    def _put(self, child: QWidget, start: int, width: int) -> None:
        high = child.sizeHint().height()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start = self.width() - start - width
        child.setGeometry(start, (self.height() - high) // 2, width, high)

    def _on_pill_clicked(self, pill: QAbstractButton) -> None:
        self.language_chosen.emit(str(pill.property("tag")))
