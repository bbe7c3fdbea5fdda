"""What the command ``handout`` understands: read at every start with any command, so it imports nothing."""

import argparse
from pathlib import Path

PARTS = ("slides", "guides", "cards", "feedback", "roles")
"""What can be left out. Answers are only made where they are asked for."""


def add_options(command: argparse.ArgumentParser) -> None:
    """Add them."""
    command.add_argument("workshop", metavar="WORKSHOP", type=Path, help="the file of a workshop (TOML)")
    command.add_argument(
        "--langs", metavar="TAG", nargs="+", default=[], help="languages, such as fr ar; without: the workshop's"
    )
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder that the files are put into")
    command.add_argument("--parts", metavar="PART", nargs="+", default=[], help=f"only some of: {', '.join(PARTS)}")
    command.add_argument("--answers", action="store_true", help="also the answers to the exercises, for the trainer")
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    command.add_argument("--overwrite", action="store_true", help="replace files that are there already")
