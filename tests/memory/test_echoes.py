"""What comes back from another program though it happened here is told and counted once."""

import pytest

from ctquiz.clock import Moment
from ctquiz.memory import past, views
from ctquiz.memory.answers import answers
from ctquiz.memory.event import ELSEWHERE, Amend, Body, Event, Mode, Reset, Seed, Void
from ctquiz.memory.fold import fold, replay
from ctquiz.memory.log import Log
from ctquiz.memory.record import event_of, record_of
from ctquiz.memory.stats.past import pasts
from happenings import (
    COUNT,
    LATER,
    MACHINE,
    NOON,
    YEAR,
    derived,
    event_id,
    fresh_log,
    logged,
    new_event,
    review,
    settled,
)

BACK = event_id(50)


def native(number: int, body: Body, at: int = 0) -> Event:
    moment = Moment(NOON.at + at, 0)
    return Event(event_id(number), moment.at, MACHINE, moment, body)


def back(body: Body, at: int = 0, number: int = 50) -> Event:
    """An import, so many ms after noon."""
    moment = Moment(NOON.at + at, 0)
    return Event(event_id(number), moment.at, ELSEWHERE, moment, body)


imported = review(days=9, source="anki")


@pytest.mark.parametrize(("at", "told"), [(0, 1), (-1_000, 1), (1_000, 1), (-1_001, 2), (1_001, 2)])
def test_an_import_within_a_second_of_a_native_review_is_that_review(at: int, told: int) -> None:
    events = [native(0, review()), back(imported, at)]
    assert len(settled(events)) == told
    assert replay(events)[COUNT].reps == told


def test_an_undone_review_does_not_come_back() -> None:
    events = [native(0, review()), native(1, Void(event_id(0)), 5_000), back(imported, 3)]
    assert replay(events) == {}
    assert [one.undone for one in settled(events)] == [True]


def test_another_blanks_review_of_the_same_moment_is_another() -> None:
    events = [native(0, review(YEAR)), back(imported)]
    assert set(replay(events)) == {COUNT, YEAR}


def test_two_imports_of_a_second_are_two_answers() -> None:
    assert len(settled([back(imported), back(imported, 700, number=51)])) == 2


def test_an_imported_review_keeps_its_interval_whatever_came_before_it() -> None:
    first = native(0, review(day=100, days=2))
    state = fold([first, back(review(day=102, days=11, source="anki"), 10_000)])
    assert state is not None and state.due == 113


def test_a_reset_that_was_undone_does_not_come_back() -> None:
    events = [
        native(0, review()),
        native(1, Reset(COUNT), 5_000),
        native(2, Void(event_id(1)), 6_000),
        back(Reset(COUNT, "anki"), 5_002),
    ]
    assert replay(events) == replay(events[:1])


def test_a_seed_at_a_native_review_is_none() -> None:
    seed = Seed(COUNT, 100, 50.0, 5.0, 40)
    assert replay([native(0, review()), back(seed)]) == replay([native(0, review())])


def test_a_seed_sets_the_memory_and_what_is_earlier_no_longer_counts() -> None:
    seed = Seed(COUNT, 100, 50.0, 5.0, 40)
    state = fold([native(0, review(day=90)), back(seed, 5_000)])
    assert state is not None
    assert (state.memory, state.last, state.due) == ((50.0, 5.0), 100, 140)
    assert (state.reps, state.lapses, state.last_days, state.last_id) == (1, 0, 40, BACK)


def test_an_answer_after_a_seed_goes_on_from_it() -> None:
    seed = back(Seed(COUNT, 100, 50.0, 5.0, 40))
    state = fold([seed, native(0, review(day=140, rating=1, days=0, base=BACK), 5_000)])
    assert state is not None
    assert (state.reps, state.lapses, state.open) == (2, 1, True)
    assert state.memory.stability < 10


def test_a_reset_takes_a_seed_away() -> None:
    seed = back(Seed(COUNT, 100, 50.0, 5.0, 40))
    assert replay([seed, native(0, Reset(COUNT), 5_000)]) == {}


def test_what_has_no_source_is_written_as_it_always_was() -> None:
    for body in (review(), Reset(COUNT)):
        record = record_of(MACHINE, NOON, body)
        assert "source" not in record.body
        assert event_of(b"id", 7, record, COUNT).body == body
    assert '"source":"anki"' in record_of(MACHINE, NOON, imported).body


class Told:
    """What the log says of a day."""

    def __init__(self, log: Log) -> None:
        self.answers = past.answers_on(log, 100)
        self.streak = past.streak(log, 100)
        self.reviews = past.reviews(log)
        self.spent = views.spent(log, 100)
        self.told = [(one.review, one.undone) for one in log.settled()]
        self.tally = pasts(answers(log))
        self.moved = len([*log.past_of(COUNT.bank)])


@pytest.mark.parametrize("undone", [False, True])
@pytest.mark.parametrize("first", [False, True])
def test_no_count_tells_an_echo(undone: bool, first: bool) -> None:
    """Whether it comes before or after what it tells."""
    here = [new_event(0, review()), *([new_event(1, Void(event_id(0)))] if undone else [])]
    with fresh_log() as log, fresh_log() as alone:
        if first:
            log.bring([back(imported, 500)])
        logged(here, log)
        log.bring([back(imported, 500)])
        logged(here, alone)
        assert vars(Told(log)) == vars(Told(alone))
        before = derived(log)
        log.rebuild()
        assert derived(log) == before


def test_an_exam_is_told_once_too() -> None:
    with fresh_log() as log:
        logged([new_event(0, review(mode=Mode.EXAM))], log)
        log.bring([back(imported)])
        assert past.answers_on(log, 100) == 1
        assert log.schedule(COUNT) is None


def test_an_amended_echo_is_none_of_any_day() -> None:
    with fresh_log() as log:
        logged([new_event(0, review()), new_event(1, Amend(BACK, day=100), LATER)], log)
        log.bring([back(imported)])
        assert past.answers_on(log, 100) == 1


def test_after_a_seed_today_a_blank_is_not_new() -> None:
    with fresh_log() as log:
        log.bring([back(imported, -9_000), back(Seed(COUNT, 100, 50.0, 5.0, 0), -8_000, 51)])
        logged([new_event(0, review(base=event_id(51)))], log)
        assert (views.spent(log, 100).new, views.spent(log, 100).due) == (0, 1)


def test_an_old_deck_says_nothing_of_the_clock() -> None:
    with fresh_log() as log:
        log.bring([back(imported)])
        assert past.newest(log) is None
        logged([new_event(0, review(YEAR), LATER)], log)
        assert past.newest(log) == LATER
