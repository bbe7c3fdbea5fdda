"""The answer to "what has happened?": from a country's own file, else its guide for the family; the way through the questions."""

from collections.abc import Iterator

import pytest

from advice_app.answering.answer import _key_points, answer
from advice_app.answering.asking import ANSWER, COUNTRY, LANGUAGE, SITUATION, Asking
from advice_app.answering.words import ICONS, as_text, remark
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.library.paths import SITUATIONS
from advice_app.ui.icons import NAMES
from tests.paths_kit import library_with_paths


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_with_paths(tmp_path_factory.mktemp("answering")) as opened:
        yield opened


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The same without a paths.toml."""
    with library_with_paths(tmp_path_factory.mktemp("bare"), written=False) as opened:
        yield opened


def test_what_is_written_for_the_situation_comes_first(library: Library) -> None:
    made = answer(library, "FR", "ar", "arrested")
    assert (made.own, made.wanted, made.language.tag) == (True, True, "ar")
    assert [step.do for step in made.steps] == ["اتصل الآن 1.", "اتصل الآن 2.", "اتصل الآن 3."]
    assert made.steps[0].see == Reference("FR", "family", "short")
    assert made.limit is not None
    assert made.limit.law == ("CPP art. 63-1",)
    assert (made.clock, made.regime) == (True, "ordinary")
    assert [body.name for body in made.help] == ["Permanence", "Barreau"]
    assert made.guide == Reference("FR", "family")
    assert remark(made) == ""


def test_words_are_in_the_language_of_the_reader_then_of_the_police(library: Library) -> None:
    first = answer(library, "FR", "ar", "arrested").sentences[0]
    assert [(said.language.tag, said.text) for said in first.said] == [("ar", "أريد محاميًا."), ("fr", "Je veux un avocat.")]
    assert not first.understood
    own = answer(library, "FR", "fr", "arrested").sentences[0]
    assert own.understood
    assert [said.language.tag for said in own.said] == ["fr"], "a sentence that both read stands once"


def test_a_regime_of_several_clocks_leaves_the_choice_to_the_reader(library: Library) -> None:
    made = answer(library, "FR", "en", "child")
    assert (made.clock, made.regime) == (True, "")


def test_a_language_without_an_answer_gets_the_nearest_and_is_told(library: Library) -> None:
    made = answer(library, "FR", "fr", "arrested")
    assert (made.own, made.wanted, made.language.tag) == (True, False, "en")
    assert remark(made) == "This is not there in your language yet. It is in: \u2068English\u2069"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_without_a_file_the_key_points_of_the_family_guide_stand_in(bare: Library, situation: str) -> None:
    made = answer(bare, "FR", "en", situation)
    assert (made.own, made.wanted, made.language.tag) == (False, True, "en")
    assert made.steps
    assert "key points" in remark(made)
    assert "English" not in remark(made)
    assert made.guide is not None
    assert bare.best_edition(made.guide, "en") is not None
    assert "English" in remark(answer(bare, "FR", "ar", situation)), "the small guides have no family guide in Arabic"
    assert {sentence.id for sentence in made.sentences} <= {"lawyer", "doctor"}
    assert made.limit is None


def test_key_points_keep_local_words_and_law_apart(bare: Library) -> None:
    made = answer(bare, "FR", "en", "interview")
    assert made.guide == Reference("FR", "interview")
    interview = bare.best_edition(Reference("FR", "interview"), "en")
    assert interview is not None
    steps = [(step.do, step.law) for step in _key_points(bare, interview)]
    assert steps[0] == ("Ask for a lawyer: *Je veux un avocat.*", ())
    assert steps[1] == ("You can stay silent for 24 hours.", ("CPP art. 63-1",))


def test_the_whole_answer_as_text(library: Library) -> None:
    text = as_text(answer(library, "FR", "en", "arrested"), "France", "Checked.")
    lines = text.splitlines()
    assert lines[0] == "Just arrested · France"
    assert "1. Call now 1." in lines
    assert "   Ask for the garde à vue desk." in lines, "asterisks are for the screen"
    assert "Je veux un avocat." in lines
    assert "Duty lawyer: Permanence (Duty lawyers) · +33 1 00 00 00 00 · https://example.org/duty" in lines
    assert lines[-1] == "Checked."


def test_every_situation_has_an_icon() -> None:
    assert set(ICONS) == set(SITUATIONS)
    assert set(ICONS.values()) <= set(NAMES)


def test_every_country_and_language_has_an_answer(real_library: Library) -> None:
    for country in real_library.jurisdictions("en"):
        if country.code == "INTL" or not country.guides:
            continue
        for tag, situation in (("ar", "arrested"), ("pl", "abroad")):
            made = answer(real_library, country.code, tag, situation)
            assert len(made.steps) >= 3
            assert made.sentences
            assert made.help, country.code
            assert made.guide is not None


# the way through the questions -----------------------------------------------------------------------------------


def test_nothing_is_known_then_all_three_are_asked_in_order() -> None:
    asking = Asking()
    views = [asking.view]
    asking.choose_language()
    views.append(asking.view)
    asking.choose_country("FR")
    views.append(asking.view)
    asking.choose_situation("court")
    views.append(asking.view)
    assert views == [LANGUAGE, COUNTRY, SITUATION, ANSWER]
    back = [asking.view for _step in range(3) if asking.go_back()]
    assert back == [SITUATION, COUNTRY, LANGUAGE]
    assert not asking.go_back()


def test_what_is_known_is_not_asked() -> None:
    assert Asking(language=True).view == COUNTRY
    assert Asking(language=True, country="FR").view == SITUATION
    assert Asking(language=True, country="INTL").view == COUNTRY, "standards of all countries arrest nobody"
    kept = Asking(language=True, country="FR")
    kept.choose_situation("held")
    assert Asking(kept.kept(), language=True, country="FR").view == ANSWER


def test_from_the_beginning_the_situation_is_asked_again_but_still_known() -> None:
    asking = Asking('{"situation": "held"}', language=True, country="FR")
    asking.begin()
    assert (asking.view, asking.situation) == (SITUATION, "held")
    asking.choose_situation("court")
    assert asking.view == ANSWER


def test_changing_one_answer_leads_back_to_the_page() -> None:
    asking = Asking('{"situation": "held"}', language=True, country="FR")
    asking.go(COUNTRY)
    asking.choose_country("DE")
    assert (asking.view, asking.country) == (ANSWER, "DE")
    asking.choose_country("ES")  # in the side bar of another tool
    assert asking.view == ANSWER
    asking.choose_country("")
    assert asking.view == COUNTRY


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"situation": 5}', '{"situation": "nonsense"}'])
def test_a_damaged_state_is_an_empty_one(kept: str) -> None:
    assert Asking(kept, language=True, country="FR").view == SITUATION
