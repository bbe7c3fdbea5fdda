"""How far the translations are: jurisdictions by languages, and the interface."""

import json
from html.parser import HTMLParser
from pathlib import Path

from advice_app.library.compile import build
from advice_app.library.sync import sync
from advice_app.translating.completeness import completeness
from advice_app.translating.coverage import Progress, coverage, interface_counts
from tests.guides import Run


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_edition_is_complete_out_of_date_partly_there_or_missing(guides: Path) -> None:
    def progress() -> Progress:
        return next(own.progress for (_, tag), own in coverage(guides).editions.items() if tag == "ar")

    assert progress() is Progress.COMPLETE
    edit(guides / "FR/interview/en.md", "Do not sign.", "Never sign.")
    assert progress() is Progress.OUTDATED
    edit(guides / "FR/interview/ar.md", "لا توقّع.", "…")
    assert progress() is Progress.PARTLY
    found = coverage(guides)
    assert found.tally("ar").missing == 1  # FR/family
    assert found.tally("ar", "FR").progress is Progress.PARTLY
    assert found.tally("ar", "FR").guides == 2
    (guides / "FR/interview/ar.md").unlink()
    assert coverage(guides).tally("ar").progress is Progress.MISSING


def test_a_translation_that_was_never_recorded_is_not_complete(guides: Path) -> None:
    page = guides / "FR/interview/ar.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text[: text.index("[translation]")] + text[text.index("+++\n", 5) :], encoding="utf-8")
    assert coverage(guides).tally("ar").outdated == 1


def test_all_outdated_guides_together_are_out_of_date(guides: Path) -> None:
    for name in ("en", "ar"):
        (guides / f"FR/family/{name}.md").unlink(missing_ok=True)
    edit(guides / "FR/interview/en.md", "Do not sign.", "Never sign.")
    assert coverage(guides).tally("ar", "FR").progress is Progress.OUTDATED


def test_review_and_the_oldest_check_are_counted(guides: Path) -> None:
    edit(guides / "FR/family/en.md", "checked = 2026-11-22", "checked = 2025-01-31")
    edit(guides / "FR/interview/en.md", 'status = "drafted"', 'status = "reviewed"\nreviewed_by = "A lawyer"')
    tally = coverage(guides).tally("en")
    assert (str(tally.checked), tally.reviewed) == ("2025-01-31", 1)


def test_status_prints_both_tables(run: Run) -> None:
    code, out, err = run("status")
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["en", "ar"] in lines
    assert ["France", "(FR)", "2", "1/2"] in lines
    row = next(line for line in lines if line[:1] == ["ar"])
    assert row[:7] == ["ar", "1", "0", "0", "1", "2026-11-22", "0"]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_counted(run: Run, guides: Path) -> None:
    (guides / "FR/interview/ar.md").write_text("+++\nnothing\n", encoding="utf-8")
    code, out, _ = run("status")
    assert code == 0
    assert "cannot be read: " in out
    assert "ar.md:1" in out


def test_status_as_json_says_the_same(run: Run, guides: Path) -> None:
    edit(guides / "FR/interview/en.md", "Do not sign.", "Never sign.")
    found = json.loads(run("status", "--json")[1])
    assert found["jurisdictions"][0]["languages"]["ar"] == {
        "progress": "partly", "guides": 2, "complete": 0, "partly": 0, "out_of_date": 1, "missing": 1,
        "checked": "2026-11-22", "reviewed": 0,
    }  # fmt: skip
    edition = next(own for own in found["editions"] if own["language"] == "ar")
    assert (edition["ref"], edition["progress"], edition["outdated"], edition["missing"]) == ("FR/interview", "out of date", 1, 0)
    assert found["interface"]["en"]["percent"] == 100


class Reading(HTMLParser):
    """What a screen reader needs of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_stands_alone_and_is_made_for_screen_readers(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "status.html"
    assert run("status", "--html", file) == (0, f"{file}\n", "")
    text = file.read_text(encoding="utf-8")
    page = Reading()
    page.feed(text)
    assert page.open == []
    names = [tag for tag, _ in page.tags]
    assert not {"script", "link", "img", "iframe"} & set(names)
    assert "http:" not in text.replace("http-equiv", "")
    assert "https:" not in text
    assert names.count("caption") == names.count("table") == 2
    assert all(attributes.get("scope") in {"row", "col"} for tag, attributes in page.tags if tag == "th")
    assert ("bdi", {"lang": "ar", "dir": "rtl"}) in page.tags
    assert "العربية" in text
    assert "prefers-color-scheme: dark" in text
    assert '<td class="partly">partly<small>1 of 2 complete</small>' in text


def test_names_cannot_break_the_page(run: Run, guides: Path, tmp_path: Path) -> None:
    (guides / "jurisdictions.toml").write_text('[FR]\nen = "<script>alert(1)</script>"\n', encoding="utf-8")
    run("status", "--html", tmp_path / "x.html")
    assert "<script>" not in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_says_so(run: Run, tmp_path: Path) -> None:
    code, _, err = run("status", "--html", tmp_path / "none" / "x.html")
    assert code == 1
    assert err.startswith("rights-at-arrest: ")


def test_the_interface_counts_only_what_is_shown(tmp_path: Path) -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    texts = [
        'msgid "a"\nmsgstr "{}"\n',
        'msgid "b"\nmsgstr "{}"\n',
        '#, fuzzy\nmsgid "c"\nmsgstr "{}"\n',
        'msgid "d"\nmsgstr "{}"\n',
    ]
    folder = tmp_path / "de/LC_MESSAGES"
    folder.mkdir(parents=True)
    (tmp_path / "messages.pot").write_text(head + "\n".join(texts).replace("#, fuzzy\n", "").replace("{}", ""), encoding="utf-8")
    (folder / "messages.po").write_text(head + "\n".join(texts[:3]).replace("{}", "ja", 1).replace("{}", "", 1), encoding="utf-8")
    counts = interface_counts(tmp_path)
    assert (counts["de"].translated, counts["de"].total, counts["de"].percent) == (1, 4, 25)
    assert counts["en"].percent == 100
    assert interface_counts(tmp_path / "none") == {}


def test_the_window_asks_the_library_in_one_query(guides: Path, tmp_path: Path) -> None:
    edit(guides / "FR/interview/en.md", "Do not sign.", "Never sign.")
    library = tmp_path / "library.sqlite"
    build(guides, library)
    english, arabic = completeness(library)
    assert (english.tag, english.guides, english.complete, english.percent) == ("en", 2, 2, 100)
    assert (arabic.name, arabic.there, arabic.outdated, arabic.complete, arabic.percent) == ("العربية", 1, 1, 0, 0)
    sync(guides / "FR/interview/ar.md")
    build(guides, library)
    arabic = completeness(library)[1]
    assert (arabic.complete, arabic.percent, arabic.checked, arabic.reviewed) == (1, 50, "2026-11-22", 0)


def test_what_the_window_asks_with_is_light() -> None:
    import subprocess
    import sys

    code = "import sys, advice_app.translating.completeness; sys.exit(bool({'babel', 'markdown', 'nh3'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
