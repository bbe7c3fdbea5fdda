"""Records in a translation which source text it was made from, block by block."""

import re
from pathlib import Path

from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.library.source import Source, read_source

_RECORD = re.compile(r"^\[translation\].*\Z", re.MULTILINE | re.DOTALL)


def sync(path: Path) -> bool:
    """Accept the translation in ``path`` as made from the source as it is now; whether the file changed.

    Raises `GuideError` when either file cannot be read, `OSError` when it cannot be written.
    """
    original = read_source(path.with_name(f"{SOURCE_LANGUAGE}.md"))
    read_source(path)  # nothing is written to a file that is broken
    text = path.read_text(encoding="utf-8")
    _, front, body = text.split("+++", 2)
    front = _RECORD.sub("", front).rstrip()
    new = f"+++{front}\n{_record(original)}+++{body}"
    if new == text:
        return False
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_text(new, encoding="utf-8")
    temporary.replace(path)
    return True


def _record(original: Source) -> str:
    lines = [
        "[translation]",
        f'source = "{SOURCE_LANGUAGE}"',
        f'revision = "{original.revision}"',
        "[translation.blocks]",
    ]
    lines += [f'"{place}" = "{value}"' for place, value in original.hashes().items()]
    return "\n".join(lines) + "\n"
