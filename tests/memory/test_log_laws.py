"""The laws of the fold through the real log: what is stored is what a replay gives."""

from collections.abc import Iterable

from hypothesis import given, settings

from ctquiz.bank.model import Key
from ctquiz.memory import views
from ctquiz.memory.event import Amend, Mode, NewEvent, Review, Void
from ctquiz.memory.fold import replay
from ctquiz.memory.fsrs import AGAIN, GOOD, Model
from ctquiz.memory.log import Log
from ctquiz.memory.marks import marks
from ctquiz.memory.schedule import Schedule
from happenings import (
    COUNT,
    KEYS,
    LATER,
    derived,
    event_id,
    fresh_log,
    logged,
    new_event,
    review,
    stored_marks,
)
from histories import amendments, models, news, reviews

# Each example writes a database of its own.
moderate = settings(max_examples=40)

unseen = event_id(1_000)
KNOWN_BLANKS = "SELECT bank.name, fact, blank FROM blank JOIN bank ON bank.id = blank.bank"


def schedules(log: Log, keys: Iterable[Key] = KEYS) -> dict[Key, Schedule]:
    found = {key: log.schedule(key) for key in keys}
    return {key: schedule for key, schedule in found.items() if schedule is not None}


@moderate
@given(news, models)
def test_the_stored_schedules_are_a_replay_of_the_events(
    happening: list[NewEvent], model: Model
) -> None:
    with fresh_log(model) as log:
        logged(happening, log)
        assert schedules(log) == replay(log.events(), model)


@moderate
@given(news)
def test_the_stored_marks_are_those_that_a_replay_gives(happening: list[NewEvent]) -> None:
    with fresh_log() as log:
        logged(happening, log)
        # Marks on a fact are stored with each of its blanks that was ever heard of.
        known = {Key(*row) for row in log.rows(KNOWN_BLANKS)}
        assert {key: stored_marks(log, key) for key in known} == {
            key: marks(log.events(), key) for key in known
        }


@moderate
@given(news)
def test_derived_tables_dropped_and_rebuilt_compare_equal(happening: list[NewEvent]) -> None:
    with fresh_log() as log:
        logged(happening, log)
        before = derived(log)
        log.rebuild()
        assert derived(log) == before


@moderate
@given(news)
def test_what_was_appended_is_what_the_log_holds(happening: list[NewEvent]) -> None:
    with fresh_log() as log:
        assert logged(happening, log) == list(log.events())


@moderate
@given(news, reviews() | amendments())
def test_appending_and_undoing_leaves_every_number_as_it_was(
    happening: list[NewEvent], body: Review | Amend
) -> None:
    with fresh_log() as log:
        logged(happening, log)
        before, spent = schedules(log), [views.spent(log, day) for day in range(95, 131)]
        logged([new_event(1_000, body, LATER), new_event(1_001, Void(unseen), LATER)], log)
        assert schedules(log) == before
        assert [views.spent(log, day) for day in range(95, 131)] == spent


@moderate
@given(news)
def test_ticks_only_ever_grow(happening: list[NewEvent]) -> None:
    with fresh_log() as log:
        ticks = [event.tick for event in logged(happening, log)]
        assert ticks == sorted(set(ticks))


def both_ways(*bodies: Review | Amend | Void) -> dict[Key, Schedule]:
    """What the log stores, once it is known to be what a replay gives."""
    with fresh_log() as log:
        logged([new_event(number, body) for number, body in enumerate(bodies)], log)
        found = schedules(log)
        assert found == replay(log.events())
        return found


def test_undoing_an_amendment_that_came_before_its_review_counts_at_once() -> None:
    found = both_ways(Amend(event_id(1), rating=AGAIN), review(rating=GOOD), Void(event_id(0)))
    assert found[COUNT].memory.stability == 2.3065


def test_an_undo_that_came_before_its_review_holds_when_the_review_comes() -> None:
    assert both_ways(Void(event_id(1)), review()) == {}


def test_an_undo_of_an_amendment_that_both_came_first_leaves_the_review_alone() -> None:
    found = both_ways(Void(event_id(1)), Amend(event_id(2), rating=AGAIN), review(rating=GOOD))
    assert found[COUNT].memory.stability == 2.3065


def test_amending_an_older_review_folds_the_later_ones_anew() -> None:
    found = both_ways(
        review(day=100, rating=AGAIN, days=0),
        review(day=102, rating=GOOD, days=11, base=event_id(0)),
        Amend(event_id(0), rating=GOOD),
    )
    assert round(found[COUNT].memory.stability) == 11


def test_an_exam_question_leaves_the_schedule_alone() -> None:
    found = both_ways(review(day=100), review(day=101, rating=AGAIN, mode=Mode.EXAM))
    assert (found[COUNT].last, found[COUNT].reps) == (100, 1)


def test_an_amendment_of_itself_ends() -> None:
    assert both_ways(Amend(event_id(0), rating=AGAIN), Void(event_id(1))) == {}
