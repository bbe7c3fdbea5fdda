"""Translators' files, made with Babel: extract the messages, merge them into each language, compile.

``python -m advice_app.catalogues`` does the first two and says what is left to translate; a build compiles. Where
messages are is said in pyproject.toml under ``[tool.babel]``, which Babel's own ``pybabel`` reads too. The running app
does not import this, except once in a checkout that was never installed.
"""

import ast
import gettext
import io
import os
import string
import sys
import tempfile
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS: dict[str, Any] = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
NOTE = "L10N:"
_CHURN = (  # header lines that change with each run, or that git knows better
    b'"Project-Id-Version:',
    b'"Report-Msgid-Bugs-To:',
    b'"POT-Creation-Date:',
    b'"PO-Revision-Date:',
    b'"Last-Translator:',
    b'"Language-Team:',
    b'"Generated-By:',
)


def template(root: Path = ROOT) -> Path:
    """The file of all messages, without translations."""
    return root / "locales" / "messages.pot"


def translation(tag: str, root: Path = ROOT) -> Path:
    """The translators' file of one language."""
    return root / "locales" / tag / "LC_MESSAGES" / "messages.po"


def translations(root: Path = ROOT) -> tuple[str, ...]:
    """The tags of all languages that have a translators' file: to add one is to put its file there."""
    return tuple(sorted(path.parent.parent.name for path in (root / "locales").glob("*/LC_MESSAGES/messages.po")))


def extract(root: Path = ROOT) -> Catalog:
    """Every message of the source code, with the notes to translators beside it."""
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]
    methods = [(entry["pattern"], entry["method"]) for entry in settings["mappings"]]
    catalog = _new(Catalog())
    found = extract_from_dir(
        root,
        method_map=methods,
        keywords=KEYWORDS,
        comment_tags=(NOTE,),
        strip_comment_tags=True,
        directory_filter=_is_ours,
    )
    for _file, _line, message, comments, context in sorted(found, key=lambda entry: (entry[0], entry[1])):
        catalog.add(message, auto_comments=comments, context=context)
    return catalog


def extract_python(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - the form Babel calls
) -> Iterator[tuple[int, str, object, list[str]]]:
    """Find the messages of one file, as Babel's own extractor does, but in f-strings too on every version of Python."""
    text = file.read().decode("utf-8")
    lines = text.splitlines()
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        texts = tuple(arg.value if isinstance(arg, ast.Constant) else None for arg in call.args)
        if name in keywords and texts and texts[0] is not None:
            yield call.lineno, name, texts if len(texts) > 1 else texts[0], _notes(lines, call.lineno, tuple(comment_tags))


def _notes(lines: list[str], number: int, tags: tuple[str, ...]) -> list[str]:
    """The comment right above line ``number``, if it is for translators."""
    found: list[str] = []
    for line in reversed(lines[: number - 1]):
        if not line.strip().startswith("#"):
            break
        found.insert(0, line.strip().lstrip("#").strip())
        if found[0].startswith(tags):
            return found
    return []


def read(path: Path) -> Catalog:
    """Read a translators' file."""
    with path.open("rb") as file:
        return read_po(file, locale=None if path.suffix == ".pot" else _locale(path.parent.parent.name))


def merge(tag: str, messages: Catalog, root: Path = ROOT) -> Catalog:
    """The language's translations with exactly these messages; a message that changed is new, never guessed."""
    path = translation(tag, root)
    catalog = read(path) if path.is_file() else Catalog(locale=_locale(tag))
    catalog.update(messages, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return _new(catalog)


def text_of(catalog: Catalog) -> bytes:
    """A translators' file as it is written: sorted, and without the line numbers and dates that change alone."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, no_location=True, sort_output=True)
    lines = buffer.getvalue().rstrip().splitlines()
    return b"\n".join(line for line in lines if not line.startswith(_CHURN)) + b"\n"


def compile_text(text: bytes) -> bytes:
    """The compiled form that gettext reads, from a translators' file."""
    buffer = io.BytesIO()
    write_mo(buffer, read_po(io.BytesIO(text)))
    return buffer.getvalue()


def compile_all(out: Path, root: Path = ROOT) -> None:
    """Compile every language into ``out``, as ``fr.mo`` and so on."""
    out.mkdir(parents=True, exist_ok=True)
    for tag in translations(root):
        replace(out / f"{tag}.mo", compile_text(translation(tag, root).read_bytes()))


def untranslated(catalog: Catalog) -> Iterator[Message]:
    """The messages that have no translation, or only an unchecked one."""
    for message in catalog:
        forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and (message.fuzzy or not all(forms)):
            yield message


def mistakes(catalog: Catalog) -> Iterator[str]:
    """What would fail or read wrongly when the app fills in the fields of a translation."""
    for message in catalog:
        if not message.id:
            continue
        ids = _forms(message.id)
        wanted = set().union(*map(_fields, ids))
        forms = _forms(message.string or "")
        if message.pluralizable and len(forms) != catalog.num_plurals:
            yield f"{ids[0]!r}: {len(forms)} plural forms instead of {catalog.num_plurals}"
        for number, form in enumerate(forms):
            found = _fields(form)
            if found - wanted:
                yield f"{ids[0]!r}: unknown fields {sorted(found - wanted)} in {form!r}"
            # a form for one number only, such as the Arabic dual, may say the number in a word
            may_omit = message.pluralizable and _numbers_of_form(catalog, number) == 1
            if form and not may_omit and wanted - found:
                yield f"{ids[0]!r}: missing fields {sorted(wanted - found)} in {form!r}"


def _locale(tag: str) -> str:
    """A language tag as Babel writes it."""
    return tag.replace("-", "_")


def _forms(text: str | Sequence[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _fields(text: str) -> set[str]:
    """The named fields of a message; a brace that opens none is a field called ``?``."""
    try:
        return {name for _before, name, _format, _conversion in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {"?"}


def _numbers_of_form(catalog: Catalog, form: int) -> int:
    """How many of the first thousand numbers take this plural form."""
    choose = gettext.c2py(catalog.plural_expr)
    return sum(choose(number) == form for number in range(1000))


def replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `OSError`."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def main(arguments: Sequence[str] = ()) -> int:
    """Bring messages.pot and every language up to date, with those named begun anew; say what is left to translate."""
    messages = extract()
    replace(template(), text_of(messages))
    left = 0
    for tag in sorted({*translations(), *arguments}):
        catalog = merge(tag, messages)
        path = translation(tag)
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, text_of(catalog))
        missing = [repr(message.id) for message in untranslated(catalog)]
        print(f"{tag}: {len(catalog) - len(missing)} of {len(catalog)} messages translated")
        for line in (*missing, *mistakes(catalog)):
            print(f"  {line}")
            left += 1
    return 1 if left else 0


def _new(catalog: Catalog) -> Catalog:
    catalog.fuzzy = False
    catalog.header_comment = "# Interface of Rights at Arrest. See locales/README.md."
    return catalog


def _is_ours(directory: str | os.PathLike[str]) -> bool:
    name = Path(directory).name
    return not name.startswith((".", "_")) and name not in {"build", "data", "dist", "guides", "tests"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
