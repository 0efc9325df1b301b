"""The days of a collection of Anki as study days since 1970."""

from typing import Final

from msgspec import Struct

from ctquiz.clock import Moment
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.memory.day import day_of

_DAY_S: Final = 86_400

_FARTHEST: Final = 16 * 60
"""Minutes from UTC beyond which there is no zone."""

_EASTERNMOST_S: Final = 13 * 3600 + 1800
"""In a collection that does not say, New Zealand in its summer rather than Samoa."""

_LAST_DAY: Final = 1_000_000_000
"""What is due later is in s since 1970: Anki's own way to tell."""


class Days(Struct, frozen=True):
    """Where days begin: `first` is the collection's day 0, `offset` its minutes east of UTC."""

    first: int
    offset: int
    rollover: int

    @classmethod
    def of(cls, collection: Collection) -> "Days":
        """Those of a collection; one that names no zone was made at a rollover."""
        made, rollover = collection.created, collection.rollover
        offset = collection.offset
        if offset is not None and abs(offset) <= _FARTHEST:
            # Of whatever hour it is: Anki counts from the date.
            return cls((made + 60 * offset) // _DAY_S, offset, rollover)
        first = (made - 3600 * rollover + _EASTERNMOST_S) // _DAY_S
        return cls(first, (first * _DAY_S + 3600 * rollover - made) // 60, rollover)

    def moment(self, at: int) -> Moment:
        """A time in ms since 1970, as the collection's owner met it."""
        return Moment(at, self.offset)

    def day(self, at: int) -> int:
        """The study day of a time."""
        return day_of(self.moment(at), self.rollover)

    def due(self, number: int) -> int:
        """The study day that a card's due is on: a day of the collection's, or a time in s."""
        return self.day(number * 1000) if number > _LAST_DAY else self.first + number

    def begins(self, day: int) -> int:
        """When a study day begins, in ms since 1970."""
        return (day * _DAY_S + 3600 * self.rollover - 60 * self.offset) * 1000
