"""Comparisons, clocks, judgments and phrase cards as slides, in the language that is spoken."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from advice_app.cards.pair import first_known
from advice_app.cases.words import court_name, topic_name
from advice_app.clock.limits import Custody, Limit, limits
from advice_app.clock.regimes import Regime, Step
from advice_app.clock.words import NOT_LEGAL, authority_name, kind_name, why
from advice_app.compare.durations import duration_text
from advice_app.compare.model import Answer, verdict_of
from advice_app.compare.model import Row as Answers
from advice_app.compare.words import SIGNS, answer_text, question_text, stage_text
from advice_app.languages import _
from advice_app.library.phrases import phrase_languages
from advice_app.slides.model import Note, Row, Slide, SlideKind, Spans, Table, Text, spans
from advice_app.workshop.content import Content
from advice_app.workshop.model import Item

_RULES = "en"  # what rules, holdings and the like are written in
_TOGETHER = 4  # questions of a comparison on a slide: their rules are in its notes


def comparison_slides(content: Content, item: Item, tag: str) -> Iterator[Slide]:
    """Tables of answers; the rules behind them are in the notes."""
    found = content.facts.compare(item.stage, content.countries(item), tag)
    ref = f"compare:{item.stage}/{'+'.join(country.code for country in found.countries)}"
    kicker = content.countries_text(tuple(country.code for country in found.countries), tag)
    head = Row(((), *(spans(country.name) for country in found.countries)), f"{ref}.0")
    for number, first in enumerate(range(0, len(found.rows), _TOGETHER), 1):
        questions = found.rows[first : first + _TOGETHER]
        rows = tuple(Row((spans(question_text(row.question)), *map(_answer, row.answers)), f"{ref}.{row.question.id}")
                     for row in questions)  # fmt: skip
        notes = tuple(_rules(row) for row in questions if any(row.answers))
        own = f"{ref}/{number}"
        yield Slide(SlideKind.TABLE, own, stage_text(item.stage), (Table(head, rows, own),), kicker, notes)


def _answer(answer: Answer | None) -> Spans:
    sign = SIGNS[verdict_of(answer)]
    time = f", {duration_text(answer.duration)}" if answer and answer.duration else ""
    return spans(f"{sign} {answer_text(answer)}{time}".strip())


def _rules(row: Answers) -> Note:
    rules = (f"{answer.country}: {answer.summary} ({'; '.join(answer.law)})" for answer in row.answers if answer)
    return Note("text", "\n".join((question_text(row.question), *rules)))


def clock_slides(content: Content, item: Item, tag: str) -> Iterator[Slide]:
    """The limits of a kind of detention; with the times of an example where one is given."""
    regime = content.regime(item)
    if regime is None:
        return
    ref = f"clock:{item.jurisdiction}/{regime.key}"
    title = f"{content.country(item.jurisdiction, tag)} \u00b7 {kind_name(regime.kind)}"
    head = Row((spans(_("Until")), spans(_("Decided by")), spans(_("Law"))), f"{ref}.0")
    rows = tuple(
        Row((_when(limit), spans(authority_name(limit.step.decided_by)), spans("; ".join(limit.step.law))), f"{ref}.{number}")
        for number, limit in enumerate(_limits(content, item, regime), 1)
    )
    above = (Text(spans(_start(content, item)), ref=f"{ref}.above"),) if item.start else ()
    below = Text(spans(_(NOT_LEGAL)), "small", ref=f"{ref}.below")
    rules = (Note("law", text) for text in map(_step_note, regime.steps) if text)
    notes = (Note("text", f"{regime.name}. {regime.starts}"), *rules)
    yield Slide(SlideKind.CLOCK, ref, title, (*above, Table(head, rows, ref), below), _("Detention clock"), notes)


def _zone(content: Content, item: Item) -> ZoneInfo:
    zones = content.clock(item.jurisdiction).zones
    return ZoneInfo(zones[0].id) if zones else ZoneInfo("UTC")


def _start(content: Content, item: Item) -> str:
    assert item.start is not None  # noqa: S101 - asked by the caller
    moment = item.start.replace(tzinfo=_zone(content, item))
    offset = f"{moment:%z}"
    return _("Start: {time} ({offset})").format(time=_local(moment), offset=f"{offset[:3]}:{offset[3:5]}")


def _limits(content: Content, item: Item, regime: Regime) -> tuple[Limit, ...]:
    zone = _zone(content, item)
    start = item.start or dt.datetime(2001, 1, 1)  # noqa: DTZ001 - of no importance where no time is shown
    found = limits(regime, Custody(start.replace(tzinfo=zone).astimezone(dt.UTC), zone))
    return found if item.start else tuple(Limit(limit.number, limit.step) for limit in found)


def _when(limit: Limit) -> Spans:
    hours = f"{limit.step.hours:g} h" if limit.step.hours is not None else ""
    if limit.until is not None:
        return spans(f"{_local(limit.until)} ({hours})" if hours else _local(limit.until))
    return spans(hours or limit.step.words or why(limit))


def _local(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _step_note(step: Step) -> str:
    hours = f"{step.hours:g} h: " if step.hours is not None else ""
    text = "; ".join(part for part in (step.words, step.condition) if part)
    return f"{hours}{text}" if text else ""


def case_slides(content: Content, item: Item) -> Iterator[Slide]:
    """What a judgment holds and what it is useful for."""
    judgment = content.cases.get(item.id)
    if judgment is None:
        return
    ref, details = f"case:{judgment.id}", content.cases.details(judgment.id)
    lead = f"{court_name(judgment.court)}, {judgment.reference}, {judgment.year}"
    # L10N: what judgments can be used for follows, as a list
    used = _("Useful for: {topics}").format(topics=_(", ").join(map(topic_name, judgment.topics)))
    parts = [
        Text(spans(lead), "lead", ref=f"{ref}.1"),
        Text(spans(details.holding), ref=f"{ref}.2", language=_RULES),
        Text(spans(used), ref=f"{ref}.3"),
    ]
    notes = (Note("law", "; ".join(details.law)),) if details.law else ()
    yield Slide(SlideKind.CASE, ref, judgment.title, tuple(parts[: 3 if judgment.topics else 2]), _("Case law"), notes)


def card_slides(content: Content, item: Item, tag: str) -> Iterator[Slide]:
    """Each sentence in the language of the police and, below it, in that of the slide."""
    known = {language.tag: language for language in phrase_languages(content.library.path)}
    place = content.library.jurisdiction(item.jurisdiction, tag)
    own = first_known((tag,), known)
    theirs = first_known(place.languages, known) if place else own
    name = known[own].name if own in known else ""
    for number, phrase in enumerate(content.phrases(item), 1):
        ref = f"phrase:{phrase.id}"
        said = Text(spans(phrase.sentence(theirs, name)), "said", ref=f"{ref}.1", language=theirs)
        mine = Text(spans(phrase.sentence(own, name)), ref=f"{ref}.2", language=own)
        kicker = " \u00b7 ".join(part for part in (place.name if place else "", f"{number}") if part)
        parts = (said,) if own == theirs else (said, mine)
        yield Slide(SlideKind.SAY, ref, _("Phrase cards"), parts, kicker, tone="say")
