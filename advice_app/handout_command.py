"""The command ``handout``: all handouts of a workshop, without a window."""

import argparse
import sys

from advice_app.cli import FAILED, OK, CommandError, language
from advice_app.export.command import date_text
from advice_app.export.out import labels_in
from advice_app.library.catalogue import Library
from advice_app.ui.handouts.make import Handouts, make
from advice_app.workshop.content import Content
from advice_app.workshop.handout import Part, Wanted
from advice_app.workshop.model import Kind, Workshop
from advice_app.workshop.options import PARTS
from advice_app.workshop.read import Reading, WorkshopError, read_file


def run(library: Library, options: argparse.Namespace) -> int:
    """Carry out the command; its exit code. Raises `CommandError`, `LibraryError`."""
    content = Content(library)
    try:
        reading = _read(options)
        wanted = _wanted(library, options, reading.workshop)
        _warn(content, options, reading)
        names = _make(Handouts(content, reading.workshop, wanted, labels_in(library, date_text)), options)
    finally:
        content.close()
    for name in names:
        print(options.out / name)
    return OK


def _read(options: argparse.Namespace) -> Reading:
    path = options.workshop
    try:
        return read_file(path)
    except WorkshopError as error:
        raise CommandError(f"{path}:{error.line or 1}: {error}") from error
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error


def _wanted(library: Library, options: argparse.Namespace, workshop: Workshop) -> Wanted:
    asked = [tag for word in options.langs for tag in word.split(",") if tag]
    words = asked or list(workshop.languages) or [options.lang or "en"]
    parts = [part for word in options.parts for part in word.split(",") if part] or list(PARTS)
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        raise CommandError(f"unknown part {unknown[0]!r}: one of {', '.join(PARTS)}")
    tags = tuple(dict.fromkeys(language(library, word) for word in words))
    return Wanted(tags, (*map(Part, parts), *((Part.ANSWERS,) if options.answers else ())), options.paper)


def _warn(content: Content, options: argparse.Namespace, reading: Reading) -> None:
    """Say what in the file cannot be used, and what it leads to that is not there any more."""
    for problem in reading.problems:
        print(f"{options.workshop}:{problem.line}: {problem.message}", file=sys.stderr)
    for number, item in enumerate(reading.workshop.items, 1):
        if item.kind in list(Kind) and not content.exists(item):
            name = content.name(item, "en")
            print(f"{options.workshop}: item {number} is left out: there is no {item.kind} {name}", file=sys.stderr)


def _make(job: Handouts, options: argparse.Namespace) -> tuple[str, ...]:
    steps = make(job, options.out, replace=options.overwrite)
    try:
        while True:
            next(steps)
    except StopIteration as end:
        names: tuple[str, ...] = end.value
        return names
    except FileExistsError as error:
        raise CommandError(f"{error}; replace them with --overwrite", FAILED) from error
    except OSError as error:
        raise CommandError(f"{options.out}: {error.strerror or error}", FAILED) from error
    finally:
        steps.close()
