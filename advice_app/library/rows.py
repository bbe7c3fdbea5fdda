"""Rows of a library file, for what does not keep it open."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from advice_app.library.catalogue import LibraryError


def rows(library: Path, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
    """All rows of a query. Raises `LibraryError` where the library cannot be read."""
    try:
        address = f"{library.resolve().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            return connection.execute(query, values).fetchall()
    except sqlite3.Error as error:
        raise LibraryError(f"{library} is damaged: {error}") from error
