"""A small library for the tests of a lawyer's tools: some judgments, who helps, what changed in the law."""

from pathlib import Path

from advice_app.library.compile import build
from tests.guides import write_guides

CASES = """
[[case]]
id = "salduz-v-turkey"
title = "Salduz v. Turkey [GC]"
court = "ECtHR"
reference = "no. 36391/02"
date = "2008-11-27"
topics = ["lawyer", "interview"]
jurisdictions = ["TR"]
holding = "Access to a lawyer from the first police interview."
law = ["ECHR art. 6(1)", "ECHR art. 6(3)(c)"]
url = "https://example.org/salduz"
sources = ["https://example.org/salduz", "https://example.org/summary"]
confidence = "high"

[[case]]
id = "covaci"
title = "Covaci"
court = "CJEU"
reference = "C-216/14"
date = "2015-10-15"
topics = ["interpretation"]
jurisdictions = ["DE"]
holding = "Whoever is charged may oppose in their own language, without a lawyer."
law = ["Directive 2010/64/EU art. 3"]
sources = []
confidence = "low"

[[case]]
id = "wang-v-france"
title = "Wang v. France"
court = "ECtHR"
reference = "no. 83700/17"
date = "2022-04-28"
topics = ["lawyer", "interpretation"]
jurisdictions = ["FR"]
holding = "A voluntary interview needs the same safeguards as custody."
law = ["ECHR art. 6(1)"]
sources = ["https://example.org/wang"]
confidence = "medium"
"""

FRANCE = """
[[help]]
kind = "ngo"
name = "Observatoire des prisons"
name_en = "Prison Observatory"
url = ""
phone = ""
note = "Rights sheets for people in prison."
sources = []

[[help]]
kind = "duty-lawyer"
name = "Permanence pénale"
name_en = "Duty lawyers"
url = "https://example.org/a?b=c&d=e"
phone = "01 23 45 67 89"
note = "Tell the police; they call."
sources = ["https://example.org/a"]

[[changes]]
date = "2999-01-01"
summary = "FUTURE: a new code is planned."
law = ["Ordonnance n° 1"]
sources = ["https://example.org/new"]

[[changes]]
date = "2024"
summary = "No interview without the lawyer who was asked for."
law = ["Loi n° 2"]
sources = []

[[changes]]
date = "2024-07-01"
summary = "The family may be told."
law = ["Loi n° 3"]
sources = []
"""

WORLD = """
[jurisdiction]
code = "INTL"
procedure_languages = []
checked = 2026-11-20
notes = ""

[[help]]
kind = "complaints"
name = "Working Group"
name_en = "Working Group"
url = "https://example.org/un"
phone = ""
note = "Any country."
sources = []
"""


def write_desk(folder: Path) -> Path:
    """The small guides folder with all of this in it."""
    write_guides(folder)
    (folder / "INTL" / "cases.toml").write_text(CASES, encoding="utf-8")
    (folder / "INTL" / "facts.toml").write_text(WORLD, encoding="utf-8")
    (folder / "jurisdictions.toml").write_text('[INTL]\nen = "International"\nfr = "International"\n', encoding="utf-8")
    facts = folder / "FR" / "facts.toml"
    facts.write_text(facts.read_text(encoding="utf-8") + FRANCE, encoding="utf-8")
    return folder


def build_desk(folder: Path) -> Path:
    """The same as a library file."""
    path = folder / "library.sqlite"
    report = build(write_desk(folder / "guides"), path)
    assert [str(problem) for problem in report.problems if not problem.warning] == []
    return path
