"""Rows and cards of Anki, one by one: what each becomes."""

from collections.abc import Sequence
from typing import Any

import pytest
from by_hand import BEGAN, FIRST, KEY, card, collection, events, keys, row
from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.bank.model import Form
from ctquiz.clock import Moment
from ctquiz.exchange.apkg.collection import Card, Memory, Row
from ctquiz.exchange.incoming.past.days import Days
from ctquiz.exchange.incoming.past.history import history
from ctquiz.memory.bring import bring
from ctquiz.memory.day import day_of
from ctquiz.memory.event import (
    ELSEWHERE,
    Body,
    Mark,
    MarkName,
    Mode,
    Move,
    Reset,
    Review,
    Seed,
    Why,
)
from ctquiz.memory.fold import fold, replay
from ctquiz.memory.schedule import Schedule
from happenings import derived, fresh_log

LEARNT = (row(0, 3, -600, 0), row(0, 3, 2, 0, ms_later=60_000), row(2, 3, 8))
"""Due on the day 10, as the card of these tests is."""

FAR = Moment(7_000_000_000_000, 0)


def bodies(one: Card, *rows: Row, **fields: Any) -> list[Body]:
    return [event.body for event in events(collection([one], rows, **fields))]


def of(kind: type, found: Sequence[Body]) -> list[Any]:
    return [body for body in found if isinstance(body, kind)]


def schedule(one: Card, *rows: Row) -> Schedule | None:
    return fold(events(collection([one], rows)))


def test_a_row_is_a_review_at_its_own_time() -> None:
    made = collection([card(due=0)], [row(0, 2, -600, 0, ms=7_300)], offset=90)
    (event,) = history(made, keys(made), {KEY: Form.CLOZE}).events
    at = (BEGAN + 8 * 3600) * 1000
    assert (event.tick, event.moment, event.machine) == (at, Moment(at, 90), ELSEWHERE)
    assert event.body == Review(
        key=KEY,
        day=FIRST,
        mode=Mode.STUDY,
        sitting=b"",
        form=Form.CLOZE,
        options=(),
        answer=None,
        verdict="close",
        score=(1, 1),
        hints=0,
        rating=2,
        days=0,
        base=None,
        asked=0.9,
        ms=7_300,
        source="anki",
    )


@pytest.mark.parametrize(
    ("ease", "verdict", "got"), [(1, "wrong", 0), (2, "close", 1), (3, "right", 1), (4, "right", 1)]
)
def test_the_verdict_is_what_the_rating_says(ease: int, verdict: str, got: int) -> None:
    (review, *_) = of(Review, bodies(card(), row(0, ease, 3, 0)))
    assert (review.rating, review.verdict, review.score) == (ease, verdict, (got, 1))


def test_the_retention_aimed_at_is_the_cards() -> None:
    known = card(memory=Memory(8.0, 5.0, None, 0.85))
    (review, *_) = of(Review, bodies(known, *LEARNT))
    assert review.asked == 0.85


def test_steps_of_learning_count_and_cramming_does_not() -> None:
    found = bodies(card(), *LEARNT, row(5, 1, -60, 3, 0), row(6, 1, 2, 3, 2000), row(7, 0, 5, 5))
    assert [(one.day - FIRST, one.days) for one in of(Review, found)] == [
        *((0, 0), (0, 2), (2, 8), (6, 2)),
    ]


def test_a_card_that_stands_as_its_rows_say_is_nothing_but_reviews() -> None:
    assert {type(body) for body in bodies(card(), *LEARNT)} == {Review}


def test_forgetting_is_a_reset_and_what_was_before_is_told_still() -> None:
    found = bodies(card(kind=0, queue=0), *LEARNT, row(4, 0, 0, 4, 0))
    assert found[-1] == Reset(KEY, "anki")
    assert len(found) == 4


def test_a_new_card_that_was_once_learnt_was_forgotten() -> None:
    made = collection([card(kind=0, queue=0)], LEARNT)
    assert fold(events(made)) is None
    assert events(made)[-1].body == Reset(KEY, "anki")


def test_what_was_learnt_anew_began_anew() -> None:
    again = (row(20, 3, -600, 0), row(20, 3, 2, 0, ms_later=60_000))
    state = schedule(card(due=22), *LEARNT, *again)
    assert state == schedule(card(due=22), *again)
    assert state is not None and state.reps == 2


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"due": 14}, 14),
        ({"due": 14, "queue": -1}, 14),
        ({"due": 14, "queue": -3}, 14),
        ({"kind": 3, "queue": 3, "due": 14}, 14),
        ({"kind": 3, "queue": 1, "due": BEGAN + 14 * 86_400 - 1}, 13),
        ({"kind": 1, "queue": 1, "due": BEGAN + 14 * 86_400}, 14),
        ({"kind": 3, "queue": -1, "due": BEGAN + 14 * 86_400}, 14),
        ({"kind": 3, "queue": -1, "due": 14}, 14),
    ],
)
def test_a_card_that_is_due_on_another_day_was_moved(fields: dict[str, int], due: int) -> None:
    found = bodies(card(**fields), *LEARNT)
    assert of(Move, found) == [Move(KEY, FIRST + due, Why.IMPORT)]


def test_a_move_comes_after_the_row_by_which_it_was_made() -> None:
    (*_, last) = events(collection([card(due=14)], [*LEARNT, row(5, 0, 9, 4)]))
    assert last.tick == row(5, 0, 9, 4).at + 1


@pytest.mark.parametrize("due", [2**62, -(2**62), 999_999_999, -30_000])
def test_a_due_day_that_is_none_moves_nothing(due: int) -> None:
    assert of(Move, bodies(card(due=due), *LEARNT)) == []


