"""The buttons of the presenter's window that say which languages a talk is in, and their menus."""

from collections.abc import Callable

from advice_app.languages import _
from advice_app.ui.menus import Choices, choice_menu
from advice_app.ui.present.presenter import PresenterWindow
from advice_app.ui.present.tongues import BESIDE, UNDER, Tongues

Chosen = Callable[[str], object]


def set_menus(presenter: PresenterWindow, tongues: Tongues, chosen: tuple[Chosen, Chosen, Chosen]) -> None:
    """Give the buttons their menus; ``chosen`` hears of slides, second language (``under:ar``) and notes."""

    def current(tag: str) -> Choices:
        return [(own, name, own == tag) for own, name in tongues.languages]

    first, second, notes = chosen
    presenter.language.setMenu(choice_menu(presenter, lambda: current(tongues.first), first))
    presenter.second.setMenu(choice_menu(presenter, lambda: _second_choices(tongues), second))
    presenter.notes.language.setMenu(choice_menu(presenter, lambda: current(tongues.notes), notes))


def _second_choices(tongues: Tongues) -> Choices:
    found = [("", _("One language"), not tongues.place)]
    # L10N: {language} is a second language on slides, under or beside the first
    texts = {UNDER: _("{language}, under"), BESIDE: _("{language}, beside")}
    for tag, name in tongues.languages:
        if tag != tongues.first:
            found += [
                (f"{place}:{tag}", text.format(language=name), (place, tag) == (tongues.place, tongues.second))
                for place, text in texts.items()
            ]
    return found


def name_languages(presenter: PresenterWindow, tongues: Tongues) -> None:
    """Show on the buttons which languages they are."""
    second = tongues.name(tongues.second) if tongues.place else _("One language")
    for button, text, what in (
        (presenter.language, tongues.name(tongues.first), _("Language of the slides")),
        (presenter.second, second, _("Second language: under, beside, none")),
        (presenter.notes.language, tongues.name(tongues.notes), _("Language of the notes")),
    ):
        button.setText(text)
        button.setAccessibleName(f"{what}: {text}")
        button.setToolTip(what)
    presenter.second.setVisible(len(tongues.languages) > 1)
