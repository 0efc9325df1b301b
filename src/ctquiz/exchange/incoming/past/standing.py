"""Where a card stands, as far as its rows do not say it: a beginning that is missing, a due day."""

from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.exchange.apkg.collection import Row
from ctquiz.exchange.incoming.past.began import beginning, is_cram, is_reset, known
from ctquiz.exchange.incoming.past.past import SOURCE, Past, whole_days
from ctquiz.memory.event import Event, Move, Reset, Seed, Why
from ctquiz.memory.fsrs import Model

_NEW: Final = 0
_REVIEWING: Final = 2
"""Kinds of cards."""

_LAST_DUE: Final = 100_000
"""A day of the year 2243; who says a later one, or one before 1970, means none."""


def standing(past: Past, model: Model) -> Iterator[Event]:
    """A reset, seed or move where the rows alone would leave the card otherwise than it is."""
    began = beginning(past.rows)
    if began.anew:
        yield past.event("anew", began.rows[0].at - 1, Reset(past.key, SOURCE))
    if past.card.kind == _NEW:
        if began.rows:
            # Older versions wrote no row when a card was forgotten.
            at = max(past.changed, began.rows[-1].at + 1)
            yield past.event("new", at, Reset(past.key, SOURCE))
        return
    if began.whole:
        last = began.rows[-1]
        due, then = past.days.day(last.at) + whole_days(last.days), last.at
    else:
        seed = _seed(past, began.rows, model)
        if seed is None:
            return
        yield seed
        assert isinstance(seed.body, Seed)
        due, then = seed.body.day + seed.body.days, seed.tick
    yield from _moved(past, due, then)


def _seed(past: Past, answers: Sequence[Row], model: Model) -> Event | None:
    """The memory of a card whose beginning is missing; None where it has none.

    It stands right after the last answer, or after the Forget that no answer came after.
    """
    memory = known(past.card, answers, past.days, model)
    if memory is None:
        return None
    if answers:
        at, interval = answers[-1].at, whole_days(answers[-1].days)
        day = past.days.day(at)
    else:
        at, day, interval = _last_seen(past)
    tick = 1 + max([at, *(row.at for row in past.rows if is_reset(row))])
    return past.event("seed", at, Seed(past.key, day, *memory, interval), tick)


def _last_seen(past: Past) -> tuple[int, int, int]:
    """When a card without any answer was seen last: the time, its day, and the interval since."""
    card, days = past.card, past.days
    interval = max(1, whole_days(card.days)) if card.kind == _REVIEWING else 0
    if card.memory is not None and card.memory.last is not None:
        at = card.memory.last * 1000
        return at, days.day(at), interval
    day = days.due(card.due) - interval
    return days.begins(day), day, interval


def _moved(past: Past, due: int, then: int) -> Iterator[Event]:
    """A move where the card is due on another day than the one that follows from its past.

    It comes after the last row, be that one by which it was moved, and so before what was answered
    here later.
    """
    stands = past.days.due(past.card.due)
    if stands != due and 0 <= stands <= _LAST_DUE:
        at = max([then, *(row.at for row in past.rows if not is_cram(row))])
        move = Move(past.key, stands, Why.IMPORT)
        yield past.event(f"move {stands}", at, move, at + 1)
