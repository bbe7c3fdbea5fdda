"""The questions about case folders: a name, which folder something goes into, whether one is to be erased."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from advice_app.languages import _, ngettext
from advice_app.marks import texts
from advice_app.matters.model import Matter
from advice_app.ui.dialogs.erasing import EraseQuestion, EraseTexts
from advice_app.ui.dialogs.frame import AskingDialog
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_MOST_ROWS, _WIDTH = 6, 420


class _Asking(AskingDialog):
    """A heading, something to enter, two buttons."""

    def __init__(self, name: str, heading: str, yes: str, look: Look, parent: QWidget | None) -> None:
        super().__init__(look, name, _WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.heading, self.label, self.field = self.add_label("title"), self.add_label("small"), QLineEdit(self)
        self.heading.setText(heading)
        self.label.setBuddy(self.field)
        self.field.setObjectName("matter_name")
        self.field.setMaxLength(texts.NAME)
        self.foot.addStretch(1)
        self.cancel, self.yes = self.add_button("matter_cancel", "plain"), self.add_button("matter_yes", "primary")
        self.cancel.setText(_("Cancel"))
        self.yes.setText(yes)
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def lay_out(self, *parts: QWidget) -> None:
        """Put these above the buttons."""
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def name_field(self, text: str) -> None:
        """Say what is entered."""
        self.label.setText(text)
        self.field.setAccessibleName(text)


class NameDialog(_Asking):
    """Asks for a name."""

    named = Signal(str)

    def __init__(self, heading: str, yes: str, look: Look, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__("matter_name_dialog", heading, yes, look, parent)
        # L10N: label of a field
        self.name_field(_("Name of the case folder"))
        self.field.setText(name)
        self.field.selectAll()
        self.field.textChanged.connect(self._fit)
        self.accepted.connect(lambda: self.named.emit(self.field.text().strip()))
        self.lay_out(self.heading, self.label, self.field)
        self._fit()

    def _fit(self) -> None:
        self.yes.setEnabled(bool(self.field.text().strip()))


class AddDialog(_Asking):
    """Asks which case folder something goes into: one that there is, or a new one."""

    chosen = Signal(str, str)  # id of a matter; or nothing, and the name of a new one

    def __init__(self, matters: Sequence[Matter], look: Look, parent: QWidget | None = None) -> None:
        # L10N: heading of a dialog that asks which case folder
        super().__init__("add_to_matter_dialog", _("Add to a case folder"), _("Add"), look, parent)
        self.list = QListWidget(self)
        self.list.setObjectName("matter_choice")
        # L10N: a lawyer's folders, one a case; list and page
        self.list.setAccessibleName(_("Case folders"))
        set_role(self.list, "rows")
        for matter in matters:
            row = QListWidgetItem(matter.name, self.list)
            row.setData(Qt.ItemDataRole.UserRole, matter.id)
        self.list.ensurePolished()
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * min(len(matters), _MOST_ROWS) + 6 if matters else 0)
        self.list.setHidden(not matters)
        # L10N: label of a field, under the list of case folders
        self.name_field(_("Or a new case folder, named:") if matters else _("Name of the case folder"))
        self.field.textChanged.connect(self._fit)
        self.list.currentRowChanged.connect(lambda _row: self._fit())
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.accepted.connect(self._choose)
        self.lay_out(self.heading, self.list, self.label, self.field)
        if matters:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self.field.setFocus()
        self._fit()

    def _fit(self) -> None:
        self.yes.setEnabled(bool(self.field.text().strip()) or self.list.currentItem() is not None)

    def _choose(self) -> None:
        name, row = self.field.text().strip(), self.list.currentItem()
        if name:
            self.chosen.emit("", name)
        elif row is not None:
            self.chosen.emit(row.data(Qt.ItemDataRole.UserRole), "")


_ERASE_WIDTH = 560  # a check box does not break its text


class EraseMatterDialog(EraseQuestion):
    """Says what goes with a case folder. Bookmarks that no other one has go too, unless the reader wants to keep them."""

    def __init__(self, look: Look, matter: Matter, holds: str, alone: int, parent: QWidget | None = None) -> None:
        self._alone = alone
        self.too = QCheckBox()
        self.too.setObjectName("erase_bookmarks_too")
        self.too.setChecked(True)
        super().__init__(look, lambda: _erase_texts(matter, holds), parent)
        self._width = look.px(_ERASE_WIDTH)
        self.body.insertWidget(2, self.too)
        self.too.setHidden(not alone)

    @property
    def with_bookmarks(self) -> bool:
        """Whether bookmarks go too."""
        return self._alone > 0 and self.too.isChecked()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        super().retranslate()
        # L10N: a box to tick; the bookmarks are in this case folder and in no other
        text = ngettext(
            "Also erase {number} bookmark that is only in it",
            "Also erase {number} bookmarks that are only in it",
            self._alone,
        )
        self.too.setText(text.format(number=self._alone))


def _erase_texts(matter: Matter, holds: str) -> EraseTexts:
    # L10N: {items} as "3 bookmarks · 1 clock", or "Empty"
    what = _(
        "In it: {items}. This erases it with its notes and clocks, and the app's own copies of them. It cannot be undone. "
        "Files that you exported stay where you put them."
    )
    return EraseTexts(
        title=_("Erase the case folder"),
        # L10N: {name} is the name of a case folder
        heading=_("Erase the case folder “{name}”?").format(name=f"\u2068{matter.name}\u2069"),
        what=what.format(items=holds),
        # L10N: a button
        button=_("Erase"),
        failed=_("This could not be erased. It is still there."),
    )
