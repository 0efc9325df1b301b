"""Answers a day as a map of signs: weeks are columns, Monday to Sunday rows."""

from typing import Final

from msgspec import Struct

from ctquiz.figures.calendar import WEEK, months_of, weeks_until
from ctquiz.memory.stats.past import Past

SIGNS: Final = ((40, "█"), (20, "▓"), (10, "▒"), (1, "░"), (0, "·"))
"""From so many answers on a day has this sign."""

DAYS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

COLUMN: Final = 2
"""Cells of a week, its gap included."""

_NAME: Final = 3
"""Letters of a month."""


class Heatmap(Struct, frozen=True):
    """The months above the map, and its seven rows, without the names of the days."""

    months: str
    rows: tuple[str, ...]


def sign(answers: int) -> str:
    """The sign of a day with so many answers."""
    return next(sign for least, sign in SIGNS if answers >= least)


def legend(gap: str) -> str:
    """What the signs mean, from little to much."""
    most = SIGNS[0][0]
    return gap.join(f"{sign} {least}{'+' * (least == most)}" for least, sign in reversed(SIGNS))


def heatmap(past: Past, today: int, many: int) -> Heatmap:
    """The last so many weeks; what is left of this one stays empty."""
    weeks = weeks_until(today, many)
    rows = tuple(
        " ".join(_sign_on(past, week[row], today) for week in weeks).rstrip() for row in range(WEEK)
    )
    return Heatmap(_months(weeks), rows)


def _sign_on(past: Past, day: int, today: int) -> str:
    if day > today:
        return " "
    counted = past.days.get(day)
    return sign(counted.answers if counted else 0)


def _months(weeks: list[range]) -> str:
    """Each name over the week in which its month begins, where it has room beside the next one."""
    line = ""
    begins = months_of(weeks)
    end = COLUMN * len(weeks)
    for number, name in begins.items():
        at = COLUMN * number
        room = min((COLUMN * later for later in begins if later > number), default=end) - at
        if room > _NAME:
            line = f"{line:<{at}}{name}"
    return line
