"""What the log tells about banks: due and new blanks, what today was spent on, where banks lie."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ctquiz.bank.model import Key
from ctquiz.memory.event import Mode
from ctquiz.memory.log import SCHEDULE_COLUMNS, Log, schedule_of
from ctquiz.memory.queue import Budget
from ctquiz.memory.schedule import Schedule

_PRESENT = (
    "FROM schedule JOIN blank ON blank.id = schedule.blank JOIN bank ON bank.id = schedule.bank"
    " WHERE bank.name = ? AND schedule.present AND NOT schedule.suspended"
)


@dataclass(frozen=True, slots=True)
class Spent:
    """The blanks that a counted review touched today; `new` were studied for the first time."""

    facts: frozenset[tuple[str, str]]
    new: int
    due: int

    def left_of(self, budget: Budget) -> Budget:
        """What the day still allows."""
        return budget.less(self.new, self.due)


def due(log: Log, bank: str, today: int) -> list[tuple[Key, Schedule]]:
    """The blanks of a bank that are due by today, open ones included."""
    rows = log.rows(
        f"SELECT blank.fact, blank.blank, {SCHEDULE_COLUMNS} {_PRESENT} AND schedule.due <= ?",
        (bank, today),
    )
    return [_keyed(bank, row) for row in rows]


def due_on(log: Log, bank: str, day: int) -> int:
    """How many blanks of a bank come due on just that day."""
    rows = log.rows(f"SELECT count(*) {_PRESENT} AND schedule.due = ?", (bank, day))
    return int(rows[0][0])


def new(log: Log, bank: str) -> Iterator[Key]:
    """The blanks of a bank that were never studied, in file order."""
    rows = log.rows(
        f"SELECT blank.fact, blank.blank {_PRESENT} AND schedule.due IS NULL ORDER BY blank.place",
        (bank,),
    )
    return (Key(bank, fact, blank) for fact, blank in rows)


def spent(log: Log, today: int) -> Spent:
    """What today's reviews took from its limits, over all banks."""
    # By the events' own day: a blank's last day is ahead of today where the learner flew west.
    rows = log.rows(
        """
        SELECT bank.name, blank.fact, count(*) = schedule.reps
        FROM event
        JOIN blank ON blank.id = event.blank
        JOIN bank ON bank.id = blank.bank
        JOIN schedule ON schedule.blank = blank.id
        WHERE event.kind = 'review' AND event.day = ? AND json_extract(event.body, '$.mode') = ?
        AND NOT EXISTS (
          SELECT 1 FROM event AS undo WHERE undo.target = event.id AND undo.kind = 'void')
        GROUP BY event.blank
        """,
        (today, Mode.STUDY),
    )
    first = sum(all_today for _, _, all_today in rows)
    facts = frozenset((bank, fact) for bank, fact, _ in rows)
    return Spent(facts, first, len(rows) - first)


def suspended(log: Log, bank: str) -> int:
    """How many present blanks of a bank are suspended."""
    rows = log.rows(
        "SELECT count(*) FROM schedule JOIN bank ON bank.id = schedule.bank"
        " WHERE bank.name = ? AND schedule.present AND schedule.suspended",
        (bank,),
    )
    return int(rows[0][0])


def bank_paths(log: Log) -> Sequence[Path]:
    """Where the banks lay of which something was ever answered, oldest first."""
    rows = log.rows(
        "SELECT path FROM bank WHERE path IS NOT NULL AND EXISTS ("
        "SELECT 1 FROM schedule WHERE schedule.bank = bank.id AND schedule.due IS NOT NULL)"
        " ORDER BY id"
    )
    return [Path(path) for (path,) in rows]


def _keyed(bank: str, row: tuple[Any, ...]) -> tuple[Key, Schedule]:
    fact, blank, *columns = row
    schedule = schedule_of(tuple(columns))
    assert schedule is not None, "what is due was studied"
    return Key(bank, fact, blank), schedule
