"""Search: what is found, what stands first, and what can be typed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.library.search import query
from advice_app.library.search.folding import PRIVATE, fold, fold_with_map, spans, words
from advice_app.library.search.results import Filters, Hit, Kind, Results
from advice_app.library.search.searcher import Searcher
from advice_app.library.search.stems import stem
from tests.guides import ARABIC, ENGLISH

LANGUAGES = """
[de]
name = "Deutsch"
[tr]
name = "Türkçe"
[uk]
name = "Українська"
script = "Cyrl"
"""

KEYWORDS = """
[en]
"family" = "son daughter husband"
"""


def page(title: str, summary: str, *sections: str) -> str:
    front = (
        f'title = "{title}"\nsummary = "{summary}"\nchecked = 2026-11-22\nstatus = "drafted"\nsources = ["https://example.org/a"]'
    )
    return f"+++\n{front}\n+++\n" + "\n\n".join(sections) + "\n"


GERMAN = page(
    "Die Polizei will Sie befragen",
    "Sie dürfen schweigen.",
    "## Was geschieht bei der Beschuldigtenvernehmung? {#silence}\n\nSie müssen nicht aussagen. `StPO § 136`",
    "## Wörter {#words}\n\nDie Haftprüfung überprüft die Untersuchungshaft. Straße, Mauer.",
)
TURKISH = page(
    "Polis sizi sorgulamak istiyor", "Susabilirsiniz.", "## Susma hakkı {#silence}\n\nAvukatınızı bekleyin. IŞIK İSTANBUL ılık."
)
UKRAINIAN = page(
    "Поліція хоче вас допитати", "Ви можете мовчати.", "## Адвокат {#silence}\n\nПросіть адвоката. Ґрунт і їжа. Обов'язок."
)


@pytest.fixture
def folder(guides: Path) -> Path:
    """The small guides in more languages."""
    (guides / "keywords.toml").write_text(KEYWORDS, encoding="utf-8")
    with (guides / "languages.toml").open("a", encoding="utf-8") as file:
        file.write(LANGUAGES)
    for tag, text in (("de", GERMAN), ("tr", TURKISH), ("uk", UKRAINIAN)):
        (guides / f"FR/interview/{tag}.md").write_text(text, encoding="utf-8")
    return guides


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    """The small guides, built."""
    build(folder, tmp_path / "library.sqlite")
    return tmp_path / "library.sqlite"


@pytest.fixture
def searcher(library: Path) -> Iterator[Searcher]:
    """Searches the small guides."""
    found = Searcher(library)
    yield found
    found.close()


def links(results: Results) -> list[str]:
    return [hit.link for hit in results.hits]


def guides_only(searcher: Searcher, text: str, language: str) -> list[str]:
    return links(searcher.search(text, language=language, filters=Filters(kinds=("guide",))))


# -- folding -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "typed", "language"),
    [
        ("garde à vue", "GARDE A VUE", "fr"),
        ("l’avocat d’office", "avocat office", "fr"),
        ("qu'il", "il", "fr"),
        ("aujourd’hui", "aujourdhui", "fr"),
        ("the lawyer’s", "the lawyer", "en"),
        ("don’t", "dont", "en"),
        ("Haftprüfung", "haftpruefung", "de"),
        ("Haftprüfung", "haftprufung", "de"),
        ("Straße", "STRASSE", "de"),
        ("avukatın IŞIK İstanbul", "avukatin isik istanbul", "tr"),
        ("Fransa’da", "fransa", "tr"),
        ("مُحَامٍ", "محام", "ar"),
        ("المحامي والمحامي بالمحامي للمحامي", "محامي محامي محامي محامي", "ar"),
        ("أحكام إلى آخر ٱبن", "احكام الى اخر ابن", "ar"),
        ("شرطة مستشفى", "شرطه مستشفي", "ar"),
        ("محـــامي", "محامي", "ar"),
        ("مادة ٦٣", "ماده 63", "ar"),
        ("وکیل می", "وكيل مي", "fa"),
        ("ґрунт обов’язок", "грунт обовязок", "uk"),
        ("Ελλάδα δικηγόρος", "ελλαδα δικηγοροσ", "el"),
        ("łódź żółw", "lodz zolw", "pl"),
        ("cœur", "coeur", "fr"),
        ("CPP art. 63‑4‑2", "cpp art 63 4 2", ""),
        ("我要律师", "我 要 律 师", "zh"),
        ("soft\u00adhyphen \u2068isolated\u2069", "softhyphen isolated", ""),
    ],
)
def test_what_readers_type_is_folded_as_the_text_is(text: str, typed: str, language: str) -> None:
    assert words(text, language) == words(typed, language)


def test_words_that_only_look_like_an_article_are_left_whole() -> None:
    assert words("والد والدة الله بالغ ألم", "ar") == ["والد", "والده", "الله", "بالغ", "الم"]


def test_vowels_of_hindi_are_letters() -> None:
    assert words("वकील वकालत", "hi") == ["वकील", "वकालत"]


@given(st.text(), st.sampled_from(["", "de", "tr", "ar", "uk", "fr"]))
def test_folding_again_changes_nothing(text: str, language: str) -> None:
    once = fold(text, language)
    assert fold(once, language) == once or language == "de"
    assert all(PRIVATE not in word and '"' not in word and " " not in word for word in words(text, language))


@given(st.text(), st.sampled_from(["", "de", "tr", "ar"]))
def test_every_folded_letter_stands_somewhere_in_the_text(text: str, language: str) -> None:
    folded, origin = fold_with_map(text, language)
    assert len(origin) == len(folded) + 1
    assert origin == sorted(origin)
    assert origin[-1] == len(text)
    assert " ".join(folded.split()) == fold(text, language)


@given(st.text(), st.sampled_from(["", "de", "tr", "ar", "fr"]))
def test_words_are_found_where_they_stand(text: str, language: str) -> None:
    found = list(spans(text, language))
    assert [word for word, _start, _end in found] == words(text, language)
    assert all(0 <= start < end <= len(text) for _word, start, end in found)
    assert all(word in words(text[start:end], language) for word, start, end in found)


def test_an_elision_is_not_part_of_what_is_marked() -> None:
    assert list(spans("l’avocat d'office", "fr")) == [("avocat", 2, 8), ("office", 11, 17)]


def test_forms_of_a_word_have_one_stem() -> None:
    assert stem("arrested", "en") == stem("arrest", "en") == stem("arrests", "en")
    assert stem("адвоката", "uk") == stem("адвокатом", "uk") == stem("адвокату", "uk")
    assert stem("avukatlar", "tr") == stem("avukatin", "tr")


# -- queries -------------------------------------------------------------------------------------------------------------


@settings(max_examples=300)
@given(st.text() | st.text(alphabet="\"*()^-+:{}ANDORNEAT ' \u201c\u0000\ud800éا律"), st.sampled_from(["", "de", "ar", "zh"]))
def test_nothing_that_is_typed_is_a_mistake_to_fts5(text: str, language: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(
            "CREATE VIRTUAL TABLE t USING fts5(heading, asked, body, context, content='', tokenize='ascii', prefix='2 3 4')"
        )
        terms = query.parse(text, language)
        if terms:
            for expression in (query.every(terms), query.some(terms), query.narrowed(query.some(terms), [(f"{PRIVATE}fr",), ()])):
                db.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=60) | st.text(alphabet="\"*()^-+:{}ANDORNEAT ' silencemy", max_size=40))
def test_nothing_that_is_typed_stops_the_search(real_library_path: Path, text: str) -> None:
    with closing(Searcher(real_library_path)) as searcher:
        results = searcher.search(text, language="en", limit=3)
        for hit in results.hits:
            searcher.snippet(hit, results.words)


def test_what_is_joined_by_hyphens_belongs_together() -> None:
    assert query.parse("63-4-2", "fr")[0].own == query.Spelling(("63", "4", "2"), starts=True)
    assert [term.own.words for term in query.parse("est-il libre ", "fr")] == [("est",), ("il",), ("libre",)]
    assert query.parse('"garde à vue" ', "fr")[0].own == query.Spelling(("garde", "a", "vue"))


def test_common_words_are_looked_for_only_where_there_is_nothing_else() -> None:
    assert [term.own.words for term in query.significant(query.parse("what is the bail ", "en"))] == [("bail",)]
    assert len(query.significant(query.parse("what is the ", "en"))) == 3


def test_a_query_without_words_finds_nothing(searcher: Searcher) -> None:
    for text in ("", "   ", '"', "*", "(", "\x00", "—"):
        results = searcher.search(text, language="en")
        assert (results.hits, results.total, results.corrected) == ((), 0, "")


# -- finding -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("stay silent", "en", "FR/interview#silence"),
        ("droit de se taire", "en", "FR/interview#silence"),
        ("garde a vue", "en", "FR/"),
        ("garde a vue", "ar", "FR/interview"),
        ("63-1", "en", "FR/"),
        ("30 minutes", "en", "FR/interview#silence.6"),
        ("الصمت", "ar", "FR/interview#silence"),
        ("صمت", "ar", "FR/interview#silence"),
        ("محامي", "ar", "FR/interview"),
        ("لمحام", "ar", "FR/interview"),
        ("beschuldigtenvernehm", "de", "FR/interview#silence"),
        ("haftpruefung", "de", "FR/interview#words"),
        ("untersuch", "de", "FR/interview#words"),
        ("§ 136", "de", "FR/interview#silence.1"),
        ("susma hakki", "tr", "FR/interview#silence"),
        ("AVUKATINIZI", "tr", "FR/interview#silence.1"),
        ("ışık", "tr", "FR/interview#silence.1"),
        ("адвокату", "uk", "FR/interview#silence"),
        ("грунт", "uk", "FR/interview#silence.1"),
        ("обовязок", "uk", "FR/interview#silence.1"),
        ("my husband", "en", "FR/family"),
    ],
)
def test_it_is_found(searcher: Searcher, text: str, language: str, first: str) -> None:
    found = searcher.search(text, language=language, filters=Filters(kinds=("guide",)))
    assert found.hits, text
    assert found.hits[0].link.startswith(first)
    assert found.hits[0].language == language


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("lawyr", "en", "lawyer"),
        ("lawyerr", "en", "lawyer"),
        ("alwyer", "en", "lawyer"),
        ("lewyer", "en", "lawyer"),
        ("адвокта", "uk", "адвокат"),
        ("Haftprufng", "de", "Haftprüfung"),
        ("minutse", "en", "minutes"),
    ],
)
def test_one_mistake_in_a_word_is_put_right_and_said(searcher: Searcher, text: str, language: str, meant: str) -> None:
    results = searcher.search(text, language=language)
    assert results.hits
    assert results.corrected.casefold() in {meant.casefold(), fold(meant)}


def test_two_words_written_as_one_are_two(searcher: Searcher) -> None:
    results = searcher.search("staysilent ", language="en")
    assert results.corrected == "stay silent"
    assert results.hits[0].link.startswith("FR/interview")


def test_nothing_is_put_right_where_something_is_found(searcher: Searcher) -> None:
    assert searcher.search("silent", language="en").corrected == ""


def test_a_query_in_another_language_shows_the_section_in_the_readers_own(searcher: Searcher) -> None:
    results = searcher.search("Beschuldigtenvernehmung", language="ar", filters=Filters(kinds=("guide",)))
    assert [(hit.link, hit.language) for hit in results.hits[:1]] == [("FR/interview#silence", "ar")]


def test_what_the_reader_has_not_in_their_language_is_shown_in_another(searcher: Searcher) -> None:
    found = searcher.search("who tells the police: call", language="ar", filters=Filters(kinds=("guide",))).hits
    assert found[0].link.startswith("FR/family")
    assert found[0].language == "en"


def test_a_reader_of_a_language_without_guides_gets_its_fallback(searcher: Searcher) -> None:
    assert searcher.search("silent", language="fr").hits[0].language == "en"


def test_no_block_comes_twice(searcher: Searcher) -> None:
    filters = Filters(languages=("en", "ar", "de"))
    found = links(searcher.search("garde a vue", language="ar", filters=filters))
    assert len(found) == len(set(found))


def test_facts_terms_and_cases_are_found_with_their_links(searcher: Searcher) -> None:
    by_kind = {hit.kind: hit for hit in searcher.search("garde a vue", language="en").hits}
    assert by_kind["term"].link == "term:FR/garde-a-vue"
    assert by_kind["term"].title == "garde à vue"
    facts = searcher.search("right to stay silent", language="en", filters=Filters(kinds=("fact",))).hits
    assert [(hit.link, hit.title) for hit in facts] == [("fact:FR/right_to_silence", "Can I stay silent?")]
    cases = searcher.search("salduz", language="ar", filters=Filters(kinds=("case",))).hits
    assert [(hit.link, hit.parent) for hit in cases] == [("case:salduz-v-turkey", "ECtHR, no. 36391/02, 2008")]
    assert searcher.snippet(cases[0], ("lawyer",)).marks == ((2, 8),)


def test_the_heading_comes_before_the_text(searcher: Searcher) -> None:
    assert guides_only(searcher, "stay silent", "en")[0] == "FR/interview#silence.4"


def test_a_whole_word_comes_before_the_beginning_of_another(folder: Path, tmp_path: Path) -> None:
    guide = folder / "FR/family/en.md"
    text = guide.read_text(encoding="utf-8") + "\n## Barrister {#barrister}\n\nNothing.\n\n## Bar {#bar}\n\nNothing.\n"
    guide.write_text(text, encoding="utf-8")
    build(folder, tmp_path / "library.sqlite")
    with closing(Searcher(tmp_path / "library.sqlite")) as searcher:
        assert guides_only(searcher, "bar", "en")[:2] == ["FR/family#bar", "FR/family#barrister"]


def test_one_guide_does_not_fill_the_first_screen(real_library_path: Path) -> None:
    with closing(Searcher(real_library_path)) as searcher:
        hits = searcher.search("lawyer", language="en", filters=Filters(kinds=("guide",))).hits
        first = [hit.link.partition("#")[0] for hit in hits[:10]]
        assert max(map(first.count, first)) <= 3
        narrow = Filters(countries=("FR",), stages=("lawyer",), kinds=("guide",))
        assert len(searcher.search("lawyer", language="en", filters=narrow).hits) > 3


def test_the_limit_is_kept_and_the_total_said(real_library_path: Path) -> None:
    with closing(Searcher(real_library_path)) as searcher:
        results = searcher.search("lawyer", language="en", limit=5)
        assert len(results.hits) == 5
        assert results.total > 100


# -- filters and facets --------------------------------------------------------------------------------------------------


def test_filters_leave_only_what_was_chosen(real_library_path: Path) -> None:
    with closing(Searcher(real_library_path)) as searcher:

        def found(**filters: tuple[str, ...]) -> tuple[Hit, ...]:
            return searcher.search("lawyer", language="en", filters=Filters(**filters)).hits

        assert {hit.country for hit in found(countries=("FR", "GB-EAW"))} == {"FR", "GB-EAW"}
        assert {hit.stage for hit in found(stages=("court",))} == {"court"}
        assert {hit.kind for hit in found(kinds=("fact",))} == {Kind.FACT}
        french = searcher.search("avocat", language="en", filters=Filters(languages=("fr",))).hits
        assert {hit.language for hit in french} == {"fr"}


def test_facets_count_what_each_choice_would_leave(real_library_path: Path) -> None:
    with closing(Searcher(real_library_path)) as searcher:

        def total(**filters: tuple[str, ...]) -> int:
            return searcher.search("custody", language="en", filters=Filters(**filters)).total

        facets = searcher.search("custody", language="en").facets
        assert facets.countries["FR"] == total(countries=("FR",))
        assert facets.stages["court"] == total(stages=("court",))
        assert facets.kinds["guide"] == total(kinds=("guide",))
        narrowed = searcher.search("custody", language="en", filters=Filters(countries=("FR",))).facets
        assert narrowed.countries == facets.countries
        assert narrowed.stages["court"] == total(countries=("FR",), stages=("court",))
        assert searcher.search("avocat", language="fr").facets.languages["fr"] > 10


# -- snippets ------------------------------------------------------------------------------------------------------------


def test_a_snippet_marks_the_hits_and_keeps_law_apart(searcher: Searcher) -> None:
    results = searcher.search("avocat", language="en")
    hit = next(hit for hit in results.hits if hit.link == "FR/interview#short.1")
    snippet = searcher.snippet(hit, results.words)
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["avocat"]
    hit = next(hit for hit in searcher.search("24 hours", language="en").hits if hit.kind == "guide")
    snippet = searcher.snippet(hit, ("24", "hours*"))
    assert snippet.law == ("CPP art. 63-1",)
    assert "CPP" not in snippet.text
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["24 hours"]


def test_a_number_of_a_law_is_marked_as_a_whole(folder: Path, tmp_path: Path) -> None:
    guide = folder / "FR/family/en.md"
    guide.write_text(
        guide.read_text(encoding="utf-8").replace("The police must", "In 4 of 63 cases 63-4-2 and 63-4 say:"), "utf-8"
    )
    build(folder, tmp_path / "library.sqlite")
    with closing(Searcher(tmp_path / "library.sqlite")) as searcher:
        results = searcher.search("63-4-2", language="en")
        text, marks, _law = searcher.snippet(results.hits[0], results.words)
        assert [text[start:end] for start, end in marks] == ["63-4-2"]


def test_a_snippet_of_arabic_marks_the_word_with_its_article(searcher: Searcher) -> None:
    results = searcher.search("محام", language="ar")
    marked = {
        text[start:end]
        for hit in results.hits
        for text, marks, _law in [searcher.snippet(hit, results.words)]
        for start, end in marks
    }
    assert "المحامي" in marked


def test_a_long_text_is_cut_round_the_hits(folder: Path, tmp_path: Path) -> None:
    long = "Nothing to see in this sentence. " * 30 + "The needle is here. " + "And then some more follows it. " * 30
    guide = folder / "FR/family/en.md"
    guide.write_text(guide.read_text(encoding="utf-8").replace("The police must tell you.", long), encoding="utf-8")
    build(folder, tmp_path / "library.sqlite")
    with closing(Searcher(tmp_path / "library.sqlite")) as searcher:
        results = searcher.search("needle", language="en")
        snippet = searcher.snippet(results.hits[0], results.words, 120)
        assert len(snippet.text) <= 122
        assert snippet.text.startswith("…")
        assert snippet.text.endswith("…")
        assert [snippet.text[start:end] for start, end in snippet.marks] == ["needle"]


@given(text=st.text(alphabet="ab c.éا—’", max_size=300), length=st.integers(20, 120))
def test_marks_stand_inside_the_snippet(text: str, length: int) -> None:
    from advice_app.library.search.text import Plain, cut

    snippet = cut(Plain(text, ()), ("ab", "a*"), "en", length)
    assert all(0 <= start < end <= len(snippet.text) for start, end in snippet.marks)
    assert list(snippet.marks) == sorted(snippet.marks)
    assert len(snippet.text) <= length + 2


def test_a_passage_is_the_whole_section_with_the_hit(searcher: Searcher) -> None:
    results = searcher.search("30 minutes", language="en")
    paragraphs = searcher.passage(results.hits[0], results.words)
    assert (paragraphs[0].kind, paragraphs[0].snippet.text) == ("heading", "Can I stay silent?")
    assert [item.place for item in paragraphs if item.is_hit] == [results.hits[0].link.partition("#")[2]]
    hit = next(item for item in paragraphs if item.is_hit)
    assert hit.kind == "row"
    assert hit.snippet.text == "Talk with the lawyer · 30 minutes"
    assert hit.snippet.marks == ((23, 33),)


def test_every_link_leads_to_a_block_that_is_there(real_library_path: Path) -> None:
    with closing(Searcher(real_library_path)) as searcher, closing(sqlite3.connect(real_library_path)) as db:
        for text, language in (("lawyer", "en"), ("avocat", "fr"), ("محامي", "ar"), ("Anwalt", "de")):
            for hit in searcher.search(text, language=language, filters=Filters(kinds=("guide",))).hits:
                ref = Reference.parse(hit.link)
                values = (ref.jurisdiction, ref.stage, hit.language)
                query = "SELECT id FROM edition WHERE jurisdiction = ? AND stage = ? AND language = ?"
                (edition,) = db.execute(query, values).fetchone()
                places = [row[0] for row in db.execute("SELECT place FROM block WHERE edition = ?", (edition,))]
                assert not ref.block or ref.place in places


# -- the index -----------------------------------------------------------------------------------------------------------


def test_a_changed_guide_is_found_by_its_new_words_alone(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "library.sqlite"
    build(folder, out)
    guide = folder / "FR/family/en.md"
    guide.write_text(guide.read_text(encoding="utf-8").replace("The police must", "Zebras must"), encoding="utf-8")
    build(folder, out)
    with closing(Searcher(out)) as searcher:
        assert guides_only(searcher, "zebras", "en") == ["FR/family#short.2"]
        assert guides_only(searcher, '"the police must"', "en") == []
    intact(out)


def test_a_guide_taken_away_is_not_found(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "library.sqlite"
    build(folder, out)
    (folder / "FR/interview/uk.md").unlink()
    (folder / "FR/family/en.md").unlink()
    build(folder, out)
    with closing(Searcher(out)) as searcher:
        assert searcher.search("грунт", language="uk").hits == ()
        assert not any("family" in link for link in guides_only(searcher, "police", "en"))
    intact(out)


def test_changed_keywords_and_names_are_indexed_anew(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "library.sqlite"
    build(folder, out)
    (folder / "keywords.toml").write_text('[en]\n"family" = "nephew"\n', encoding="utf-8")
    (folder / "jurisdictions.toml").write_text('[FR]\nen = "Ruritania"\n', encoding="utf-8")
    build(folder, out)
    with closing(Searcher(out)) as searcher:
        assert guides_only(searcher, "nephew", "en") == ["FR/family"]
        assert guides_only(searcher, "husband", "en") == []
        assert guides_only(searcher, "ruritania", "en") != []
    intact(out)


def intact(out: Path) -> None:
    """Every index has exactly the words of the rows that are there."""
    with closing(sqlite3.connect(out)) as db:
        for (language,) in db.execute("SELECT DISTINCT language FROM search_edition").fetchall():
            rows = {row[0] for row in db.execute("SELECT id FROM edition WHERE language = ?", (language,))}
            db.execute(f"CREATE VIRTUAL TABLE temp.v USING fts5vocab('main', 'search_{language}', 'instance')")
            assert {row[0] >> 8 for row in db.execute("SELECT DISTINCT doc FROM temp.v")} == rows
            db.execute("DROP TABLE temp.v")


def test_what_is_not_translated_yet_is_found_in_its_source(searcher: Searcher) -> None:
    results = searcher.search("30 minutes", language="de", filters=Filters(kinds=("guide",)))
    assert results.hits[0].language in {"en", "de"}
    assert searcher.snippet(results.hits[0], results.words).text


def test_keywords_that_name_nothing_are_reported(folder: Path, tmp_path: Path) -> None:
    (folder / "keywords.toml").write_text('[en]\n"family#nowhere" = "x"\n[xx]\n"family" = "y"\n', encoding="utf-8")
    messages = [problem.message for problem in build(folder, tmp_path / "library.sqlite").problems]
    assert any("'family#nowhere'" in message for message in messages)
    assert any("'xx'" in message for message in messages)


def test_a_searcher_reads_nothing_before_it_is_asked(tmp_path: Path) -> None:
    searcher = Searcher(tmp_path / "nowhere.sqlite")
    with pytest.raises(LibraryError, match="no library"):
        searcher.search("x", language="en")
    searcher.close()


def test_a_damaged_library_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with closing(Searcher(path)) as searcher, pytest.raises(LibraryError, match="damaged"):
        searcher.search("x", language="en")


def test_damage_anywhere_is_a_library_error(real_library_path: Path, tmp_path: Path) -> None:
    def found(path: Path) -> list[object]:
        with closing(Searcher(path)) as searcher:
            results = [searcher.search(text, language="en") for text in ("custody", "lawyr", "avocat commis")]
            shown = [
                (searcher.snippet(hit, item.words), searcher.passage(hit, item.words)) for item in results for hit in item.hits
            ]
            return [results, shown]

    data = real_library_path.read_bytes()
    whole = found(real_library_path)
    path = tmp_path / "library.sqlite"
    failed = 0
    for start in range(4096, len(data), len(data) // 12 // 4096 * 4096):
        path.write_bytes(data[:start] + b"\xfe" * (len(data) - start))
        try:
            assert found(path) == whole
        except LibraryError as error:
            assert "library.sqlite" in str(error)  # noqa: PT017 - or nothing that was read was damaged
            failed += 1
    assert failed > 3


def test_the_library_can_still_be_opened(library: Path) -> None:
    with closing(Library.open(library)) as opened:
        assert len(opened.editions()) == 6


def test_the_small_guides_are_as_the_tests_think() -> None:
    assert "stay silent" in ENGLISH
    assert "محاميًا" in ARABIC
