"""From a memory to whole days: Anki's bounds, and fuzz that is always the same."""

import pytest
from ankis_rule import least
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.memory.interval import bounds, choices
from ctquiz.memory.schedule import next_days
from happenings import CERES, COUNT

MOST = 36_500

intervals = st.floats(0.001, 100.0) | st.floats(0.001, 50_000.0)
rising = st.tuples(intervals, intervals, intervals).map(lambda three: tuple(sorted(three)))
previous = st.integers(0, 200) | st.integers(0, MOST)
names = st.text("abc#/", max_size=8)


@pytest.mark.parametrize(
    ("interval", "low", "high"),
    [
        (0.2, 1, 1),  # under a day is a day
        (2.4, 2, 2),  # no fuzz below 2.5
        (2.5, 2, 4),  # 1.5 and 3.5, halves up
        (10.0, 8, 12),  # 1 + .15 of 4.5 + .1 of 3 = 1.975
        (100.0, 93, 107),  # 1 + .675 + 1.3 + .05 of 80 = 6.975
        (365.0, 345, 385),  # 1 + .675 + 1.3 + .05 of 345 = 20.225
    ],
)
def test_bounds_are_ankis(interval: float, low: int, high: int) -> None:
    assert bounds(interval, 1) == (low, high)


def test_no_interval_is_longer_than_a_hundred_years() -> None:
    # 1 + .675 + 1.3 + .05 of 36,480 = 1,826.975
    assert bounds(99_999.0, 1) == (34_673, MOST)
    assert bounds(99_999.0, 99_999) == (MOST, MOST)


@pytest.mark.parametrize(
    ("interval", "minimum", "expected"),
    [(2.0, 2, (2, 2)), (2.0, 3, (3, 4)), (6.9, 3, (5, 9)), (100.0, 101, (101, 108))],
)
def test_bounds_with_a_minimum_are_those_of_ankis_own_tests(
    interval: float, minimum: int, expected: tuple[int, int]
) -> None:
    assert bounds(interval, minimum) == expected


def test_the_minimum_cuts_the_bounds_and_lifts_the_interval_into_them() -> None:
    # From 12 days: 1 + .675 + .5 = 2.175 to either side.
    assert bounds(10.0, 12) == (12, 14)


@given(intervals, st.integers(1, MOST))
def test_bounds_never_cross_and_never_leave_the_limits(interval: float, minimum: int) -> None:
    low, high = bounds(interval, minimum)
    assert minimum <= low <= high <= MOST


def test_the_first_review_gives_one_day_for_hard_and_two_for_good() -> None:
    found = next_days(None, COUNT, 100)
    assert (found.again, found.hard, found.good) == (0, 1, 2)


def test_the_first_review_gives_about_eight_days_for_easy() -> None:
    # S 8.2956: 1 + .675 + .13 to either side.
    assert 6 <= next_days(None, COUNT, 100).easy <= 10


def test_the_same_blank_and_repetition_always_get_the_same_days() -> None:
    once = choices((60.0, 100.0, 150.0), 50, str(COUNT), 3)
    assert once == choices((60.0, 100.0, 150.0), 50, str(COUNT), 3)


def test_fuzz_differs_by_blank_and_by_repetition() -> None:
    found = {choices((60.0, 100.0, 150.0), 50, str(key), 3).good for key in (COUNT, CERES)}
    assert len(found) == 2
    assert len({choices((60.0, 100.0, 150.0), 50, str(COUNT), reps).good for reps in range(9)}) > 4


def test_fuzz_reaches_both_ends_of_the_bounds() -> None:
    found = {choices((50.0, 100.0, 200.0), 0, "blank", reps).good for reps in range(300)}
    assert found == set(range(93, 108))


@given(rising, st.integers(1, 200) | st.integers(1, MOST), names, st.integers(0, 99))
def test_days_lie_inside_the_bounds_that_anki_would_draw_from(
    three: tuple[float, float, float], before: int, key: str, reps: int
) -> None:
    found = choices(three, before, key, reps)
    for interval, days, below in zip(three, found[1:], found[:3], strict=True):
        low, high = bounds(interval, least(interval, before, below))
        assert low <= days <= high


@given(rising, names, st.integers(0, 99))
def test_days_of_a_new_or_open_blank_lie_inside_plain_bounds(
    three: tuple[float, float, float], key: str, reps: int
) -> None:
    _, hard, good, easy = choices(three, 0, key, reps)
    assert bounds(three[0], 1).low <= hard <= bounds(three[0], 1).high
    assert bounds(three[1], 1).low <= good <= bounds(three[1], 1).high
    assert bounds(three[2], good + 1).low <= easy <= bounds(three[2], good + 1).high


@given(rising, st.integers(1, MOST), names, st.integers(0, 99))
def test_a_better_rating_gives_more_days(
    three: tuple[float, float, float], before: int, key: str, reps: int
) -> None:
    again, hard, good, easy = choices(three, before, key, reps)
    assert again == 0
    assert hard >= 1
    assert hard < good or hard == good == MOST
    assert good < easy or good == easy == MOST


@given(rising, names, st.integers(0, 99))
def test_for_a_new_or_open_blank_only_easy_must_exceed_good(
    three: tuple[float, float, float], key: str, reps: int
) -> None:
    again, hard, good, easy = choices(three, 0, key, reps)
    assert again == 0
    assert 1 <= hard <= good
    assert good < easy or good == easy == MOST


def test_a_new_or_open_blank_may_get_the_same_day_for_hard_and_good() -> None:
    # First again, then good on the same day: S .247 is due tomorrow.
    assert choices((0.212, 0.247, 0.8), 0, str(COUNT), 1)[:3] == (0, 1, 1)


@given(rising, previous, names, st.integers(0, 99))
def test_an_interval_that_exceeds_the_one_before_gives_more_days_than_it(
    three: tuple[float, float, float], before: int, key: str, reps: int
) -> None:
    for interval, days in zip(three, choices(three, before, key, reps)[1:], strict=True):
        if interval + 0.5 >= before + 1:
            assert days > before or days == MOST


@given(intervals, st.integers(1, MOST), names, st.integers(0, 99))
def test_an_interval_about_as_long_as_the_one_before_never_gives_less(
    interval: float, before: int, key: str, reps: int
) -> None:
    low, high = bounds(interval, 1)
    if low <= before <= high:
        assert choices((interval, interval, interval), before, key, reps).hard >= before


def test_an_interval_far_below_the_one_before_may_shorten_it() -> None:
    assert choices((10.0, 20.0, 30.0), 100, str(COUNT), 4).hard <= 12
