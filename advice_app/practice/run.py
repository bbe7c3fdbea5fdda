"""One way through a night at the police station: choices taken, taken back, and what came of them."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.practice.model import RESULTS, Choice, Simulation, Step


class Taken(NamedTuple):
    """A choice that was made: where, which one of how many, and what it is."""

    step: Step
    number: int  # from 0
    choice: Choice


class Run(NamedTuple):
    """A simulation and the choices made so far. Every method gives a new run."""

    simulation: Simulation
    choices: tuple[int, ...] = ()

    @classmethod
    def restored(cls, simulation: Simulation, choices: Iterable[int]) -> "Run":
        """A run with as many of these choices as can be made: the steps may have changed since."""
        run = cls(simulation)
        for number in choices:
            on = run.choose(number)
            if on == run:
                break
            run = on
        return run

    @property
    def taken(self) -> tuple[Taken, ...]:
        """Every choice made, in order."""
        found = []
        step = self.simulation.steps[0] if self.simulation.steps else None
        for number in self.choices:
            if step is None:
                break
            choice = step.choices[number]
            found.append(Taken(step, number, choice))
            step = self.simulation.step(choice.next)
        return tuple(found)

    @property
    def step(self) -> Step | None:
        """Where the next choice is to be made; nothing at the end."""
        if not self.choices:
            return self.simulation.steps[0] if self.simulation.steps else None
        return self.simulation.step(self.taken[-1].choice.next)

    @property
    def finished(self) -> bool:
        """Whether the night is over."""
        return self.step is None

    @property
    def total(self) -> int:
        """How many steps the night has, the longest way from here."""
        return len(self.choices) + _longest(self.simulation, self.step.id if self.step else "")

    def choose(self, number: int) -> "Run":
        """Make a choice; the same run where there is none of this number."""
        step = self.step
        if step is None or not 0 <= number < len(step.choices):
            return self
        return self._replace(choices=(*self.choices, number))

    def back(self) -> "Run":
        """Take the last choice back."""
        return self._replace(choices=self.choices[:-1])

    def counts(self) -> dict[str, int]:
        """How many choices were good, mixed and poor."""
        found = Counter(taken.choice.result for taken in self.taken)
        return {result: found[result] for result in RESULTS}


@lru_cache(maxsize=64)
def _longest(simulation: Simulation, name: str) -> int:
    """How many steps the longest way from a step has; the library holds no circles, but a damaged one may."""
    lengths = {"": 0}
    for step in reversed(simulation.steps):
        lengths[step.id] = 1 + max((lengths.get(choice.next, 0) for choice in step.choices), default=0)
    return lengths.get(name, 0)
