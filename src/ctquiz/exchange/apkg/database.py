"""The database of a package, opened so that nothing in it runs: it is a stranger's.

SQLite's advice on files of others (sqlite.org/security.html) is followed, and more: only plain
tables are read, by scans, and each in so many steps.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeVar

from msgspec import Struct

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

_BATCHES: Final = ((20_000, 500), (1_000_000, 20), (_MOST_VALUE_BYTES, 1))
"""How long a value may be, and how many rows are then held at once, before they are looked at."""

_DAMAGED: Final = "has a damaged database"
_TOO_LONG: Final = "has a database that takes far too long to read"

_NAMES: Final = {"col": "collections", "revlog": "reviews"}
"""Of tables whose own name says little."""

Rows = Sequence[tuple[Any, ...]]
_Made = TypeVar("_Made")


class Query(Struct, frozen=True):
    """Columns of a table, the types that their values have, None for any, and how many rows."""

    table: str
    columns: str
    types: Sequence[type] | None
    most: int

    @property
    def sql(self) -> str:
        """A scan: an index may say other than its table, and counting circles has no end."""
        return f"SELECT {self.columns} FROM {self.table} NOT INDEXED LIMIT {self.most + 1}"


class Database:
    """A database of so many bytes, read only; raises Refused where it cannot be read."""

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self._connection = connection
        self._size = size
        # Some text is no UTF-8: it is read with a mark where it is broken.
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
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
        """The rows of a table, in its order, whatever their values are.

        Raises Refused where there are more than so many, no such columns, or other than plain ones.
        """
        return self.sift(Query(table, columns, None, most), list)[0]

    def sift(
        self, query: Query, made: Callable[[Rows], Iterable[_Made]]
    ) -> tuple[list[_Made], int]:
        """What is made of rows, some hundred at a time, and how many rows make nothing."""
        with _damage():
            self._look(query.table, query.columns.split(", "))
            for longest, batch in _BATCHES:
                self._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
                with suppress(sqlite3.DataError):
                    return self._sift(query, batch, made)
        raise Refused(f"holds a text of more than {_MOST_VALUE_BYTES // 1024**2} MB")

    def _sift(
        self, query: Query, batch: int, made: Callable[[Rows], Iterable[_Made]]
    ) -> tuple[list[_Made], int]:
        found: list[_Made] = []
        left, bytes_left = query.most, self._size
        with closing(self._connection.execute(query.sql)) as cursor:
            while rows := cursor.fetchmany(batch):
                left -= len(rows)
                if left < 0:
                    said = f"holds more than {query.most:,} {_NAMES.get(query.table, query.table)}"
                    raise Refused(said, "export its decks one by one")
                sound, size = _sound(rows, query.types)
                bytes_left -= size
                if bytes_left < 0:  # one text that is there for many
                    raise Refused(_DAMAGED)
                found += made(sound)
        return found, query.most - left - len(found)

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
                raise Refused(
                    f"is no collection of Anki: its {_NAMES.get(table, table)} have no {column}"
                )

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
        yield Database(connection, path.stat().st_size)


def _sound(rows: Rows, types: Sequence[type] | None) -> tuple[Rows, int]:
    """Those rows whose values are of these types, and how many bytes or signs all are long."""
    size, kinds = 0, []
    for column in zip(*rows, strict=True):
        kinds.append(set(map(type, column)))
        if not kinds[-1].isdisjoint(_LONG):
            size += sum(len(value) for value in column if isinstance(value, str | bytes))
    if types is None or kinds == [{kind} for kind in types]:
        return rows, size
    return [row for row in rows if list(map(type, row)) == list(types)], size


_LONG: Final = {str, bytes}


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
    except (sqlite3.Error, UnicodeError) as error:  # its messages may quote what is no text
        is_spent = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT
        raise Refused(_TOO_LONG if is_spent else _DAMAGED) from error
