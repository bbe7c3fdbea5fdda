"""About: versions, what the app never does, licences and sources."""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from advice_app import __version__
from advice_app.languages import _, interface_language, is_rtl, ngettext
from advice_app.translating.completeness import LanguageCount
from advice_app.ui.dates import long_date
from advice_app.ui.dialogs.sheet import Sheet, label

# names of programs and licences, the same in every language
_LIBRARIES = (
    "Qt, PySide6 (LGPL 3.0), Python (PSF), Babel, Python-Markdown, SQLCipher (BSD 3-Clause), nh3, platformdirs, fontpkg (MIT), "
    "sqlcipher3 (zlib)"
)
_LINES = {
    "purpose": "lead",
    "versions": "hint",
    "never": "strong",
    "no_network": "small",
    "no_telemetry": "small",
    "stays_here": "small",
    "no_advice": "small",
    "coverage": "strong",
    "languages": "small",
    "licences": "strong",
    "code": "small",
    "guides": "small",
    "made_with": "strong",
    "map": "small",
    "fonts": "small",
    "libraries": "small",
}


class AboutDialog(Sheet):
    """``content_version`` and ``content_date`` (``2026-11-22``) are those of the library; empty if it has no guides."""

    def __init__(
        self,
        content_version: str,
        content_date: str,
        parent: QWidget | None = None,
        coverage: tuple[LanguageCount, ...] = (),
    ) -> None:
        super().__init__("about_dialog", parent)
        self._content = content_version, content_date
        self._coverage = coverage
        column = QVBoxLayout()
        column.setSpacing(self.px(4))
        shown = {name: role for name, role in _LINES.items() if coverage or name not in {"coverage", "languages"}}
        self._labels = {name: label("", role) for name, role in shown.items()}
        for name, line in self._labels.items():
            if _LINES[name] == "strong":
                column.addSpacing(self.px(14))
            line.setObjectName(f"about_{name}")
            column.addWidget(line)
        column.addStretch(1)
        self.set_body(column)
        self.retranslate()
        self.fit(600)

    def _languages(self) -> str:
        """One line a language: how many of all guides it has, and how many of those lag behind."""
        lines = []
        # a label takes the direction of its first letter, also of one in isolates
        start = "\u200f" if is_rtl(interface_language()) else "\u200e"
        for item in self._coverage:
            # L10N: {language} is a language by its own name, as in "Deutsch: 6 of 48 guides"
            line = _("{language}: {there} of {guides} guides")
            name = f"\u2068{item.name}\u2069"
            text = line.format(language=name, there=item.there, guides=item.guides)
            if item.outdated:
                # L10N: after "Deutsch: 6 of 48 guides"
                late = ngettext("{number} partly out of date", "{number} partly out of date", item.outdated)
                text += " · " + late.format(number=item.outdated)
            lines.append(start + text)
        return "\n".join(lines)

    def _versions(self) -> str:
        version, date = self._content
        parts = [_("Version {version}").format(version=__version__)]
        if version and date:
            shown = long_date(dt.date.fromisoformat(date), interface_language())
            # L10N: {version} is a code such as 5d0c2f9e; {date} is the day on which the law was last checked
            parts.append(_("Guides {version}, last checked {date}").format(version=version, date=shown))
        return " · ".join(parts)

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        texts = {
            "purpose": _("Guides on the right to a lawyer, police interviews and detention. They work offline."),
            "versions": self._versions(),
            "never": _("What this app never does"),
            "no_network": _("It never connects to the internet."),
            "no_telemetry": _("It counts nothing and reports nothing to anyone."),
            "stays_here": _("What you read and keep never leaves this computer."),
            "no_advice": _("It does not give legal advice. Only a lawyer who knows the case can."),
            "coverage": _("Guides by language"),
            "languages": self._languages(),
            "licences": _("Licences"),
            "code": _("The program: Apache License 2.0"),
            "guides": _("The guides: Creative Commons Attribution 4.0 (CC BY 4.0)"),
            "made_with": _("Made with"),
            # L10N: keep the names as they are
            "map": _(
                "Map: Natural Earth (public domain). Borders inside the United Kingdom: "
                "Office for National Statistics, Open Government Licence v3.0"
            ),
            "fonts": _("Fonts: {fonts} (SIL Open Font License 1.1)").format(fonts="Inter, Noto Sans Arabic"),
            "libraries": _LIBRARIES,
        }
        # L10N: the title of the window that tells about the app
        self.heading.setText(_("About Rights at Arrest"))
        for name, line in self._labels.items():
            line.setText(texts[name])
        super().retranslate()
