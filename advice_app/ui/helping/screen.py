"""Find help: who helps in a country and internationally, how each works, and how they are reached. It opens nothing unasked."""

import contextlib
import json

from PySide6.QtWidgets import QWidget

from advice_app.helping.model import KINDS, Body, HelpSheet
from advice_app.helping.store import load
from advice_app.helping.words import as_text, kind_name
from advice_app.languages import _, interface_language, ngettext
from advice_app.library.catalogue import Library, LibraryError
from advice_app.ui.helping.page import body_page, help_paper
from advice_app.ui.listing.days import day_name
from advice_app.ui.listing.detail import Action, copy_action
from advice_app.ui.listing.filters import Choice
from advice_app.ui.listing.model import Row
from advice_app.ui.listing.screen import ListScreen
from advice_app.ui.look import Look

_WORLD = "INTL"
_ICONS = {
    "duty-lawyer": "briefcase", "legal-aid": "scales", "bar": "people", "interpreters": "speech", "complaints": "flag",
    "prevention-mechanism": "lock", "ngo": "lifebuoy", "victims": "hand", "court": "court", "interpol": "globe",
}  # fmt: skip


class HelpScreen(ListScreen):
    """``state`` is what `state_changed` gave last: the kind of help that was looked for."""

    can_print = True

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__("help_screen", look, parent, filters=("kind",), image="lifebuoy", field=False)
        self._library = library
        self._kind = _read_state(state)
        self._sheets: tuple[HelpSheet, ...] = ()  # of the country, then of the world
        self._bodies: dict[str, Body] = {}
        self._code = _WORLD
        self.apply_look(look)
        self._load()
        self.retranslate()

    # what the window says ------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        self._library = library
        self._load()
        self.fill()

    def set_country(self, code: str) -> None:
        if code and code != self._code:
            self._code = code
            self._load()
            self.fill(first=True)

    def retranslate(self) -> None:
        self.setAccessibleName(_("Find help"))
        self.head.title.setText(_("Find help"))
        # L10N: the list of all who help
        self.list.setAccessibleName(_("Who helps"))
        super().retranslate()

    def print(self) -> None:
        from advice_app.sharing.printing import print_with_dialog  # noqa: PLC0415 - seldom wanted

        if self._sheets:
            content = self._library.meta.get("content_version", "")
            name = self._names().get(self._code, self._code)
            print_with_dialog(help_paper(self._sheets[0], name, content, rtl=self.look.rtl), self)

    # the list ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        codes = dict.fromkeys((self._code, _WORLD))
        try:
            self._sheets = tuple(load(self._library.path, code) for code in codes)
        except LibraryError:
            self._sheets = ()

    def _names(self) -> dict[str, str]:
        return {item.code: item.name for item in self._library.jurisdictions(interface_language())}

    def fill(self, *, first: bool = False) -> None:
        everybody = [body for sheet in self._sheets for body in sheet.bodies]
        kinds = {body.kind for body in everybody}
        kind = self._kind if self._kind in kinds else ""
        shown = [body for body in everybody if kind in {"", body.kind}]
        names = self._names()
        self._bodies = {body.key: body for body in shown}
        offered = [Choice("", _("All kinds of help"))]
        offered += [Choice(own, kind_name(own)) for own in sorted(kinds, key=_rank)]
        self.head.filters.show_choices({"kind": (_("Kind of help"), offered)}, {"kind": kind})
        self._say(len(shown), names)
        # L10N: there is nothing to show for a country
        self.nothing.say(_("Nothing is known yet"), _("Choose another country in the side bar."))
        self.show_rows(tuple(self._bodies), lambda number: self._row(shown[number], names), first=first)

    def _say(self, count: int, names: dict[str, str]) -> None:
        checked = self._sheets[0].checked if self._sheets else ""
        # L10N: {country} is a country, {date} the day on which all below was checked
        line = _("{country}, checked {date}").format(country=names.get(self._code, self._code), date=day_name(checked))
        # L10N: how many offices and organisations that help are in the list
        self.head.say(ngettext("{count} contact", "{count} contacts", count).format(count=count), line if checked else "", "")

    def _row(self, body: Body, names: dict[str, str]) -> Row:
        meta = kind_name(body.kind)
        if body.jurisdiction == _WORLD and self._code != _WORLD:
            meta = f"{meta} \u00b7 {names.get(_WORLD, _WORLD)}"
        text = f"{body.phone} \u00b7 {body.note}" if body.phone else body.note
        return Row(meta, body.name, text, icon=_ICONS.get(body.kind, "info"))

    def filters_changed(self) -> None:
        self._kind = self.head.filters.chosen["kind"]
        self.fill(first=True)
        self.state_changed.emit(json.dumps({"kind": self._kind}))

    # one of them ---------------------------------------------------------------------------------------------

    def show_detail(self, key: str) -> None:
        body = self._bodies.get(key)
        if body is None:
            return
        checked = next((sheet.checked for sheet in self._sheets if sheet.code == body.jurisdiction), "")
        self.detail.show_page(body_page(body, checked, rtl=self.look.rtl), self._actions(body))

    def _actions(self, body: Body) -> list[Action]:
        actions = []
        if body.phone:
            actions.append(copy_action("copy_phone", _("Copy the phone number"), body.phone))
        if body.url:
            actions.append(copy_action("copy_address", _("Copy the address"), body.url))
            # L10N: a button: before the page opens in a browser, a question shows its whole address
            actions.append(Action("open_address", _("Open the page…"), "globe", lambda: self.open_requested.emit(body.url)))
        # L10N: a button: copies name, phone number, address and how it works
        actions.append(copy_action("copy_all", _("Copy everything"), as_text(body)))
        return actions


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _read_state(state: str) -> str:
    with contextlib.suppress(ValueError):
        kept = json.loads(state or "{}")
        if isinstance(kept, dict):
            return str(kept.get("kind", ""))
    return ""
