"""The orders in which rows can be listed; ties stay as their files have them."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from ctquiz.study.search.row import Row, Texts


class Order(StrEnum):
    """What comes first: what is due, weak or often missed; `file` is as it is written."""

    FILE = "file"
    DUE = "due"
    STABLE = "stable"
    LAPSES = "lapses"
    TEXT = "text"

    @property
    def following(self) -> "Order":
        """The next one; after the last comes the first."""
        every = list[Order](Order)
        return every[(every.index(self) + 1) % len(every)]


_NEVER: Final = float("inf")


def key_of(order: Order, texts: Texts) -> Callable[[Row], Any]:
    """What a row is sorted by, smallest first."""
    match order:
        case Order.FILE:
            return lambda row: row.place
        case Order.DUE:
            return lambda row: row.known.due or _NEVER
        case Order.STABLE:
            return lambda row: row.known.stability if row.is_studied else _NEVER
        case Order.LAPSES:
            return lambda row: -row.known.lapses
        case Order.TEXT:
            return texts.__getitem__
