"""What the command ``slides`` understands: read at every start with any command, so it imports nothing."""

import argparse
from pathlib import Path

ASPECTS = ("16:9", "4:3")


def add_options(command: argparse.ArgumentParser) -> None:
    """Add them."""
    command.add_argument("ref", metavar="REF", help="a guide, such as FR/lawyer")
    command.add_argument("--lang", metavar="TAG", dest="own_lang", help="language of the slides, such as ar")
    command.add_argument("--second", metavar="TAG", help="a second language, under the first")
    command.add_argument("--aspect", choices=ASPECTS, default=ASPECTS[0], help="shape of the slides (16:9)")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--pdf", metavar="FILE", type=Path, help="as a PDF, a slide on each page")
