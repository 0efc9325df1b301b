"""What the log tells about banks: due and new blanks, what today was spent on, where banks lie."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ctquiz.bank.model import Key
from ctquiz.memory.derive import MARK_COLUMNS, SCHEDULE_COLUMNS, marks_of, schedule_of
from ctquiz.memory.event import Mode
from ctquiz.memory.log import Log
from ctquiz.memory.marks import Marks
from ctquiz.memory.past import LIVE, ON_A_DAY
from ctquiz.memory.queue import Budget
from ctquiz.memory.schedule import LEECH_AT, Schedule

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


def due(log: Log, bank: str, by: int) -> list[tuple[Key, Schedule]]:
    """The blanks of a bank that are due by a day, open ones included."""
    rows = log.rows(
        f"SELECT blank.fact, blank.blank, {SCHEDULE_COLUMNS} {_PRESENT} AND schedule.due <= ?",
        (bank, by),
    )
    return [_keyed(bank, row) for row in rows]


_PAGE = 500
"""New blanks looked up at once: a day asks some twenty of what may be 100,000."""


def new(log: Log, bank: str) -> Iterator[Key]:
    """The blanks of a bank that were never studied, in file order."""
    place = -1
    # Each page sorts all that is left: who wants more than the first wants all.
    for most in (_PAGE, -1):
        rows = log.rows(
            f"SELECT blank.fact, blank.blank, blank.place {_PRESENT} AND schedule.due IS NULL"
            " AND blank.place > ? ORDER BY blank.place LIMIT ?",
            (bank, place, most),
        )
        yield from (Key(bank, fact, blank) for fact, blank, _ in rows)
        if len(rows) < _PAGE:
            return
        place = rows[-1][2]


def new_count(log: Log, bank: str) -> int:
    """How many those are."""
    return _counted(log, "AND schedule.due IS NULL", bank)


def due_count(log: Log, bank: str, today: int) -> int:
    """How many blanks of a bank are due by today."""
    return _counted(log, "AND schedule.due <= ?", bank, today)


def due_on(log: Log, bank: str, day: int) -> int:
    """How many blanks of a bank come due on just that day."""
    return _counted(log, "AND schedule.due = ?", bank, day)


def buried(log: Log, today: int) -> frozenset[Key]:
    """The blanks that are to be left out today."""
    rows = log.rows(
        "SELECT bank.name, blank.fact, blank.blank FROM schedule"
        " JOIN blank ON blank.id = schedule.blank JOIN bank ON bank.id = schedule.bank"
        " WHERE schedule.buried >= ?",
        (today,),
    )
    return frozenset(Key(*row) for row in rows)


def _counted(log: Log, which: str, *parameters: str | int) -> int:
    return int(log.rows(f"SELECT count(*) {_PRESENT} {which}", parameters)[0][0])


def spent(log: Log, today: int) -> Spent:
    """What today's reviews took from its limits, over all banks."""
    # By the reviews' own day: a blank's last day is ahead of today where the learner flew west.
    rows = log.rows(
        f"""
        {ON_A_DAY}
        SELECT bank.name, blank.fact, count(*) = schedule.reps
        FROM event
        JOIN blank ON blank.id = event.blank
        JOIN bank ON bank.id = blank.bank
        JOIN schedule ON schedule.blank = blank.id
        WHERE event.id IN (SELECT id FROM answered)
        AND json_extract(event.body, '$.mode') = :mode
        AND NOT EXISTS (
          SELECT 1 FROM event AS later
          WHERE later.blank = event.blank AND (later.tick, later.id) > (event.tick, event.id)
          AND later.kind = 'reset' AND {LIVE.format("later")})
        GROUP BY event.blank
        """,
        {"day": today, "mode": Mode.STUDY},
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


def marked(log: Log, banks: Iterable[str]) -> dict[Key, Marks]:
    """The blanks of banks on which anything is marked."""
    found: dict[Key, Marks] = {}
    for bank in banks:
        rows = log.rows(
            f"SELECT blank.fact, blank.blank, {MARK_COLUMNS} FROM schedule"
            " JOIN blank ON blank.id = schedule.blank JOIN bank ON bank.id = schedule.bank"
            " WHERE bank.name = ? AND (schedule.suspended OR schedule.buried OR schedule.flag"
            " OR schedule.star)",
            (bank,),
        )
        found |= {Key(bank, fact, blank): marks_of(marks) for fact, blank, *marks in rows}
    return found


def studied(log: Log, bank: str) -> dict[Key, Schedule]:
    """The schedules of all blanks of a bank that were ever studied, suspended ones too."""
    rows = log.rows(
        f"SELECT blank.fact, blank.blank, {SCHEDULE_COLUMNS} FROM schedule"
        " JOIN blank ON blank.id = schedule.blank JOIN bank ON bank.id = schedule.bank"
        " WHERE bank.name = ? AND schedule.due IS NOT NULL",
        (bank,),
    )
    return dict(_keyed(bank, row) for row in rows)


def lapses(log: Log, bank: str) -> tuple[int, int]:
    """How often present blanks of a bank were forgotten, and how many of them are leeches."""
    rows = log.rows(
        "SELECT coalesce(sum(schedule.lapses), 0), coalesce(sum(schedule.lapses >= ?), 0)"
        " FROM schedule JOIN bank ON bank.id = schedule.bank"
        " WHERE bank.name = ? AND schedule.present",
        (LEECH_AT, bank),
    )
    return int(rows[0][0]), int(rows[0][1])


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
