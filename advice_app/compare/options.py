"""What the command ``compare`` understands: read at every start with any command, so it imports nothing."""

import argparse


def add_options(command: argparse.ArgumentParser) -> None:
    """Add them."""
    command.add_argument("codes", metavar="CODE", nargs="+", help="two to four countries, such as FR DE GB-EAW")
    command.add_argument("--stage", metavar="S", required=True, help="whose questions, such as lawyer")
    command.add_argument("--lang", metavar="TAG", dest="own_lang", help="language of questions and answers, such as fr")
    command.add_argument("--different", action="store_true", help="only the questions that are answered differently")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--csv", action="store_true", help="as CSV, one line an answer")
