"""The log: every event that ever was, in one SQLite file, and the tables derived from them.

One answer is one transaction, on the disk before its verdict is shown.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, TypeVar

from ctquiz.bank.model import Bank, FactKey, Key, studied
from ctquiz.collector import uncollected
from ctquiz.memory.derive import (
    KEYED_EVENT,
    SCHEDULE_COLUMNS,
    Derived,
    event_in,
    schedule_of,
)
from ctquiz.memory.event import (
    Amend,
    Event,
    Mark,
    NewEvent,
    Sat,
    Set,
    Void,
    key_of,
)
from ctquiz.memory.file import UNUSABLE, opened, unusable
from ctquiz.memory.fsrs import FSRS6, Model
from ctquiz.memory.live import Answered, Corrections, Live
from ctquiz.memory.record import record_of
from ctquiz.memory.rules import Rules, rules
from ctquiz.memory.schedule import Schedule

# A correction may have come before its review, and its undo after both: then only the review,
# at the end of the chain, has a blank; or a mark, which may be about all blanks of a fact.
_ROOT: Final = """
WITH RECURSIVE chain (id, kind, blank, target, body) AS (
  SELECT id, kind, blank, target, body FROM event WHERE id = ?
  UNION
  SELECT event.id, event.kind, event.blank, event.target, event.body
  FROM event JOIN chain ON event.id = chain.target
)
SELECT blank, json_extract(body, '$.bank'), json_extract(body, '$.fact')
FROM chain WHERE blank IS NOT NULL OR kind = 'mark' LIMIT 1
"""

_INTO: Final = "INTO event (id, tick, kind, blank, target, day, body) VALUES (?, ?, ?, ?, ?, ?, ?)"

OWN: Final = "event.kind IN ('set', 'sitting')"
"""What is about no blank: in just these words SQLite knows that there is an index of it."""

Parameters = Sequence[Any] | Mapping[str, Any]
T = TypeVar("T")


class Log:
    """An open log. Appending returns what was written; nothing in it is ever changed."""

    def __init__(self, connection: sqlite3.Connection, path: Path, model: Model) -> None:
        self.connection = connection
        self.path = path
        self._derived = Derived(connection, model)
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
        with self.transaction() as connection:
            last = connection.execute("SELECT max(tick) FROM event").fetchone()[0]
            tick = max(new.moment.at, 1 + (last if last is not None else -1))
            event = Event(new.id, tick, self.machine, new.moment, new.body)
            blank, about = self._about(event, self._blank_number)
            connection.execute(f"INSERT {_INTO}", _columns(event, blank))
            for one in about:
                self._derived.take(one, event)
        return event

    def bring(self, events: Iterable[Event]) -> int:
        """Write events that have their ticks, in one transaction; how many were not known yet.

        An event is known by its id. What they move is derived once, however many there are.
        """
        events = list(events)
        added, moved, marked = 0, defaultdict[int, list[Event]](list), set[int]()
        with uncollected(), self.transaction() as connection:
            numbers = self._blank_numbers(
                {key for one in events if (key := key_of(one.body)) is not None}
            )
            for event in events:
                blank, about = self._about(event, numbers.__getitem__)
                if not connection.execute(
                    f"INSERT OR IGNORE {_INTO}", _columns(event, blank)
                ).rowcount:
                    continue
                added += 1
                if not isinstance(event.body, Mark):
                    for one in about:
                        moved[one].append(event)
                if isinstance(event.body, Mark | Void):
                    marked.update(about)
            self._derived.take_all(moved, marked)
        return added

    def rows(self, query: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """What a query finds. Raises CtquizError where the file cannot be read."""
        with self._guarded():
            # All at once: a query left half read would keep an answer from being written.
            return self.connection.execute(query, parameters).fetchall()

    def events(self, which: str = "true", *parameters: str) -> Iterator[Event]:
        """Every event, or those of a condition on KEYED_EVENT, oldest first."""
        query = f"{KEYED_EVENT} WHERE {which} ORDER BY event.tick, event.id"
        return self.each(query, event_in, parameters)

    def settled(self) -> Iterator[Answered]:
        """Every review, oldest first, with what amendments and undo made of it."""
        told = self._standing("event.kind = 'review'")
        return (one for one in told if isinstance(one, Answered))

    def past_of(self, bank: str) -> Iterator[Live]:
        """All that still stands and moved the memory of a bank's blanks, oldest first."""
        return self._standing(
            "event.kind IN ('review', 'move', 'reset', 'seed') AND bank.name = ?", bank
        )

    def told_of(self, bank: str) -> Iterator[Event]:
        """All that ever happened to a bank's blanks, undone or not; their corrections are apart."""
        return self.events("event.target IS NULL AND bank.name = ?", bank)

    def rules(self) -> Rules:
        """The rules in force, as the learner set them."""
        told = self.events(f"{OWN} AND event.kind = 'set'")
        return rules(one.body for one in told if isinstance(one.body, Set))

    def _standing(self, which: str, *parameters: str) -> Iterator[Live]:
        """One at a time, however many there are: only the corrections, which are few, come first.

        A correction may have come before its review, and then knows no blank.
        """
        return self.corrections().made_good(self.events(which, *parameters))

    def corrections(self) -> Corrections:
        """What was undone or amended, and what tells a thing again."""
        echoes = frozenset(id_ for (id_,) in self.rows("SELECT id FROM echo"))
        return Corrections.among(self.events("event.target IS NOT NULL"), echoes)

    def each(
        self, query: str, made: Callable[[tuple[Any, ...]], T], parameters: Parameters = ()
    ) -> Iterator[T]:
        """What is made of each row that a query finds, one at a time, however many there are."""
        with self._guarded():
            yield from map(made, self.connection.execute(query, parameters))

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
        with self.transaction() as connection:
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
            self._derived.add_all(number)
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
        with self.transaction():
            self._derived.rebuild()

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
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Everything written in it, or nothing."""
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

    def _about(self, event: Event, number: Callable[[Key], int]) -> tuple[int | None, list[int]]:
        """The blank in an event's row, and those that it moves; a correction's are its target's.

        A mark on a fact has none in its row: the fact may get blanks that nobody knows yet.
        """
        match event.body:
            case Amend(target) | Void(target):
                found = self.connection.execute(_ROOT, (target,)).fetchone()
                if found and found[0] is None:
                    return None, self._derived.blanks_of(FactKey(*found[1:]))
                blank = found[0] if found else None
            case Mark(of=FactKey() as fact):
                return None, self._derived.blanks_of(fact)
            case Set() | Sat():
                return None, []
            case body:
                key = key_of(body)
                assert key is not None, "what corrects nothing is about a blank or a fact"
                blank = number(key)
        return blank, [] if blank is None else [blank]

    def _blank_number(self, key: Key) -> int:
        return self._blank_numbers({key})[key]

    def _blank_numbers(self, keys: Collection[Key]) -> dict[Key, int]:
        """The numbers of blanks, those that nobody heard of before too."""
        found: dict[Key, int] = {}
        for bank, ours in groupby(sorted(keys), attrgetter("bank")):
            number = self._bank_number(bank)
            for key in ours:
                where = (number, key.fact, key.blank)
                added = self.connection.execute(
                    "INSERT INTO blank (bank, fact, blank) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    where,
                )
                row = self.connection.execute(
                    "SELECT id FROM blank WHERE bank = ? AND fact = ? AND blank = ?", where
                ).fetchone()
                found[key] = int(row[0])
                if added.rowcount:
                    self._derived.add(found[key])
        return found


def _columns(event: Event, blank: int | None) -> tuple[Any, ...]:
    """An event as a row."""
    record = record_of(event.machine, event.moment, event.body)
    return event.id, event.tick, record.kind, blank, record.target, record.day, record.body
