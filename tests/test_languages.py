"""Language tags, the interface language and its dates."""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from advice_app import catalogues, languages, paths, pseudo
from advice_app.app import Application
from advice_app.languages import (
    INTERFACE_LANGUAGES,
    PSEUDO_LANGUAGES,
    LanguageError,
    _,
    best_match,
    interface_language,
    is_rtl,
    ngettext,
    normalise_tag,
    pgettext,
    pseudo_language,
    script_of,
    set_interface_language,
)
from advice_app.tags import LIKELY_SCRIPTS, ONE_SCRIPT
from advice_app.ui.dates import long_date
from advice_app.ui.qt_texts import qt_names, translator


@pytest.mark.parametrize(
    ("wanted", "available", "found"),
    [
        (["fr"], ["en", "fr"], "fr"),
        (["FR-ca"], ["en", "fr"], "fr"),
        (["pt-BR"], ["en", "pt"], "pt"),
        (["pt-BR"], ["pt-PT", "pt", "pt-BR"], "pt-BR"),
        (["pt-PT"], ["pt-BR", "pt"], "pt"),
        (["pt"], ["pt-BR", "en"], "pt-BR"),
        (["zh-Hant"], ["zh-Hans", "zh-Hant"], "zh-Hant"),
        (["zh-TW"], ["zh-Hans", "zh-Hant"], "zh-Hant"),
        (["zh-HK"], ["zh"], None),
        (["zh-Hant-CN"], ["zh"], None),
        (["zh-CN"], ["zh-Hant", "zh"], "zh"),
        (["zh-TW", "en"], ["zh-Hans", "en"], "en"),
        (["sr"], ["sr-Latn", "sr-Cyrl"], "sr-Cyrl"),
        (["sr-ME"], ["sr-Cyrl", "sr-Latn"], "sr-Latn"),
        (["sr_RS@latin"], ["sr", "sr-Latn"], "sr-Latn"),
        (["fr-Latn-FR"], ["fr"], "fr"),
        (["ar_EG.UTF-8"], ["en", "ar"], "ar"),
        (["no"], ["nb"], "nb"),
        (["iw-IL"], ["he"], "he"),
        (["prs"], ["fa"], "fa"),
        (["de-1996"], ["de"], "de"),
        (["x-klingon", "", "C", "de"], ["de"], "de"),
        (["C"], ["en"], None),
        (["frr"], ["fr"], None),
        (["fra"], ["fr"], None),
        ([], ["en"], None),
        (["en"], [], None),
    ],
)
def test_best_match(wanted: list[str], available: list[str], found: str | None) -> None:
    assert best_match(wanted, available) == found


def test_the_first_wanted_language_wins_over_a_closer_one() -> None:
    assert best_match(["fr-CH", "de-CH"], ["de-CH", "fr"]) == "fr"


def _cldr_script(tag: str) -> str | None:
    likely = get_global("likely_subtags").get(tag)
    return next((part for part in likely.split("_") if len(part) == 4), None) if likely else None


def test_script_tables_are_those_of_cldr() -> None:
    ours = dict(ONE_SCRIPT)
    for language, (usual, elsewhere) in LIKELY_SCRIPTS.items():
        ours[language] = usual
        ours |= {f"{language}_{region}": script for region, script in elsewhere.items()}
    assert ours == {tag: _cldr_script(tag) for tag in ours}


def test_no_region_of_a_language_in_several_scripts_is_forgotten() -> None:
    for tag in get_global("likely_subtags"):
        language, *rest = tag.split("_")
        if language in LIKELY_SCRIPTS and len(rest) == 1 and len(rest[0]) in {2, 3}:
            usual, elsewhere = LIKELY_SCRIPTS[language]
            assert elsewhere.get(rest[0], usual) == _cldr_script(tag), tag


@pytest.mark.parametrize("tag", ["ar", "ar-MA", "fa", "ur", "he", "yi", "ckb", "ps", "dv", "az-IR", "pa-PK", "uz-Arab"])
def test_written_from_right_to_left(tag: str) -> None:
    assert is_rtl(tag)


@pytest.mark.parametrize("tag", ["en", "ku", "az", "pa-IN", "ar-Latn", "zh-Hant", "ru", "arn", "", "C"])
def test_written_from_left_to_right(tag: str) -> None:
    assert not is_rtl(tag)


@pytest.mark.parametrize(
    ("tag", "script"), [("uk", "Cyrl"), ("ar-XB", "Arab"), ("pt-BR", "Latn"), ("zh-TW", "Hant"), ("", "Latn")]
)
def test_scripts(tag: str, script: str) -> None:
    assert script_of(tag) == script


