"""A small guides folder for tests: two stages of one country, English and Arabic, everything the dialect has."""

from collections.abc import Callable
from pathlib import Path

from advice_app.library.sync import sync

Run = Callable[..., tuple[int, str, str]]
"""Runs a command on a guides folder: exit code, output, errors."""

STAGES = """
[[stage]]
id = "interview"
name = "Police interview"
icon = "speech"
line = "step"
sections = ["short", "silence", "words"]

[[stage]]
id = "family"
name = "For the family"
icon = "people"
line = "beside"
sections = ["short", "words"]
"""

LANGUAGES = """
[en]
name = "English"
direction = "ltr"
script = "Latn"
callouts = { key = "In short", say = "Say this", note = "Note", warning = "Warning" }

[ar]
name = "العربية"
direction = "rtl"
script = "Arab"
fallback = ["en"]
sources = "المصادر"
notes = "ملاحظات"
callouts = { key = "باختصار", say = "قل هذا" }

[fr]
name = "Français"
direction = "ltr"
script = "Latn"
fallback = ["en"]
"""

FACTS = """
[jurisdiction]
code = "FR"
procedure_languages = ["fr"]
checked = 2026-11-22
notes = "What the sheet does not cover."

[[statutes]]
name = "Code de procédure pénale"
abbreviation = "CPP"
name_en = "Code of Criminal Procedure"
url = "https://www.legifrance.gouv.fr/"

[facts.right_to_silence]
value = "yes"
summary = "The right to stay silent."
law = ["CPP art. 63-1"]
sources = ["https://example.org/a"]
confidence = "high"
as_of = "2026-01-01"

[[terms]]
local = "garde à vue"
lang = "fr"
en = "police custody"
meaning = "Being held by the police."
"""

CASES = """
[[case]]
id = "salduz-v-turkey"
title = "Salduz v. Turkey [GC]"
court = "ECtHR"
reference = "no. 36391/02"
date = "2008-11-27"
holding = "A lawyer from the first interview."
law = ["ECHR art. 6"]
url = ""
confidence = "high"
"""

QUESTIONS = """
[[question]]
id = "right_to_silence"
stage = "interview"
ask = "Can I stay silent?"
protects = "yes"
"""

ENGLISH = """+++
title = "The police want to question you"
summary = "You may stay silent."
checked = 2026-11-22
status = "drafted"
sources = ["https://example.org/a", "https://example.org/b"]
+++
## In short {#short}

!!! key
    1. Ask for a lawyer: *Je veux un avocat.*
    2. You can stay silent for 24 hours. `CPP art. 63-1`

## Can I stay silent? {#silence}

Yes, you can. `CPP art. 63-1`

It is called *droit de se taire*, see [custody](term:FR/garde-a-vue).[^1]

!!! say
    *Je garde le silence.*

    I stay silent.

| What | Limit |
|---|---|
| Talk with the lawyer | **30 minutes** |

- Do not sign.
- Ask for a copy, [as the Court says](case:salduz-v-turkey).

## Words you may hear {#words}

*garde à vue*
:   Police custody.

[the family](guide:FR/family#short), [the rule](fact:FR/right_to_silence), [a page](https://example.org/a)

[^1]: A footnote.
"""

ARABIC = """+++
title = "الشرطة تريد استجوابك"
summary = "يمكنك الصمت."
checked = 2026-11-22
status = "drafted"
sources = ["https://example.org/a", "https://example.org/b"]
+++
## باختصار {#short}

!!! key
    1. اطلب محاميًا: *Je veux un avocat.*
    2. يمكنك الصمت ٢٤ ساعة. `CPP art. 63-1`

## هل يمكنني الصمت؟ {#silence}

نعم، يمكنك. `CPP art. 63-1`

يسمى *droit de se taire*، انظر [الاحتجاز](term:FR/garde-a-vue).[^1]

!!! say
    *Je garde le silence.*

    ألتزم الصمت.

| ماذا | المدة |
|---|---|
| الحديث مع المحامي | **30 دقيقة** |

- لا توقّع.
- اطلب نسخة، [كما تقول المحكمة](case:salduz-v-turkey).

## كلمات قد تسمعها {#words}

*garde à vue*
:   الاحتجاز لدى الشرطة.

[الأسرة](guide:FR/family#short)، [القاعدة](fact:FR/right_to_silence)، [صفحة](https://example.org/a)

[^1]: حاشية.
"""

FAMILY = """+++
title = "Someone you love was arrested"
summary = "Call a lawyer."
checked = 2026-11-22
status = "drafted"
sources = ["https://example.org/a"]
+++
## In short {#short}

!!! key
    1. Call a lawyer.

The police must tell you. `CPP art. 63-1`

## Words {#words}

*garde à vue*
:   Police custody.
"""


def phrase(name: str, icon: str, stage: str, **texts: str) -> str:
    """A sentence to say, as it stands in ``phrases.toml``; its texts by their languages."""
    said = "".join(f'{language} = "{text}"\n' for language, text in texts.items())
    return f'\n[[phrase]]\nid = "{name}"\nicon = "{icon}"\nstage = "{stage}"\n[phrase.text]\n{said}'


LAWYER = phrase("lawyer", "briefcase", "interview", en="I want a lawyer.", ar="أريد محاميًا.", fr="Je veux un avocat.")
DOCTOR = phrase("doctor", "plus", "family", en="I need a doctor.", ar="أحتاج إلى طبيب.", fr="J’ai besoin d’un médecin.")


def write_guides(folder: Path) -> Path:
    """Write the folder and record what its translation was made from."""
    files = {
        "stages.toml": STAGES,
        "languages.toml": LANGUAGES,
        "jurisdictions.toml": "",
        "questions.toml": QUESTIONS,
        "FR/facts.toml": FACTS,
        "INTL/cases.toml": CASES,
        "FR/interview/en.md": ENGLISH,
        "FR/interview/ar.md": ARABIC,
        "FR/family/en.md": FAMILY,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sync(folder / "FR" / "interview" / "ar.md")
    return folder
