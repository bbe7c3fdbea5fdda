"""What the places of guides and the laws that an exercise names are called."""

from collections.abc import Iterable

from advice_app.library.catalogue import Library
from advice_app.library.model import BadReferenceError, Reference
from advice_app.ui.names import stage_name


def place_links(library: Library, references: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Each as a link, with the title of the guide and the heading of the section in the language there is."""
    return [(f"guide:{text}", name) for text in references if (name := _place_name(library, text, language))]


def _place_name(library: Library, text: str, language: str) -> str:
    try:
        ref = Reference.parse(text)
    except BadReferenceError:
        return ""
    edition = library.best_edition(ref.guide, language)
    if edition is None:
        return ""
    heading = dict(library.contents(ref.guide, edition.language)).get(ref.section, "")
    return f"{edition.title} \u203a {heading}" if heading else edition.title


def law_names(library: Library, code: str, laws: Iterable[str]) -> list[tuple[str, str]]:
    """Each citation, and the full name of the law that it is from."""
    return [(law, library.law_name(code, law)) for law in laws]


def stage_of(library: Library, name: str) -> str:
    """A stage or topic in the interface language."""
    return next((stage_name(stage) for stage in library.stages() if stage.id == name), name)
