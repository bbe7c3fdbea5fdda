"""An exercise as slides: what players may see at once, and what is revealed when they have answered."""

import re
from collections.abc import Iterable, Iterator

from advice_app.languages import _
from advice_app.library.practice.model import CHOICE, Exercise
from advice_app.practice.words import kind_name
from advice_app.slides.model import Note, Part, Slide, SlideKind, Span, Spans, Text

_LOCAL = re.compile(r"\*([^*\n]+)\*")
_LETTERS = "ABCDEFGH"


def local_spans(text: str) -> Spans:
    """A text of an exercise; its words of the local language stand between asterisks."""
    found = [Span(part, "local" if number % 2 else "") for number, part in enumerate(_LOCAL.split(text))]
    return tuple(span for span in found if span.text)


def exercise_slides(exercise: Exercise, country: str) -> Iterator[Slide]:
    """The slides, in the language that is spoken. Roles are on no slide: each player has a card."""
    ref = f"exercise:{exercise.ref}"
    head = Slide(
        SlideKind.EXERCISE, ref, "".join(span.text for span in local_spans(exercise.title)), rich=local_spans(exercise.title),
        kicker=f"{kind_name(exercise.kind)}  \u00b7  {country}", language=exercise.language,
    )  # fmt: skip
    if exercise.kind == CHOICE:
        yield head._replace(parts=tuple(_asked(exercise, ref)), notes=_choice_notes(exercise))
        # on a slide of its own: what is right must not show before all answers could be read, however much has room
        answers = tuple(_answered(exercise, f"{ref}.answers"))
        kicker = f"{head.kicker}  \u00b7  {_('Answers')}"
        yield head._replace(ref=f"{ref}.answers", kicker=kicker, parts=answers, notes=_law(exercise))
        return
    scene = (Text(local_spans(exercise.brief), "lead", ref=f"{ref}.1"),)
    roles = tuple(Note("text", f"{role.name}: {role.brief}") for role in exercise.roles)
    yield head._replace(parts=scene, notes=(*roles, *_law(exercise)))
    questions, look, lesson = _("Questions"), _("What to look for"), _("The law behind it")
    yield _listed(head, f"{ref}.questions", questions, exercise.questions)
    found = tuple(_revealed(exercise.look_for, f"{ref}.look"))
    yield head._replace(ref=f"{ref}.look", title=look, rich=(), kicker=exercise.title, parts=found)
    parts = (Text(local_spans(exercise.lesson), ref=f"{ref}.lesson.1", step=1),)
    yield head._replace(ref=f"{ref}.lesson", title=lesson, rich=(), kicker=exercise.title, parts=parts, notes=_law(exercise))


def _asked(exercise: Exercise, ref: str) -> Iterator[Part]:
    yield Text(local_spans(exercise.question), "lead", ref=f"{ref}.1")
    for number, option in enumerate(exercise.options):
        yield Text(local_spans(option.text), mark=_letter(number), ref=f"{ref}.{number + 2}")


def _answered(exercise: Exercise, ref: str) -> Iterator[Part]:
    """The answers again; then which is right, and why."""
    for number, option in enumerate(exercise.options):
        tone = "right" if option.right else "wrong"
        yield Text(local_spans(option.text), mark=_letter(number), ref=f"{ref}.{2 * number + 1}", tone=tone, tone_step=1)
        yield Text(local_spans(option.why), ref=f"{ref}.{2 * number + 2}", step=1)


def _letter(number: int) -> str:
    return _LETTERS[number % len(_LETTERS)]


def _choice_notes(exercise: Exercise) -> tuple[Note, ...]:
    whys = (f"{_letter(number)}: {option.why}" for number, option in enumerate(exercise.options))
    return (*(Note("text", why) for why in whys), *_law(exercise))


def _law(exercise: Exercise) -> tuple[Note, ...]:
    return (Note("law", "; ".join(exercise.law)),) if exercise.law else ()


def _listed(head: Slide, ref: str, title: str, items: Iterable[str]) -> Slide:
    parts = tuple(Text(local_spans(text), mark=f"{number}", ref=f"{ref}.{number}") for number, text in enumerate(items, 1))
    return head._replace(ref=ref, title=title, rich=(), kicker=head.title, parts=parts)


def _revealed(items: Iterable[str], ref: str) -> Iterator[Part]:
    """One after the other."""
    return (Text(local_spans(text), mark="\u2022", ref=f"{ref}.{step}", step=step) for step, text in enumerate(items, 1))


def for_players(slides: Iterable[Slide]) -> Iterator[Slide]:
    """The slides for a handout: without those on which something is revealed, and without what the trainer says."""
    return (slide._replace(notes=()) for slide in slides if slide.kind != SlideKind.EXERCISE or not slide.steps)
