"""Names of things that come from data but are shown in the interface language."""

from advice_app.languages import N_, _, text_in
from advice_app.library.catalogue import StageInfo

_STAGES = {
    # L10N: the stages of criminal proceedings, as short as they can be: they stand in the side bar
    "arrest": N_("Stopped or arrested"),
    "lawyer": N_("Getting a lawyer"),
    "interview": N_("Police interview"),
    "detention": N_("In custody"),
    "court": N_("First court hearing"),
    "family": N_("For the family"),
    # L10N: topics of the international standards, in the place of the stages
    "legal-assistance": N_("Right to a lawyer"),
    "questioning": N_("Interviews and the Méndez Principles"),
    "information": N_("Information and the letter of rights"),
    "interpretation": N_("Interpretation and translation"),
    "pretrial": N_("Pre-trial detention and bail"),
    "plea": N_("Plea deals and trial waivers"),
    "warrant": N_("European Arrest Warrant"),
    "extradition": N_("Extradition"),
    "interpol": N_("INTERPOL notices"),
    "emergency": N_("Emergency powers"),
    "technology": N_("AI and data in criminal justice"),
    "crimes": N_("International crimes and the ICC"),
    "children": N_("Children"),
    "torture": N_("Torture and ill-treatment"),
    "discrimination": N_("Discrimination and profiling"),
}

_STATUSES = {
    # L10N: the state of a guide; nobody may think that a lawyer has reviewed it
    "drafted": N_("Drafted from sources"),
    "reviewed": N_("Reviewed by a lawyer"),
}

_THEMES = {
    "system": N_("As the system has it"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast": N_("High contrast"),
}

_CONFIDENCES = {
    "high": N_("The law or an official page was read"),
    "medium": N_("A reliable page about the law was read"),
    "low": N_("We could not confirm this"),
}


def stage_name(stage: StageInfo) -> str:
    """A stage in the interface language; one that the catalogue lacks in English."""
    return _(_STAGES.get(stage.id, stage.name))


def stage_name_in(stage: StageInfo, tag: str) -> str:
    """A stage in any language that the interface speaks; else in English."""
    return text_in(tag, _STAGES.get(stage.id, stage.name))


def status_name(status: str) -> str:
    """The review status in the interface language."""
    return _(_STATUSES.get(status, status))


def theme_name(theme: str) -> str:
    """A theme choice in the interface language."""
    return _(_THEMES[theme])


def confidence_name(confidence: str) -> str:
    """How sure we are of a rule, in words."""
    return _(_CONFIDENCES[confidence]) if confidence in _CONFIDENCES else ""
