"""Guides as PO files for translators, and back: nothing is lost, and nothing unfinished is published."""

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advice_app.library.guides import read_folder
from advice_app.library.model import Reference
from advice_app.library.source import read_source
from advice_app.library.staleness import standing
from advice_app.library.sync import sync
from advice_app.translating.accepting import accept
from advice_app.translating.frame import UNTRANSLATED, SlotKind, parse_frame, read_frame
from advice_app.translating.intake import RefusedError, import_files
from advice_app.translating.pairing import Pair, read_pair
from advice_app.translating.po_read import read_po_file
from advice_app.translating.po_write import po_text
from advice_app.translating.rebuild import find_mistakes, rebuild
from tests.guides import Run

ROOT = Path(__file__).parents[1]
REF = Reference("FR", "interview")


def catalog_of(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream)


def exported(guides: Path, file: Path, language: str = "ar") -> dict[str, Message]:
    """Export a guide; its messages by context."""
    file.write_bytes(po_text([read_pair(guides, REF, language)], language, language))
    return {message.context or "": message for message in catalog_of(file) if message.id}


def change(file: Path, context: str, text: str | None = None, *, fuzzy: bool | None = None) -> None:
    """Edit an entry as a translator does."""
    catalog = catalog_of(file)
    message = next(own for own in catalog if own.context == context)
    if text is not None:
        message.string = text
    if fuzzy is not None:
        message.flags = {"fuzzy"} if fuzzy else set()
    with file.open("wb") as stream:
        write_po(stream, catalog)


def edit(guides: Path, language: str, old: str, new: str) -> None:
    page = guides / f"FR/interview/{language}.md"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def outdated(guides: Path, language: str = "ar") -> set[str]:
    folder = guides / "FR/interview"
    return set(standing(read_source(folder / f"{language}.md"), read_source(folder / "en.md")).outdated)


def test_every_edition_of_the_project_comes_back_byte_for_byte(tmp_path: Path) -> None:
    guides = tmp_path / "guides"
    shutil.copytree(ROOT / "guides", guides)
    written: dict[Path, bytes] = {}
    files: list[Path] = []
    folder = read_folder(guides)
    for ref, tag, path in folder.editions():
        if tag == "en":
            frame = read_frame(path)
            assert path.read_text(encoding="utf-8").endswith(frame.fill(frame.texts()))
            continue
        sync(path)
        written[path] = path.read_bytes()
        files.append(tmp_path / f"{ref.jurisdiction}-{ref.stage}-{tag}.po")
        files[-1].write_bytes(po_text([read_pair(guides, ref, tag)], tag, folder.languages[tag].name))
    assert len(written) > 100
    assert not any(taken.changed for taken in import_files(guides, files[:10]))
    for path in written:
        path.unlink()
    import_files(guides, files)
    assert [path for path, text in written.items() if path.read_bytes() != text] == []


def test_the_small_guide_has_all_of_the_dialect_and_comes_back_too(guides: Path, tmp_path: Path) -> None:
    page = guides / "FR/interview/ar.md"
    before = page.read_text(encoding="utf-8")
    file = tmp_path / "x.po"
    exported(guides, file)
    page.unlink()
    import_files(guides, [file])
    assert page.read_text(encoding="utf-8").split("+++")[2].strip() == before.split("+++")[2].strip()
    assert outdated(guides) == set()


