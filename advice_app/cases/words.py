"""What courts, topics and the like are called, in the interface language."""

from advice_app.languages import N_, _

_COURTS = {
    # L10N: courts by their usual names
    "ECtHR": N_("European Court of Human Rights"),
    "CJEU": N_("Court of Justice of the European Union"),
    "UKSC": N_("Supreme Court of the United Kingdom"),
    "UK-EWCA": N_("Court of Appeal of England and Wales"),
    "US-SC": N_("Supreme Court of the United States"),
    "CA-SC": N_("Supreme Court of Canada"),
    "AU-HC": N_("High Court of Australia"),
    "NZ": N_("Court of Appeal of New Zealand"),
    "FR-CC": N_("Constitutional Council of France"),
    "DE-BVerfG": N_("Federal Constitutional Court of Germany"),
    "IACtHR": N_("Inter-American Court of Human Rights"),
    "ICJ": N_("International Court of Justice"),
    "ICC": N_("International Criminal Court"),
}

_TOPICS = {
    # L10N: what a judgment can be used for
    "lawyer": N_("Access to a lawyer"),
    "evidence": N_("Evidence"),
    "detention": N_("Detention"),
    "information": N_("Being told of rights and reasons"),
    "surrender": N_("Surrender and extradition"),
    "interview": N_("Police interview"),
    "silence": N_("Silence"),
    "ill-treatment": N_("Ill-treatment"),
    "interpretation": N_("Interpretation and translation"),
    "children": N_("Children"),
    "trial-in-absence": N_("Trial in absence"),
    "vulnerable": N_("Vulnerable adults"),
    "bail": N_("Bail and release"),
    "legal-aid": N_("Legal aid"),
    "access-to-file": N_("Access to the case file"),
    "plea": N_("Plea agreements"),
    "data": N_("Fingerprints, DNA and data"),
    "interpol": N_("INTERPOL"),
}

_SHORT = {"US-SC": "US Supreme Court", "CA-SC": "SCC", "UK-EWCA": "EWCA", "AU-HC": "HCA", "NZ": "NZCA", "DE-BVerfG": "BVerfG",
          "FR-CC": "Cons. const."}  # fmt: skip


def court_name(court: str) -> str:
    """A court in the interface language; as the library has it if it is not known here."""
    return _(_COURTS[court]) if court in _COURTS else court


def court_short(court: str) -> str:
    """How lawyers write a court in a few letters; the same in every language."""
    return _SHORT.get(court, court)


def topic_name(topic: str) -> str:
    """A topic in the interface language; as the library has it if it is not known here."""
    return _(_TOPICS[topic]) if topic in _TOPICS else topic.replace("-", " ")
