"""Dates in their usual spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.dates import MONTHS, Date, Match, compare, dates

DAY = Date(2021, 9, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("2021-09-03", "3 September 2021", "September 3rd, 2021", "Sept. 3, 2021", "3.9.2021"),
        *("the third of September, twenty twenty-one", "Fri, 3 Sep 2021", "03-Sep-2021"),
    ],
)
def test_a_day_is_read(text: str) -> None:
    assert dates(text) == (DAY,)


def test_a_day_in_figures_has_two_readings_in_english() -> None:
    assert dates("3/9/2021") == (DAY, Date(2021, 3, 9))
    assert dates("3/9/2021", "de") == (DAY,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("September 2021", Date(2021, 9)),
        ("4 July", Date(month=7, day=4)),
        ("in 1610", Date(1610)),
        ("44 BC", Date(-44)),
        ("1990s", Date(decade=1990)),
        ("the seventeenth century", Date(century=17)),
        ("29 February 2020", Date(2020, 2, 29)),
    ],
)
def test_less_than_a_day_is_read(text: str, expected: Date) -> None:
    assert dates(text) == (expected,)


@pytest.mark.parametrize(
    "text",
    ["", "11", "31 February 2021", "29 February 2021", "13/13/2021", "Mars", "3 moons", "1 2 3"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("asked", "given", "match"),
    [
        (DAY, DAY, Match.SAME),
        (Date(2021, 9), DAY, Match.MORE),
        (Date(2021), DAY, Match.MORE),
        (DAY, Date(2021, 9), Match.OTHER),
        (DAY, Date(2021, 9, 4), Match.OTHER),
        (Date(1990), Date(decade=1990), Match.OTHER),
        (DAY, Date(21, 9, 3, short=True), Match.SAME),
        (Date(1621, 9, 3), Date(21, 9, 3, short=True), Match.OTHER),
    ],
)
def test_a_date_is_compared_as_precisely_as_it_is_asked_for(
    asked: Date, given: Date, match: Match
) -> None:
    assert compare(asked, given) is match


@given(st.integers(100, 2100), st.integers(1, 12), st.integers(1, 28))
def test_every_day_is_read_in_every_spelling(year: int, month: int, day: int) -> None:
    name = MONTHS[month - 1].title()
    for text in (f"{day} {name} {year}", f"{name} {day}, {year}", f"{year:04}-{month:02}-{day:02}"):
        assert dates(text) == (Date(year, month, day),)
