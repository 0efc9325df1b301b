"""The curve of a memory: how it faded after each answer, and how it will."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from ctquiz.memory.course import Stage, recalls
from ctquiz.screens.browsing.words import full_day
from ctquiz.screens.plotted import STRAIGHT, Line, plotted

_LEAST_AHEAD: Final = 7
_FLOORS: Final = (0.0, 50.0, 80.0)
"""Where the scale may begin: a memory that never fades below is looked at more closely."""

_COMING: Final = "·"
"""What is to come is no line: it is told from what was even without colours."""

_NAMED: Final = 16
"""Cells that the name of a day needs."""


def horizon(stages: Sequence[Stage], due: int, today: int) -> int:
    """The day up to which a curve is drawn: as far beyond the due day as that is from the last."""
    return max(today, due) + max(_LEAST_AHEAD, due - stages[-1].day)


def curve(
    stages: Sequence[Stage], due: int, today: int, retention: float, size: tuple[int, int]
) -> Content:
    """The chance of recall over time, in so many cells and rows, above the one that is aimed at."""
    first, end = stages[0].day, horizon(stages, due, today)
    points = [(day, 100 * chance) for day, chance in recalls(stages, end)]
    lowest = min(chance for _, chance in points)
    floor = max(level for level in _FLOORS if level <= lowest)
    levels = (floor, (floor + 100) / 2, 100.0)
    aim = max(floor, 100 * retention)
    lines = [
        Line([first, end], [aim, aim], STRAIGHT),
        _line([point for point in points if point[0] >= today], _COMING),
        _line([point for point in points if point[0] <= today]),
    ]
    up = {level: f"{level:.0f} % " for level in levels}
    drawn = [line for line in lines if line.xs]
    return plotted(drawn, (floor, 100), _days(first, today, end, size[0]), up, size)


def _line(points: Sequence[tuple[int, float]], marker: str | None = None) -> Line:
    xs, ys = [day for day, _ in points], [chance for _, chance in points]
    return Line(xs, ys) if marker is None else Line(xs, ys, marker)


def _days(first: int, today: int, end: int, width: int) -> dict[float, str]:
    """The days that are named below the curve, where they do not run into one another."""
    named: dict[float, str] = {first: full_day(first), end: full_day(end)}
    apart = (end - first) * _NAMED / width
    if first + apart <= today <= end - apart:
        named[today] = "today"
    return dict(sorted(named.items()))
