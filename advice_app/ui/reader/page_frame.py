"""What stands around a guide's text in the interface language: where it is, notices, where to go next. Pure text."""

from typing import NamedTuple

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import EditionInfo, Library, StageInfo
from advice_app.library.page_parts import FramedPage, escape, frame
from advice_app.ui.names import stage_name


class PageContext(NamedTuple):
    """All that a page's frame says."""

    edition: EditionInfo
    country: str
    country_notes: str
    stages: tuple[StageInfo, ...]
    wanted_language: str  # by its own name; empty when the page is in the language that was asked for
    language_names: dict[str, str]  # tag -> own name, of every edition of this guide
    interface_rtl: bool
    page_rtl: bool


def context_of(library: Library, edition: EditionInfo, wanted: str, interface: str, *, interface_rtl: bool) -> PageContext:
    """What the frame of an edition says; ``wanted`` is the language asked for, ``interface`` that of the window."""
    ref = edition.ref
    country = library.jurisdiction(ref.jurisdiction, interface)
    return PageContext(
        edition=edition,
        country=country.name if country else ref.jurisdiction,
        country_notes=country.notes if country else "",
        stages=library.stages(ref.jurisdiction),
        wanted_language=library.language(wanted).name if wanted != edition.language and library.knows(wanted) else "",
        language_names={item.language: library.language(item.language).name for item in library.editions_of(ref)},
        interface_rtl=interface_rtl,
        page_rtl=library.language(edition.language).rtl,
    )


def framed(html: str, context: PageContext) -> FramedPage:
    """A page in its frame."""
    title, text = missing_language_notice(context)
    return frame(html, crumbs=crumbs(context), notice_title=title, notice_text=text, footer=next_links(context))


def where(context: PageContext) -> str:
    """Where the guide belongs, as plain text: country, stage."""
    return " › ".join(_steps(context))


def _steps(context: PageContext) -> list[str]:
    steps = [stage.id for stage in context.stages if stage.line == "step"]
    stage = next((item for item in context.stages if item.id == context.edition.ref.stage), None)
    if stage is None:
        where = ""
    elif stage.id in steps:
        # L10N: where a guide stands in the process: "Stage 2 of 5"
        where = _("Stage {number} of {total}").format(number=steps.index(stage.id) + 1, total=len(steps))
    else:
        where = stage_name(stage)
    return [context.country, where] if where else [context.country]


def crumbs(context: PageContext) -> str:
    """The line above the title: country, stage, minutes."""
    minutes = context.edition.minutes
    reading = ngettext("{number} min read", "{number} min read", minutes).format(number=minutes)
    arrow = "›"  # in a line from right to left Unicode turns it round by itself
    return isolate(f" {arrow} ".join(_steps(context)), context) + " &nbsp;·&nbsp; " + isolate(reading, context)


def missing_language_notice(context: PageContext) -> tuple[str, str]:
    """Title and HTML text of the notice that this guide is not in the wanted language; two empty texts if it is."""
    if not context.wanted_language:
        return "", ""
    shown = context.language_names[context.edition.language]
    # L10N: {wanted} and {shown} are languages, each by its own name
    title = _("This guide is not in {wanted} yet").format(wanted=context.wanted_language)
    text = (
        _("You are reading it in {shown}. It can also be read in: {others}.")
        if len(context.language_names) > 1
        else _("You are reading it in {shown}.")
    )
    links = [
        f'<a href="lang:{tag}">{escape(name)}</a>'
        for tag, name in context.language_names.items()
        if tag != context.edition.language
    ]
    return escape(title), escape(text).format(shown=escape(shown), others=", ".join(links))


def neighbours(context: PageContext) -> tuple[StageInfo | None, StageInfo | None]:
    """The stages before and after this one."""
    ids = [stage.id for stage in context.stages]
    if context.edition.ref.stage not in ids:
        return None, None
    here = ids.index(context.edition.ref.stage)
    before = context.stages[here - 1] if here else None
    after = context.stages[here + 1] if here + 1 < len(ids) else None
    return before, after


def next_links(context: PageContext) -> str:
    """The links under the page to the stages before and after."""
    before, after = neighbours(context)
    back, onward = ("→", "←") if context.interface_rtl else ("←", "→")
    code = context.edition.ref.jurisdiction
    links = []
    if before:
        links.append(f'<a href="guide:{code}/{before.id}">{back} {escape(stage_name(before))}</a>')
    if after:
        links.append(f'<a href="guide:{code}/{after.id}">{escape(stage_name(after))} {onward}</a>')
    return " &nbsp;·&nbsp; ".join(isolate(link, context, escaped=True) for link in links)


def isolate(text: str, context: PageContext, *, escaped: bool = False) -> str:
    """Text of the interface inside a page of another direction, kept in its own order."""
    text = text if escaped else escape(text)
    if context.interface_rtl == context.page_rtl:
        return text  # few fonts have a glyph for the isolates, and a borrowed font makes the line higher
    return f"\u2067{text}\u2069" if context.interface_rtl else f"\u2066{text}\u2069"
