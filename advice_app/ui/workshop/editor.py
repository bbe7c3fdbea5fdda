"""The workshop that is edited, and the way back from every change."""

from PySide6.QtCore import QObject, Signal

from advice_app.workshop.draft import Draft
from advice_app.workshop.model import Item, Workshop

_MOST = 200


class Editor(QObject):
    """Every change goes through it. ``row``: the item that is looked at, or -1."""

    changed = Signal()

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.row = 0 if draft.workshop.items else -1
        self._before: list[tuple[Workshop, int]] = []
        self._after: list[tuple[Workshop, int]] = []
        self._typing = ""

    @property
    def workshop(self) -> Workshop:
        """As it is now."""
        return self.draft.workshop

    @property
    def item(self) -> Item | None:
        """The item that is looked at."""
        items = self.workshop.items
        return items[self.row] if 0 <= self.row < len(items) else None

    def change(self, workshop: Workshop, row: int | None = None, typing: str = "") -> None:
        """Have it like this now. Changes with the same ``typing`` in a row are one for `undo`."""
        if workshop == self.workshop:
            return
        if not typing or typing != self._typing:
            self._before = [*self._before[-_MOST:], (self.workshop, self.row)]
        self._typing = typing
        self._after.clear()
        self._set(workshop, self.row if row is None else row)

    def change_item(self, item: Item, typing: str = "") -> None:
        """Have another item instead of the one that is looked at."""
        if self.item is not None:
            self.change(self.workshop.with_item(self.row, item), typing=f"{self.row}:{typing}" if typing else "")

    def add(self, *items: Item) -> None:
        """Add items behind the one that is looked at, and look at the last of them."""
        at = self.row + 1 if self.item is not None else len(self.workshop.items)
        self.change(self.workshop.with_added(at, *items), at + len(items) - 1)

    def remove(self) -> Item | None:
        """Take out the item that is looked at; which it was."""
        item = self.item
        if item is not None:
            self.change(self.workshop.without(self.row), min(self.row, len(self.workshop.items) - 2))
        return item

    def move(self, row: int, to: int) -> None:
        """Put an item into another place, and look at it."""
        self.change(self.workshop.moved(row, to), to)

    def look_at(self, row: int) -> None:
        """Look at another item."""
        if row != self.row:
            self.row, self._typing = row, ""

    def undo(self) -> bool:
        """Take the last change back; whether there was one."""
        return self._step(self._before, self._after)

    def redo(self) -> bool:
        """Make a change again that was taken back; whether there was one."""
        return self._step(self._after, self._before)

    def _step(self, source: list[tuple[Workshop, int]], other: list[tuple[Workshop, int]]) -> bool:
        if not source:
            return False
        other.append((self.workshop, self.row))
        self._typing = ""
        self._set(*source.pop())
        return True

    def _set(self, workshop: Workshop, row: int) -> None:
        self.row = min(max(row, 0), len(workshop.items) - 1)
        self.draft = self.draft._replace(workshop=workshop)
        self.changed.emit()

    def begin(self, draft: Draft) -> None:
        """Edit another workshop: there is no way back into the old one."""
        self._before.clear()
        self._after.clear()
        self._typing = ""
        self.draft, self.row = draft, 0 if draft.workshop.items else -1
        self.changed.emit()

    def saved(self, draft: Draft) -> None:
        """It is in a file now."""
        self.draft = draft
        self.changed.emit()
