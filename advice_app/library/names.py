"""Names of stages and statuses, to be looked up in whichever language they are shown in."""

from advice_app.languages import N_

STAGES = {
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

STATUSES = {
    # L10N: the state of a guide; nobody may think that a lawyer has reviewed it
    "drafted": N_("Drafted from sources"),
    "reviewed": N_("Reviewed by a lawyer"),
}
