"""Pages made for standing beside each other, and which of their rows belong together. No window."""

from itertools import pairwise

import pytest

from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import Reference
from advice_app.library.page_html import page_body
from advice_app.library.page_pair import STALE_BESIDE, pair, second_edition
from advice_app.library.page_parts import STALE_TITLE, Paragraph, split
from advice_app.ui.reader.rows import Row, matched, rows_of
from tests import pages


def test_a_page_beside_its_source_does_not_quote_it() -> None:
    html = page_body(pages.arabic(), pages.ARABIC, pages.ENGLISH)
    paragraphs, body = pair(html, beside_source=True)
    assert not [item for item in paragraphs if item.role == "new"]
    assert "Second, as it is now." not in body
    assert "minutes" not in body  # of a row of a table
    assert "ثانيًا" in body
    assert STALE_TITLE not in body
    assert body.count(STALE_BESIDE) == html.count(STALE_TITLE)
    assert body.count("<p") + body.count("<li") + body.count("<h") == len([item for item in paragraphs if item.role != "gap"])


def test_beside_another_translation_the_page_is_whole() -> None:
    html = page_body(pages.arabic(), pages.ARABIC, pages.ENGLISH)
    paragraphs, body = pair(html, footer="<b>on</b>")
    assert paragraphs[1:-2] == split(html)[0]
    assert split(html)[1] in body
    assert "<b>on</b>" in body


def test_every_block_belongs_to_a_row() -> None:
    paragraphs, _body = pair(page_body(pages.english(), pages.ENGLISH, pages.ENGLISH), footer="on")
    rows = rows_of(paragraphs)
    assert [row.key for row in rows[:4]] == ["^top", "^title", "^summary", "short"]
    assert [row.key for row in rows[-2:]] == ["^next", "^end"]
    assert "^silence.3" in [row.key for row in rows]  # the title of a callout
    assert [(row.first, row.last) for row in rows][1:] == [(before.last + 1, row.last) for before, row in pairwise(rows)]
    assert len({row.key for row in rows}) == len(rows)
    (cells,) = [row for row in rows if row.key == "limits.2"]
    assert cells.last - cells.first == 3


def test_rows_that_one_page_lacks_go_with_the_one_before() -> None:
    first = [Row("a", 0, 0), Row("b", 1, 2), Row("c", 3, 3), Row("d", 4, 4)]
    second = [Row("a", 0, 1), Row("d", 2, 2), Row("c", 3, 3)]
    assert matched(first, second) == [(Row("a", 0, 2), Row("a", 0, 2)), (Row("c", 3, 4), Row("c", 3, 3))]
    assert matched(second, second) == [(row, row) for row in second]


def test_what_stands_before_the_first_place_has_a_row_of_its_own() -> None:
    late = Paragraph("", "stale", 1, "title")
    paragraphs = [Paragraph(""), Paragraph(""), late, late._replace(role="new"), Paragraph(""), Paragraph("a"), Paragraph("")]
    assert rows_of(paragraphs) == [
        Row("^top", 0, 0), Row("^title", 1, 3), Row("^summary", 4, 4), Row("a", 5, 5), Row("^next", 6, 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "wanted", "expected"),
    [("en", "", "fr"), ("en", "tr", "tr"), ("fr", "", "en"), ("fr", "fr", "en"), ("ar", "xx", "en")],
)
def test_the_second_language_is_the_wanted_one_or_what_suits_the_first(
    real_library: Library, first: str, wanted: str, expected: str
) -> None:
    ref = Reference("FR", "interview")
    edition = real_library.edition(ref, first)
    assert isinstance(edition, EditionInfo)
    found = second_edition(real_library.editions_of(ref), edition, wanted, ("en", "fr"))
    assert found is not None
    assert found.language == expected
    assert second_edition((edition,), edition, wanted, ("en", "fr")) is None
