"""What may happen to a learner, written by hand: reviews, events and logs of them."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ctquiz.bank.model import Form, Key
from ctquiz.clock import Moment
from ctquiz.memory import views
from ctquiz.memory.event import Body, Event, Mode, NewEvent, Review
from ctquiz.memory.fsrs import FSRS6, GOOD, Model
from ctquiz.memory.live import Answered, live
from ctquiz.memory.log import Log
from ctquiz.memory.marks import UNMARKED, Marks

COUNT = Key("solar", "jupiter", "count")
YEAR = Key("solar", "jupiter", "year")
CERES = Key("solar", "ceres", "answer")
KEYS = (COUNT, YEAR, CERES)

MACHINE = b"m" * 16
SITTING = b"s" * 16
NOON = Moment(at=1_795_435_200_000, offset=0)
"""2026-11-23T12:00Z, study day 20780."""

LATER = Moment(NOON.at + 86_400_000, 0)
"""When what happened at noon is long over."""


def event_id(number: int) -> bytes:
    """An id whose order tells nothing of the time, as with the random ones."""
    return hashlib.sha256(str(number).encode()).digest()[:16]


def review(key: Key = COUNT, day: int = 100, rating: int = GOOD, **fields: Any) -> Review:
    """A typed answer; fields say what is different."""
    known: dict[str, Any] = {
        "mode": Mode.STUDY,
        "sitting": SITTING,
        "form": Form.ASK,
        "options": (),
        "answer": "four",
        "verdict": "right" if rating > 1 else "wrong",
        "score": (int(rating > 1), 1),
        "hints": 0,
        "days": 0 if rating == 1 else 2,
        "base": None,
        "asked": 0.9,
        "ms": 4_000,
    }
    return Review(key=key, day=day, rating=rating, **(known | fields))


def settled(events: Iterable[Event]) -> list[Answered]:
    """The reviews among the events, as corrected."""
    return [one for one in live(events) if isinstance(one, Answered)]


def happened(*bodies: Body, after: int = 0, moment: Moment = NOON) -> list[Event]:
    """The bodies as events 0, 1, 2 … of one machine, one tick apart."""
    return [
        Event(event_id(number), 1_000 + number, MACHINE, moment, body)
        for number, body in enumerate(bodies, after)
    ]


def answers(*taken: tuple[int, int, int], key: Key = COUNT) -> list[Event]:
    """One blank answered time and again, as (day, rating, days), each from the one before."""
    return happened(
        *(
            review(key, day, rating, days=days, base=event_id(number - 1) if number else None)
            for number, (day, rating, days) in enumerate(taken)
        )
    )


def new_event(number: int, body: Body, moment: Moment = NOON) -> NewEvent:
    return NewEvent(event_id(number), moment, body)


@cache
def _unwritten() -> bytes:
    """A log without events; copying it is faster than making one for each example of a law."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "memory.db"
        Log.open(path).close()
        return path.read_bytes()


@contextmanager
def fresh_log(model: Model = FSRS6) -> Iterator[Log]:
    """A new log in a folder that goes when it is closed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "memory.db"
        path.write_bytes(_unwritten())
        log = Log.open(path, model)
        try:
            yield log
        finally:
            log.close()


def logged(news: Iterable[NewEvent], log: Log) -> list[Event]:
    return [log.append(new) for new in news]


def events_in(path: Path) -> list[Event]:
    """Everything that the log in a file holds, as whoever opens it next finds it."""
    with closing(Log.open(path)) as log:
        return list(log.events())


def stored_marks(log: Log, key: Key) -> Marks:
    """What the log has stored as marked on a blank."""
    return views.marked(log, [key.bank]).get(key, UNMARKED)


def derived(log: Log) -> list[tuple[Any, ...]]:
    """Everything in the log that is not an event, to the last bit."""
    echoes = log.rows("SELECT * FROM echo ORDER BY id")
    return log.rows("SELECT * FROM schedule ORDER BY blank") + echoes
