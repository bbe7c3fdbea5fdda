"""What the checker compares in words of each language: numbers, units, dates, negations, letters, English that was left."""

import shutil
import tomllib
from functools import cache
from pathlib import Path

import pytest

from advice_app.library.check import check
from advice_app.library.check.quantities import differences
from advice_app.library.check.text import sentences
from advice_app.library.check.wording import dropped_negation, long_sentences, untranslated
from advice_app.library.check.words import Words, load_words
from advice_app.library.problems import GuideError
from tests.conftest import ROOT
from tests.test_check import ARABIC, ENGLISH, change

GUIDES = ROOT / "guides"
LANGUAGES = sorted(tomllib.loads((GUIDES / "languages.toml").read_text(encoding="utf-8")))


@cache
def words(tag: str) -> Words:
    return load_words(GUIDES, tag)


def differ(tag: str, own: str, source: str) -> list[str]:
    return [name for name, _, _ in differences(own, source, words(tag), words("en"))]


SAME = [
    ("ar", "خلال ٢٤ ساعة", "within 24 hours"),
    ("ar", "بعد ساعتين (2)", "after 2 hours"),
    ("ar", "بعد يومين", "after two days"),
    ("ar", "أسبوع واحد (1)", "1 week"),
    ("ar", "٥٠٪ من المبلغ", "50% of the sum"),
    ("uk", "протягом двох тижнів", "within 2 weeks"),
    ("uk", "п'ять днів", "five days"),
    ("de", "am 1. Juli 2026", "on 1 July 2026"),
    ("de", "unter 18 Jahren", "under 18"),
    ("de", "15.000 Euro", "€15,000"),
    ("fr", "le 1er juillet 2026", "on 1 July 2026"),
    ("fr", "15 000 € d’amende", "a fine of €15,000"),
    ("fr", "deux heures", "2 hours"),
    ("es", "el 1 de julio de 2026", "on 1 July 2026"),
    ("es", "50 por ciento", "50 percent"),
    ("tr", "24 saat içinde", "within 24 hours"),
    ("tr", "yüzde 50", "50 percent"),
    ("tr", "iki gün", "two days"),
    ("ro", "doi ani", "two years"),
    ("it", "dodici ore", "12 hours"),
    ("nl", "twee dagen", "2 days"),
    ("pl", "w ciągu 48 godzin", "within 48 hours"),
    ("pt", "dois meses", "two months"),
    ("bg", "до 24 часа", "up to 24 hours"),
    ("el", "εντός 24 ωρών", "within 24 hours"),
    ("hu", "24 órán belül", "within 24 hours"),
    ("hu", "2026. július 1-jén", "on 1 July 2026"),
    ("cs", "do 24 hodin", "within 24 hours"),
    ("sk", "do 24 hodín", "within 24 hours"),
    ("sv", "inom 24 timmar", "within 24 hours"),
    ("hr", "u roku od 24 sata", "within 24 hours"),
    ("es", "900 101 025", "900 101 025"),
    ("fr", "4 jours ouvrables", "4 working days"),
]


@pytest.mark.parametrize(("tag", "own", "source"), SAME)
def test_the_same_in_another_language_is_no_difference(tag: str, own: str, source: str) -> None:
    assert differ(tag, own, source) == []


OTHER = [
    ("de", "24 Tage", "24 hours", "units"),
    ("de", "24 Stnden", "24 hours", "units"),
    ("ar", "خلال ٢٤ يومًا", "within 24 hours", "units"),
    ("ar", "بعد يومين", "after three days", "numbers"),
    ("uk", "2 місяці", "2 weeks", "units"),
    ("uk", "три дні", "two days", "numbers"),
    ("fr", "le 1er juin 2026", "on 1 July 2026", "units"),
    ("fr", "le 2 juillet 2026", "on 1 July 2026", "numbers"),
    ("fr", "en 2025", "in 2026", "numbers"),
    ("pl", "poniżej 18 godzin", "under 18", "units"),
    ("es", "50 €", "50%", "units"),
    ("es", "900 101 052", "900 101 025", "numbers"),
    ("es", "2,5 veces", "2 times", "numbers"),
    ("tr", "48 hafta", "48 hours", "units"),
    ("it", "dieci ore", "12 hours", "numbers"),
    ("el", "24 ημέρες", "24 hours", "units"),
    ("hu", "24 nap", "24 hours", "units"),
]


