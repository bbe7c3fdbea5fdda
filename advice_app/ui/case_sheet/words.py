"""What the parts of the case sheet are called, on the screen and on paper."""

from advice_app.case_sheet.store import List
from advice_app.languages import N_, _

_FIELDS = {
    # L10N: labels of fields on the family's case sheet; the person is the one who was arrested
    "person": N_("Person held: name and date of birth"),
    "since": N_("Held since: day and time"),
    "place": N_("Where they are held: address, telephone"),
    "told": N_("Who was told, and when"),
    "officer": N_("Officer in charge: name, number, telephone"),
    "lawyer": N_("Lawyer: name, telephone"),
    "medicines": N_("Medicines and illnesses"),
    "questions": N_("Questions for the lawyer"),
}
_LISTS = {
    # L10N: lists on the case sheet: hearings and the like; telephone calls
    List.DATES: N_("Next dates"),
    List.CALLS: N_("Calls made"),
}
_TEXTS = {
    # L10N: in a list of dates, beside day and time
    List.DATES: N_("What happens then, and where"),
    # L10N: in a list of telephone calls, beside day and time
    List.CALLS: N_("With whom, and what was said"),
}
_ADDS = {List.DATES: N_("Add a date"), List.CALLS: N_("Add a call")}


def field_name(field: str) -> str:
    """The label of a field."""
    return _(_FIELDS[field])


def list_name(kind: List) -> str:
    """The heading of a list."""
    return _(_LISTS[kind])


def entry_name(kind: List) -> str:
    """What is written beside day and time."""
    return _(_TEXTS[kind])


def add_name(kind: List) -> str:
    """The button that makes a new line."""
    return _(_ADDS[kind])
