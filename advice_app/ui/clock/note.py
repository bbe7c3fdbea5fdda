"""The clock as a note: plain text to paste, and a sheet of paper. Both carry the caution; neither calls a detention lawful."""

import re
from collections.abc import Iterable
from datetime import datetime
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextOption

from advice_app.clock.asks import Ask
from advice_app.clock.limits import Custody, Limit
from advice_app.clock.regimes import Regime
from advice_app.clock.words import CAUTION, NOT_LEGAL, ask_text, authority_name, bound_name, kind_name, moment_name, remark, why
from advice_app.languages import _
from advice_app.library.page_parts import escape
from advice_app.sharing.markdown import paragraph, table
from advice_app.sharing.printing import Paper
from advice_app.ui.clock.texts import from_start, offset, rule_name, when
from advice_app.ui.dates import moment
from advice_app.ui.style import face

_TAG = re.compile(r"<.*?>")
_TABLE = "width='100%' cellpadding='5' cellspacing='0' border='1' style='border-collapse: collapse'"


class Note(NamedTuple):
    """All that a note tells."""

    country: str
    regime: Regime
    custody: Custody | None  # nothing: the clock does not run
    limits: tuple[Limit, ...]
    asks: tuple[tuple[Ask, bool], ...]  # for the limit that is looked at; whether it is ticked
    asks_title: str
    sure: str
    content: str  # version of the content
    now: datetime


def head(note: Note) -> list[str]:
    """The lines above the limits."""
    # L10N: kind of case and name of the legal regime: "Ordinary: garde à vue"
    lines = [_("{kind}: {name}").format(kind=kind_name(note.regime.kind), name=_apart(note.regime.name))]
    lines.append(_("The law counts from: {rule}").format(rule=f"\u2066{note.regime.starts}\u2069"))
    if note.custody is not None:
        start = note.custody.start.astimezone(note.custody.zone)
        # L10N: {time} is a day and a time, {offset} such as UTC+01:00
        lines.append(_("Start: {time} ({offset})").format(time=_full(start), offset=offset(start)))
        zone = note.custody.zone
        lines += [f"{moment_name(name)}: {_full(at.astimezone(zone))}" for name, at in note.custody.moments.items()]
        # L10N: a time that did not count, from … to …
        pause = _("Did not count: {first} to {last}")
        lines += [
            pause.format(first=_full(span.start.astimezone(zone)), last=_full(span.end.astimezone(zone)))
            for span in note.custody.pauses
        ]
    return lines


def foot(note: Note) -> list[str]:
    """The lines below them."""
    # L10N: {version} is the short code of the content, such as 5d0c2f9e
    version = _("Content {version}").format(version=note.content)
    # L10N: at the end of a note: when it was made; {time} is a day and a time
    made = _("Made with Rights at Arrest, {time}").format(time=_full(note.now))
    return [f"{_(NOT_LEGAL)} {_(CAUTION)}", note.sure, f"{made} · {version}"]


def title(note: Note) -> str:
    """What the note is called."""
    # L10N: {country} is a country
    return _("Detention clock: {country}").format(country=note.country)


def as_text(note: Note) -> str:
    """The note as plain text."""
    lines = [title(note), *head(note), ""]
    for limit in note.limits:
        lines += [*_limit_lines(limit, note), ""]
    if note.asks:
        # L10N: marks before things to ask for, in plain text: asked, and not asked yet
        marks = {True: "[x]", False: "[ ]"}
        lines += [note.asks_title, *(f"{marks[done]} {ask_text(ask.id)}{_law(ask.law)}" for ask, done in note.asks), ""]
    return "\n".join([*lines, *foot(note)])


