"""Study days as people name them: weeks begin on Monday."""

from datetime import date, timedelta
from typing import Final

WEEK: Final = 7


def date_of(day: int) -> date:
    """The date of a study day."""
    return date(1970, 1, 1) + timedelta(days=day)


def monday_of(day: int) -> int:
    """The study day on which its week began."""
    return day - date_of(day).weekday()


def week_of(day: int) -> range:
    """The days of its week."""
    monday = monday_of(day)
    return range(monday, monday + WEEK)


def weeks_until(day: int, many: int) -> list[range]:
    """The last so many weeks, the one of that day last."""
    first = monday_of(day) - WEEK * (many - 1)
    return [range(first + WEEK * n, first + WEEK * (n + 1)) for n in range(many)]


def months_of(weeks: list[range]) -> dict[int, str]:
    """The name of each month at the number of the week in which it begins, or at the first."""
    found: dict[int, str] = {}
    before = 0
    for number, week in enumerate(weeks):
        last = date_of(week[-1])
        if last.month != before:
            found[number] = f"{last:%b}"
        before = last.month
    return found
