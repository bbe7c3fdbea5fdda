"""All findings, by page. No Qt."""

from collections.abc import Iterator
from typing import NamedTuple

from advice_app.library.model import Reference
from advice_app.ui.workbench.checking import Edition, Finding, Report


class Count(NamedTuple):
    """How many mistakes and warnings."""

    mistakes: int = 0
    warnings: int = 0

    @property
    def all(self) -> int:
        """Both together."""
        return self.mistakes + self.warnings


class Store:
    """Takes what the checker reports, and knows what belongs to a page."""

    def __init__(self) -> None:
        self._found: dict[tuple[Reference | None, str], tuple[Finding, ...]] = {}
        self._checked: set[tuple[Reference | None, str]] = set()
        self.left = 0  # editions that are not checked yet

    def take(self, report: Report) -> bool:
        """Keep a report; whether anything is other than before."""
        self.left = report.left
        self._checked.add(report.edition)
        if self._found.get(report.edition, ()) == report.findings:
            return False
        if report.findings:
            self._found[report.edition] = report.findings
        else:
            self._found.pop(report.edition, None)
        return True

    def checked(self, page: Edition) -> bool:
        """Whether a page was checked since the app was started."""
        return (page[0], page[1]) in self._checked

    def of(self, page: Edition | None) -> tuple[Finding, ...]:
        """What is wrong on a page."""
        return self._found.get((page[0], page[1]), ()) if page else ()

    def others(self, page: Edition | None) -> Count:
        """How much is wrong elsewhere."""
        return count(finding for edition, found in self._found.items() if edition != page for finding in found)

    def all(self, page: Edition | None) -> tuple[Finding, ...]:
        """Everything: the page at hand, the rest of its guide and country, the others, then what all guides share."""
        country = page[0].jurisdiction if page else ""

        def order(edition: tuple[Reference | None, str]) -> tuple[bool, bool, bool, bool, str, str]:
            ref, tag = edition
            here = page is not None and ref == page[0]
            return ref is None, edition != page, not here, ref is not None and ref.jurisdiction != country, str(ref), tag

        return tuple(finding for edition in sorted(self._found, key=order) for finding in self._found[edition])


def count(findings: Iterator[Finding] | tuple[Finding, ...]) -> Count:
    """How many of these are mistakes and warnings."""
    found = [finding.warning for finding in findings]
    return Count(found.count(False), found.count(True))
