"""Quick open: a few letters lead where they are meant to lead."""

import json
import tomllib
from pathlib import Path

import pytest

from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.quick.catalogue import Context, Quick
from advice_app.quick.finder import Finder
from advice_app.quick.items import MOST_RECENT, Kind, read_recent, remember
from advice_app.quick.language_names import LANGUAGE_NAMES
from advice_app.quick.match import marks_of, words_of
from advice_app.quick.sources import Saved
from advice_app.ui.names import stage_name
from tests.quick_kit import QuickLibrary, finder, ids

SAVED = (
    Saved("b1", Reference("DE", "interview", "silence"), "Schweigen dürfen", "for the trial"),
    Saved("b2", Reference("FR", "lawyer"), "Getting a lawyer"),
)


# what is meant comes first ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("fra int", "guide:FR/interview"),
        ("int fra", "guide:FR/interview"),
        ("FRA INT", "guide:FR/interview"),
        ("fr police", "guide:FR/interview"),
        ("fra", "country:FR"),
        ("fr", "country:FR"),
        ("ger", "country:DE"),
        ("eaw", "country:GB-EAW"),
        ("uk", "country:GB-EAW"),
        ("garde a vue", "country:FR"),
        ("garde à vue", "country:FR"),
        ("ar", "language:ar"),
        ("arabic", "language:ar"),
        ("العربية", "language:ar"),
        ("ukr", "language:uk"),
        ("dark", "theme:dark"),
        ("theme dark", "theme:dark"),
        ("contrast", "theme:contrast"),
        ("prin", "command:print"),
        ("bigger", ""),
        ("text larger", "command:larger"),
        ("interpol", "guide:INTL/interpol"),
        ("italy", "country:IT"),
        ("eng court lawyer", ""),
    ],
)
def test_the_first_row_is_what_is_meant(text: str, first: str) -> None:
    found = ids(finder(), text)
    assert (found[0] if found else "") == first


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "alle int", "guide:DE/interview"),
        ("fr", "germany interview", "guide:DE/interview"),
        ("fr", "audition france", "guide:FR/interview"),
        ("fr", "tchequie", "country:CZ"),
        ("de", "frankr vernehmung", "guide:FR/interview"),
        ("de", "dunkel", "theme:dark"),
        ("de", "dark", "theme:dark"),
        ("ar", "فرنسا الاستجواب", "guide:FR/interview"),
        ("ar", "فرنسا شرطة", "guide:FR/interview"),
        ("ar", "fra int", "guide:FR/interview"),
        ("ar", "ألمانيا", "country:DE"),
        ("ar", "المانيا", "country:DE"),
    ],
)
def test_names_are_found_in_the_language_of_the_window_and_in_english(language: str, text: str, first: str) -> None:
    assert ids(finder(language), text)[0] == first


@pytest.mark.parametrize("text", ["frint", "fpi", "frnce", "frapol", "ranc"])
def test_letters_left_out_still_lead_there(text: str) -> None:
    assert any("FR" in own for own in ids(finder(), text))


def test_loose_letters_never_crowd_out_words() -> None:
    assert ids(finder(), "print") == ["command:print"]
    assert ids(finder(), "prnt") == ["command:print"]


def test_a_stage_is_first_that_of_the_country_one_reads() -> None:
    assert ids(finder(country="GB-EAW"), "custody")[0] == "guide:GB-EAW/detention"
    assert ids(finder(country="DE"), "custody")[0] == "guide:DE/detention"
    assert set(ids(finder(country="DE"), "in custody")) >= {"guide:FR/detention", "guide:GB-EAW/detention"}


def test_a_country_brings_its_stages_in_order() -> None:
    found = ids(finder(), "germany")
    assert found == ["country:DE", "guide:DE/arrest", "guide:DE/interview", "guide:DE/detention"]


def test_a_country_opens_the_stage_one_reads_where_it_has_that() -> None:
    def action(guide: str, text: str) -> str:
        return finder(guide=guide).find(text)[0].action

    assert action("FR/interview", "germany") == "open:DE/interview"
    assert action("FR/family", "germany") == "open:DE/arrest"
    assert action("FR/family", "italy") == "country:IT"


def test_a_recent_choice_wins_where_two_are_alike() -> None:
    plain = ids(finder(), "detention")
    last = [own for own in plain if own.startswith("guide:")][-1]
    assert ids(finder(recent=(last,)), "detention")[0] == last


