"""What situations are called, and an answer as plain text, in the interface language."""

import re
from collections.abc import Iterator

from advice_app.answering.model import Answer, Step
from advice_app.helping.words import kind_name
from advice_app.languages import N_, _

SITUATION_NAMES = {
    # L10N: answers to "What has happened?", as the family would say it; titles of buttons
    "arrested": N_("Just arrested"),
    "interview": N_("The police want an interview"),
    "held": N_("Still in custody after a day"),
    "court": N_("Going to court"),
    "missing": N_("I don’t know where they are"),
    "abroad": N_("Wanted in another country"),
    "child": N_("A child was arrested"),
}
"""What has happened, in English."""

_LINES = {
    # L10N: under "Wanted in another country"
    "abroad": N_("European Arrest Warrant, INTERPOL, extradition"),
    # L10N: under "A child was arrested"
    "child": N_("Someone under 18"),
}

ICONS = {
    "arrested": "handcuffs", "interview": "speech", "held": "clock", "court": "court", "missing": "question",
    "abroad": "globe", "child": "child",
}  # fmt: skip


def situation_name(situation: str) -> str:
    """What has happened, in a few words."""
    return _(SITUATION_NAMES[situation])


def situation_line(situation: str) -> str:
    """More about it in one line; often nothing."""
    return _(_LINES[situation]) if situation in _LINES else ""


def do_next() -> str:
    """Above the steps."""
    # L10N: heading above three numbered things to do
    return _("Do this next")


def time_limit() -> str:
    """Above the deadline."""
    # L10N: heading above one sentence: how long somebody may be held
    return _("The time limit")


def words_to_say() -> str:
    """Above the sentences."""
    # L10N: heading above sentences to be said to the police, each in two languages
    return _("Words to say")


def whom_to_ask() -> str:
    """Above those who help."""
    # L10N: heading above names of lawyers' offices and organisations
    return _("Whom to ask for help")


def read_on() -> str:
    """Above the title of the full guide."""
    # L10N: a button; the title of a guide stands under it
    return _("Read the full guide")


def remark(answer: Answer) -> str:
    """Where the steps are from and which language they are in, if that is not what one expects; else nothing."""
    said = []
    if not answer.own:
        # L10N: stands above the steps
        said.append(_("There is no page for just this situation here yet. These are the key points of the guide for the family."))
    if not answer.wanted:
        # L10N: {language} is a language by its own name; this stands above a text in it
        text = _("This is not there in your language yet. It is in: {language}")
        said.append(text.format(language=f"\u2068{answer.language.name}\u2069"))
    return " ".join(said)


def not_reviewed(answer: Answer) -> str:
    """The state of the text: nobody may think that a lawyer has reviewed it."""
    if answer.status == "reviewed":
        return _("Reviewed by a lawyer")
    # L10N: the state of a text
    return _("Drafted from sources, not yet reviewed")


def plain(text: str) -> str:
    """A text without the asterisks around local words."""
    return re.sub(r"\*(.+?)\*", r"\1", text)


def as_text(answer: Answer, country: str, foot: str) -> str:
    """The whole answer, to be put into a message."""
    return "\n".join(_lines(answer, country, foot)).strip() + "\n"


def _lines(answer: Answer, country: str, foot: str) -> Iterator[str]:
    yield f"{situation_name(answer.situation)} \u00b7 {country}"
    if remark(answer):
        yield remark(answer)
    yield from ("", do_next())
    for number, step in enumerate(answer.steps, 1):
        yield from _step_lines(number, step)
    if answer.limit is not None:
        yield from ("", time_limit(), plain(answer.limit.text), *_law(answer.limit.law))
    if answer.sentences:
        yield from ("", words_to_say())
    for sentence in answer.sentences:
        yield from (said.text for said in sentence.said)
    if answer.help:
        yield from ("", whom_to_ask())
    for body in answer.help:
        name = f"{body.name} ({body.translated})" if body.translated else body.name
        yield " \u00b7 ".join(part for part in (f"{kind_name(body.kind)}: {name}", body.phone, body.url) if part)
    if answer.guide is not None:
        yield from ("", f"{read_on()}: {answer.guide_title} ({answer.guide})")
    yield from ("", foot)


def _step_lines(number: int, step: Step) -> Iterator[str]:
    yield f"{number}. {plain(step.do)}"
    if step.how:
        yield f"   {plain(step.how)}"
    yield from (f"   {law}" for law in _law(step.law))


def _law(law: tuple[str, ...]) -> tuple[str, ...]:
    return (f"\u2066{'; '.join(law)}\u2069",) if law else ()
