"""The words of a workshop: in the language that is spoken, that of the interface or of a slide."""

from advice_app.languages import N_, _, ngettext
from advice_app.workshop.model import Kind

KINDS = {
    Kind.GUIDE: N_("Guide"),
    # L10N: kinds of items of a workshop: one part of a guide, under a heading …
    Kind.SECTION: N_("Section"),
    # L10N: … what several countries answer to the same questions …
    Kind.COMPARISON: N_("Comparison"),
    Kind.CLOCK: N_("Detention clock"),
    # L10N: … a judgment …
    Kind.CASE: N_("Judgment"),
    Kind.CARDS: N_("Phrase cards"),
    Kind.EXERCISE: N_("Exercise"),
    # L10N: … and a slide that the trainer writes
    Kind.TEXT: N_("Text slide"),
    # L10N: an item of a workshop during which nothing happens
    Kind.BREAK: N_("Break"),
}


def kind_text(kind: str) -> str:
    """A kind of item; as the file has it where this version knows no such kind."""
    return _(KINDS[Kind(kind)]) if kind in list(Kind) else kind


def minutes_text(minutes: int) -> str:
    """``15 minutes``."""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def span_text(minutes: int) -> str:
    """``2 h 30 min``, or minutes alone where it is less than an hour."""
    if minutes < 60:  # noqa: PLR2004
        return minutes_text(minutes)
    return _("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def over_text(minutes: int) -> str:
    """That a workshop is longer than planned."""
    # L10N: {span} is a span of time such as “2 h 30 min”
    return _("{span} longer than planned").format(span=span_text(minutes))


def file_name(title: str) -> str:
    """The title of a workshop as the name of a file or folder."""
    kept = "".join(letter if letter.isalnum() else "-" for letter in title.casefold())
    # L10N: the beginning of the name that is offered for a file, without its ending: small letters, no spaces
    return "-".join(part for part in kept.split("-") if part)[:60] or _("workshop")
