"""The log: every event that ever was, in one SQLite file, and the tables derived from them.

One answer is one transaction, on the disk before its verdict is shown.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from ctquiz.bank.model import Bank, Key, studied
from ctquiz.memory.event import Event, NewEvent, Review
from ctquiz.memory.file import UNUSABLE, opened, unusable
from ctquiz.memory.fsrs import FSRS6, Memory, Model
from ctquiz.memory.record import Record, event_of, record_of
from ctquiz.memory.schedule import Schedule, fold, step, step_of

_KEYED_EVENT: Final = """
SELECT event.id, event.tick, event.kind, event.target, event.day, event.body,
       bank.name, blank.fact, blank.blank
FROM event LEFT JOIN blank ON blank.id = event.blank LEFT JOIN bank ON bank.id = blank.bank
"""
_THREAD: Final = f"""
WITH RECURSIVE thread (id) AS (
  SELECT id FROM event WHERE blank = ?
  UNION
  SELECT event.id FROM event JOIN thread ON event.target = thread.id
)
{_KEYED_EVENT} WHERE event.id IN thread
"""
# A correction may have come before its review, and its undo after both: then only the review,
# at the end of the chain, has a blank.
_ROOT: Final = """
WITH RECURSIVE chain (id, blank, target) AS (
  SELECT id, blank, target FROM event WHERE id = ?
  UNION
  SELECT event.id, event.blank, event.target FROM event JOIN chain ON event.id = chain.target
)
SELECT blank FROM chain WHERE blank IS NOT NULL LIMIT 1
"""


class Log:
    """An open log. Appending returns what was written; nothing in it is ever changed."""

    def __init__(self, connection: sqlite3.Connection, path: Path, model: Model) -> None:
        self.connection = connection
        self.path = path
        self.model = model
        self.machine: bytes = self.rows("SELECT machine FROM self")[0][0]

    @classmethod
    def open(cls, path: Path, model: Model = FSRS6) -> "Log":
        """The log in that file, made where there is none. Raises CtquizError where it cannot be."""
        connection = opened(path)
        try:
            return cls(connection, path, model)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def append(self, new: NewEvent) -> Event:
        """Write an event and move its blank's schedule, in one transaction."""
        with self._transaction() as connection:
            last = connection.execute("SELECT max(tick) FROM event").fetchone()[0]
            tick = max(new.moment.at, 1 + (last if last is not None else -1))
            event = Event(new.id, tick, self.machine, new.moment, new.body)
            blank = self._blank_of(event)
            record = record_of(self.machine, event.moment, event.body)
            connection.execute(
                "INSERT INTO event (id, tick, kind, blank, target, day, body)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (event.id, tick, record.kind, blank, record.target, record.day, record.body),
            )
            if blank is not None:
                self._move_on(blank, event)
        return event

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """What a query finds. Raises CtquizError where the file cannot be read."""
        with self._guarded():
            # All at once: a query left half read would keep an answer from being written.
            return self.connection.execute(query, parameters).fetchall()

    def events(self) -> Iterator[Event]:
        """Every event, oldest first."""
        with self._guarded():
            for row in self.connection.execute(f"{_KEYED_EVENT} ORDER BY event.tick, event.id"):
                yield _event(row)

    def schedule(self, key: Key) -> Schedule | None:
        """A blank's schedule; None where it was never studied."""
        found = self.rows(
            f"SELECT {SCHEDULE_COLUMNS} FROM schedule JOIN blank ON blank.id = schedule.blank"
            " JOIN bank ON bank.id = blank.bank"
            " WHERE bank.name = ? AND blank.fact = ? AND blank.blank = ?",
            (key.bank, key.fact, key.blank),
        )
        return schedule_of(found[0]) if found else None

    def register(self, bank: Bank, path: Path | None, content: str) -> None:
        """Learn what a bank's file holds now; `content` is its hash, and the same one is no news.

        `path` is where to look for it again; None where it is found without.

        Blanks that are gone keep their events and schedules, and are asked no more.
        """
        found = None if path is None else str(path)
        known = self.rows("SELECT path, hash FROM bank WHERE name = ?", (bank.id,))
        if known == [(found, content)]:
            return
        with self._transaction() as connection:
            number = self._bank_number(bank.id)
            connection.execute("UPDATE blank SET place = NULL WHERE bank = ?", (number,))
            connection.executemany(
                "INSERT INTO blank (bank, fact, blank, place) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET place = excluded.place",
                [
                    (number, key.fact, key.blank, place)
                    for place, (key, _, _) in enumerate(studied(bank))
                ],
            )
            connection.execute(
                "INSERT INTO schedule (blank, bank, fact) SELECT id, bank, fact FROM blank"
                " WHERE bank = ? ON CONFLICT DO NOTHING",
                (number,),
            )
            connection.execute(
                "UPDATE schedule SET present = blank.place IS NOT NULL FROM blank"
                " WHERE blank.id = schedule.blank AND blank.bank = ?",
                (number,),
            )
            connection.execute(
                "UPDATE bank SET path = ?, hash = ? WHERE id = ?", (found, content, number)
            )

    def rebuild(self) -> None:
        """Derive every schedule anew from the events."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM schedule")
            connection.execute(
                "INSERT INTO schedule (blank, bank, fact, present)"
                " SELECT id, bank, fact, place IS NOT NULL FROM blank"
            )
            studied_ones = "SELECT DISTINCT blank FROM event WHERE blank IS NOT NULL"
            for (blank,) in connection.execute(studied_ones).fetchall():
                self._save(blank, self._folded(blank))

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """SQLite's complaints about the file as the error that names it."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise  # not the file is wrong, but what was to be written
        except UNUSABLE as error:
            raise unusable(self.path, error) from None

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._guarded():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def _bank_number(self, name: str) -> int:
        self.connection.execute(
            "INSERT INTO bank (name) VALUES (?) ON CONFLICT DO NOTHING", (name,)
        )
        row = self.connection.execute("SELECT id FROM bank WHERE name = ?", (name,)).fetchone()
        return int(row[0])

    def _blank_of(self, event: Event) -> int | None:
        """The blank an event is about; an amendment or undo is about its target's."""
        if not isinstance(event.body, Review):
            row = self.connection.execute(_ROOT, (event.body.target,)).fetchone()
            return row[0] if row else None
        key = event.body.key
        bank = self._bank_number(key.bank)
        where = (bank, key.fact, key.blank)
        self.connection.execute(
            "INSERT INTO blank (bank, fact, blank) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", where
        )
        row = self.connection.execute(
            "SELECT id FROM blank WHERE bank = ? AND fact = ? AND blank = ?", where
        ).fetchone()
        self.connection.execute(
            "INSERT INTO schedule (blank, bank, fact) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (row[0], bank, key.fact),
        )
        return int(row[0])

    def _move_on(self, blank: int, event: Event) -> None:
        """Step the schedule, or fold it anew where the event reaches back."""
        if isinstance(event.body, Review) and not self._awaited(event.id):
            row = self.connection.execute(
                f"SELECT {SCHEDULE_COLUMNS} FROM schedule WHERE blank = ?", (blank,)
            ).fetchone()
            before = schedule_of(row)
            if before is None or (before.last_tick, before.last_id) < event.order:
                if event.body.mode.counts:
                    taken = step_of(event, event.body)
                    self._save(blank, step(before, taken, self.model))
                return
        self._save(blank, self._folded(blank))

    def _awaited(self, event: bytes) -> bool:
        """Whether an amendment or undo of it came before it did."""
        found = self.connection.execute("SELECT 1 FROM event WHERE target = ? LIMIT 1", (event,))
        return found.fetchone() is not None

    def _folded(self, blank: int) -> Schedule | None:
        return fold(map(_event, self.connection.execute(_THREAD, (blank,))), self.model)

    def _save(self, blank: int, state: Schedule | None) -> None:
        values: tuple[Any, ...] = (None, None, None, None, 0, 0, None, None, None)
        if state is not None:
            values = (
                *state.memory, state.last, state.due, state.reps, state.lapses,
                state.last_id, state.last_tick, state.last_days,
            )  # fmt: skip
        self.connection.execute(
            "UPDATE schedule SET stability = ?, difficulty = ?, last = ?, due = ?, reps = ?,"
            " lapses = ?, last_id = ?, last_tick = ?, last_days = ? WHERE blank = ?",
            (*values, blank),
        )


SCHEDULE_COLUMNS: Final = (
    "schedule.stability, schedule.difficulty, schedule.last, schedule.due, schedule.reps,"
    " schedule.lapses, schedule.last_id, schedule.last_tick, schedule.last_days"
)


def schedule_of(row: tuple[Any, ...]) -> Schedule | None:
    """The schedule in the columns of SCHEDULE_COLUMNS."""
    stability, difficulty, last, due, *rest = row
    return None if due is None else Schedule(Memory(stability, difficulty), last, due, *rest)


def _event(row: tuple[Any, ...]) -> Event:
    id_, tick, kind, target, day, body, bank, fact, blank = row
    key = None if bank is None else Key(bank, fact, blank)
    try:
        return event_of(id_, tick, Record(kind, target, day, body), key)
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise sqlite3.DatabaseError(f"event {id_.hex()} cannot be read") from error
