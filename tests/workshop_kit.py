"""A small library that has something of every kind a workshop can have, and a workshop of all of them."""

import datetime as dt
from pathlib import Path

from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.slides.guide import guide_deck
from advice_app.slides.model import Deck, Slide, part_texts
from advice_app.workshop.content import Content
from advice_app.workshop.deck import workshop_deck
from advice_app.workshop.model import Item, Kind, Workshop
from tests.guides import LAWYER, phrase, write_guides
from tests.practice_kit import write_practice

_CLOCK = """
[[clock]]
regime = "ordinary"
name = "garde à vue"
starts = "when somebody is held"
confidence = "high"
sources = ["https://example.org/a"]
[[clock.steps]]
until_hours = 24
decided_by = "police"
condition = "a suspicion"
law = ["CPP art. 63"]
[[clock.steps]]
until_hours = 48
decided_by = "prosecutor"
law = ["CPP art. 63"]
"""
_SILENT = phrase("silent", "lock", "interview", en="I stay silent.", fr="Je garde le silence.", ar="ألتزم الصمت.")

ITEMS = (
    Item(Kind.GUIDE, "FR/family", minutes=20, notes="Begin slowly.\nAsk who has been there."),
    Item(Kind.SECTION, "FR/interview#silence", minutes=10),
    Item(Kind.COMPARISON, countries=("FR",), stage="interview", minutes=10),
    Item(Kind.BREAK, minutes=15),
    Item(Kind.CLOCK, jurisdiction="FR", regime="ordinary", start=dt.datetime(2026, 11, 22, 14, 30), minutes=5),  # noqa: DTZ001
    Item(Kind.CASE, id="salduz-v-turkey", minutes=5),
    Item(Kind.CARDS, ids=("silent",), jurisdiction="FR", minutes=5),
    Item(Kind.EXERCISE, "FR/silence", minutes=4),
    Item(Kind.EXERCISE, "FR/first-call", minutes=15),
    Item(Kind.TEXT, title="Before you go", text="One thing.\n- first\n- second", minutes=5),
)
WORKSHOP = Workshop("A day in custody", ("en", "ar"), dt.time(9, 30), 90, "Bring pens.", ITEMS)


def workshop_library(folder: Path) -> Path:
    """Its file, built."""
    guides = write_guides(folder / "guides")
    write_practice(guides)
    facts = guides / "FR" / "facts.toml"
    facts.write_text(facts.read_text(encoding="utf-8") + _CLOCK, encoding="utf-8")
    (guides / "phrases.toml").write_text(LAWYER + _SILENT, encoding="utf-8")
    build(guides, folder / "library.sqlite")
    return folder / "library.sqlite"


def deck_in(content: Content, workshop: Workshop, tag: str) -> Deck:
    def guide(ref: Reference, language: str) -> Deck | None:
        found = content.library.best_language(ref, language)
        return guide_deck(content.library, ref, found) if found else None

    return workshop_deck(content, workshop, tag, guide)


def texts(slide: Slide) -> str:
    """All that a slide says."""
    return "\n".join([slide.title, *part_texts(slide.parts)])
