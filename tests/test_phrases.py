"""Sentences to say or show: what is wrong in their file is told with its line, the library gives them back, ours are whole."""

import re
import unicodedata
from pathlib import Path

import pytest

from advice_app.library.catalogue import LibraryError
from advice_app.library.check import check
from advice_app.library.compile import build
from advice_app.library.guides import GuideFolder, read_folder
from advice_app.library.phrases import LANGUAGE, phrase_languages, phrases
from tests.conftest import ROOT

SMALL = """
[language.et]
name = "Eesti"
direction = "ltr"
script = "Latn"

[[phrase]]
id = "lawyer"
icon = "briefcase"
stage = "interview"

[phrase.text]
en = "I want a lawyer."
ar = "أريد محاميًا."
et = "Soovin kaitsjat."

[phrase.note]
et = "said as the guide says it"

[[phrase]]
id = "language"
icon = "globe"
stage = "family"

[phrase.text]
en = "I speak this language: {language}"
ar = "أتحدث هذه اللغة: {language}"
et = "Räägin seda keelt: {language}"
"""


def written(guides: Path, *changes: tuple[str, str]) -> GuideFolder:
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (guides / "phrases.toml").write_text(text, encoding="utf-8")
    return read_folder(guides)


def told(guides: Path, *changes: tuple[str, str]) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in written(guides, *changes).problems]


def test_a_file_without_mistakes_is_read_in_order(guides: Path) -> None:
    folder = written(guides)
    assert folder.problems == []
    assert [(phrase.id, phrase.stage, phrase.icon) for phrase in folder.phrases.phrases] == [
        ("lawyer", "interview", "briefcase"),
        ("language", "family", "globe"),
    ]
    assert [(item.tag, item.name, item.rtl) for item in folder.phrases.languages] == [
        ("en", "English", False),
        ("ar", "العربية", True),
        ("et", "Eesti", False),
    ]


MISTAKES = [
    ("missing", 'et = "Soovin kaitsjat."\n', "", "7: lawyer: no sentence in: et"),
    ("empty", '"Soovin kaitsjat."', '" "', "7: lawyer: no sentence in: et"),
    ("twice", 'id = "language"', 'id = "lawyer"', "21: 'lawyer' is there twice"),
    ("no id", 'id = "lawyer"', 'id = "The lawyer"', "8: not an id: 'The lawyer' (like how-long)"),
    ("control", "Soovin", "Soo\\u0007vin", "15: lawyer, et: forbidden invisible character U+0007"),
    ("direction", "أريد", "\u200fأريد", "14: lawyer, ar: forbidden invisible character U+200F"),
    ("placeholder gone", "keelt: {language}", "keelt: eesti", "28: language, et: the placeholders are none"),
    ("placeholder twice", "keelt: ", "keelt {language}: ", "the placeholders are {language} {language}, in English {language}"),
    ("brace", "kaitsjat.", "kaitsjat}.", "15: lawyer, et: the placeholders are }, in English none"),
    ("stage", 'stage = "family"', 'stage = "prison"', "23: language: no stage 'prison' in stages.toml"),
    ("icon", 'icon = "globe"\n', "", "20: language: icon is missing"),
    ("language", "et = ", "xx = ", "15: no language 'xx' in languages.toml, and no [language.xx] here"),
    ("known", "[language.et]", '[language.fr]\nname = "F"\n[language.et]', "2: fr is in languages.toml: take [language.fr] out"),
    ("nameless", 'name = "Eesti"\n', "", "2: et: name is missing: what those who speak the language call it"),
    ("key", 'icon = "globe"', 'icon = "globe"\nsymbol = "x"', "23: language: unknown key 'symbol': one of"),
    ("no English", 'en = "I want a lawyer."\n', "", "7: lawyer: no sentence in en: the others are translations of it"),
    ("spaces", "kaitsjat.", "kaitsjat. ", "15: lawyer, et: spaces at the beginning or the end"),
    ("apart", "Räägin", unicodedata.normalize("NFD", "Räägin"), "28: language, et: letters and accents are apart"),
]


