"""Reads questions and facts out of a compiled library, with a connection of its own."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from advice_app.compare.model import Answer, Comparison, Country, Question, Row
from advice_app.library.catalogue import LibraryError

_FACT = "fact.jurisdiction, fact.id, value, summary, law, sources, confidence, as_of"


class Facts:
    """The facts of one library file. Nothing is read before it is first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None
        self._questions: dict[str, Question] | None = None
        self._guides: set[tuple[str, str]] | None = None
        self._names: dict[str, dict[str, Country]] = {}

    def close(self) -> None:
        """Let the file go."""
        if self._db is not None:
            self._db.close()
        self._db = None

    def _rows(self, query: str, values: Iterable[str] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises `LibraryError`."""
        try:
            if self._db is None:
                if not self._path.is_file():
                    raise LibraryError(f"no library at {self._path}")
                # immutable: nobody writes to this file, a new build replaces it as a whole
                address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
                self._db = sqlite3.connect(address, uri=True, check_same_thread=False)
            return self._db.execute(query, tuple(values)).fetchall()
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path} is damaged: {error}") from error

    def questions(self, stage: str = "") -> tuple[Question, ...]:
        """The questions of a stage in their order, or all."""
        if self._questions is None:
            rows = self._rows("SELECT id, stage, ask, protects FROM question ORDER BY position")
            self._questions = {row[0]: Question(*row) for row in rows}
        return tuple(question for question in self._questions.values() if stage in {"", question.stage})

    def stages(self) -> tuple[str, ...]:
        """The stages that have questions, in order."""
        return tuple(dict.fromkeys(question.stage for question in self.questions()))

    def countries(self, interface: str) -> dict[str, Country]:
        """Every jurisdiction that has facts on these questions, by code, sorted by its name in the interface language."""
        if interface not in self._names:
            query = (
                "SELECT code, coalesce(own.name, english.name, code), checked FROM jurisdiction"
                " LEFT JOIN (SELECT code, name FROM jurisdiction_name WHERE language = ?) own USING (code)"
                " LEFT JOIN (SELECT code, name FROM jurisdiction_name WHERE language = 'en') english USING (code)"
                " WHERE EXISTS (SELECT 1 FROM fact JOIN question USING (id) WHERE fact.jurisdiction = code)"
            )
            found = [Country(*row) for row in self._rows(query, (interface,))]
            self._names[interface] = {item.code: item for item in sorted(found, key=lambda item: item.name.casefold())}
        return self._names[interface]

    def compare(self, stage: str, codes: Iterable[str], interface: str) -> Comparison:
        """What these jurisdictions answer to the questions of a stage; codes without facts are left out."""
        names, asked = self.countries(interface), self.questions(stage)
        countries = tuple(names[code] for code in dict.fromkeys(codes) if code in names)
        marks = ", ".join("?" * len(countries))
        query = f"SELECT {_FACT} FROM question JOIN fact USING (id) WHERE stage = ? AND jurisdiction IN ({marks})"  # noqa: S608
        found = self._answers(query, (stage, *(country.code for country in countries)))
        rows = tuple(Row(one, tuple(found.get((country.code, one.id)) for country in countries)) for one in asked)
        return Comparison(stage, countries, rows)

    def answers(self, question: str) -> dict[str, Answer]:
        """What every jurisdiction answers to a question, by code."""
        # by way of the jurisdictions: the facts are kept by jurisdiction, so no more rows are read than there are of these
        query = f"SELECT {_FACT} FROM jurisdiction CROSS JOIN fact ON fact.jurisdiction = code AND fact.id = ?"  # noqa: S608
        return {code: answer for (code, _id), answer in self._answers(query, (question,)).items()}

    def _answers(self, query: str, values: Iterable[str]) -> dict[tuple[str, str], Answer]:
        asked = {question.id: question for question in self.questions()}
        found = {}
        for code, own, *rest in self._rows(query, values):
            if own in asked:
                found[code, own] = Answer(asked[own], code, *rest)
        return found

    def has_guide(self, code: str, stage: str) -> bool:
        """Whether there is a guide of this stage, in any language."""
        if self._guides is None:
            self._guides = set(self._rows("SELECT DISTINCT jurisdiction, stage FROM edition"))
        return (code, stage) in self._guides
