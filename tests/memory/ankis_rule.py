"""The least interval that Anki's fuzz may give, in its words: an oracle of its own."""

import math

from ctquiz.memory.interval import bounds


def least(interval: float, previous: int, below: int) -> int:
    """More than before where it rounds to more, never less where it may stay as it was.

    `below` is the interval of the next lower grade; an answer always gives more than that.
    """
    low, high = bounds(interval, 1)
    if math.floor(interval + 0.5) > previous:
        kept = previous + 1
    else:
        kept = previous if low <= previous <= high else 1
    return max(kept, below + 1)
