"""What a page of found facts says of a blank's memory: short in a list, in a sentence below it."""

from typing import Final

from ctquiz.figures.calendar import WEEK, date_of
from ctquiz.figures.words import share
from ctquiz.memory.known import Known
from ctquiz.shown import several
from ctquiz.study.search.row import Row
from ctquiz.study.words import interval

_MONTHS: Final = 300
"""Days within which a month needs no year."""


def due(row: Row, today: int) -> str:
    """When it comes next, or why it does not, in nine cells."""
    day = row.known.due
    return row.why_never(today) or ("new" if day is None else near_day(day, today))


def near_day(day: int, today: int) -> str:
    """A day to come: today, Fri, 12 Dec, Dec 2027; what is overdue is due today."""
    there = date_of(day)
    if day <= today:
        return "today"
    if day < today + WEEK:
        return f"{there:%a}"
    return f"{there.day} {there:%b}" if day < today + _MONTHS else f"{there:%b %Y}"


def full_day(day: int) -> str:
    """Any day: 12 Dec 2027."""
    there = date_of(day)
    return f"{there.day} {there:%b %Y}"


def stable(known: Known) -> str:
    """How long it is known for: 12 d, 3 mo, 2 y."""
    if known.due is None:
        return "·"
    days = round(known.stability)
    if days < 1:
        return "<1 d"
    number, unit = interval(days).split()
    return f"{number} {'mo' if unit.startswith('month') else unit[0]}"


def memory(known: Known, today: int) -> str:
    """How well it is known and when it comes back, in a sentence."""
    if known.due is None:
        # Practice and exams may have asked it, or it was reset.
        return "not scheduled yet"
    days = round(known.stability)
    firm = f"stable {interval(days)}" if days else "stable less than a day"
    coming = "due today"
    if known.due > today:
        near = known.due < today + WEEK
        name = f"{date_of(known.due):%A}" if near else near_day(known.due, today)
        coming = f"next on {name}"
    past = f"{several(known.reps, 'review')}, {several(known.lapses, 'lapse')}"
    return f"{firm}, {coming} · {past}"


def chance(known: Known, today: int) -> str:
    """How surely it would be known today, and how hard it is; nothing where it is new."""
    recall = known.recall(today)
    if recall is None:
        return ""
    return f"Retrievability {share(recall)} today, difficulty {known.difficulty:.1f} of 10."


def marks(known: Known, today: int) -> str:
    """What is marked on it, in a word each."""
    said = ["suspended"] if known.suspended else []
    said += ["buried until tomorrow"] if known.buried >= today else []
    said += [f"flag {known.flag}"] if known.flag else []
    return ", ".join([*said, "marked"] if known.star else said)
