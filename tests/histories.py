"""Histories by Hypothesis, for the laws: anything that a log may ever hold."""

import random

from hypothesis import strategies as st
from msgspec.structs import replace

from ctquiz.bank.model import Form
from ctquiz.clock import Moment
from ctquiz.memory.event import (
    Amend,
    Body,
    Event,
    Mark,
    MarkName,
    Mode,
    Move,
    NewEvent,
    Reset,
    Review,
    Seed,
    Void,
    Why,
)
from ctquiz.memory.fsrs import Model
from happenings import KEYS, NOON, event_id, happened, new_event, review


def random_model(chance: random.Random) -> Model:
    """Parameters anywhere in the ranges that FSRS allows."""
    return Model(tuple(chance.uniform(low, high) for low, high in RANGES))


# What FSRS calls legal: four first stabilities, then the weights w4 to w20.
RANGES = (
    *((0.001, 100.0),) * 4, (1.0, 10.0), (0.001, 4.0), (0.001, 4.0), (0.001, 0.75), (0.0, 4.5),
    (0.0, 0.8), (0.001, 3.5), (0.001, 5.0), (0.001, 0.25), (0.001, 0.9), (0.0, 4.0), (0.0, 1.0),
    (1.0, 6.0), (0.0, 2.0), (0.0, 2.0), (0.0, 0.8), (0.1, 0.8),
)  # fmt: skip

models = st.tuples(*(st.floats(low, high) for low, high in RANGES)).map(Model)

keys = st.sampled_from(KEYS)
days = st.integers(95, 130) | st.integers(0, 40_000)
ratings = st.integers(1, 4)
intervals = st.integers(0, 40) | st.integers(0, 36_500)
moments = st.builds(
    Moment,
    at=st.integers(NOON.at - 10, NOON.at + 10) | st.integers(0, 2 * NOON.at),
    offset=st.integers(-12 * 60, 14 * 60),
)
event_ids = st.integers(0, 15).map(event_id)
"""Of any event of a history: earlier, later, itself, or one that never comes."""


natively = st.none()
anywhere = st.sampled_from((None, None, "anki"))


def reviews(
    *modes: Mode, sources: st.SearchStrategy[str | None] = natively
) -> st.SearchStrategy[Review]:
    """Answers to a few blanks on days in any order, from any review or none."""
    return st.builds(
        review,
        key=keys,
        day=days,
        rating=ratings,
        days=intervals,
        base=st.none() | event_ids,
        mode=st.sampled_from(modes or (Mode.STUDY,)),
        form=st.sampled_from((Form.CLOZE, Form.CHOICE, Form.CLAIM)),
        options=st.sampled_from(((), ("true", "false"), ("two", "three", "four", "five"))),
        answer=st.sampled_from((None, "four")),
        source=sources,
    )


def amendments(targets: st.SearchStrategy[bytes] = event_ids) -> st.SearchStrategy[Amend]:
    """Corrections of any fields of a review."""
    return st.builds(
        Amend,
        targets,
        rating=st.none() | ratings,
        days=st.none() | intervals,
        verdict=st.none() | st.sampled_from(("right", "wrong")),
        answer=st.none() | st.just("five"),
        day=st.none() | days,
    )


def _signed(name: MarkName, last: int) -> st.SearchStrategy[Mark]:
    of = keys | keys.map(lambda key: key.whole)
    return st.builds(Mark, of, st.just(name), st.integers(0, last))


marks = st.one_of(
    _signed(MarkName.SUSPEND, 1),
    _signed(MarkName.BURY, 40_000),
    _signed(MarkName.FLAG, 7),
    _signed(MarkName.STAR, 1),
)
moves = st.builds(Move, keys, days, st.sampled_from(Why))
resets = st.builds(Reset, keys, anywhere)
seeds = st.builds(Seed, keys, days, st.floats(0.001, 36_500), st.floats(1, 10), intervals)

_native = (
    reviews(Mode.STUDY, Mode.STUDY, Mode.EXAM, Mode.DRILL)
    | amendments()
    | st.builds(Void, event_ids)
    | marks
    | moves
    | st.builds(Reset, keys)
)
bodies = (
    reviews(Mode.STUDY, Mode.STUDY, Mode.EXAM, Mode.DRILL, sources=anywhere)
    | amendments()
    | st.builds(Void, event_ids)
    | marks
    | moves
    | resets
    | seeds
)


def _numbered(parts: list[tuple[Body, Moment]]) -> list[NewEvent]:
    return [new_event(number, body, moment) for number, (body, moment) in enumerate(parts)]


news = st.lists(st.tuples(bodies, moments), max_size=12).map(_numbered)
"""What may happen, in the order in which a log is told: targets may come later or never."""

native_news = st.lists(st.tuples(_native, moments), max_size=12).map(_numbered)
"""The same without anything from another program."""

studied = st.lists(reviews(), max_size=10).map(lambda taken: happened(*taken))
"""Nothing but counted reviews."""


def _crowded(parts: list[tuple[Body, Moment]]) -> list[Event]:
    """Two events to a tick, as from two machines: then their ids decide."""
    events = happened(*(body for body, _ in parts))
    return [
        replace(event, tick=event.tick - number % 2, moment=moment)
        for number, (event, (_, moment)) in enumerate(zip(events, parts, strict=True))
    ]


# Around a second, within which an import is an echo.
_close = st.sampled_from((0, 999, 1_000, 1_001, 3_000)).map(lambda ms: Moment(NOON.at + ms, 60))

histories = st.lists(st.tuples(bodies, _close), max_size=12).map(_crowded)
"""Everything that a log may hold, each event with its tick."""

native_histories = st.lists(st.tuples(_native, moments), max_size=12).map(_crowded)
"""The same without anything from another program, at any times."""