def test_a_history_without_a_beginning_is_kept_and_seeded_at_its_end() -> None:
    known = card(memory=Memory(33.3, 4.5, 1, 0.9))
    made = collection([known], LEARNT[2:])
    review, seed = events(made)
    assert isinstance(review.body, Review)
    assert seed.body == Seed(KEY, FIRST + 2, 33.3, 4.5, 8)
    assert seed.tick == review.tick + 1
    state = fold(events(made))
    assert state is not None
    assert (state.memory, state.due, state.reps) == ((33.3, 4.5), FIRST + 10, 1)


def test_an_answer_after_a_forget_that_is_no_learning_has_no_beginning_either() -> None:
    found = bodies(card(), *LEARNT[:2], row(1, 0, 0, 4, 0), LEARNT[2])
    assert [type(body) for body in found] == [Review, Review, Reset, Review, Seed]


def test_a_card_without_rows_is_seeded_on_the_day_it_was_seen() -> None:
    seen = (BEGAN + 3 * 86_400) + 5_000
    (seed,) = events(collection([card(memory=Memory(33.3, 4.5, seen), due=13)]))
    assert seed.body == Seed(KEY, FIRST + 3, 33.3, 4.5, 10)
    assert seed.moment.at == seen * 1000


def test_a_card_without_rows_and_memory_was_seen_its_interval_before_it_is_due() -> None:
    (seed,) = of(Seed, bodies(card()))
    assert (seed.day, seed.stability, seed.days) == (FIRST, 10.0, 10)
    (seed, *_) = of(Seed, bodies(card(kind=3, queue=3)))
    assert (seed.day, seed.days) == (FIRST + 10, 0)


@pytest.mark.parametrize("fields", [{"kind": 0, "queue": 0}, {"kind": 1, "queue": 3}])
def test_a_card_without_rows_that_is_new_or_being_learnt_has_no_past(
    fields: dict[str, int],
) -> None:
    assert bodies(card(**fields)) == []


def test_only_what_is_set_is_marked_and_when_the_card_changed() -> None:
    assert of(Mark, bodies(card(), *LEARNT)) == []
    made = collection([card(queue=-1, flags=3)], tags=("a", "Marked"))
    marked = [event for event in events(made) if isinstance(event.body, Mark)]
    assert [event.body for event in marked] == [
        Mark(KEY, MarkName.SUSPEND, 1),
        Mark(KEY, MarkName.FLAG, 3),
        Mark(KEY, MarkName.STAR, 1),
    ]
    assert {event.tick for event in marked} == {(BEGAN + 86_400) * 1000}


@pytest.mark.parametrize("queue", [-2, -3])
def test_a_buried_card_is_so_for_the_day_on_which_it_was(queue: int) -> None:
    assert of(Mark, bodies(card(queue=queue))) == [Mark(KEY, MarkName.BURY, FIRST + 1)]


def test_a_past_that_has_no_blank_is_counted() -> None:
    made = collection([card(1), card(2), card(3, kind=0, queue=0)], [row(0, 3, 3, 0, card=2)])
    found = history(made, {("g1", 0): KEY})
    assert found.unplaced == 1
    assert {event.body.key for event in found.events if isinstance(event.body, Seed)} == {KEY}
    assert history(made, {}).unplaced == 2


OFFSETS = (-600, -480, -210, 0, 60, 330, 540, 780)


@pytest.mark.parametrize("offset", OFFSETS)
@pytest.mark.parametrize("rollover", [0, 4, 23])
@pytest.mark.parametrize("says", [False, True])
def test_days_are_the_owners_own_even_where_no_zone_is_told(
    offset: int, rollover: int, says: bool
) -> None:
    hour = 4 if says else rollover
    began = FIRST * 86_400 + hour * 3600 - offset * 60
    made = collection([], created=began, offset=offset if says else None, rollover=rollover)
    days = Days.of(made)
    assert (days.first, days.offset) == (FIRST, offset)
    for later in (0, 5 * 3600, 20 * 3600, 300_000):
        at = (began + later) * 1000
        assert days.day(at) == day_of(Moment(at, offset), rollover)
        assert days.due(began + later) == days.day(at)
    assert days.day(days.begins(FIRST)) == FIRST == days.day(days.begins(FIRST) - 1) + 1


def test_a_zone_that_is_none_is_not_believed() -> None:
    assert Days.of(collection([], offset=1_440)).offset == 0


numbers = st.integers(-(2**63), 2**63 - 1)
any_row = st.builds(
    Row,
    *(numbers | st.integers(BEGAN * 1000, (BEGAN + 10**7) * 1000), st.just(1)),
    *(st.integers(0, 4), numbers, numbers | st.just(0), numbers, st.integers(0, 5)),
)
any_card = st.builds(
    card,
    **dict.fromkeys(("mod", "due", "days", "factor", "flags"), numbers),
    kind=st.integers(0, 3),
    queue=st.integers(-3, 4),
    memory=st.none()
    | st.builds(Memory, st.floats(1e-9, 1e6), st.floats(1, 10), st.none() | numbers),
)


# Each example writes a database of its own.
@settings(max_examples=30)
@given(any_card, st.lists(any_row, max_size=5), numbers, st.none() | numbers)
def test_whatever_a_package_says_the_log_bears_it(
    one: Card, rows: list[Row], created: int, offset: int | None
) -> None:
    made = collection([one], rows, created=created, offset=offset)
    found = events(made)
    with fresh_log() as log:
        bring(log, found, FAR)
        before = derived(log)
        assert bring(log, found, FAR).added == 0
        assert {key: log.schedule(key) for key in replay(log.events())} == replay(log.events())
        assert derived(log) == before
        for answered in log.settled():
            answered.event.moment.iso()
