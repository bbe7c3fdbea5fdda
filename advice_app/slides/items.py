"""What a laid-out slide consists of: lines of text, marks, rules and panels, each with its place. Whoever paints decides nothing.

Everything is measured from the left and the top of a slide that is 720 high, whatever the screen.
"""

from typing import NamedTuple, Protocol

from advice_app.slides.model import Slide, Spans

HEIGHT = 720.0
LEAST = 24.0
"""The smallest text of a slide, at this height: 1/30 of it is read from the back of a room. Only the foot is smaller."""
FOOT = 20.0


class Measure(Protocol):
    """How wide text is. The interface knows by its fonts; tests may bring one that counts letters."""

    def advance(self, text: str, style: str, script: str) -> float:
        """The width of a text without line breaks, in sizes of the font; ``style`` is that of a span, or ``title``."""


class Frame(NamedTuple):
    """The shape of a slide, and where a second language stands: ``under`` the first, ``beside`` it, or nowhere."""

    width: float = 1280.0
    second: str = ""

    @property
    def margin(self) -> float:
        """Kept free at both sides."""
        return self.width * 0.066

    @property
    def room(self) -> float:
        """Between the margins."""
        return self.width - 2 * self.margin


WIDE, SQUARE = Frame(1280.0), Frame(960.0)
"""16:9 and 4:3."""


def frame_for(width: float, height: float, second: str = "") -> Frame:
    """The frame that fits a screen best: its own shape, but never narrower than 4:3 or wider than 16:9."""
    return Frame(round(min(max(HEIGHT * width / max(height, 1.0), SQUARE.width), WIDE.width)), second)


class Tongue(NamedTuple):
    """A language as a layout needs it."""

    tag: str
    rtl: bool = False
    script: str = "Latn"


class Line(NamedTuple):
    """One line of text in a room: ``top`` and ``pitch`` are the upper edge and the height of the line, ``ink`` a colour token.

    ``right``: it stands at the right edge of its room. ``style`` is ``title`` for headings.
    """

    spans: Spans
    left: float
    top: float
    room: float
    pitch: float
    size: float
    ink: str
    tongue: Tongue
    right: bool = False
    style: str = ""
    step: int = 0
    tone: str = ""
    tone_step: int = 0


class Mark(NamedTuple):
    """What stands before an item: a bullet, or a number or letter in a circle. Its middle, and the size of the text beside it."""

    text: str
    x: float
    y: float
    size: float
    step: int = 0
    tone: str = ""
    tone_step: int = 0


class Rule(NamedTuple):
    """A level line."""

    left: float
    top: float
    width: float
    height: float
    ink: str
    step: int = 0


class Panel(NamedTuple):
    """A tinted ground behind text; ``tone`` names the tint."""

    left: float
    top: float
    width: float
    height: float
    tone: str
    step: int = 0


Item = Line | Mark | Rule | Panel


class Sheet(NamedTuple):
    """A slide, or the piece of one that fits, laid out. ``origin`` is the whole; ``number`` of ``total`` pieces, from 1."""

    slide: Slide
    origin: Slide
    number: int
    total: int
    items: tuple[Item, ...]
    size: float  # of the body text
    tongue: Tongue

    @property
    def steps(self) -> int:
        """How often something more is revealed before the next slide."""
        return max((max(item.step, getattr(item, "tone_step", 0)) for item in self.items), default=0)

    @property
    def bottom(self) -> float:
        """Where its lowest item ends."""
        return max((_bottom(item) for item in self.items), default=0.0)


def _bottom(item: Item) -> float:
    if isinstance(item, Mark):
        return item.y
    return item.top + (item.pitch if isinstance(item, Line) else item.height)


def lowered(item: Item, by: float) -> Item:
    """The item further down."""
    return item._replace(y=item.y + by) if isinstance(item, Mark) else item._replace(top=item.top + by)


def revealed_after(item: Item, before: int) -> Item:
    """The item on a slide that comes after so many reveals on the slides before it."""
    later = max(0, item.step - before)
    if isinstance(item, Line | Mark):
        return item._replace(step=later, tone_step=max(0, item.tone_step - before))
    return item._replace(step=later)


def mirrored(item: Item, width: float) -> Item:
    """An item of a slide that runs from right to left."""
    if isinstance(item, Line):
        return item._replace(left=width - item.left - item.room)
    if isinstance(item, Mark):
        return item._replace(x=width - item.x)
    return item._replace(left=width - item.left - item.width)
