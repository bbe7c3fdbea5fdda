"""The clock's own words in the interface language. What a fact sheet says stays in English and is shown as such."""

from advice_app.clock.limits import EARLIEST, LATEST, Limit
from advice_app.clock.regimes import HOLIDAYS
from advice_app.languages import N_, _

_KINDS = {
    # L10N: kinds of case, in a row of choices: as short as can be
    "ordinary": N_("Ordinary"),
    "serious": N_("Serious crime"),
    "organised-crime": N_("Organised crime"),
    "terrorism": N_("Terrorism"),
    # L10N: kind of case: the person held is a child
    "child": N_("Child"),
    # L10N: kinds of holding that are not one of the others: identity checks, warrants, extradition ...
    "other": N_("Other holding"),
}

_AUTHORITIES = {
    # L10N: who decides about detention up to a limit; in a table and on a bar
    "police": N_("Police"),
    "senior-police": N_("Senior police officer"),
    "prosecutor": N_("Prosecutor"),
    "judge": N_("Judge"),
    # L10N: nobody decides: the law itself sets the limit
    "law": N_("The law itself"),
}

_AFTER = {
    # L10N: what follows a limit; a sentence of its own
    "police": N_("After that, the police decide."),
    "senior-police": N_("After that, a senior police officer decides."),
    "prosecutor": N_("After that, a prosecutor decides."),
    "judge": N_("After that, a judge decides."),
    "law": N_("After that, the law itself sets the limit."),
}

_MOMENTS = {
    # L10N: moments in a detention from which a time limit counts; labels of fields for a day and a time
    "arrest-decision": N_("Decision to arrest"),
    "arrival": N_("Arrival at the place of questioning"),
    "appearance": N_("Brought before the judge"),
    "application": N_("Request received by the court"),
    "court-arrival": N_("Brought to the court"),
    "custody-end": N_("End of police custody"),
    "handover": N_("Handed over to the court or prosecutor"),
    "order-notified": N_("Order given to the person"),
    "prison-arrival": N_("Arrival at the prison"),
    "remand-order": N_("Order of pre-trial detention"),
}

_PAUSES = {
    # L10N: times during which a time limit stands still; parts of a list
    "travel": N_("travel"),
    "lawyer": N_("waiting for or talking to a lawyer"),
    "friend": N_("waiting for or talking to a friend or relative"),
    "interpreter": N_("waiting for an interpreter"),
    "medical": N_("medical care"),
    "rest": N_("rest"),
    "court": N_("applications to a court"),
}

_REASONS = {
    "no-number": N_("No time can be computed: this rule sets no number of hours or days."),
    "sitting": N_("No time can be computed: it depends on when the court sits."),
    "calendar": N_(
        "No time is computed: the period is in days, weeks or months, and the fact sheet does not say how they are counted."
    ),
    "several": N_("No time can be computed: the period differs from case to case."),
    "later": N_("No time can be computed: it counts from a later event."),
    "words": N_("No time can be computed: the rule is not a number of hours after the start."),
}

_ASKS = {
    # L10N: what somebody in custody can ask for; short, in a list to tick. Each is "Ask for: …"
    "lawyer": N_("A private talk with the lawyer"),
    "doctor": N_("A doctor"),
    "told": N_("Someone told where the person is held"),
    "interpreter": N_("An interpreter, if needed"),
    # L10N: the written record of a detention, with the time it began
    "record": N_("The start time in the custody record"),
    "adult": N_("A parent or another adult the child trusts"),
    "child-lawyer": N_("A lawyer for the child"),
    "consulate": N_("The consulate told, if the person is foreign and wants it"),
    "hearing": N_("To be heard by the judge, with the lawyer"),
    "reasons": N_("The reasons for any longer holding, in writing"),
    "ground": N_("On what ground anyone is held after that, in writing"),
}

NOT_LEGAL = N_("This is arithmetic, not a legal decision.")
# L10N: after “This is arithmetic, not a legal decision.” Never say that a detention is lawful or unlawful
CAUTION = N_(
    "It does not say whether the detention is lawful. The police may count from another moment, earlier custody for the same"
    " facts may count too, and a release can be due before a limit. Ask to see the start time in the record."
)


def kind_name(kind: str) -> str:
    """A kind of regime."""
    return _(_KINDS.get(kind, kind))


def authority_name(authority: str) -> str:
    """Who decides."""
    return _(_AUTHORITIES.get(authority, authority))


def after(authority: str | None) -> str:
    """Whose decision comes after a limit; nothing stands after the last one."""
    if authority is None:
        # L10N: the table of limits ends here
        return _("No other limit follows here.")
    return _(_AFTER.get(authority, authority))


def moment_name(moment: str) -> str:
    """A moment that limits count from."""
    return _(_MOMENTS.get(moment, moment))


def pause_names(pauses: tuple[str, ...]) -> str:
    """What does not count, as a list."""
    # L10N: between two parts of a list
    return _(", ").join(_(_PAUSES.get(pause, pause)) for pause in pauses)


def ask_text(ask: str) -> str:
    """What can be asked for."""
    return _(_ASKS[ask])


def why(limit: Limit) -> str:
    """Why a limit has no time; nothing if it has one."""
    if limit.why == "moment":
        # L10N: {moment} is one of the labels such as “Handed over to the court or prosecutor”
        return _("No time yet: it counts from another moment, “{moment}”. Enter it if you know it.").format(
            moment=moment_name(limit.missing)
        )
    return _(_REASONS[limit.why]) if limit.why else ""


def remark(limit: Limit) -> str:
    """What has to be known of a limit's time beside the time; often nothing."""
    if not limit.step.is_limit:
        return _("Not a limit: nothing ends here.")
    if limit.bound == LATEST:
        # L10N: {hours} is a number; {moment} is one of the labels such as “Handed over to the court or prosecutor”
        return _("At the latest. It ends earlier if {hours} hours after “{moment}” are over before: enter that moment.").format(
            hours=f"{limit.step.own_hours or 0:g}", moment=moment_name(limit.missing)
        )
    if limit.bound == EARLIEST and HOLIDAYS in limit.step.not_counted:
        return _("At the earliest. Public holidays do not count either, and this app does not know them.")
    return ""


def bound_name(limit: Limit) -> str:
    """``exact``, ``latest`` or ``earliest``, as a word before a time; nothing for an exact one."""
    if limit.bound == LATEST:
        return _("at the latest")
    return _("at the earliest") if limit.bound == EARLIEST else ""
