"""Several guides at once: tabs, each with a history of its own."""

from advice_app.library.model import BadReferenceError, Reference
from advice_app.marks.history import History

MOST = 30


class TabList:
    """The tabs of a window; there is always one."""

    def __init__(self) -> None:
        self.tabs = [History()]
        self.index = 0

    @property
    def current(self) -> History:
        """The history of the tab that is shown."""
        return self.tabs[self.index]

    def ref(self, index: int) -> Reference | None:
        """What a tab shows, with the place that was being read; nothing: the home screen."""
        history = self.tabs[index]
        return history.stops[history.current].ref if history.stops else None

    def add(self) -> bool:
        """Put a new tab after the current one and make it the current one; whether there was room."""
        if len(self.tabs) >= MOST:
            return False
        self.index += 1
        self.tabs.insert(self.index, History())
        return True

    def close(self, index: int) -> bool:
        """Take a tab away, unless it is the only one; whether it was."""
        if len(self.tabs) == 1:
            return False
        del self.tabs[index]
        if self.index > index or self.index == len(self.tabs):
            self.index -= 1
        return True

    def text(self) -> str:
        """All tabs for the settings: the number of the current one, then a reference a line. Nothing for a single tab."""
        if len(self.tabs) == 1:
            return ""
        return "\n".join([str(self.index), *(str(self.ref(index) or "") for index in range(len(self.tabs)))])

    def restore(self, text: str) -> None:
        """Take up what `text` gave; what makes no sense is left out."""
        first, _, rest = text.partition("\n")
        refs = rest.split("\n")[:MOST]
        if len(refs) < 2 or not first.isdecimal() or int(first) >= len(refs):  # noqa: PLR2004 - a single tab
            return
        self.tabs, self.index = [], int(first)
        for ref in refs:
            history = History()
            history.visit(_reference(ref))
            self.tabs.append(history)


def _reference(text: str) -> Reference | None:
    try:
        return Reference.parse(text) if text else None
    except BadReferenceError:
        return None
