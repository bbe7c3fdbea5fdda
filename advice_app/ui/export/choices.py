"""What goes out: which guides, in which languages, on which paper."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from advice_app.export.selection import Selection, SelectionError, country_name, select
from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Language, Reference
from advice_app.sharing.card_sheet import PAPERS, Paper
from advice_app.ui.flow import FlowBox
from advice_app.ui.listing.filters import Choice, FilterBox
from advice_app.ui.look import Look
from advice_app.ui.names import stage_name
from advice_app.ui.style import set_role

GUIDE, COUNTRY, SOME = "guide", "country", "some"


class Choices(QWidget):
    """Says that something else is wanted; whoever asks reads what."""

    changed = Signal()

    def __init__(self, library: Library, ref: Reference, language: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._ref, self._look = library, ref, look
        self._chosen: dict[Reference, None] = {ref: None}
        self._wanted = {language: None}
        self._labels = {name: QLabel(self) for name in ("guides", "languages", "paper", "hint")}
        self.scopes = {name: QRadioButton(self) for name in (GUIDE, COUNTRY, SOME)}
        self.country = FilterBox("export_country", self)
        self._some = QWidget(self)
        self._rows = QVBoxLayout(self._some)
        self.guides: dict[Reference, QCheckBox] = {}
        self._tongues = FlowBox(self)
        self.languages: dict[str, QCheckBox] = {}
        self.papers = {paper.id: QRadioButton(paper.id, self) for paper in PAPERS}
        self._build()
        self._lay_out()
        self._list_guides(ref.jurisdiction)
        self._offer_languages()

    def _build(self) -> None:
        set_role(self._some, "bare")
        for name, label in self._labels.items():
            set_role(label, "hint" if name == "hint" else "strong")
            label.setWordWrap(True)
        self._labels["hint"].setObjectName("export_hint")
        scopes, papers = QButtonGroup(self), QButtonGroup(self)
        for group, buttons, start in ((scopes, self.scopes, "scope"), (papers, self.papers, "export_paper")):
            for name, button in buttons.items():
                button.setObjectName(f"{start}_{name}")
                group.addButton(button)
        self.scopes[GUIDE].setChecked(True)
        next(iter(self.papers.values())).setChecked(True)
        scopes.buttonToggled.connect(lambda _button, on: self._on_scope() if on else None)
        papers.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)
        self.country.picked.connect(self._list_guides)
        self._some.hide()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        self._rows.setContentsMargins(self._look.px(22), 0, 0, 0)
        papers = QHBoxLayout()
        for button in self.papers.values():
            papers.addWidget(button)
        papers.addStretch(1)
        self._rows.addWidget(self.country)
        column.addWidget(self._labels["guides"])
        for scope in self.scopes.values():
            column.addWidget(scope)
        column.addWidget(self._some)
        column.addSpacing(self._look.px(8))
        column.addWidget(self._labels["languages"])
        column.addWidget(self._tongues)
        column.addWidget(self._labels["hint"])
        column.addSpacing(self._look.px(8))
        column.addWidget(self._labels["paper"])
        column.addLayout(papers)
        column.addStretch(1)

    def _list_guides(self, code: str) -> None:
        """Offer the guides of a jurisdiction; those that were chosen elsewhere stay so."""
        for box in self.guides.values():
            self._rows.removeWidget(box)
            box.deleteLater()
        self.guides = {}
        for stage in self._library.stages(code):
            ref, box = Reference(code, stage.id), QCheckBox(stage_name(stage), self._some)
            box.setObjectName(f"export_{ref}")
            box.setChecked(ref in self._chosen)
            box.toggled.connect(lambda on, ref=ref: self._on_guide(ref, on=on))
            self.guides[ref] = box
            self._rows.addWidget(box)

    def _on_scope(self) -> None:
        self._some.setVisible(self.scopes[SOME].isChecked())
        self._offer_languages()
        self.changed.emit()

    def _on_guide(self, ref: Reference, *, on: bool) -> None:
        if on:
            self._chosen[ref] = None
        else:
            self._chosen.pop(ref, None)
        self._offer_languages()
        self.changed.emit()

    def _on_language(self, tag: str, *, on: bool) -> None:
        if on:
            self._wanted[tag] = None
        else:
            self._wanted.pop(tag, None)
        self._say_missing()
        self.changed.emit()

    def _offer_languages(self) -> None:
        """Only those that one of the guides is in; a choice is remembered while it cannot be made."""
        there = {edition.language for ref in self.refs for edition in self._library.editions_of(ref)}
        kept, known = self.languages, [item for item in self._library.languages() if item.tag in there]
        self.languages = {item.tag: kept.get(item.tag) or self._language_box(item) for item in known}
        self._tongues.set_parts(list(self.languages.values()))
        self._say_missing()

    def _language_box(self, language: Language) -> QCheckBox:
        box = QCheckBox(language.name, self._tongues)
        box.setObjectName(f"export_language_{language.tag}")
        box.setChecked(language.tag in self._wanted)
        box.toggled.connect(lambda on: self._on_language(language.tag, on=on))
        return box

    @property
    def refs(self) -> tuple[Reference, ...]:
        """The guides that are chosen."""
        if self.scopes[GUIDE].isChecked():
            return (self._ref,)
        if self.scopes[COUNTRY].isChecked():
            code = self._ref.jurisdiction
            return tuple(Reference(code, stage.id) for stage in self._library.stages(code))
        order = {stage.id: number for number, stage in enumerate(self._library.stages())}
        codes = list(dict.fromkeys(ref.jurisdiction for ref in self._chosen))
        return tuple(sorted(self._chosen, key=lambda ref: (codes.index(ref.jurisdiction), order.get(ref.stage, 0))))

    @property
    def selection(self) -> Selection | None:
        """The editions that are chosen; nothing if there are none."""
        # the reader's own first, and what was ticked later after it
        tags = [tag for tag in self._wanted if tag in self.languages]
        try:
            return select(self._library, self.refs, tags)
        except SelectionError:
            return None

    @property
    def paper(self) -> Paper:
        """The paper that is in the printer."""
        return next(paper for paper in PAPERS if self.papers[paper.id].isChecked())

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        side = look.px(18)
        self._column.setContentsMargins(side, look.px(14), side, look.px(14))
        self._column.setSpacing(look.px(6))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._labels["guides"].setText(_("Guides"))
        self._labels["languages"].setText(_("Languages"))
        self._labels["paper"].setText(_("Paper"))
        name = country_name(self._library, self._ref.jurisdiction, interface_language())
        # L10N: what is printed or saved: the guide that is on the screen
        self.scopes[GUIDE].setText(_("This guide"))
        # L10N: what is printed or saved: all guides of a country
        self.scopes[COUNTRY].setText(_("All of {country}").format(country=name))
        # L10N: what is printed or saved: guides that are ticked in a list
        self.scopes[SOME].setText(_("Chosen guides"))
        self.country.setAccessibleName(_("Country"))
        places = [Choice(item.code, item.name) for item in self._library.jurisdictions(interface_language()) if item.guides]
        self.country.show_choices(places, self.country.choice or self._ref.jurisdiction)
        self._say_missing()

    def _say_missing(self) -> None:
        """Name the guides that there are not in a language that is chosen."""
        found = self.selection
        lines = _missing_lines(found.missing, {tag: box.text() for tag, box in self.languages.items()}) if found else []
        self._labels["hint"].setText("\n".join(lines))
        self._labels["hint"].setVisible(bool(lines))


def _missing_lines(missing: Iterable[tuple[Reference, str]], names: dict[str, str]) -> Sequence[str]:
    by_language: dict[str, list[str]] = {}
    for ref, tag in missing:
        by_language.setdefault(tag, []).append(str(ref))
    # L10N: {language} is a language by its own name, {guides} a list such as FR/court, FR/lawyer
    text = _("Not yet in {language}: {guides}")
    return [
        text.format(language=f"\u2068{names[tag]}\u2069", guides=f"\u2068{', '.join(refs)}\u2069")
        for tag, refs in by_language.items()
    ]
