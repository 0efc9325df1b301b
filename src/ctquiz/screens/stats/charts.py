"""The charts of the page, in the order in which they are leafed through."""

from collections.abc import Callable
from typing import Final, NamedTuple

from textual.content import Content

from ctquiz.figures.gather import Figures
from ctquiz.screens.stats.days import coming, days, time
from ctquiz.screens.stats.memory import hardest, kinds, remembered
from ctquiz.screens.stats.room import Room


class Chart(NamedTuple):
    """What a chart is called, what draws it, and what it means, for who asks for help."""

    title: str
    drawn: Callable[[Figures, Room], Content]
    means: str


CHARTS: Final = (
    Chart(
        "Days",
        days,
        "Each sign is a day, each column a week. Below stands what is due on the coming days; what "
        "is overdue is due today.",
    ),
    Chart(
        "Memory",
        remembered,
        "Remembered is the share known when asked again on a later day; asked for is what the "
        "intervals aimed at. Practice and exams do not count.",
    ),
    Chart(
        "Coming",
        coming,
        "What is due in each week, named by its Monday, as schedules stand now. What has an "
        "interval of 21 days or more is mature.",
    ),
    Chart(
        "Forms and tags",
        kinds,
        "How often something was asked again on a later day, and the share that was remembered.",
    ),
    Chart(
        "Hardest", hardest, "The facts that were forgotten most often after they had been learnt."
    ),
    Chart(
        "Time",
        time,
        "The minutes from question to answer; a pause of more than a minute counts as one.",
    ),
)
