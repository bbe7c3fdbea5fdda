"""What the command ``cases`` understands: read at every start with any command, so it imports nothing."""

import argparse


def add_options(command: argparse.ArgumentParser) -> None:
    """Add them."""
    command.add_argument("words", metavar="WORDS", nargs="*", help="words, a name or a number; without any, all judgments")
    command.add_argument("--court", metavar="C", default="", help="only this court, such as ECtHR or CJEU")
    command.add_argument("--year", metavar="YEAR", default="", help="only judgments of this year")
    command.add_argument("--topic", metavar="T", default="", help="only judgments useful for this, such as silence")
    command.add_argument("--country", metavar="CODE", default="", help="only judgments about this country, such as FR")
    command.add_argument("--json", action="store_true", help="as JSON")
