"""What was answered, as Anki keeps it: a row a review, and what a card stands at after them.

Anki counts days from a rollover of its collection's first day. How it reads each column was
measured with the real one; the rules of a row are those of its own FSRS.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Key
from ctquiz.memory.day import ROLLOVER
from ctquiz.memory.event import Event, Move, Reset, Seed
from ctquiz.memory.fsrs import Model
from ctquiz.memory.live import Answered, Live
from ctquiz.memory.marks import Marks
from ctquiz.memory.schedule import Schedule, seeded, step, step_of, steps

_LEARN, _REVIEW, _RELEARN, _CRAM, _MANUAL = range(5)
"""Kinds of rows in Anki's review log."""

_STEP_S: Final = 600
"""How soon Anki asks again what was missed: its own first relearning step."""

_EASE: Final = 2500
_ONE_STEP_LEFT: Final = 1001


class Row(Struct, frozen=True):
    """A review in Anki's log; `at` is ms since 1970, `days` below 0 are seconds."""

    at: int
    ease: int
    days: int
    before: int
    factor: int
    ms: int
    kind: int


class Past(Struct, frozen=True):
    """All that happened to one card, and its schedule after it; None where it is new."""

    schedule: Schedule | None
    seen: int
    rows: Sequence[Row]


class Calendar(Struct, frozen=True):
    """Where a collection's days begin: `first` is the day 0, `offset` minutes east of UTC.

    `rollover` is the hour at which a day ends there.
    """

    first: int
    offset: int
    rollover: int = ROLLOVER

    @property
    def begins(self) -> int:
        """The rollover at which its first day began, in s since 1970."""
        return self.first * 86_400 + self.rollover * 3600 - self.offset * 60


def pasts(events: Iterable[Live], model: Model) -> dict[Key, Past]:
    """What happened to each blank, from all that stands, oldest first."""
    threads: dict[Key, _Thread] = {}
    for one in events:
        if isinstance(one, Answered):
            key = one.review.key
        elif isinstance(one.body, Move | Reset | Seed):
            key = one.body.key
        else:
            continue
        threads.setdefault(key, _Thread(model)).take(one)
    return {key: thread.past() for key, thread in threads.items()}


class _Thread:
    """One blank's events as they come."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._schedule: Schedule | None = None
        self._first: int | None = None
        self._seen = 0
        self._rows: list[Row] = []

    def past(self) -> Past:
        return Past(self._schedule, self._seen, self._rows)

    def take(self, one: Live) -> None:
        before = self._schedule
        self._schedule = self._after(before, one)
        if isinstance(one, Answered) and not one.undone:
            self._add(self._counted(one, before) if one.counts else _practice(one))
        elif isinstance(one, Event) and isinstance(one.body, Reset):
            self._add(Row(one.moment.at, 0, 0, 0, 0, 0, _MANUAL))
        elif isinstance(one, Event) and isinstance(one.body, Seed):
            self._seen = one.moment.at // 1000
            self._disown_beginning()

    def _after(self, before: Schedule | None, one: Live) -> Schedule | None:
        if isinstance(one, Answered):
            taken = step_of(one.event, one.review)
            return step(before, taken, self._model) if one.counts else before
        match one.body:
            case Move() as move if before is not None:
                return steps(before, (move,), self._model)
            case Reset():
                return None
            case Seed() as seed:
                return seeded(one, seed)
            case _:
                return before

    def _disown_beginning(self) -> None:
        """What is there before a seed is not how the card was learnt: so Anki, too, takes it.

        Where no row is of learning it knows that the beginning is missing, and keeps the memory
        that the card has.
        """
        self._first = None
        for place in range(len(self._rows) - 1, -1, -1):
            row = self._rows[place]
            if row.kind == _MANUAL:
                break
            if row.kind == _LEARN:
                self._rows[place] = replace(row, kind=_REVIEW)

    def _add(self, row: Row) -> None:
        """Anki orders by time alone, even where a clock was turned back."""
        last = self._rows[-1].at if self._rows else 0
        self._rows.append(replace(row, at=max(row.at, last + 1)))

    def _counted(self, one: Answered, before: Schedule | None) -> Row:
        review, after = one.review, self._schedule
        assert after is not None, "a counted review leaves a schedule"
        if before is None:
            self._first = review.day
        self._seen = one.event.moment.at // 1000
        return Row(
            one.event.moment.at,
            review.rating,
            _interval(after.last_days),
            _interval(before.last_days) if before else 0,
            round(100 + 1000 * (after.memory.difficulty - 1) / 9),
            review.ms,
            self._kind(before, review.day),
        )

    def _kind(self, before: Schedule | None, day: int) -> int:
        # Who flies west is on the first day again, long after that.
        if before is None or max(day, before.last) == self._first:
            return _LEARN
        return _RELEARN if before.open else _REVIEW


def _practice(one: Answered) -> Row:
    """An exam or a drill: Anki, too, leaves such rows out of a card's memory."""
    review = one.review
    return Row(one.event.moment.at, review.rating, 0, 0, 0, review.ms, _CRAM)


def _interval(days: int) -> int:
    return days if days else -_STEP_S


class Standing(Struct, frozen=True):
    """The columns of a card in Anki's tables that a new one has otherwise, in their order there."""

    type: int
    queue: int
    due: int
    ivl: int
    factor: int
    reps: int
    lapses: int
    left: int
    flags: int
    data: str


def standing(
    past: Past | None,
    place: int,
    marks: Marks,
    today: int,
    days: Calendar,
    retention: float,
    model: Model,
) -> Standing:
    """What a card stands at; `place` is its number among the new ones."""
    queue = -1 if marks.suspended else -3 if marks.buried >= today else None
    if past is None or past.schedule is None:
        return Standing(0, queue or 0, place, 0, 0, 0, 0, 0, marks.flag, "{}")
    schedule = past.schedule
    is_open = schedule.open
    kind = (_RELEARN if schedule.lapses else _LEARN) if is_open else _REVIEW
    return Standing(
        type=_CARD_TYPES[kind],
        queue=queue or (3 if is_open else 2),
        due=schedule.due - days.first,
        ivl=max(1, schedule.last_days),
        factor=_EASE,
        reps=schedule.reps,
        lapses=schedule.lapses,
        left=_ONE_STEP_LEFT if is_open else 0,
        flags=marks.flag,
        data=_data(schedule, past.seen, place, retention, model),
    )


_CARD_TYPES: Final = {_LEARN: 1, _REVIEW: 2, _RELEARN: 3}


def _data(schedule: Schedule, seen: int, place: int, retention: float, model: Model) -> str:
    """A card's memory; Anki's check of a database trips over one without `lrt`."""
    fields: Mapping[str, Any] = {
        "pos": place,
        "s": round(schedule.memory.stability, 4),
        "d": round(schedule.memory.difficulty, 3),
        "dr": retention,
        "decay": model.parameters[20],
        "lrt": seen,
    }
    return json.dumps(fields, separators=(",", ":"))


def with_own_times(rows: Mapping[Key, Sequence[Row]]) -> list[tuple[Key, int, Row]]:
    """The rows of all cards, each under a time of its own: its own, or the next ms that is free."""
    every = sorted(
        ((row.at, str(key), key, row) for key, own in rows.items() for row in own),
        key=lambda one: one[:2],
    )
    free = 0
    found: list[tuple[Key, int, Row]] = []
    for at, _, key, row in every:
        free = max(free, at)
        found.append((key, free, row))
        free += 1
    return found
