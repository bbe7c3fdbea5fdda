"""Finding on a page what a reader types: both are folded as search folds them, and a hit is where it stands in the text."""

from advice_app.library.search.folding import fold, fold_with_map

__all__ = ["FoldedText", "fold"]

MOST_HITS = 1000


class FoldedText:
    """A text made ready to look for something in it."""

    def __init__(self, text: str, language: str = "") -> None:
        self._language = language
        self._text, self._origin = fold_with_map(text, language)

    def find_all(self, text: str, most: int = MOST_HITS) -> list[tuple[int, int]]:
        """Where a text stands: start and end of each hit in the text as it was; hits do not overlap."""
        wanted = fold(text, self._language)
        found: list[tuple[int, int]] = []
        at = self._text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < most:
            after = at + len(wanted)
            # up to the next letter seen: the vowels of the last one are part of it
            found.append((self._origin[at], max(self._origin[after], self._origin[after - 1] + 1)))
            at = self._text.find(wanted, after)
        return found
