"""Realistic damages to a translation: what decays when people edit texts that they cannot read.

Each takes the text of an edition and of its source and gives the damaged text, or nothing where it does not apply.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

from advice_app.library.check.text import prose, sentences
from advice_app.library.page import BlockKind
from advice_app.library.source import CODE, EMPHASIS, LINK, RawBlock, Source

Damage = Callable[[str, Source, Source, random.Random], str | None]

# written anew, not taken from guides/words: the checker must not be judged by its own list
UNITS = {
    "fr": "minutes heures jours semaines mois ans",
    "de": "Minuten Stunden Tage Wochen Monate Jahre",
    "es": "minutos horas días semanas meses años",
    "it": "minuti ore giorni settimane mesi anni",
    "nl": "minuten uur dagen weken maanden jaar",
    "ro": "minute ore zile săptămâni luni ani",
    "pl": "minut godzin dni tygodni miesięcy lat",
    "uk": "хвилин годин днів тижнів місяців років",
    "tr": "dakika saat gün hafta ay yıl",
    "ar": "دقيقة ساعة يومًا أسبوعًا شهرًا سنة",
    "el": "λεπτά ώρες ημέρες εβδομάδες μήνες έτη",
    "hu": "perc óra nap hét hónap év",
    "pt": "minutos horas dias semanas meses anos",
}
NOT = {
    "fr": r"\bne \b|\bn[’']|\bpas\b|\bjamais\b|\baucune?\b|\bpersonne\b|\brien\b",
    "de": r"\bnichts?\b|\bkein\w*|\bnie(?:mals|mand)?\b|\bohne\b",
    "es": r"\bno\b|\bnunca\b|\bning\w+|\bnadie\b|\bnada\b|\bsin\b",
    "it": r"\bnon\b|\bmai\b|\bnessun\w*|\bniente\b|\bnulla\b|\bsenza\b",
    "nl": r"\bniets?\b|\bgeen\b|\bnooit\b|\bniemand\b|\bzonder\b",
    "ro": r"\bnu\b|\bnici\w*|\bnimeni\b|\bnimic\b|\bfără\b",
    "pl": r"\bnie\b|\bnigdy\b|\bnikt\b|\bżad\w+|\bnic\b|\bbez\b",
    "uk": r"\bне\b|\bні\b|\bніхто\b|\bніколи\b|\bжод\w+|\bнічого\b|\bбез\b",
    "ar": r"\bلا\b|\bولا\b|\bفلا\b|\bلم\b|\bلن\b|\bليست?\b|\bغير\b|\bدون\b|\bعدم\b",
    "tr": r"\bdeğil\w*|\bhayır\b|\bhiç\w*|\byok\w*|\basla\b",
    "el": r"\bδεν\b|\bμην?\b|\bκαν[έε]\w+|\bποτέ\b|\bτίποτα\b|\bχωρίς\b",
    "hu": r"\bnem\b|\bne\b|\bsoha\b|\bsem\w*|\bsenki\w*|\bnincs\w*|\bnélkül\b",
    "pt": r"\bnão\b|\bnunca\b|\bnenhum\w*|\bninguém\b|\bnada\b|\bsem\b",
}
_NUMBER = re.compile(r"(?<![\d.,/-])\d{1,3}(?![\d.,/:-])")


def _blocks(source: Source, fits: Callable[[RawBlock], bool]) -> list[RawBlock]:
    return [block for block in source.blocks if block.kind is not None and fits(block)]


def _pick(source: Source, fits: Callable[[RawBlock], bool], chance: random.Random) -> RawBlock | None:
    found = _blocks(source, fits)
    return chance.choice(found) if found else None


def _lines(block: RawBlock) -> range:
    return range(block.line - 1, block.line + block.text.count("\n"))


def _rewritten(text: str, block: RawBlock, change: Callable[[str], str]) -> str | None:
    """The text with one block's lines changed, or nothing if they stayed as they were."""
    lines = text.split("\n")
    where = _lines(block)
    old = "\n".join(lines[where.start : where.stop])
    new = change(old)
    return None if new == old else "\n".join([*lines[: where.start], new, *lines[where.stop :]])


