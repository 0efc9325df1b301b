"""Logs and histories of any size, for measuring: made in seconds, and like real ones."""

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ctquiz.bank.model import Form, Key
from ctquiz.clock import Moment
from ctquiz.memory.event import Event, Mode, Review
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from ctquiz.memory.record import record_of

_MACHINE = b"m" * 16
_DAY_MS = 86_400_000
_FIRST_DAY = 18_000


def history(reviews: int, blanks: int, bank: str = "past") -> Iterator[Event]:
    """So many reviews of so many blanks, oldest first: most passed, each some days later."""
    chance = random.Random(reviews)
    last: dict[int, bytes] = {}
    day = [_FIRST_DAY + number % 300 for number in range(blanks)]
    for number in range(reviews):
        blank = number % blanks
        rating = chance.choices((1, 2, 3, 4), (10, 8, 75, 7))[0]
        days = 0 if rating == 1 else chance.randint(1, 40)
        moment = Moment(day[blank] * _DAY_MS + 40_000_000, 0)
        review = Review(
            Key(bank, f"f{blank}", "answer"), day[blank], Mode.STUDY, b"s" * 16, Form.ASK, (), "x",
            "right" if rating > 1 else "wrong", (int(rating > 1), 1), 0, rating, days,
            last.get(blank), 0.9, 4_000,
        )  # fmt: skip
        last[blank] = number.to_bytes(16, "big")
        day[blank] += days
        yield Event(last[blank], number, _MACHINE, moment, review)


def fill(path: Path, reviews: int, blanks: int) -> None:
    """A log that holds such a history, with its schedules."""
    with closing(Log.open(path)) as log:
        connection = log.connection
        connection.execute("BEGIN")
        connection.execute("INSERT INTO bank (id, name) VALUES (1000, 'past')")
        connection.executemany(
            "INSERT INTO blank (id, bank, fact, blank) VALUES (?, 1000, ?, 'answer')",
            ((1000 + number, f"f{number}") for number in range(blanks)),
        )
        connection.executemany(
            "INSERT INTO event (id, tick, kind, blank, day, body) VALUES (?, ?, ?, ?, ?, ?)",
            (_row(event) for event in history(reviews, blanks)),
        )
        connection.executemany(
            "INSERT INTO schedule (blank, bank, fact, stability, difficulty, last, due, reps,"
            " lapses, last_id, last_tick, last_days)"
            " VALUES (?, 1000, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (1000 + int(key.fact[1:]), key.fact, *state.memory, state.last, state.due,
                 state.reps, state.lapses, state.last_id, state.last_tick, state.last_days)
                for key, state in replay(history(reviews, blanks)).items()
            ),
        )  # fmt: skip
        connection.execute("COMMIT")


def _row(event: Event) -> tuple[object, ...]:
    record = record_of(event.machine, event.moment, event.body)
    assert isinstance(event.body, Review)
    blank = 1000 + int(event.body.key.fact[1:])
    return event.id, event.tick, record.kind, blank, record.day, record.body
