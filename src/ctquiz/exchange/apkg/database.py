"""The database of a package, opened so that nothing in it runs: it is a stranger's.

SQLite's advice on files of others (sqlite.org/security.html) is followed, and more: only plain
tables are read, by scans, and each in so many steps.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeVar

from ctquiz.exchange.apkg.refused import Refused

_MOST_VALUE_BYTES: Final = 16 * 1024**2
_LIMITS: Final = {
    sqlite3.SQLITE_LIMIT_LENGTH: _MOST_VALUE_BYTES,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 10,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS: Final = ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON")
_STEPS_AT_ONCE: Final = 10_000
_MOST_STEPS: Final = 400_000_000
"""In all: some seconds; a row takes some twenty."""

_MOST_OPENING_STEPS: Final = 200_000
"""To take in a schema of some thousand tables; Anki's has some thirty, indexes included."""

_BATCH: Final = 10_000
_DAMAGED: Final = "has a damaged database"
_SAID: Final = {
    "SQLITE_TOOBIG": f"holds a text of more than {_MOST_VALUE_BYTES // 1024**2} MB",
    "SQLITE_INTERRUPT": "has a database that takes far too long to read",
}

_NAMES: Final = {"col": "collections", "revlog": "reviews"}
"""Of tables whose own name says little."""

Rows = Sequence[tuple[Any, ...]]
_Made = TypeVar("_Made")


class Database:
    """A database, read only; raises Refused where it cannot be read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._steps = _MOST_OPENING_STEPS
        for kind, limit in _LIMITS.items():
            connection.setlimit(kind, limit)
        connection.set_progress_handler(self._spent, _STEPS_AT_ONCE)
        with _damage():
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.set_authorizer(_may)
            rows = connection.execute("SELECT name, sql FROM sqlite_master")
            # A row may call itself a table; what it makes is what its SQL says.
            self._tables = {name.lower() for name, sql in rows if _makes_table(sql)}
        self._steps = _MOST_STEPS

    def read(self, table: str, columns: str, most: int) -> Rows:
        """The rows of a table, in its order.

        Raises Refused where there are more than so many, no such columns, or other than plain ones.
        """
        return self.sift(table, columns, most, list)[0]

    def sift(
        self, table: str, columns: str, most: int, made: Callable[[Rows], Iterable[_Made]]
    ) -> tuple[list[_Made], int]:
        """What is made of the rows, some thousand at a time, and how many rows make nothing."""
        with _damage():
            self._look(table, columns.split(", "))
            try:
                return self._sift(table, columns, most, made)
            except sqlite3.OperationalError as error:
                if "decode" not in str(error):
                    raise
            # Some text is no UTF-8: it is read with a mark where it is broken.
            self._connection.text_factory = lambda data: data.decode("utf-8", "replace")
            return self._sift(table, columns, most, made)

    def _sift(
        self, table: str, columns: str, most: int, made: Callable[[Rows], Iterable[_Made]]
    ) -> tuple[list[_Made], int]:
        # An index may say other than its table, and counting has no end in a table of circles.
        query = f"SELECT {columns} FROM {table} NOT INDEXED LIMIT {most + 1}"
        found: list[_Made] = []
        left = most
        with closing(self._connection.execute(query)) as cursor:
            while rows := cursor.fetchmany(_BATCH):
                left -= len(rows)
                if left < 0:
                    hint = "export its decks one by one"
                    raise Refused(f"holds more than {most:,} {_NAMES.get(table, table)}", hint)
                found += made(rows)
        return found, most - left - len(found)

    def _look(self, table: str, columns: Iterable[str]) -> None:
        """Refuse what is not there, or would be computed."""
        if table not in self._tables:
            raise Refused(
                f"is no collection of Anki: it has no table of {_NAMES.get(table, table)}"
            )
        rows = self._connection.execute(f"PRAGMA table_xinfo({table})")
        known = {
            name.lower(): (kind.upper(), key, hidden) for _, name, kind, _, _, key, hidden in rows
        }
        for column in columns:
            kind, key, hidden = known.get(column.lower(), ("", 0, 1))
            # A key of whole numbers is the row's own: no two rows have the same.
            if hidden or (column == "id" and (kind, key) != ("INTEGER", 1)):
                raise Refused(f"is no collection of Anki: its {table} have no {column}")

    def _spent(self) -> bool:
        self._steps -= _STEPS_AT_ONCE
        return self._steps < 0


@contextmanager
def unpacked(pieces: Iterable[bytes]) -> Iterator[Database]:
    """The database in these bytes, in a file of its own while it is read."""
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(TemporaryDirectory(prefix="ctquiz-"))
            path = Path(folder) / "collection"
            with path.open("wb") as file:
                file.writelines(pieces)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            hint = "make room in the folder for temporary files"
            raise Refused(f"cannot be unpacked: {reason}", hint) from error
        with _damage():
            connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        stack.enter_context(closing(connection))
        yield Database(connection)


def _makes_table(sql: object) -> bool:
    return isinstance(sql, str) and sql[:13].upper() == "CREATE TABLE "


def _may(
    action: int, table: str | None, _column: str | None, database: str | None, view: str | None
) -> int:
    """Reading alone is allowed, and not what a view reads; no function runs."""
    if action == sqlite3.SQLITE_SELECT or (action, table) == (sqlite3.SQLITE_PRAGMA, "table_xinfo"):
        return sqlite3.SQLITE_OK
    is_read = action == sqlite3.SQLITE_READ and view is None and database == "main"
    return sqlite3.SQLITE_OK if is_read else sqlite3.SQLITE_DENY


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        raise Refused(_SAID.get(name, _DAMAGED)) from error