def _plain(old: str, change: Callable[[str], str]) -> str:
    """Change what is neither law nor a link's target."""
    return "".join(part if number % 2 else change(part) for number, part in enumerate(re.split(r"(`[^`]*`|\]\([^)]*\))", old)))


def _sub_one(pattern: str, new: Callable[[re.Match[str]], str], chance: random.Random) -> Callable[[str], str]:
    """Change one of the places in a text where a pattern fits."""

    def change(old: str) -> str:
        masked = re.sub(r"`[^`]*`|\]\([^)]*\)", lambda hidden: "\x00" * len(hidden[0]), old)
        found = list(re.finditer(pattern, masked))
        if not found:
            return old
        match = chance.choice(found)
        return old[: match.start()] + new(match) + old[match.end() :]

    return change


def _sub_in(
    text: str, block: RawBlock | None, pattern: str, new: Callable[[re.Match[str]], str], chance: random.Random
) -> str | None:
    return _rewritten(text, block, _sub_one(pattern, new, chance)) if block else None


def _other(value: str, chance: random.Random) -> str:
    return str(chance.choice([number for number in (2, 3, 5, 6, 10, 12, 14, 24, 36, 48, 72, 96) if str(number) != value]))


def changed_number(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A duration, an age, an amount."""
    block = _pick(own, lambda block: bool(_NUMBER.search(prose(block.text))), chance)
    pattern = r"(?<![\d.,/-])\d{1,3}(?![\d.,/:)-])"
    return _sub_in(text, block, pattern, lambda m: _other(m[0], chance), chance)


def changed_unit(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """24 hours become 24 days."""
    units = UNITS[own.path.stem].split()
    stems = "|".join(sorted({unit.rstrip("sеиíéaenr") if len(unit) > 4 else unit for unit in units}, key=len, reverse=True))
    pattern = rf"(?<=\d )(?P<unit>(?:{stems})[^\W\d_]*)"
    block = _pick(own, lambda block: bool(re.search(pattern, prose(block.text))), chance)

    def other(match: re.Match[str]) -> str:
        return chance.choice([unit for unit in units if unit[:2].casefold() != match["unit"][:2].casefold()])

    return _sub_in(text, block, pattern, other, chance)


def changed_year(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """2024 becomes 2025."""
    pattern = r"(?<!\d)20[0-3]\d(?!\d)"
    block = _pick(own, lambda block: bool(re.search(pattern, prose(block.text, links=False))), chance)
    return _sub_in(text, block, pattern, lambda m: str(int(m[0]) + chance.choice((-1, 1, 2))), chance)


def _is_paragraph(block: RawBlock) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.callout


def _without(text: str, block: RawBlock) -> str:
    lines = text.split("\n")
    where = _lines(block)
    after = where.stop + (block.kind is BlockKind.PARAGRAPH and where.stop < len(lines) and not lines[where.stop].strip())
    return "\n".join([*lines[: where.start], *lines[after:]])


def dropped_paragraph(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A paragraph is left out."""
    block = _pick(own, _is_paragraph, chance)
    return _without(text, block) if block else None


def dropped_denying_paragraph(text: str, own: Source, source: Source, chance: random.Random) -> str | None:
    """The paragraph that says what the police may not do is left out."""
    theirs = {block.place: block.text for block in source.blocks}
    block = _pick(
        own, lambda b: _is_paragraph(b) and bool(re.search(r"\b(not|never|cannot|no)\b", theirs.get(b.place, ""))), chance
    )
    return _without(text, block) if block else None


def dropped_not(text: str, own: Source, source: Source, chance: random.Random) -> str | None:
    """A sentence loses its "not"."""
    pattern = re.compile(NOT[own.path.stem], re.IGNORECASE)
    theirs = {block.place: block.text for block in source.blocks}

    def denies(block: RawBlock) -> bool:
        plain = re.search(r"\b(not|never|cannot|nobody|no one)\b", theirs.get(block.place, ""))
        return bool(plain and pattern.search(prose(block.text)))

    block = _pick(own, denies, chance)

    def change(old: str) -> str:
        sentence = chance.choice([one for one in sentences(old) if pattern.search(prose(one))] or [old])
        return old.replace(sentence, re.sub("  +", " ", _plain(sentence, lambda part: pattern.sub("", part))))

    return _rewritten(text, block, change) if block else None


def swapped_links(text: str, _own: Source, _source: Source, chance: random.Random) -> str | None:
    """Two links lead where the other should."""
    targets = sorted({match[3] for match in LINK.finditer(text)})
    if len(targets) < 2:
        return None
    one, other = chance.sample(targets, 2)
    return re.sub(rf"\((?:{re.escape(one)}|{re.escape(other)})\)", lambda m: f"({other if m[0][1:-1] == one else one})", text)


def changed_link(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A link leads to another place that there is."""
    block = _pick(own, lambda block: bool(LINK.search(block.text)), chance)
    targets = sorted({match[3] for match in LINK.finditer(text)})
    found = LINK.search(block.text) if block else None
    others = [target for target in targets if found and target != found[3]]
    if block is None or found is None or not others:
        return None
    return _rewritten(text, block, lambda old: old.replace(f"({found[3]})", f"({chance.choice(others)})", 1))


def lost_item(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A list item is left out."""
    block = _pick(own, lambda block: block.kind is BlockKind.ITEM, chance)
    return _without(text, block) if block else None


def altered_article(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """Article 63-4-2 becomes 63-4-3."""
    block = _pick(own, lambda block: any(re.search(r"\d", law) for law in CODE.findall(block.text)), chance)
    if block is None:
        return None
    law = chance.choice([law for law in CODE.findall(block.text) if re.search(r"\d", law)])
    digit = chance.choice(list(re.finditer(r"\d", law)))
    new = law[: digit.start()] + str((int(digit[0]) + chance.randint(1, 8)) % 10) + law[digit.end() :]
    return _rewritten(text, block, lambda old: old.replace(f"`{law}`", f"`{new}`", 1))


def swapped_law(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """The law of another paragraph."""
    block = _pick(own, lambda block: bool(CODE.search(block.text)), chance)
    laws = sorted({law for one in own.blocks for law in CODE.findall(one.text)})
    if block is None:
        return None
    law = chance.choice(CODE.findall(block.text))
    others = [other for other in laws if other != law]
    return _rewritten(text, block, lambda old: old.replace(f"`{law}`", f"`{chance.choice(others)}`", 1)) if others else None


def changed_phone(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """One digit of a telephone number."""
    pattern = r"(?<![\d`])\+?\d{2,4}(?: \d{2,4}){2,4}(?![\d`])"
    block = _pick(own, lambda block: bool(re.search(pattern, prose(block.text))), chance)
    return _sub_in(text, block, pattern, lambda m: m[0][:-1] + str((int(m[0][-1]) + 1) % 10), chance)


def lost_row(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A line of a table is left out."""
    block = _pick(own, lambda block: block.kind is BlockKind.ROW, chance)
    return _without(text, block) if block else None


def lost_cell(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A cell of a table is left out."""
    block = _pick(own, lambda block: block.kind is BlockKind.ROW, chance)

    def change(old: str) -> str:
        cells = old.strip().strip("|").split("|")
        cells.pop(chance.randrange(len(cells)))
        return "|" + "|".join(cells) + "|"

    return _rewritten(text, block, change) if block else None


def swapped_cells(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """The limits of two lines of a table change places."""
    rows = _blocks(own, lambda block: block.kind is BlockKind.ROW and len(_NUMBER.findall(prose(block.text))) == 1)
    lines = text.split("\n")
    pairs = [(a, b) for a in rows for b in rows if a.line < b.line and _number(a) != _number(b)]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    numbers = _number(one), _number(other)
    for block, (old, new) in ((one, numbers), (other, numbers[::-1])):
        line = lines[block.line - 1]
        lines[block.line - 1] = _plain(line, lambda part, old=old, new=new: re.sub(rf"(?<!\d){old}(?!\d)", new, part))  # type: ignore[misc]
    return "\n".join(lines)


def _number(block: RawBlock) -> str:
    return str(_NUMBER.findall(prose(block.text))[0])


def left_in_english(text: str, own: Source, source: Source, chance: random.Random) -> str | None:
    """A paragraph is not translated."""
    theirs = {block.place: block.text for block in source.blocks}
    block = _pick(own, lambda b: _is_paragraph(b) and len(prose(theirs.get(b.place, "")).split()) > 5, chance)
    return _rewritten(text, block, lambda _old: theirs[block.place]) if block else None


def sentence_in_english(text: str, own: Source, source: Source, chance: random.Random) -> str | None:
    """One sentence of a paragraph is not translated."""
    theirs = {block.place: block.text for block in source.blocks}

    def fits(block: RawBlock) -> bool:
        mine, other = sentences(block.text), sentences(theirs.get(block.place, ""))
        return _is_paragraph(block) and len(mine) == len(other) > 1 and len(prose(other[0]).split()) > 6

    block = _pick(own, fits, chance)
    if block is None:
        return None
    mine, other = sentences(block.text)[0], sentences(theirs[block.place])[0]
    return _rewritten(text, block, lambda old: old.replace(mine, other))


def merged_paragraphs(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """Two paragraphs become one."""
    paragraphs = _blocks(own, _is_paragraph)
    lines = text.split("\n")
    pairs = [block for block in paragraphs if any(other.line == block.line + 2 for other in paragraphs)]
    if not pairs:
        return None
    at = chance.choice(pairs).line
    return "\n".join([*lines[: at - 1], f"{lines[at - 1]} {lines[at + 1]}", *lines[at + 2 :]])


def wrong_local_term(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A word that readers will hear is misspelt."""
    block = _pick(own, lambda block: bool(EMPHASIS.search(block.text.replace("**", ""))), chance)
    if block is None:
        return None
    term = chance.choice(EMPHASIS.findall(block.text.replace("**", "")))
    at = chance.randrange(len(term))
    return _rewritten(text, block, lambda old: old.replace(f"*{term}*", f"*{term[:at]}{term[at + 1 :]}*", 1))


def other_callout(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """A warning becomes a note."""
    found = [callout for callout in own.callouts if callout.kind != "key"]
    if not found:
        return None
    callout = chance.choice(found)
    lines = text.split("\n")
    other = chance.choice([kind for kind in ("note", "warning", "lawyer", "first") if kind != callout.kind])
    lines[callout.line - 1] = lines[callout.line - 1].replace(f"!!! {callout.kind}", f"!!! {other}")
    return "\n".join(lines)


def other_section_id(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """The id of a heading is translated or mistyped."""
    heading = chance.choice(own.headings)
    return text.replace(f"{{#{heading.id}}}", f"{{#{heading.id}-1}}", 1)


def swapped_paragraphs(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """Two paragraphs change places."""
    paragraphs = _blocks(own, _is_paragraph)
    pairs = [block for block in paragraphs if any(other.line == block.line + 2 for other in paragraphs)]
    if not pairs:
        return None
    at = chance.choice(pairs).line
    lines = text.split("\n")
    lines[at - 1], lines[at + 1] = lines[at + 1], lines[at - 1]
    return "\n".join(lines)


def invisible_character(text: str, own: Source, _source: Source, chance: random.Random) -> str | None:
    """Pasted from a web page: a zero-width space or a direction mark."""
    block = _pick(own, _is_paragraph, chance)
    return _rewritten(text, block, lambda old: old[:3] + chance.choice("\u200b\u200e\u202e\ufeff") + old[3:]) if block else None


DAMAGES: tuple[Damage, ...] = (
    changed_number, changed_unit, changed_year, dropped_paragraph, dropped_denying_paragraph, dropped_not, swapped_links,
    changed_link, lost_item, altered_article, swapped_law, changed_phone, lost_row, lost_cell, swapped_cells, left_in_english,
    sentence_in_english, merged_paragraphs, wrong_local_term, other_callout, other_section_id, swapped_paragraphs,
    invisible_character,
)  # fmt: skip


def damaged_file(path: Path, text: str, folder: Path) -> Path:
    """Write a damaged edition under its own name."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / path.name
    target.write_text(text, encoding="utf-8")
    return target
