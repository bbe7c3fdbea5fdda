"""The command ``search``: what the terminal shows of an answer."""

import argparse
import json
from typing import TYPE_CHECKING

from advice_app.library.search.results import Filters, Hit, Kind, Snippet

if TYPE_CHECKING:  # the options are read at every start with any, the searcher only to search
    from advice_app.library.search.searcher import Searcher

_LIMIT, _MOST = 10, 500
_ALL = "all"


def add_options(command: argparse.ArgumentParser) -> None:
    """What the command understands."""
    command.add_argument("words", metavar="WORDS", nargs="+")
    command.add_argument("--lang", metavar="TAG", dest="own_lang", help="search as a reader of this language does")
    command.add_argument("--country", metavar="CODE", help="only this country, such as FR or GB-EAW")
    kinds = [kind.value for kind in Kind]
    command.add_argument("--kind", choices=(*kinds, _ALL), default=Kind.GUIDE.value, help=f"{', '.join(kinds)} or {_ALL}")
    command.add_argument("--limit", metavar="N", type=_limit, default=_LIMIT, help=f"at most so many results ({_LIMIT})")
    command.add_argument("--json", action="store_true", help="as JSON")


def _limit(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= _MOST:
        raise argparse.ArgumentTypeError(f"not a number from 1 to {_MOST}: {text!r}")
    return int(text)


def answer(searcher: "Searcher", options: argparse.Namespace, language: str, country: str) -> str:
    """What to print: best first. Raises `LibraryError`."""
    kinds = () if options.kind == _ALL else (options.kind,)
    filters = Filters(countries=(country,) if country else (), kinds=kinds)
    results = searcher.search(" ".join(options.words), language=language, filters=filters, limit=options.limit)
    found = [(hit, searcher.snippet(hit, results.words)) for hit in results.hits]
    if options.json:
        rows = [
            {"ref": hit.link, "title": hit.title, "language": hit.language, "snippet": _text(snippet)} for hit, snippet in found
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2)
    lines = [f"Nothing is spelt so. Results for: {results.corrected}\n"] if results.corrected and found else []
    return "\n".join([*lines, *(_lines(hit, snippet) for hit, snippet in found)]).rstrip()


def _text(snippet: Snippet) -> str:
    """A snippet as plain text, law in brackets as ``show`` has it."""
    return " ".join([snippet.text, *(f"[{law}]" for law in snippet.law)]).strip()


def _lines(hit: Hit, snippet: Snippet) -> str:
    head = f"{hit.link}  {hit.title}" + (f" ({hit.parent})" if hit.parent else "")
    return f"{head}\n    {_text(snippet)}\n"
