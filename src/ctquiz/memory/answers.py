"""The answers in a log, for statistics: a million of them in a few seconds.

`Log.settled` makes the whole of each review, which takes eight times as long.
"""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from ctquiz.bank.model import Form, Key
from ctquiz.memory.event import Mode
from ctquiz.memory.log import Log
from ctquiz.memory.stats.given import LONGEST_MS, Given

_ANSWERS: Final = "SELECT id, blank, day, body FROM event WHERE kind = 'review' ORDER BY tick, id"
_BLANKS: Final = (
    "SELECT blank.id, bank.name, blank.fact, blank.blank"
    " FROM blank JOIN bank ON bank.id = blank.bank"
)


class _Body(msgspec.Struct):
    """Of a review's body what is counted."""

    mode: Mode
    form: Form
    rating: int
    ms: int
    asked: float


def answers(log: Log) -> Iterator[Given]:
    """Every answer that stands, oldest first, as amended."""
    corrections = log.corrections()
    undone, amendments = corrections.undone | corrections.echoes, corrections.amendments
    keys = {blank: Key(*names) for blank, *names in log.rows(_BLANKS)}
    body_of = msgspec.json.Decoder(_Body).decode

    def made(row: tuple[Any, ...]) -> Given | None:
        id_, blank, day, told = row
        if id_ in undone:
            return None
        body = body_of(told)
        rating = body.rating
        for amend in amendments.get(id_, ()):
            rating = rating if amend.rating is None else amend.rating
            day = day if amend.day is None else amend.day
        ms = min(body.ms, LONGEST_MS)
        return Given(keys[blank], day, body.mode.counts, body.form, rating, ms, body.asked)

    return (one for one in log.each(_ANSWERS, made) if one is not None)
