"""The charts of the page, in the order in which they are leafed through."""

from collections.abc import Callable
from typing import Final, NamedTuple

from textual.content import Content

from ctquiz.figures.gather import Figures
from ctquiz.screens.stats.days import coming, days, time
from ctquiz.screens.stats.memory import hardest, kinds, remembered
from ctquiz.screens.stats.room import Room


class Chart(NamedTuple):
    """What a chart is called, and what draws it."""

    title: str
    drawn: Callable[[Figures, Room], Content]


CHARTS: Final = (
    Chart("Days", days),
    Chart("Memory", remembered),
    Chart("Coming", coming),
    Chart("Forms and tags", kinds),
    Chart("Hardest", hardest),
    Chart("Time", time),
)
