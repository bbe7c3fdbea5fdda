"""What the screen says where there is no list: how to begin, what to try when nothing was found, what is broken."""

from collections.abc import Callable
from typing import NamedTuple

from advice_app.languages import _
from advice_app.ui.search.notes import Link, Note
from advice_app.ui.search.wording import isolated

_MOST_WORDS = 6


class Tries(NamedTuple):
    """What the links of an empty list do."""

    search: Callable[[str], object]  # for other words
    clear_filters: Callable[[], object]
    every_language: Callable[[], object]


def begin(note: Note) -> None:
    """Nothing is looked for yet."""
    note.say(
        "search",
        _("Search guides, facts, local terms and judgments"),
        _("Type a word, a question or a law, such as: lawyer, can I stay silent, garde \u00e0 vue, art. 63-1."),
    )


def nothing(note: Note, query: str, tries: Tries, *, filtered: bool, more_languages: bool) -> None:
    """Nothing was found."""
    words = query.split()
    links = []
    if filtered:
        links.append(Link("try_without_filters", _("Search without filters"), tries.clear_filters))
    if 1 < len(words) <= _MOST_WORDS:
        fewer = " ".join(words[:-1])
        # L10N: a link: {words} are the reader's own, the last one left out
        text = _("Fewer words: {words}").format(words=isolated(fewer))
        links.append(Link("try_fewer_words", text, lambda: tries.search(fewer)))
        longest = max(words, key=len)
        if longest != fewer:
            # L10N: a link: {word} is the longest of the reader's words
            text = _("One word: {word}").format(word=isolated(longest))
            links.append(Link("try_one_word", text, lambda: tries.search(longest)))
    if more_languages:
        links.append(Link("try_every_language", _("Search in every language"), tries.every_language))
    # L10N: {words} is what the reader typed
    title = _("Nothing found for \u201c{words}\u201d").format(words=isolated(query.strip()))
    text = _("No result has all of these filters.") if filtered else _("Try fewer or simpler words, or another language.")
    note.say("search", title, text, links)


def broken(note: Note, error: str, again: Callable[[], object]) -> None:
    """The library cannot be searched."""
    text = _(
        "The guides on this computer are missing or damaged. Your bookmarks and settings are safe. Pages that open can be read."
    )
    # L10N: {error} names the file and what is wrong with it, in English
    detail = _("What is wrong: {error}").format(error=isolated(error))
    links = [Link("try_again", _("Try again"), again)]
    note.say("warning", _("Search does not work now"), f"{text}\n{detail}", links, bad=True)
