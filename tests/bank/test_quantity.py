"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.quantity import leading_number, number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("4", "4"),
        ("3.5", "3.5"),
        ("-2", "-2"),
        ("−2", "-2"),
        ("+7", "7"),
        ("010", "10"),
        ("1,610", "1610"),
        ("1 610", "1610"),
        ("1\u00a0610", "1610"),
        ("16,000,000", "16000000"),
        ("16 million", "16000000"),
        ("16million", "16000000"),
        ("1.5 billion", "1500000000"),
        ("2 hundred thousand", "200000"),
        ("four", "4"),
        ("Eleven", "11"),
        ("fourteen", "14"),
        ("forty-two", "42"),
        ("two million", "2000000"),
        ("zero", "0"),
    ],
)
def test_a_number_is_read(written: str, value: str) -> None:
    assert number(written) == Decimal(value)


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "-", "many", "fours", "fourth", "about 4", "4 moons", "4-5", "1.2.3", "12,34"),
        *("½", "٤", "4e3", "1" * 61),
    ],
)
def test_what_is_no_number_is_none(written: str) -> None:
    assert number(written) is None


def test_what_follows_a_number_is_its_unit() -> None:
    assert leading_number("16 million US dollars") == (Decimal(16_000_000), "US dollars")
    assert leading_number("4moons") == (Decimal(4), "moons")
    assert leading_number("3 millionaires") == (Decimal(3), "millionaires")


def test_words_before_a_number_make_it_none() -> None:
    assert leading_number("about 4") is None


def test_nothing_behind_a_long_pause_is_overlooked() -> None:
    assert leading_number("4" + " " * 80 + "or 5") != (Decimal(4), "")


@given(st.integers(0, 10**12))
def test_digits_with_or_without_separators_are_the_same_number(value: int) -> None:
    assert number(str(value)) == number(f"{value:,}") == number(f"{value:,}".replace(",", " "))


@given(st.text())
def test_any_text_has_a_value_or_none(text: str) -> None:
    found = leading_number(text)
    assert found is None or found[0].is_finite()
