"""How the translators' commands are written on the command line; light, since every command line is read with it."""

import argparse
from pathlib import Path


def add_options(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``new``, ``po`` and ``status``."""
    new = commands.add_parser("new", help="begin a translation: the form of the source, its text as comments")
    new.add_argument("ref", metavar="REF")
    _language(new, required=True)
    new.add_argument("--missing", action="store_true", help="add the sections that a translation lacks; nothing else changes")
    _folder(new)
    exchange = commands.add_parser("po", help="guides as gettext PO, for Poedit, Weblate and Crowdin")
    ways = exchange.add_subparsers(dest="way", metavar="export|import", required=True)
    out = ways.add_parser("export", help="write guides and their translation as PO files")
    out.add_argument("what", metavar="REF|CODE", nargs="*", help="guides or jurisdictions; all if none is named")
    _language(out, required=True)
    out.add_argument("--out", metavar="DIR|FILE", type=Path, required=True, help="a folder, or one file that ends in .po")
    out.add_argument("--force", action="store_true", help="write over PO files that are there")
    _folder(out)
    back = ways.add_parser("import", help="take translated PO files into the guides")
    back.add_argument("files", metavar="FILE", nargs="+", type=Path)
    _language(back, required=False)
    _folder(back)
    status = commands.add_parser("status", help="how far the translations are")
    form = status.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--html", metavar="FILE", type=Path, help="write a page instead")
    _folder(status)


def _language(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--lang", metavar="TAG", dest="own_lang", required=required, help="the language translated into")


def _folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--guides", metavar="DIR", dest="dir", type=Path, help="the guides folder")
