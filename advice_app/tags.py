"""Language tags (BCP 47): which of the languages we have is meant, and which way it is written.

Scripts decide, not letters cut off a code: ``zh-TW`` is Traditional Chinese and never falls back to ``zh-Hans``, while
``pt-BR`` falls back to ``pt``. The tables are the part of Unicode CLDR's likely subtags that living languages need;
tests/test_languages.py compares them with CLDR.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Languages written in several scripts: the usual one, then regions where another is usual.
LIKELY_SCRIPTS: dict[str, tuple[str, dict[str, str]]] = {
    "az": ("Latn", {"IQ": "Arab", "IR": "Arab", "RU": "Cyrl"}),
    "ha": ("Latn", {"CM": "Arab", "SD": "Arab"}),
    "kk": ("Cyrl", {"AF": "Arab", "CN": "Arab", "IR": "Arab", "MN": "Arab"}),
    "ku": ("Latn", {"LB": "Arab"}),
    "ky": ("Cyrl", {"CN": "Arab", "TR": "Latn"}),
    "mn": ("Cyrl", {"CN": "Mong"}),
    "ms": ("Latn", {"CC": "Arab"}),
    "pa": ("Guru", {"PK": "Arab"}),
    "sd": ("Arab", {"IN": "Deva"}),
    "sr": ("Cyrl", {"ME": "Latn", "RO": "Latn", "TR": "Latn"}),
    "tg": ("Cyrl", {"PK": "Arab"}),
    "ug": ("Arab", {"KZ": "Cyrl", "MN": "Cyrl"}),
    "uz": ("Latn", {"AF": "Arab", "CN": "Cyrl"}),
    "yue": ("Hant", {"CN": "Hans"}),
    "zh": (
        "Hans",
        dict.fromkeys(("AU", "BN", "GB", "GF", "HK", "ID", "MO", "PA", "PF", "PH", "SR", "TH", "TW", "US", "VN"), "Hant"),
    ),
}

# Languages usually written in one script that is not Latin.
_BY_SCRIPT = {
    "Arab": "acm aeb apc apd ar arq ars ary arz azb bal bgn ckb fa glk khw ks lah lrc mzn ota ps sdh skr trw ur",
    "Armn": "hy",
    "Beng": "as bn mni",
    "Cyrl": "ab ba be bg ce cv kaa mk myv os ru sah tt tyv uk",
    "Deva": "bgc bho brx doi hi kok mai mr ne raj sa",
    "Ethi": "am gez ti tig",
    "Geor": "ka",
    "Grek": "el",
    "Gujr": "gu",
    "Hebr": "he lad yi",
    "Jpan": "ja",
    "Khmr": "km",
    "Knda": "kn",
    "Kore": "ko",
    "Laoo": "lo",
    "Mlym": "ml",
    "Mymr": "my shn",
    "Nkoo": "nqo",
    "Olck": "sat",
    "Orya": "or",
    "Rohg": "rhg",
    "Sinh": "si",
    "Syrc": "aii syr",
    "Taml": "ta",
    "Telu": "te",
    "Tfng": "shi zgh",
    "Thaa": "dv",
    "Thai": "th",
    "Tibt": "bo dz",
}
ONE_SCRIPT = {language: script for script, languages in _BY_SCRIPT.items() for language in languages.split()}
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})

# Old codes that operating systems still report, and the macrolanguage that our readers would write.
ALIASES = {"in": "id", "iw": "he", "ji": "yi", "mo": "ro", "no": "nb", "prs": "fa-AF", "sh": "sr-Latn", "tl": "fil"}


class LanguageError(ValueError):
    """A text that names none of the languages there are."""


class _Tag(NamedTuple):
    language: str
    script: str
    region: str
    text: str  # the whole tag in canonical letter case


def best_match(wanted: Sequence[str], available: Iterable[str]) -> str | None:
    """The first of the wanted languages that is available, as ``available`` spells it.

    Same language and same script are needed; then the longest common tag wins, then the same region, then no region.
    """
    offered = [(name, tag) for name in available if (tag := _parse(name))]
    for text in wanted:
        wish = _parse(text)
        if wish is None:
            continue
        fits = [(_rank(wish, tag), -place, name) for place, (name, tag) in enumerate(offered) if _same(wish, tag)]
        if fits:
            return max(fits)[2]
    return None


def normalise_tag(text: str, known: Iterable[str]) -> str:
    """The known language that ``text`` means. Raises `LanguageError` that names the known ones."""
    tags = sorted(known)
    found = best_match([text], tags)
    if found is None:
        raise LanguageError(f"unknown language: {text!r} (known: {', '.join(tags)})")
    return found


def is_rtl(tag: str) -> bool:
    """Whether the language is written from right to left."""
    parsed = _parse(tag)
    return parsed is not None and parsed.script in _RTL_SCRIPTS


def script_of(tag: str) -> str:
    """The script (ISO 15924) that a language is written in, such as ``Cyrl``; ``Latn`` for what is no tag."""
    parsed = _parse(tag)
    return parsed.script if parsed is not None else "Latn"


def _same(wish: _Tag, tag: _Tag) -> bool:
    return (wish.language, wish.script) == (tag.language, tag.script)


def _rank(wish: _Tag, tag: _Tag) -> tuple[int, bool, bool]:
    if wish.text == tag.text:
        return (len(wish.text) + 1, True, True)
    shared = len(tag.text) if wish.text.startswith(tag.text + "-") else 0
    return (shared, wish.region == tag.region, not tag.region)


def _parse(text: str) -> _Tag | None:
    """Take a tag apart; ``None`` for what is not one (``C``, ``POSIX``, nonsense)."""
    # also the way POSIX writes it: pt_BR.UTF-8, sr_RS@latin
    bare, _, modifier = text.strip().partition("@")
    parts = bare.partition(".")[0].replace("_", "-").split("-")
    language = parts[0].lower()
    if not (2 <= len(language) <= 8 and language.isascii() and language.isalpha()) or language == "posix":  # noqa: PLR2004
        return None
    if not all(part.isascii() and part.isalnum() and len(part) <= 8 for part in parts[1:]):  # noqa: PLR2004
        return None
    rest = ALIASES.get(language, language).split("-") + parts[1:]
    language, script, region, more = rest[0], "", "", list[str]()
    for part in rest[1:]:
        if not script and not region and not more and len(part) == 4 and part.isalpha():  # noqa: PLR2004
            script = part.title()
        elif not region and not more and (len(part) == 2 or (len(part) == 3 and part.isdigit())):  # noqa: PLR2004
            region = part.upper()
        else:
            more.append(part.lower())
    script = script or {"latin": "Latn", "cyrillic": "Cyrl"}.get(modifier.lower(), "")
    canonical = "-".join([language, *([script] if script else []), *([region] if region else []), *more])
    return _Tag(language, script or _likely_script(language, region), region, canonical)


def _likely_script(language: str, region: str) -> str:
    usual, elsewhere = LIKELY_SCRIPTS.get(language, (ONE_SCRIPT.get(language, "Latn"), {}))
    return elsewhere.get(region, usual)