# sections and references -----------------------------------------------------------------------------------------


def test_sections_of_the_guide_that_is_read() -> None:
    found = finder(guide="FR/lawyer").find("wait police")[0]
    assert (found.id, found.label) == ("place:FR/lawyer#wait", "How long must the police wait?")
    assert (found.detail, found.action) == ("On this page", "open:FR/lawyer#wait")


def test_sections_of_a_guide_that_is_typed() -> None:
    found = finder(guide="FR/lawyer").find("germany silent")[0]
    assert (found.id, found.detail) == ("place:DE/interview#silence", "Germany › Police interview")
    assert ids(finder(), "eng int silent") == [], "there is no such guide in England"


def test_sections_are_found_in_english_and_by_their_id_and_shown_as_they_are_read() -> None:
    for text in ("silent", "taire", "silence"):
        found = finder("fr", guide="FR/interview").find(text)[0]
        assert (found.id, found.label) == ("place:FR/interview#silence", "Puis-je me taire ?")


@pytest.mark.parametrize("text", ["FR/interview#silence.2", " fr/interview#silence.2 ", "Fr/Interview#Silence.2"])
def test_a_reference_leads_to_its_paragraph(text: str) -> None:
    found = finder().find(text)
    assert (found[0].id, found[0].action) == ("place:FR/interview#silence.2", "open:FR/interview#silence.2")
    assert "Can I stay silent?" in found[0].label
    assert "2" in found[0].label


@pytest.mark.parametrize(
    ("text", "said", "nearest"),
    [
        ("FR/interview#silence.9", "paragraph", "place:FR/interview#silence"),
        ("FR/interview#nosuch", "section", "guide:FR/interview"),
        ("FR/nosuch", "guide", ""),
        ("XX/interview", "guide", ""),
    ],
)
def test_a_reference_that_does_not_exist_is_said_so(text: str, said: str, nearest: str) -> None:
    found = finder().find(text)
    assert found[0].kind == Kind.NOTE
    assert said in found[0].label
    assert text in found[0].label
    assert found[0].action == ""
    assert [item.id for item in found[1:-1]] == ([nearest] if nearest else [])


def test_a_reference_that_is_being_typed_is_no_mistake() -> None:
    for text in ("FR/", "FR/in", "FR/int", "FR/interview", "FR/interview#", "FR/interview#sil"):
        assert all(item.kind != Kind.NOTE for item in finder().find(text)), text
    assert ids(finder(), "FR/interview#sil")[0] == "place:FR/interview#silence"


# the rest --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["zzzz", "fra int", "%", "'", "\u0000", "a" * 500, "؟؟", "FR/nosuch#x.99999", "#", "//"])
def test_the_last_row_searches_for_what_was_typed(text: str) -> None:
    last = finder(guide="FR/interview").find(text)[-1]
    assert (last.kind, last.action) == (Kind.SEARCH, f"search:{text}")
    assert text in last.label


def test_bookmarks_are_found_by_title_note_and_country() -> None:
    for text in ("schweigen", "durfen", "trial", "germany schweig"):
        assert "bookmark:b1" in ids(finder(saved=SAVED), text)
    assert finder(saved=SAVED).find("schweigen")[0].action == "bookmark:b1"


def test_many_bookmarks_leave_room_for_the_others() -> None:
    many = tuple(Saved(str(number), Reference("FR", "lawyer"), f"Print {number}") for number in range(300))
    found = ids(finder(saved=many), "print")
    assert "command:print" in found
    assert 1 < len([own for own in found if own.startswith("bookmark:")]) < 10


def test_nothing_typed_shows_recent_choices_then_useful_ones() -> None:
    recent = ("language:ar", "guide:DE/arrest", "bookmark:gone", "place:FR/interview#gone", "nonsense", "guide:XX/arrest")
    found = finder(guide="FR/lawyer", recent=recent, saved=SAVED).find("  ")
    assert [item.id for item in found[:2]] == ["language:ar", "guide:DE/arrest"]
    assert [item.group for item in found[:3]] == ["Recent choices", "Recent choices", "Suggestions"]
    rest = [item.id for item in found[2:]]
    assert rest[:2] == ["guide:FR/arrest", "guide:FR/interview"]
    assert "guide:FR/lawyer" not in rest, "it is open already"
    assert "command:print" in rest


