"""What a learner's memory needs most: the blanks that are due, weak, or were missed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from ctquiz.bank.model import Key
from ctquiz.memory.fsrs import FSRS6
from ctquiz.memory.schedule import Schedule

_FIRM_FROM: Final = 21.0
"""Days of stability from which a memory is no longer weak: what Anki calls mature."""


class Need(StrEnum):
    """A reason to practise a blank."""

    DUE = "due"
    WEAK = "weak"
    MISSED = "missed"


def needed(need: Need, schedules: Mapping[Key, Schedule], today: int) -> list[Key]:
    """The blanks that need it, those that need it most first."""
    match need:
        case Need.DUE:
            found = {key for key, one in schedules.items() if one.due <= today}
            return sorted(found, key=lambda key: (_recall(schedules[key], today), key))
        case Need.WEAK:
            found = {key for key, one in schedules.items() if one.memory.stability < _FIRM_FROM}
            return sorted(found, key=lambda key: (schedules[key].memory.stability, key))
        case Need.MISSED:
            found = {key for key, one in schedules.items() if one.open or one.lapses}
            return sorted(found, key=lambda key: _missed(schedules[key], key))


def _recall(schedule: Schedule, today: int) -> float:
    return FSRS6.recall(schedule.memory, max(0, today - schedule.last))


def _missed(schedule: Schedule, key: Key) -> tuple[bool, int, Key]:
    """What is missed still stands before what was missed once, then the most often missed."""
    return not schedule.open, -schedule.lapses, key
