"""A comparison out of the app: as CSV for a spreadsheet, as a page to read, print or paste, as lines of text."""

import csv
import io
from collections.abc import Callable, Iterator
from html import escape

from advice_app.compare.durations import duration_text
from advice_app.compare.model import RULE_LANGUAGE, Answer, Comparison, Country, Row, Verdict, verdict_of
from advice_app.compare.words import (
    SIGNS,
    answer_text,
    confidence_text,
    question_text,
    rule_language_text,
    stage_text,
    verdict_text,
)
from advice_app.languages import _, interface_language, is_rtl
from advice_app.sharing.markdown import paragraph, table

CSV_HEAD = (
    "stage", "question_id", "question", "different", "country_code", "country", "answer", "value", "protection", "duration",
    "confidence", "rule_language", "rule", "law", "as_of", "checked", "sources",
)  # fmt: skip
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;color:#14201F;background:#FFFFFF;margin:24px}h1{font-size:24px}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #B7C2C2;padding:6px 8px;vertical-align:top}"
    "thead{display:table-header-group}tr{break-inside:avoid}p{margin:4px 0}.small{font-size:12px;color:#435250}"
    ".answer{font-weight:bold;padding:1px 6px}.protects{color:#0E6A4B;background-color:#DFF1E8}"
    ".partly{color:#7D4C00;background-color:#FCEFD2}.weaker{color:#A02A1F;background-color:#FBE5E1}"
    ".unclear,.information,.no-data{color:#53605E;background-color:#E6EBEA}"
)
DateText = Callable[[str], str]
"""Writes an ISO date, or a year, as the reader's language does."""


def title(comparison: Comparison) -> str:
    """What a comparison is called: the screen's name, the stage, the countries."""
    names = ", ".join(country.name for country in comparison.countries)
    # L10N: the title of an exported table
    return _("Compare countries: {stage}. {countries}").format(stage=stage_text(comparison.stage), countries=names)


# CSV ---------------------------------------------------------------------------------------------------------


def csv_text(comparison: Comparison) -> str:
    """One line for each answer."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_HEAD)
    for row in comparison.rows:
        for country, answer in zip(comparison.countries, row.answers, strict=True):
            writer.writerow([_unarmed(text) for text in _line(comparison.stage, row, country, answer)])
    return out.getvalue()


def _line(stage: str, row: Row, country: Country, answer: Answer | None) -> Iterator[str]:
    yield from (stage, row.question.id, question_text(row.question), "yes" if row.differs else "no", country.code, country.name)
    if answer is None:
        yield from (answer_text(None), "", Verdict.NO_DATA, "", "", "", "", "", "", country.checked, "")
        return
    yield from (answer_text(answer), answer.value, answer.verdict, duration_text(answer.duration) if answer.duration else "")
    yield from (answer.confidence, RULE_LANGUAGE, answer.summary, "; ".join(answer.law), answer.as_of, country.checked)
    yield " ".join(answer.sources)


def _unarmed(text: str) -> str:
    """The text so that a spreadsheet takes it for a text, and never for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


# a page ------------------------------------------------------------------------------------------------------


def html_page(comparison: Comparison, version: str = "", date_text: DateText = str) -> str:
    """A whole page that needs nothing else: to be read, printed, or pasted into a document."""
    tag = interface_language()
    heading = escape(title(comparison))
    heads = "".join(_head(country, date_text) for country in comparison.countries)
    rows = "\n".join(_row(row, date_text) for row in comparison.rows)
    # L10N: the head of the column of questions
    corner = escape(_("Question"))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(tag)}" dir="{"rtl" if is_rtl(tag) else "ltr"}"><head><meta charset="UTF-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{heading}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{heading}</h1>",
            f"<table{_direction()}><thead><tr><th{_side()}>{corner}</th>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table>",
            *(f'<p class="small">{escape(line)}</p>' for line in foot(version)),
            "</body></html>",
            "",
        ]
    )


def foot(version: str = "") -> list[str]:
    """What has to be known of every such table."""
    shown = [verdict for verdict in Verdict if SIGNS[verdict]]
    legend = ", ".join(f"{SIGNS[verdict]} {verdict_text(verdict)}" for verdict in shown)
    lines = [
        f"{_('For the person held:')} {legend}",
        _("Rules are short summaries in English. The law that is cited decides; check its date. This is not legal advice."),
    ]
    # L10N: {version} is the short code of the content, such as 5d0c2f9e
    return [*lines, _("Content {version}").format(version=version)] if version else lines


def _side() -> str:
    return f' align="{"right" if is_rtl(interface_language()) else "left"}"'


