"""What answers come to by day, form and rating."""

import pytest

from ctquiz.bank.model import Form
from ctquiz.memory.event import Amend, Body, Mode, Void
from ctquiz.memory.fsrs import AGAIN, EASY, GOOD
from ctquiz.memory.stats.given import given
from ctquiz.memory.stats.past import NO_PAST, Past, pasts, together
from ctquiz.memory.stats.tally import Day, Tally
from happenings import CERES, COUNT, event_id, happened, review, settled


def past(*bodies: Body) -> Past:
    standing = [given(one) for one in settled(happened(*bodies)) if not one.undone]
    return pasts(standing).get("solar", NO_PAST)


def test_a_day_has_its_answers_and_their_time() -> None:
    found = past(review(day=100, ms=4_000), review(CERES, 100, ms=6_000), review(CERES, 103))
    assert found.days[100] == Day(answers=2, ms=10_000, tally=Tally(reviews=2))
    assert found.days[103].answers == 1
    assert found.over(range(100, 104)).ms == 14_000
    assert found.over(range(101, 103)) == Day()


def test_a_pause_over_a_minute_counts_as_a_minute() -> None:
    assert past(review(ms=3_600_000)).days[100].minutes == 1.0


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.DRILL])
def test_practice_takes_time_and_tells_nothing_of_memory(mode: Mode) -> None:
    found = past(review(day=100), review(day=102, mode=mode, rating=AGAIN, ms=1_000))
    assert found.days[102] == Day(answers=1, ms=1_000)
    assert found.ratings == {GOOD: 1}
    assert found.forms == {Form.ASK: Tally(reviews=1)}


def test_a_test_is_of_the_form_that_was_asked_in() -> None:
    found = past(review(day=100, form=Form.CHOICE), review(day=102, form=Form.CLOZE))
    assert found.forms == {Form.CHOICE: Tally(1), Form.CLOZE: Tally(1, 1, 1)}


def test_what_was_asked_for_is_what_the_interval_aimed_at() -> None:
    found = past(review(day=100, asked=0.8), review(day=102, asked=0.95))
    assert found.days[100].asked_for is None
    assert found.days[102].asked_for == 0.8


def test_an_amended_answer_is_on_its_amended_day_with_its_amended_rating() -> None:
    found = past(review(day=400), Amend(event_id(0), day=100, rating=EASY))
    assert [*found.days] == [100]
    assert found.ratings == {EASY: 1}


def test_an_undone_answer_leaves_nothing() -> None:
    assert past(review(day=100), Void(event_id(0))) == NO_PAST


def test_pasts_together_are_one() -> None:
    one, other = past(review(COUNT, 100), review(COUNT, 101)), past(review(CERES, 100))
    assert together([one, other]) == past(
        review(COUNT, 100), review(COUNT, 101), review(CERES, 100)
    )
    assert together([]) == NO_PAST
