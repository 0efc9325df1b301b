"""One card of Anki with all that is told of its past, and how that becomes events."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Key
from ctquiz.exchange.apkg.collection import Card, Note, Row
from ctquiz.exchange.incoming.past.days import Days
from ctquiz.memory.event import ELSEWHERE, Body, Event
from ctquiz.memory.fsrs import MAX_INTERVAL

SOURCE: Final = "anki"
"""Where such reviews come from."""


class Past(Struct, frozen=True):
    """A card that became the blank `key`, with its rows, oldest first."""

    card: Card
    note: Note
    rows: Sequence[Row]
    key: Key
    days: Days

    def event(self, what: str, at: int, body: Body, tick: int | None = None) -> Event:
        """An event of that time; `what` tells it from others of the same blank and time.

        Its id is of the blank, not of the note: our own export of it may have another guid, and
        what comes back with that is the same still.
        """
        said = f"{SOURCE} {self.key} {what} {at}"
        id_ = sha256(said.encode()).digest()[:16]
        return Event(id_, at if tick is None else tick, ELSEWHERE, self.days.moment(at), body)

    @property
    def changed(self) -> int:
        """When the card last changed, in ms since 1970."""
        return self.card.mod * 1000


def whole_days(interval: int) -> int:
    """An interval of Anki's in days; seconds, which it has below 0, are less than one."""
    return min(max(interval, 0), MAX_INTERVAL)
