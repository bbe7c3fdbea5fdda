"""Reading a guide file: blocks get the same places in the source text and on the page."""

import contextlib
import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice_app.library.edition import compile_edition, iter_blocks, outdated_places
from advice_app.library.guides import read_folder
from advice_app.library.markdown import parse_page, to_html
from advice_app.library.model import BadReferenceError, Language, Reference
from advice_app.library.page import BlockKind
from advice_app.library.problems import GuideError
from advice_app.library.source import read_source
from advice_app.library.sync import sync
from tests.guides import ENGLISH

ENGLISH_LANGUAGE = Language("en", "English", rtl=False, script="Latn")
REF = Reference("FR", "interview")


def test_every_block_has_a_place_and_a_line(guides: Path) -> None:
    source = read_source(guides / "FR/interview/en.md")
    places = {block.place: block for block in source.blocks}
    assert places["silence.2"].text.startswith("It is called")
    assert places["silence.3"].callout == "say"
    assert places["silence.5"].kind is BlockKind.HEAD
    assert places["silence.8"].kind is BlockKind.ITEM
    assert places["words.1"].kind is BlockKind.DEFINITION
    assert places["notes.1"].kind is BlockKind.FOOTNOTE
    lines = (guides / "FR/interview/en.md").read_text(encoding="utf-8").splitlines()
    assert lines[places["silence.1"].line - 1].startswith("Yes, you can.")


def test_the_page_numbers_its_blocks_as_the_source_does(guides: Path) -> None:
    source = read_source(guides / "FR/interview/en.md")
    page = parse_page(source.body, REF, ENGLISH_LANGUAGE, "t", "s")
    written = [block.place for block in source.blocks if block.kind is not None]
    assert sorted(block.place for block in iter_blocks(page)) == sorted(written)


words = st.text(string.ascii_letters + "0123456789 ,.%é", min_size=1, max_size=30).map(str.strip).filter(bool)


def block() -> st.SearchStrategy[str]:
    safe = words.filter(lambda text: text[0].isalpha())
    return st.one_of(
        safe,
        st.lists(safe, min_size=1, max_size=4).map(lambda items: "\n".join(f"- {item}" for item in items)),
        st.lists(safe, min_size=1, max_size=4).map(lambda items: "\n".join(f"{n}. {t}" for n, t in enumerate(items, 1))),
        st.lists(safe, min_size=2, max_size=4).map(lambda items: "!!! note\n    " + "\n\n    ".join(items)),
        st.tuples(safe, safe).map(lambda pair: f"*{pair[0]}*\n:   {pair[1]}"),
        st.tuples(safe, safe).map(lambda pair: f"| a | b |\n|---|---|\n| {pair[0]} | {pair[1]} |"),
    )


@given(st.lists(st.lists(block(), min_size=1, max_size=5), min_size=1, max_size=4))
def test_source_and_page_agree_on_any_guide(tmp_path_factory: pytest.TempPathFactory, sections: list[list[str]]) -> None:
    body = "\n\n".join(
        f"## Heading {{#s{number}}}\n\n" + "\n\n".join(f"{one}\n\n<!-- x -->" for one in blocks)
        for number, blocks in enumerate(sections)
    )
    path = tmp_path_factory.getbasetemp() / "any.md"
    path.write_text(ENGLISH[: ENGLISH.index("## In short")] + body, encoding="utf-8")
    source = read_source(path)
    page = parse_page(source.body, REF, ENGLISH_LANGUAGE, "t", "s")
    assert [item.place for item in iter_blocks(page)] == [item.place for item in source.blocks if item.kind]


HOSTILE = [
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](data:text/html,hi)",
    "![x](https://example.org/a.png)",
    '<img src=x onerror="alert(1)">',
    '<iframe src="https://example.org"></iframe>',
    "<style>p { color: red }</style>",
    '<p style="color: red" onclick="x()">y</p>',
    "<svg onload=alert(1)></svg>",
    "x{: style=color:red onclick=alert(1)}",
    "[x](file:///etc/passwd)",
    "[x](http://example.org)",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_runs_or_loads_survives(text: str) -> None:
    html = to_html(f"before {text} after\n\n{text}\n")
    tags = " ".join(re.findall("<[^>]*>", html))  # as text, anything may stand on the page
    for bad in (
        "script",
        "javascript:",
        "data:",
        "img",
        "iframe",
        "style",
        "onclick",
        "onerror",
        "onload",
        "file:",
        "http:",
    ):
        assert bad not in tags
    assert "before" in html


@given(st.text())
def test_references_never_crash(text: str) -> None:
    try:
        ref = Reference.parse(text)
    except BadReferenceError:
        return
    assert Reference.parse(str(ref)) == ref


@pytest.mark.parametrize("text", ["FR/interview", "GB-EAW/court#release.2", "INTL/interpol#access"])
def test_references_read_back(text: str) -> None:
    assert str(Reference.parse(text)) == text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_source_or_a_clear_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.md"
    path.write_bytes(b"+++\n" + data)
    with contextlib.suppress(GuideError):
        assert read_source(path).path == path


def test_one_changed_paragraph_is_out_of_date_alone(guides: Path) -> None:
    english, arabic = guides / "FR/interview/en.md", guides / "FR/interview/ar.md"
    english.write_text(english.read_text(encoding="utf-8").replace("Yes, you can.", "Yes, always."), encoding="utf-8")
    assert outdated_places(read_source(arabic), read_source(english)) == {"silence.1"}
    edition = compile_edition(
        read_folder(guides),
        REF,
        Language("ar", "العربية", rtl=True, script="Arab"),
        read_source(arabic),
        read_source(english),
    )
    stale = [block for block in edition.blocks if block.source]
    assert [block.place for block in stale] == ["silence.1"]
    assert "Yes, always." in stale[0].source[0]
    assert sync(arabic)
    assert not outdated_places(read_source(arabic), read_source(english))


def test_sync_changes_nothing_but_the_record(guides: Path) -> None:
    arabic = guides / "FR/interview/ar.md"
    before = read_source(arabic)
    assert not sync(arabic)
    assert read_source(arabic) == before
