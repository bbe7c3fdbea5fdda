"""Questions, answers and what they mean, in the interface language."""

from advice_app.compare.model import Answer, Order, Question, Verdict
from advice_app.languages import N_, _, ngettext, pgettext

QUESTIONS = {
    # L10N: the questions of a comparison of countries: what somebody held by the police would ask, in few words
    "reasons_told": N_("Must they say why?"),
    "letter_of_rights": N_("Are rights given in writing?"),
    "identity_duty": N_("Must I give my name?"),
    "notify_person": N_("Can someone be told where I am?"),
    "notify_consulate": N_("Can my consulate be told?"),
    "medical_care": N_("Can I see a doctor?"),
    "interpreter": N_("Is an interpreter free?"),
    "search_of_phone": N_("Can police make me unlock my phone?"),
    "lawyer_from_arrest": N_("Can I have a lawyer from the start?"),
    "lawyer_before_interview": N_("Can we talk alone before questions?"),
    "lawyer_in_interview": N_("Is the lawyer in the interview?"),
    "lawyer_wait": N_("Must the police wait for the lawyer?"),
    "lawyer_delay": N_("Can access to a lawyer be delayed?"),
    "lawyer_waiver": N_("Can I say no to a lawyer?"),
    "lawyer_confidential": N_("Is our talk private?"),
    "legal_aid_police_station": N_("Is the lawyer free at the station?"),
    "choose_lawyer": N_("Can I choose my lawyer?"),
    "right_to_silence": N_("Can I stay silent?"),
    "adverse_inference": N_("Can silence be used against me?"),
    "lying_punishable": N_("Is lying about myself punished?"),
    "interview_recording": N_("Is the interview recorded?"),
    "interview_record_sign": N_("Can I read, correct and refuse to sign the record?"),
    "voluntary_interview": N_("Do I have rights if I am not arrested?"),
    "unlawful_pressure": N_("Is evidence taken by pressure thrown out?"),
    "custody_record": N_("Is everything written in a custody record?"),
    "max_police_custody": N_("Is there a limit before a judge?"),
    "judge_review": N_("Will a judge see me soon?"),
    "cell_conditions": N_("Are food, rest and calls guaranteed?"),
    "complaint_ill_treatment": N_("Can I complain to an independent body?"),
    "custody_compensation": N_("Is unlawful detention compensated?"),
    "access_to_file": N_("Can we see the case file?"),
    "bail_or_alternatives": N_("Are there ways to be released?"),
    "pretrial_detention_grounds": N_("Must there be special reasons to keep me?"),
    "pretrial_detention_max": N_("Is there a longest time before trial?"),
    "pretrial_detention_review": N_("Is detention reviewed regularly?"),
    "translation_documents": N_("Are key documents translated?"),
    "plea_deal": N_("Are plea deals possible?"),
    "trial_in_absence": N_("Can I be tried in my absence?"),
    "appeal_deadline": N_("How long do I have to appeal?"),
    "european_arrest_warrant": N_("What rights do I have if another country wants me?"),
    "dual_representation": N_("Can I have a lawyer in both countries?"),
    "children_age": N_("From what age can a child be prosecuted?"),
    "children_lawyer": N_("Must a child have a lawyer?"),
    "children_adult_present": N_("Must an adult be with a child?"),
    "vulnerable_adults": N_("Is there extra help for vulnerable adults?"),
    "foreign_nationals": N_("Do foreign nationals have extra rights?"),
}
"""The questions of guides/questions.toml, by id."""

_STAGES = {
    "arrest": N_("Stopped or arrested"),
    "lawyer": N_("Getting a lawyer"),
    "interview": N_("Police interview"),
    "detention": N_("In custody"),
    "court": N_("First court hearing"),
    # L10N: a group of questions: being handed over to another country
    "surrender": N_("Wanted by another country"),
    # L10N: a group of questions: children, vulnerable adults, foreign nationals
    "groups": N_("Children and people at risk"),
}

_ORDERS = {
    # L10N: how the questions of a comparison are sorted
    Order.PROCESS: N_("In the order of the process"),
    Order.DIFFERENT: N_("Different answers first"),
    Order.WEAKEST: N_("Weakest protection first"),
}

SIGNS = {
    Verdict.PROTECTS: "●",
    Verdict.PARTLY: "◐",
    Verdict.WEAKER: "○",
    Verdict.UNCLEAR: "?",
    Verdict.INFORMATION: "–",
    Verdict.NO_DATA: "",
}
"""What stands before an answer where nothing can be painted: colour is never the only sign."""


def question_text(question: Question) -> str:
    """A question in the interface language; one that the catalogue lacks in English."""
    return _(QUESTIONS.get(question.id, question.ask))


def stage_text(stage: str) -> str:
    """A group of questions in the interface language."""
    return _(_STAGES[stage]) if stage in _STAGES else stage


def order_text(order: Order) -> str:
    """How questions are sorted, in words."""
    return _(_ORDERS[order])


def value_text(value: str) -> str:
    """An answer in one word."""
    # L10N: answers to questions such as "Can I stay silent?"; "Limited": yes, but not always or not wholly
    texts = {
        "yes": pgettext("answer", "Yes"),
        "limited": pgettext("answer", "Limited"),
        "no": pgettext("answer", "No"),
        "unclear": pgettext("answer", "Unclear"),
    }
    return texts.get(value, texts["unclear"])


def no_data_text() -> str:
    """That there is no answer."""
    return pgettext("answer", "No data")


def answer_text(answer: Answer | None) -> str:
    """An answer in one word, or that there is none."""
    return value_text(answer.value) if answer else no_data_text()


def verdict_text(verdict: Verdict) -> str:
    """How far an answer protects the person held."""
    # L10N: what a rule does for the person held: the legend of a comparison, after "For the person held:"
    texts = {
        Verdict.PROTECTS: pgettext("for the person held", "protects"),
        Verdict.PARTLY: pgettext("for the person held", "partly"),
        Verdict.WEAKER: pgettext("for the person held", "weaker"),
        Verdict.UNCLEAR: pgettext("for the person held", "unclear"),
        Verdict.INFORMATION: pgettext("for the person held", "neither better nor worse"),
        Verdict.NO_DATA: pgettext("for the person held", "no data"),
    }
    return texts[verdict]


def confidence_text(confidence: str) -> str:
    """How sure we are, in one word."""
    # L10N: how sure we are of a rule
    texts = {
        "high": pgettext("how sure", "high"),
        "medium": pgettext("how sure", "medium"),
        "low": pgettext("how sure", "low"),
    }
    return texts.get(confidence, confidence)


def rule_language_text() -> str:
    """The language that rules are written in, in the interface language: said wherever that is another one."""
    # L10N: the language; a small tag beside a rule that is written in English
    return _("English")


def differing_text(number: int, total: int) -> str:
    """On how many questions not all agree."""
    if not number:
        return _("All answers are the same.")
    # L10N: {number} of {total} questions; it is the number of different ones that decides the form
    text = ngettext(
        "{number} of {total} questions has different answers.", "{number} of {total} questions have different answers.", number
    )
    return text.format(number=number, total=total)
