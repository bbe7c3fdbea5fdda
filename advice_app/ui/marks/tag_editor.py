"""The tags of one bookmark: each can be taken off, and more added."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCompleter, QPushButton, QWidget

from advice_app.languages import _
from advice_app.marks import texts
from advice_app.ui.flow import FlowBox
from advice_app.ui.icons import put_icon
from advice_app.ui.look import Look
from advice_app.ui.marks.style import tag_colours, tint_of
from advice_app.ui.marks.tags import tag_button
from advice_app.ui.marks.title_field import LeavableEdit


class TagEditor(FlowBox):
    """Says the whole list of tags whenever it changes."""

    tags_changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tags: tuple[str, ...] = ()
        self._known: list[str] = []
        self.setObjectName("tag_editor")
        self.add = tag_button("", "add", self)
        self.add.setObjectName("add_tag")
        self.add.clicked.connect(self._begin)
        self.edit = LeavableEdit(self)
        self.edit.setObjectName("tag_edit")
        self.edit.setMaxLength(texts.SHORT)
        self.edit.taken.connect(self._take)
        self.edit.left.connect(self._close)
        self.edit.installEventFilter(self)
        self.edit.hide()
        self.retranslate()

    def show_tags(self, tags: tuple[str, ...], known: list[str]) -> None:
        """Show the tags of a bookmark; ``known`` are offered while one is typed."""
        self._tags, self._known = tags, known
        self._fill()

    def _fill(self) -> None:
        self.edit.hide()
        self.set_parts([*(self._button(tag) for tag in self._tags), self.add])

    def set_parts(self, parts: list[QWidget]) -> None:
        """Show these; the field and the button to add are kept for the next time."""
        self.parts = [part for part in self.parts if part not in {self.add, self.edit}]
        super().set_parts(parts)

    def _button(self, tag: str) -> QPushButton:
        button = tag_button(tag, tint_of(tag), self)
        theme, px = self._look.theme, self._look.px
        put_icon(button, "close", tag_colours(theme, tint_of(tag)).ink, px(14))
        button.setLayoutDirection(Qt.LayoutDirection.LeftToRight if self._look.rtl else Qt.LayoutDirection.RightToLeft)
        # L10N: {tag} is a word that the reader has put on a bookmark
        name = _("Take off the tag {tag}").format(tag=tag)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _checked=False, tag=tag: self._change(tuple(own for own in self._tags if own != tag)))
        return button

    def _begin(self) -> None:
        completer = QCompleter([tag for tag in self._known if tag not in self._tags], self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.edit.setCompleter(completer)
        self.edit.clear()
        self.edit.setFixedWidth(self._look.px(150))
        self.add.hide()
        self.set_parts([*(part for part in self.parts if part is not self.add), self.edit])
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, text: str) -> None:
        tag = texts.tag(text)
        self._close()
        if tag and tag not in self._tags:
            self._change((*self._tags, tag))

    def _close(self) -> None:
        had = self.edit.hasFocus()
        self._fill()
        if had:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        self._fill()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tags_changed.emit(tags)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.edit and event.type() is QEvent.Type.FocusOut and self.edit.isVisible():
            offered = self.edit.completer().popup()
            if offered is None or not offered.isVisible():
                self._take(self.edit.text())
        return False

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        put_icon(self.add, "plus", look.theme.t1, look.px(14))
        self._fill()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Tags"))
        # L10N: a button that adds a tag
        self.add.setText(_("Add"))
        self.add.setAccessibleName(_("Add a tag"))
        self.edit.setAccessibleName(_("New tag"))
        self.edit.setPlaceholderText(_("New tag"))
        self._fill()
