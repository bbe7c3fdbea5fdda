"""What is known about the page: when it was checked, by whom, in which languages, from which sources."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advice_app.languages import _, interface_language, is_rtl, ngettext
from advice_app.library.catalogue import EditionInfo
from advice_app.ui.dates import long_date
from advice_app.ui.icons import pixmap
from advice_app.ui.link_label import LinkLabel
from advice_app.ui.look import Look
from advice_app.ui.names import status_name
from advice_app.ui.style import set_role


class _Row(QWidget):
    """An icon, a statement, and a line about it that may hold links."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon = QLabel(self)
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title, self.detail = QLabel(self), LinkLabel(f"status_{name}", "hint")
        set_role(self.title, "cardtitle")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.RichText)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.title)
        texts.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        row.addWidget(self.icon)
        row.addLayout(texts, 1)

    def say(self, icon: tuple[str, str], title: str, detail: str) -> None:
        """Show an icon (name, colour), a title in plain text and a line of HTML."""
        self.icon.setPixmap(pixmap(icon[0], icon[1], 16, self.devicePixelRatio()))
        self.title.setText(_tight(title))
        self.detail.show_html(_tight(detail))
        self.detail.setVisible(bool(detail))


def _tight(html: str) -> str:
    """HTML for a label; in Arabic with lines closer together, because the font brings twice its size in air."""
    return f'<div style="line-height: 82%">{html}</div>' if html and is_rtl(interface_language()) else html


class StatusCard(QFrame):
    """Four statements about one edition."""

    language_chosen = Signal(str)
    place_chosen = Signal(str)
    notes_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._edition: EditionInfo | None = None
        self._others: list[tuple[str, str]] = []
        self._sources = 0
        self._notes = ""
        self.setObjectName("status_card")
        set_role(self, "card")
        self._rows = {name: _Row(name, self) for name in ("checked", "review", "language", "sources", "notes")}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(0)
        for number, row in enumerate(self._rows.values()):
            if number:
                rule = QFrame(self)
                set_role(rule, "rule")
                column.addWidget(rule)
            column.addWidget(row)
            row.detail.linkActivated.connect(self._follow)
        self._last_rule = rule

    def show_edition(self, edition: EditionInfo, others: list[tuple[str, str]], sources: int, notes: str) -> None:
        """Show an edition; ``others`` are the tags and own names of the other languages, ``notes`` what the facts leave out."""
        self._edition, self._others, self._sources, self._notes = edition, others, sources, notes
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("About this page"))
        edition, theme = self._edition, self._look.theme
        if edition is None:
            return
        # L10N: {date} is a date written out, such as 22 November 2026
        checked = _("Checked {date}").format(date=long_date(edition.checked, interface_language()))
        self._rows["checked"].say(("check", theme.protects.ink), checked, _("Against the law and pages listed below"))
        reviewed = edition.status == "reviewed"
        review = "" if reviewed else escape(_("Not yet reviewed by a lawyer"))
        icon = ("check", theme.protects.ink) if reviewed else ("half", theme.partly.ink)
        self._rows["review"].say(icon, status_name(edition.status), review)
        self._rows["language"].say(*self._language_row(edition))
        count = ngettext("{number} source", "{number} sources", self._sources).format(number=self._sources)
        link = f'<a href="place:sources">{escape(_("Laws and pages read"))}</a>'
        self._rows["sources"].say(("document", theme.t3), count, link)
        self._rows["notes"].say(
            ("info", theme.t3),
            _("What these guides cover"),
            f'<a href="notes:">{escape(_("And what they leave out"))}</a>',
        )
        self._rows["notes"].setVisible(bool(self._notes))
        self._last_rule.setVisible(bool(self._notes))

    def _language_row(self, edition: EditionInfo) -> tuple[tuple[str, str], str, str]:
        theme = self._look.theme
        if edition.is_source:
            icon, title = ("globe", theme.t3), _("Original text")
        elif edition.outdated:
            icon = ("half", theme.partly.ink)
            title = ngettext(
                "Translation up to date but for {number} paragraph",
                "Translation up to date but for {number} paragraphs",
                edition.outdated,
            ).format(number=edition.outdated)
        else:
            icon, title = ("check", theme.protects.ink), _("Translation up to date")
        links = [f'<a href="lang:{tag}">{escape(name)}</a>' for tag, name in self._others]
        # L10N: {languages} is a list of languages, each by its own name
        others = _("Also in {languages}").format(languages=" · ".join(links)) if links else _("Only in this language yet")
        return icon, title, others

    def _follow(self, link: str) -> None:
        kind, _colon, name = link.partition(":")
        if kind == "notes":
            self.notes_wanted.emit(self._notes)
        else:
            (self.language_chosen if kind == "lang" else self.place_chosen).emit(name)
