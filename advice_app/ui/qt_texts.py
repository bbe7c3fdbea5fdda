"""Texts that Qt itself shows, in menus on the right mouse button and in dialogs for files and printers.

Qt comes with translations into most languages, not into all (of ours, Romanian has none and Portuguese only the Brazilian
one). Where it has none, the few words one meets every day come from our own catalogue; the rest is English.
"""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator

from advice_app.languages import N_, _, script_of

_WORDS = {
    # L10N: entries of the menu on the right mouse button, and buttons of dialogs, as every program has them
    "Undo": N_("Undo"),
    "Redo": N_("Redo"),
    "Cut": N_("Cut"),
    "Copy": N_("Copy"),
    "Paste": N_("Paste"),
    "Delete": N_("Delete"),
    "Select All": N_("Select all"),
    "OK": N_("OK"),
    "Cancel": N_("Cancel"),
    "Close": N_("Close"),
    "Open": N_("Open"),
    "Save": N_("Save"),
    "Print": N_("Print"),
    "Yes": N_("Yes"),
    "No": N_("No"),
}
"""By what Qt calls it, without the mark of its key."""


class OwnWords(QTranslator):
    """The words of our catalogue, for what Qt says in English."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Our word, or what Qt would show without us; an empty text would be taken for a translation."""
        word = _WORDS.get(source.replace("&", ""))
        return _(word) if word else source


def translator(tag: str, parent: QObject) -> QTranslator:
    """Qt's own translation, else that of another region which is written alike, else our few words."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name in qt_names(tag, Path(folder)):
        made = QTranslator(parent)
        if made.load(name, folder):
            return made
    return OwnWords(parent)


def qt_names(tag: str, folder: Path) -> list[str]:
    """The translations of Qt that suit a language, best first; those of a pseudo-language are ours, to be pseudo too."""
    own = tag.replace("-", "_")
    regions = (file.stem for file in sorted(folder.glob(f"qtbase_{own}_*.qm")))
    alike = [name for name in regions if script_of(name.removeprefix("qtbase_")) == script_of(tag)]
    return [f"qtbase_{own}"] * (folder / f"qtbase_{own}.qm").is_file() + alike
