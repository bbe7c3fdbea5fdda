"""What is known of a judgment, as a page."""

from itertools import groupby

from advice_app.cases.citation import cite
from advice_app.cases.model import Citing, Details, Judgment
from advice_app.cases.words import court_name, topic_name
from advice_app.languages import _, interface_language, ngettext
from advice_app.library.catalogue import Library
from advice_app.ui.listing.days import day_name
from advice_app.ui.listing.page import Page
from advice_app.ui.names import confidence_name, stage_name

_LOW = "low"


def case_page(judgment: Judgment, details: Details, citing: tuple[Citing, ...], library: Library, *, rtl: bool) -> str:
    """The page as HTML."""
    page = Page(rtl=rtl)
    page.title(judgment.title)
    page.meta(f"{court_name(judgment.court)} \u00b7 {day_name(judgment.date)}")
    if judgment.confidence == _LOW:
        # L10N: above a judgment whose text was not read by whoever wrote this entry
        page.careful(_("We could not confirm this. Read the judgment before you rely on it."))
    else:
        page.meta(_how_sure(judgment.confidence))
    page.heading(_("What the court held"), foreign=True)
    page.text(details.holding)
    # L10N: the form in which lawyers name a judgment
    page.heading(_("How to cite it"))
    page.quoted(cite(judgment))
    if judgment.topics:
        page.heading(_("Useful for"))
        page.links([(f"topic:{topic}", topic_name(topic)) for topic in judgment.topics])
    if details.law:
        page.heading(_("Law applied"))
        page.chips(details.law)
    _guides(page, citing, library)
    _sources(page, details)
    return str(page)


def _how_sure(confidence: str) -> str:
    # L10N: how much of a judgment was read
    texts = {
        "high": _("The judgment or the court’s own summary was read"),
        "medium": _("A reliable page about the judgment was read"),
    }
    return texts.get(confidence, confidence_name(confidence))


def _guides(page: Page, citing: tuple[Citing, ...], library: Library) -> None:
    if not citing:
        return
    # L10N: above the guides that lead to a judgment; {count} is how many there are
    page.heading(ngettext("{count} guide cites it", "{count} guides cite it", len(citing)).format(count=len(citing)))
    countries = {item.code: item.name for item in library.jurisdictions(interface_language())}
    stages = {stage.id: stage_name(stage) for stage in library.stages()}
    for code, items in groupby(citing, key=lambda item: item.ref.jurisdiction):
        links = [(f"guide:{item.ref}", stages.get(item.ref.stage, item.ref.stage)) for item in items]
        page.links(links, f"{countries.get(code, code)}:")


def _sources(page: Page, details: Details) -> None:
    addresses = list(dict.fromkeys([*([details.url] if details.url else []), *details.sources]))
    if addresses:
        # L10N: above the addresses of pages on the internet
        page.heading(_("Where it was read"))
        page.addresses(addresses)