@pytest.mark.parametrize(("tag", "own", "source", "name"), OTHER)
def test_another_number_unit_or_date_is_a_difference(tag: str, own: str, source: str, name: str) -> None:
    assert differ(tag, own, source) == [name]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_its_words(tag: str) -> None:
    table = tomllib.loads((GUIDES / "words" / f"{tag}.toml").read_text(encoding="utf-8"))
    assert {"minute", "hour", "day", "week", "month", "year", "percent"} <= set(table["units"])
    assert set(table["months"]) == {str(month) for month in range(1, 13)}
    assert {str(number) for number in range(1, 13)} <= set(table["numbers"])
    assert len(table["negations"].split(",")) > 10
    assert len(table["common"].split(",")) > 15


NEGATIONS = [
    ("fr", "Vous devez parler.", "Vous ne devez pas parler."),
    ("de", "Sie müssen reden.", "Sie müssen nicht reden."),
    ("es", "Tiene que hablar.", "No tiene que hablar."),
    ("uk", "Ви мусите говорити.", "Ви не мусите говорити."),
    ("ar", "يجب أن تتكلم.", "لا يجب أن تتكلم."),
    ("tr", "Konuşmak zorundasınız.", "Konuşmak zorunda değilsiniz."),
    ("tr", "Polis sorar.", "Polis soramaz."),
    ("hu", "Beszélnie kell.", "Nem kell beszélnie."),
    ("cs", "Musíte mluvit.", "Nemusíte mluvit."),
]


@pytest.mark.parametrize(("tag", "without", "whole"), NEGATIONS)
def test_a_dropped_negation_is_noticed(tag: str, without: str, whole: str) -> None:
    source = "You do not have to speak."
    assert dropped_negation(without, source, words(tag), words("en")) == source
    assert dropped_negation(whole, source, words(tag), words("en")) == ""


def test_a_negation_is_looked_for_in_its_own_sentence() -> None:
    source = "Do not sign. You may not leave."
    assert dropped_negation("Ne signez pas. Vous pouvez partir.", source, words("fr"), words("en")) == "You may not leave."


def test_a_phrase_that_denies_nothing_is_passed_over() -> None:
    assert dropped_negation("Spätestens morgen.", "No later than tomorrow.", words("de"), words("en")) == ""


def test_english_left_in_a_translation_is_found() -> None:
    source = "The police must tell you why they hold you."
    assert list(untranslated(source, source, words("fr"), words("en"))) == [source]
    assert list(untranslated(f"La police attend. {source}", "x", words("fr"), words("en"))) == [source]
    assert list(untranslated("La police doit vous dire pourquoi elle vous garde.", source, words("fr"), words("en"))) == []


def test_sentences_end_where_readers_pause() -> None:
    assert sentences("See art. 5 of it. Then go.") == ("See art. 5 of it.", "Then go.")
    assert len(sentences("لا توقّع. اطلب محاميًا؟ نعم.")) == 3
    assert len(sentences("Das ist z. B. am Montag frei.")) == 1


def test_a_sentence_that_nobody_can_follow_is_told() -> None:
    assert [count for _, count in long_sentences(" ".join(["word"] * 36) + ".")] == [36]
    assert list(long_sentences(" ".join(["word"] * 34) + ". " + " ".join(["Word"] * 10))) == []


# in a whole folder ---------------------------------------------------------------------------------------------------


