"""The catalogues of the interface: nothing stale, nothing untranslated, no broken field."""

import ast
import gettext
import io
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from advice_app import catalogues
from advice_app.languages import INTERFACE_LANGUAGES, script_of

UPDATE = "run: python -m advice_app.catalogues"
LANGUAGES = ("ar", "de", "es", "fr", "it", "nl", "pl", "pt", "ro", "tr", "uk")


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return catalogues.extract()


@pytest.fixture(params=catalogues.translations())
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_interface_speaks_every_language_that_has_a_catalogue() -> None:
    assert ("en", *catalogues.translations()) == INTERFACE_LANGUAGES
    assert set(LANGUAGES) <= set(INTERFACE_LANGUAGES)


def test_a_catalogue_is_added_by_its_file(tmp_path: Path) -> None:
    path = catalogues.translation("pt-BR", tmp_path)
    path.parent.mkdir(parents=True)
    messages = Catalog()
    messages.add("Close")
    path.write_bytes(catalogues.text_of(catalogues.merge("pt-BR", messages, tmp_path)))
    assert catalogues.translations(tmp_path) == ("pt-BR",)
    catalogues.compile_all(tmp_path / "out", tmp_path)
    assert (tmp_path / "out" / "pt-BR.mo").is_file()


def test_the_list_of_messages_is_that_of_the_code(messages: Catalog) -> None:
    assert catalogues.template().read_bytes() == catalogues.text_of(messages), UPDATE


def test_extraction_finds_the_texts_of_the_window(messages: Catalog) -> None:
    assert len(messages) > 50
    assert "Keyboard shortcuts" in messages


def test_catalogue_has_just_the_messages_of_the_code(tag: str, messages: Catalog) -> None:
    catalog = catalogues.read(catalogues.translation(tag))
    here = {(message.context, message.id) for message in catalog}
    code = {(message.context, message.id) for message in messages}
    assert here - code == set(), f"no longer in the code; {UPDATE}"
    assert code - here == set(), f"not in {tag}; {UPDATE}"


def test_updating_changes_nothing(tag: str, messages: Catalog) -> None:
    assert catalogues.translation(tag).read_bytes() == catalogues.text_of(catalogues.merge(tag, messages)), UPDATE


def test_everything_is_translated_and_nothing_is_fuzzy(tag: str) -> None:
    catalog = catalogues.read(catalogues.translation(tag))
    assert [message.id for message in catalogues.untranslated(catalog)] == []


def test_fields_and_plural_forms_are_whole(tag: str) -> None:
    assert list(catalogues.mistakes(catalogues.read(catalogues.translation(tag)))) == []


def test_plural_rules_are_those_of_the_language(tag: str) -> None:
    written, known = catalogues.read(catalogues.translation(tag)), Catalog(locale=tag.replace("-", "_"))
    assert written.num_plurals == known.num_plurals
    assert _together(written) == _together(known)  # in which order a file has its forms is its own affair


def _together(catalog: Catalog) -> set[frozenset[int]]:
    """Which numbers take the same form."""
    choose = gettext.c2py(catalog.plural_expr)
    groups: dict[int, set[int]] = defaultdict(set)
    for number in range(1200):
        groups[choose(number)].add(number)
    return {frozenset(group) for group in groups.values()}


def test_plural_rules_tell_apart_what_the_languages_do() -> None:
    forms = {tag: catalogues.read(catalogues.translation(tag)).num_plurals for tag in LANGUAGES}
    twofold = dict.fromkeys(("de", "es", "fr", "it", "nl", "pt"), 2)
    # a Turkish noun stays in the singular after a number
    assert forms == {"ar": 6, "pl": 3, "ro": 3, "tr": 1, "uk": 3} | twofold


def test_texts_are_written_in_the_script_of_the_language(tag: str) -> None:
    """A file that was put into the wrong folder."""
    letters = [letter for text in catalogues.translation(tag).read_text("utf-8").split("msgstr")[2:] for letter in _first(text)]
    wanted = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Grek": "GREEK"}[script_of(tag)]
    of_it = sum(unicodedata.name(letter, "").startswith(wanted) for letter in letters)
    assert of_it > 0.7 * len(letters)


