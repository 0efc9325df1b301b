"""What `browse` prints: the facts that were found, as JSON for programs, as lines for people."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from ctquiz.figures.calendar import date_of
from ctquiz.shown import visible_line
from ctquiz.study.search.row import Row, text_of


def found_json(rows: Iterable[Row], searched: int, today: int) -> str:
    """The facts with those of their blanks that were meant, in the shape that `--json` promises.

    `searched` is how many facts there are in all.
    """
    by_fact = groupby(rows, key=lambda row: id(row.fact))
    facts = [_fact([*of_one], today) for _, of_one in by_fact]
    return json.dumps({"facts": facts, "searched": searched}, indent=2)


def _fact(rows: Sequence[Row], today: int) -> dict[str, Any]:
    row = rows[0]
    return {
        "bank": row.bank.id,
        "fact": row.fact.id,
        "text": text_of(row.fact, row.blank),
        "tags": list(row.fact.tags),
        "draft": row.fact.draft,
        "blanks": [_blank(one, today) for one in rows],
    }


def _blank(row: Row, today: int) -> dict[str, Any]:
    known = row.known
    recall = known.recall(today)
    return {
        "blank": row.blank.name,
        "due": None if known.due is None else iso(known.due),
        "stability": round(known.stability, 2) if row.is_studied else None,
        "difficulty": round(known.difficulty, 2) if row.is_studied else None,
        "reps": known.reps,
        "lapses": known.lapses,
        "suspended": known.suspended,
        "buried": known.buried >= today,
        "flag": known.flag,
        "star": known.star,
        "retrievability": None if recall is None else round(recall, 4),
    }


def found_lines(rows: Iterable[Row], today: int) -> Iterator[str]:
    """A line a blank: when it is due, how many days it is known for, its lapses, key and text."""
    for row in rows:
        known = row.known
        stable = f"{round(known.stability)} d" if row.is_studied else "·"
        name = row.key or f"{row.bank.id}/?#{row.blank.name}"
        head = f"{_due(row, today):10} {stable:>7} {known.lapses or '·':>3}"
        yield visible_line(f"{head}  {name}  {row.text}")


def _due(row: Row, today: int) -> str:
    """The day, or why it has none."""
    day = row.known.due
    return row.why_never(today) or ("new" if day is None else iso(day))


def iso(day: int) -> str:
    """A study day as a date."""
    return date_of(day).isoformat()
