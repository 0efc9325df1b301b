"""Brings in what happened in another program, and leaves out what cannot have happened."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from ctquiz.clock import Moment
from ctquiz.memory.event import Event
from ctquiz.memory.log import Log

_EARLIEST: Final = 946_684_800_000
"""2000: before it there was no program to answer in; a clock that was never set says 1970."""

_LATEST: Final = 7_258_118_400_000
"""2200."""

_AHEAD_MS: Final = 2 * 86_400_000
"""How far a clock elsewhere may be ahead; the order of all that comes after hangs on it."""


class Brought(Struct, frozen=True):
    """How many events came in, were known before, and cannot have happened when they say."""

    added: int
    known: int
    unlikely: int


def bring(log: Log, events: Iterable[Event], now: Moment) -> Brought:
    """Write them to the log but for those that were known or are unlikely."""
    given = list(events)
    likely = [event for event in given if _likely(event, now)]
    added = log.bring(likely)
    return Brought(added, len(likely) - added, len(given) - len(likely))


def _likely(event: Event, now: Moment) -> bool:
    return _EARLIEST <= event.moment.at < _LATEST and event.tick <= now.at + _AHEAD_MS
