"""Brings a log that an older ctquiz wrote up to this one's tables; events are never rewritten."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

FIRST_VERSION: Final = 1
VERSION: Final = 5
"""Of the tables; what an event's body says has a version of its own."""

_STEPS: Final[dict[int, tuple[str, ...]]] = {
    # 2 marks blanks and whole facts, and amends days.
    1: (
        "CREATE INDEX event_fact"
        " ON event (json_extract(body, '$.bank'), json_extract(body, '$.fact'))"
        " WHERE kind = 'mark' AND blank IS NULL",
        "CREATE INDEX event_moved ON event (target)"
        " WHERE kind = 'amend' AND json_extract(body, '$.day') IS NOT NULL",
        "CREATE INDEX schedule_buried ON schedule (buried) WHERE buried IS NOT NULL",
    ),
    # 3 knows what went to Anki.
    2: (
        "CREATE TABLE anki_note"
        " (key TEXT PRIMARY KEY, type TEXT NOT NULL, deck TEXT NOT NULL) STRICT",
        "CREATE TABLE anki_deck"
        " (bank TEXT PRIMARY KEY, deck TEXT NOT NULL, split INTEGER NOT NULL) STRICT",
        "CREATE TABLE exported (path TEXT, hash TEXT, PRIMARY KEY (path, hash)) STRICT",
    ),
    # 4 takes the past from Anki.
    3: ("CREATE TABLE echo (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",),
    # 5 keeps settings and exams.
    4: ("CREATE INDEX event_own ON event (kind, tick, id) WHERE kind IN ('set', 'sitting')",),
}


def upgraded(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy the log beside itself, then bring it up in one transaction."""
    _copy(connection, path.with_name(f"{path.name}.version-{version}"), version)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another window may have been faster.
        for step in range(version_of(connection), VERSION):
            for statement in _STEPS[step]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step + 1}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in a log."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """The log under another name, whole or not at all; not one that another window has upgraded."""
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with closing(sqlite3.connect(draft)) as copy:
            connection.backup(copy)
            old = version_of(copy) == version
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        if old:
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
