"""The commands that draw PDF files: ``export --pdf``, ``cards`` and ``handout``. They need Qt, but no display."""

import argparse

from advice_app.app import qt_application
from advice_app.cards.pair import Pair
from advice_app.cli import FAILED, OK, CommandError, open_library
from advice_app.export.command import asked, date_text, say
from advice_app.export.out import labels_in
from advice_app.handout_command import run as handouts
from advice_app.languages import best_match
from advice_app.library.catalogue import Library
from advice_app.library.model import Language
from advice_app.library.phrases import phrase_languages, phrases
from advice_app.paths import Paths
from advice_app.sharing.booklet import Geometry
from advice_app.sharing.card_sheet import PAPERS
from advice_app.sharing.cards import write_pdf as write_cards
from advice_app.sharing.slides import run as slides
from advice_app.ui import fonts
from advice_app.ui.cards.deck import make_deck
from advice_app.ui.export.compose import Job
from advice_app.ui.export.files import pdf_file
from advice_app.whole_file import whole_file


def run(options: argparse.Namespace) -> int:
    """Carry out the command; its exit code. Raises `CommandError`."""
    fonts.prepare(Paths.find(options.profile).cache)
    _application = qt_application()
    library = open_library(options)
    commands = {"cards": _cards, "slides": slides, "export": _guides, "handout": handouts}
    try:
        return commands[options.command](library, options)
    finally:
        library.close()


def _guides(library: Library, options: argparse.Namespace) -> int:
    selection = asked(library, options)
    paper = next(paper for paper in PAPERS if paper.id == options.paper)
    steps = pdf_file(options.pdf, Job(library, selection, Geometry.on(paper), labels_in(library, date_text)))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            say(options.pdf, selection, f", {end.value} {'page' if end.value == 1 else 'pages'}")
            return OK


def _cards(library: Library, options: argparse.Namespace) -> int:
    languages = {language.tag: language for language in phrase_languages(library.path)}
    pair = _pair(options.langs, languages)
    paper = next(paper for paper in PAPERS if paper.id == options.paper)
    version = library.meta.get("content_version", "")
    deck = make_deck(phrases(library.path), languages, pair, version, backs=not options.no_backs)
    with whole_file(options.pdf) as unfinished:
        if not write_cards(deck, paper, str(unfinished)):
            raise CommandError(f"cannot write {options.pdf}", FAILED)
    tags = ", ".join(dict.fromkeys((pair.officer, pair.reader)))
    print(f"{options.pdf}: {len(deck.cards)} cards in {tags}, {len(deck.pages(paper))} pages")
    return OK


def _pair(text: str, languages: dict[str, Language]) -> Pair:
    """The officer's language and the reader's. Raises `CommandError`."""
    tags = []
    for word in text.split(","):
        found = best_match([word.strip()], list(languages))
        if found is None:
            raise CommandError(f"no sentences in {word.strip()!r}: there is {', '.join(languages)}")
        tags.append(found)
    if not 1 <= len(tags) <= 2:  # noqa: PLR2004 - two people
        raise CommandError(f"name the officer's language and the reader's, such as fr,uk; not {text!r}")
    return Pair(reader=tags[-1], officer=tags[0])
