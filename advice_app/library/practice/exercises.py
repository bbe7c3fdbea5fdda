"""Reads ``guides/FR/exercises/en.toml``."""

from advice_app.library.practice.known import Known
from advice_app.library.practice.model import CHOICE, KINDS, ROLE_PLAY, Exercise, Option, Role
from advice_app.library.practice.toml_file import Part

_ALWAYS = ("id", "kind", "stage", "minutes", "see", "law", "title")
_KEYS = {
    CHOICE: (*_ALWAYS, "question", "option"),
    ROLE_PLAY: (*_ALWAYS, "brief", "questions", "look_for", "lesson", "role"),
}
_LONGEST = 90  # minutes
_OPTIONS, _ROLES = (3, 4), (2, 4)


def read_exercises(top: Part, known: Known, language: str) -> list[Exercise]:
    """Every exercise that can be used."""
    found: dict[str, Exercise] = {}
    for part in top.parts("exercise"):
        exercise = _exercise(part, known, language)
        if exercise is None:
            continue
        if exercise.id in found:
            part.problem("the id is there twice: ids are addresses, give each exercise its own", "id")
            continue
        found[exercise.id] = exercise
    return list(found.values())


def _exercise(part: Part, known: Known, language: str) -> Exercise | None:
    name = part.identity("wait-for-lawyer")
    kind = part.one_of("kind", KINDS)
    if not name or not kind:
        return None
    part.only(_KEYS[kind], ", ".join(_KEYS[kind]))
    exercise = Exercise(
        code=known.code,
        language=language,
        id=name,
        kind=kind,
        stage=known.stage(part),
        minutes=_minutes(part),
        see=part.names("see"),
        law=known.laws(part),
        title=part.text("title", letters=45),
    )
    if kind == CHOICE:
        return exercise._replace(question=part.text("question", words=60), options=_options(part))
    return exercise._replace(
        brief=part.text("brief", words=80),
        questions=part.texts("questions", 2, 5, words=25),
        look_for=part.texts("look_for", 3, 6, words=25),
        lesson=part.text("lesson", words=80),
        roles=_roles(part),
    )


def _minutes(part: Part) -> int:
    found = part.table.get("minutes")
    if isinstance(found, int) and not isinstance(found, bool) and 1 <= found <= _LONGEST:
        return found
    part.problem(f"minutes must be a whole number from 1 to {_LONGEST}", "minutes")
    return 0


def _options(part: Part) -> tuple[Option, ...]:
    found = []
    for number, option in enumerate(part.parts("option"), 1):
        option.called = f"{part.called}, option {number}"
        option.only(("text", "right", "why"), "text, right, why")
        right = option.table.get("right")
        if not isinstance(right, bool):
            option.problem("right must be true or false, without quotes", "right")
        found.append(Option(option.text("text", words=20), right is True, option.text("why", words=40)))
    _count(part, "option", len(found), _OPTIONS)
    count = sum(option.right for option in found)
    if found and count != 1:
        part.problem(f"{count} options are right: exactly one must have right = true")
    return tuple(found)


def _roles(part: Part) -> tuple[Role, ...]:
    found: dict[str, Role] = {}
    parts = part.parts("role")
    for number, role in enumerate(parts, 1):
        role.called = f"{part.called}, role {number}"
        role.only(("name", "brief"), "name, brief")
        made = Role(role.text("name", letters=40), role.text("brief", words=70))
        if made.name in found:
            role.problem(f"the name {made.name!r} is there twice: players find their card by it", "name")
        found[made.name] = made
    _count(part, "role", len(parts), _ROLES)
    return tuple(found.values())


def _count(part: Part, what: str, count: int, allowed: tuple[int, int]) -> None:
    least, most = allowed
    if not least <= count <= most:
        part.problem(f"it has {count} tables [[exercise.{what}]]: {least} to {most} are wanted")
