"""The days that were, as a map, and those to come, as bars."""

from typing import Final

from textual.content import Content

from ctquiz.figures import words
from ctquiz.figures.calendar import WEEK, week_of, weeks_until
from ctquiz.figures.gather import Figures
from ctquiz.figures.heatmap import COLUMN, DAYS, heatmap, legend
from ctquiz.screens.draw import stacked
from ctquiz.screens.stats.room import (
    Room,
    day_bars,
    day_count,
    parts,
    signs,
    week_bars,
    week_count,
)

_AROUND: Final = 15
"""Rows of the page of days that are no bars."""

_A_YEAR: Final = 53


def days(found: Figures, room: Room) -> Content:
    """How well is remembered, the map, and what comes; the map first where it has just its room."""
    said = sentence(found, room)
    several = [said, _map(found, room)] if room.high else [_map(found, room), said]
    return parts([*several, _coming(found, room)], room)


def sentence(found: Figures, room: Room) -> Content:
    """How well was remembered lately, and what was asked for."""
    return stacked(Content.styled(words.remembered(found), "bold").wrap(room.width))


def _map(found: Figures, room: Room) -> Content:
    name = 5 if room.wide else 3
    drawn = heatmap(found.past, found.today, min(_A_YEAR, (room.width - name) // COLUMN))
    gap = "   " if room.wide else " "
    rows = [
        Content.assemble((f"{day:<{name}}", "$quiet"), signs(row))
        for day, row in zip(DAYS, drawn.rows, strict=True)
    ]
    return stacked(
        [
            Content.assemble("Reviews a day", gap, (legend(gap), "$quiet")),
            Content.styled(" " * name + drawn.months, "$quiet"),
            *rows,
        ]
    )


def _coming(found: Figures, room: Room) -> Content:
    many = day_count(room)
    due, coming = found.coming(many), range(found.today, found.today + many)
    drawn = day_bars(due, coming, room.rows_beside(_AROUND), room)
    return stacked([Content(f"Coming, {many} days"), drawn])


def coming(found: Figures, room: Room) -> Content:
    """What is due in the weeks to come, and how firm everything is."""
    many = week_count(room)
    monday = week_of(found.today)[0]
    weeks = [range(start, start + WEEK) for start in range(monday, monday + WEEK * many, WEEK)]
    due = [sum(found.due.get(day, 0) for day in week) for week in weeks]
    later = sum(count for day, count in found.due.items() if day > weeks[-1][-1])
    told = [f"{words.ages(found.ages)}", f"{later} due later"]
    return parts(
        [
            stacked([Content(f"Coming, {many} weeks"), week_bars(due, weeks, _rows(room))]),
            stacked([line for one in told for line in Content(one).wrap(room.width)]),
        ],
        room,
    )


def time(found: Figures, room: Room) -> Content:
    """The minutes of the last days and weeks."""
    many = day_count(room)
    past = range(found.today - many + 1, found.today + 1)
    weeks = weeks_until(found.today, week_count(room))
    by_day = [_minutes(found, range(day, day + 1)) for day in past]
    by_week = [_minutes(found, week) for week in weeks]
    rows = room.rows_beside(_AROUND - 4) // 2 or 1
    spent = Content.styled(words.time_spent(found), "bold").wrap(room.width)
    return parts(
        [
            stacked(spent),
            stacked([Content(f"Minutes a day, {many} days"), day_bars(by_day, past, rows, room)]),
            stacked(
                [Content(f"Minutes a week, {len(weeks)} weeks"), week_bars(by_week, weeks, rows)]
            ),
        ],
        room,
    )


def _minutes(found: Figures, days: range) -> int:
    spent = found.past.over(days).minutes
    return max(1, round(spent)) if spent else 0


def _rows(room: Room) -> int:
    return room.rows_beside(7)
