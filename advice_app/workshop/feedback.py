"""What participants are asked afterwards, on one page, in the language that is spoken. Nobody is asked for a name."""

from typing import NamedTuple

from advice_app.languages import _


class Asked(NamedTuple):
    """A question, answered on a scale from 1 to 5 or in a few lines."""

    text: str
    written: bool = False


def title() -> str:
    """What stands above."""
    # L10N: the title of a page that participants of a workshop fill in
    return _("Feedback on the workshop")


def anonymous() -> str:
    """What nobody is asked."""
    return _("Please do not write your name.")


def ends() -> tuple[str, str]:
    """What 1 and 5 mean."""
    # L10N: the two ends of a scale from 1 to 5, under “How well …?”
    return _("Not at all"), _("Very well")


def questions() -> tuple[Asked, ...]:
    """In order."""
    return (
        # L10N: what participants of a workshop are asked afterwards; answered on a scale from 1 to 5 …
        Asked(_("How well did you know these rights before?")),
        Asked(_("How well do you know them now?")),
        Asked(_("How well could you follow in your language?")),
        # L10N: … or in a few lines
        Asked(_("What will you use first?"), written=True),
        Asked(_("What was unclear?"), written=True),
        Asked(_("What was missing?"), written=True),
    )
