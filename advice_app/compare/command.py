"""The command ``compare``: what countries answer to the questions of a stage, side by side."""

import argparse
import json
import sys
import textwrap

from advice_app.cli import OK, CommandError, open_library
from advice_app.compare.durations import duration_text
from advice_app.compare.export import about_text, csv_text, foot, title
from advice_app.compare.model import LEAST, MOST, RULE_LANGUAGE, Answer, Comparison, Country, Row, verdict_of
from advice_app.compare.reader import Facts
from advice_app.compare.words import SIGNS, answer_text, differing_text, question_text, stage_text
from advice_app.languages import INTERFACE_LANGUAGES, LanguageError, best_match, interface_language, set_interface_language

_WIDTH, _NAME = 80, 20


def run(options: argparse.Namespace) -> int:
    """Carry out the command; its exit code. Raises `CommandError`, `LibraryError`."""
    _speak(options.own_lang or options.lang)
    library = open_library(options)
    facts = Facts(library.path)
    try:
        comparison = _asked(facts, options)
    finally:
        facts.close()
        library.close()
    if options.csv:
        sys.stdout.write(csv_text(comparison))
    else:
        sys.stdout.write(f"{as_json(comparison) if options.json else as_text(comparison)}\n")
    return OK


def _speak(tag: str | None) -> None:
    """Ask and answer in this language, if the app speaks it. Raises `CommandError`."""
    if not tag:
        return
    found = best_match([tag], INTERFACE_LANGUAGES)
    if found is None:
        raise CommandError(f"unknown language {tag!r}: there is {', '.join(INTERFACE_LANGUAGES)}")
    try:
        set_interface_language(found)
    except LanguageError as error:
        raise CommandError(str(error)) from error


def _asked(facts: Facts, options: argparse.Namespace) -> Comparison:
    """What was asked for. Raises `CommandError` that says what there is instead."""
    if options.stage not in facts.stages():
        raise CommandError(f"unknown stage {options.stage!r}: there is {', '.join(facts.stages())}")
    known = facts.countries(interface_language())
    codes = list(dict.fromkeys(code.upper() for code in options.codes))
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise CommandError(f"nothing is known of {', '.join(unknown)}: there is {', '.join(sorted(known))}")
    if not LEAST <= len(codes) <= MOST:
        raise CommandError(f"name {LEAST} to {MOST} different countries, not {len(codes)}")
    comparison = facts.compare(options.stage, codes, interface_language())
    return comparison.arranged(only_different=options.different)


def as_json(comparison: Comparison) -> str:
    """For programs: values and ids as the fact sheets have them, texts in the language asked for."""
    shown = {
        "stage": comparison.stage,
        "name": stage_text(comparison.stage),
        "countries": [country._asdict() for country in comparison.countries],
        "questions": [_question(comparison, row) for row in comparison.rows],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _question(comparison: Comparison, row: Row) -> dict[str, object]:
    return {
        "id": row.question.id,
        "question": question_text(row.question),
        "protects": row.question.protects,
        "different": row.differs,
        "answers": [_answer(country, answer) for country, answer in zip(comparison.countries, row.answers, strict=True)],
    }


def _answer(country: Country, answer: Answer | None) -> dict[str, object]:
    made: dict[str, object] = {
        "country": country.code,
        "value": answer.value if answer else None,
        "answer": answer_text(answer),
        "protection": str(verdict_of(answer)),
    }
    if answer is None:
        return made
    time = answer.duration
    return made | {
        "duration": {"text": duration_text(time), "iso": time.iso} if time else None,
        "rule": answer.summary,
        "rule_language": RULE_LANGUAGE,
        "law": list(answer.law),
        "confidence": answer.confidence,
        "as_of": answer.as_of,
        "sources": list(answer.sources),
    }


def as_text(comparison: Comparison) -> str:
    """For people: no line is wider than 80 letters."""
    head = [*textwrap.wrap(title(comparison), _WIDTH), differing_text(comparison.differing, len(comparison.rows))]
    body = [line for row in comparison.rows for line in _row(comparison, row)]
    return "\n".join([*head, *body, "", *(part for line in foot() for part in textwrap.wrap(line, _WIDTH))])


def _row(comparison: Comparison, row: Row) -> list[str]:
    heading = textwrap.wrap(question_text(row.question), _WIDTH - 2)
    signs = ["≠ " if row.differs else "  ", *["  "] * len(heading)]
    lines = ["", *(sign + part for sign, part in zip(signs, heading, strict=False))]
    for country, answer in zip(comparison.countries, row.answers, strict=True):
        lines += _lines(country, answer)
    return lines


def _lines(country: Country, answer: Answer | None) -> list[str]:
    time = f", {duration_text(answer.duration)}" if answer and answer.duration else ""
    text = f"    {country.name:<{_NAME}} {SIGNS[verdict_of(answer)]} {answer_text(answer)}{time}".rstrip()
    parts = (answer.summary, "; ".join(answer.law), about_text(answer)) if answer else ()
    indent = " " * 6
    wrapped = [textwrap.wrap(part, _WIDTH, initial_indent=indent, subsequent_indent=indent) for part in parts]
    return [text, *(line for lines in wrapped for line in lines)]
