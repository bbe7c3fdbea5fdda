"""The style sheet of a page, from tokens, text size, script and direction (shared/design/LOOK.md, Type)."""

from collections.abc import Callable
from typing import NamedTuple

from advice_app.ui.fonts import families, line_share
from advice_app.ui.look import Comfort
from advice_app.ui.theme import Theme, Tint

PAD = 14  # pixels at 100 % between a callout's ground and its text, above and below
CELL = 9  # above and below the text of a table cell
INSET = 48  # between the edge of a callout and its text, where the icon stands
TINTS = {
    "say": "say",
    "warning": "caution",
    "lawyer": "lawyer",
    "note": "unclear",
    "notice": "caution",
    "stale": "caution",
    "untranslated": "caution",
}


_Pixels = Callable[[float], str]


class _Measures(NamedTuple):
    """Sizes in pixels and line heights in percent of the font's own spacing, at 100 %.

    Inter's own spacing is 121 % of its size, Noto Sans Arabic's 211 % (measured): the shares differ, the lines look alike.
    """

    page: int
    lead: int
    small: int
    h1: int
    h2: int
    text_line: int
    head_line: int
    law: int = 13


_LATIN = _Measures(page=17, lead=19, small=13, h1=34, h2=23, text_line=131, head_line=106)
_ARABIC = _Measures(page=18, lead=20, small=14, h1=32, h2=22, text_line=84, head_line=76)


def tint(theme: Theme, kind: str) -> Tint:
    """Ink and ground of a kind of callout."""
    if kind in {"key", "first"}:
        return Tint(theme.ac2, theme.acs)
    found: Tint = getattr(theme, TINTS.get(kind, "unclear"))
    return found


_USUAL = Comfort()


def page_css(theme: Theme, percent: int, script: str, *, rtl: bool, comfort: Comfort = _USUAL) -> str:
    """The default style sheet of the document."""
    m = _ARABIC if script == "Arab" else _LATIN
    share = line_share(script)
    m = m._replace(text_line=round(m.text_line * share * comfort.spacing / 100), head_line=round(m.head_line * share))
    apart = comfort.spacing / 100  # paragraphs stand further apart too, or lines would look like paragraphs
    start, end = ("right", "left") if rtl else ("left", "right")

    def px(value: float) -> str:
        return f"{round(value * percent / 100)}px"

    family, latin = _quoted(families(script)), _quoted(families("Latn"))
    rules = [
        # a size stands on the body only: where two rules give a paragraph a size, Qt hands the first one on to bold text in it
        f"body {{ font-family: {family}; font-size: {px(m.page)}; color: {theme.t1}; }}",
        f"p, li {{ line-height: {m.text_line}%; margin-top: {px(2)}; margin-bottom: {px(11 * apart)}; }}",
        f"h1, h2 {{ line-height: {m.head_line}%; font-weight: 600; }}",
        f"h1 {{ font-size: {px(m.h1)}; margin-top: {px(4)}; margin-bottom: {px(8)}; }}",
        f"h2 {{ font-size: {px(m.h2)}; margin-top: {px(26)}; margin-bottom: {px(7)}; }}",
        f"h2.small {{ font-size: {px(m.page)}; color: {theme.t2}; }}",
        f"p.room {{ font-size: 1px; margin-top: {px(14)}; margin-bottom: {px(26)}; }}",
        f"p.crumbs {{ font-size: {px(m.small)}; color: {theme.t3}; margin-top: 0; margin-bottom: {px(4)}; }}",
        f"p.lead {{ font-size: {px(m.lead)}; color: {theme.t2}; margin-bottom: {px(14)}; }}",
        f"p.next {{ font-size: {px(m.page - 2)}; margin-top: {px(30)}; margin-bottom: {px(40)}; }}",
        "strong { font-weight: 600; }",
        "span.local { font-weight: 500; }",
        f"a {{ color: {theme.ac}; text-decoration: underline; }}",
        f"a.law, span.law {{ color: {theme.t2}; text-decoration: none; font-family: {latin}; }}",
        f"a.law, span.law {{ font-size: {px(m.law)}; font-weight: 500; }}",
        "sup a { text-decoration: none; }",
        f"li {{ margin-{start}: 0; margin-bottom: {px(6 * apart)}; }}",
        f"ul, ol {{ margin-top: 0; margin-bottom: {px(8)}; -qt-list-indent: 1; }}",
        "p.dt { font-weight: 600; margin-bottom: 0; }",
        f"p.dd {{ margin-{start}: {px(24)}; color: {theme.t2}; }}",
        # on paper only: sources, and a table of contents
        f"li.fine {{ font-size: {px(m.small)}; margin-bottom: {px(3)}; }}",
        f"p.toctitle {{ font-weight: 600; margin-top: {px(12)}; margin-bottom: {px(4)}; color: {theme.t2}; }}",
        f"p.toc0 {{ font-weight: 600; margin-top: {px(9)}; margin-bottom: {px(2)}; }}",
        f"p.toc1 {{ font-size: {px(m.small + 1)}; margin-top: 0; margin-bottom: {px(1)}; margin-{start}: {px(14)}; }}",
        f"p.tocn {{ margin-{start}: {px(10)}; color: {theme.t2}; }}",
        "table.toc td { padding-top: 0; padding-bottom: 0; }",
    ]
    return "\n".join([*rules, *_callouts(theme, m, start, end, px), *_tables(theme, m, start, end, px)])


