"""Compiles one edition: Markdown file in, page ready to show out."""

from dataclasses import dataclass, replace
from functools import lru_cache

from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder
from advice_app.library.markdown import parse_page
from advice_app.library.merging import merged
from advice_app.library.model import Language, Reference
from advice_app.library.page import Block, BlockKind, Group, Page, Section, iter_blocks
from advice_app.library.page_html import page_body
from advice_app.library.page_shape import packed_shape
from advice_app.library.page_text import plain_text
from advice_app.library.problems import Problem
from advice_app.library.source import Source
from advice_app.library.staleness import standing

__all__ = ["CompiledEdition", "compile_edition", "iter_blocks", "outdated_places"]


@dataclass(frozen=True, slots=True)
class CompiledEdition:
    """What the library keeps of one edition."""

    ref: Reference
    language: str
    source: Source
    html: str
    plain: str
    contents: tuple[tuple[str, str], ...]  # section id, heading
    blocks: tuple[Block, ...]
    shape: bytes  # how they stand together
    words: int
    outdated: int
    problems: tuple[Problem, ...]


def compile_edition(
    folder: GuideFolder, ref: Reference, language: Language, source: Source, original: Source | None
) -> CompiledEdition:
    """Compile one edition; ``original`` is the English edition when this one is a translation."""
    page = parse_page(source.body, ref, language, source.front.title, source.front.summary)
    problems = _disagreements(page, source)
    source_language = folder.languages[SOURCE_LANGUAGE]
    found = standing(source, original) if original else None
    if original and found and not found.whole:
        english = _original_page(original.body, ref, source_language, original.front.title, original.front.summary)
        page = merged(page, english, found, language)
    blocks = tuple(iter_blocks(page))
    shape = packed_shape(page, language)
    words = sum(len(cell.split()) for block in blocks for cell in block.cells)
    page = replace(page, sections=(*page.sections, _sources_section(source, language)))
    return CompiledEdition(
        ref=ref,
        language=language.tag,
        source=source,
        html=page_body(page, language, source_language),
        plain=plain_text(page, language),
        contents=tuple((section.id, section.heading or section.source) for section in page.sections),
        blocks=blocks,
        shape=shape,
        words=words,
        outdated=len(found.outdated) if found else 0,
        problems=tuple(problems),
    )


@lru_cache(maxsize=1)
def _original_page(body: str, ref: Reference, language: Language, title: str, summary: str) -> Page:
    """The English page: that of the translations of one guide, which are compiled one after the other."""
    return parse_page(body, ref, language, title, summary)


def dialect_problems(ref: Reference, language: Language, source: Source) -> list[Problem]:
    """Where a file holds something that Markdown reads otherwise than `advice_app.library.source`."""
    return _disagreements(parse_page(source.body, ref, language, source.front.title, source.front.summary), source)


def outdated_places(translation: Source, original: Source) -> frozenset[str]:
    """The places of the original that changed since they were translated, or are not translated yet.

    Nothing when the translation never recorded what it was made from: the checker asks for that.
    """
    return standing(translation, original).outdated if translation.front.hashes else frozenset()


def _sources_section(source: Source, language: Language) -> Section:
    """The pages that were read, as the last section of every guide."""
    items = tuple(
        Block(f"sources.{number}", BlockKind.ITEM, (f'<a href="{_attribute(url)}">{_attribute(_short(url))}</a>',))
        for number, url in enumerate(source.front.sources, 1)
    )
    return Section("sources", language.sources, (Group("list", "", items),) if items else ())


def _short(url: str) -> str:
    """An address short enough to read; the whole of it stands in the link."""
    bare = url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return bare if len(bare) <= 72 else bare[:70] + "…"  # noqa: PLR2004 - a line of the page


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _disagreements(page: Page, source: Source) -> list[Problem]:
    """Where Markdown and `advice_app.library.source` number the blocks differently: something is outside the dialect."""
    seen = {block.place for block in iter_blocks(page)}
    written = {block.place: block for block in source.blocks if block.kind is not None}
    lost = [block for place, block in written.items() if place not in seen]
    extra = sorted(seen - set(written))
    if lost:
        return [Problem(source.path, lost[0].line, f"this block ({lost[0].place}) is not in the dialect (guides/README.md)")]
    if extra:
        section = extra[0].split(".")[0]
        line = next((block.line for block in source.blocks if block.place == section), source.body_line)
        return [Problem(source.path, line, f"section {section} holds something outside the dialect (guides/README.md)")]
    return []
