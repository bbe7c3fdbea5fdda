"""Where a guide answers a question: its stage and section."""

from advice_app.compare.model import Answer
from advice_app.library.model import Reference

_SECTIONS = {
    "reasons_told": "arrest#reasons",
    "letter_of_rights": "arrest#letter",
    "identity_duty": "arrest#identity",
    "notify_person": "arrest#tell-someone",
    "notify_consulate": "arrest#consulate",
    "medical_care": "arrest#doctor",
    "interpreter": "arrest#interpreter",
    "search_of_phone": "arrest#phone",
    "lawyer_from_arrest": "lawyer#when",
    "lawyer_before_interview": "lawyer#talk",
    "lawyer_in_interview": "lawyer#interview",
    "lawyer_wait": "lawyer#wait",
    "lawyer_delay": "lawyer#delay",
    "lawyer_waiver": "lawyer#refuse",
    "lawyer_confidential": "lawyer#private",
    "legal_aid_police_station": "lawyer#cost",
    "choose_lawyer": "lawyer#choose",
    "right_to_silence": "interview#silence",
    "adverse_inference": "interview#inference",
    "lying_punishable": "interview#lying",
    "interview_recording": "interview#recording",
    "interview_record_sign": "interview#sign",
    "voluntary_interview": "interview#voluntary",
    "unlawful_pressure": "interview#pressure",
    "custody_record": "detention#record",
    "max_police_custody": "detention#how-long",
    "judge_review": "detention#judge",
    "cell_conditions": "detention#conditions",
    "complaint_ill_treatment": "detention#ill-treatment",
    "custody_compensation": "detention#compensation",
    "access_to_file": "court#file",
    "bail_or_alternatives": "court#release",
    "pretrial_detention_grounds": "court#grounds",
    "pretrial_detention_max": "court#how-long",
    "pretrial_detention_review": "court#review",
    "translation_documents": "court#documents",
    "plea_deal": "court#deal",
    "trial_in_absence": "court#absence",
    "appeal_deadline": "court#appeal",
    "children_age": "interview#children",
    "children_lawyer": "interview#children",
    "children_adult_present": "interview#children",
    "vulnerable_adults": "detention#vulnerable",
    "foreign_nationals": "family#foreign",
    "european_arrest_warrant": "family#abroad",
    "dual_representation": "family#abroad",
}
"""By the question's id; what has no section of its own is answered nearest to where it belongs."""


def place(question: str) -> tuple[str, str]:
    """Stage and section that answer a question; nothing for one that guides do not answer."""
    stage, _hash, section = _SECTIONS.get(question, "").partition("#")
    return stage, section


def reference(answer: Answer, sections: tuple[str, ...]) -> Reference:
    """Where the guide says more: in the section itself if the guide has it (``sections`` are those it has)."""
    stage, section = place(answer.question.id)
    return Reference(answer.country, stage, section if section in sections else "")