def _quoted(names: list[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _callouts(theme: Theme, m: _Measures, start: str, end: str, px: _Pixels) -> list[str]:
    latin = _quoted(families("Latn"))
    sides = f"margin-{start}: {px(INSET)}; margin-{end}: {px(22)};"
    rules = [
        f"p.ct {{ {sides} font-size: {px(m.page - 1)}; font-weight: 600; margin-top: {px(PAD + 10)}; margin-bottom: {px(4)}; }}",
        f"p.c {{ {sides} margin-top: 0; margin-bottom: {px(6)}; }}",
        f"p.cl {{ {sides} margin-top: 0; margin-bottom: {px(PAD + 16)}; }}",
        "p.say1 { font-weight: 500; }",
    ]
    rules += [f"p.ct.{kind} {{ color: {tint(theme, kind).ink}; }}" for kind in ("key", "first", *TINTS)]
    stale = f"margin-{start}: {px(18)}; margin-{end}: {px(18)};"
    head = f"margin-{start}: {px(44)}; margin-{end}: {px(18)}; margin-top: {px(22)}; margin-bottom: {px(18)};"
    rules += [
        f"p.stale-head {{ {head} font-weight: 600; font-size: {px(m.page - 2)}; color: {theme.caution.ink}; }}",
        f"p.stale-old {{ {stale} color: {theme.t3}; margin-top: 0; margin-bottom: {px(22)}; }}",
        f"p.stale-new {{ {stale} margin-top: 0; margin-bottom: {px(28)}; }}",
        # what is not translated: clear of the head, and its paragraphs nearer to each other than to the end of the box
        f"p.under {{ margin-top: {px(24)}; }}",
        f"p.more {{ margin-bottom: {px(10)}; }}",
        # a frame that does not quote the original, which stands beside it
        f"p.shut {{ margin-bottom: {px(PAD + 14)}; }}",
        f"p.alone {{ margin-top: {px(PAD + 8)}; font-weight: 400; color: {theme.t2}; }}",
        f"p.after {{ margin-top: {px(2 * PAD + 14)}; }}",
        f"p.latin {{ font-family: {latin}; font-size: {px(17)}; line-height: 131%; }}",
    ]
    return rules


def _tables(theme: Theme, m: _Measures, start: str, end: str, px: _Pixels) -> list[str]:
    cell = f"margin-top: 0; margin-bottom: 0; margin-{start}: 0; margin-{end}: {px(14)};"
    return [
        f"td {{ padding-top: {px(CELL)}; padding-bottom: {px(CELL)}; }}",
        f"table {{ margin-top: {px(8)}; margin-bottom: {px(16)}; }}",
        f"p.head {{ {cell} font-size: {px(m.small)}; font-weight: 600; color: {theme.t2}; }}",
        f"p.row {{ {cell} font-size: {px(m.page - 2)}; }}",
        f"p.old {{ color: {theme.t3}; }}",
        f"p.note-row {{ margin-bottom: {px(9)}; font-size: {px(m.page - 2)}; color: {theme.caution.ink}; }}",
    ]
