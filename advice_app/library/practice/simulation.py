"""Reads ``guides/FR/simulation/en.toml``: steps that lead from one to another, never in a circle, to an end."""

import re
from collections.abc import Mapping

from advice_app.library.practice.known import Known
from advice_app.library.practice.model import GOOD, RESULTS, Choice, Step
from advice_app.library.practice.toml_file import Part

_STEP_KEYS = ("id", "after", "stage", "text", "choice")
_CHOICE_KEYS = ("text", "result", "consequence", "see", "law", "next")
_AFTER = re.compile(r"(\d{1,3}) h(?: ([0-5]\d))?")
_STEPS, _CHOICES = (3, 14), (2, 4)


def read_steps(top: Part, known: Known) -> list[Step]:
    """Every step that can be used, each checked against those that it leads to."""
    parts: dict[str, Part] = {}
    found: dict[str, Step] = {}
    for part in top.parts("step"):
        name = part.identity("first-questions")
        if name in found:
            part.problem("the id is there twice: choices lead to a step by it", "id")
        elif name:
            parts[name], found[name] = part, _step(part, name, known)
    least, most = _STEPS
    if not least <= len(found) <= most:
        top.problem(f"there are {len(found)} steps that can be used: {least} to {most} are wanted", "step")
    _ways(found, parts)
    return list(found.values())


def _step(part: Part, name: str, known: Known) -> Step:
    part.only(_STEP_KEYS, ", ".join(_STEP_KEYS))
    text = part.text("text", words=70)
    choices = [_choice(choice, f"{name}, choice {number}", known) for number, choice in enumerate(part.parts("choice"), 1)]
    least, most = _CHOICES
    if not least <= len(choices) <= most:
        part.problem(f"it has {len(choices)} tables [[step.choice]]: {least} to {most} are wanted")
    if choices and not any(choice.result == GOOD for choice in choices):
        part.problem(f'no choice is good: at least one must have result = "{GOOD}"')
    return Step(name, _after(part), known.stage(part), text, tuple(choices))


def _after(part: Part) -> int:
    text = str(part.table.get("after", ""))
    match = _AFTER.fullmatch(text)
    if match is None:
        part.problem(f'after is {text!r}: write the time since the arrest like "0 h 20" or "24 h"', "after")
        return 0
    return int(match[1]) * 60 + int(match[2] or 0)


def _choice(part: Part, called: str, known: Known) -> Choice:
    part.called = called
    part.only(_CHOICE_KEYS, ", ".join(_CHOICE_KEYS))
    see, following = part.table.get("see"), part.table.get("next")
    if not isinstance(see, str):
        part.problem("see must be one reference in quotes, like FR/lawyer#wait", "see")
    if not isinstance(following, str):
        part.problem('next must be the id of a step in quotes; "" ends the night', "next")
    return Choice(
        text=part.text("text", words=20),
        result=part.one_of("result", RESULTS),
        consequence=part.text("consequence", words=55),
        see=see if isinstance(see, str) else "",
        law=known.laws(part),
        next=following if isinstance(following, str) else "",
    )


def _ways(steps: Mapping[str, Step], parts: Mapping[str, Part]) -> None:
    """Tell ways that lead nowhere, back in time or round in a circle, and steps that nothing leads to."""
    for name, step in steps.items():
        for number, choice in enumerate(step.choices, 1):
            if choice.next and choice.next not in steps:
                parts[name].problem(f"choice {number} leads to {choice.next!r}, and there is no such step")
            elif choice.next and 0 < steps[choice.next].after < step.after:  # 0: its time could not be read
                parts[name].problem(f"choice {number} leads back in time, to {choice.next!r}: put right one of the times")
    reached: set[str] = set()
    for first in list(steps)[:1]:
        _go(first, steps, parts, reached, ())
    for name in steps:
        if name not in reached:
            parts[name].problem("no choice leads here from the first step: name it as the next of one, or take it out")


def _go(name: str, steps: Mapping[str, Step], parts: Mapping[str, Part], reached: set[str], way: tuple[str, ...]) -> None:
    if name in way:
        parts[way[-1]].problem(f"it leads back to {name!r}, round in a circle: each way must come to an end")
        return
    if name in reached or name not in steps:
        return
    reached.add(name)
    for following in dict.fromkeys(choice.next for choice in steps[name].choices):
        _go(following, steps, parts, reached, (*way, name))
