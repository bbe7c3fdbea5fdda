"""What a typed reference leads to, or what is wrong with it."""

from advice_app.languages import _
from advice_app.library.model import BadReferenceError, Reference
from advice_app.quick.catalogue import Catalogue
from advice_app.quick.items import Item, Kind


def pointed_at(text: str, catalogue: Catalogue) -> tuple[Item | None, Item | None]:
    """What a reference such as ``FR/interview#silence.2`` leads to, and a note on what is wrong with it.

    Both for a reference whose section or block does not exist: the row then is the nearest that does. Neither for a text that
    is no reference. Capitals do not matter.
    """
    code, slash, rest = text.strip().partition("/")
    try:
        ref = Reference.parse(f"{code.upper()}/{rest.lower()}") if slash else None
    except BadReferenceError:
        ref = None
    if ref is None:
        return None, None
    if not catalogue.atlas.has(ref):
        # L10N: {reference} is the address of a guide, such as FR/interview
        return None, _note(_("There is no guide {reference} in this library."), ref.guide)
    if not ref.section:
        return catalogue.guide(ref), None
    section = catalogue.place(ref._replace(block=0))
    if section is None:
        # L10N: {reference} is the address of a section, such as FR/interview#silence
        return catalogue.guide(ref), _note(_("There is no section {reference}."), ref._replace(block=0))
    if ref.block and not catalogue.sections.has_block(ref):
        # L10N: {reference} is the address of a paragraph, such as FR/interview#silence.2
        return section, _note(_("There is no paragraph {reference}."), ref)
    return catalogue.place(ref), None


def _note(text: str, ref: Reference) -> Item:
    return Item(f"{Kind.NOTE}:{ref}", Kind.NOTE, text.format(reference=f"\u2068{ref}\u2069"))
