"""The fold by hand: numbers that anyone can check against FSRS-6."""

import pytest

from ctquiz.bank.model import Form
from ctquiz.memory.event import Amend, Mode, Void
from ctquiz.memory.fold import fold, replay
from ctquiz.memory.fsrs import AGAIN, EASY, GOOD, HARD, Model
from ctquiz.memory.schedule import Schedule, next_days
from happenings import CERES, COUNT, YEAR, answers, event_id, happened, review

OPTIONS = ("two", "three", "four", "five")

MATURE = ((0, GOOD, 2), (2, GOOD, 11), (13, GOOD, 46), (59, GOOD, 163))
"""A blank that was always known when due; S is 162.86 days after it."""


def folded(*taken: tuple[int, int, int]) -> Schedule:
    state = fold(answers(*taken))
    assert state is not None
    return state


def stability(*taken: tuple[int, int, int]) -> float:
    return folded(*taken).memory.stability


def chosen(rating: int, options: tuple[str, ...] = OPTIONS, answer: str | None = "four") -> float:
    """The stability of a new blank after one question with options."""
    state = fold(happened(review(rating=rating, form=Form.CHOICE, options=options, answer=answer)))
    assert state is not None
    return state.memory.stability


def test_no_events_are_no_schedule() -> None:
    assert fold([]) is None


def test_a_first_answer_takes_the_stability_of_its_rating() -> None:
    assert [stability((0, rating, 1)) for rating in (AGAIN, HARD, GOOD, EASY)] == [
        0.212, 1.2931, 2.3065, 8.2956
    ]  # fmt: skip


def test_missed_and_then_known_on_the_first_day_is_due_tomorrow() -> None:
    assert stability((100, AGAIN, 0)) == 0.212
    assert round(stability((100, AGAIN, 0), (100, GOOD, 1)), 3) == 0.247
    missed = folded((100, AGAIN, 0))
    assert next_days(missed, COUNT, 100).good == 1


def test_a_mature_blank_missed_and_known_again_stays_short() -> None:
    assert round(stability(*MATURE)) == 163
    missed = (*MATURE, (200, AGAIN, 0))
    assert round(stability(*missed), 2) == 4.64
    assert round(stability(*missed, (200, GOOD, 5)), 2) == 4.64


def test_a_miss_amended_to_good_is_as_if_it_had_been_good() -> None:
    missed = answers(*MATURE, (200, AGAIN, 0))
    amended = [*missed, *happened(Amend(event_id(4), rating=GOOD, days=464), after=5)]
    state = fold(amended)
    assert state is not None
    assert round(state.memory.stability) == 464
    assert (state.due, state.reps, state.lapses) == (664, 5, 0)


def test_knowing_it_twice_on_a_day_adds_nothing_from_two_days_of_stability_on() -> None:
    assert stability((100, GOOD, 2), (100, GOOD, 2)) == 2.3065
    assert stability((100, HARD, 1), (100, GOOD, 2)) > 1.2931


def test_a_new_blank_chosen_right_among_four_may_have_been_guessed() -> None:
    # p = .5 / (.5 + .5 / 4) = .8; exp(.8 ln 2.3065 + .2 ln .212)
    assert round(chosen(GOOD), 2) == 1.43


def test_a_new_blank_said_right_of_true_and_false_may_all_the_more() -> None:
    # p = .5 / (.5 + .5 / 2) = 2/3; exp(2/3 ln 2.3065 + 1/3 ln .212) = 1.0410
    state = fold(happened(review(form=Form.CLAIM, options=("true", "false"), answer="true")))
    assert state is not None
    assert round(state.memory.stability, 3) == 1.041


def test_a_difficulty_of_a_guess_lies_between_known_and_missed() -> None:
    state = fold(happened(review(form=Form.CHOICE, options=OPTIONS)))
    assert state is not None
    # .8 of good's 2.1181 and .2 of again's 6.4133
    assert round(state.memory.difficulty, 4) == 2.9771


def test_a_wrong_choice_was_no_lucky_guess() -> None:
    assert chosen(AGAIN) == 0.212


def test_who_looked_and_rated_did_not_guess() -> None:
    assert chosen(GOOD, answer=None) == 2.3065


