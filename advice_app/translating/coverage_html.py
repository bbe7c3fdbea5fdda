"""Coverage as one HTML file: no script, nothing fetched, light and dark, made for screen readers and print too."""

import datetime as dt
from html import escape

from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.library.model import Language
from advice_app.translating.coverage import Coverage, InterfaceCount, Progress, Tally

_STYLE = """
:root { color-scheme: light dark; --ground: #fff; --text: #1b2430; --soft: #56616f; --line: #d5dbe3;
  --complete: #e2f3e8; --partly: #fdf1d6; --out-of-date: #fde5dc; --missing: transparent; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181f; --text: #e8ecf2; --soft: #a3afbe; --line: #333c48;
  --complete: #173b27; --partly: #40340f; --out-of-date: #4a2318; } }
body { background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem;
  max-width: 90rem; }
p, small { color: var(--soft); }
.wide { overflow-x: auto; margin-block: 1.5rem 2.5rem; }
.wide:focus-visible { outline: 3px solid; outline-offset: 3px; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; font-size: 1.2rem; padding-block: .5rem; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top; white-space: nowrap; }
thead th { vertical-align: bottom; }
tbody th { font-weight: 500; position: sticky; inset-inline-start: 0; background: var(--ground); }
th small, td small { display: block; font-weight: 400; }
td.complete { background: var(--complete); } td.partly { background: var(--partly); }
td.count { text-align: end; font-variant-numeric: tabular-nums; }
td.out-of-date { background: var(--out-of-date); } td.missing { color: var(--soft); }
@media print { body { margin: 0; max-width: none; } .wide { overflow: visible; } }
"""
_HEADS = (
    "Language",
    "Complete",
    "Partly",
    "Out of date",
    "Missing",
    "Oldest check of the law",
    "Reviewed by a lawyer",
    "Interface",
)


def as_html(coverage: Coverage, made: dt.date) -> str:
    """The whole page."""
    total = len(coverage.guides)
    intro = (
        f"{total} guides of {len(coverage.names)} jurisdictions in {len(coverage.languages)} languages, "
        f"as of {made.isoformat()}. "
        "Complete: says what the English source says now. Out of date: the source has changed since. "
        "Partly: something is not translated yet."
    )
    broken = "".join(f"<li>{escape(problem)}</li>" for problem in coverage.broken)
    return (
        '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Translations of Rights at Arrest</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Translations</h1>\n<p>{escape(intro)}</p>\n"
        f"{_languages(coverage)}{_grid(coverage)}"
        + (f"<h2>Files that cannot be read</h2>\n<ul>{broken}</ul>\n" if broken else "")
        + "</main>\n</body>\n</html>\n"
    )


def _languages(coverage: Coverage) -> str:
    head = "".join(f'<th scope="col">{text}</th>' for text in _HEADS)
    rows = []
    for language in coverage.languages:
        tally = coverage.tally(language.tag)
        counts = "".join(
            f'<td class="count">{count}</td>' for count in (tally.complete, tally.partly, tally.outdated, tally.missing)
        )
        dates = f"<td>{_date(tally.checked)}</td><td>{tally.reviewed}</td>"
        interface = _interface(coverage.interface.get(language.tag))
        rows.append(f'<tr><th scope="row">{_name(language)}</th>{counts}{dates}<td>{interface}</td></tr>')
    return _table("Languages", f"<tr>{head}</tr>", rows)


def _grid(coverage: Coverage) -> str:
    head = "".join(f'<th scope="col">{_name(language)}</th>' for language in coverage.languages)
    rows = []
    for code, name in coverage.names.items():
        cells = "".join(_cell(coverage.tally(language.tag, code), language) for language in coverage.languages)
        rows.append(f'<tr><th scope="row">{escape(name)} <small>{escape(code)}</small></th>{cells}</tr>')
    return _table("Jurisdictions and languages", f'<tr><th scope="col">Jurisdiction</th>{head}</tr>', rows)


def _table(caption: str, head: str, rows: list[str]) -> str:
    return (
        f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">\n<table>\n<caption>{caption}</caption>\n'
        f"<thead>{head}</thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n</table>\n</div>\n"
    )


def _name(language: Language) -> str:
    """A language's own name, in its own direction, with its tag."""
    direction = "rtl" if language.rtl else "ltr"
    name = f'<bdi lang="{escape(language.tag)}" dir="{direction}">{escape(language.name)}</bdi>'
    return f"{name} <small>{escape(language.tag)}</small>"


def _cell(tally: Tally, language: Language) -> str:
    progress = tally.progress
    if progress is Progress.MISSING:
        return '<td class="missing">missing</td>'
    word = "source" if language.tag == SOURCE_LANGUAGE and progress is Progress.COMPLETE else progress.value
    parts = [f"{tally.complete} of {tally.guides} complete"]
    parts += [f"{tally.partly} partly"] if tally.partly else []
    parts += [f"{tally.outdated} out of date"] if tally.outdated else []
    parts += [f"checked {_date(tally.checked)}", f"{tally.reviewed} reviewed" if tally.reviewed else "not reviewed"]
    details = "".join(f"<small>{part}</small>" for part in parts)
    return f'<td class="{progress.value.replace(" ", "-")}">{word}{details}</td>'


def _date(date: dt.date | None) -> str:
    return f'<time datetime="{date.isoformat()}">{date.isoformat()}</time>' if date else "–"


def _interface(count: InterfaceCount | None) -> str:
    return f"{count.percent}&nbsp;% <small>{count.translated} of {count.total} texts</small>" if count else "–"
