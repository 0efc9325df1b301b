"""What a chart is drawn in, and what several charts are made of."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct
from textual.content import Content

from ctquiz.figures.calendar import WEEK, date_of
from ctquiz.figures.heatmap import SIGNS
from ctquiz.screens.draw import NOTHING, bars, stacked
from ctquiz.screens.page import HIGH, WIDE

_NOBODY: Final = SIGNS[-1][1]
_DAY: Final = 5
"""Cells of a day's bar, its gap included."""

_DATED: Final = 7
"""The same of a week's, whose name is a date."""

_MOST_ROWS: Final = 8
_LEAST_ROWS: Final = 2
_THOUSANDS_FROM: Final = 10_000


class Room(Struct, frozen=True):
    """So many cells and rows of a page's body."""

    width: int
    height: int

    @property
    def wide(self) -> bool:
        """Whether there is room for gaps and words."""
        return self.width >= WIDE

    @property
    def high(self) -> bool:
        """Whether there is room for blank rows."""
        return self.height >= HIGH - WEEK

    def rows_beside(self, others: int) -> int:
        """The rows of bars that share the body with so many others."""
        return min(_MOST_ROWS, max(_LEAST_ROWS, self.height - others))


def parts(several: Sequence[Content], room: Room) -> Content:
    """Parts of a chart, a blank row between them where there is room."""
    return Content("\n\n" if room.high else "\n").join(several)


def day_count(room: Room) -> int:
    """How many days have room for a bar each: two weeks, or one."""
    return 2 * WEEK if room.width >= 2 * WEEK * _DAY else WEEK


def week_count(room: Room) -> int:
    """How many weeks have."""
    return max(2, room.width // _DATED)


def day_bars(values: Sequence[int], days: Sequence[int], rows: int, room: Room) -> Content:
    """A bar a day, named by its weekday."""
    names = [f"{date_of(day):%a}"[:2] for day in days]
    return _bars(values, names, rows, max(_DAY, min(_DATED, room.width // len(days))))


def week_bars(values: Sequence[int], weeks: Sequence[range], rows: int) -> Content:
    """A bar a week, named by its Monday."""
    begun = [date_of(week[0]) for week in weeks]
    return _bars(values, [f"{day.day} {day:%b}" for day in begun], rows, _DATED)


def _bars(values: Sequence[int], names: Sequence[str], rows: int, step: int) -> Content:
    *drawn, _, labels = bars(values, names, rows, step)
    numbers = "".join(f"{_short(value):<{step}}" for value in values)
    return stacked([line.rstrip() for line in (*drawn, Content(numbers), labels)])


def _short(value: int) -> str:
    if value >= _THOUSANDS_FROM:
        return f"{value // 1000}k"
    return str(value) if value else _NOBODY


def signs(row: str) -> Content:
    """A row of a map: what is there stands out from what is not."""
    if not row:
        return NOTHING
    runs = groupby(row, key=lambda one: one == _NOBODY)
    return Content.assemble(
        *(("".join(some), "$quiet" if empty else "$primary") for empty, some in runs)
    )
