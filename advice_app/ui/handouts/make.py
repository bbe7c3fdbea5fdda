"""Makes all handouts of a workshop in one go: whole files or none."""

import contextlib
import os
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QPdfWriter

from advice_app.export.labels import Labels
from advice_app.library.model import Reference
from advice_app.library.phrases import phrase_languages
from advice_app.library.practice.model import CHOICE
from advice_app.sharing.booklet import Geometry
from advice_app.sharing.card_sheet import PAPERS, Paper
from advice_app.sharing.cards import painted
from advice_app.slides.model import Deck
from advice_app.ui.cards.deck import make_deck
from advice_app.ui.export.compose import Job
from advice_app.ui.export.files import pdf_file
from advice_app.ui.handouts.exercise_pages import answer_pages, role_pages
from advice_app.ui.handouts.feedback_page import feedback_page
from advice_app.ui.handouts.slide_notes import slide_pages
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.measure import fitter
from advice_app.workshop.content import Content
from advice_app.workshop.deck import workshop_deck
from advice_app.workshop.handout import Part, Sheet, Wanted, exercises, pair, selection, sentences, sheets, standing
from advice_app.workshop.model import Workshop

_SHARES = 100  # of a file, for progress
_RESOLUTION = 1200
Steps = Generator[tuple[int, int], None, tuple[str, ...]]
"""How much is done of how much; in the end the names of the files."""
_Progress = Iterator[tuple[int, int]]


class Handouts(NamedTuple):
    """What is to be made of what."""

    content: Content
    workshop: Workshop
    wanted: Wanted
    labels: Callable[[str], Labels]


def make(job: Handouts, folder: Path, *, replace: bool = False) -> Steps:
    """Make the files in a folder. Stopped or gone wrong, it leaves nothing behind.

    Raises `FileExistsError` where a file is there already and may not be replaced, `OSError`, `LibraryError`.
    """
    files = sheets(job.content, job.workshop, job.wanted)
    _refuse(folder, files, replace=replace)
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f".handouts.{os.getpid()}.part"
    unfinished.mkdir(mode=0o700)
    try:
        for number, sheet in enumerate(files):
            for done, total in _file(job, sheet, unfinished / sheet.name):
                yield number * _SHARES + _SHARES * min(done, total) // max(total, 1), len(files) * _SHARES
        _refuse(folder, files, replace=replace)  # somebody may have been quicker
        for sheet in files:
            (unfinished / sheet.name).replace(folder / sheet.name)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        if made:
            with contextlib.suppress(OSError):  # it stays where there is something in it
                folder.rmdir()
    return tuple(sheet.name for sheet in files)


def _refuse(folder: Path, files: tuple[Sheet, ...], *, replace: bool) -> None:
    there = () if replace else standing(folder, files)
    if there:
        raise FileExistsError(f"already in {folder}: {', '.join(there)}")


def _file(job: Handouts, sheet: Sheet, path: Path) -> _Progress:
    paper = next(paper for paper in PAPERS if paper.id == job.wanted.paper)
    makers: dict[Part, Callable[[Handouts, str, Path, Paper], _Progress]] = {
        Part.SLIDES: _slides, Part.GUIDES: _guides, Part.CARDS: _cards, Part.FEEDBACK: _feedback, Part.ROLES: _roles,
        Part.ANSWERS: _answers,
    }  # fmt: skip
    return makers[sheet.part](job, sheet.language, path, paper)


def _slides(job: Handouts, tag: str, path: Path, paper: Paper) -> _Progress:
    library = job.content.library

    def guide(ref: Reference, language: str) -> Deck | None:
        return deck_of(library, ref, language)

    deck = workshop_deck(job.content, job.workshop, tag, guide)
    yield 0, _SHARES
    yield from slide_pages(path, deck, fitter(library), paper, library.language(tag))


def _guides(job: Handouts, tag: str, path: Path, paper: Paper) -> _Progress:
    yield from pdf_file(path, Job(job.content.library, selection(job.content, job.workshop, tag), Geometry.on(paper), job.labels))


def _cards(job: Handouts, tag: str, path: Path, paper: Paper) -> _Progress:
    library = job.content.library
    languages = {language.tag: language for language in phrase_languages(library.path)}
    version = library.meta.get("content_version", "")
    deck = make_deck(sentences(job.content, job.workshop), languages, pair(job.content, job.workshop, tag), version, backs=True)
    writer = QPdfWriter(str(path))
    writer.setTitle(deck.title)
    writer.setResolution(_RESOLUTION)
    total = 2 * len(deck.pages(paper))
    for done, _page in enumerate(painted(deck, paper, writer), 1):
        yield done, total


def _feedback(job: Handouts, tag: str, path: Path, paper: Paper) -> _Progress:
    feedback_page(path, job.workshop.title, paper, job.content.library.language(tag))
    yield 1, 1


def _roles(job: Handouts, tag: str, path: Path, paper: Paper) -> _Progress:
    played = [exercise for exercise in exercises(job.content, job.workshop, tag) if exercise.kind != CHOICE]
    languages = {one.language: job.content.library.language(one.language) for one in played}
    total = sum(len(exercise.roles) for exercise in played)
    for done, _card in enumerate(role_pages(path, played, paper, languages), 1):
        yield done, total


def _answers(job: Handouts, tag: str, path: Path, paper: Paper) -> _Progress:
    found = list(exercises(job.content, job.workshop, tag))
    languages = {one.language: job.content.library.language(one.language) for one in found}
    for done, _page in enumerate(answer_pages(path, found, paper, languages), 1):
        yield min(done, len(found)), len(found)
