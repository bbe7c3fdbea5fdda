"""The parts of a window by name, each loaded and made when it is first asked for: a start waits only for what it shows."""

from typing import TYPE_CHECKING, TypeVar

from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.citing import Citing
    from advice_app.ui.comforting import Comforting
    from advice_app.ui.dialogs.show import Dialogs
    from advice_app.ui.keeping import Keeping
    from advice_app.ui.leaving import Leaving
    from advice_app.ui.mattering import Mattering
    from advice_app.ui.news import News
    from advice_app.ui.noting import Noting
    from advice_app.ui.pairing import Pairing
    from advice_app.ui.preferences import Preferences
    from advice_app.ui.presenting import Presenting
    from advice_app.ui.quick_open import QuickOpen
    from advice_app.ui.searching import Searching
    from advice_app.ui.speaking import Speaking
    from advice_app.ui.tabbing import Tabbing
    from advice_app.ui.tooling import Tooling
    from advice_app.ui.welcome import Welcome
    from advice_app.ui.window import MainWindow

_P = TypeVar("_P", bound=Part)


class Parts:
    """One part of each class, and which of them there are already."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._made: dict[type[Part], Part] = {}

    def get(self, kind: type[_P]) -> _P:
        """A part, made now if nobody has asked for it before."""
        found = self._made.get(kind)
        if found is None:
            found = self._made[kind] = kind(self._window)
        assert isinstance(found, kind)  # noqa: S101 - it is kept under its own class
        return found

    def made(self) -> tuple[Part, ...]:
        """Those that somebody has asked for."""
        return tuple(self._made.values())

    def shown(self) -> Part | None:
        """The part whose screen is on top now."""
        return next((part for part in self._made.values() if part.shown), None)

    # with a screen of its own --------------------------------------------------------------------------------

    @property
    def welcome(self) -> "Welcome":
        """Home."""
        from advice_app.ui.welcome import Welcome

        return self.get(Welcome)

    @property
    def searching(self) -> "Searching":
        """Search."""
        from advice_app.ui.searching import Searching

        return self.get(Searching)

    @property
    def keeping(self) -> "Keeping":
        """Bookmarks."""
        from advice_app.ui.keeping import Keeping

        return self.get(Keeping)

    @property
    def tooling(self) -> "Tooling":
        """The tools beside the guides."""
        from advice_app.ui.tooling import Tooling

        return self.get(Tooling)

    # on the page that is read --------------------------------------------------------------------------------

    @property
    def noting(self) -> "Noting":
        """Notes and highlights."""
        from advice_app.ui.noting import Noting

        return self.get(Noting)

    @property
    def citing(self) -> "Citing":
        """Copying with source."""
        from advice_app.ui.citing import Citing

        return self.get(Citing)

    @property
    def pairing(self) -> "Pairing":
        """Two languages side by side."""
        from advice_app.ui.pairing import Pairing

        return self.get(Pairing)

    @property
    def speaking(self) -> "Speaking":
        """Reading aloud."""
        from advice_app.ui.speaking import Speaking

        return self.get(Speaking)

    @property
    def presenting(self) -> "Presenting":
        """Slides."""
        from advice_app.ui.presenting import Presenting

        return self.get(Presenting)

    # anywhere ------------------------------------------------------------------------------------------------

    @property
    def tabbing(self) -> "Tabbing":
        """Several guides at once."""
        from advice_app.ui.tabbing import Tabbing

        return self.get(Tabbing)

    @property
    def quick_open(self) -> "QuickOpen":
        """The palette."""
        from advice_app.ui.quick_open import QuickOpen

        return self.get(QuickOpen)

    @property
    def mattering(self) -> "Mattering":
        """Case folders."""
        from advice_app.ui.mattering import Mattering

        return self.get(Mattering)

    @property
    def news(self) -> "News":
        """What changed since the last visit."""
        from advice_app.ui.news import News

        return self.get(News)

    @property
    def leaving(self) -> "Leaving":
        """Leaving no trace."""
        from advice_app.ui.leaving import Leaving

        return self.get(Leaving)

    @property
    def preferences(self) -> "Preferences":
        """Language, theme and text size."""
        from advice_app.ui.preferences import Preferences

        return self.get(Preferences)

    @property
    def comforting(self) -> "Comforting":
        """The comfort panel."""
        from advice_app.ui.comforting import Comforting

        return self.get(Comforting)

    @property
    def dialogs(self) -> "Dialogs":
        """Help, keys, about, export, and what a link leads to that is no guide."""
        from advice_app.ui.dialogs.show import Dialogs

        return self.get(Dialogs)
