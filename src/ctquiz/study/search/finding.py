"""The search itself: rows put in order and looked through, a stretch at a time."""

from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.study.search.matching import Test
from ctquiz.study.search.order import Order, key_of
from ctquiz.study.search.row import Row, Texts

_STRETCH: Final = 200
"""Rows between two moments at which whoever searches may do something else."""


def sorting(rows: Sequence[Row], order: Order, texts: Texts, into: list[int]) -> Iterator[None]:
    """Put the places of all rows into a list in that order, by stretches."""
    if order is Order.FILE:
        into.extend(range(len(rows)))
        return
    key = key_of(order, texts)
    keys = []
    for first in range(0, len(rows), _STRETCH):
        keys += [key(row) for row in rows[first : first + _STRETCH]]
        yield
    into.extend(sorted(range(len(rows)), key=keys.__getitem__))


def finding(
    rows: Sequence[Row], places: Sequence[int], test: Test, into: list[int]
) -> Iterator[None]:
    """Put those of the places whose rows pass the test into a list, by stretches."""
    for first in range(0, len(places), _STRETCH):
        into += [place for place in places[first : first + _STRETCH] if test(rows[place])]
        yield


def other_bank(rows: Sequence[Row], places: Sequence[int], at: int, by: int) -> int:
    """Where among the places the next row of another bank stands, on or back; else where one is."""
    ahead = range(at + 1, len(places)) if by > 0 else range(at - 1, -1, -1)
    return next((one for one in ahead if rows[places[one]].bank is not rows[places[at]].bank), at)
