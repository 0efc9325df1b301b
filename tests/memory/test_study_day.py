"""Study days: over at four in the morning, where the learner is."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.clock import Moment, moment_of
from ctquiz.memory.day import day_of
from fewer import one_in

MONDAY = 20_780
"""2026-11-23: 56 years of 365 days, 14 leap days, and 326 days from 1 January 2026."""

ZONES = ("America/New_York", "America/St_Johns", "Europe/Berlin", "Africa/Casablanca",
         "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")  # fmt: skip


def day(text: str) -> int:
    return day_of(moment_of(datetime.fromisoformat(text)))


def in_berlin(text: str, fold: int = 0) -> int:
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Berlin"), fold=fold)
    return day_of(moment_of(local))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1970-01-01T04:00:00+00:00", 0),
        ("1970-01-01T03:59:59+00:00", -1),
        ("2026-11-23T12:00:00+00:00", MONDAY),
        ("2026-11-23T04:00:00.000+00:00", MONDAY),
        ("2026-11-23T03:59:59.999+00:00", MONDAY - 1),
        ("2026-11-24T03:59:59.999+00:00", MONDAY),
    ],
)
def test_a_day_begins_at_four_in_the_morning(text: str, expected: int) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23T04:00:00+14:00", MONDAY),  # still Sunday in UTC
        ("2026-11-23T03:59:00+14:00", MONDAY - 1),
        ("2026-11-23T23:00:00-10:00", MONDAY),  # already Tuesday in UTC
        ("2026-11-24T03:59:00-10:00", MONDAY),
        ("2026-11-23T04:00:00+05:45", MONDAY),
        ("2026-11-23T03:59:00+05:45", MONDAY - 1),
    ],
)
def test_the_day_is_that_of_the_place(text: str, expected: int) -> None:
    assert day(text) == expected


def test_another_rollover_makes_another_day() -> None:
    midnight = moment_of(datetime.fromisoformat("2026-11-23T00:00:00+00:00"))
    assert day_of(midnight, rollover=0) == MONDAY
    assert day_of(midnight, rollover=4) == MONDAY - 1


def test_when_clocks_go_back_the_day_still_ends_at_four() -> None:
    # In Berlin 2026-10-25 has 02:30 twice; the day before ends at 04:00 all the same.
    sunday = in_berlin("2026-10-25T12:00")
    assert in_berlin("2026-10-25T02:30", fold=0) == sunday - 1
    assert in_berlin("2026-10-25T02:30", fold=1) == sunday - 1
    assert in_berlin("2026-10-25T03:59") == sunday - 1
    assert in_berlin("2026-10-25T04:00") == sunday


def test_when_clocks_go_forward_the_day_still_ends_at_four() -> None:
    sunday = in_berlin("2026-03-29T12:00")
    assert in_berlin("2026-03-29T01:59") == sunday - 1
    assert in_berlin("2026-03-29T03:59") == sunday - 1
    assert in_berlin("2026-03-29T04:00") == sunday


@pytest.mark.parametrize("name", one_in(4, ZONES))
def test_days_never_go_back_and_none_is_left_out_in_nine_years(name: str) -> None:
    zone = ZoneInfo(name)
    start = datetime(2018, 1, 1, tzinfo=UTC)
    hours = ((start + timedelta(hours=hour)).astimezone(zone) for hour in range(9 * 8_766))
    found = [day_of(moment_of(local)) for local in hours]
    steps = {after - before for before, after in pairwise(found)}
    assert steps == {0, 1}


@given(st.integers(-(10**14), 10**14), st.integers(-1439, 1439), st.integers(0, 23))
def test_a_day_has_exactly_a_days_milliseconds(at: int, offset: int, rollover: int) -> None:
    here = day_of(Moment(at, offset), rollover)
    assert day_of(Moment(at + 86_400_000, offset), rollover) == here + 1
    assert day_of(Moment(at + 86_399_999, offset), rollover) in (here, here + 1)
