"""A passage as HTML for the preview. Knows no Qt."""

from itertools import groupby

from advice_app.library.page_parts import escape
from advice_app.library.search.results import Paragraph, Snippet

_CELLS = " \u00b7 "
_NBSP = "\u00a0"
_ROWS = {"head", "row"}
MARK, LAW = "mark:", "law:"
"""Where the links in the HTML lead: they say what ground to paint."""


def passage_html(title: str, paragraphs: tuple[Paragraph, ...], *, rtl: bool) -> str:
    """The section's heading and blocks; hits and law as links that the view gives their ground."""
    parts = [f"<h2>{escape(title)}</h2>"]
    body = [paragraph for paragraph in paragraphs if paragraph.kind != "heading"]
    for kind, group in groupby(body, key=lambda paragraph: "row" if paragraph.kind in _ROWS else paragraph.kind):
        if kind == "row":
            parts.append(_table(list(group)))
        elif kind == "item":
            parts.append("<ul>" + "".join(f"<li>{_inline(item.snippet)}</li>" for item in group) + "</ul>")
        else:
            parts += [f"<p>{_inline(item.snippet)}</p>" for item in group]
    direction = "rtl" if rtl else "ltr"
    return f'<body dir="{direction}">{"".join(parts)}</body>'


def _table(rows: list[Paragraph]) -> str:
    columns = max(len(row.snippet.text.split(_CELLS)) for row in rows)
    made = [f"<tr>{''.join(f'<td class={_kind(row)}>{cell}</td>' for cell in _cells(row, columns))}</tr>" for row in rows]
    return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(made)}</table>'


def _kind(row: Paragraph) -> str:
    return "head" if row.kind == "head" else "row"


def _cells(row: Paragraph, columns: int) -> list[str]:
    """The cells of a row, each with its own hits; law in the last one, which may hold nothing else."""
    texts = row.snippet.text.split(_CELLS)
    cells = []
    start = 0
    for text in texts:
        end = start + len(text)
        marks = tuple((max(a, start) - start, min(b, end) - start) for a, b in row.snippet.marks if a < end and b > start)
        cells.append(_inline(Snippet(text, marks)))
        start = end + len(_CELLS)
    cells += [""] * (columns - len(cells))
    cells[-1] = f"{cells[-1]}{_chips(row.snippet.law)}".strip()
    return cells


def _inline(snippet: Snippet) -> str:
    """Text with its hits, then law."""
    parts, done = [], 0
    for start, end in snippet.marks:
        parts.append(escape(snippet.text[done:start]))
        parts.append(f'<a class="hit" href="{MARK}">{escape(snippet.text[start:end])}</a>')
        done = end
    parts.append(escape(snippet.text[done:]))
    return "".join(parts) + _chips(snippet.law)


def _chips(laws: tuple[str, ...]) -> str:
    shown = [escape(law.replace("-", "\u2011").replace(" ", _NBSP)) for law in laws]
    # isolated: law is read from left to right, also in Arabic
    return "".join(f' \u2066<a class="law" href="{LAW}">{_NBSP}{law}{_NBSP}</a>\u2069' for law in shown)
