"""What an exercise and a simulation are made of. Light: the app shows them."""

from typing import NamedTuple

EXERCISES, SIMULATION = "exercises", "simulation"
FOLDERS = (EXERCISES, SIMULATION)
"""The folders of a jurisdiction that hold no guides."""
CHOICE, ROLE_PLAY = "choice", "role-play"
KINDS = (CHOICE, ROLE_PLAY)
GOOD, MIXED, POOR = "good", "mixed", "poor"
RESULTS = (GOOD, MIXED, POOR)


class Option(NamedTuple):
    """An answer to choose, and why it is right or wrong."""

    text: str
    right: bool
    why: str


class Role(NamedTuple):
    """A part in a role-play; ``brief`` is for this player only."""

    name: str
    brief: str


class Exercise(NamedTuple):
    """One exercise in one language. Of kind ``choice``: question and options; of kind ``role-play``: the rest."""

    code: str  # of the jurisdiction
    language: str  # that it is written in
    id: str
    kind: str
    stage: str
    minutes: int
    see: tuple[str, ...]  # references to guides
    law: tuple[str, ...]
    title: str
    question: str = ""
    options: tuple[Option, ...] = ()
    brief: str = ""
    questions: tuple[str, ...] = ()
    look_for: tuple[str, ...] = ()
    lesson: str = ""
    roles: tuple[Role, ...] = ()

    @property
    def ref(self) -> str:
        """Its address in every language: ``FR/wait-for-lawyer``."""
        return f"{self.code}/{self.id}"


class About(NamedTuple):
    """What a file says of itself. ``outdated``: it was checked before its English original was."""

    code: str
    language: str
    title: str
    checked: str  # ISO date
    status: str
    outdated: bool = False


class ExerciseSet(NamedTuple):
    """The exercises of a jurisdiction in one language."""

    about: About
    exercises: tuple[Exercise, ...]


class Choice(NamedTuple):
    """What one can do in a step, what comes of it, and the next step: nothing ends the night."""

    text: str
    result: str
    consequence: str
    see: str
    law: tuple[str, ...]
    next: str


class Step(NamedTuple):
    """A moment of the night, so many minutes after the arrest."""

    id: str
    after: int
    stage: str
    text: str
    choices: tuple[Choice, ...]


class Simulation(NamedTuple):
    """A night at the police station, in one language."""

    about: About
    intro: str
    role: str
    steps: tuple[Step, ...]

    def step(self, name: str) -> Step | None:
        """A step by its id."""
        return next((step for step in self.steps if step.id == name), None)
