"""What holds for every history: the fold is a function of the set of events."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ctquiz.clock import Moment
from ctquiz.memory.event import Amend, Event, Mode, Review, Void
from ctquiz.memory.fold import fold, replay
from ctquiz.memory.fsrs import MAX_INTERVAL, Model
from ctquiz.memory.schedule import Schedule, next_days, step, step_of
from happenings import COUNT, LATER, MACHINE, NOON, event_id, happened, review
from histories import (
    amendments,
    histories,
    models,
    moments,
    native_histories,
    reviews,
    studied,
)

shuffles = st.randoms(use_true_random=False)
unseen = event_id(1_000)


def later(*bodies: Review | Amend | Void) -> list[Event]:
    """Events after all others, and far from any that may be told again."""
    return happened(*bodies, after=1_000, moment=LATER)


@given(studied, models)
def test_stepping_through_a_history_is_replaying_it(events: list[Event], model: Model) -> None:
    states: dict[object, Schedule] = {}
    for event in events:
        assert isinstance(event.body, Review)
        key = event.body.key
        states[key] = step(states.get(key), step_of(event, event.body), model)
    assert replay(events, model) == states


@given(histories, shuffles, st.integers(0, 12))
def test_any_order_and_duplication_of_events_gives_equal_schedules(
    events: list[Event], chance: Random, repeated: int
) -> None:
    again = [*events, *events[:repeated]]
    chance.shuffle(again)
    assert replay(again) == replay(events)


@given(histories)
def test_a_blank_folds_alone_as_among_others(events: list[Event]) -> None:
    ours = [event for event in events if getattr(event.body, "key", COUNT) == COUNT]
    assert fold(ours) == replay(events).get(COUNT)


@given(histories, reviews() | amendments())
def test_appending_and_undoing_is_nothing(events: list[Event], body: Review | Amend) -> None:
    undone = [*events, *later(body, Void(unseen))]
    assert replay(undone) == replay(events)


@given(studied, st.data())
def test_amending_is_having_answered_so(events: list[Event], data: st.DataObject) -> None:
    target = data.draw(st.integers(0, max(0, len(events) - 1)))
    amend = data.draw(amendments(st.just(event_id(target))))
    changes = {
        name: value
        for name in ("rating", "days", "verdict", "answer", "day")
        if (value := getattr(amend, name)) is not None
    }
    answered_so = [
        replace(event, body=replace(event.body, **changes)) if number == target else event
        for number, event in enumerate(events)
    ]
    assert replay([*events, *later(amend)]) == replay(answered_so)


@given(histories, st.lists(reviews(Mode.EXAM, Mode.DRILL), max_size=5))
def test_exam_and_drill_change_no_schedule(events: list[Event], others: list[Review]) -> None:
    assert replay([*events, *later(*others)]) == replay(events)


@given(histories, models)
def test_new_parameters_move_no_due_day(events: list[Event], model: Model) -> None:
    def due(found: dict[object, Schedule]) -> dict[object, tuple[int, ...]]:
        return {
            key: (one.due, one.last, one.last_days, one.reps, one.lapses)
            for key, one in found.items()
        }

    assert due({**replay(events, model)}) == due({**replay(events)})


@given(native_histories, st.lists(moments, min_size=12, max_size=12))
def test_a_change_of_zone_or_clock_moves_nothing(
    events: list[Event], elsewhere: list[Moment]
) -> None:
    moved = [
        replace(event, moment=moment) for event, moment in zip(events, elsewhere, strict=False)
    ]
    assert replay(moved) == replay(events)


@given(studied)
def test_the_last_day_is_the_latest_and_the_memory_stays_in_its_limits(
    events: list[Event],
) -> None:
    for key, state in replay(events).items():
        ours = [
            event.body
            for event in events
            if isinstance(event.body, Review) and event.body.key == key
        ]
        assert state.last == max(one.day for one in ours)
        assert state.reps == len(ours)
        assert state.lapses <= sum(one.rating == 1 for one in ours)
        assert state.memory.stability >= 0.001
        assert 1 <= state.memory.difficulty <= 10


@given(studied, st.integers(0, 200), st.sampled_from((0.0, 0.25, 0.5)))
def test_what_a_screen_announces_is_ordered_and_possible(
    events: list[Event], wait: int, guess: float
) -> None:
    state = fold(events)
    day = 100 if state is None else state.last + wait
    again, hard, good, easy = next_days(state, COUNT, day, guess)
    assert again == 0
    assert 1 <= hard <= good <= easy <= MAX_INTERVAL


@given(st.integers(-(10**6), 10**6), st.integers(1, 4))
def test_a_first_answer_on_any_day_is_a_first_answer(day: int, rating: int) -> None:
    state = fold([Event(event_id(0), 0, MACHINE, NOON, review(day=day, rating=rating, days=3))])
    assert state is not None
    assert (state.last, state.due, state.reps, state.lapses) == (day, day + 3, 1, 0)
