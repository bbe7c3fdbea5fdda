"""The window of somebody who writes or translates guides: pages come anew at each save, with what the checker found beside them.

Made only when the app was started on a working folder (``--guides``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.workbench.checking import Checker, Checking, Edition, Finding, Report
from advice_app.ui.workbench.panel import FindingsPanel
from advice_app.ui.workbench.store import Store, count
from advice_app.ui.workbench.watcher import GuidesWatcher

if TYPE_CHECKING:
    from advice_app.ui.library_builder import LibraryBuilder
    from advice_app.ui.window import MainWindow

_REFRESH_MS = 150  # while all pages are checked one after the other


class Workbench(QObject):
    """Hangs on the window."""

    def __init__(
        self, window: "MainWindow", builder: "LibraryBuilder", guides: Path, make_checker: Callable[[], Checker]
    ) -> None:
        super().__init__(window)
        self._window, self._builder = window, builder
        self._store = Store()
        self._page: Edition | None = None
        self.panel = FindingsPanel(guides, window.look, window.reader)
        self.watcher = GuidesWatcher(guides, parent=self)
        self.checking = Checking(make_checker, self._near, self)
        self.action = QAction(window)
        self.action.setObjectName("findings")
        self.action.setShortcut(QKeySequence("F7"))
        self.action.setCheckable(True)
        self.action.setChecked(True)
        window.addAction(self.action)
        self._later = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._later.timeout.connect(self._refresh)
        self._connect()
        window.reader.set_panel(self.panel)
        self.retranslate()
        self.page_changed()

    def _connect(self) -> None:
        self.watcher.changed.connect(self._on_changed)
        self._builder.finished.connect(self._on_finished)
        self.checking.reported.connect(self._on_reported)
        self.checking.failed.connect(self.panel.show_error)
        self.panel.chosen.connect(self.go_to)
        self.panel.scope_changed.connect(self._refresh)
        self.panel.close_wanted.connect(self.action.trigger)
        self.action.triggered.connect(self._on_toggled)

    def _near(self) -> Edition | None:
        """The page that is read; asked for by the checker's thread."""
        edition = self._window.session.edition
        return (edition.ref.guide, edition.language) if edition is not None else None

    def _on_changed(self) -> None:
        self.checking.pause()  # the page first
        self._builder.start()

    def _on_finished(self) -> None:
        """Check what changed, but not beside another build: two threads at work take turns at every row of the database."""
        if not self._builder.running:
            self.checking.start()

    def _on_reported(self, report: Report) -> None:
        new = self._store.take(report)
        if report.edition == self._page:
            self._refresh()
        elif new or not report.left:
            self._later.start()
        else:
            self.panel.show_progress(self._store.left, checked=self._page is not None and self._store.checked(self._page))

    def page_changed(self) -> None:
        """Another page is read, or none."""
        page = self._near()
        if page != self._page:
            self._page = page
            self._refresh()

    def _refresh(self) -> None:
        self._later.stop()
        store, page, panel = self._store, self._page, self.panel
        shown = store.all(page) if panel.everywhere else store.of(page)
        panel.show_findings(shown, count(shown), store.others(page))
        panel.show_progress(store.left, checked=page is not None and store.checked(page))

    def go_to(self, finding: Finding) -> None:
        """Show the paragraph of a finding, in the language of its file."""
        if finding.ref is None:
            return
        if self._window.going.open_in(finding.ref, finding.language) and not finding.ref.place:
            self._window.reader.go_to("")

    def _on_toggled(self) -> None:
        shown = self.action.isChecked()
        self._window.reader.show_panel(shown=shown)
        if shown:
            self.panel.focus_list()
        elif self._window.reading:
            self._window.reader.page.setFocus()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.panel.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.action.setText(_("Findings"))
        self.panel.retranslate()

    def end(self) -> None:
        """Stop all that runs: the window closes."""
        self._later.stop()
        self.watcher.stop()
        self.checking.end()