def _first(text: str) -> list[str]:
    """The letters of a translation, up to the next message."""
    return [letter for letter in text.partition("\nmsg")[0].partition("\n#")[0] if letter.isalpha()]


def _catalogue(tag: str, **translations: str | tuple[str, ...]) -> Catalog:
    catalog = Catalog(locale=tag)
    for source, translated in translations.items():
        ids = (f"{{number}} {source}", f"{{number}} {source}s") if isinstance(translated, tuple) else f"{source} {{name}}"
        catalog.add(ids, translated)
    return catalog


def test_a_broken_field_is_found() -> None:
    assert list(catalogues.mistakes(_catalogue("fr", Country="Pays : {name}"))) == []
    assert "unknown fields ['nom']" in "".join(catalogues.mistakes(_catalogue("fr", Country="Pays : {nom}")))
    assert "missing fields ['name']" in "".join(catalogues.mistakes(_catalogue("fr", Country="Pays")))
    assert "unknown fields ['?']" in "".join(catalogues.mistakes(_catalogue("fr", Country="Pays {name")))


def test_a_missing_plural_form_is_found() -> None:
    assert "1 plural forms instead of 2" in "".join(catalogues.mistakes(_catalogue("fr", page=("{number} page",))))
    assert list(catalogues.untranslated(_catalogue("fr", page=("{number} page", ""))))


def test_only_a_form_for_one_number_may_say_it_in_a_word() -> None:
    arabic = ("لا صفحات", "صفحة واحدة", "صفحتان", "{number} صفحات", "{number} صفحة", "{number} صفحة")
    assert list(catalogues.mistakes(_catalogue("ar", page=arabic))) == []
    # French uses its first form for none and for one
    assert list(catalogues.mistakes(_catalogue("fr", page=("une page", "{number} pages"))))


def test_a_changed_text_is_new_and_not_guessed(tmp_path: Path) -> None:
    path = catalogues.translation("fr", tmp_path)
    path.parent.mkdir(parents=True)
    old = Catalog(locale="fr")
    old.add("Next stages", "Étapes suivantes")
    path.write_bytes(catalogues.text_of(old))
    new = Catalog()
    new.add("Next stage")
    merged = catalogues.merge("fr", new, tmp_path)
    assert [message.id for message in catalogues.untranslated(merged)] == ["Next stage"]
    assert b"Next stages" not in catalogues.text_of(merged)


def test_texts_are_found_wherever_they_stand() -> None:
    code = """
# L10N: a greeting
# on two lines
a = _("Hello")
b = f"<b>{escape(_('in an f-string'))}</b>"
# an ordinary comment
ngettext("{n} guide", "{n} guides", count)
pgettext("verb", "Open")
other("not a message")
_(name)
_("one text " "in two parts")
"""
    found = catalogues.extract_python(io.BytesIO(code.encode()), catalogues.KEYWORDS, [catalogues.NOTE], {})
    assert {(name, text, tuple(notes)) for _line, name, text, notes in found} == {
        ("_", "Hello", ("L10N: a greeting", "on two lines")),
        ("_", "in an f-string", ()),
        ("ngettext", ("{n} guide", "{n} guides", None), ()),
        ("pgettext", ("verb", "Open"), ()),
        ("_", "one text in two parts", ()),
    }


def test_every_text_of_a_lookup_can_be_extracted() -> None:
    """A text put together inside the brackets would stay English."""
    found = []
    for path in sorted((catalogues.ROOT / "advice_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in catalogues.KEYWORDS:
                texts = node.args[:2] if node.func.id in {"ngettext", "pgettext"} else node.args[:1]
                found += [f"{path}:{text.lineno}" for text in texts if isinstance(text, (ast.JoinedStr, ast.BinOp))]
    assert found == []
