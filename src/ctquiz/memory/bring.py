"""Brings in what happened in another program, and leaves out what cannot have happened.

What the log says already is left out, too: our own export, imported again, adds nothing. The fold
drops such echoes wherever they meet what they tell; here they never get into the log.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.memory import views
from ctquiz.memory.echo import echoes
from ctquiz.memory.event import Event, Mark, Move, Reset, Review, Seed, key_of
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
    added = log.bring(_news(log, likely))
    return Brought(added, len(likely) - added, len(given) - len(likely))


def _likely(event: Event, now: Moment) -> bool:
    return _EARLIEST <= event.moment.at < _LATEST and event.tick <= now.at + _AHEAD_MS


def _news(log: Log, events: Sequence[Event]) -> Iterator[Event]:
    """Those that tell the log something."""
    banks = {key.bank for event in events if (key := key_of(event.body)) is not None}
    past = [one for bank in banks for one in log.told_of(bank)]
    known = {one.id for one in past}
    echo = echoes([*past, *(event for event in events if event.id not in known)])
    marked = views.marked(log, banks)
    news = [event for event in events if event.id not in known and event.id not in echo]
    moved = {key_of(event.body) for event in news if isinstance(event.body, Review | Reset | Seed)}
    for event in news:
        match event.body:
            case Mark(of=Key() as key, name=name, value=value) if key in marked:
                if marked[key].value(name) != value:
                    yield event
            case Move(key=key, due=due) if key not in moved:
                schedule = log.schedule(key)
                if schedule is None or schedule.due != due:
                    yield event
            case _:
                yield event
