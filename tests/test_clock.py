"""Moments: the clock's word, and the one that `CTQUIZ_NOW` names."""

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.clock import Moment, clock_from, moment_of
from ctquiz.errors import CtquizError
from ctquiz.memory.day import day_of

NINE_IN_BERLIN = Moment(1_795_420_800_000, 60)
"""2026-11-23T08:00Z: day 20780 of 86,400 s and 28,800 s more."""

offsets = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def named(text: str) -> Moment:
    return clock_from({"CTQUIZ_NOW": text})()


def test_a_moment_with_an_offset_is_named_in_full() -> None:
    assert named("2026-11-23T09:00+01:00") == NINE_IN_BERLIN
    assert named(" 2026-11-23 09:00:00.000+01:00\n") == NINE_IN_BERLIN


def test_utc_may_be_named_by_its_letter() -> None:
    assert named("2026-11-23T08:00Z") == Moment(NINE_IN_BERLIN.at, 0)


def test_a_named_clock_stands_still() -> None:
    clock = clock_from({"CTQUIZ_NOW": "2026-11-23T09:00+01:00"})
    assert clock() == clock() == NINE_IN_BERLIN


@pytest.mark.parametrize("text", ["2026-11-23", "20261123", "2026-W48-1"])
def test_a_date_alone_is_its_noon_so_that_it_is_that_study_day(text: str) -> None:
    moment = named(text)
    assert moment.iso()[:16] == "2026-11-23T12:00"
    assert day_of(moment) == 20_780


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
def test_a_time_without_an_offset_is_that_of_this_place(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as there:
        there.setenv("TZ", "Asia/Kathmandu")
        time.tzset()
        found = named("2026-11-23T09:00")
    time.tzset()
    assert found.iso() == "2026-11-23T09:00:00.000+05:45"


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "tomorrow",
        "2026-13-01",
        "2026-11-23T25:00",
        "09:00",
        "1795420800",
        "2026-11-23T09:00+25:00",
        "0001-01-01T00:00:00-00:00:30",
        "\udce9",
        "2026-11-23\x00",
        "-" * 40,
    ],
)
def test_what_is_no_time_is_one_clear_error(text: str) -> None:
    with pytest.raises(CtquizError) as caught:
        clock_from({"CTQUIZ_NOW": text})
    said = str(caught.value)
    assert said.startswith("CTQUIZ_NOW: error: ")
    assert said.endswith(" is no time (write it like 2026-11-23T09:00+01:00)")
    assert "\n" not in said


@given(st.text(max_size=30))
def test_any_text_is_a_time_that_can_be_written_or_a_clear_error(text: str) -> None:
    try:
        assert len(named(text).iso()) >= 29
    except CtquizError as error:
        assert str(error).startswith("CTQUIZ_NOW: error: ")


@pytest.mark.parametrize("environment", [{}, {"CTQUIZ_NOW": ""}, {"CTQUIZ_NOW": " "}])
def test_without_a_name_it_is_the_machines_clock(environment: dict[str, str]) -> None:
    before = time.time_ns() // 1_000_000
    now = clock_from(environment)()
    assert before <= now.at <= time.time_ns() // 1_000_000
    here = datetime.fromtimestamp(now.at / 1000).astimezone().utcoffset()
    assert timedelta(minutes=now.offset) == here


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment(0, 0), "1970-01-01T00:00:00.000+00:00"),
        (Moment(-1, 0), "1969-12-31T23:59:59.999+00:00"),
        (NINE_IN_BERLIN, "2026-11-23T09:00:00.000+01:00"),
        (Moment(NINE_IN_BERLIN.at + 7, -570), "2026-11-22T22:30:00.007-09:30"),
    ],
)
def test_a_moment_is_written_with_its_offset_to_the_millisecond(moment: Moment, text: str) -> None:
    assert moment.iso() == text


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00.000+12:00", "9999-12-31T23:59:59.999-12:00"])
def test_the_first_and_the_last_moment_of_all_can_be_written(text: str) -> None:
    assert named(text).iso() == text


@given(st.datetimes(timezones=offsets))
def test_a_moment_is_the_datetime_to_the_millisecond(local: datetime) -> None:
    written = datetime.fromisoformat(moment_of(local).iso())
    assert written == local.replace(microsecond=local.microsecond // 1000 * 1000)
    assert written.utcoffset() == local.utcoffset()


def test_a_microsecond_before_1970_is_the_millisecond_before() -> None:
    just_before = datetime(1970, 1, 1, tzinfo=UTC) - timedelta(microseconds=1)
    assert moment_of(just_before) == Moment(-1, 0)
