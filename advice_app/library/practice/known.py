"""What exercises and simulations refer to, besides places in guides: stages and law."""

from collections.abc import Mapping
from typing import NamedTuple

from advice_app.library.practice.toml_file import Part


class Known(NamedTuple):
    """Of one jurisdiction: its code, the stages or topics it can have, and every citation of its sheet and of INTL's."""

    code: str
    stages: Mapping[str, str]  # id -> line
    law: frozenset[str]

    def stage(self, part: Part) -> str:
        """The stage that a part belongs to."""
        found = str(part.table.get("stage", ""))
        line = self.stages.get(found, "")
        if not line:
            part.problem(f"no stage {found!r} in stages.toml", "stage")
        elif (line == "topic") != (self.code == "INTL"):
            part.problem(f"{found!r} is no stage of {self.code}: topics are those of INTL, stages those of countries", "stage")
        return found

    def laws(self, part: Part) -> tuple[str, ...]:
        """The citations of a part, each of which must stand in a sheet."""
        found = part.names("law")
        for law in found:
            if law not in self.law:
                message = f"law {law!r} stands in no law list of {self.code}/facts.toml or INTL/facts.toml: write it as there"
                part.problem(message, "law")
        return found