def test_every_row_can_be_found_again_by_its_id() -> None:
    found = finder(guide="FR/lawyer", saved=SAVED)
    for text in ("fra int", "ar", "dark", "prin", "wait", "schweigen", "FR/interview#silence.2", "italy"):
        for item in found.find(text):
            assert found.item(item.id) == item


def test_a_key_press_asks_the_library_for_few_guides() -> None:
    library = QuickLibrary()
    found = finder(library=library, country="FR")
    library.asked = 0
    for text in ("g", "ge", "germany", "germany s", "germany silent", "police", "e in c f g"):
        before = library.asked
        found.find(text)
        assert library.asked - before <= 2 * 12
    asked = library.asked
    found.find("germany silent")
    assert library.asked == asked, "what was read is kept"


# letters that were typed -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "typed", "marked"),
    [
        ("France › Police interview", "fra int", ["Fra", "int"]),
        ("France › Police interview", "int fra", ["Fra", "int"]),
        ("England and Wales", "eaw", ["E", "a", "W"]),
        ("Tchéquie", "tche", ["Tché"]),
        ("Œuvre sociale", "oeu", ["Œu"]),
        ("Print", "prnt", ["Pr", "nt"]),
        ("مُحَامٍ آخر", "محام", ["مُحَامٍ"]),
        ("الشرطة", "شرطة", ["شرطة"]),
        ("Print", "xyz", []),
        ("", "a", []),
    ],
)
def test_marks_are_the_letters_that_were_typed(label: str, typed: str, marked: list[str]) -> None:
    found = [label[start:end] for start, end in marks_of(label, words_of(typed, "en"), "en")]
    assert found == marked


# recent choices --------------------------------------------------------------------------------------------------


def test_choices_are_kept_newest_first_and_only_so_many() -> None:
    text = ""
    for number in range(30):
        text = remember(text, f"guide:FR/{number}")
    assert len(read_recent(text)) == MOST_RECENT
    assert read_recent(remember(text, "guide:FR/15"))[:2] == ("guide:FR/15", "guide:FR/29")
    assert read_recent(remember(text, "guide:FR/15")).count("guide:FR/15") == 1


def test_what_was_searched_for_is_not_kept() -> None:
    assert remember('["theme:dark"]', "search:my son") == '["theme:dark"]'


@pytest.mark.parametrize(
    "text", ["", "no json", "{}", "12", '{"a": 1}', '[1, null, "", "theme:dark"]', "[" * 100_000, json.dumps(["x" * 999])]
)
def test_a_damaged_setting_is_no_choices(text: str) -> None:
    assert set(read_recent(text)) <= {"theme:dark"}
    assert read_recent(remember(text, "language:ar"))[0] == "language:ar"


# with the real library -------------------------------------------------------------------------------------------


def test_every_language_of_the_guides_has_a_name_in_the_interface() -> None:
    table = tomllib.loads((Path(__file__).parents[1] / "guides" / "languages.toml").read_text(encoding="utf-8"))
    assert set(table) <= set(LANGUAGE_NAMES)


def test_every_guide_is_found_by_its_own_name(real_library: Library) -> None:
    found = Finder(Quick(real_library, stage_name).opened(Context("en", "en")))
    for country in real_library.jurisdictions("en"):
        for stage in real_library.stages(country.code):
            wanted = f"guide:{country.code}/{stage.id}"
            assert ids(found, f"{country.name} {stage.name}")[0] == wanted
            assert wanted in ids(found, f"{stage.id} {country.code}")[:2]
            (exact, *_rest) = found.find(f"{country.code}/{stage.id}")
            assert exact.id == wanted


def test_every_section_is_found_by_its_reference(real_library: Library) -> None:
    found = Finder(Quick(real_library, stage_name).opened(Context("en", "ar")))
    ref = Reference("FR", "interview")
    for place, heading in real_library.contents(ref, "ar"):
        first = found.find(f"{ref}#{place}")[0]
        assert (first.kind, first.label) == (Kind.PLACE, heading)
    assert found.find(f"{ref}#silence.1")[0].action == "open:FR/interview#silence.1"
    assert found.find(f"{ref}#silence.999")[0].kind == Kind.NOTE
