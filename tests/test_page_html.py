"""A page as HTML and as plain text: what stands where, in which direction, and what is said to be out of date."""

import re
from dataclasses import replace

import pytest

from advice_app.library.catalogue import Library
from advice_app.library.page import Block, Group, Page, Section
from advice_app.library.page_html import FSI, LRI, PDI, page_body
from advice_app.library.page_parts import STALE_TITLE, Paragraph, frame, join, split
from advice_app.library.page_text import plain_text
from tests.pages import ARABIC, ENGLISH, LONG_LAW, arabic, block, english

BLOCKS = r"<(?:p|h1|h2|li)\b|</table>"  # each makes one text block in Qt; a table is followed by an empty one
NBSP, HYPHEN = "\u00a0", "\u2011"


def paragraphs(page: Page, rtl: bool = False) -> list[Paragraph]:
    return split(page_body(page, ARABIC if rtl else ENGLISH, ENGLISH))[0]


def body(page: Page, rtl: bool = False) -> str:
    return split(page_body(page, ARABIC if rtl else ENGLISH, ENGLISH))[1]


def one(*nodes: Block | Group) -> Page:
    """A page of one section."""
    return replace(english(), sections=(Section("silence", "Can I?", nodes),))


def alone(cell: str, rtl: bool = False) -> str:
    """The HTML of one paragraph."""
    html = body(one(block("silence.1", cell)), rtl)
    return html[html.index("<p>", html.index("</h2>")) :]


# places ----------------------------------------------------------------------------------------------------------


def test_every_block_and_section_can_be_found_again() -> None:
    places = [item.place for item in paragraphs(english())]
    assert {"short", "short.2", "silence", "silence.8", "limits.1", "limits.3", "limits.6", "limits.7", "notes.1"} <= set(places)


def test_there_is_a_line_in_the_table_for_each_block() -> None:
    assert len(paragraphs(english())) == len(re.findall(BLOCKS, body(english())))


def test_the_table_and_the_html_come_apart_and_together_again() -> None:
    html = page_body(english(), ENGLISH, ENGLISH)
    assert join(*split(html)) == html


def test_a_group_keeps_its_paragraphs_together() -> None:
    say = [item for item in paragraphs(english()) if item.kind == "say"]
    assert [item.role for item in say] == ["title", "", ""]
    assert len({item.group for item in say}) == 1
    assert len({item.group for item in paragraphs(english()) if item.kind}) == 6


def test_the_frame_of_the_interface_moves_no_place() -> None:
    html = page_body(english(), ENGLISH, ENGLISH)
    framed, text = frame(html, crumbs="France", notice_title="Not in German yet", notice_text="Read it here.", footer="next")
    assert framed[4:-2] == split(html)[0]
    assert [item.kind for item in framed[:4]] == ["", "", "notice", "notice"]
    assert len(framed) == len(re.findall(BLOCKS, text))
    assert text.index("France") < text.index("Not in German yet") < text.index("May I stay silent?") < text.index("next")


# headings and callouts -------------------------------------------------------------------------------------------


def test_the_heading_of_the_key_points_stands_inside_their_box() -> None:
    title = next(item for item in paragraphs(english()) if item.place == "short")
    assert (title.kind, title.role) == ("key", "title")
    assert [item.role for item in paragraphs(english()) if item.kind == "key"] == ["title", "1", "2"]
    assert body(english()).count("In short") == 1


def test_a_callout_has_its_own_title_or_the_usual_one() -> None:
    html = body(english())
    assert "Longer delays exist" in html
    assert "Say this" in html
    assert ">Warning<" not in html


def test_a_box_right_under_another_is_kept_clear_of_it() -> None:
    html = body(english())
    assert re.search(r'class="ct say"', html)  # after a paragraph
    assert re.search(r'class="ct warning after"', html)  # after the callout above


def test_nothing_in_a_page_depends_on_theme_size_or_direction_of_the_window() -> None:
    html = body(english()) + body(arabic(), rtl=True)
    assert not re.search(r"#[0-9a-fA-F]{6}|font-size|color|margin", html)


# inline ----------------------------------------------------------------------------------------------------------


def test_a_law_does_not_break_unless_it_is_very_long() -> None:
    chip = alone("Yes. <code>CPP art. 63-3-1</code>")
    assert f'<a class="law" href="law:CPP art. 63-3-1">{NBSP}CPP{NBSP}art.{NBSP}63{HYPHEN}3{HYPHEN}1{NBSP}</a>' in chip
    assert f"{NBSP}{LONG_LAW}{NBSP}" in alone(f"<code>{LONG_LAW}</code>")


def test_a_law_in_a_table_breaks_between_words_only() -> None:
    assert f">{NBSP}CPP art. 63{HYPHEN}4{HYPHEN}2{NBSP}</a>" in body(english())


def test_a_law_with_quotes_stays_one_attribute() -> None:
    assert 'href="law:Act &quot;A&quot; s 1"' in alone('<code>Act "A" s 1</code>')


def test_words_and_laws_keep_their_order_inside_arabic() -> None:
    text = alone("قل <em>Je veux un avocat.</em> <code>CPP art. 63-1</code>", rtl=True)
    assert f"{FSI}Je veux un avocat.{PDI}" in text
    assert re.search(f"{LRI}<a class=.law.*</a>{PDI}", text)
    assert FSI not in alone("Say <em>Je veux</em>. <code>CPP art. 63-1</code>")