def test_wrapped_lines_loose_lists_and_hard_breaks_come_back(guides: Path, tmp_path: Path) -> None:
    body = (
        "Yes, you can. `CPP art. 63-1`",
        "Yes,  \nyou can. `CPP art. 63-1`\n\n*one*\n*two*\n:   First line\n    second line.\n\n1. A\n    goes on\n\n2. B",
    )
    edit(guides, "en", *body)
    frame = read_frame(guides / "FR/interview/en.md")
    assert frame.fill(frame.texts()) in (guides / "FR/interview/en.md").read_text(encoding="utf-8")
    texts = frame.texts()
    assert texts["silence.1", ""] == "Yes,  \nyou can. `CPP art. 63-1`"
    assert texts["silence.2", "word"] == "*one*\n*two*"
    assert texts["silence.2", ""] == "First line\nsecond line."
    assert texts["silence.3", ""] == "A\ngoes on"
    messages = exported(guides, tmp_path / "x.po", "fr")
    for message in messages.values():
        change(tmp_path / "x.po", message.context or "", str(message.id))
    import_files(guides, [tmp_path / "x.po"])
    assert (guides / "FR/interview/fr.md").read_text(encoding="utf-8").endswith(frame.fill(texts))


def test_messages_have_the_reference_as_context_and_notes_for_translators(guides: Path, tmp_path: Path) -> None:
    edit(guides, "en", "Yes, you can.", "<!-- a right, not\nadvice -->\nYes, you can.")
    messages = exported(guides, tmp_path / "x.po")
    assert {"FR/interview#title", "FR/interview#summary", "FR/interview#silence", "FR/interview#silence.1"} < set(messages)
    assert messages["FR/interview#words.1"].id == "Police custody."
    assert messages["FR/interview#silence.6 column 2"].id == "**30 minutes**"
    notes = messages["FR/interview#silence.1"].auto_comments
    assert notes == ["Paragraph, under: Can I stay silent?", "Keep as it is: `CPP art. 63-1`", "Note: a right, not advice"]
    assert "Row: Talk with the lawyer | **30 minutes**" in messages["FR/interview#silence.6 column 1"].auto_comments
    assert any("term:FR/garde-a-vue" in note for note in messages["FR/interview#silence.2"].auto_comments)
    assert 'List item, in the box "key", under: In short' in messages["FR/interview#short.1"].auto_comments


def test_what_is_the_same_in_every_language_is_not_asked_for(guides: Path, tmp_path: Path) -> None:
    messages = exported(guides, tmp_path / "x.po")
    assert "FR/interview#silence.3" not in messages  # the phrase to say
    assert "FR/interview#words.1 word" not in messages
    assert "FR/interview#silence.4" in messages  # its meaning


def test_a_text_with_a_percent_sign_is_no_format(guides: Path, tmp_path: Path) -> None:
    edit(guides, "en", "Do not sign.", "Say so in 100 % of cases, 5 % d.")
    message = exported(guides, tmp_path / "x.po")["FR/interview#silence.7"]
    assert message.id == "Say so in 100 % of cases, 5 % d."
    assert "python-format" not in (tmp_path / "x.po").read_text(encoding="utf-8")


