"""The reader's file, encrypted with a passphrase. SQLCipher does it; nothing here is cryptography of our own.

Imported where there is such a file or one is asked for: a start without a passphrase does not need it.
"""

import importlib
import importlib.util
import sqlite3
import unicodedata
from pathlib import Path
from typing import Any

PACKAGE = "sqlcipher3"
HOW_TO_GET = f"python -m pip install {PACKAGE}"
ITERATIONS = 256_000
"""Turns of PBKDF2-HMAC-SHA512 from passphrase to key: SQLCipher 4's own number, said so that a later default changes nothing."""


class CipherMissingError(Exception):
    """The package that encrypts is not installed."""


class WrongPassphraseError(Exception):
    """The file does not open with this passphrase."""


def available() -> bool:
    """Whether the package that encrypts is installed."""
    return importlib.util.find_spec(PACKAGE) is not None


def engine() -> Any:
    """SQLCipher, with the interface of `sqlite3`. Raises `CipherMissingError`."""
    try:
        return importlib.import_module(f"{PACKAGE}.dbapi2")
    except ImportError as error:
        raise CipherMissingError from error


def normalised(passphrase: str) -> str:
    """The same passphrase from every keyboard: an accent may be typed as a letter or as a mark of its own."""
    return unicodedata.normalize("NFC", passphrase).replace("\0", "")


def connect(path: Path | str, passphrase: str, *, timeout: float = 5.0, uri: bool = False) -> sqlite3.Connection:
    """Open a file; without a passphrase, a plain one.

    Raises `WrongPassphraseError`, `CipherMissingError` or one of the engine's errors.
    """
    module = engine()
    connection: sqlite3.Connection = module.connect(str(path), timeout=timeout, isolation_level=None, uri=uri)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong passphrase is no news for the terminal
        connection.execute(f"PRAGMA cipher_default_kdf_iter = {ITERATIONS}")
        if passphrase:
            connection.execute(f"PRAGMA key = {_quoted(normalised(passphrase))}")  # a key cannot be bound
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except module.DatabaseError as error:
        connection.close()
        if passphrase and error.sqlite_errorname == "SQLITE_NOTADB":
            raise WrongPassphraseError from error
        raise
    return connection


def attach(connection: sqlite3.Connection, path: Path | str, name: str, passphrase: str) -> None:
    """Let a connection of `connect` read and write another file; without a passphrase, a plain one."""
    connection.execute(f"ATTACH ? AS {name} KEY ?", (str(path), normalised(passphrase)))


def export(connection: sqlite3.Connection, source: str, target: str) -> None:
    """Copy everything from one attached database to another, that is empty."""
    version = connection.execute(f"PRAGMA {source}.user_version").fetchone()[0]
    connection.execute("SELECT sqlcipher_export(?, ?)", (target, source)).fetchall()
    connection.execute(f"PRAGMA {target}.user_version = {version}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
