"""What a home screen tells of past days: the streak, today's answers, how long one takes."""

from dataclasses import dataclass

import pytest

from ctquiz.memory import past
from ctquiz.memory.event import Amend, Body, Mode, Void
from happenings import event_id, fresh_log, logged, new_event, review

TODAY = 100


@dataclass(frozen=True)
class Told:
    answers: int
    streak: int
    seconds: float


def after(*bodies: Body) -> Told:
    with fresh_log() as log:
        logged([new_event(number, body) for number, body in enumerate(bodies)], log)
        answers = past.answers_on(log, TODAY)
        return Told(answers, past.streak(log, TODAY), past.seconds_a_question(log))


@pytest.mark.parametrize(
    ("days", "length"),
    [
        ((), 0),
        ((100,), 1),
        ((98, 99, 100, 100), 3),
        ((98, 99), 2),  # today may still come
        ((97, 98), 0),
        ((95, 96, 98, 99, 100), 3),
        ((100, 101), 1),  # a day ahead of today is none yet
    ],
)
def test_a_streak_is_the_days_in_a_row_up_to_today_or_yesterday(
    days: tuple[int, ...], length: int
) -> None:
    assert after(*(review(day=day) for day in days)).streak == length


def test_an_undone_answer_makes_no_streak() -> None:
    assert after(review(day=100), Void(event_id(0))) == Told(0, 0, 4.0)


def test_an_exam_and_practice_keep_the_streak() -> None:
    found = after(review(day=99, mode=Mode.EXAM), review(day=100, mode=Mode.DRILL))
    assert (found.streak, found.answers) == (2, 1)


def test_an_answer_of_a_wrong_clock_counts_for_the_day_it_was_amended_to() -> None:
    assert after(review(day=900), Amend(event_id(0), day=100)).streak == 1
    assert after(review(day=100), Amend(event_id(0), day=99)).answers == 0
    undone = after(review(day=900), Amend(event_id(0), day=100), Void(event_id(1)))
    assert (undone.answers, undone.streak) == (0, 0)


def test_the_last_amendment_of_a_day_wins() -> None:
    found = after(review(day=900), Amend(event_id(0), day=100), Amend(event_id(0), day=99))
    assert (found.answers, found.streak) == (0, 1)


def test_a_question_takes_as_long_as_lately_and_a_minute_at_most() -> None:
    assert after().seconds == 12.0
    assert after(review(ms=3_000), review(ms=5_000)).seconds == 4.0
    assert after(review(ms=0), review(ms=9_000_000)).seconds == 60.0
