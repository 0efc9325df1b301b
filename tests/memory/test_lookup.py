"""What the log knows of single blanks agrees with what it derives, and with what happened."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.memory.course import course, recalls
from ctquiz.memory.event import Mark, MarkName, Reset, Seed, Void
from ctquiz.memory.fold import fold
from ctquiz.memory.fsrs import FSRS6, Memory
from ctquiz.memory.known import NOTHING, Known
from ctquiz.memory.live import live
from ctquiz.memory.lookup import happened as told_of
from ctquiz.memory.lookup import known, known_of, last_event
from happenings import (
    CERES,
    COUNT,
    LATER,
    YEAR,
    answers,
    event_id,
    fresh_log,
    happened,
    logged,
    new_event,
    review,
)


def test_a_blank_is_known_by_its_schedule_and_marks() -> None:
    with fresh_log() as log:
        logged(
            [
                new_event(1, review(COUNT, day=100)),
                new_event(2, Mark(COUNT, MarkName.FLAG, 3)),
                new_event(3, Mark(YEAR, MarkName.SUSPEND, 1)),
                new_event(4, review(CERES, day=100)),
                new_event(5, Reset(CERES)),
            ],
            log,
        )
        by_name = {one.blank: one for one in known(log, "solar")}
        count, schedule = by_name["count"], log.schedule(COUNT)
        assert schedule is not None
        assert (count.stability, count.difficulty) == schedule.memory
        assert (count.due, count.last, count.reps, count.flag) == (102, 100, 1, 3)
        assert by_name["year"] == Known("jupiter", "year", suspended=True)
        assert set(by_name) == {"count", "year"}
        assert {one.blank for one in known_of(log, COUNT.whole)} == {"count", "year"}
        assert known_of(log, CERES.whole) == known(log, "lunar") == []
        assert last_event(log) == 5


def test_a_blank_that_was_never_answered_has_no_chance_of_recall() -> None:
    assert NOTHING.recall(100) is None
    assert Known("a", "b", 10.0, 5.0, 90, 100).recall(100) == FSRS6.recall(Memory(10.0, 5.0), 10)
    # Who flies west is on a day before the last.
    assert Known("a", "b", 10.0, 5.0, 90, 100).recall(89) == 1.0


def test_what_happened_to_a_blank_is_told_with_its_corrections() -> None:
    with fresh_log() as log:
        logged(
            [
                new_event(1, review(COUNT, day=100)),
                new_event(2, review(YEAR, day=100)),
                new_event(3, review(COUNT, day=102)),
                new_event(4, Void(event_id(3))),
            ],
            log,
        )
        told = told_of(log, COUNT)
        assert [(one.event.id, one.undone) for one in told] == [  # type: ignore[union-attr]
            (event_id(1), False),
            (event_id(3), True),
        ]
        assert told_of(log, CERES) == []


def test_the_course_of_a_memory_ends_where_its_schedule_stands() -> None:
    events = answers((100, 3, 2), (102, 1, 0), (102, 3, 1), (103, 3, 4))
    stages, schedule = course(live(events)), fold(events)
    assert schedule is not None
    assert [stage.day for stage in stages] == [100, 102, 103]
    assert stages[-1].memory == schedule.memory


def test_a_reset_and_a_seed_begin_the_course_anew() -> None:
    first = happened(review(day=100), Reset(COUNT))
    assert course(live(first)) == ()
    seed = happened(Seed(COUNT, 105, 9.0, 5.0, 9), after=2, moment=LATER)
    begun = course(live([*happened(review(day=100)), *seed]))
    assert [(one.day, one.memory.stability) for one in begun] == [(105, 9.0)]


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 4)), min_size=1, max_size=8),
    st.integers(1, 3_000),
)
def test_a_curve_falls_from_one_after_every_answer(
    taken: list[tuple[int, int]], ahead: int
) -> None:
    day, given_ = 100, []
    for gap, rating in taken:
        day += gap
        given_.append((day, rating, 1))
    stages = course(live(answers(*given_)))
    curve = list(recalls(stages, day + ahead))
    days = [one for one, _ in curve]
    assert days == sorted(days) and days[0] == 100 + taken[0][0] and days[-1] == day + ahead
    assert all(0 < chance <= 1 for _, chance in curve)
    assert {stage.day for stage in stages} <= {one for one, chance in curve if chance == 1}
    assert len(curve) < 1_000
