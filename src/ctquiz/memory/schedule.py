"""A blank's schedule: how well it is known, when it is due, and what an answer makes of both."""

import math
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form, Key
from ctquiz.memory.event import Event, Review
from ctquiz.memory.fsrs import AGAIN, EASY, FSRS6, GOOD, HARD, Memory, Model
from ctquiz.memory.interval import Choices, choices

RETENTION = 0.9
"""The chance of recall that intervals aim at."""


class Schedule(Struct, frozen=True):
    """A blank's memory now; days count from 1970. `last_days` is the interval last given."""

    memory: Memory
    last: int
    due: int
    reps: int
    lapses: int
    last_id: bytes
    last_tick: int
    last_days: int

    @property
    def open(self) -> bool:
        """Whether it was missed and not yet passed since."""
        # Not `due == last`: who flies west answers on a day before the last one.
        return self.last_days == 0


class Step(Struct, frozen=True):
    """What the fold needs of one counted review; `guess` is the chance to be right blindly."""

    id: bytes
    tick: int
    day: int
    rating: int
    days: int
    base: bytes | None
    guess: float = 0.0


LEECH_AT: Final = 8
"""Lapses that make a blank a leech: so often missed that something about it is wrong."""

_LEECH_TOLD_EVERY: Final = 4


def tells_leech(lapses: int) -> bool:
    """Whether a lapse is the one to say so with: the first of a leech, then every fourth."""
    return lapses >= LEECH_AT and (lapses - LEECH_AT) % _LEECH_TOLD_EVERY == 0


def step_of(event: Event, review: Review) -> Step:
    """The fold's view of a review, as it now counts."""
    guess = guess_of(review.form, review.options, review.answer)
    return Step(event.id, event.tick, review.day, review.rating, review.days, review.base, guess)


_MANY: Final = 20
"""Items whose orders nobody guesses; the factorial of thousands takes its time."""


def guess_of(form: Form, options: tuple[str, ...], answer: str | None) -> float:
    """The chance to be right without knowing; none where the learner only looked and rated.

    Of several options, each may be right or not; items may be put in any order.
    """
    if answer is None or not options:
        return 0.0
    match form:
        case Form.CHOICE if answer not in options:
            return 0.5 ** len(options)
        case Form.CHOICE | Form.CLAIM:
            return 1 / len(options)
        case Form.ORDER | Form.MATCH:
            return 1 / math.factorial(min(len(options), _MANY))
        case _:
            return 0.0


def step(before: Schedule | None, taken: Step, model: Model = FSRS6) -> Schedule:
    """The schedule after one more counted review.

    Flying west turns the calendar back: then no day has passed, and the last day stays the later.
    A review that was scheduled from another one than its predecessor (two windows, two machines)
    gets the smaller of both intervals.
    """
    memory = remember(before, taken.rating, taken.day, taken.guess, model)
    if before is None:
        due = taken.day + taken.days
        return Schedule(memory, taken.day, due, 1, 0, taken.id, taken.tick, taken.days)
    days = taken.days if taken.base == before.last_id else min(taken.days, before.last_days)
    lapsed = taken.rating == AGAIN and taken.day > before.last and not before.open
    return Schedule(
        memory=memory,
        last=max(before.last, taken.day),
        due=taken.day + days,
        reps=before.reps + 1,
        lapses=before.lapses + lapsed,
        last_id=taken.id,
        last_tick=taken.tick,
        last_days=days,
    )


def remember(
    before: Schedule | None, rating: int, day: int, guess: float = 0.0, model: Model = FSRS6
) -> Memory:
    """The memory after an answer, mixed with a miss's as far as it may have been a guess.

    Right among n options is known with p = R / (R + (1 - R) / n); ln S and D are weighted by it.
    R is .5 for a new blank and 1 on the same day.
    """
    elapsed = 0 if before is None else max(0, day - before.last)
    after = _plain(before, rating, elapsed, model)
    if not guess or rating == AGAIN or (before is not None and elapsed == 0):
        return after
    recall = 0.5 if before is None else model.recall(before.memory, elapsed)
    known = recall / (recall + (1 - recall) * guess)
    missed = _plain(before, AGAIN, elapsed, model)
    return Memory(
        math.exp(known * math.log(after.stability) + (1 - known) * math.log(missed.stability)),
        known * after.difficulty + (1 - known) * missed.difficulty,
    )


def _plain(before: Schedule | None, rating: int, elapsed: int, model: Model) -> Memory:
    return model.first(rating) if before is None else model.step(before.memory, rating, elapsed)


def next_days(
    before: Schedule | None, key: Key, day: int, guess: float = 0.0, model: Model = FSRS6
) -> Choices:
    """The days that each rating of an answer on that day would give."""
    hard, good, easy = (
        model.interval(remember(before, rating, day, guess, model).stability, RETENTION)
        for rating in (HARD, GOOD, EASY)
    )
    fresh = before is None or before.open
    previous = 0 if before is None or fresh else before.last_days
    reps = 0 if before is None else before.reps
    return choices((hard, good, easy), previous, str(key), reps)
