"""What came of an import, in plain words."""

from advice_app.languages import _, ngettext
from advice_app.marks.exchange import Problem, What
from advice_app.ui.marks.importer import Report
from advice_app.ui.marks.words import bookmarks


def heading(report: Report) -> str:
    """What came of it, in one line."""
    number = len(report.added)
    if not report.stored or (not number and not report.known):
        return _("Nothing was imported.")
    if not number:
        return _("There was nothing new to import.")
    return ngettext("{number} bookmark imported.", "{number} bookmarks imported.", number).format(number=number)


def summary(report: Report) -> str:
    """The rest of it: what was there already, how to undo it, and what the list under it is."""
    if not report.stored:
        return _("This could not be saved. Nothing was changed.")
    lines = []
    if report.known:
        # L10N: {bookmarks} as "7 bookmarks", in an import
        lines.append(_("Already there: {bookmarks}.").format(bookmarks=bookmarks(report.known)))
    if report.added:
        lines.append(_("Undo (Ctrl+Z) takes the import back."))
    if report.problems:
        lines.append(_("Left out, or noticed:") if report.added or report.known else "")
    return "\n".join(line for line in lines if line)


def problem_text(problem: Problem) -> str:
    """One thing that is wrong with a file, or with something in it."""
    where = f"\u2068{problem.where}\u2069"
    return _TEXTS[problem.what]().format(where=where, number=problem.number)


_TEXTS = {
    # L10N: {where} is the name of a file
    What.UNREADABLE: lambda: _("The file cannot be read: {where}"),
    What.EMPTY: lambda: _("The file is empty."),
    What.TOO_LARGE: lambda: _("The file is larger than {number} MB."),
    # L10N: more than can be read at once; the number is large
    What.TOO_MANY: lambda: _("There are more than {number} bookmarks in the file."),
    What.OTHER_PROGRAM: lambda: _(
        "This is no file of bookmarks that this app can read: it reads its own JSON, and lists in HTML."
    ),
    What.NEWER: lambda: _("A newer version of this app wrote the file. What this version knows was read."),
    What.TRUNCATED: lambda: _("The file breaks off. Bookmarks before that: {number}"),
    What.DAMAGED: lambda: _("The file is damaged. Bookmarks before that: {number}"),
    What.NO_REFERENCE: lambda: _("Links that are not of this app: {number}"),
    # L10N: {number} counts lines or entries of a file, {where} is what stood there
    What.BAD_REFERENCE: lambda: _("Line or entry {number}: not a place in the guides: {where}"),
    What.BAD_ENTRY: lambda: _("Line or entry {number}: not a bookmark"),
    What.MORE: lambda: _("More of the same: {number}"),
}
