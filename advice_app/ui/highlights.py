"""Highlights and notes by name, sign and tint: a colour never speaks alone."""

from typing import NamedTuple

from advice_app.languages import N_, _
from advice_app.marks.model import HIGHLIGHTS, NOTES, Colour
from advice_app.ui.theme import Theme, Tint

SIGNS = {
    Colour.IMPORTANT.value: "flag",
    Colour.ASK.value: "scales",
    Colour.DEADLINE.value: "clock",
    Colour.DONE.value: "check",
    NOTES: "pencil",
    HIGHLIGHTS: "highlighter",
}
"""The icon of each colour, and of what a list may be narrowed to."""
_NAMES = {
    # L10N: what a reader marks a paragraph as, with a colour: as short as can be
    Colour.IMPORTANT.value: N_("Important"),
    # L10N: what a reader marks a paragraph as, with a colour: something to ask one's lawyer
    Colour.ASK.value: N_("Ask the lawyer"),
    # L10N: what a reader marks a paragraph as, with a colour: it says by when something has to be done
    Colour.DEADLINE.value: N_("Deadline"),
    # L10N: what a reader marks a paragraph as, with a colour: it has been dealt with
    Colour.DONE.value: N_("Done"),
    # L10N: shows only bookmarks that have a note
    NOTES: N_("Notes"),
    # L10N: shows only bookmarks that have a colour
    HIGHLIGHTS: N_("Highlights"),
}
_LONGEST = 300  # letters of a note in a tool tip


class Sign(NamedTuple):
    """What the margin shows beside a paragraph that has more than a star."""

    colour: str = ""
    note: str = ""

    @property
    def icons(self) -> tuple[str, ...]:
        """The names of one icon or two."""
        return (*((SIGNS[self.colour],) if self.colour else ()), *(("pencil",) if self.note else ()))

    def names(self) -> str:
        """What it is, in a word or two."""
        # L10N: a note that a reader wrote on a paragraph
        return ", ".join([*((name(self.colour),) if self.colour else ()), *((_("Note"),) if self.note else ())])

    def text(self) -> str:
        """The same, and how the note begins."""
        note = self.note if len(self.note) <= _LONGEST else self.note[: _LONGEST - 1] + "…"
        return f"{self.names()}\n\u2068{note}\u2069" if note else self.names()


def name(kind: str) -> str:
    """What a colour, or a kind of bookmarks, is called."""
    return _(_NAMES[kind])


def tint(theme: Theme, colour: str) -> Tint:
    """Ink and ground of a colour; of no colour those of a note."""
    found: Tint = getattr(theme, colour) if colour else Tint(theme.ac, theme.win)
    return found


def colour_choices(current: str) -> list[tuple[str, str, bool]]:
    """All colours, and none, for `advice_app.ui.menus`."""
    # L10N: takes the colour away from a paragraph that a reader has marked
    names = [*((colour.value, name(colour)) for colour in Colour), ("", _("No colour"))]
    return [(colour, text, colour == current) for colour, text in names]
