"""What is known of somebody who helps, as a page; and all of a country on paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument, QTextOption

from advice_app.helping.model import Body, HelpSheet
from advice_app.helping.words import kind_line, kind_name
from advice_app.languages import _
from advice_app.sharing.printing import Paper
from advice_app.ui.fonts import families
from advice_app.ui.listing.days import day_name
from advice_app.ui.listing.page import Page, page_css
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT


def body_page(body: Body, checked: str, *, rtl: bool) -> str:
    """One of them, as HTML."""
    page = Page(rtl=rtl)
    page.title(body.name)
    if body.translated:
        page.subtitle(body.translated)
    page.meta(kind_name(body.kind))
    if kind_line(body.kind):
        page.meta(kind_line(body.kind))
    _ways(page, body)
    if body.sources:
        page.heading(_("Where it was read"))
        page.addresses(body.sources)
    if checked:
        page.foot(_("Checked {date}").format(date=day_name(checked)))
    return str(page)


def _ways(page: Page, body: Body) -> None:
    if body.note:
        # L10N: above a sentence on how somebody who helps can be asked for help
        page.heading(_("How it works"), foreign=True)
        page.text(body.note)
    if body.phone:
        page.heading(_("Phone"))
        page.large(body.phone)
    if body.url:
        page.heading(_("On the internet"))
        page.quoted(body.url)
    if not body.phone and not body.url:
        page.careful(_("No phone number and no address was found on a page we could read."))


def help_paper(sheet: HelpSheet, country: str, content: str, *, rtl: bool) -> Paper:
    """Everybody who helps in a country, ready for paper."""
    # L10N: the title of a printed sheet; {country} is a country
    title = _("Find help: {country}").format(country=country)
    page = Page(rtl=rtl)
    page.own_title(title, rtl=rtl)
    for body in sheet.bodies:
        page.heading(kind_name(body.kind))
        page.large(body.name)
        if body.translated:
            page.text(body.translated)
        if body.note:
            page.text(body.note)
        for line in (body.phone, body.url):
            if line:
                page.text(line)
    # L10N: {version} is the short code of the content, such as 5d0c2f9e
    version = _("Content {version}").format(version=content)
    checked = _("Checked {date}").format(date=day_name(sheet.checked))
    return Paper(
        _document(str(page), rtl=rtl), lambda *_parts: None, (), title, f"{title} \u00b7 {checked} \u00b7 {version}", rtl
    )


def _document(html: str, *, rtl: bool) -> QTextDocument:
    document = QTextDocument()
    font = QFont(families("Arab" if rtl else "Latn"))
    font.setPixelSize(15)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultFont(font)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(page_css(Look(LIGHT, rtl=rtl)))
    document.setHtml(html)
    return document