def _direction() -> str:
    return f' dir="{"rtl" if is_rtl(interface_language()) else "ltr"}"'


def _head(country: Country, date_text: DateText) -> str:
    checked = _("Checked {date}").format(date=date_text(country.checked)) if country.checked else ""
    return f'<th{_side()}>{escape(country.name)}<p class="small">{escape(checked)}</p></th>'


def _row(row: Row, date_text: DateText) -> str:
    cells = "".join(f"<td>{_cell(answer, date_text)}</td>" for answer in row.answers)
    different = f'<p class="small">≠ {escape(different_text())}</p>' if row.differs else ""
    return f"<tr><th{_side()}>{escape(question_text(row.question))}{different}</th>{cells}</tr>"


def _cell(answer: Answer | None, date_text: DateText) -> str:
    kind = verdict_of(answer)
    word = f'<span class="answer {kind}">{SIGNS[kind]} {escape(answer_text(answer))}</span>'
    if answer is None:
        return f"<p>{word}</p>"
    time = f" <b>{escape(duration_text(answer.duration))}</b>" if answer.duration else ""
    law = f'<p dir="ltr"><b>{escape("; ".join(answer.law))}</b></p>' if answer.law else ""
    sources = " ".join(f'<a href="{escape(url)}" rel="noreferrer">{escape(url)}</a>' for url in _safe(answer.sources))
    return (
        f"<p>{word}{time}</p>"
        f'<p lang="{RULE_LANGUAGE}" dir="ltr">{escape(answer.summary)}</p>{law}'
        f'<p class="small">{escape(about_text(answer, date_text))}</p>'
        f'<p class="small" dir="ltr">{sources}</p>'
    )


def _safe(sources: tuple[str, ...]) -> list[str]:
    return [url for url in sources if url.startswith(("https://", "http://"))]


def different_text() -> str:
    """Said of a question on which not all agree."""
    return _("Different answers")


def about_text(answer: Answer, date_text: DateText = str) -> str:
    """How sure we are, how old it is, and in which language the rule is written, if that is another one."""
    # L10N: {level} is high, medium or low
    parts = [_("How sure we are: {level}").format(level=confidence_text(answer.confidence))]
    if answer.as_of:
        parts.append(as_of_text(answer, date_text))
    if interface_language() != RULE_LANGUAGE:
        parts.append(rule_language_text())
    return " · ".join(parts)


def as_of_text(answer: Answer, date_text: DateText = str) -> str:
    """Until when the rule is known to be right."""
    # L10N: the rule is known to be right on that date; whether it has changed since, nobody looked
    return _("As of {date}").format(date=date_text(answer.as_of)) if answer.as_of else ""


# text --------------------------------------------------------------------------------------------------------


def tabbed_text(comparison: Comparison) -> str:
    """One line a question, for pasting where there is no table: tabs between the columns."""
    lines = ["\t".join([_("Question"), *(country.name for country in comparison.countries)])]
    lines += ["\t".join([question_text(row.question), *map(one_line, row.answers)]) for row in comparison.rows]
    return "\n".join([*lines, "", *foot(), ""])


def markdown_text(comparison: Comparison, version: str = "", date_text: DateText = str) -> str:
    """A table in Markdown."""
    heads = [_("Question"), *(country.name for country in comparison.countries)]
    rows = [[_asked(row), *(_told(answer, date_text) for answer in row.answers)] for row in comparison.rows]
    checked = [
        f"{one.name}: {_('Checked {date}').format(date=date_text(one.checked))}" for one in comparison.countries if one.checked
    ]
    lines = [paragraph(line) for line in (*checked, *foot(version))]
    return "\n\n".join([f"# {paragraph(title(comparison))}", table(heads, rows), *lines, ""])


def _asked(row: Row) -> list[str]:
    return [question_text(row.question), f"≠ {different_text()}" if row.differs else ""]


def _told(answer: Answer | None, date_text: DateText) -> list[str]:
    """The lines of a cell."""
    if answer is None:
        return [answer_text(None)]
    time = f", {duration_text(answer.duration)}" if answer.duration else ""
    word = f"{SIGNS[answer.verdict]} {answer_text(answer)}{time}"
    return [word, answer.summary, "; ".join(answer.law), about_text(answer, date_text), " ".join(_safe(answer.sources))]


def one_line(answer: Answer | None) -> str:
    """An answer with its rule and its law."""
    if answer is None:
        return answer_text(None)
    time = f", {duration_text(answer.duration)}" if answer.duration else ""
    law = f" ({'; '.join(answer.law)})" if answer.law else ""
    return f"{SIGNS[answer.verdict]} {answer_text(answer)}{time}. {answer.summary}{law}"
