"""Names of things that come from data but are shown in the interface language."""

from advice_app.languages import N_, _
from advice_app.library.catalogue import StageInfo
from advice_app.library.names import STAGES, STATUSES

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
    return _(STAGES.get(stage.id, stage.name))


def status_name(status: str) -> str:
    """The review status in the interface language."""
    return _(STATUSES.get(status, status))


def theme_name(theme: str) -> str:
    """A theme choice in the interface language."""
    return _(_THEMES[theme])


def confidence_name(confidence: str) -> str:
    """How sure we are of a rule, in words."""
    return _(_CONFIDENCES[confidence]) if confidence in _CONFIDENCES else ""
