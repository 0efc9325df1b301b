"""Figures in words: shares, minutes, and the sentences made of them."""

from typing import Final

from ctquiz.figures.calendar import date_of, week_of
from ctquiz.figures.gather import Figures
from ctquiz.memory.outlook import MATURE, Ages
from ctquiz.shown import several
from ctquiz.study.words import RATINGS

LATELY: Final = 30
"""Days of which the sentence about memory tells, today included."""

_HOURS_FROM: Final = 120
"""Minutes that are told as hours."""


def share(of: float | None) -> str:
    """A share of one hundred; a dot where there is none."""
    return "·" if of is None else f"{of:.0%}".replace("%", " %")


def remembered(found: Figures) -> str:
    """How well was remembered lately, and what was asked for."""
    lately = found.past.over(range(found.today - LATELY + 1, found.today + 1))
    if lately.asked_for is None:
        return f"Nothing was asked again on a later day in {LATELY} days"
    tally = lately.tally
    return (
        f"{share(tally.retention)} remembered of {tally.tests} in {LATELY} days;"
        f" {share(lately.asked_for)} asked for"
    )


def day_names(found: Figures, many: int) -> list[str]:
    """Two letters for each of so many days, today first."""
    return [f"{date_of(found.today + ahead):%a}"[:2] for ahead in range(many)]


def minutes(spent: float) -> str:
    """Whole minutes; a little is one."""
    return several(max(1, round(spent)) if spent else 0, "minute")


def time_spent(found: Figures) -> str:
    """Today's time, this week's and that of all days."""
    today, past = found.today, found.past
    now, week = past.over(range(today, today + 1)).minutes, past.over(week_of(today)).minutes
    ever = sum(day.minutes for day in past.days.values())
    in_all = minutes(ever) if ever < _HOURS_FROM else f"{round(ever / 60):,} hours"
    return f"{minutes(now)} today, {minutes(week)} this week, {in_all} in all"


def ages(found: Ages) -> str:
    """How firm the blanks are."""
    said = f"{found.new} new, {found.young} young, {found.mature} mature ({MATURE} days or more)"
    return f"{said}, {found.suspended} suspended" if found.suspended else said


def ratings(found: Figures) -> list[tuple[str, int]]:
    """How often each rating was given."""
    return [(word, found.past.ratings.get(rating, 0)) for rating, word in RATINGS.items()]
