"""What the command ``clock`` understands; apart from it because the command line is read at every start."""

import argparse


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("code", metavar="CODE", help="jurisdiction, such as FR or GB-EAW")
    command.add_argument("--regime", metavar="R", help="ordinary, serious, organised-crime, terrorism, child or other; child-2")
    command.add_argument("--from", metavar="TIME", dest="start", help="when it starts, local time, such as 2026-11-21T22:40")
    command.add_argument("--zone", metavar="ZONE", help="time zone where there are several, such as America/Denver")
    moment = "another moment that limits count from, such as handover=2026-11-22T10:00"
    command.add_argument("--moment", metavar="NAME=TIME", action="append", default=[], help=moment)
    pause = "time that does not count, such as 2026-11-22T00:30/2026-11-22T02:00"
    command.add_argument("--pause", metavar="FROM/TO", action="append", default=[], help=pause)
    command.add_argument("--json", action="store_true", help="as JSON")
