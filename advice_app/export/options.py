"""What the commands ``export`` and ``cards`` understand: read at every start with any command, so it imports nothing."""

import argparse
from pathlib import Path


def add_export(command: argparse.ArgumentParser) -> None:
    """Guides as a file."""
    what = "a guide, such as FR/lawyer, a section of one, such as FR/lawyer#when, or all of a country, such as FR"
    command.add_argument("refs", metavar="REF", nargs="+", help=what)
    command.add_argument("--lang", metavar="TAG", dest="tags", nargs="+", default=[], help="languages, such as fr uk; or all")
    form = command.add_mutually_exclusive_group(required=True)
    form.add_argument("--pdf", metavar="FILE", type=Path, help="for paper")
    form.add_argument("--html", metavar="FILE", type=Path, help="one web page that needs nothing else")
    form.add_argument("--epub", metavar="FILE", type=Path, help="an electronic book (EPUB 3)")
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="paper of a PDF file")


def add_cards(command: argparse.ArgumentParser) -> None:
    """Phrase cards for the wallet."""
    command.add_argument(
        "--langs", metavar="TAG,TAG", required=True, help="the officer's language and the reader's, such as fr,uk; one: that only"
    )
    command.add_argument("--pdf", metavar="FILE", type=Path, required=True)
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    command.add_argument("--no-backs", action="store_true", help="fronts only")