def test_an_edited_source_paragraph_is_fuzzy_and_no_other(guides: Path, tmp_path: Path) -> None:
    edit(guides, "en", "Do not sign.", "Never sign.")
    messages = exported(guides, tmp_path / "x.po")
    assert [context for context, message in messages.items() if message.fuzzy] == ["FR/interview#silence.7"]
    assert messages["FR/interview#silence.7"].string == "لا توقّع."


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_a_fuzzy_entry_shows_what_it_was_translated_from(guides: Path, tmp_path: Path) -> None:
    old = "You can stay silent, and nobody may make you speak, whatever they say and however long it takes until they give up."
    edit(guides, "en", "Yes, you can. `CPP art. 63-1`", old)
    sync(guides / "FR/interview/ar.md")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "one"]):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *command], cwd=guides, check=True)
    edit(guides, "en", "whatever they say", "whatever they do")
    exported(guides, tmp_path / "x.po")
    text = (tmp_path / "x.po").read_text(encoding="utf-8")
    before = [line[3:] for line in text.splitlines() if line.startswith("#| ")]
    assert "".join(line.strip('"') for line in before).removeprefix("msgid ") == old
    if shutil.which("msgfmt"):
        subprocess.run(["msgfmt", "--check", "-o", "/dev/null", str(tmp_path / "x.po")], check=True)


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="needs gettext")
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_gettext_accepts_the_files_without_a_warning(guides: Path, tmp_path: Path, language: str) -> None:
    exported(guides, tmp_path / "x.po", language)
    command = ["msgfmt", "--check", "-o", str(tmp_path / "x.mo"), str(tmp_path / "x.po")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_accepted_entries_are_recorded_and_published(guides: Path, tmp_path: Path) -> None:
    edit(guides, "en", "Do not sign.", "Never sign.")
    exported(guides, tmp_path / "x.po")
    change(tmp_path / "x.po", "FR/interview#silence.7", "لا توقّع أبدًا.", fuzzy=False)
    assert outdated(guides) == {"silence.7"}
    (taken,) = import_files(guides, [tmp_path / "x.po"])
    assert taken.changed
    assert outdated(guides) == set()
    assert "- لا توقّع أبدًا.\n" in (guides / "FR/interview/ar.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "fuzzy"), [("لا توقّع أبدًا.", True), ("", False), (UNTRANSLATED, False)])
def test_an_unfinished_entry_keeps_the_old_text_and_its_stale_record(
    guides: Path, tmp_path: Path, text: str, fuzzy: bool
) -> None:
    edit(guides, "en", "Do not sign.", "Never sign.")
    exported(guides, tmp_path / "x.po")
    change(tmp_path / "x.po", "FR/interview#silence.7", text, fuzzy=fuzzy)
    change(tmp_path / "x.po", "FR/interview#silence.1", "نعم. `CPP art. 63-1`")
    import_files(guides, [tmp_path / "x.po"])
    page = (guides / "FR/interview/ar.md").read_text(encoding="utf-8")
    assert "- لا توقّع.\n" in page
    assert "نعم. `CPP art. 63-1`" in page
    assert outdated(guides) == {"silence.7"}


def test_a_new_translation_has_marks_where_nothing_is_accepted(guides: Path, tmp_path: Path) -> None:
    exported(guides, tmp_path / "x.po", "fr")
    change(tmp_path / "x.po", "FR/interview#silence", "Puis-je me taire ?")
    change(tmp_path / "x.po", "FR/interview#silence.1", "Oui.", fuzzy=True)
    change(tmp_path / "x.po", "FR/interview#silence.6 column 1", "Parler à l’avocat")
    import_files(guides, [tmp_path / "x.po"])
    source = read_source(guides / "FR/interview/fr.md")
    texts = {block.place: block.text for block in source.blocks}
    assert texts["silence"] == "Puis-je me taire ?"
    assert texts["silence.1"] == UNTRANSLATED
    assert texts["silence.6"] == f"| Parler à l’avocat | {UNTRANSLATED} |"
    assert "silence" in source.front.hashes
    assert not {"title", "silence.1", "silence.6"} & set(source.front.hashes)
    again = exported(guides, tmp_path / "y.po", "fr")
    assert again["FR/interview#silence.6 column 1"].string == "Parler à l’avocat"
    assert again["FR/interview#silence.6 column 1"].fuzzy  # half a row is not published
    assert again["FR/interview#silence.1"].string == ""


def test_a_file_made_before_paragraphs_moved_finds_their_new_places(guides: Path, tmp_path: Path) -> None:
    exported(guides, tmp_path / "x.po")
    change(tmp_path / "x.po", "FR/interview#silence.2", "جديد *droit de se taire* [ا](term:FR/garde-a-vue).[^1]")
    edit(guides, "en", "Yes, you can. `CPP art. 63-1`", "First of all.\n\nYes, you can. `CPP art. 63-1`")
    import_files(guides, [tmp_path / "x.po"])
    texts = {block.place: block.text for block in read_source(guides / "FR/interview/ar.md").blocks}
    assert texts["silence.1"] == UNTRANSLATED
    assert texts["silence.2"].startswith("نعم")
    assert texts["silence.3"].startswith("جديد")


def test_a_translation_of_an_older_text_is_kept_as_such(guides: Path, tmp_path: Path) -> None:
    (guides / "FR/interview/ar.md").unlink()
    messages = exported(guides, tmp_path / "x.po")
    for context, message in messages.items():
        change(tmp_path / "x.po", context, str(message.id))
    edit(guides, "en", "Do not sign.", "Never sign.")
    (taken,) = import_files(guides, [tmp_path / "x.po"])
    assert taken.older == 1
    assert outdated(guides) == {"silence.7"}


def test_a_file_older_than_a_newer_translation_does_not_replace_it(guides: Path, tmp_path: Path) -> None:
    exported(guides, tmp_path / "x.po")
    edit(guides, "en", "Do not sign.", "Never sign.")
    edit(guides, "ar", "لا توقّع.", "لا توقّع أبدًا.")
    sync(guides / "FR/interview/ar.md")
    before = (guides / "FR/interview/ar.md").read_bytes()
    (taken,) = import_files(guides, [tmp_path / "x.po"])
    assert [note.message for note in taken.notes if "silence.7" in note.message]
    assert (guides / "FR/interview/ar.md").read_bytes() == before


def test_a_review_does_not_outlive_the_text_that_was_reviewed(guides: Path, tmp_path: Path) -> None:
    edit(guides, "ar", 'status = "drafted"', 'status = "reviewed"\nreviewed_by = "A lawyer"')
    exported(guides, tmp_path / "x.po")
    import_files(guides, [tmp_path / "x.po"])
    assert read_source(guides / "FR/interview/ar.md").front.status == "reviewed"
    change(tmp_path / "x.po", "FR/interview#silence.7", "وقّع.")
    (taken,) = import_files(guides, [tmp_path / "x.po"])
    front = read_source(guides / "FR/interview/ar.md").front
    assert (front.status, front.reviewed_by) == ("drafted", "")
    assert "was reviewed" in taken.notes[0].message


def test_comments_of_a_translator_stay(guides: Path, tmp_path: Path) -> None:
    edit(guides, "ar", "نعم، يمكنك.", "<!-- ask a lawyer -->\nنعم، يمكنك.")
    exported(guides, tmp_path / "x.po")
    change(tmp_path / "x.po", "FR/interview#silence.7", "وقّع.")
    import_files(guides, [tmp_path / "x.po"])
    assert "<!-- ask a lawyer -->\nنعم، يمكنك." in (guides / "FR/interview/ar.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("context", "text"),
    [
        ("silence.1", "one\n\ntwo"),
        ("silence.1", "- a list"),
        ("silence.1", "## A heading {#x}"),
        ("silence.1", "!!! warning"),
        ("silence.1", "<!-- gone -->"),
        ("silence.1", "Title\n==="),
        ("silence.6 column 1", "a | b"),
        ("silence", "two\nlines"),
        ("silence", "Other {#other}"),
        ("silence.7", "one\n\ntwo\n\n## three"),
    ],
)
def test_a_translation_that_would_break_the_page_is_refused_with_its_line(
    guides: Path, tmp_path: Path, context: str, text: str
) -> None:
    file, page = tmp_path / "x.po", guides / "FR/interview/ar.md"
    exported(guides, file)
    change(file, f"FR/interview#{context}", text)
    before = page.read_bytes()
    with pytest.raises(RefusedError) as caught:
        import_files(guides, [file])
    (problem,) = caught.value.problems
    line = file.read_text(encoding="utf-8").splitlines()[problem.line - 2]
    assert line == f'msgctxt "FR/interview#{context}"'
    assert problem.path == file
    assert page.read_bytes() == before


def test_one_bad_file_stops_all(guides: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.po", tmp_path / "bad.po"
    exported(guides, good)
    change(good, "FR/interview#silence.7", "وقّع.")
    exported(guides, bad, "fr")
    bad.write_text(bad.read_text(encoding="utf-8").replace("FR/interview#silence.7", "FR/nowhere#silence.7"), encoding="utf-8")
    before = {path: path.read_bytes() for path in guides.rglob("*.md")}
    with pytest.raises(RefusedError, match="there is no guide FR/nowhere"):
        import_files(guides, [good, bad])
    assert {path: path.read_bytes() for path in guides.rglob("*.md")} == before
    assert not list(guides.rglob("*.tmp"))


HEADER = 'msgid ""\nmsgstr "Language: ar\\n"\n\n'
ENTRY = 'msgctxt "FR/interview#silence.1"\nmsgid "a"\nmsgstr "b"\n'


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (HEADER + ENTRY.replace('"b"', '"b'), 6, "not a line of a PO file"),
        (HEADER + "<<<<<<< HEAD\n" + ENTRY, 4, "not a line of a PO file"),
        (HEADER + ENTRY + "\n" + ENTRY, 9, "FR/interview#silence.1 stands twice"),
        (HEADER + ENTRY.replace('msgid "a"\n', ""), 5, "msgstr after msgctxt"),
        (HEADER + ENTRY.rsplit("msgstr", 1)[0], 6, "ends in the middle"),
        (HEADER + 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\n', 5, "no plural forms"),
        (HEADER + ENTRY.replace("silence.1", "../../x"), 5, "not a place in a guide"),
        (HEADER + ENTRY.replace('msgctxt "FR/interview#silence.1"\n', ""), 4, "no context: not a place"),
        (ENTRY, 1, "names no language"),
        (HEADER.replace("ar", "tlh") + ENTRY, 1, "'tlh' is not a language"),
        (HEADER.replace("ar", "en") + ENTRY, 1, "en is the language of the source"),
        (HEADER.replace("Language: ar", "Content-Type: text/plain; charset=nonsense") + ENTRY, 1, ""),
        ("", 1, "holds no messages"),
        ("PK\x03\x04 a zip file", 1, "not a line of a PO file"),
    ],
)
def test_a_damaged_file_is_refused_with_its_line(
    run: Run, guides: Path, tmp_path: Path, text: str, line: int, message: str
) -> None:
    file = tmp_path / "x.po"
    file.write_text(text, encoding="utf-8")
    before = {path: path.read_bytes() for path in guides.rglob("*.md")}
    code, out, err = run("po", "import", file)
    assert code == 1
    assert out.startswith(f"{file}:{line}: ")
    assert message in out
    assert "nothing was written" in err
    assert {path: path.read_bytes() for path in guides.rglob("*.md")} == before


def test_a_file_that_is_not_utf8_or_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.po"
    file.write_bytes((HEADER + ENTRY).encode() + "# é".encode("latin-1"))
    assert "not valid UTF-8" in run("po", "import", file)[1]
    assert "cannot be read" in run("po", "import", tmp_path / "none.po")[1]


def test_files_of_other_tools_come_in(guides: Path, tmp_path: Path) -> None:
    """With a byte order mark, Windows line ends, other line breaks, obsolete entries, ``ar_EG``."""
    file = tmp_path / "x.po"
    exported(guides, file)
    change(file, "FR/interview#silence.7", "وقّع.")
    text = file.read_text(encoding="utf-8").replace("Language: ar", "Language: ar_EG").replace("لا تو", 'لا تو"\n"')
    text += '\n#~ msgctxt "FR/interview#gone.1"\n#~ msgid "old"\n#~ msgstr "قديم"\n'
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (taken,) = import_files(guides, [file])
    assert taken.path.name == "ar.md"
    page = taken.path.read_text(encoding="utf-8")
    assert "- وقّع.\n" in page
    assert "\r" not in page


def test_export_and_import_on_the_command_line(run: Run, guides: Path, tmp_path: Path) -> None:
    code, out, _ = run("po", "export", "FR", "--lang", "ar", "--out", tmp_path / "po")
    assert code == 0
    files = [tmp_path / "po/FR/family/ar.po", tmp_path / "po/FR/interview/ar.po"]
    assert out.splitlines() == [str(file) for file in files]
    assert run("po", "export", "--lang", "ar", "--out", tmp_path / "all.po")[0] == 0
    assert len([message for message in catalog_of(tmp_path / "all.po") if message.id]) == sum(
        len([message for message in catalog_of(file) if message.id]) for file in files
    )
    code, _, err = run("po", "export", "FR", "--lang", "ar", "--out", tmp_path / "po")
    assert (code, "import it first" in err) == (2, True)
    assert run("po", "export", "FR", "--lang", "ar", "--out", tmp_path / "po", "--force")[0] == 0
    code, out, _ = run("po", "import", *files)
    assert code == 0
    assert "accepted; nothing changed" in out
    assert not (guides / "FR/family/ar.md").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("po", "export", "FR/nowhere", "--lang", "ar", "--out", "x"), "no guide FR/nowhere; there is: FR/family, FR/interview"),
        (("po", "export", "XX", "--lang", "ar", "--out", "x"), "no guide XX; there is: FR"),
        (("po", "export", "--lang", "tlh", "--out", "x"), "unknown language 'tlh': languages.toml has en, ar, fr"),
        (("po", "export", "--lang", "en", "--out", "x"), "en is what guides are translated from"),
    ],
)
def test_a_mistake_on_the_command_line_is_one_clear_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


