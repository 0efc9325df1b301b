"""What a day was spent on: counted from the log, over all banks, given back by an undo."""

from collections.abc import Iterator

import pytest

from ctquiz.bank.model import Key
from ctquiz.memory import views
from ctquiz.memory.event import Amend, Body, Mode, Void
from ctquiz.memory.fsrs import AGAIN, EASY
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget
from ctquiz.memory.views import Spent
from happenings import CERES, COUNT, YEAR, event_id, fresh_log, logged, new_event, review

ELSEWHERE = Key("rivers", "nile", "answer")
JUPITER = ("solar", "jupiter")
TODAY = 100


@pytest.fixture
def log() -> Iterator[Log]:
    with fresh_log() as log:
        yield log


def spent(log: Log, *bodies: Body, day: int = TODAY) -> Spent:
    logged([new_event(number, body) for number, body in enumerate(bodies)], log)
    return views.spent(log, day)


def test_a_day_without_answers_is_unspent(log: Log) -> None:
    assert spent(log) == Spent(frozenset(), new=0, due=0)


def test_a_first_answer_ever_spends_a_new_one(log: Log) -> None:
    assert spent(log, review(COUNT)) == Spent(frozenset({JUPITER}), new=1, due=0)


def test_a_later_answer_spends_a_due_one(log: Log) -> None:
    assert spent(log, review(COUNT, 90), review(COUNT)) == Spent(frozenset({JUPITER}), 0, 1)


def test_repeats_of_the_day_are_free(log: Log) -> None:
    found = spent(log, review(COUNT, rating=AGAIN), review(COUNT, rating=AGAIN), review(COUNT))
    assert (found.new, found.due) == (1, 0)


def test_all_banks_spend_from_one_budget(log: Log) -> None:
    found = spent(log, review(CERES), review(ELSEWHERE))
    assert found.new == 2
    assert found.facts == {("solar", "ceres"), ("rivers", "nile")}


def test_every_blank_counts_and_their_fact_once(log: Log) -> None:
    found = spent(log, review(COUNT), review(YEAR))
    assert (found.new, found.facts) == (2, {JUPITER})


def test_other_days_spend_nothing_of_today(log: Log) -> None:
    assert spent(log, review(COUNT, 99), review(YEAR, 101)) == Spent(frozenset(), 0, 0)


def test_an_undo_gives_back(log: Log) -> None:
    assert spent(log, review(COUNT), Void(event_id(0))) == Spent(frozenset(), 0, 0)


def test_an_undone_repeat_leaves_the_blank_spent(log: Log) -> None:
    found = spent(log, review(COUNT, rating=AGAIN), review(COUNT), Void(event_id(1)))
    assert (found.new, found.due) == (1, 0)


def test_what_was_undone_on_an_earlier_day_leaves_today_the_first(log: Log) -> None:
    found = spent(log, review(COUNT, 90), Void(event_id(0)), review(COUNT))
    assert (found.new, found.due) == (1, 0)


def test_an_amendment_spends_nothing_more(log: Log) -> None:
    found = spent(log, review(COUNT), Amend(event_id(0), rating=EASY))
    assert (found.new, found.due) == (1, 0)


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.DRILL])
def test_exam_and_drill_spend_nothing(log: Log, mode: Mode) -> None:
    assert spent(log, review(COUNT, mode=mode)) == Spent(frozenset(), 0, 0)


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.DRILL])
def test_a_blank_met_in_an_exam_is_still_new_when_first_studied(log: Log, mode: Mode) -> None:
    assert spent(log, review(COUNT, 90, mode=mode), review(COUNT)).new == 1


def test_an_answer_after_flying_west_is_spent_on_the_day_it_was_given(log: Log) -> None:
    found = spent(log, review(COUNT, 101), review(COUNT, 100))
    assert (found.facts, found.new, found.due) == ({JUPITER}, 0, 1)


def test_what_was_spent_is_taken_from_the_budget() -> None:
    assert Spent(frozenset(), new=3, due=5).left_of(Budget(20, 200)) == Budget(17, 195)
    assert Spent(frozenset(), new=30, due=0).left_of(Budget(20, 200)) == Budget(0, 200)
