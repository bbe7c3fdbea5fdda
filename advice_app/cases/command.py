"""The command ``cases``: what the terminal shows of the judgments that were found."""

import argparse
import json
import textwrap

from advice_app.cases.citation import cite
from advice_app.cases.find import find
from advice_app.cases.model import Filters, Judgment
from advice_app.cases.store import CaseStore
from advice_app.cases.words import topic_name
from advice_app.library.catalogue import Library

_WIDTH = 80
_INDENT = "    "


class UnknownChoiceError(ValueError):
    """A filter that no judgment has; the message says what there is."""


def answer(library: Library, options: argparse.Namespace) -> str:
    """What to print; nothing if nothing was found. Raises `UnknownChoiceError`, `LibraryError`."""
    store = CaseStore(library.path)
    try:
        names = {item.code: item.name for item in library.jurisdictions("en")}
        found = find(store, " ".join(options.words), _filters(store, options), names).judgments
        if options.json:
            rows = [_row(judgment, store, library) for judgment in found]
            return json.dumps(rows, ensure_ascii=False, indent=2)
        return "\n\n".join(_text(judgment, store, library) for judgment in found)
    finally:
        store.close()


def _filters(store: CaseStore, options: argparse.Namespace) -> Filters:
    """The filters, in the spelling of the library."""
    there = find(store).counts()
    chosen = {}
    for name in Filters._fields:
        asked = getattr(options, name)
        known = next((choice for choice in there[name] if choice.casefold() == asked.casefold()), "")
        if asked and not known:
            raise UnknownChoiceError(f"no judgment of {name} {asked!r}: there is {', '.join(sorted(there[name]))}")
        chosen[name] = known
    return Filters(**chosen)


def _row(judgment: Judgment, store: CaseStore, library: Library) -> dict[str, object]:
    details = store.details(judgment.id)
    return {
        "ref": f"case:{judgment.id}",
        "title": judgment.title,
        "court": judgment.court,
        "reference": judgment.reference,
        "date": judgment.date,
        "citation": cite(judgment),
        "holding": details.holding,
        "topics": judgment.topics,
        "jurisdictions": judgment.jurisdictions,
        "law": list(details.law),
        "confidence": judgment.confidence,
        "url": details.url,
        "sources": list(details.sources),
        "guides": [str(citing.ref) for citing in store.citing(judgment.id, library, "en")],
    }


def _text(judgment: Judgment, store: CaseStore, library: Library) -> str:
    details = store.details(judgment.id)
    guides = store.citing(judgment.id, library, "en")
    lines = [*textwrap.wrap(cite(judgment), _WIDTH), *_wrapped(details.holding)]
    lines += _wrapped(f"Useful for: {', '.join(topic_name(topic) for topic in judgment.topics)}")
    lines += _wrapped(f"Law: {'; '.join(details.law)}") if details.law else []
    lines += _wrapped(f"Guides: {', '.join(str(citing.ref) for citing in guides)}") if guides else []
    return "\n".join([*lines, f"{_INDENT}case:{judgment.id}, confidence {judgment.confidence}"])


def _wrapped(text: str) -> list[str]:
    wrapper = textwrap.TextWrapper(_WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
    wrapper.break_long_words = wrapper.break_on_hyphens = False  # references are copied
    return wrapper.wrap(text)