def test_an_unknown_tag_is_refused_with_the_known_ones() -> None:
    assert normalise_tag("AR-eg", ["fr", "ar"]) == "ar"
    with pytest.raises(LanguageError, match=r"unknown language: 'tlh' \(known: ar, fr\)"):
        normalise_tag("tlh", ["fr", "ar"])


def test_a_switch_changes_texts_at_once() -> None:
    assert _("Close") == "Close"
    set_interface_language("fr-CA")
    assert (interface_language(), _("Close")) == ("fr", "Fermer")
    set_interface_language("ar")
    assert _("Close") == "إغلاق"
    set_interface_language("en")
    assert _("Close") == "Close"


def test_an_unknown_interface_language_leaves_the_current_one() -> None:
    set_interface_language("de")
    with pytest.raises(LanguageError, match=f"known: {', '.join(sorted(INTERFACE_LANGUAGES))}"):
        set_interface_language("tlh")
    assert (interface_language(), _("Close")) == ("de", "Schließen")


def test_pseudo_languages_are_there_for_who_asks_and_offered_to_nobody() -> None:
    assert pseudo_language("en_xa") == "en-XA"
    assert pseudo_language("en") == pseudo_language("ar") == pseudo_language("") == ""
    assert not set(PSEUDO_LANGUAGES) & set(INTERFACE_LANGUAGES)
    assert best_match(PSEUDO_LANGUAGES, INTERFACE_LANGUAGES) == "en"
    for tag, longer in zip(PSEUDO_LANGUAGES, (1.4, 1.0), strict=True):
        set_interface_language(tag.lower())
        assert interface_language() == tag
        text = _("It never connects to the internet.")
        assert text != "It never connects to the internet."
        assert len(text) >= longer * len("It never connects to the internet.")
    assert is_rtl("ar-XB")
    assert not is_rtl("en-XA")


@pytest.mark.parametrize("change", [pseudo.stretched, pseudo.mirrored])
@given(st.text(max_size=60), st.sampled_from(["", "{number}", "{name} of {total}", "{{", "{share:.0%}"]))
def test_a_pseudo_language_leaves_fields_as_they_are(change: Callable[[str], str], text: str, fields: str) -> None:
    source = text.replace("{", "").replace("}", "") + fields
    values = {"number": 3, "name": "x", "total": 9, "share": 0.5}
    for value in re.findall(r"\{(\w+)", fields.replace("{{", "")):
        assert f"{{{value}" in change(source)
    change(source).format(**values)


@given(
    st.text(alphabet=st.characters(codec="ascii", categories=["L", "Zs", "P"], exclude_characters="{}"), min_size=1, max_size=200)
)
def test_stretched_is_forty_percent_longer_and_shows_both_its_ends(text: str) -> None:
    longer = pseudo.stretched(text)
    assert len(longer) >= round(1.4 * len(text))
    assert longer[0] + longer[-1] == "[]"
    assert len(longer) <= max(1.4 * len(text) + 3, len(text) + 2)
    assert not re.search("[A-Za-z]", longer)


def test_a_pseudo_language_has_both_forms_and_contexts() -> None:
    set_interface_language("en-XA")
    assert ngettext("{n} guide", "{n} guides", 1) != ngettext("{n} guide", "{n} guides", 2)
    assert pgettext("verb", "Open") == _("Open")


def test_the_command_line_takes_a_pseudo_language_for_once(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    paths_ = paths.Paths.find(tmp_path / "profile")
    made = Application(paths_, tmp_path / "guides", "en-XA")
    assert interface_language() == "en-XA"
    assert made.settings.interface_language == "en"
    made.close()
    made.appearance.set_language("en")
    made.appearance.deleteLater()


# Qt's own texts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES[1:])
def test_the_menu_of_a_text_field_speaks_the_language(qapp: QApplication, tag: str) -> None:
    set_interface_language(tag)
    made = translator(tag, qapp)
    texts = {word: made.translate("QWidgetTextControl", word) for word in ("&Copy", "&Paste", "Select All")}
    assert all(text and text != word for word, text in texts.items()), texts


def test_qt_speaks_another_region_only_in_the_same_script(tmp_path: Path) -> None:
    for name in ("qtbase_pt_BR", "qtbase_zh_CN", "qtbase_zh_TW", "qtbase_de", "qtbase_de_CH"):
        (tmp_path / f"{name}.qm").touch()
    assert qt_names("pt", tmp_path) == ["qtbase_pt_BR"]
    assert qt_names("de", tmp_path) == ["qtbase_de", "qtbase_de_CH"]
    assert qt_names("zh", tmp_path) == ["qtbase_zh_CN"]
    assert qt_names("ro", tmp_path) == []


def test_what_we_have_no_word_for_stays_as_qt_has_it(qapp: QApplication) -> None:
    set_interface_language("en-XA")
    made = translator("en-XA", qapp)
    assert made.translate("QFileDialog", "&Open") == _("Open")
    assert made.translate("QFileDialog", "Look in:") == "Look in:"


PO = """
msgid ""
msgstr ""
"Language: ar\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Open"
msgstr "{open}"

msgctxt "adjective"
msgid "Open"
msgstr "مفتوح"

msgid "{{number}} guide"
msgid_plural "{{number}} guides"
msgstr[0] "لا أدلة"
msgstr[1] "دليل واحد"
msgstr[2] "دليلان"
msgstr[3] "{{number}} أدلة"
msgstr[4] "{{number}} دليلًا"
msgstr[5] "{{number}} دليل"
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that was never installed: nothing is compiled."""
    monkeypatch.setattr(paths, "DATA", tmp_path / "data")
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path / "locales")
    source = tmp_path / "locales" / "ar" / "LC_MESSAGES" / "messages.po"
    source.parent.mkdir(parents=True)
    source.write_text(PO.format(open="افتح"), encoding="utf-8")
    return source


