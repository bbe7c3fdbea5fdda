"""What is said about a guide outside of the app, in the language of that guide: whoever reads it may never see the app."""

from collections.abc import Callable
from datetime import date

from advice_app.export.selection import NAME, Item, country_name
from advice_app.languages import N_, is_rtl, texts_in
from advice_app.library.catalogue import Library
from advice_app.library.names import STAGES, STATUSES

DateText = Callable[[date, str], str]
"""A date as a language writes it."""

# L10N: the heading of a table of contents
CONTENTS = N_("Contents")
# L10N: on paper and in files: {code} are eight letters and digits by which the text of a guide can be compared, such as 5d0c2f9e
CODE = N_("Check code {code}")
CHECKED, VERSION, ALSO = N_("Checked {date}"), N_("Content {version}"), N_("Also in {languages}")
REVIEW, ADVICE, PAGE = (
    N_("Not yet reviewed by a lawyer"),
    N_("General information, not legal advice."),
    N_("Page {number} of {total}"),
)
STALE = N_("This paragraph is out of date: read the English text below")
# L10N: on a handout; {guide} is the address of a guide, such as FR/lawyer; {app} is Rights at Arrest; {sections} are the headings
# L10N: of those sections of it that are here
PARTLY = N_("A part of the guide {guide}. The rest is in the app {app}. Sections here: {sections}")
# L10N: at the head of each page of a handout that has only a part of a guide
EXCERPT = N_("Excerpt")
UNTRANSLATED = N_("Not translated yet: read the English text")


class Labels:
    """Speaks one language, or English where the app does not know it."""

    def __init__(self, library: Library, tag: str, date_text: DateText) -> None:
        self._library, self._wanted, self._date_text = library, tag, date_text
        self.tag, self._texts = texts_in(tag)

    @property
    def rtl(self) -> bool:
        """Whether what it says runs from right to left."""
        return is_rtl(self.tag)

    def say(self, message: str, **fields: object) -> str:
        """One of the messages above."""
        text = self._texts.gettext(message)
        return text.format(**fields) if fields else text

    def where(self, item: Item) -> str:
        """Jurisdiction, stage and language, and whether it is only a part."""
        stages = {stage.id: stage.name for stage in self._library.stages()}
        name = item.ref.stage
        stage = self._texts.gettext(STAGES.get(name, stages.get(name, name)))
        partly = [self.say(EXCERPT)] if item.sections else []
        country = country_name(self._library, item.ref.jurisdiction, self._wanted)
        return " · ".join([country, stage, *partly, item.language.name])

    def excerpt(self, guide: str, sections: str) -> str:
        """Which part of a guide it is."""
        return self.say(PARTLY, guide=guide, app=NAME, sections=sections)

    def version(self, item: Item) -> str:
        """When it was checked, and which text it is."""
        edition, content = item.edition, self._library.meta.get("content_version", "")
        checked = self.say(CHECKED, date=self._date_text(edition.checked, self.tag))
        return " · ".join([checked, self.say(VERSION, version=content), self.say(CODE, code=edition.code)])

    def review(self, item: Item) -> str:
        """Whether a lawyer has seen it; nobody may think so where none has."""
        status = item.edition.status
        name = self._texts.gettext(STATUSES.get(status, status))
        return name if status == "reviewed" else f"{name} · {self.say(REVIEW)}"
