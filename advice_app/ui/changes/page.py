"""What is known of a change, as a page."""

from advice_app.changes.model import NEW, GuideChange, LawChange
from advice_app.languages import _, interface_language, ngettext
from advice_app.library.catalogue import Library
from advice_app.ui.ago import ago
from advice_app.ui.listing.days import day_name
from advice_app.ui.listing.page import Page
from advice_app.ui.names import stage_name

_COMING = "FUTURE: "


def summary_of(change: LawChange, *, coming: bool) -> str:
    """What changed, in English; that it is not in force yet is said apart."""
    text = change.summary.removeprefix(_COMING) if coming else change.summary
    return text[:1].upper() + text[1:]


def when(change: LawChange, *, coming: bool) -> str:
    """Since when, or from when on."""
    if not coming:
        return day_name(change.date)
    # L10N: {date} is a day, month or year in the future, from which a law is to apply
    return _("From {date}").format(date=day_name(change.date))


def kind_text(change: GuideChange) -> str:
    """What happened to a guide."""
    # L10N: what happened to a guide since the reader's last visit
    return _("New guide") if change.kind == NEW else _("Changed")


def law_page(change: LawChange, country: str, library: Library, *, coming: bool, rtl: bool) -> str:
    """A change of the law, as HTML."""
    page = Page(rtl=rtl)
    page.own_title(country, rtl=rtl)
    page.meta(when(change, coming=coming))
    if coming:
        page.careful(_("Not in force yet. The date may move."))
    page.heading(_("What changed"), foreign=True)
    page.text(summary_of(change, coming=coming))
    if change.law:
        page.heading(_("Law"))
        page.chips(change.law)
    guides = [(f"guide:{change.jurisdiction}/{stage.id}", stage_name(stage)) for stage in library.stages(change.jurisdiction)]
    if guides:
        # L10N: above links to the guides of a country
        page.heading(_("Guides"))
        page.links(guides)
    if change.sources:
        page.heading(_("Where it was read"))
        page.addresses(change.sources)
    return str(page)


def guide_page(change: GuideChange, library: Library, *, rtl: bool) -> str:
    """A guide that is new or changed, as HTML."""
    page = Page(rtl=rtl)
    own_rtl = library.language(change.language).rtl
    page.own_title(change.title, rtl=own_rtl)
    page.meta(place_of(change, library))
    page.meta(f"{kind_text(change)} \u00b7 {ago(change.noticed)}")
    for text in own_texts(change):
        page.meta(text)
    # L10N: above the summary of a guide
    page.heading(_("What it says"))
    page.guide_text(change.summary, rtl=own_rtl)
    return str(page)


def place_of(change: GuideChange, library: Library) -> str:
    """Country and stage of a guide."""
    country = library.jurisdiction(change.ref.jurisdiction, interface_language())
    stage = next((stage_name(stage) for stage in library.stages() if stage.id == change.ref.stage), change.ref.stage)
    return f"{country.name if country else change.ref.jurisdiction} \u00b7 {stage}"


def own_texts(change: GuideChange) -> list[str]:
    """How many bookmarks the reader has in a guide, and whether it was printed."""
    texts = []
    if count := change.bookmarks:
        # L10N: of a guide in which the reader has bookmarks
        texts.append(ngettext("{count} bookmark of yours", "{count} bookmarks of yours", count).format(count=count))
    if change.printed:
        # L10N: of a guide that the reader printed, or saved as a file, before it changed
        texts.append(_("Printed by you"))
    return texts
