"""What happened in another program comes in at once, each event but once."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.memory.bring import Brought, bring
from ctquiz.memory.event import ELSEWHERE, Event, Mark, MarkName, NewEvent, Review, Seed, Void
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from ctquiz.memory.marks import marks
from happenings import (
    COUNT,
    KEYS,
    LATER,
    NOON,
    YEAR,
    derived,
    event_id,
    fresh_log,
    logged,
    new_event,
    review,
    stored_marks,
)
from histories import histories, news

KNOWN_BLANKS = "SELECT bank.name, fact, blank FROM blank JOIN bank ON bank.id = blank.bank"

# Each example writes a database of its own.
moderate = settings(max_examples=15)


def elsewhere(number: int, body: Review | Mark | Seed | Void, at: int = NOON.at) -> Event:
    return Event(event_id(number), at, ELSEWHERE, Moment(at, 0), body)


def is_what_its_events_say(log: Log) -> bool:
    events = list(log.events())
    found = {key: one for key in KEYS if (one := log.schedule(key)) is not None}
    known = {Key(*row) for row in log.rows(KNOWN_BLANKS)}
    signed = all(stored_marks(log, key) == marks(events, key) for key in known)
    before = derived(log)
    log.rebuild()
    return found == replay(events) and signed and derived(log) == before


@moderate
@given(histories, st.randoms(use_true_random=False), st.integers(0, 12), st.integers(0, 12))
def test_any_order_duplication_and_split_of_events_leaves_equal_schedules(
    events: list[Event], chance: Random, repeated: int, first: int
) -> None:
    again = [*events, *events[:repeated]]
    chance.shuffle(again)
    with fresh_log() as log:
        assert log.bring(again[:first]) + log.bring(again[first:]) == len(events)
        assert sorted(log.events(), key=lambda one: one.id) == sorted(
            events, key=lambda one: one.id
        )
        assert is_what_its_events_say(log)


@moderate
@given(histories, news, histories)
def test_what_is_brought_in_between_answers_is_as_if_it_had_been_there(
    first: list[Event], answers: list[NewEvent], last: list[Event]
) -> None:
    mine = [replace(new, id=event_id(number)) for number, new in enumerate(answers, 100)]
    others = [replace(event, id=event_id(number)) for number, event in enumerate(last, 200)]
    with fresh_log() as log:
        log.bring(first)
        logged(mine, log)
        log.bring(others)
        assert is_what_its_events_say(log)
        logged([new_event(300, review())], log)
        assert is_what_its_events_say(log)


@moderate
@given(histories)
def test_bringing_twice_adds_nothing(events: list[Event]) -> None:
    with fresh_log() as log:
        log.bring(events)
        before = log.rows("SELECT * FROM event"), derived(log)
        assert log.bring(events) == 0
        assert (log.rows("SELECT * FROM event"), derived(log)) == before


@pytest.mark.parametrize("at", [946_684_799_999, 7_258_118_400_000, NOON.at + 2 * 86_400_000 + 1])
def test_what_cannot_have_happened_is_left_out_and_counted(at: int) -> None:
    with fresh_log() as log:
        events = [elsewhere(0, review(source="anki"), at), elsewhere(1, review(source="anki"))]
        assert bring(log, events, NOON) == Brought(added=1, known=0, unlikely=1)
        assert bring(log, events, NOON) == Brought(added=0, known=1, unlikely=1)
        assert [event.id for event in log.events()] == [event_id(1)]


def test_all_of_it_comes_in_or_nothing() -> None:
    never = replace(elsewhere(1, review(source="anki")), tick=2**63)
    with fresh_log() as log:
        with pytest.raises(OverflowError):
            log.bring([elsewhere(0, review(source="anki")), never])
        assert list(log.events()) == []
        assert derived(log) == []


def test_the_end_of_a_mark_on_a_fact_leaves_its_blanks_where_they_stand() -> None:
    flag = elsewhere(0, Mark(COUNT.whole, MarkName.FLAG, 2))
    with fresh_log() as log:
        log.bring([flag, elsewhere(1, Seed(COUNT, 100, 50.0, 5.0, 40))])
        log.bring([elsewhere(2, Void(flag.id))])
        assert is_what_its_events_say(log)
        assert log.schedule(COUNT) is not None


def test_a_mark_that_is_brought_in_and_undone_is_gone() -> None:
    star = elsewhere(0, Mark(COUNT, MarkName.STAR, 1))
    with fresh_log() as log:
        log.bring([star, elsewhere(1, Mark(YEAR.whole, MarkName.FLAG, 2))])
        assert (stored_marks(log, COUNT).star, stored_marks(log, COUNT).flag) == (True, 2)
        log.bring([elsewhere(2, Void(star.id), LATER.at)])
        assert not stored_marks(log, COUNT).star
