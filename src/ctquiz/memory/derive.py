"""The table `schedule`: derived from the events, and kept up in the transaction of each."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec.structs import astuple, replace

from ctquiz.bank.model import FactKey, Key
from ctquiz.memory.echo import NEAR_MS, echoes
from ctquiz.memory.event import Event, Mark, Move, Reset, Review
from ctquiz.memory.fold import fold
from ctquiz.memory.fsrs import Memory, Model
from ctquiz.memory.marks import Marks, marks
from ctquiz.memory.record import Record, event_of
from ctquiz.memory.schedule import Schedule, step, step_of

KEYED_EVENT: Final = """
SELECT event.id, event.tick, event.kind, event.target, event.day, event.body,
       bank.name, blank.fact, blank.blank
FROM event LEFT JOIN blank ON blank.id = event.blank LEFT JOIN bank ON bank.id = blank.bank
"""
THREAD: Final = f"""
WITH RECURSIVE thread (id) AS (
  SELECT id FROM event WHERE blank = ?
  UNION
  SELECT event.id FROM event JOIN thread ON event.target = thread.id
)
{KEYED_EVENT} WHERE event.id IN thread
"""
OF_A_FACT: Final = (
    "event.kind = 'mark' AND event.blank IS NULL"
    " AND json_extract(event.body, '$.bank') = ? AND json_extract(event.body, '$.fact') = ?"
)
"""Marks on a whole fact; there is an index of just these two."""

_MARKS: Final = f"""
WITH mark (id) AS (
  SELECT id FROM event WHERE kind = 'mark' AND blank = ?
  UNION
  SELECT id FROM event WHERE {OF_A_FACT}
)
{KEYED_EVENT} WHERE event.id IN mark OR event.target IN mark
"""
# An amendment or undo that came before what it corrects knows no blank.
_CORRECTED: Final = """
SELECT id, EXISTS (SELECT 1 FROM event AS later WHERE later.target = event.id)
FROM event WHERE blank = ?
"""
_IMPORTED_NEAR: Final = """
SELECT 1 FROM event WHERE blank = ? AND json_extract(body, '$.at') BETWEEN ? AND ?
AND (kind = 'seed' OR json_extract(body, '$.source') IS NOT NULL) LIMIT 1
"""
SCHEDULE_COLUMNS: Final = (
    "schedule.stability, schedule.difficulty, schedule.last, schedule.due, schedule.reps,"
    " schedule.lapses, schedule.last_id, schedule.last_tick, schedule.last_days"
)
MARK_COLUMNS: Final = "schedule.suspended, schedule.buried, schedule.flag, schedule.star"


class Derived:
    """Keeps up the schedules and marks of blanks by their numbers, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection, model: Model) -> None:
        self._connection = connection
        self._model = model

    def take(self, blank: int, event: Event) -> None:
        """What the newest event makes of a blank that it is about."""
        match event.body:
            case Mark():
                self.remark(blank)
            case Review() | Move() | Reset() if self._is_next(blank, event):
                self._step(blank, event.body, event)
            case _:
                self._derive(blank, self._thread(blank))
                self.remark(blank)

    def take_all(self, moved: Mapping[int, Sequence[Event]], marked: Iterable[int]) -> None:
        """The same of many events at once, by the blanks that they move; each is derived once."""
        for blank, events in moved.items():
            # Of most blanks they are all there is, and need not be read again.
            whole = {(event.id, 0) for event in events} == {*self._found(_CORRECTED, (blank,))}
            self._derive(blank, events if whole else self._thread(blank))
        for blank in marked:
            self.remark(blank)

    def _is_next(self, blank: int, event: Event) -> bool:
        """Whether a newest event changes nothing of what was before it."""
        if self._found("SELECT 1 FROM event WHERE target = ? LIMIT 1", (event.id,)):
            return False  # an amendment or undo of it came before it did
        at = event.moment.at
        near = (blank, at - NEAR_MS, at + NEAR_MS)
        # One that is imported is near itself.
        return isinstance(event.body, Move) or not self._found(_IMPORTED_NEAR, near)

    def add(self, blank: int) -> None:
        """A blank that may never have been heard of; marks on its fact are its marks, too."""
        if self._add("blank.id = ?", blank):
            self.remark(blank)

    def add_all(self, bank: int) -> None:
        """The same of every blank of a bank."""
        if self._add("blank.bank = ?", bank):
            self._remark_facts("blank.bank = ?", bank)

    def _add(self, which: str, number: int) -> int:
        """How many blanks were new."""
        return self._connection.execute(
            "INSERT INTO schedule (blank, bank, fact, present)"
            f" SELECT id, bank, fact, place IS NOT NULL FROM blank WHERE {which}"
            " ON CONFLICT DO NOTHING",
            (number,),
        ).rowcount

    def rebuild(self) -> None:
        """Everything anew from the events."""
        self._connection.execute("DELETE FROM schedule")
        self._connection.execute("DELETE FROM echo")
        self._add("?", True)
        for (blank,) in self._found("SELECT DISTINCT blank FROM event WHERE blank IS NOT NULL"):
            self._derive(blank, self._thread(blank))
            self.remark(blank)
        self._remark_facts("?", True)

    def _remark_facts(self, which: str, number: int) -> None:
        """Derive the marks of the blanks whose whole fact was marked."""
        for (blank,) in self._found(
            "SELECT DISTINCT blank.id FROM event"
            " JOIN bank ON bank.name = json_extract(event.body, '$.bank')"
            " JOIN blank ON blank.bank = bank.id"
            " AND blank.fact = json_extract(event.body, '$.fact')"
            f" WHERE event.kind = 'mark' AND event.blank IS NULL AND {which}",
            (number,),
        ):
            self.remark(blank)

    def remark(self, blank: int) -> None:
        """Derive the marks of a blank anew."""
        key = self._key(blank)
        events = self._events(_MARKS, (blank, key.bank, key.fact))
        found = marks(events, key)
        self._connection.execute(
            "UPDATE schedule SET suspended = ?, buried = ?, flag = ?, star = ? WHERE blank = ?",
            (found.suspended, found.buried or None, found.flag, found.star, blank),
        )

    def blanks_of(self, fact: FactKey) -> list[int]:
        """The numbers of all blanks that a fact ever had."""
        found = self._found(
            "SELECT blank.id FROM blank JOIN bank ON bank.id = blank.bank"
            " WHERE bank.name = ? AND blank.fact = ?",
            (fact.bank, fact.fact),
        )
        return [blank for (blank,) in found]

    def _step(self, blank: int, body: Review | Move | Reset, event: Event) -> None:
        before = schedule_of(
            self._found(f"SELECT {SCHEDULE_COLUMNS} FROM schedule WHERE blank = ?", (blank,))[0]
        )
        match body:
            case Review() if body.mode.counts:
                self._save(blank, step(before, step_of(event, body), self._model))
            case Move(due=due) if before is not None:
                self._save(blank, replace(before, due=due))
            case Reset():
                self._save(blank, None)

    def _thread(self, blank: int) -> list[Event]:
        return list(self._events(THREAD, (blank,)))

    def _derive(self, blank: int, events: Sequence[Event]) -> None:
        """The schedule of a blank anew, from all that ever moved it."""
        self._save(blank, fold(events, self._model))
        self._connection.executemany(
            "INSERT INTO echo (id) VALUES (?) ON CONFLICT DO NOTHING",
            [(id_,) for id_ in echoes(events)],
        )

    def _save(self, blank: int, state: Schedule | None) -> None:
        values: tuple[Any, ...] = (None, None, None, None, 0, 0, None, None, None)
        if state is not None:
            memory, *rest = astuple(state)
            values = (*memory, *rest)
        self._connection.execute(
            "UPDATE schedule SET stability = ?, difficulty = ?, last = ?, due = ?, reps = ?,"
            " lapses = ?, last_id = ?, last_tick = ?, last_days = ? WHERE blank = ?",
            (*values, blank),
        )

    def _key(self, blank: int) -> Key:
        query = "SELECT bank.name, fact, blank FROM blank JOIN bank ON bank.id = bank"
        return Key(*self._found(f"{query} WHERE blank.id = ?", (blank,))[0])

    def _events(self, query: str, parameters: Iterable[Any]) -> Iterator[Event]:
        return map(event_in, self._found(query, parameters))

    def _found(self, query: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, tuple(parameters)).fetchall()


def schedule_of(row: tuple[Any, ...]) -> Schedule | None:
    """The schedule in the columns of SCHEDULE_COLUMNS."""
    stability, difficulty, last, due, *rest = row
    return None if due is None else Schedule(Memory(stability, difficulty), last, due, *rest)


def marks_of(row: Iterable[Any]) -> Marks:
    """The marks in the columns of MARK_COLUMNS."""
    suspended, buried, flag, star = row
    return Marks(bool(suspended), buried or 0, flag, bool(star))


def event_in(row: tuple[Any, ...]) -> Event:
    """The event in a row of KEYED_EVENT. Raises sqlite3.DatabaseError where it makes no sense."""
    id_, tick, kind, target, day, body, bank, fact, blank = row
    key = None if bank is None else Key(bank, fact, blank)
    try:
        return event_of(id_, tick, Record(kind, target, day, body), key)
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise sqlite3.DatabaseError(f"event {id_.hex()} cannot be read") from error
