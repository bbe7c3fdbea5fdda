"""An answer: all that stands on its one page."""

from typing import NamedTuple

from advice_app.helping.model import Body
from advice_app.library.model import Language, Reference


class Step(NamedTuple):
    """One thing to do next; ``see`` is where the guides say more. Texts have ``*local words*`` in asterisks."""

    do: str
    how: str = ""
    see: Reference | None = None
    law: tuple[str, ...] = ()


class Limit(NamedTuple):
    """The time limit that runs; without a text where only the clock knows it."""

    text: str
    see: Reference | None
    law: tuple[str, ...]


class Said(NamedTuple):
    """A sentence in one language."""

    language: Language
    text: str


class Sentence(NamedTuple):
    """Words to say: in the reader's language first, then in each that the police speak there."""

    id: str
    said: tuple[Said, ...]
    understood: bool  # whether the police speak the reader's language


class Answer(NamedTuple):
    """What to do next. ``language`` is that of its steps, which may not be the one that was wanted."""

    code: str
    situation: str
    language: Language
    wanted: bool  # whether that is the reader's language, or stands for it
    own: bool  # whether it was written for this situation; else the steps are the key points of a guide
    steps: tuple[Step, ...]
    limit: Limit | None
    clock: bool  # whether a clock runs that the app has
    regime: str  # the key of its regime; nothing where the reader has to choose
    sentences: tuple[Sentence, ...]
    help: tuple[Body, ...]
    guide: Reference | None
    guide_title: str
    checked: str  # ISO date
    status: str
