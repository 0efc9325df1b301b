"""The rules in force: what of a learner's settings moves schedules, and so is an event itself."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.memory.day import ROLLOVER
from ctquiz.memory.event import Set, SettingName
from ctquiz.memory.queue import Budget
from ctquiz.memory.schedule import RETENTION

LEAST_RETENTION: Final = 0.7
MOST_RETENTION: Final = 0.99
"""Anki's bounds: below, intervals grow without an end; above, every day asks everything."""

MOST_A_DAY: Final = 9_999
HOURS: Final = 24


class Rules(Struct, frozen=True):
    """The chance of recall to aim at, what a day may ask, and the hour at which it ends."""

    retention: float = RETENTION
    budget: Budget = Budget()
    rollover: int = ROLLOVER


def rules(settings: Iterable[Set]) -> Rules:
    """The rules after these settings, oldest first: of each name the last one stands.

    A value that makes no sense, from whatever wrote it, changes nothing.
    """
    found = Rules()
    for one in settings:
        found = _after(found, one)
    return found


def _after(before: Rules, setting: Set) -> Rules:
    match setting.name, setting.value:
        case SettingName.RETENTION, (aim,) if LEAST_RETENTION <= aim <= MOST_RETENTION:
            return replace(before, retention=aim)
        case SettingName.LIMITS, (new, due) if _is_count(new) and _is_count(due):
            return replace(before, budget=Budget(int(new), int(due)))
        case SettingName.ROLLOVER, (hour,) if 0 <= hour < HOURS and hour == int(hour):
            return replace(before, rollover=int(hour))
        case _:
            return before


def _is_count(number: float) -> bool:
    return 0 <= number <= MOST_A_DAY and number == int(number)