@pytest.mark.parametrize(("old", "new", "message"), [row[1:] for row in MISTAKES], ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_told_with_its_line(guides: Path, old: str, new: str, message: str) -> None:
    assert any(message in text for text in told(guides, (old, new)))


def test_a_sentence_in_indonesian_is_not_taken_for_the_id(guides: Path) -> None:
    tags = [('et = "Soovin', 'id = "Soovin'), ('et = "Räägin', 'id = "Räägin\\u0007')]
    found = told(guides, ("[language.et]", "[language.id]"), *tags)
    assert "28: language, id: forbidden invisible character U+0007" in found


def test_an_unknown_placeholder_is_a_mistake_in_every_language(guides: Path) -> None:
    found = told(guides, *[("{language}", "{tongue}")] * 3)
    assert sum("unknown placeholder {tongue}: there is only {language}" in text for text in found) == 3


@pytest.mark.parametrize("text", ["phrase = 3", 'phrase = ["x"]', "language = 1", "[[phrase]]\ntext = 2", "", "[phrase"])
def test_a_file_that_is_no_book_is_no_crash(guides: Path, text: str) -> None:
    (guides / "phrases.toml").write_text(text, encoding="utf-8")
    assert read_folder(guides).phrases.phrases == ()


def test_check_tells_a_mistake(guides: Path) -> None:
    written(guides, ('et = "Soovin kaitsjat."\n', ""))
    (problem,) = [item for item in check(guides) if item.path.name == "phrases.toml"]
    assert not problem.warning


def test_the_library_gives_back_what_was_read(guides: Path, tmp_path: Path) -> None:
    book = written(guides).phrases
    library = tmp_path / "library.sqlite"
    build(guides, library)
    assert tuple(phrases(library)) == book.phrases
    assert [(item.tag, item.name, item.rtl, item.script) for item in phrase_languages(library)] == [
        (item.tag, item.name, item.rtl, item.script) for item in book.languages
    ]
    (guides / "phrases.toml").unlink()
    build(guides, library)
    assert phrases(library) == []


def test_a_library_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"no library" * 500)
    for path in (tmp_path / "library.sqlite", tmp_path / "missing.sqlite"):
        with pytest.raises(LibraryError):
            phrases(path)


def test_the_name_of_a_language_is_kept_apart_from_the_sentence(guides: Path) -> None:
    lawyer, language = written(guides).phrases.phrases
    assert language.sentence("et", "العربية") == "Räägin seda keelt: \u2068العربية\u2069"
    assert language.sentence("et") == "Räägin seda keelt: …"
    assert lawyer.sentence("xx", "Eesti") == "I want a lawyer."


# our own ---------------------------------------------------------------------------------------------------------

LANGUAGES = "en fr de es it nl pt pl ro bg el hu cs sk sv hr uk tr ar et lv lt fi nb sl mt ca eu gl cy ga lb nn"
ALPHABETS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Arab": "ARABIC"}


@pytest.fixture(scope="module")
def own() -> GuideFolder:
    return read_folder(ROOT / "guides")


def test_ours_have_no_mistakes(own: GuideFolder) -> None:
    assert [str(problem) for problem in own.problems if problem.path.name == "phrases.toml"] == []
    assert len(own.phrases.phrases) == 24
    tags = {item.tag for item in own.phrases.languages}
    assert tags >= set(LANGUAGES.split())
    assert all(set(phrase.text) == tags for phrase in own.phrases.phrases)


def test_ours_have_icons_that_there_are(own: GuideFolder) -> None:
    icons = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert {phrase.icon for phrase in own.phrases.phrases} <= icons


def test_ours_are_in_their_own_alphabet_and_short(own: GuideFolder) -> None:
    for language in own.phrases.languages:
        for phrase in own.phrases.phrases:
            text = phrase.text[language.tag]
            letters = re.findall(r"[^\W\d_]", text.replace(LANGUAGE, ""))
            assert all(unicodedata.name(letter).startswith(ALPHABETS[language.script]) for letter in letters), text
            assert len(text) <= 100, text
            assert text[-1] in ".?؟;" or text.endswith(LANGUAGE), text


def test_no_sentence_stands_for_two_or_is_left_in_english(own: GuideFolder) -> None:
    for language in own.phrases.languages:
        texts = {phrase.text[language.tag] for phrase in own.phrases.phrases}
        assert len(texts) == len(own.phrases.phrases)
        assert language.tag == "en" or not texts & {phrase.text["en"] for phrase in own.phrases.phrases}


def test_eighteen_is_eighteen_everywhere(own: GuideFolder) -> None:
    (under,) = [phrase for phrase in own.phrases.phrases if phrase.id == "under-18"]
    assert all(re.findall(r"\d+", text) == ["18"] for text in under.text.values())
