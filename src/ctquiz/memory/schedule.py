"""A blank's schedule: how well it is known, when it is due, and what an answer makes of both."""

import math
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form, Key
from ctquiz.memory.event import Event, Move, Review, Seed
from ctquiz.memory.fsrs import AGAIN, EASY, FSRS6, GOOD, HARD, Memory, Model
from ctquiz.memory.interval import Choices, choices

RETENTION = 0.9
"""The chance of recall that intervals aim at, unless a learner set another one."""


class Schedule(Struct, frozen=True, gc=False):
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


class Step(Struct, frozen=True, gc=False):
    """What the fold needs of one counted review; `guess` is the chance to be right blindly.

    One that was `imported` was scheduled from what its own program knew.
    """

    id: bytes
    tick: int
    day: int
    rating: int
    days: int
    base: bytes | None
    guess: float = 0.0
    imported: bool = False


LEECH_AT: Final = 8
"""Lapses that make a blank a leech: so often missed that something about it is wrong."""

_LEECH_TOLD_EVERY: Final = 4


def tells_leech(lapses: int) -> bool:
    """Whether a lapse is the one to say so with: the first of a leech, then every fourth."""
    return lapses >= LEECH_AT and (lapses - LEECH_AT) % _LEECH_TOLD_EVERY == 0


def step_of(event: Event, review: Review) -> Step:
    """The fold's view of a review, as it now counts."""
    guess = guess_of(review.form, review.options, review.answer) if review.options else 0.0
    return Step(
        event.id,
        event.tick,
        review.day,
        review.rating,
        review.days,
        review.base,
        guess,
        review.source is not None,
    )


def seeded(event: Event, seed: Seed) -> Schedule:
    """The schedule that a seed sets: as after a first review."""
    memory = Memory(seed.stability, seed.difficulty)
    due = seed.day + seed.days
    return Schedule(memory, seed.day, due, 1, 0, event.id, event.tick, seed.days)


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
    """The schedule after one more counted review."""
    if before is None:
        memory = _remembered(None, taken.rating, 0, taken.guess, model)
        due = taken.day + taken.days
        return Schedule(memory, taken.day, due, 1, 0, taken.id, taken.tick, taken.days)
    return steps(before, (taken,), model)


def steps(before: Schedule, happened: Iterable[Step | Move], model: Model = FSRS6) -> Schedule:
    """The schedule after all that happened to a studied blank; a replay takes a million of these.

    Flying west turns the calendar back: then no day has passed, and the last day stays the later.
    A review that was scheduled from another one than its predecessor (two windows, two machines)
    gets the smaller of both intervals, unless it was answered in a program that has no bases.
    """
    memory, last, due = before.memory, before.last, before.due
    reps, lapses = before.reps, before.lapses
    last_id, last_tick, last_days = before.last_id, before.last_tick, before.last_days
    for taken in happened:
        if isinstance(taken, Move):
            due = taken.due
            continue
        elapsed, rating, days = taken.day - last, taken.rating, taken.days
        memory = _remembered(memory, rating, elapsed, taken.guess, model)
        if elapsed > 0:
            last = taken.day
            # One that is open is not missed again.
            lapses += rating == AGAIN and last_days != 0
        if days > last_days and taken.base != last_id and not taken.imported:
            days = last_days
        due = taken.day + days
        reps += 1
        last_id, last_tick, last_days = taken.id, taken.tick, days
    return Schedule(memory, last, due, reps, lapses, last_id, last_tick, last_days)


def _remembered(
    memory: Memory | None, rating: int, elapsed: int, guess: float, model: Model
) -> Memory:
    """The memory after an answer, mixed with a miss's as far as it may have been a guess.

    Right among n options is known with p = R / (R + (1 - R) / n); ln S and D are weighted by it.
    R is .5 for a new blank and 1 on the same day.
    """
    after = model.first(rating) if memory is None else model.step(memory, rating, elapsed)
    if not guess or rating == AGAIN:
        return after
    if memory is None:
        recall, missed = 0.5, model.first(AGAIN)
    elif elapsed > 0:
        recall, missed = model.recall(memory, elapsed), model.step(memory, AGAIN, elapsed)
    else:
        return after
    known = recall / (recall + (1 - recall) * guess)
    return Memory(
        math.exp(known * math.log(after.stability) + (1 - known) * math.log(missed.stability)),
        known * after.difficulty + (1 - known) * missed.difficulty,
    )


def next_days(
    before: Schedule | None,
    key: Key,
    day: int,
    guess: float = 0.0,
    retention: float = RETENTION,
    model: Model = FSRS6,
) -> Choices:
    """The days that each rating of an answer on that day would give, for that chance of recall."""
    memory = None if before is None else before.memory
    elapsed = 0 if before is None else day - before.last
    hard, good, easy = (
        model.interval(_remembered(memory, rating, elapsed, guess, model).stability, retention)
        for rating in (HARD, GOOD, EASY)
    )
    fresh = before is None or before.open
    previous = 0 if before is None or fresh else before.last_days
    reps = 0 if before is None else before.reps
    return choices((hard, good, easy), previous, str(key), reps)
