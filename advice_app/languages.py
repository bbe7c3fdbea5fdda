"""The language of the interface: gettext catalogues, switched while the app runs.

Text is looked up when it is used, so a switch needs no restart: ``_("Next stage")``. Text in tables is marked with `N_`
and looked up by whoever shows it. Starting imports gettext only; Babel comes in once, in a checkout never installed.

A language is added by its file in ``locales/``, nothing else: what is there is offered (locales/README.md).
"""

import gettext as _gettext
import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from advice_app import paths
from advice_app.tags import LanguageError, best_match, is_rtl, normalise_tag, script_of

__all__ = [
    "INTERFACE_LANGUAGES",
    "N_",
    "PSEUDO_LANGUAGES",
    "LanguageError",
    "_",
    "best_match",
    "interface_language",
    "is_rtl",
    "ngettext",
    "normalise_tag",
    "pgettext",
    "pseudo_language",
    "script_of",
    "set_interface_language",
    "speaking",
    "texts_in",
]

CATALOGUES = Path(__file__).resolve().parent.parent / "locales"
"""The translators' files of a checkout; absent where a wheel is installed."""


def _offered() -> tuple[str, ...]:
    """English, and every language that there is a catalogue of."""
    files = CATALOGUES.glob("*/LC_MESSAGES/messages.po")
    tags = {file.parent.parent.name for file in files} or {file.stem for file in (paths.DATA / "locales").glob("*.mo")}
    return ("en", *sorted(tags - {"en"}))


INTERFACE_LANGUAGES = _offered()
"""The languages the interface speaks; the first is the one its source is written in."""

PSEUDO_LANGUAGES = ("en-XA", "ar-XB")
"""English made 40 % longer, and English from right to left: for those who work on the app, never offered to readers."""


class _Interface:
    """The one current catalogue."""

    tag = INTERFACE_LANGUAGES[0]
    cache: Path | None = None
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


_spoken: ContextVar[_gettext.NullTranslations | None] = ContextVar("spoken", default=None)
"""Instead of the interface language, within `speaking`; other threads do not notice."""


def _(message: str) -> str:
    """The message in the interface language."""
    return (_spoken.get() or _Interface.catalogue).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The message in the interface language, in the form that goes with ``number``."""
    return (_spoken.get() or _Interface.catalogue).ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """The message in the interface language, where the same English means two things."""
    return (_spoken.get() or _Interface.catalogue).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - the name translators' tools know
    """Mark a message that is looked up later with `_`."""
    return message


def interface_language() -> str:
    """The tag of the interface language."""
    return _Interface.tag


def pseudo_language(text: str) -> str:
    """The pseudo-language that was asked for by its tag; nothing if it is none."""
    return next((tag for tag in PSEUDO_LANGUAGES if tag.casefold() == text.casefold().replace("_", "-")), "")


def set_interface_language(tag: str, cache: Path | None = None) -> None:
    """Speak another language from now on. Raises `LanguageError` for one that is not in `INTERFACE_LANGUAGES`.

    ``cache`` is where a checkout keeps what it compiles: the profile's cache directory, or else the user's own.
    """
    tag = pseudo_language(tag) or normalise_tag(tag, INTERFACE_LANGUAGES)
    _Interface.catalogue = _gettext.NullTranslations() if tag == INTERFACE_LANGUAGES[0] else _load(tag, cache)
    _Interface.tag = tag
    _Interface.cache = cache


def texts_in(tag: str) -> tuple[str, _gettext.NullTranslations]:
    """The texts of the app in any language, whatever the window speaks now; in English where it has none. With their tag.

    For what is read by somebody else than who sits here: paper, and files that are given away.
    """
    found = best_match([tag], INTERFACE_LANGUAGES) or INTERFACE_LANGUAGES[0]
    if found == _Interface.tag:
        return found, _Interface.catalogue
    return found, _gettext.NullTranslations() if found == INTERFACE_LANGUAGES[0] else _load(found, _Interface.cache)


@contextmanager
def speaking(tag: str) -> Iterator[str]:
    """Within it, `_` and its kin answer in any language, such as that of a slide; in English where the app does not know it.

    Gives the tag of the language that is spoken. A generator must not yield within it.
    """
    found = tag if tag == _Interface.tag else best_match([tag], INTERFACE_LANGUAGES) or INTERFACE_LANGUAGES[0]
    before = _spoken.set(_Interface.catalogue if found == _Interface.tag else _kept(found, _Interface.cache))
    try:
        yield found
    finally:
        _spoken.reset(before)


@lru_cache(maxsize=16)
def _kept(tag: str, cache: Path | None) -> _gettext.NullTranslations:
    """The texts of a language, read once: slides and paper ask for them again and again."""
    return _gettext.NullTranslations() if tag == INTERFACE_LANGUAGES[0] else _load(tag, cache)


def _load(tag: str, cache: Path | None) -> _gettext.NullTranslations:
    if tag in PSEUDO_LANGUAGES:
        from advice_app import pseudo  # noqa: PLC0415 - for those who work on the app

        return pseudo.Mirrored() if is_rtl(tag) else pseudo.Stretched()
    built = paths.DATA / "locales" / f"{tag}.mo"
    source = CATALOGUES / tag / "LC_MESSAGES" / "messages.po"
    if source.is_file() and not (built.is_file() and built.stat().st_mtime >= source.stat().st_mtime):
        return _from_checkout(source, cache)
    found = _read(built)
    if found is None:
        raise LanguageError(f"the texts of the window in {tag!r} are missing or damaged ({built}): install the app again")
    return found


def _from_checkout(source: Path, cache: Path | None) -> _gettext.GNUTranslations:
    """Load what was compiled from just this text before, else compile it."""
    text = source.read_bytes()
    directory = (cache or paths.Paths.find().cache) / "locales"
    # named by its text: two checkouts may share one cache; a hash of hashlib's would load 3 MiB of OpenSSL
    kept = directory / f"{source.parent.parent.name}-{len(text)}-{crc32(text):08x}.mo"
    if found := _read(kept):
        return found
    from advice_app import catalogues  # noqa: PLC0415 - Babel: 100 ms, once

    compiled = catalogues.compile_text(text)
    try:
        paths.make_private(directory)
        catalogues.replace(kept, compiled)
    except OSError:  # nowhere to keep it: next time again
        pass
    return _gettext.GNUTranslations(io.BytesIO(compiled))


def _read(path: Path) -> _gettext.GNUTranslations | None:
    """A compiled catalogue; nothing if it is not there or damaged."""
    try:
        with path.open("rb") as file:
            return _gettext.GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        return None
