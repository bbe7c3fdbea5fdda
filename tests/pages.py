"""Pages built by hand for tests: everything a page can hold, in English and in an Arabic translation partly out of date."""

from advice_app.library.model import Language, Reference
from advice_app.library.page import Block, BlockKind, Group, Page, Section

ENGLISH = Language(
    "en",
    "English",
    rtl=False,
    script="Latn",
    callouts=(
        ("key", "In short"),
        ("first", "Do this first"),
        ("say", "Say this"),
        ("note", "Note"),
        ("warning", "Warning"),
        ("lawyer", "For lawyers"),
    ),
)
ARABIC = Language("ar", "العربية", rtl=True, script="Arab", callouts=(("key", "باختصار"), ("say", "قل هذا")))
LONG_LAW = "Youth Justice and Criminal Evidence Act 1999 s 58"


def block(place: str, *cells: str, kind: BlockKind = BlockKind.PARAGRAPH, source: tuple[str, ...] = ()) -> Block:
    """A block; ``source`` makes it out of date."""
    return Block(place, kind, cells, source)


def items(place: str, *texts: str, first: int = 1) -> tuple[Block, ...]:
    """List items, numbered within their section."""
    return tuple(block(f"{place}.{number}", text, kind=BlockKind.ITEM) for number, text in enumerate(texts, first))


def english(length: int = 6) -> Page:
    """A page with everything in it; ``length`` more sections make it long."""
    short = Section("short", "In short", (Group("key", "", (Group("steps", "", items("short", "Ask early.", "Stay silent.")),)),))
    silence = Section(
        "silence",
        "Can I stay silent?",
        (
            block("silence.1", "Yes. Say <em>Je garde le silence</em>. <code>CPP art. 63-3-1</code>"),
            block(
                "silence.2", f'See <a href="guide:FR/family">family</a>.<sup><a href="#fn:a">1</a></sup> <code>{LONG_LAW}</code>'
            ),
            Group("say", "", (block("silence.3", "<em>Je veux un avocat.</em>"), block("silence.4", "I want a lawyer."))),
            Group("warning", "Longer delays exist", (block("silence.5", "Up to <strong>72</strong> hours."),)),
            Group("first", "", (block("silence.6", "Ask."),)),
            Group("note", "", (block("silence.7", "Calm."),)),
            Group("lawyer", "", (block("silence.8", "Pinpoint. <code>§ 136 Abs. 1</code>"),)),
        ),
    )
    row = BlockKind.ROW
    table = (
        block("limits.1", "What", "Limit", "Who decides", "Law", kind=BlockKind.HEAD),
        block("limits.2", "Private talk", "<strong>30 minutes</strong>", "the law", "<code>CPP art. 63-4</code>", kind=row),
        block("limits.3", "Kept out", "<strong>12 hours</strong>", "prosecutor", "<code>CPP art. 63-4-2</code>", kind=row),
    )
    steps = Group("steps", "", items("limits", "Write down the hour.", "Call.", "Wait.", first=4))
    word = block("limits.7", "<em>garde à vue</em>", "Police custody.", kind=BlockKind.DEFINITION)
    limits = Section("limits", "How long?", (Group("table", "", table), steps, Group("definitions", "", (word,))))
    more = tuple(
        Section(
            f"more{number}",
            f"Question {number}?",
            tuple(block(f"more{number}.{n}", "A rule and its reason. " * 12) for n in (1, 2)),
        )
        for number in range(1, length + 1)
    )
    note = block("notes.1", "A footnote.", kind=BlockKind.FOOTNOTE)
    notes = Section("notes", "Notes", (Group("footnotes", "", (note,)),))
    return Page(Reference("FR", "interview"), "en", "May I stay silent?", "Yes, you may.", (short, silence, limits, *more, notes))


def arabic() -> Page:
    """A translation with out-of-date blocks in every kind of group."""
    points = (
        block("short.1", "اطلب محاميًا: <em>Je veux un avocat.</em>", kind=BlockKind.ITEM),
        block("short.2", "٢٤ ساعة.", kind=BlockKind.ITEM, source=("Up to 48 hours.",)),
        block("short.3", "لا توقّع.", kind=BlockKind.ITEM),
    )
    steps = (
        block("silence.2", "أولًا", kind=BlockKind.ITEM),
        block("silence.3", "ثانيًا", kind=BlockKind.ITEM, source=("Second, as it is now.",)),
        block("silence.4", "ثالثًا", kind=BlockKind.ITEM),
    )
    rows = (
        block("silence.5", "ماذا", "القانون", kind=BlockKind.HEAD),
        block(
            "silence.6",
            "الحديث",
            "<code>CPP art. 63-4</code>",
            kind=BlockKind.ROW,
            source=("Talk", "<strong>60</strong> minutes"),
        ),
    )
    old = "إذا طلبت محاميًا، جاز للشرطة أن تبدأ. يُستدعى محامٍ. <code>CPP art. 63-4-2</code>"
    nodes = (
        block("silence.1", old, source=("Without a lawyer, no questions. <code>CPP art. 63-4-2</code>",)),
        Group("steps", "", steps),
        Group("table", "", rows),
    )
    sections = (
        Section("short", "باختصار", (Group("key", "", (Group("steps", "", points),)),)),
        Section("silence", "هل يمكنني الصمت؟", nodes),
    )
    return Page(Reference("FR", "interview"), "ar", "هل أصمت؟", "نعم.", sections)
