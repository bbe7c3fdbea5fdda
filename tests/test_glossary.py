"""The glossary: its files, what it recognises, what the checker says of translations, what the app reads of it."""

from pathlib import Path

import pytest

from advice_app.library.compile import build
from advice_app.library.glossary import load_glossaries
from advice_app.library.glossary_check import glossary_warnings
from advice_app.library.glossary_words import Finder
from advice_app.library.guides import read_folder
from advice_app.library.meanings import read_meanings
from advice_app.library.problems import Problem
from advice_app.library.source import read_source

ROOT = Path(__file__).parents[1]
ENGLISH = """[lawyer]
term = "lawyer"
forms = ["lawyers"]
meaning = "A person who defends you."

[charge]
term = "charge"
not = ["free of charge"]
meaning = "What you are accused of."
"""
FRENCH = """[lawyer]
term = "avocat"
forms = ["avocats"]
also = ["défens*"]
meaning = "Celui qui vous défend."

[charge]
term = "accusation"
meaning = "Ce dont on vous accuse."
"""


def load(folder: Path, **files: str) -> tuple[dict[str, object], list[Problem]]:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return dict(load_glossaries(folder, {"en", "fr", "ar"}, problems)), problems


@pytest.mark.parametrize(
    ("language", "form", "text", "found"),
    [
        ("uk", "підозрюван*", "Ви маєте права як підозрюваний.", ["підозрюваний"]),
        ("uk", "триман* під варт*", "через тримання під вартою", ["тримання під вартою"]),
        ("tr", "şüpheli*", "Şüphelinin avukatı", ["Şüphelinin"]),
        ("ar", "محام", "تحدث مع المحامِ أو بمحامٍ", ["المحامِ", "بمحامٍ"]),
        ("ar", "حبس احتياطي", "وبالحبس الاحتياطي", ["وبالحبس الاحتياطي"]),
        ("de", "*verteidiger*", "Ihr Pflichtverteidigers kommt", ["Pflichtverteidigers"]),
        ("fr", "avocat", "l’avocat et d'avocat", ["avocat", "avocat"]),
        ("it", "PM", "Il PM decide alle 5 pm", ["PM"]),
        ("en", "arrest warrant", "An arrest. Warrant or arrest warrant", ["arrest warrant"]),
    ],
)
def test_words_are_recognised_as_they_are_written(language: str, form: str, text: str, found: list[str]) -> None:
    assert [text[word.start : word.end] for word in Finder(language, [(form, "it")]).find(text)] == found


def test_of_words_that_overlap_the_longer_is_found_and_a_nameless_one_hides() -> None:
    finder = Finder("en", [("warrant", "warrant"), ("arrest warrant", "arrest"), ("charge", "charge"), ("free of charge", "")])
    assert [word.name for word in finder.find("arrest warrant, warrant, free of charge, charge")] == [
        "arrest",
        "warrant",
        "charge",
    ]


def test_mistakes_in_a_file_are_named_with_their_line(tmp_path: Path) -> None:
    french = FRENCH.replace('term = "accusation"', 'term = "avocat"\nform = ["x"]\ncheck = 1') + '\n[judge]\nterm = "juge"\n'
    _, problems = load(tmp_path / "g", en=ENGLISH, fr=french, xx="")
    texts = [str(problem).removeprefix(f"{tmp_path}/g/") for problem in problems]
    assert "xx.toml:1: no language 'xx' in languages.toml" in texts
    assert any(text.startswith("fr.toml:9: charge: unknown key 'form'") for text in texts)
    assert "fr.toml:10: charge: check is true or false" in texts
    assert "fr.toml:7: 'avocat' stands under charge and under lawyer" in texts
    assert "fr.toml:13: judge: meaning is missing (a text in quotes)" in texts


def test_words_that_english_lacks_or_that_are_missing_are_reported(tmp_path: Path) -> None:
    _, problems = load(tmp_path / "g", en=ENGLISH, fr=FRENCH.replace("[charge]", "[charges]"))
    assert [(problem.message, problem.warning) for problem in problems] == [
        ("no word 'charges' in en.toml", False),
        ("no translation of: charge", True),
    ]


def test_a_broken_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    found, problems = load(tmp_path / "g", en=ENGLISH, fr="[lawyer\n")
    assert list(found) == ["en"]
    assert problems[0].line == 1
    assert "not valid TOML" in problems[0].message


def warnings(guides: Path, english: str, french: str, *, at_home: bool = False) -> list[str]:
    """What is said of one paragraph and its translation."""
    folder = guides / "FR" / "interview"
    made = []
    for tag, text in (("en", english), ("fr", french)):
        head = (folder / "en.md").read_text(encoding="utf-8").split("## In short")[0]
        (folder / f"{tag}.md").write_text(f"{head}## In short {{#short}}\n\n{text}\n", encoding="utf-8")
        made.append(read_source(folder / f"{tag}.md"))
    (guides / "glossary").mkdir(exist_ok=True)
    glossaries, problems = load(guides / "glossary", en=ENGLISH, fr=FRENCH)
    assert not problems
    known = read_folder(guides).glossaries
    assert set(known) == set(glossaries)
    return [problem.message for problem in glossary_warnings(made[1], made[0], "fr", known, at_home=at_home)]


