"""Two exercises and a night of three steps, small and without mistakes, to be damaged."""

from pathlib import Path

EXERCISES = """title = "Exercises: custody in France"
checked = 2026-11-22
status = "drafted"

[[exercise]]
id = "first-call"
kind = "role-play"
stage = "family"
minutes = 15
see = ["FR/family#short"]
law = ["CPP art. 63-1"]
title = "The first call"
brief = "A mother rings. Her son is in *garde à vue* (police custody)."
questions = ["What did she hear?", "Who may tell her more?"]
look_for = ["The lawyer is calm.", "Nobody speaks of the facts.", "She learns what is next."]
lesson = "You can stay silent."
[[exercise.role]]
name = "The lawyer"
brief = "You know little. Say so."
[[exercise.role]]
name = "The mother"
brief = "You want to know everything, at once."

[[exercise]]
id = "silence"
kind = "choice"
stage = "interview"
minutes = 4
see = ["FR/interview#silence"]
law = ["CPP art. 63-1"]
title = "Just one question"
question = "The officer asks. What is right?"
[[exercise.option]]
text = "Answer at once."
right = false
why = "You need not."
[[exercise.option]]
text = "Say: *Je garde le silence.*"
right = true
why = "You can stay silent."
[[exercise.option]]
text = "Run away."
right = false
why = "That makes it worse."
"""


def _choice(text: str, result: str, consequence: str, see: str, following: str) -> str:
    about = f'text = "{text}"\nresult = "{result}"\nconsequence = "{consequence}"\nsee = "{see}"'
    return f'[[step.choice]]\n{about}\nlaw = ["CPP art. 63-1"]\nnext = "{following}"'


NIGHT = f"""title = "One night"
intro = "You play the lawyer on duty."
role = "You are the lawyer."
checked = 2026-11-22
status = "drafted"

[[step]]
id = "call"
after = "0 h 20"
stage = "family"
text = "The phone rings."
{_choice("Sleep on.", "poor", "Somebody waits for you.", "FR/family#short", "mend")}
{_choice("Go there.", "good", "You are there in time.", "FR/interview#silence", "questions")}

[[step]]
id = "mend"
after = "1 h"
stage = "family"
text = "It rings again."
{_choice("Say sorry, and go.", "mixed", "It was not too late.", "FR/family#short", "questions")}
{_choice("Run there.", "good", "You are out of breath.", "FR/family#short", "questions")}

[[step]]
id = "questions"
after = "23 h 05"
stage = "interview"
text = "They want to begin."
{_choice("Ask for time.", "good", "You get it.", "FR/interview#short", "")}
{_choice("Nod.", "poor", "He talks.", "FR/interview#short", "")}
"""


def french(text: str) -> str:
    """The same in French, as far as a machine that compares is concerned."""
    return text.replace("The first call", "Le premier appel").replace("The phone rings.", "Le téléphone sonne.")


def write_practice(guides: Path, exercises: str = EXERCISES, night: str = NIGHT, language: str = "en") -> None:
    """Put both into a guides folder."""
    for kind, text in (("exercises", exercises), ("simulation", night)):
        folder = guides / "FR" / kind
        folder.mkdir(exist_ok=True)
        (folder / f"{language}.toml").write_text(text, encoding="utf-8")