def test_a_choice_repeated_on_the_same_day_was_no_guess() -> None:
    events = happened(
        review(day=100, rating=AGAIN),
        review(day=100, rating=GOOD, form=Form.CHOICE, options=OPTIONS, base=event_id(0)),
    )
    state = fold(events)
    assert state is not None
    assert round(state.memory.stability, 3) == 0.247


def test_a_later_choice_is_weighed_by_the_chance_of_recall() -> None:
    # After 2 days of S 2.3065, R = (1 + .9804 * 2 / 2.3065) ** -.1542 = .9095;
    # p = R / (R + (1 - R) / 4) = .9757.
    events = happened(
        review(day=100),
        review(day=102, form=Form.CHOICE, options=OPTIONS, base=event_id(0)),
    )
    typed, chosen = stability((100, GOOD, 2), (102, GOOD, 11)), fold(events)
    assert chosen is not None
    missed = stability((100, GOOD, 2), (102, AGAIN, 0))
    assert chosen.memory.stability == pytest.approx(typed**0.9757 * missed**0.0243, rel=1e-3)


def test_due_is_the_day_and_the_days_as_stored() -> None:
    assert folded((100, GOOD, 17)).due == 117


def test_other_parameters_change_the_memory_and_no_due_day() -> None:
    events = answers(*MATURE)
    other = fold(events, Model((0.5, 1.5, 3.0, 9.0, *Model().parameters[4:])))
    ours = fold(events)
    assert ours is not None and other is not None
    assert other.memory != ours.memory
    assert (other.due, other.last_days) == (ours.due, ours.last_days) == (222, 163)


def test_days_without_study_make_the_next_success_worth_more() -> None:
    assert round(stability((100, GOOD, 2), (102, GOOD, 11))) == 11
    assert stability((100, GOOD, 2), (110, GOOD, 11)) > 11


def test_flying_west_no_day_has_passed_and_the_last_day_stays_the_later() -> None:
    west = folded((101, GOOD, 2), (100, GOOD, 2))
    assert west.memory.stability == 2.3065
    assert (west.last, west.due) == (101, 102)


def test_what_is_missed_after_flying_west_is_open() -> None:
    assert folded((101, GOOD, 2), (100, AGAIN, 0)).open


def test_what_is_known_after_flying_west_is_not_open() -> None:
    assert not folded((101, GOOD, 2), (100, HARD, 1)).open


def test_one_review_dated_1970_does_not_inflate_the_next() -> None:
    day = 20_780
    back = folded((day, GOOD, 2), (0, GOOD, 2), (day + 2, GOOD, 11))
    # Counted from 1970 it would be 97 days.
    assert round(back.memory.stability) == 11


def test_a_blank_is_open_until_it_is_known() -> None:
    assert folded((100, AGAIN, 0)).open
    assert not folded((100, AGAIN, 0), (100, GOOD, 1)).open


def test_every_blank_has_its_own_memory() -> None:
    events = happened(review(COUNT, 100), review(YEAR, 101), review(CERES, 102, AGAIN))
    found = replay(events)
    assert {key: state.last for key, state in found.items()} == {COUNT: 100, YEAR: 101, CERES: 102}


def test_exam_and_drill_never_count() -> None:
    assert fold(happened(review(mode=Mode.EXAM), review(mode=Mode.DRILL))) is None


def test_a_review_that_was_undone_never_was() -> None:
    assert fold(happened(review(), Void(event_id(0)))) is None


@pytest.mark.parametrize(
    ("taken", "lapses"),
    [
        ([(100, AGAIN, 0)], 0),  # never known before
        ([(100, GOOD, 2), (102, AGAIN, 0)], 1),
        ([(100, GOOD, 2), (100, AGAIN, 0)], 0),  # no day has passed
        ([(100, GOOD, 2), (102, AGAIN, 0), (102, AGAIN, 0)], 1),  # the same lapse
        ([(100, GOOD, 2), (102, AGAIN, 0), (103, AGAIN, 0)], 1),  # still open
        ([(100, GOOD, 2), (102, AGAIN, 0), (102, GOOD, 1), (103, AGAIN, 0)], 2),
        ([(100, AGAIN, 0), (101, AGAIN, 0)], 0),
        ([(100, GOOD, 2), (102, HARD, 3)], 0),  # hard is a pass
    ],
)
def test_a_lapse_is_a_miss_of_what_was_known_on_an_earlier_day(
    taken: list[tuple[int, int, int]], lapses: int
) -> None:
    assert folded(*taken).lapses == lapses
