"""One reader's session: what is being read, in which language, and where they have been. No Qt."""

from advice_app.languages import interface_language
from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import BadReferenceError, Reference
from advice_app.marks.history import History
from advice_app.marks.settings import Settings
from advice_app.marks.store import Marks
from advice_app.marks.tabs import TabList

_LIKELY = 5  # the other stages of a country
_MANY = 500  # visits looked at to tell which stages of a country were read


class Session:
    """The state that the window shows. It decides which page, language and place; the window shows them."""

    def __init__(self, library: Library, marks: Marks, settings: Settings) -> None:
        self.library = library
        self.marks = marks
        self.settings = settings
        self.tabs = TabList()
        self.tabs.restore(settings.tabs)
        self._left: dict[str, str] = {}  # places on the pages that were left, not written down yet
        self.edition: EditionInfo | None = None  # the page that is shown, or was shown last

    @property
    def history(self) -> History:
        """Where the reader has been in the tab that is shown."""
        return self.tabs.current

    def guide_language(self) -> str:
        """The language that guides are wanted in."""
        return self.settings.guide_language or interface_language()

    def choose(self, ref: Reference) -> EditionInfo | None:
        """The edition to show of a guide: in the wanted language if there is one; nothing if there is no such guide."""
        return self.library.best_edition(ref, self.guide_language())

    def place(self, ref: Reference) -> str:
        """Where to open a guide: at the reference's own place, else where reading stopped."""
        guide = str(ref.guide)
        return ref.place or (self._left[guide] if guide in self._left else self.marks.position(guide))

    def opened(self, edition: EditionInfo) -> None:
        """Remember what is being read."""
        self.edition = edition
        self.settings.country = edition.ref.jurisdiction

    def visited(self, ref: Reference) -> None:
        """Remember that a guide was opened, unless the reader does not want that."""
        if self.settings.history:
            self.marks.visit(str(ref.guide))

    def leave(self, place: str) -> None:
        """Remember where reading stopped on the page that is left."""
        if self.edition is not None and self.settings.history:
            self._left[str(self.edition.ref)] = place

    def forget(self) -> None:
        """Forget what was read, where reading stopped and what was chosen in quick open."""
        self._left.clear()
        self.marks.forget_visits()
        self.settings.palette = ""

    def write_down(self) -> None:
        """Put into the reader's database what `leave` took note of: a page need not wait for the disk."""
        left, self._left = self._left, {}
        if self.settings.history:
            for ref, place in left.items():
                self.marks.keep_position(ref, place)

    def last(self) -> Reference | None:
        """The page that was on the screen when the app was closed; nothing if it was the home screen."""
        if self.settings.screen != "reader":
            return None
        return _reference(self.settings.last)

    def read_stages(self, jurisdiction: str) -> set[str]:
        """The stages of a jurisdiction that were opened before."""
        seen = (_reference(visit.ref) for visit in self.marks.visits(_MANY))
        return {ref.stage for ref in seen if ref and ref.jurisdiction == jurisdiction}

    def recent(self, most: int) -> list[tuple[EditionInfo, float]]:
        """The guides opened last with the time (seconds since 1970), newest first; those that are gone are left out."""
        found = []
        for visit in self.marks.visits(most):
            ref = _reference(visit.ref)
            if ref and (edition := self.choose(ref)):
                found.append((edition, visit.opened))
        return found

    def stage(self, number: int) -> Reference | None:
        """The guide at a position (from 0) in the current country."""
        code = self.edition.ref.jurisdiction if self.edition else self.settings.country
        stages = self.library.stages(code)
        return Reference(code, stages[number].id) if 0 <= number < len(stages) else None

    def neighbour(self, step: int) -> Reference | None:
        """The guide ``step`` stages after the current one."""
        if self.edition is None:
            return None
        ids = [stage.id for stage in self.library.stages(self.edition.ref.jurisdiction)]
        return self.stage(ids.index(self.edition.ref.stage) + step) if self.edition.ref.stage in ids else None

    def likely(self) -> list[Reference]:
        """The guides that are most likely opened after the current one, likeliest first."""
        if self.edition is None:
            return []
        ref = self.edition.ref
        ids = [stage.id for stage in self.library.stages(ref.jurisdiction)]
        if ref.stage not in ids:  # its file was taken away while it was read
            return []
        here = ids.index(ref.stage)
        nearest = sorted((number for number in range(len(ids)) if number != here), key=lambda at: (abs(at - here), at < here))
        return [Reference(ref.jurisdiction, ids[number]) for number in nearest[:_LIKELY]]

    def same_stage(self, code: str) -> Reference | None:
        """The current stage in another country, or that country's first."""
        ids = [stage.id for stage in self.library.stages(code)]
        if not ids:
            return None
        wanted = self.edition.ref.stage if self.edition else ids[0]
        return Reference(code, wanted if wanted in ids else ids[0])

    def save(self, screen: str, place: str) -> None:
        """Keep settings, and the place where reading stopped."""
        self.settings.screen = screen
        if self.edition is not None:
            self.settings.last = str(self.edition.ref)
            self.leave(place)
        self.settings.tabs = self.tabs.text()
        self.write_down()
        self.settings.save(self.marks)


def _reference(text: str) -> Reference | None:
    """A stored reference; nothing if it is damaged."""
    try:
        return Reference.parse(text)
    except BadReferenceError:
        return None
