"""The tool's own words in the interface language, and texts of exercises as they are shown."""

import re

from advice_app.languages import N_, _, ngettext
from advice_app.library.practice.model import CHOICE, GOOD, MIXED, POOR, ROLE_PLAY

_KINDS = {
    # L10N: kinds of exercises for a workshop: a question with answers to choose from …
    CHOICE: N_("Question"),
    # L10N: … and a scene that people play
    ROLE_PLAY: N_("Role-play"),
}
_RESULTS = {
    # L10N: how well one chose what to do, in a simulation; a word of its own, beside a sign
    GOOD: N_("Good choice"),
    MIXED: N_("Mixed choice"),
    POOR: N_("Poor choice"),
}
_LOCAL = re.compile(r"\*([^*\n]+)\*")
_FIRST_STRONG, _END = "\u2068", "\u2069"


def kind_name(kind: str) -> str:
    """A kind of exercise."""
    return _(_KINDS.get(kind, kind))


def result_name(result: str) -> str:
    """How good a choice is."""
    return _(_RESULTS.get(result, result))


def minutes_text(minutes: int) -> str:
    """``15 minutes``."""
    # L10N: how long an exercise takes
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def since_arrest(minutes: int) -> str:
    """How long after the arrest it is."""
    span = _("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)
    # L10N: {time} is a span of time such as “2 h 30 min”
    return _("{time} since the arrest").format(time=span)


def night_title() -> str:
    """What stands over all that one did."""
    # L10N: at the end of a simulation: the title of a list of all that one did
    return _("Your night, step by step")


def counted(result: str, count: int) -> str:
    """How often a choice was as good as that."""
    # L10N: how often one made a good, mixed or poor choice; {result} is “Good choice”, …
    return _("{result}: {count}").format(result=result_name(result), count=count)


def verdict(*, right: bool) -> str:
    """What an answer is, once one was given."""
    # L10N: an answer to a question is right, or wrong; a word of its own
    return _("Right") if right else _("Wrong")


def local_words(text: str) -> str:
    """A text with its words of the local language set apart by their direction instead of asterisks."""
    return _LOCAL.sub(rf"{_FIRST_STRONG}\1{_END}", text)
