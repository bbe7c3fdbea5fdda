"""What kinds of help are called, in the interface language, and help as plain text."""

from advice_app.helping.model import Body
from advice_app.languages import N_, _

_KINDS = {
    # L10N: kinds of help; the second text says in one line what that is
    "duty-lawyer": (N_("Duty lawyer"), N_("A lawyer who comes to the police station, often at once and free")),
    "legal-aid": (N_("Legal aid"), N_("Who pays for a lawyer if you cannot")),
    "bar": (N_("Bar association"), N_("The lawyers' own body: it finds one, and hears complaints about one")),
    "interpreters": (N_("Interpreters"), N_("People who translate for you at the police station or in court")),
    "complaints": (N_("Complaints"), N_("Who looks into what the police or a prison did")),
    # L10N: a body under the UN Optional Protocol to the Convention against Torture
    "prevention-mechanism": (
        N_("Prevention of torture"),
        N_("They visit cells and prisons unannounced; anyone can write to them"),
    ),
    "ngo": (N_("Organisations"), N_("Groups that help people in custody and their families")),
    "victims": (N_("Help for victims"), N_("Treatment and support after violence")),
    "court": (N_("Courts"), N_("Courts that a person can turn to directly")),
    "interpol": (N_("INTERPOL"), N_("Who can delete or correct a wanted notice")),
}


def kind_name(kind: str) -> str:
    """A kind of help; as the library has it if it is not known here."""
    return _(_KINDS[kind][0]) if kind in _KINDS else kind.replace("-", " ")


def kind_line(kind: str) -> str:
    """What a kind of help is, in one line; nothing if it is not known here."""
    return _(_KINDS[kind][1]) if kind in _KINDS else ""


def as_text(body: Body) -> str:
    """Everything about a body, to be put into a message."""
    name = f"{body.name} ({body.translated})" if body.translated else body.name
    return "\n".join(part for part in (name, kind_name(body.kind), body.phone, body.url, body.note) if part)
