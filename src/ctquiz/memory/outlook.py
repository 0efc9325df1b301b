"""What the schedules say of the time to come: what is due when, how firm it is, what is hard."""

from collections import defaultdict
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Key
from ctquiz.memory.log import Log

MATURE: Final = 21
"""Days of an interval from which a blank is mature, as Anki has it."""


class Ages(Struct, frozen=True):
    """How many blanks of a bank there are of each age; suspended ones have none."""

    new: int = 0
    young: int = 0
    mature: int = 0
    suspended: int = 0

    def __add__(self, other: "Ages") -> "Ages":
        return Ages(
            self.new + other.new,
            self.young + other.young,
            self.mature + other.mature,
            self.suspended + other.suspended,
        )


def due_days(log: Log) -> dict[str, dict[int, int]]:
    """By bank, how many blanks are due on each day on which any is."""
    rows = log.rows(
        "SELECT bank.name, schedule.due, count(*)"
        " FROM schedule JOIN bank ON bank.id = schedule.bank"
        " WHERE schedule.present AND NOT schedule.suspended AND schedule.due IS NOT NULL"
        " GROUP BY schedule.bank, schedule.due"
    )
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for bank, day, count in rows:
        found[bank][day] = count
    return dict(found)


def ages(log: Log) -> dict[str, Ages]:
    """By bank, how firm its blanks are."""
    rows = log.rows(
        "SELECT bank.name, sum(due IS NULL AND NOT suspended),"
        " sum(due IS NOT NULL AND last_days < :mature AND NOT suspended),"
        " sum(due IS NOT NULL AND last_days >= :mature AND NOT suspended), sum(suspended)"
        " FROM schedule JOIN bank ON bank.id = schedule.bank"
        " WHERE schedule.present GROUP BY schedule.bank",
        {"mature": MATURE},
    )
    return {bank: Ages(*counts) for bank, *counts in rows}


def lapses(log: Log) -> dict[Key, int]:
    """How often each blank was forgotten, where it was."""
    rows = log.rows(
        "SELECT bank.name, blank.fact, blank.blank, schedule.lapses"
        " FROM schedule JOIN blank ON blank.id = schedule.blank"
        " JOIN bank ON bank.id = schedule.bank"
        " WHERE schedule.present AND schedule.lapses"
    )
    return {Key(*names): count for *names, count in rows}