def test_a_footnote_leads_to_its_note() -> None:
    assert '<a href="#notes.1">1</a>' in body(english())
    assert "notes.1" in {item.place for item in paragraphs(english())}


@pytest.mark.parametrize(
    "link", ["guide:FR/lawyer#wait", "case:salduz-v-turkey", "fact:FR/x", "term:FR/garde-a-vue", "https://a.org/b"]
)
def test_links_are_kept_as_they_are(link: str) -> None:
    assert f'<a href="{link}">here</a>' in alone(f'<a href="{link}">here</a>')


def test_titles_are_text_not_html() -> None:
    page = replace(english(), title="A <b> & c", sections=(Section("x", "1 < 2", (Group("note", "<i>", (block("x.1", "y"),)),)),))
    html = body(page)
    assert "A &lt;b&gt; &amp; c" in html
    assert "1 &lt; 2" in html
    assert "&lt;i&gt;" in html


# out of date -----------------------------------------------------------------------------------------------------


def test_an_outdated_paragraph_stands_in_a_frame_over_the_current_text() -> None:
    frames = [item for item in paragraphs(arabic(), rtl=True) if item.place == "silence.1"]
    assert [(item.kind, item.role) for item in frames] == [("stale", "title"), ("stale", "old"), ("stale", "new")]
    html = body(arabic(), rtl=True)
    old, new = html.index("جاز للشرطة"), html.index("Without a lawyer")
    assert html.rindex(STALE_TITLE, 0, old) < old < new
    assert 'dir="ltr"' in html[html.rindex("<p ", 0, new) : new]
    assert 'dir="rtl"' in html[html.rindex("<p ", 0, old) : old]


def test_the_law_of_the_current_text_is_not_turned_round() -> None:
    html = body(arabic(), rtl=True)
    new = html[html.index("Without a lawyer") :].partition("</p>")[0]
    assert 'class="law"' in new
    assert LRI not in new


def test_every_outdated_block_is_marked_wherever_it_stands() -> None:
    html = body(arabic(), rtl=True)
    assert html.count(STALE_TITLE) == 4
    for current in ("Up to 48 hours.", "Without a lawyer", "Second, as it is now.", "<strong>60</strong> minutes"):
        assert current in html


def test_steps_go_on_counting_after_an_outdated_one() -> None:
    html = body(arabic(), rtl=True)
    assert re.search(r'<ol start="1"><li>أولًا</li></ol>', html)
    assert re.search(r'<ol start="3"><li>ثالثًا</li></ol>', html)
    assert "2. ثانيًا" in html
    assert "2. Second, as it is now." in html


def test_key_points_keep_their_numbers_around_an_outdated_one() -> None:
    roles = [item.role for item in paragraphs(arabic(), rtl=True) if item.kind == "key"]
    assert roles == ["title", "1", "3"]


def test_tables_run_the_way_the_page_runs() -> None:
    latin, turned = body(english()), body(arabic(), rtl=True)
    assert latin.index(">What<") < latin.index(">Law<")
    assert turned.index(">القانون<") < turned.index(">ماذا<")  # Qt lays columns out from the left


# plain text ------------------------------------------------------------------------------------------------------


def test_plain_text_has_everything_in_a_readable_form() -> None:
    text = plain_text(english(), ENGLISH)
    assert "May I stay silent?\n==================" in text
    assert "Can I stay silent?\n------------------" in text
    assert "[CPP art. 63-3-1]" in text
    assert "1. Write down the hour." in text
    assert "- What: Private talk; Limit: 30 minutes; Who decides: the law; Law: [CPP art. 63-4]" in text
    assert "[Longer delays exist]" in text
    assert "garde à vue\n    Police custody." in text
    assert "[1] A footnote." in text
    assert not re.search(r"<[^>]+>|&\w+;", text)


def test_plain_text_says_what_is_out_of_date_and_gives_the_current_text() -> None:
    text = plain_text(arabic(), ARABIC)
    lines = text.splitlines()
    for old, new in (
        ("جاز للشرطة", "Without a lawyer"),
        ("٢٤ ساعة", "Up to 48 hours."),
        ("ثانيًا", "Second, as"),
        ("الحديث", "Talk; 60"),
    ):
        at = next(number for number, line in enumerate(lines) if old in line)
        assert "[OUT OF DATE]" in lines[at]
        assert "[NOW]" in lines[at + 1]
        assert new in lines[at + 1]
    assert text.count("[OUT OF DATE]") == text.count("[NOW]") == 4
    assert "OUT OF DATE" not in plain_text(english(), ENGLISH)


# the project's own guides ----------------------------------------------------------------------------------------


def test_every_guide_has_a_well_formed_page(real_library: Library) -> None:
    editions = real_library.editions()
    assert editions
    for edition in editions:
        items, html = split(real_library.page_html(edition.ref, edition.language))
        assert len(items) == len(re.findall(BLOCKS, html)), edition
        for tag in ("p", "h2", "ul", "ol", "li", "table", "tr", "td", "a", "span"):
            assert len(re.findall(rf"<{tag}[ >]", html)) == html.count(f"</{tag}>"), (edition, tag)
