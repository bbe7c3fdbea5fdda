"""The commands that work without a window."""

import argparse
import gc
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from advice_app.library.catalogue import EditionInfo, Library, LibraryError
from advice_app.library.locate import adopt_pending, locate
from advice_app.library.model import BadReferenceError, Reference
from advice_app.library.problems import GuideError
from advice_app.paths import Paths

OK, FAILED, USAGE = 0, 1, 2


class CommandError(Exception):
    """Something the person at the keyboard can put right; shown as one line."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code


def run(options: argparse.Namespace) -> int:
    """Carry out a command; its exit code. Raises `CommandError`."""
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "show": show, "search": search, "list": list_editions, "check": check, "build": build, "sync": sync,
        "new": translators, "po": translators, "status": translators, "clock": clock, "compare": compare,
        "cases": cases, "export": export, "cards": draw, "slides": draw, "handout": draw,
    }  # fmt: skip
    try:
        code = commands[options.command](options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has seen enough: rights-at-arrest list | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except GuideError as error:
        raise CommandError(str(error), FAILED) from error
    except LibraryError as error:
        raise CommandError(str(error), FAILED) from error
    except OSError as error:
        text = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error)
        raise CommandError(text, FAILED) from error
    return code


def reference(text: str) -> Reference:
    """A reference from the command line. Raises `CommandError`."""
    try:
        return Reference.parse(text)
    except BadReferenceError as error:
        raise CommandError(str(error)) from error


def guides_folder(options: argparse.Namespace) -> Path:
    """The guides folder a command works on: its own, ``--guides``, the checkout's. Raises `CommandError`."""
    from advice_app.paths import checkout_guides

    folder: Path | None = getattr(options, "dir", None) or options.guides or checkout_guides()
    if folder is None:
        raise CommandError("no guides folder: name one, such as rights-at-arrest check guides")
    return folder


def open_library(options: argparse.Namespace) -> Library:
    """The library the options lead to, built first where that is needed."""
    location = locate(Paths.find(options.profile), options.guides)
    adopt_pending(location.library)
    if location.guides is not None:
        from advice_app.library import compile as building

        if not building.is_current(location.library, location.guides):
            building.build(location.guides, location.library, _progress if sys.stderr.isatty() else None)
    return Library.open(location.library)


def language(library: Library, text: str | None) -> str:
    """A language tag from the command line, in its usual spelling. Raises `CommandError`."""
    tags = [item.tag for item in library.languages()]
    if not text:
        return "en"
    from advice_app.languages import best_match

    found = best_match([text], tags)
    if found is None:
        raise CommandError(f"unknown language {text!r}: guides are in {', '.join(tags)}")
    return found


def edition(library: Library, text: str, lang: str | None) -> tuple[EditionInfo, Reference]:
    """The edition a command names. Raises `CommandError` that says what there is instead."""
    ref, tag = reference(text), language(library, lang)
    editions = {item.language: item for item in library.editions_of(ref)}
    if not editions:
        known = sorted({str(item.ref) for item in library.editions() if item.ref.jurisdiction == ref.jurisdiction})
        there = ", ".join(known) if known else ", ".join(item.code for item in library.jurisdictions("en"))
        raise CommandError(f"no guide {ref.guide}; there is: {there}")
    if tag not in editions:
        raise CommandError(f"{ref.guide} is not in {tag} yet; it is in {', '.join(editions)}")
    return editions[tag], ref


def show(options: argparse.Namespace) -> int:
    """Print a guide, or one section of it, as plain text."""
    library = open_library(options)
    found, ref = edition(library, options.ref, options.own_lang or options.lang)
    headings = dict(library.contents(found.ref, found.language))
    if ref.section and ref.section not in headings:
        raise CommandError(f"{ref.guide} has no section {ref.section}; it has {', '.join(headings)}")
    text = library.plain_text(found.ref, found.language)
    print(_section(text, headings, ref.section) if ref.section else text)
    return OK


def _section(text: str, headings: dict[str, str], section: str) -> str:
    """One section of a guide's plain text: from its underlined heading to the next one."""
    starts = {own: text.find(f"\n{heading}\n--") + 1 for own, heading in headings.items()}
    after = [start for start in starts.values() if start > starts[section]]
    return text[starts[section] : min(after, default=len(text))].rstrip()


def search(options: argparse.Namespace) -> int:
    """Print what is found, best first."""
    from advice_app.library.search.command import answer
    from advice_app.library.search.searcher import Searcher

    library = open_library(options)
    tag = _reading(library, options.own_lang or options.lang)
    codes = {item.code: item.code for item in library.jurisdictions("en")}
    country = codes.get((options.country or "").upper(), "")
    if options.country is not None and not country:
        raise CommandError(f"unknown country {options.country!r}: there is {', '.join(codes)}")
    searcher = Searcher(library.path)
    try:
        found = answer(searcher, options, tag, country)
    finally:
        searcher.close()
    if found:
        print(found)
    else:
        print(f"nothing found for {' '.join(options.words)!r}", file=sys.stderr)
    return OK


