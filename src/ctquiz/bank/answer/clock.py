"""Times of day: 3 pm, 15:00, 15.30 Uhr."""

import re
from typing import Final

from ctquiz.bank.answer.fold import plain

_TIME: Final = re.compile(
    r"(?:at )?(\d{1,2})(?:([:.h])([0-5]\d))? ?(?:([ap])\.?m\.?|(uhr|o'clock|hrs?|h))?"
)
_HALF_DAY: Final = 12 * 60
_LONGEST: Final = 20


def time_of_day(text: str, authored: bool = False) -> int | None:
    """The minutes since midnight that a text comes to; None where it is no time.

    A point may stand for the colon, but not in what the bank says: 12.30 is a number there.
    """
    match = _TIME.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    if not match or not any(match.group(2, 4, 5)):
        return None
    hours, mark, minutes, half, named = match.groups()
    if authored and mark == "." and not (half or named):
        return None
    past = int(hours) * 60 + int(minutes or 0)
    if half is None:
        return past if past < 2 * _HALF_DAY else None
    return past % _HALF_DAY + _HALF_DAY * (half == "p") if 0 < int(hours) <= 12 else None
