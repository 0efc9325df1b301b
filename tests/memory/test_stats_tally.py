"""How well was remembered."""

from collections.abc import Iterable

import pytest

from ctquiz.bank.model import Key
from ctquiz.memory.event import Amend, Body, Event, Mode, Void
from ctquiz.memory.fsrs import AGAIN, GOOD, HARD
from ctquiz.memory.stats.given import given
from ctquiz.memory.stats.past import NO_PAST, pasts
from ctquiz.memory.stats.tally import Tally
from happenings import CERES, COUNT, YEAR, event_id, happened, review, settled

ELSEWHERE = Key("rivers", "nile", "answer")


def tally(*bodies: Body) -> Tally:
    return tallies(happened(*bodies)).get("solar", NO_PAST.tally)


def tallies(events: Iterable[Event]) -> dict[str, Tally]:
    standing = [given(one) for one in settled(events) if not one.undone]
    return {bank: past.tally for bank, past in pasts(standing).items()}


def test_before_the_first_test_there_is_no_retention() -> None:
    assert tally().retention is None
    assert tally(review(day=100)).retention is None


def test_a_first_answer_ever_tests_nothing() -> None:
    assert tally(review(COUNT, 100, AGAIN), review(YEAR, 100)) == Tally(reviews=2)


def test_only_the_first_answer_of_a_day_tests_memory() -> None:
    found = tally(
        review(day=100),
        review(day=102, rating=AGAIN),
        review(day=102, rating=GOOD),
        review(day=103, rating=GOOD),
    )
    assert found == Tally(reviews=4, tests=2, passes=1)
    assert found.retention == 0.5


def test_hard_is_a_pass() -> None:
    assert tally(review(day=100), review(day=102, rating=HARD)).retention == 1.0


def test_an_amended_answer_counts_as_amended() -> None:
    found = tally(review(day=100), review(day=102, rating=AGAIN), Amend(event_id(1), rating=GOOD))
    assert found == Tally(reviews=2, tests=1, passes=1)


def test_what_was_undone_is_not_counted() -> None:
    found = tally(review(day=100), review(day=102, rating=AGAIN), Void(event_id(1)))
    assert found == Tally(reviews=1)


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.DRILL])
def test_exam_and_drill_are_not_counted(mode: Mode) -> None:
    assert tally(review(day=100), review(day=102, mode=mode)) == Tally(reviews=1)


def test_a_day_after_flying_west_is_no_new_test() -> None:
    assert tally(review(day=101), review(day=100)) == Tally(reviews=2)


def test_every_bank_has_its_own_tally() -> None:
    history = happened(review(CERES, 100), review(ELSEWHERE, 100), review(CERES, 101))
    assert tallies(history) == {
        "solar": Tally(reviews=2, tests=1, passes=1),
        "rivers": Tally(reviews=1),
    }
