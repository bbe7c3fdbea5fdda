"""What the star of the tool bar says: whether the page has a bookmark, and how many of its paragraphs have. No Qt."""

from collections.abc import Collection
from typing import NamedTuple

from advice_app.languages import _, ngettext


class StarState(NamedTuple):
    """Whether the page itself is bookmarked, and how many places inside it."""

    page: bool = False
    inside: int = 0

    @classmethod
    def of(cls, places: Collection[str]) -> "StarState":
        """From `Bookmarks.marked_places`, in which the page itself is the empty place."""
        return cls("" in places, sum(1 for place in places if place))

    @property
    def icon(self) -> str:
        """The name of the icon: filled for the page itself only, so that a click does what it seems to do."""
        return "star-filled" if self.page else "star"

    @property
    def accented(self) -> bool:
        """Whether the icon stands in the accent colour: something on this page is bookmarked."""
        return self.page or self.inside > 0

    def text(self) -> str:
        """What a click does."""
        return _("Remove the bookmark of this page") if self.page else _("Bookmark this page")

    def tip(self) -> str:
        """What a click does, and how many paragraphs are bookmarked."""
        if not self.inside:
            return self.text()
        inside = ngettext("{number} paragraph is bookmarked", "{number} paragraphs are bookmarked", self.inside)
        return f"{self.text()}\n{inside.format(number=self.inside)}"
