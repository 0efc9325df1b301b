"""From a memory to whole days: rounding, Anki's bounds, and fuzz that is always the same.

Fuzz spreads blanks that were learnt together. It is drawn from the blank's key and the number of
its repetitions, so the interval that a screen announces is the one that is given.
"""

import hashlib
import math
from typing import Final, NamedTuple

from ctquiz.memory.fsrs import MAX_INTERVAL

_FUZZ_FROM: Final = 2.5
_BANDS: Final = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, math.inf, 0.05))


class Bounds(NamedTuple):
    """The shortest and the longest interval that fuzz may give, in days."""

    low: int
    high: int


class Choices(NamedTuple):
    """The days that each rating gives, in the order again, hard, good, easy."""

    again: int
    hard: int
    good: int
    easy: int

    def of(self, rating: int) -> int:
        """The days for a rating from 1 to 4."""
        return self[rating - 1]


def bounds(interval: float, minimum: int) -> Bounds:
    """Anki's range of fuzz around an interval, none of it below `minimum`."""
    minimum = min(minimum, MAX_INTERVAL)
    interval = min(max(interval, float(minimum)), float(MAX_INTERVAL))
    delta = 0.0
    if interval >= _FUZZ_FROM:
        delta = 1.0 + sum(
            share * max(min(interval, end) - start, 0.0) for start, end, share in _BANDS
        )
    low = min(max(_round(interval - delta), minimum), MAX_INTERVAL)
    high = min(max(_round(interval + delta), minimum), MAX_INTERVAL)
    if low == high and 2 < low < MAX_INTERVAL:
        high = low + 1
    return Bounds(low, high)


def choices(intervals: tuple[float, float, float], previous: int, key: str, reps: int) -> Choices:
    """The days for each rating, from the unrounded intervals of hard, good and easy.

    `previous` is the interval that was given before, 0 for a new or open blank: then nothing has
    to grow, and only easy must exceed good.
    """
    draw = _draw(key, reps)
    days = [0]
    for interval in intervals:
        floor = _floor(interval, previous)
        if previous or len(days) == 3:
            floor = max(floor, days[-1] + 1)
        low, high = bounds(interval, floor)
        days.append(low + int(draw * (high - low + 1)))
    return Choices(*days)


def _floor(interval: float, previous: int) -> int:
    """A pass never shortens what was given, where the interval itself does not."""
    if not previous:
        return 1
    if _round(interval) > previous:
        return previous + 1
    low, high = bounds(interval, 1)
    return previous if low <= previous <= high else 1


def _round(days: float) -> int:
    return math.floor(days + 0.5)


def _draw(key: str, reps: int) -> float:
    """A number from 0 to below 1, the same for the same blank and repetition everywhere."""
    digest = hashlib.sha256(f"{key} {reps}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
