"""The fold by hand: amendments, undo, and two windows at once."""

import pytest

from ctquiz.memory.event import Amend, Mode, Review, Void
from ctquiz.memory.fold import fold
from ctquiz.memory.fsrs import AGAIN, EASY, GOOD, HARD
from ctquiz.memory.schedule import Schedule
from happenings import answers, event_id, happened, review, settled

FIRST = event_id(0)


def folded(*bodies: Review | Amend | Void) -> Schedule:
    state = fold(happened(*bodies))
    assert state is not None
    return state


def at_once(own: int, others: int) -> Schedule:
    """Two windows ask what was due after one review; the second answer knows only that review."""
    return folded(
        review(day=100, days=2),
        review(day=102, days=others, base=FIRST),
        review(day=102, days=own, base=FIRST),
    )


def test_a_review_from_another_than_its_predecessor_takes_the_smaller_interval() -> None:
    assert at_once(own=5, others=11).due == 107
    assert at_once(own=20, others=11).due == 113
    assert at_once(own=20, others=11).last_days == 11


def test_a_review_from_its_predecessor_keeps_its_interval() -> None:
    assert fold(answers((100, GOOD, 2), (102, GOOD, 11))).due == 113  # type: ignore[union-attr]


def test_a_pass_beside_a_miss_in_another_window_leaves_the_blank_open() -> None:
    assert at_once(own=11, others=0).open


def test_a_review_whose_base_was_undone_takes_the_smaller_interval() -> None:
    state = folded(
        review(day=100, days=2),
        review(day=102, days=11, base=FIRST),
        review(day=113, days=46, base=event_id(1)),
        Void(event_id(1)),
    )
    assert (state.due, state.reps) == (115, 2)


def test_an_exam_in_between_is_no_predecessor() -> None:
    state = folded(
        review(day=100, days=2),
        review(day=101, mode=Mode.EXAM),
        review(day=102, days=11, base=FIRST),
    )
    assert state.due == 113


def test_per_field_the_last_live_amendment_wins() -> None:
    state = folded(
        review(day=100, rating=AGAIN, days=0),
        Amend(FIRST, rating=GOOD, days=2),
        Amend(FIRST, rating=EASY),
    )
    assert (state.memory.stability, state.due) == (8.2956, 102)


def test_an_undone_amendment_leaves_the_one_before_it() -> None:
    state = folded(
        review(rating=AGAIN),
        Amend(FIRST, rating=GOOD),
        Amend(FIRST, rating=EASY),
        Void(event_id(2)),
    )
    assert state.memory.stability == 2.3065


def test_an_undo_cannot_be_undone() -> None:
    assert fold(happened(review(), Void(FIRST), Void(event_id(1)))) is None


def test_an_undone_review_stays_undone_however_it_is_amended() -> None:
    assert fold(happened(review(), Void(FIRST), Amend(FIRST, rating=EASY))) is None


def test_an_undo_or_amendment_waits_for_what_it_is_about() -> None:
    assert fold(happened(Void(event_id(1)), review())) is None
    assert folded(Amend(event_id(1), rating=HARD), review()).memory.stability == 1.2931


def test_an_undo_or_amendment_of_nothing_changes_nothing() -> None:
    state = folded(review(), Void(event_id(99)), Amend(event_id(98), rating=EASY))
    assert state == folded(review())


def test_an_amended_day_moves_the_review() -> None:
    state = folded(review(day=20_000, days=2), Amend(FIRST, day=100))
    assert (state.last, state.due) == (100, 102)


def test_undo_takes_back_a_lapse() -> None:
    missed = (review(day=100), review(day=102, rating=AGAIN, base=FIRST))
    assert folded(*missed).lapses == 1
    assert folded(*missed, Void(event_id(1))) == folded(missed[0])


@pytest.mark.parametrize("undone", [False, True])
def test_a_review_tells_whether_it_was_amended_or_undone(undone: bool) -> None:
    more = [Void(FIRST)] if undone else []
    (one,) = settled(happened(review(rating=AGAIN), Amend(FIRST, rating=HARD), *more))
    assert (one.review.rating, one.amended, one.undone) == (HARD, True, undone)


def test_an_undone_amendment_is_as_none() -> None:
    (one,) = settled(happened(review(), Amend(FIRST, rating=HARD), Void(event_id(1))))
    assert (one.review.rating, one.amended) == (GOOD, False)
