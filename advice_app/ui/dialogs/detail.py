"""A fact, term or judgment that a link leads to; and the address of a web page, which is never opened unasked."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Detail
from advice_app.ui.names import confidence_name
from advice_app.ui.style import set_role
from advice_app.ui.tall import TallArea

_LEAST_WIDTH, _OF_SCREEN = 460, 0.9


class _TextDialog(QDialog):
    """A title, paragraphs and a row of buttons."""

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        inside = QWidget(self)
        set_role(inside, "bare")
        self._column, whole = QVBoxLayout(inside), QVBoxLayout(self)
        self._column.setContentsMargins(24, 22, 24, 6)
        self._column.setSpacing(10)
        self._text = TallArea(inside, self)  # which scrolls where the screen is small; the buttons are always there
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(24, 10, 24, 18)
        self._foot.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._text, 1)
        whole.addLayout(self._foot)

    def add_text(self, text: str, role: str) -> QLabel:
        """Add a paragraph that can be selected and copied."""
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        label.setTextInteractionFlags(flags)
        set_role(label, role)
        self._column.addWidget(label)
        return label

    def add_button(self, name: str, text: str, role: str = "plain") -> QPushButton:
        """Add a button at the foot."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        set_role(button, role)
        self._foot.addWidget(button)
        return button

    def finish(self) -> None:
        """Put the foot under the text."""
        self._column.addStretch(1)  # room that is left over is not shared out among the paragraphs
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # the style sheet decides how large the letters are
        # Qt makes a dialog no wider than two thirds of the screen: the buttons have to be read on a small one too
        screen, foot = self.screen().availableSize(), self._foot.totalSizeHint()
        self.setMinimumWidth(min(max(_LEAST_WIDTH, self._column.minimumSize().width(), foot.width()), screen.width()))
        width = max(self.minimumWidth(), min(self.sizeHint().width(), screen.width() * 2 // 3))
        self.resize(width, min(self._text.needed(width) + foot.height(), round(screen.height() * _OF_SCREEN)))


class DetailDialog(_TextDialog):
    """What is known of one fact, term or judgment."""

    def __init__(self, detail: Detail, title: str, parent: QWidget | None = None) -> None:
        super().__init__("detail_dialog", title, parent)
        self.add_text(title, "h2")
        self.add_text(detail.text, "small")
        if detail.law:
            self.add_text("\u2066" + "; ".join(detail.law) + "\u2069", "strong")
        if detail.confidence:
            self.add_text(confidence_name(detail.confidence), "hint")
        if detail.sources:
            # L10N: the addresses of the pages a rule was checked against follow, one a line
            self.add_text(_("Checked against:") + "\n" + "\n".join(detail.sources), "hint")
        close = self.add_button("close_detail", _("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.finish()


class AddressDialog(_TextDialog):
    """Shows the whole address of a web page before anything leaves this computer."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__("address_dialog", _("A page on the internet"), parent)
        self._address = address
        self.add_text(_("A page on the internet"), "h2")
        self.add_text(address, "strong")
        self.add_text(
            _("This app never goes online. Your web browser would open the page, and others could see that you visit it."),
            "small",
        )
        copy = self.add_button("copy_address", _("Copy the address"), "primary")
        copy.clicked.connect(self._copy)
        copy.setDefault(True)
        # L10N: a button; it opens the page in the reader's own web browser
        self.add_button("open_address", _("Open in the browser")).clicked.connect(self._open)
        self.add_button("cancel_address", _("Cancel")).clicked.connect(self.reject)
        self.finish()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.accept()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address))
        self.accept()
