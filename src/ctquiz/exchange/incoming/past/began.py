"""Where a card's history begins, and what was known of it where its beginning is missing.

The rules are those by which Anki gives a card its memory when FSRS is turned on: the functions
`reviews_for_fsrs` in rslib/src/scheduler/fsrs/params.rs and `fsrs_item_for_memory_state` in
memory_state.rs, https://github.com/ankitects/anki; they were measured with the real one.
"""

import math
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ctquiz.exchange.apkg.collection import Card, Row
from ctquiz.exchange.incoming.past.days import Days
from ctquiz.memory.fsrs import MAX_INTERVAL, Memory, Model
from ctquiz.memory.schedule import RETENTION

_LEARN: Final = 0
_FILTERED: Final = 3
_MANUAL: Final = 4
"""Kinds of rows."""

_LEARNT: Final = (2, 3)
"""Kinds of cards that have an interval: in review, and learning again."""

_EASE: Final = 2500
"""Of a card or row that has none, in thousandths."""

_HARDEST_OF_FSRS: Final = 1100
"""A row's ease up to which it is a difficulty: FSRS writes 100 to 1100 for 1 to 10."""


def is_answer(row: Row) -> bool:
    """Whether a row counts as a review: rated, and no cramming, which Anki leaves out too."""
    return 1 <= row.ease <= 4 and not is_cram(row)


def is_cram(row: Row) -> bool:
    """Whether a row is of a filtered deck that moves nothing."""
    return row.kind == _FILTERED and row.factor == 0


def is_reset(row: Row) -> bool:
    """Whether a row is Anki's Forget."""
    return row.ease == 0 and row.kind == _MANUAL and row.factor == 0


class Beginning(Struct, frozen=True):
    """From which row of a card on its history counts; `whole` where that is how it was learnt.

    `anew` where it was learnt once more and no Forget says so: older versions wrote none.
    """

    rows: Sequence[Row]
    whole: bool
    anew: bool = False


def beginning(rows: Sequence[Row]) -> Beginning:
    """The answers that count among the rows of a card, oldest first."""
    rows = [row for row in rows if not is_cram(row)]
    learnt: int | None = None
    first = 0
    # From the last one back: what counts are the last rows of learning that stand together.
    for place in range(len(rows) - 1, -1, -1):
        row = rows[place]
        if is_answer(row) and row.kind == _LEARN:
            learnt = place
        elif learnt is not None:
            break
        elif is_reset(row):
            first = place + 1
            break
    if learnt is None:
        return Beginning([row for row in rows[first:] if is_answer(row)], whole=False)
    before = rows[:learnt]
    since = max((place for place, row in enumerate(before) if is_reset(row)), default=-1)
    anew = any(is_answer(row) for row in before[since + 1 :])
    return Beginning([row for row in rows[learnt:] if is_answer(row)], whole=True, anew=anew)


def known(card: Card, rows: Sequence[Row], days: Days, model: Model) -> Memory | None:
    """A card's memory at the last of its answers: FSRS's own, else as Anki makes it from SM-2.

    That takes the first answer for where it stood, and steps over the others; where there is none
    the card says where it stands, unless it is still being learnt.
    """
    if card.memory is not None:
        return Memory(card.memory.stability, card.memory.difficulty)
    if not rows:
        return from_sm2(card.factor, card.days, model) if card.kind in _LEARNT else None
    memory = from_sm2(rows[0].factor, rows[0].days, model)
    last = days.day(rows[0].at)
    for row in rows[1:]:
        day = days.day(row.at)
        memory = model.step(memory, row.ease, day - last)
        last = max(last, day)
    return memory


def from_sm2(ease: int, interval: int, model: Model) -> Memory:
    """The memory that SM-2's ease, in thousandths, and interval stand for.

    Stability is the interval, as SM-2 aims at the retention by which stability is defined; the
    difficulty is the one with which a good answer would lengthen that by the ease. Source: the
    function `memory_state_from_sm2` of https://github.com/open-spaced-repetition/fsrs-rs (BSD).
    """
    stability = float(min(max(interval, 1), MAX_INTERVAL))
    ease = ease if ease > 0 else _EASE
    if ease <= _HARDEST_OF_FSRS:
        difficulty = (ease / 1000 - 0.1) * 9 + 1
    else:
        w = model.parameters
        rise = math.exp(w[8]) * stability ** -w[9] * math.expm1((1 - RETENTION) * w[10])
        difficulty = 11 - (ease / 1000 - 1) / rise if rise else 10.0
    return Memory(stability, min(max(difficulty, 1.0), 10.0))