@pytest.fixture
def worded(guides: Path) -> Path:
    """The small guides with the words of all languages."""
    shutil.copytree(GUIDES / "words", guides / "words")
    return guides


def found(guides: Path, *, warnings: bool = False) -> list[str]:
    return [str(problem) for problem in check(guides) if problem.warning is warnings]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("٢٤ ساعة", "٢٤ يومًا", "short.2: units differ: 24 (day) (source: 24 (hour))"),
        ("30 دقيقة", "30 ساعة", "silence.6: units differ"),
        ("**30 دقيقة**", "30 دقيقة | x", "numbers of cells differ: 3 (source: 2)"),
        ("ألتزم الصمت.", "I stay silent and you are the one who must go.", "silence.4: left in the source's language"),
        ("يسمى", "يسمى {name}", "placeholders differ: {name}"),
        ("نعم، يمكنك", "نعم، یمكنك", "'ی' (U+06CC) is no letter of this language: 'ي'"),
        ("نعم، يمكنك", "نعم،\u200b يمكنك", "U+200B"),
        ("نعم، يمكنك", "نعم،\u200c يمكنك", "U+200C"),
        ("نعم، يمكنك", "нет рoлиция", "'рoлиция' is written in two alphabets: 'o' is latin small letter o"),
        ("- لا توقّع", "1. لا توقّع", "silence.7 is a numbered item (source: item)"),
        ('title = "الشرطة تريد استجوابك"', 'title = "الشرطة تريد استجوابك 3"', "title: numbers differ: 3"),
        ("{#words}", "{#word}", "section id is word (source: words)"),
    ],
)
def test_a_damage_is_named_with_file_line_and_source(worded: Path, old: str, new: str, message: str) -> None:
    line = change(worded, ARABIC, old, new)
    messages = [text for text in found(worded) if message in text]
    assert messages, found(worded)
    assert f"{ARABIC}:{line}:" in messages[0]


def test_paragraphs_that_changed_places_are_found(worded: Path) -> None:
    path = worded / ARABIC
    text = path.read_text(encoding="utf-8")
    own = "- لا توقّع.\n", "- اطلب نسخة، [كما تقول المحكمة](case:salduz-v-turkey).\n"
    path.write_text(text.replace("".join(own), "".join(reversed(own))), encoding="utf-8")
    assert any("it stands in another place than its source" in text for text in found(worded)), found(worded)


def test_a_lost_not_is_a_warning(worded: Path) -> None:
    line = change(worded, ARABIC, "- لا توقّع", "- وقّع")
    assert [text for text in found(worded, warnings=True) if f":{line}:" in text and "was a “not” lost?" in text]


def test_links_that_changed_places_are_a_warning(worded: Path) -> None:
    change(worded, ARABIC, "(fact:FR/right_to_silence)", "(x)")
    change(worded, ARABIC, "(guide:FR/family#short)", "(fact:FR/right_to_silence)")
    change(worded, ARABIC, "(x)", "(guide:FR/family#short)")
    assert any("links stand in another order" in text for text in found(worded, warnings=True))


def test_a_legal_word_in_quotes_stays_as_it_is(worded: Path) -> None:
    change(worded, ENGLISH, "Yes, you can.", "Yes, in “garde à vue” too.")
    from advice_app.library.sync import sync

    sync(worded / ARABIC)
    assert any("quoted words differ: none (source: garde à vue)" in text for text in found(worded))


def test_a_language_without_words_is_a_warning_once(worded: Path) -> None:
    (worded / "words" / "ar.toml").unlink()
    assert len([text for text in found(worded, warnings=True) if "no words/ar.toml" in text]) == 1


def test_a_broken_words_file_is_named(worded: Path) -> None:
    (worded / "words" / "ar.toml").write_text("[units", encoding="utf-8")
    assert any("ar.toml" in text and "cannot be used" in text for text in found(worded))
    with pytest.raises(GuideError):
        load_words(worded, "ar")
