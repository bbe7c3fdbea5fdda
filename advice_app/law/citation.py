"""A paragraph with all that one needs to find and to check it. No Qt."""

from typing import NamedTuple


class Cited(NamedTuple):
    """What is cited: its text, where it stands, the law behind it, how old it is. All as the reader is to see it."""

    text: str
    title: str  # of the guide
    country: str
    reference: str  # such as FR/interview#silence.2
    language: str  # BCP 47 tag of the text
    law: tuple[str, ...]
    checked: str  # "Checked 22 November 2026"
    version: str  # "Content 5d0c2f9e"
    app: str


def citation(cited: Cited) -> str:
    """The text in quotation marks, and on a second line its source, from the narrowest to the widest.

    >>> print(citation(Cited("Say no.", "Interview", "France", "FR/interview#a.1", "en", ("CPP art. 63-1",), "C", "V", "App")))
    “Say no.”
    Interview, France. FR/interview#a.1 (en). CPP art. 63-1. C. V. App
    """
    law = "; ".join(dict.fromkeys(cited.law))
    parts = [f"{cited.title}, {cited.country}", f"{cited.reference} ({cited.language})", law, cited.checked, cited.version]
    source = ". ".join(part.rstrip(".") for part in (*parts, cited.app) if part)
    return f"“{_one_line(cited.text)}”\n{source}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
