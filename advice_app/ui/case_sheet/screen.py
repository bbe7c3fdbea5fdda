"""The family's case sheet: one form, kept as it is typed, printed as one page, erased with one button."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.case_sheet.store import CaseSheet, List
from advice_app.languages import _
from advice_app.ui.announce import announce
from advice_app.ui.case_sheet.form import Form, LineField
from advice_app.ui.case_sheet.style import css
from advice_app.ui.dialogs.erasing import EraseQuestion, EraseTexts
from advice_app.ui.file_saving import FileSaving, Make
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.focus import begin_at
from advice_app.ui.icons import put_icon
from advice_app.ui.kept_text import FAILED, PASSING, SAVED, SavedLine, Saver
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role
from advice_app.ui.tool_screen import ToolScreen

_ICONS = {"print": "print", "pdf": "download", "erase": "trash"}


def erase_texts() -> EraseTexts:
    """The question before the sheet is erased; nothing has to be typed: whoever needs it gone needs it gone now."""
    return EraseTexts(
        title=_("Case sheet"),
        heading=_("Erase the case sheet?"),
        what=_("Everything on it is erased from this computer. It cannot be undone. What you printed or saved as PDF stays."),
        button=_("Erase"),
        failed=_("This could not be erased. It is still there."),
    )


class CaseSheetScreen(ToolScreen):
    """There is one sheet, the same in every country; nothing of it is in the settings."""

    can_print = True

    def __init__(self, sheet: CaseSheet, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.sheet = look, sheet
        self._fields: set[str] = set()  # that are not kept yet
        self._entries: dict[int, List] = {}
        self._filling, self._version = False, -1
        self.setObjectName("case_sheet_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head, self._foot = QWidget(self), QWidget(self)
        self._foot.setObjectName("case_sheet_foot")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.hint, self.told = QLabel(self._head), QLabel(self._head), QLabel(self._foot)
        for label, role in ((self.title, "title"), (self.hint, "hint"), (self.told, "small")):
            set_role(label, role)
            label.setWordWrap(True)
        self.told.setObjectName("case_sheet_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        self.buttons = {name: QPushButton(self._head) for name in _ICONS}
        for name, button in self.buttons.items():
            button.setObjectName(f"case_sheet_{name}")
            set_role(button, "danger" if name == "erase" else "plain")
        self.saved, self.form = SavedLine(look, self._foot), Form(look, self)
        self.saver, self.saving = Saver(self._save, self), FileSaving(self)
        begin_at(self, self.form.fields["person"])
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        flow = FlowLayout(gap=8)
        for button in self.buttons.values():
            flow.addWidget(button)
        self._column, self._low = QVBoxLayout(self._head), QVBoxLayout(self._foot)
        for part in (self.title, self.hint, flowing(QWidget(self._head), flow)):
            self._column.addWidget(part)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._low.addWidget(self.saved)
        self._low.addWidget(self.told)
        self.form.set_head(self._head)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.form, 1)
        whole.addWidget(self._foot)

    def _connect(self) -> None:
        does = {"print": self.print, "pdf": self.save_pdf, "erase": self.ask_to_erase}
        for name, button in self.buttons.items():
            button.clicked.connect(does[name])
        for name, field in self.form.fields.items():
            field.textChanged.connect(lambda *_text, name=name: self._on_field(name))
            (field.editingFinished if isinstance(field, LineField) else field.left).connect(self.saver.flush)
        for kind, entries in self.form.lists.items():
            entries.changed.connect(lambda number, kind=kind: self._on_entry(kind, number))
            entries.left.connect(self.saver.flush)
            entries.add_wanted.connect(lambda kind=kind: self.add_entry(kind))
            entries.remove_wanted.connect(lambda number, kind=kind: self._remove(kind, number))
        self.saver.said.connect(self._say)
        self.saving.ended.connect(self._tell)

    # what is written -----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is kept."""
        if self.saver.dirty:
            return
        sheet = self.sheet.read()
        self._version, self._filling = self.sheet.version, True
        for name in self.form.fields:
            if self.form.text(name).strip() != sheet.fields.get(name, ""):
                self.form.show_text(name, sheet.fields.get(name, ""))
        for kind, entries in ((List.DATES, sheet.dates), (List.CALLS, sheet.calls)):
            shown = [(row.number, *row.value) for row in self.form.lists[kind].rows]
            if shown != [tuple(entry) for entry in entries]:
                self.form.lists[kind].show_entries(entries)
        self._filling = False
        self._say("" if sheet.empty else SAVED)

    def _on_field(self, name: str) -> None:
        if not self._filling:
            self._fields.add(name)
            self.saver.touch()

    def _on_entry(self, kind: List, number: int) -> None:
        if not self._filling:
            self._entries[number] = kind
            self.saver.touch()

    def _save(self) -> bool:
        fields = {name: self.form.text(name) for name in self._fields}
        rows = {number: self.form.lists[kind].row(number) for number, kind in self._entries.items()}
        done = self.sheet.save(fields, {number: row.value for number, row in rows.items() if row is not None})
        if done:
            self._fields.clear()
            self._entries.clear()
            self._version = self.sheet.version
        return done

    def add_entry(self, kind: List) -> None:
        """A new line for now; the keyboard goes to its text."""
        made = self.sheet.add(kind, datetime.now().replace(second=0, microsecond=0))  # noqa: DTZ005 - where the family is
        if made is None:
            self._say(FAILED)
            return
        self._filling = True
        row = self.form.lists[kind].append(made)
        self._filling = False
        self._say(SAVED)
        (row.text if kind is List.CALLS else row.at).setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, kind: List, number: int) -> None:
        if self.sheet.remove(number):
            self._entries.pop(number, None)
            self.form.lists[kind].take_away(number)
            self._say(SAVED)
        else:
            self._say(FAILED)

    def _say(self, state: str) -> None:
        self.saved.say(PASSING if state == SAVED and not self.sheet.kept else state)

    def _tell(self, text: str, _bad: bool = False) -> None:
        self.told.setText(text)
        self.told.show()
        announce(self.told, text)

    # what is done with it ------------------------------------------------------------------------------------

    def print(self) -> None:
        from advice_app.sharing.printing import print_with_dialog  # noqa: PLC0415 - seldom wanted
        from advice_app.ui.case_sheet.paper import as_paper  # noqa: PLC0415

        self.saver.flush()
        print_with_dialog(as_paper(self.sheet.read(), rtl=self.look.rtl), self)

    def save_pdf(self) -> None:
        """Ask where to, and write the sheet as a PDF file."""
        # L10N: the name that is offered for a file, without its ending: small letters, no spaces
        self.saving.ask_where(_("Save as PDF"), "pdf", _("case-sheet"), self.make_pdf())

    def make_pdf(self) -> Make:
        """What writes the sheet as it is now into a PDF file, in whatever thread."""
        from advice_app.ui.case_sheet.paper import as_paper, write_pdf  # noqa: PLC0415

        self.saver.flush()
        sheet, rtl = self.sheet.read(), self.look.rtl
        return lambda path: write_pdf(as_paper(sheet, rtl=rtl), str(path))

    def ask_to_erase(self) -> None:
        """Ask once, then erase everything."""
        question = EraseQuestion(self.look, erase_texts, self, typed=False)
        question.confirmed.connect(lambda: question.end(erased=self._erase()))
        question.open()

    def _erase(self) -> bool:
        self.saver.forget()
        self._fields.clear()
        self._entries.clear()
        done = self.sheet.erase()
        if done:
            for name in self.form.fields:
                self.form.show_text(name, "")  # and with it what could be undone in it
            self.saver.forget()
            self._fields.clear()
            self.refresh()
            self._tell(_("The case sheet was erased. The app keeps nothing of it."))
        return done

    # Qt, and what the window says ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.told.hide()
        if self.sheet.version != self._version:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.saver.flush()

    def flush(self) -> None:
        self.saver.flush()

    def end(self) -> None:
        self.saver.flush()
        self.saving.wait()

    def apply_look(self, look: Look) -> None:
        self.look = look
        self.setStyleSheet(css(look))
        self._low.setContentsMargins(look.px(24), look.px(6), look.px(24), look.px(6))
        self._low.setSpacing(look.px(4))
        self._column.setSpacing(look.px(8))
        side = leading(rtl=look.rtl)
        for label in (self.title, self.hint, self.told):
            label.setAlignment(side)
        for name, button in self.buttons.items():
            put_icon(button, _ICONS[name], look.theme.danger.ink if name == "erase" else look.theme.t1, look.px(16))
        self.saved.apply_look(look)
        self.form.apply_look(look)

    def retranslate(self) -> None:
        self.setAccessibleName(_("Case sheet"))
        self.title.setText(_("Case sheet"))
        # L10N: under the heading "Case sheet"
        self.hint.setText(_("For the family: write down what you know. Saved as you type, and kept only on this computer."))
        texts = {"print": _("Print"), "pdf": _("Save as PDF"), "erase": _("Erase…")}
        for name, text in texts.items():
            self.buttons[name].setText(f" {text}")
        self.saved.retranslate()
        self.form.retranslate()
