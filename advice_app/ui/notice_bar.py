"""A line across the top of the window: what happened, what is safe, what to do."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from advice_app.languages import _, ngettext
from advice_app.marks.store import Notice, Trouble
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


def marks_notice(notice: Notice) -> str:
    """What the reader has to know about their data, in the interface language."""
    texts = {
        # L10N: {path} is the name of a file or folder
        Trouble.UNWRITABLE: _(
            "Nothing can be saved in {path}. You can read everything; settings and history last until you close the app."
        ),
        Trouble.DAMAGED: _(
            "Your saved data was damaged. It was set aside, not deleted: {path}. The app started with fresh data."
        ),
        Trouble.FULL: _(
            "There is no room on the disk: what you did last was not saved in {path}. Nothing that was saved before is lost."
            " Make room and try again."
        ),
        Trouble.BUSY: _(
            "Another copy of this app is busy with your data, so what you did last was not saved in {path}."
            " Try again in a moment."
        ),
        Trouble.SEALED: _(
            "The passphrase was set, changed or removed in another window of this app. What you do here is not kept."
            " Close this window and start again: {path}"
        ),
        Trouble.NEWER: _(
            "Your saved data was written by a newer version of this app and was left untouched: {path}. Nothing is saved now."
        ),
    }
    return texts[notice.trouble].format(path=f"\u2068{notice.path}\u2069")


def guides_notice(problems: tuple[str, ...]) -> str:
    """What the author of the guides has to know, in the interface language; the mistakes themselves are in English."""
    # L10N: {first} is a file, a line and what is wrong there, in English; the command is "rights-at-arrest check"
    text = ngettext(
        "There is {number} mistake in the guides; a page may be missing or incomplete. {first}",
        "There are {number} mistakes in the guides; pages may be missing or incomplete. The first: {first}",
        len(problems),
    )
    return text.format(number=len(problems), first=f"\u2066{problems[0]}\u2069")


def not_updated_notice(error: str) -> str:
    """Why changed guides could not be made into a library."""
    # L10N: {error} names the file and what is wrong with it, in English
    return _("The guides could not be read anew, so you see them as they were before. {error}").format(
        error=f"\u2066{error}\u2069"
    )


class NoticeBar(QWidget):
    """One notice at a time, with a button that takes it away."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        set_role(self, "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon, self.label = QLabel(self), QLabel(self)
        self.label.setWordWrap(True)
        self.label.setObjectName("notice_text")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.label, "notice")
        self._do: Callable[[], object] | None = None
        self._action: QPushButton | None = None
        self._close = QToolButton(self)
        self._close.setObjectName("close_notice")
        set_role(self._close, "ghost")
        self._close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        row.addWidget(self._close)
        self.hide()
        self.apply_look(look)
        self.retranslate()

    def say(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show a notice; with an action, given by its name, a button that does it and takes the notice away."""
        self.label.setText(text)
        self._do = action[1] if action else None
        if action and self._action is None:
            self._action = self._make_action()
        if self._action is not None:
            self._action.setText(action[0] if action else "")
            self._action.setVisible(action is not None)
        self.show()

    def _make_action(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("notice_action")
        set_role(button, "link")
        button.clicked.connect(self._on_action)
        self._row.insertWidget(2, button)
        return button

    def _on_action(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._icon.setPixmap(pixmap("warning", look.theme.caution.ink, look.px(18), self.devicePixelRatio()))
        self._close.setIcon(icon("close", look.theme.caution.ink, look.px(16)))
        self._close.setIconSize(QSize(look.px(16), look.px(16)))

    def retranslate(self) -> None:
        """Set every text in the interface language; the notice itself comes from whoever gave it."""
        self._close.setAccessibleName(_("Close"))
        self._close.setToolTip(_("Close"))