KINDS = {
    SlotKind.TITLE: "title",
    SlotKind.HEADING: "silence",
    SlotKind.PARAGRAPH: "silence.1",
    SlotKind.ITEM: "silence.7",
    SlotKind.CELL: "silence.6",
    SlotKind.MEANING: "words.1",
    SlotKind.FOOTNOTE: "notes.1",
}
PIECES = [
    "\n",
    "\n\n",
    " ",
    "  ",
    "|",
    "\\",
    '"',
    "#",
    "{#x}",
    "-",
    "1. ",
    "`",
    "*",
    "**",
    "!!!",
    "<!--",
    "-->",
    ":   ",
    "%",
    "+++",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8), st.sampled_from(["لا", "é", "word"])), max_size=8)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.guides import write_guides

    return write_guides(tmp_path_factory.mktemp("small"))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(kind=st.sampled_from(sorted(KINDS)), pieces=TEXTS)
def test_any_text_comes_back_as_it_was_or_is_refused(small: Path, tmp_path: Path, kind: SlotKind, pieces: list[str]) -> None:
    pair: Pair = read_pair(small, REF, "ar")
    slot = next(own for own in pair.slots if own.place == KINDS[kind] and own.part in {"", "column 1"})
    text = "".join(pieces).replace("\r", "").encode("utf-8", "ignore").decode()
    pair.texts[slot.key] = text
    file = tmp_path / "x.po"
    file.write_bytes(po_text([pair], "ar", "العربية"))
    entries = {_key(entry.context): entry for entry in read_po_file(file).entries}
    wanted = text.strip()
    if wanted:
        assert entries[slot.key].text == wanted
    accepted = accept(pair, entries)
    rebuilt = rebuild(pair, accepted)
    if find_mistakes(read_folder(small), pair, accepted, rebuilt) or not rebuilt.changed:
        return
    again = parse_frame(rebuilt.text, pair.path)
    found = again.texts() | {("title", ""): again.source.front.title}
    if slot.key in accepted.entries:
        assert found[slot.key] == wanted
    assert [own.key for own in again.slots] == [own.key for own in pair.original.slots]


def _key(context: str) -> tuple[str, str]:
    place, _, part = context.partition("#")[2].partition(" ")
    return place, part