def _reading(library: Library, text: str | None) -> str:
    """A reader's language: one that guides are written in, or any that their translators know. Raises `CommandError`."""
    known = text.strip() if text else ""
    return known if library.knows(known) else language(library, text)


def clock(options: argparse.Namespace) -> int:
    """Print each limit of a regime, with its time."""
    from advice_app.clock.command import answer
    from advice_app.clock.counting import ClockError

    try:
        print(answer(open_library(options).path, options))
    except ClockError as error:
        raise CommandError(str(error)) from error
    return OK


def list_editions(options: argparse.Namespace) -> int:
    """List every edition, for people or as JSON."""
    editions = open_library(options).editions()
    if options.code:
        editions = tuple(item for item in editions if item.code == options.code.strip().casefold())
        if not editions:
            print(
                f"no guide here has the text with the check code {options.code}: it was printed from another version",
                file=sys.stderr,
            )
    if options.json:
        rows = [
            {
                "jurisdiction": item.ref.jurisdiction,
                "stage": item.ref.stage,
                "language": item.language,
                "title": item.title,
                "checked": item.checked.isoformat(),
                "status": item.status,
            }
            for item in editions
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for item in editions:
            print(f"{item.ref!s:24} {item.language:8} {item.checked}  {item.status:9} {item.code}  {item.title}")
    return OK if editions or not options.code else FAILED


def check(options: argparse.Namespace) -> int:
    """Print every mistake as ``file:line: message``; 1 if there is any."""
    from advice_app.library.check import check as find

    problems = find(guides_folder(options))
    for problem in problems:
        print(problem)
    mistakes = sum(not problem.warning for problem in problems)
    print(f"{mistakes} mistakes, {len(problems) - mistakes} warnings", file=sys.stderr)
    return FAILED if mistakes else OK


def build(options: argparse.Namespace) -> int:
    """Compile a library file, with progress."""
    from advice_app.library.compile import build as compile_library

    report = compile_library(guides_folder(options), options.out, _progress)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    print(f"{options.out}: {report.compiled} editions compiled, {report.reused} unchanged, {report.removed} removed")
    return OK


def sync(options: argparse.Namespace) -> int:
    """Record which source text a translation was made from."""
    from advice_app.library.sync import left_over
    from advice_app.library.sync import sync as record

    ref = reference(options.ref)
    path = guides_folder(options) / ref.jurisdiction / ref.stage / f"{options.own_lang}.md"
    if not path.is_file():
        raise CommandError(f"no such edition: {path}")
    print(f"{path}: {'recorded' if record(path, options.places) else 'already up to date'}")
    for pair in left_over(path):
        print(f"  {pair.place} is {'out of date' if pair.own else 'not translated yet'}")
    return OK


def compare(options: argparse.Namespace) -> int:
    """Print a comparison of countries."""
    from advice_app.compare.command import run as carry_out

    return carry_out(options)


def cases(options: argparse.Namespace) -> int:
    """Print judgments, those whose name fits first."""
    from advice_app.cases.command import UnknownChoiceError, answer

    try:
        found = answer(open_library(options), options)
    except UnknownChoiceError as error:
        raise CommandError(str(error)) from error
    if found:
        print(found)
    else:
        print(f"no judgment found for {' '.join(options.words)!r}", file=sys.stderr)
    return OK


def draw(options: argparse.Namespace) -> int:
    """Write guides, cards or handouts to PDF files: that takes Qt, but no display."""
    from advice_app.load_qt import load_qt

    load_qt(Paths.find(options.profile).cache)
    from advice_app.app import write_pdf

    return write_pdf(options)


def export(options: argparse.Namespace) -> int:
    """Write guides to a file."""
    if options.pdf:
        return draw(options)
    from advice_app.export.command import run as carry_out

    return carry_out(options)


def translators(options: argparse.Namespace) -> int:
    """Carry out ``new``, ``po`` or ``status``."""
    from advice_app.translating.commands import run as carry_out

    return carry_out(options)


def _progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    print(f"\rBuilding the library: {done} of {total} guides", end=end, file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Read the command line and run it; the exit code."""
    from advice_app.command_line import read

    options = read(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe of Windows cannot take Arabic as it is set up
            stream.reconfigure(encoding="utf-8")
    if options.private:
        from advice_app.paths import write_nothing

        write_nothing()
    try:
        if options.command in {None, "snapshot"}:
            from advice_app.load_qt import load_qt

            load_qt(Paths.find(options.profile).cache)
            from advice_app.app import open_window, take_snapshot

            return take_snapshot(options) if options.command else open_window(options)
        gc.enable()
        return run(options)
    except CommandError as error:
        print(f"rights-at-arrest: {error}", file=sys.stderr)
        return error.code