def test_plural_forms_and_contexts(checkout: Path, tmp_path: Path) -> None:
    set_interface_language("ar", tmp_path / "cache")
    numbers = (0, 1, 2, 3, 11, 100, 102, 103)
    assert [ngettext("{number} guide", "{number} guides", n).format(number=n) for n in numbers] == [
        "لا أدلة", "دليل واحد", "دليلان", "3 أدلة", "11 دليلًا", "100 دليل", "102 دليل", "103 أدلة",
    ]  # fmt: skip
    assert (_("Open"), pgettext("adjective", "Open"), pgettext("verb", "Open")) == ("افتح", "مفتوح", "Open")


def test_a_checkout_compiles_once(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_interface_language("ar", tmp_path / "cache")
    set_interface_language("en")

    def refuse(_text: bytes) -> bytes:
        raise AssertionError("compiled a second time")

    monkeypatch.setattr(catalogues, "compile_text", refuse)
    set_interface_language("ar", tmp_path / "cache")
    assert _("Open") == "افتح"


def test_a_changed_catalogue_is_compiled_again(checkout: Path, tmp_path: Path) -> None:
    set_interface_language("ar", tmp_path / "cache")
    checkout.write_text(PO.format(open="افتحه"), encoding="utf-8")
    set_interface_language("ar", tmp_path / "cache")
    assert _("Open") == "افتحه"


def test_a_damaged_compiled_file_is_made_again(checkout: Path, tmp_path: Path) -> None:
    set_interface_language("ar", tmp_path / "cache")
    (kept,) = (tmp_path / "cache" / "locales").iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", b"garbage", whole[: len(whole) // 2]):
        kept.write_bytes(damaged)
        set_interface_language("ar", tmp_path / "cache")
        assert _("Open") == "افتح"
        assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_costs_time_only(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands where the folder should be")
    set_interface_language("ar", tmp_path / "cache")
    assert _("Open") == "افتح"


def test_an_installed_catalogue_is_used_unless_the_source_is_newer(checkout: Path, tmp_path: Path) -> None:
    built = tmp_path / "data" / "locales" / "ar.mo"
    built.parent.mkdir(parents=True)
    built.write_bytes(catalogues.compile_text(PO.format(open="قديم").encode()))
    old, new = checkout.stat().st_mtime - 100, checkout.stat().st_mtime + 100
    os.utime(built, (new, new))
    set_interface_language("ar", tmp_path / "cache")
    assert _("Open") == "قديم"
    assert not (tmp_path / "cache").exists()
    os.utime(built, (old, old))
    set_interface_language("ar", tmp_path / "cache")
    assert _("Open") == "افتح"


def test_a_damaged_installation_is_told_and_the_language_stays(checkout: Path, tmp_path: Path) -> None:
    checkout.unlink()
    with pytest.raises(LanguageError, match=r"'ar' are missing or damaged .* install the app again"):
        set_interface_language("ar", tmp_path / "cache")
    assert interface_language() == "en"


def test_starting_imports_no_babel() -> None:
    code = "import sys; from advice_app.languages import _; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=catalogues.ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "9 March 2026"),
        ("fr", "9 mars 2026"),
        ("de", "9. März 2026"),
        ("ar", "9 مارس 2026"),
        ("zh-Hant", "2026年3月9日"),
    ],
)
def test_dates_without_the_weekday_and_in_western_digits(tag: str, text: str) -> None:
    assert long_date(dt.date(2026, 3, 9), tag) == text


def test_every_interface_language_has_a_date() -> None:
    shown = {tag: long_date(dt.date(2026, 11, 22), tag) for tag in INTERFACE_LANGUAGES}
    assert all("2026" in text and "22" in text for text in shown.values())
    assert [tag for tag, text in shown.items() if text == "22 November 2026"] == ["en"]
