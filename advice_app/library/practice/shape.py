"""What must be the same in every language: order, ids, kinds, references, law, right answers, ways."""

from collections.abc import Iterator, Mapping, Sequence

from advice_app.library.practice.model import Exercise, ExerciseSet, Simulation, Step

_Entry = Exercise | Step


def references(content: ExerciseSet | Simulation, lines: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, str]]:
    """Every place in a guide that is named, with its line; ``lines`` by the id of an exercise or step."""
    if isinstance(content, ExerciseSet):
        for exercise in content.exercises:
            yield from ((lines[exercise.id][0], reference) for reference in exercise.see)
        return
    for step in content.steps:
        yield from ((line, choice.see) for line, choice in zip(lines[step.id], step.choices, strict=False) if choice.see)


def differences(translation: ExerciseSet | Simulation, source: ExerciseSet | Simulation) -> Iterator[str]:
    """How a translation differs from its English original, but for the words."""
    own, original = _entries(translation), _entries(source)
    missing = [name for name in original if name not in own]
    extra = [name for name in own if name not in original]
    if missing:
        yield f"missing here, there in en.toml: {', '.join(missing)}"
    if extra:
        yield f"not in en.toml: {', '.join(extra)}. Write it there first, or take it out"
    both = [name for name in original if name in own]
    if [name for name in own if name in original] != both:
        yield f"another order than in en.toml: that is {', '.join(both)}"
    for name in both:
        mine, theirs = _facts(own[name]), _facts(original[name])
        for key, value in theirs.items():
            if mine.get(key) != value:
                yield f"{name}: {key} is {_said(mine.get(key))}, in en.toml {_said(value)}"


def _entries(content: ExerciseSet | Simulation) -> dict[str, _Entry]:
    entries: Sequence[_Entry] = content.exercises if isinstance(content, ExerciseSet) else content.steps
    return {entry.id: entry for entry in entries}


def _facts(entry: _Entry) -> dict[str, object]:
    if isinstance(entry, Step):
        choices = entry.choices
        return {
            "after": f"{entry.after // 60} h {entry.after % 60:02}",
            "stage": entry.stage,
            "result of the choices": [choice.result for choice in choices],
            "see of the choices": [choice.see for choice in choices],
            "law of the choices": [list(choice.law) for choice in choices],
            "next of the choices": [choice.next for choice in choices],
        }
    return {
        "kind": entry.kind,
        "stage": entry.stage,
        "minutes": entry.minutes,
        "see": list(entry.see),
        "law": list(entry.law),
        "right of the options": [option.right for option in entry.options],
        "number of roles": len(entry.roles),
        "number of questions": len(entry.questions),
        "number of look_for": len(entry.look_for),
    }


def _said(value: object) -> str:
    return str(value).replace("'", '"').replace("True", "true").replace("False", "false")