def test_a_translation_without_the_agreed_word_is_warned_about(guides: Path) -> None:
    found = warnings(guides, "Ask for a lawyer now.", "Demandez un conseiller.")
    assert found == ["short.1: “lawyer” is not translated as “avocat”, see glossary/fr.toml (source: Ask for a lawyer now.)"]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Ask for lawyers.", "Demandez l’avocat."),
        ("Ask for a lawyer.", "Demandez une défense."),
        ("It is free of charge.", "C’est gratuit."),
        ("See *lawyer*. `PACE s 1`", "Voir *lawyer*. `PACE s 1`"),
        ("See [him](guide:FR/lawyer).", "Voir [lui](guide:FR/lawyer)."),
    ],
)
def test_right_translations_are_left_alone(guides: Path, english: str, french: str) -> None:
    assert warnings(guides, english, french) == []


def test_what_to_say_is_not_compared_where_the_police_speak_the_language(guides: Path) -> None:
    english, french = (
        "!!! say\n    *Un avocat.*\n\n    I want a lawyer.",
        "!!! say\n    *Un avocat.*\n\n    À dire tout de suite.",
    )
    assert len(warnings(guides, english, french)) == 1
    assert warnings(guides, english, french, at_home=True) == []


def test_a_more_exact_word_is_right_too(guides: Path) -> None:
    duty = '\n[duty]\nterm = "duty lawyer"\nmeaning = "On call."\n'
    (guides / "glossary").mkdir()
    english = ENGLISH.replace('forms = ["lawyers"]', 'forms = ["lawyers"]\nnarrower = ["duty"]') + duty
    for tag, text in (("en", english), ("fr", FRENCH + '\n[duty]\nterm = "permanence"\nmeaning = "De garde."\n')):
        (guides / "glossary" / f"{tag}.toml").write_text(text, encoding="utf-8")
    folder = guides / "FR" / "interview"
    head = (folder / "en.md").read_text(encoding="utf-8").split("## In short")[0]
    made = []
    for tag, text in (("en", "Call the lawyer."), ("fr", "Appelez la permanence.")):
        (folder / f"{tag}.md").write_text(f"{head}## In short {{#short}}\n\n{text}\n", encoding="utf-8")
        made.append(read_source(folder / f"{tag}.md"))
    assert list(glossary_warnings(made[1], made[0], "fr", read_folder(guides).glossaries)) == []


def test_the_projects_own_glossaries_are_complete_and_without_mistakes() -> None:
    folder = read_folder(ROOT / "guides")
    assert [str(problem) for problem in folder.problems if "glossary" in str(problem.path)] == []
    assert {"en", "fr", "de", "ar", "es", "uk", "tr", "ro", "it", "nl", "pl", "el"} <= set(folder.glossaries)
    assert len(folder.glossaries["en"].words) >= 80


def test_custody_and_remand_are_never_one_word() -> None:
    for language, glossary in read_folder(ROOT / "guides").glossaries.items():
        finder = Finder(language, glossary.forms())
        for name in ("custody", "remand"):
            assert [word.name for word in finder.find(glossary.words[name].term)] == [name], language


def test_the_library_knows_what_words_mean(guides: Path, tmp_path: Path) -> None:
    (guides / "glossary").mkdir()
    (guides / "glossary" / "en.toml").write_text(ENGLISH, encoding="utf-8")
    (guides / "glossary" / "ar.toml").write_text(
        '[lawyer]\nterm = "محامٍ"\nforms = ["محاميا"]\nmeaning = "من يدافع عنك."\n', "utf-8"
    )
    build(guides, tmp_path / "library.sqlite")
    english = read_meanings(tmp_path / "library.sqlite", "FR", "en")
    found = english.find("Ask lawyers in garde à vue, free of charge.")
    assert [(word.meaning.word, word.meaning.text) for word in found] == [
        ("lawyer", "A person who defends you."),
        ("garde à vue", "Police custody."),
    ]
    assert found[1].meaning.link == "term:FR/garde-a-vue"
    assert found[1].meaning.local == "fr"
    arabic = read_meanings(tmp_path / "library.sqlite", "FR", "ar").find("اطلب محاميًا: garde à vue")
    assert [word.meaning.text for word in arabic] == ["من يدافع عنك.", "الاحتجاز لدى الشرطة."]


def test_a_local_word_without_a_definition_is_explained_by_the_fact_sheet(guides: Path, tmp_path: Path) -> None:
    facts = guides / "FR" / "facts.toml"
    more = '\n[[terms]]\nlocal = "procès-verbal (PV)"\nlang = "fr"\nen = "official record"\nmeaning = "Read it."\n'
    facts.write_text(facts.read_text(encoding="utf-8") + more, encoding="utf-8")
    build(guides, tmp_path / "library.sqlite")
    meanings = read_meanings(tmp_path / "library.sqlite", "FR", "ar")
    for text in ("procès-verbal", "PV"):
        meaning = meanings.find(text)[0].meaning
        assert (meaning.text, meaning.language) == ("Official record. Read it.", "en")
    assert meanings.find("pv") == []


def test_a_word_of_the_pages_own_language_is_no_local_word_unless_it_is_marked(guides: Path, tmp_path: Path) -> None:
    (guides / "glossary").mkdir()
    (guides / "glossary" / "en.toml").write_text('[offence]\nterm = "crime"\nmeaning = "An act."\n', encoding="utf-8")
    facts = guides / "FR" / "facts.toml"
    more = '\n[[terms]]\nlocal = "crime"\nlang = "fr"\nen = "felony"\nmeaning = "The gravest."\n'
    facts.write_text(facts.read_text(encoding="utf-8") + more, encoding="utf-8")
    build(guides, tmp_path / "library.sqlite")
    meanings = read_meanings(tmp_path / "library.sqlite", "FR", "en")
    assert [word.meaning.text for word in meanings.find("a crime")] == ["An act."]
    assert [word.meaning.text for word in meanings.find("a crime", lambda start: start == 2)] == ["Felony. The gravest."]
