"""The timeline of a sheet of facts: what it says at which date, in the order of time."""

from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.paper.facts.dates import dates
from ctquiz.paper.facts.parts import Claimed, Entry, Line, Listed, Paired, Statement, Told

_LEAST: Final = 3
"""Facts with a date; fewer are no course of events."""


def timeline(statements: Sequence[Statement]) -> tuple[Entry, ...]:
    """A row for each date of each fact, the earliest first; nothing for few such facts.

    A fact with two dates has two rows, as whoever looks for a date looks there and nowhere else.
    """
    dated = [
        (date, Entry(date.shown, text, one.number, one.language))
        for one in statements
        for told in one.told
        for text in _texts(told)
        for date in dates(text, one.language)
    ]
    if len({entry.number for _, entry in dated}) < _LEAST:
        return ()
    return tuple(entry for _, entry in sorted(dated, key=lambda row: row[0].order))


def _texts(told: Told) -> Iterator[str]:
    """What is told in short; a false claim has no place in time."""
    match told:
        case Line(words):
            yield "".join(one.text for one in words)
        case Listed(ask, items):
            yield f"{ask} {'; '.join(items)}"
        case Paired(ask, pairs):
            for left, right in pairs:
                yield f"{ask} {left}: {right}"
        case Claimed(text, holds) if holds:
            yield text
