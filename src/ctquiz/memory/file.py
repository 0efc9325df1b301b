"""The log's file: it appears whole, tells in its first bytes whose it is, and is opened safely."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from ctquiz.errors import CtquizError, failure
from ctquiz.memory.upgrade import FIRST_VERSION, VERSION, upgraded, version_of

APPLICATION: Final = 0x63747169  # "ctqi"
_PATIENCE_S: Final = 30
"""How long to wait for another window's transaction; one takes a millisecond."""

_HINTS: Final = {
    sqlite3.SQLITE_CORRUPT: "restore a backup",
    sqlite3.SQLITE_NOTADB: "restore a backup",
    sqlite3.SQLITE_FULL: "make room and try again",
    sqlite3.SQLITE_READONLY: "make it writable, or set CTQUIZ_HOME to a folder of yours",
}
UNUSABLE: Final = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What Python raises over a bad file; the latter where SQLite's complaint quotes rubbish."""


def opened(path: Path) -> sqlite3.Connection:
    """A connection to the log in that file, made where there is none. Raises CtquizError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # In this order: a log made meanwhile by another window is there before its journal is.
        journal = path.with_name(f"{path.name}-wal")
        if journal.exists() and not os.path.lexists(path):
            # SQLite would pour it into the new log.
            raise failure(str(journal), "is left of a log that is gone", "restore it with its log")
        if not os.path.lexists(path):
            _make(path)
        _told_ours(path)
        connection = _connected(path)
    except (OSError, sqlite3.Error) as error:
        raise failure(
            str(path), f"cannot be opened: {error}", "set CTQUIZ_HOME to a folder of yours"
        ) from None
    try:
        version = version_of(connection)
        if version > VERSION:
            raise failure(str(path), f"was written by a newer ctquiz ({version})", "upgrade ctquiz")
        if version < FIRST_VERSION:
            raise sqlite3.DatabaseError("it has no version")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # Else the trigger against deleting does not see what REPLACE deletes.
        connection.execute("PRAGMA recursive_triggers = ON")
        if version < VERSION:
            upgraded(connection, path, version)
    except BaseException as error:
        connection.close()
        if isinstance(error, UNUSABLE):
            raise unusable(path, error) from None
        raise
    return connection


def unusable(path: Path, error: Exception) -> CtquizError:
    """The error about a log that SQLite cannot read or write."""
    # Without a code it is Python that could not make sense of what was stored.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    hint = _HINTS.get(code, "try again")
    return failure(str(path), f"is not usable: {error}", f"nothing was changed; {hint}")


def _told_ours(path: Path) -> None:
    """Refuse any other file without a lock, a journal or a changed byte."""
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise failure(
            str(path), "is not usable: no database", "nothing was changed; restore a backup"
        )
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise failure(str(path), "is another program's database", "name another CTQUIZ_HOME")


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)


def _make(path: Path) -> None:
    """A new log, all or nothing; where another window was faster, its log stays."""
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with closing(_connected(draft)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            _create(connection)
        _publish(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _publish(draft: Path, path: Path) -> None:
    """Give the draft its name, unless that is taken: a rename would put it over another's log."""
    try:
        os.link(draft, path)
    except OSError:  # taken, or a file system without links
        if not os.path.lexists(path):
            draft.rename(path)


def _create(connection: sqlite3.Connection) -> None:
    from importlib import resources  # noqa: PLC0415 - once in the life of a log

    schema = resources.files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    connection.execute("BEGIN IMMEDIATE")
    statement = ""
    for line in schema.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("INSERT INTO self (machine) VALUES (?)", (os.urandom(16),))
    connection.execute("COMMIT")
