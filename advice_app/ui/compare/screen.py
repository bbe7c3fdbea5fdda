"""The screen that compares countries: what is chosen in its head is read from the library and shown as table or map."""

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QGuiApplication

from advice_app.compare.choice import Choice
from advice_app.compare.export import one_line, title
from advice_app.compare.model import MOST, Answer, Comparison, Order, Question, verdict_of
from advice_app.compare.places import place, reference
from advice_app.compare.reader import Facts
from advice_app.compare.words import question_text
from advice_app.languages import _, interface_language, is_rtl
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Reference
from advice_app.ui.compare import menus
from advice_app.ui.compare.head import MAP
from advice_app.ui.compare.panes import Panes
from advice_app.ui.compare.table_model import NOTHING
from advice_app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from advice_app.ui.compare.exporter import Exporter
    from advice_app.ui.compare.paper import Paper


class CompareScreen(Panes):
    """``state`` is what was kept of it the last time (`Choice.to_json`)."""

    keepsake_kind = "comparison"
    can_print = True

    def __init__(self, library: Library, look: Look, parent: "QWidget | None" = None, state: str = "") -> None:
        super().__init__(look, parent)
        self._library, self._facts = library, Facts(library.path)
        self._language = interface_language()
        self._country = ""
        self._exporter: Exporter | None = None
        self.choice = Choice.from_json(state)
        self._whole = NOTHING
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _connect(self) -> None:
        head, table, pane, card = self.head, self.table, self.pane, self.pane.card
        head.view_chosen.connect(lambda view: self.choose(on_map=view == MAP))
        head.stage_chosen.connect(lambda stage: self.choose(stage=stage, question=""))
        head.question_chosen.connect(lambda question: self.choose(question=question))
        head.order_chosen.connect(lambda order: self.choose(order=Order(order)))
        head.short_toggled.connect(lambda short: self.choose(short=short))
        head.different_toggled.connect(lambda only: self.choose(only_different=only))
        head.export_wanted.connect(self._export)
        head.keep_wanted.connect(self.keep_wanted)
        head.chips.added.connect(self.add_country)
        head.chips.removed.connect(self.remove_country)
        table.copy_wanted.connect(self.copy_cell)
        table.map_wanted.connect(self._show_on_map)
        table.menu_wanted.connect(self._show_menu)
        for part in (table, card):
            part.guide_wanted.connect(self.open_guide)
            part.rule_wanted.connect(lambda answer: self.open_requested.emit(answer.link))
            part.sources_wanted.connect(self.open_sources)
        card.add_wanted.connect(self.add_country)
        pane.current_changed.connect(lambda _code: self._show_card())
        pane.activated.connect(self._open_from_map)
        pane.chart_changed.connect(lambda chart: self.choose(chart=chart))
        self.nobody.add.clicked.connect(head.chips.open_choice)
        self.same.add.clicked.connect(lambda: self.choose(only_different=False))

    # what is chosen ------------------------------------------------------------------------------------------

    def keepsake(self) -> str:
        return self.choice.to_json() if self.choice.codes else ""

    def show_keepsake(self, kept: str) -> None:
        self.choose(**Choice.from_json(kept)._asdict())

    def forget(self, is_it: Callable[[str], bool]) -> None:
        if is_it(self.choice.to_json()):
            self.choose(**Choice()._asdict())

    def choose(self, **wanted: object) -> None:
        """Change what is shown, and keep it."""
        self.choice = self.choice._replace(**wanted)  # type: ignore[arg-type]
        self.refresh()
        self.state_changed.emit(self.choice.to_json())

    def set_country(self, code: str) -> None:
        """Compare the country that was chosen in the side bar: in the place of the one before it, else in front."""
        before, self._country = self._country, code
        with contextlib.suppress(LibraryError):  # then `refresh` has told already
            if code in self._facts.countries(interface_language()) and code not in self.choice.codes:
                self.choose(codes=self.choice.with_country(code, before).codes)

    def add_country(self, code: str) -> None:
        """Compare one more."""
        codes = self.choice.codes
        if code and code not in codes and len(codes) < MOST:
            self.choose(codes=(*codes, code))
            self.table.show_from(len(codes))

    def remove_country(self, code: str) -> None:
        """Compare one fewer."""
        self.choose(codes=tuple(one for one in self.choice.codes if one != code))

    def set_language(self, tag: str) -> None:
        """Open guides in this language, if they are in it."""
        self._language = tag

    def set_library(self, library: Library) -> None:
        """Compare from another library: the guides were built anew."""
        self._facts.close()
        self._library, self._facts = library, Facts(library.path)
        self.refresh()

    # what is shown -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read and show what is chosen now."""
        try:
            self._read()
        except LibraryError as error:
            # L10N: {error} names the file and what is wrong with it, in English
            text = _("The guides on this computer are missing or damaged. {error}").format(error=f"\u2066{error}\u2069")
            self.note.say(text, bad=True)

    def _read(self) -> None:
        facts, tag = self._facts, interface_language()
        stages = facts.stages()
        if stages and self.choice.stage not in stages:
            self.choice = self.choice._replace(stage=stages[0], question="")
        choice = self.choice
        questions, known = facts.questions(choice.stage), facts.countries(tag)
        if questions and choice.question not in {one.id for one in questions}:
            choice = self.choice = choice._replace(question=questions[0].id)
        self.head.offer(stages, questions)
        self.head.show_choice(choice)
        if choice.on_map:
            self._show_map(next((one for one in questions if one.id == choice.question), None))
            return
        self._whole = facts.compare(choice.stage, choice.codes, tag)
        self.head.chips.show_countries(self._whole.countries, tuple(known.values()))
        self._show_table()

    def _show_table(self) -> None:
        whole, choice = self._whole, self.choice
        shown = whole.arranged(choice.order, only_different=choice.only_different)
        asked = {row.question.id: place(row.question.id)[0] for row in whole.rows}
        guides = {
            (country.code, one) for country in whole.countries for one, stage in asked.items()
            if self._facts.has_guide(country.code, stage)
        }  # fmt: skip
        self.table.cells.short = choice.short
        self.table.show_comparison(shown, whole, guides)
        self.legend.show_kinds({verdict_of(answer) for row in shown.rows for answer in row.answers}, fills=False)
        self.show_part(self.nobody if not whole.countries else self.table if shown.rows else self.same)

    def _show_map(self, question: Question | None) -> None:
        answers = self._facts.answers(question.id) if question else {}
        known = self._facts.countries(interface_language())
        self.pane.show_chart(self.choice.chart)
        self.pane.show_answers(question, answers, known)
        current = self.pane.current or self._country
        self.pane.choose(current if current in known else "")
        shown = {verdict_of(answer) for answer in answers.values()} | {verdict_of(None)}
        self.legend.show_kinds(shown, fills=True)
        self.show_part(self.pane)

    def _show_card(self) -> None:
        code, codes = self.pane.current, self.choice.codes
        answer = self.pane.answers.get(code)
        self.pane.card.show_answer(
            self.pane.countries.get(code),
            answer,
            guide=answer is not None and self._has_guide(answer),
            added=code in codes,
            full=len(codes) >= MOST,
        )

    def _has_guide(self, answer: Answer) -> bool:
        return self._facts.has_guide(answer.country, place(answer.question.id)[0])

    # what is done --------------------------------------------------------------------------------------------

    def open_guide(self, answer: Answer) -> None:
        """Open the guide where it answers the same question; the fact itself where there is no guide."""
        if not self._has_guide(answer):
            self.open_requested.emit(answer.link)
            return
        edition = self._library.best_edition(Reference(answer.country, place(answer.question.id)[0]), self._language)
        sections = self._library.contents(edition.ref, edition.language) if edition else ()
        self.open_requested.emit(f"guide:{reference(answer, tuple(section for section, _heading in sections))}")

    def open_sources(self, answer: Answer) -> None:
        """Ask about the page that a rule was checked against, or first which one."""
        if len(answer.sources) == 1:
            self.open_requested.emit(answer.sources[0])
        elif answer.sources:
            menus.cell_menu(self, menus.source_entries(answer, self.open_requested.emit)).popup(QCursor.pos())

    def _open_from_map(self, code: str) -> None:
        self.pane.choose(code)
        answer = self.pane.answers.get(code)
        if answer is not None:
            self.open_guide(answer)

    def _show_on_map(self, question: Question) -> None:
        answer = self.table.answer()
        self.pane.current = answer.country if answer else self.pane.current
        self.choose(on_map=True, question=question.id)
        self.pane.map.setFocus()

    def copy_cell(self) -> None:
        """Copy the answer that the keyboard is at, with its law."""
        answer, question = self.table.answer(), self.table.question()
        if question is None:
            return
        text = question_text(question)
        if answer is not None:
            country = next((one.name for one in self._whole.countries if one.code == answer.country), answer.country)
            text = f"{country}. {text} {one_line(answer)}"
        QGuiApplication.clipboard().setText(text)
        self.note.say(_("Copied."))

    def _show_menu(self, where: QPoint) -> None:
        answer, question = self.table.answer(), self.table.question()
        if question is None:
            return
        does: dict[str, menus.Do] = {
            "map": lambda: self._show_on_map(question),
            "best": lambda: self.choose(codes=self._whole.best_first(question.id)),
        }
        if answer is None:
            entries = menus.question_entries(question, does)
        else:
            does |= {
                "guide": lambda: self.open_guide(answer),
                "rule": lambda: self.open_requested.emit(answer.link),
                "sources": lambda: self.open_sources(answer),
                "copy": self.copy_cell,
            }
            entries = menus.answer_entries(answer, does, guide=self._has_guide(answer))
        menus.cell_menu(self, entries).popup(where)

    # out of the app ------------------------------------------------------------------------------------------

    @property
    def exporter(self) -> "Exporter":
        """Export, made when first wanted."""
        if self._exporter is None:
            from advice_app.ui.compare.exporter import Exporter  # noqa: PLC0415 - the table need not wait for it

            self._exporter = Exporter(self)
            self._exporter.ended.connect(lambda text, bad: self.note.say(text, bad=bad))
        return self._exporter

    def paper(self) -> "Paper":
        """The table as it is arranged now, for paper or a file."""
        from advice_app.ui.compare.paper import Paper  # noqa: PLC0415

        choice = self.choice  # the map shows the same facts: the table is what goes out
        whole: Comparison = self._facts.compare(choice.stage, choice.codes, interface_language())
        shown = whole.arranged(choice.order, only_different=choice.only_different)
        version = self._library.meta.get("content_version", "")
        return Paper(shown, title(shown), version, is_rtl(interface_language()))

    def _export(self, kind: str) -> None:
        if not self.choice.codes:
            self.note.say(self.nobody.text.text())
        elif kind == "copy":
            self.exporter.copy(self.paper())
        else:
            self.exporter.save(self.paper(), kind)

    def print(self) -> None:
        """Ask for a printer and print the table."""
        from advice_app.ui.compare.paper import print_with_dialog  # noqa: PLC0415

        print_with_dialog(self.paper(), self)

    def end(self) -> None:
        """Wait for a file that is being written: the window closes."""
        if self._exporter is not None:
            self._exporter.wait()
        self._facts.close()

    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        if self.choice.on_map:
            self._show_card()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Compare countries"))
        super().retranslate()
        self.refresh()