def _limit_lines(limit: Limit, note: Note) -> Iterable[str]:
    parts = [
        from_start(limit) or rule_name(limit),
        _absolute(limit),
        bound_name(limit) if limit.until else "",
        authority_name(limit.step.decided_by),
    ]
    yield " · ".join(part for part in parts if part)
    for text in (limit.step.words, limit.step.condition):
        if text:
            yield f"  {_apart(text)}"
    for text in (remark(limit), why(limit) if note.custody else ""):
        if text:
            yield f"  {text}"
    if limit.step.law:
        yield f" {_law(limit.step.law)}"


def _absolute(limit: Limit) -> str:
    if limit.until is None:
        return ""
    return when(limit) if limit.day is not None else _full(limit.until)


def _full(at: datetime) -> str:
    """With the year: a note may be read later."""
    return moment(at, year=True)


def _apart(text: str) -> str:
    return f"\u2068{text}\u2069"


def _law(law: tuple[str, ...]) -> str:
    return f" [\u2066{'; '.join(law)}\u2069]" if law else ""


def as_html(note: Note, *, rtl: bool) -> str:
    """The note as a page for paper."""
    heads = [[f"<b>{escape(text)}</b>"] for text in (_("Until"), _("Decided by"), _("Only if"), _("Law"))]
    rows = [_row(heads, rtl=rtl), *(_row(_cells(limit, note), rtl=rtl) for limit in note.limits)]
    parts = [f"<h1>{escape(title(note))}</h1>", *(f"<p>{escape(line)}</p>" for line in head(note))]
    parts.append(f"<p></p><table {_TABLE}>{''.join(rows)}</table>")
    if note.asks:
        parts.append(f"<h2>{escape(note.asks_title)}</h2>")
        parts += [f"<p>{'☒' if done else '☐'} {escape(ask_text(ask.id) + _law(ask.law))}</p>" for ask, done in note.asks]
    return "".join([*parts, "<p></p>", *(f"<p>{escape(line)}</p>" for line in foot(note))])


def _cells(limit: Limit, note: Note) -> list[list[str]]:
    until = [f"<b>{escape(from_start(limit) or rule_name(limit))}</b>", escape(_absolute(limit))]
    until.append(escape(bound_name(limit) if limit.until else ""))
    only = [escape(_apart(text)) for text in (limit.step.words, limit.step.condition) if text]
    only += [
        f"<span style='color: #435250'>{escape(text)}</span>"
        for text in (remark(limit), why(limit) if note.custody else "")
        if text
    ]
    law = [escape(f"\u2066{law}\u2069") for law in limit.step.law]
    return [until, [escape(authority_name(limit.step.decided_by))], only, law]


def _row(cells: list[list[str]], *, rtl: bool) -> str:
    """Qt does not mirror the columns of a table."""
    parts = [f"<td>{'<br>'.join(part for part in cell if part)}</td>" for cell in cells]
    return f"<tr>{''.join(reversed(parts) if rtl else parts)}</tr>"


def as_markdown(note: Note) -> str:
    """The note as Markdown."""
    heads = (_("Until"), _("Decided by"), _("Only if"), _("Law"))
    rows = [[[_bare(line) for line in cell] for cell in _cells(limit, note)] for limit in note.limits]
    lines = [f"# {paragraph(title(note))}", *(paragraph(line) for line in head(note)), table(heads, rows)]
    return "\n\n".join([*lines, *(paragraph(line) for line in foot(note) if line), ""])


def _bare(html: str) -> str:
    """What stands in a cell, without the marks of HTML."""
    return unescape(_TAG.sub("", html))


def as_paper(note: Note, *, rtl: bool) -> Paper:
    """The note ready for the printer: black on white."""
    document = QTextDocument()
    document.setDefaultFont(face(15))
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet("h1 { font-size: 24px; } h2 { font-size: 18px; } p { margin: 3px 0; } td { font-size: 14px; }")
    document.setHtml(f"<div dir='{'rtl' if rtl else 'ltr'}'>{as_html(note, rtl=rtl)}</div>")
    return Paper(document, lambda *_arguments: None, (), title(note), f"{title(note)} · {_(NOT_LEGAL)}", rtl)
