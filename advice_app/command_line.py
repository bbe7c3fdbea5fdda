"""How the command line is read: every command with its options, which come with their packages."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from advice_app.cases import options as cases
from advice_app.clock import options as clock
from advice_app.compare import options as compare
from advice_app.export import options as export
from advice_app.library.search import command as search
from advice_app.slides import options as slides
from advice_app.translating import options as translating
from advice_app.workshop import options as workshop


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line; ``sync`` takes its paragraphs before and after its options, which argparse does not."""
    reader = parser()
    options, rest = reader.parse_known_args(arguments)
    if rest and options.command == "sync" and not any(word.startswith("-") for word in rest):
        options.places += rest
    elif rest:
        reader.error(f"unrecognized arguments: {' '.join(rest)}")
    return options


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="rights-at-arrest",
        description="Guides on the right to a lawyer, police interviews and detention. Offline.",
    )
    top.add_argument("--open", metavar="REF", help="open at a guide or block, such as FR/interview#silence.2")
    top.add_argument("--lang", metavar="TAG", help="language of guides and window, such as ar")
    top.add_argument("--profile", metavar="DIR", type=Path, help="keep all of the reader's data in this folder")
    top.add_argument("--guides", metavar="DIR", type=Path, help="read this guides folder instead of the one shipped")
    top.add_argument(
        "--private", action="store_true", help="a private visit: read and write nothing of the reader's on this computer"
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    show = commands.add_parser("show", help="print a guide as plain text")
    show.add_argument("ref", metavar="REF")
    show.add_argument("--lang", metavar="TAG", dest="own_lang")
    search.add_options(commands.add_parser("search", help="find words in the guides, facts, terms and cases"))
    clock.add_options(commands.add_parser("clock", help="how long the law lets somebody be held: each limit with its time"))
    compare.add_options(commands.add_parser("compare", help="what countries answer to the questions of a stage, side by side"))
    cases.add_options(commands.add_parser("cases", help="find judgments, with what they hold and how they are cited"))
    export.add_export(commands.add_parser("export", help="guides as PDF, as a web page or as an electronic book"))
    export.add_cards(commands.add_parser("cards", help="phrase cards for the wallet, as PDF"))
    slides.add_options(commands.add_parser("slides", help="a guide as slides: as text, as JSON, or as a PDF"))
    workshop.add_options(commands.add_parser("handout", help="what is handed out at a workshop, as PDF files in a folder"))
    listing = commands.add_parser("list", help="list every edition")
    listing.add_argument("--json", action="store_true", help="as JSON")
    listing.add_argument(
        "--code", metavar="CODE", help="only the edition with this check code, as printed on paper; exit 1 if none has"
    )
    check = commands.add_parser("check", help="find every mistake in the guides; exit 1 if there is any")
    check.add_argument("dir", metavar="DIR", nargs="?", type=Path)
    build = commands.add_parser("build", help="compile a library file")
    build.add_argument("dir", metavar="DIR", nargs="?", type=Path)
    build.add_argument("--out", metavar="FILE", type=Path, required=True)
    sync = commands.add_parser("sync", help="accept a reviewed translation as made from the source as it is now")
    sync.add_argument("ref", metavar="REF")
    sync.add_argument("places", metavar="PLACE", nargs="*", help="only these paragraphs, such as silence.2; without any, all")
    sync.add_argument("--lang", metavar="TAG", dest="own_lang", required=True)
    translating.add_options(commands)
    _snapshot_options(commands.add_parser("snapshot", help="a screen as a picture"))
    return top


def _snapshot_options(snapshot: argparse.ArgumentParser) -> None:
    snapshot.add_argument("--screen", metavar="NAME", default="reader", help="home, reader, about or keys")
    snapshot.add_argument("--open", metavar="REF", dest="own_open")
    snapshot.add_argument("--lang", metavar="TAG", dest="own_lang")
    snapshot.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    snapshot.add_argument("--size", metavar="WxH", default="1440x900")
    snapshot.add_argument("--percent", metavar="N", type=int, default=100, help="text size, 80 to 200")
    snapshot.add_argument("--out", metavar="FILE", type=Path, required=True)
