"""Copying in the window: a paragraph with its citation, or the reference by which quick open finds it again."""

from PySide6.QtGui import QGuiApplication

from advice_app.languages import _, interface_language
from advice_app.law.citation import Cited, citation
from advice_app.library.catalogue import EditionInfo
from advice_app.library.inline import inline_text, law_of, without_law
from advice_app.library.model import Reference
from advice_app.ui.dates import long_date
from advice_app.ui.part import Part


class Citing(Part):
    """Puts on the clipboard what is asked for, and says so."""

    def copy(self, what: str, place: str | None = None) -> None:
        """Copy a paragraph's ``citation`` or its ``reference``."""
        (self.copy_citation if what == "citation" else self.copy_reference)(place)

    def copy_citation(self, place: str | None = None) -> None:
        """Copy a paragraph of the page that is read, by default the one at hand, with what one needs to check it."""
        edition = self._edition()
        if edition is None:
            return
        ref = edition.ref.at(self._paragraph() if place is None else place)
        self._put(citation(self._cited(edition, ref)), _("Copied with its source: {reference}"), ref)

    def copy_reference(self, place: str | None = None) -> None:
        """Copy the reference of a paragraph, by default the one at hand."""
        edition = self._edition()
        if edition is not None:
            ref = edition.ref.at(self._paragraph() if place is None else place)
            # L10N: {reference} is an address such as FR/interview#silence.2, which quick open finds
            self._put(str(ref), _("Copied: {reference}"), ref)

    def _edition(self) -> EditionInfo | None:
        return self._window.session.edition if self._window.reading else None

    def _paragraph(self) -> str:
        """The paragraph that is selected or that the keyboard is at, else the one at the top of the page."""
        margin = self._window.parts.keeping.margin
        return (margin.current_place() if margin is not None else "") or self._window.reader.page.place()

    def _cited(self, edition: EditionInfo, ref: Reference) -> Cited:
        library = self._window.session.library
        html = dict(library.blocks(edition.ref, edition.language)).get(ref.place, "") if ref.place else ""
        country = library.jurisdiction(ref.jurisdiction, interface_language())
        return Cited(
            text=inline_text(without_law(html)) or self._heading(edition, ref.place) or edition.summary,
            title=edition.title,
            country=country.name if country is not None else ref.jurisdiction,
            reference=str(ref),
            language=edition.language,
            law=law_of(html),
            checked=_("Checked {date}").format(date=long_date(edition.checked, interface_language())),
            version=_("Content {version}").format(version=library.meta.get("content_version", "")),
            app=_("Rights at Arrest"),
        )

    def _heading(self, edition: EditionInfo, place: str) -> str:
        return dict(self._window.session.library.contents(edition.ref, edition.language)).get(place, "")

    def _put(self, text: str, said: str, ref: Reference) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.notice.say(said.format(reference=f"\u2066{ref}\u2069"))
