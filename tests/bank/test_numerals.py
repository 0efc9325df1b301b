"""English number words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.numerals import ONES, SCALES, TENS, in_digits, spoken, spoken_rank


def spelled(value: int, joint: str = " and ", hyphen: str = "-") -> str:
    """A number as it is said in English."""
    for scale, size in reversed(SCALES.items()):
        if value >= size:
            rest = value % size
            said = f"{spelled(value // size, joint, hyphen)} {scale}"
            link = joint if 0 < rest < 100 else " "
            return f"{said}{link}{spelled(rest, joint, hyphen)}" if rest else said
    if value >= 100:
        rest = value % 100
        hundreds = f"{ONES[value // 100]} hundred"
        return f"{hundreds}{joint}{spelled(rest, joint, hyphen)}" if rest else hundreds
    if value < 20:
        return ONES[value]
    ten, one = TENS[value // 10 - 2], value % 10
    return f"{ten}{hyphen}{ONES[one]}" if one else ten


@given(
    st.integers(0, 2000) | st.integers(0, 10**15),
    st.sampled_from([" and ", " "]),
    st.sampled_from(["-", " "]),
)
def test_every_number_is_read_as_it_is_said(value: int, joint: str, hyphen: str) -> None:
    said = spelled(value, joint, hyphen)
    words = said.replace("-", " ").split()
    assert spoken(words) == (value, len(words))
    assert in_digits(said) == str(value)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        *(("a hundred", 100), ("thousand", 1000), ("nineteen hundred", 1900), ("a dozen", 12)),
        *(("nineteen eighty four", 1984), ("twenty oh five", 2005), ("sixteen ten", 1610)),
        *(("twenty twenty one", 2021), ("two thousand and ten", 2010), ("five dozen", 60)),
    ],
)
def test_hundreds_dozens_and_years_are_read(said: str, value: int) -> None:
    assert spoken(said.split()) == (value, len(said.split()))


@pytest.mark.parametrize(
    ("said", "used"),
    [("", 0), ("a", 0), ("a moon", 0), ("moons", 0), ("and five", 0), ("four moons", 1)],
)
def test_no_more_words_are_taken_than_are_a_number(said: str, used: int) -> None:
    assert spoken(said.split())[1] == used


@pytest.mark.parametrize(
    ("said", "value"),
    [("first", 1), ("twelfth", 12), ("twentieth", 20), ("twenty first", 21), ("hundredth", 100)],
)
def test_ordinals_are_read(said: str, value: int) -> None:
    assert spoken_rank(said.split()) == (value, len(said.split()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("apollo eleven", "apollo 11"),
        ("the fourth planet", "the 4th planet"),
        ("sixteen million people", "16000000 people"),
        ("16 million people", "16000000 people"),
        ("16,000,000 people", "16000000 people"),
        ("one two", "1 2"),
        ("attention", "attention"),
        ("a moon", "a moon"),
    ],
)
def test_numbers_in_a_text_are_put_in_digits(text: str, expected: str) -> None:
    assert in_digits(text) == expected
