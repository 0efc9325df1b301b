"""What the log tells about banks: due and new blanks, what today was spent on, where banks lie."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ctquiz.bank.model import Key
from ctquiz.memory.derive import MARK_COLUMNS, SCHEDULE_COLUMNS, marks_of, schedule_of
from ctquiz.memory.event import Mode
from ctquiz.memory.log import OWN, Log
from ctquiz.memory.marks import Marks
from ctquiz.memory.past import LIVE, ON_A_DAY
from ctquiz.memory.queue import Budget
from ctquiz.memory.schedule import LEECH_AT, Schedule

_ASKED = "WHERE bank.name = :bank AND schedule.present AND NOT schedule.suspended"
_PRESENT = (
    "FROM schedule JOIN blank ON blank.id = schedule.blank JOIN bank ON bank.id = schedule.bank"
    f" {_ASKED}"
)
_PRESENT_OF_FACTS = (
    "FROM json_each(:facts) AS one CROSS JOIN bank"
    " CROSS JOIN blank ON blank.bank = bank.id AND blank.fact = one.value"
    f" CROSS JOIN schedule ON schedule.blank = blank.id {_ASKED}"
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


def due(
    log: Log, bank: str, by: int, facts: Iterable[str] | None = None
) -> list[tuple[Key, Schedule]]:
    """The blanks of a bank that are due by a day, open ones included; of all facts or of some."""
    among = _PRESENT if facts is None else _PRESENT_OF_FACTS
    rows = log.rows(
        f"SELECT blank.fact, blank.blank, {SCHEDULE_COLUMNS} {among} AND schedule.due <= :by",
        {"bank": bank, "by": by, "facts": json.dumps([*(facts or ())])},
    )
    return [_keyed(bank, row) for row in rows]


def urgent(log: Log, bank: str, today: int, ahead: int, most: int = -1) -> list[Key]:
    """Which blanks of a bank are due, or will be soon, in the order of the queue; `most` or all.

    Of 100,000 a day asks 200: sorted here, no schedule need be made of the rest.
    """
    rows = log.rows(
        f"SELECT blank.fact, blank.blank {_PRESENT} AND schedule.due <= :by"
        " ORDER BY schedule.due > :today, max(0, :today - schedule.last) / schedule.stability,"
        " blank.fact, blank.blank LIMIT :most",
        {"bank": bank, "today": today, "by": today + ahead, "most": most},
    )
    return [Key(bank, *row) for row in rows]


def missed_facts(log: Log, bank: str, today: int) -> set[str]:
    """The facts of which a blank was missed today and not passed since."""
    rows = log.rows(
        "SELECT blank.fact FROM schedule JOIN blank ON blank.id = schedule.blank"
        " WHERE schedule.last >= ? AND schedule.last_days = 0"
        " AND schedule.bank = (SELECT id FROM bank WHERE name = ?)",
        (today, bank),
    )
    return {fact for (fact,) in rows}


def new(log: Log, bank: str, most: int = -1, skip: int = 0) -> list[Key]:
    """The blanks of a bank that were never studied, in file order: `most` after the first `skip`.

    All where nothing is said of how many.
    """
    rows = log.rows(
        f"SELECT blank.fact, blank.blank {_PRESENT} AND schedule.due IS NULL"
        " AND blank.place IS NOT NULL ORDER BY blank.place LIMIT :most OFFSET :skip",
        {"bank": bank, "most": most, "skip": skip},
    )
    return [Key(bank, *row) for row in rows]


def new_count(log: Log, bank: str) -> int:
    """How many those are."""
    return _counted(log, bank, "IS NULL")


def due_count(log: Log, bank: str, today: int) -> int:
    """How many blanks of a bank are due by today."""
    return _counted(log, bank, "<= :day", today)


def due_on(log: Log, bank: str, day: int) -> int:
    """How many blanks of a bank come due on just that day."""
    return _counted(log, bank, "= :day", day)


def next_due(log: Log, bank: str, after: int) -> tuple[int, int] | None:
    """The first day after that one on which blanks of a bank come due, and how many they are."""
    rows = log.rows(
        f"SELECT schedule.due, count(*) {_PRESENT} AND schedule.due > :after"
        " GROUP BY schedule.due ORDER BY schedule.due LIMIT 1",
        {"bank": bank, "after": after},
    )
    return (rows[0][0], rows[0][1]) if rows else None


def buried(log: Log, today: int) -> frozenset[Key]:
    """The blanks that are to be left out today."""
    rows = log.rows(
        "SELECT bank.name, blank.fact, blank.blank FROM schedule"
        " JOIN blank ON blank.id = schedule.blank JOIN bank ON bank.id = schedule.bank"
        " WHERE schedule.buried >= ?",
        (today,),
    )
    return frozenset(Key(*row) for row in rows)


def _counted(log: Log, bank: str, due: str, day: int = 0) -> int:
    query = f"SELECT count(*) {_PRESENT} AND schedule.due {due}"
    return int(log.rows(query, {"bank": bank, "day": day})[0][0])


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
          AND later.kind IN ('reset', 'seed') AND {LIVE.format("later")})
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
    """Where the banks lay of which something was ever studied or examined, oldest first."""
    rows = log.rows(
        "SELECT path FROM bank WHERE path IS NOT NULL AND (EXISTS ("
        "SELECT 1 FROM schedule WHERE schedule.bank = bank.id AND schedule.due IS NOT NULL)"
        " OR name IN (SELECT json_extract(one.value, '$[0]')"
        " FROM event CROSS JOIN json_each(event.body, '$.questions') AS one"
        f" WHERE {OWN} AND event.kind = 'sitting'))"
        " ORDER BY id"
    )
    return [Path(path) for (path,) in rows]


def kept_at(log: Log, path: Path) -> int:
    """How many counted reviews there are of the bank that was last found at a path."""
    query = "SELECT sum(reps) FROM schedule JOIN bank ON bank.id = schedule.bank WHERE path = ?"
    return int(log.rows(query, (str(path),))[0][0] or 0)


def newest(log: Log) -> int:
    """The number of the last event that was written."""
    return int(log.rows("SELECT coalesce(max(n), 0) FROM event")[0][0])


def touched_since(log: Log, number: int) -> frozenset[str] | None:
    """The banks that later events are about; None where one may be about any bank."""
    rows = log.rows(
        "SELECT DISTINCT bank.name FROM event LEFT JOIN blank ON blank.id = event.blank"
        " LEFT JOIN bank ON bank.id = blank.bank WHERE event.n > ?",
        (number,),
    )
    found = [name for (name,) in rows]
    return None if None in found else frozenset(found)


def _keyed(bank: str, row: tuple[Any, ...]) -> tuple[Key, Schedule]:
    fact, blank, *columns = row
    schedule = schedule_of(tuple(columns))
    assert schedule is not None, "what is due was studied"
    return Key(bank, fact, blank), schedule
