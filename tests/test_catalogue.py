"""Reading the library: names, languages, laws and details, and a clear word when the file is not there."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.compile import build
from advice_app.library.model import Reference

ROOT = Path(__file__).parents[1]
INTERVIEW, FAMILY = Reference("FR", "interview"), Reference("FR", "family")


@pytest.fixture
def library(guides: Path, tmp_path: Path) -> Iterator[Library]:
    """The small folder of guides, compiled."""
    build(guides, tmp_path / "library.sqlite")
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


@pytest.mark.parametrize(
    ("tag", "france", "germany"), [("en", "France", "Germany"), ("de", "Frankreich", "Deutschland"), ("ar", "فرنسا", "ألمانيا")]
)
def test_countries_are_named_in_the_language_of_the_window(real_library: Library, tag: str, france: str, germany: str) -> None:
    names = {item.code: item.name for item in real_library.jurisdictions(tag)}
    assert (names["FR"], names["DE"]) == (france, germany)


@pytest.mark.parametrize("tag", ["en", "fr", "de", "ar"])
def test_every_country_has_a_name_and_international_rules_come_last(real_library: Library, tag: str) -> None:
    found = real_library.jurisdictions(tag)
    assert all(item.name and item.name != item.code for item in found), [item.name for item in found]
    assert found[-1].code == "INTL"
    names = [item.name.casefold() for item in found[:-1]]
    assert names == sorted(names)


def test_an_unknown_window_language_gets_english_names(real_library: Library) -> None:
    assert real_library.jurisdictions("xx") == real_library.jurisdictions("en")


def test_languages_have_their_own_names_and_direction(real_library: Library) -> None:
    languages = {language.tag: language for language in real_library.languages()}
    names = {"en": "English", "fr": "Français", "de": "Deutsch", "ar": "العربية"}
    assert names.items() <= {tag: language.name for tag, language in languages.items()}.items()
    assert [tag for tag, language in languages.items() if language.rtl] == ["ar"]


def test_a_language_without_guides_is_not_offered(library: Library) -> None:
    assert [language.tag for language in library.languages()] == ["en", "ar"]
    assert library.knows("fr")


def test_a_guide_comes_in_the_wanted_language_then_its_fallback_then_any(library: Library) -> None:
    assert library.best_language(INTERVIEW, "ar") == "ar"
    assert library.best_language(FAMILY, "ar") == "en"
    assert library.best_language(INTERVIEW, "xx") == "en"
    assert library.best_language(Reference("FR", "court"), "en") is None


def test_the_fallback_of_a_language_goes_before_english(guides: Path, tmp_path: Path) -> None:
    languages = guides / "languages.toml"
    text = languages.read_text(encoding="utf-8")
    before, _mark, french = text.partition("[fr]")
    languages.write_text(f"{before}[fr]{french.replace('en', 'ar')}", encoding="utf-8")
    build(guides, tmp_path / "library.sqlite")
    library = Library.open(tmp_path / "library.sqlite")
    assert library.best_language(INTERVIEW, "fr") == "ar"
    assert library.best_language(FAMILY, "fr") == "en"
    library.close()


def test_without_english_a_guide_comes_in_what_there_is(guides: Path, tmp_path: Path) -> None:
    (guides / "FR/interview/en.md").unlink()
    build(guides, tmp_path / "library.sqlite")
    library = Library.open(tmp_path / "library.sqlite")
    assert library.best_language(INTERVIEW, "fr") == "ar"
    library.close()


def test_a_country_has_the_stages_it_has_guides_for_in_order(real_library: Library) -> None:
    ids = ["arrest", "lawyer", "interview", "detention", "court", "family"]
    assert [stage.id for stage in real_library.stages("FR")] == ids
    topics = [
        stage["id"]
        for stage in tomllib.loads((ROOT / "guides" / "stages.toml").read_text("utf-8"))["stage"]
        if stage["line"] == "topic"
    ]
    assert len(topics) == 15
    assert [stage.id for stage in real_library.stages("INTL")] == topics
    assert real_library.stages("XX") == ()


def test_an_edition_says_what_the_status_card_shows(library: Library) -> None:
    edition = library.edition(INTERVIEW, "ar")
    assert edition is not None
    assert (edition.title, edition.status, edition.is_source) == ("الشرطة تريد استجوابك", "drafted", False)
    assert edition.checked.isoformat() == "2026-11-22"
    assert edition.minutes == 1
    assert library.sources(INTERVIEW, "ar") == ("https://example.org/a", "https://example.org/b")
    sections = [section for section, _heading in library.contents(INTERVIEW, "ar")]
    assert sections == ["short", "silence", "words", "notes", "sources"]
    assert library.edition(FAMILY, "ar") is None


@pytest.mark.parametrize(
    ("law", "name"),
    [
        ("CPP art. 63-1", "Code de procédure pénale (Code of Criminal Procedure)"),
        ("CPP", "Code de procédure pénale (Code of Criminal Procedure)"),
        ("CPPX art. 1", ""),
        ("unknown", ""),
        ("", ""),
    ],
)
def test_a_law_has_its_full_name(library: Library, law: str, name: str) -> None:
    assert library.law_name("FR", law) == name


def test_every_law_on_every_page_of_a_country_with_statutes_can_be_named(real_library: Library) -> None:
    assert "Criminal Procedure" in real_library.law_name("FR", "CPP art. 63-1")
    assert "Police and Criminal Evidence" in real_library.law_name("GB-EAW", "PACE s 58(1)")
    assert "Strafproze" in real_library.law_name("DE", "StPO § 136 Abs. 1")
    assert real_library.law_name("FR", "ECHR art. 6")  # of the international instruments, in any country


def test_facts_terms_and_judgments_say_what_they_are(library: Library) -> None:
    fact = library.detail("fact:FR/right_to_silence")
    term = library.detail("term:FR/garde-a-vue")
    case = library.detail("case:salduz-v-turkey")
    assert fact is not None
    assert term is not None
    assert case is not None
    assert (fact.text, fact.law, fact.confidence) == ("The right to stay silent.", ("CPP art. 63-1",), "high")
    assert (term.title, "police custody" in term.text) == ("garde à vue", True)
    assert (case.title, "no. 36391/02" in case.text, case.sources) == ("Salduz v. Turkey [GC]", True, ())
    assert library.question("right_to_silence") == "Can I stay silent?"


@given(st.text())
def test_no_link_crashes(real_library_path: Path, link: str) -> None:
    library = Library.open(real_library_path)
    for kind in ("", "fact:", "term:", "case:", "fact:FR/"):
        found = library.detail(kind + link)
        assert found is None or (found.title and found.text)  # Hypothesis also tries words of our code: some are facts
    library.close()


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"nowhere\.sqlite"):
        Library.open(tmp_path / "nowhere.sqlite")


@pytest.mark.parametrize("data", [b"", b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_library_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(data)
    with pytest.raises(LibraryError, match=r"library\.sqlite"):
        Library.open(path)


def read_all(path: Path) -> list[object]:
    library = Library.open(path)
    found: list[object] = []
    for edition in library.editions():
        found.append(library.page_html(edition.ref, edition.language))
        found.append(library.contents(edition.ref, edition.language))
    return [*found, library.jurisdictions("en"), library.law_name("FR", "CPP"), library.detail("case:salduz-v-turkey")]


def test_damage_anywhere_in_a_library_is_a_library_error(real_library_path: Path, tmp_path: Path) -> None:
    data = real_library_path.read_bytes()
    whole = read_all(real_library_path)
    path = tmp_path / "library.sqlite"
    failed = 0
    for start in range(4096, len(data), len(data) // 12 // 4096 * 4096):
        path.write_bytes(data[:start] + b"\xfe" * (len(data) - start))
        try:
            assert read_all(path) == whole  # the index of the search stands at the end
        except LibraryError as error:
            assert "library.sqlite" in str(error)  # noqa: PT017 - or nothing that was read was damaged
            failed += 1
    assert failed >= 3
