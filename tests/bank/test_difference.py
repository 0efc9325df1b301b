"""Which letters of an answer differ from those of the one it came near to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.difference import Difference, difference


@pytest.mark.parametrize(
    ("typed", "nearest", "expected"),
    [
        ("Tita", "Titan", Difference((), (4,), "one letter is missing")),
        ("Galieo", "Galileo", Difference((), (4,), "one letter is missing")),
        ("Tittan", "Titan", Difference((3,), (), "one letter too many")),
        ("Titen", "Titan", Difference((3,), (3,), "one letter is another")),
        ("Titna", "Titan", Difference((3, 4), (3, 4), "two letters are swapped")),
        ("Kazahkstan", "Kazakhstan", Difference((4, 5), (4, 5), "two letters are swapped")),
        ("Turkemistan", "Turkmenistan", Difference((5,), (4, 6), "two letters differ")),
        ("Jpitr", "Jupiter", Difference((), (1, 5), "two letters are missing")),
        ("Jjupitterr", "Jupiter", Difference((1, 6, 8), (), "three letters too many")),
        ("C", "C+", Difference((), (1,), "one character is missing")),
        ("Mars", "Venus", Difference((0, 1, 2), (0, 1, 2, 3), "four letters differ")),
    ],
)
def test_the_letters_that_differ_are_told(typed: str, nearest: str, expected: Difference) -> None:
    assert difference(typed, nearest) == expected


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        *(("titan", "TITAN"), ("the Titan", "Titan"), ("Titan.", "«Titan»"), ("Tí tan", "Titan")),
        *(("e\u0301t\u00e9", "ete"), ("Strasse", "Straße"), ("", "")),
    ],
)
def test_what_never_decides_is_no_difference(typed: str, nearest: str) -> None:
    assert difference(typed, nearest) == Difference()


def test_letters_are_counted_in_the_texts_as_they_stand() -> None:
    assert difference("the Tita", "A  Títän!") == Difference((), (7,), "one letter is missing")


def test_articles_are_those_of_the_bank_s_language() -> None:
    assert difference("die Sone", "Sonne", "de") == Difference((), (3,), "one letter is missing")


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_index_lies_in_its_text(typed: str, nearest: str) -> None:
    found = difference(typed, nearest)
    assert all(0 <= place < len(typed) for place in found.given)
    assert all(0 <= place < len(nearest) for place in found.nearest)
    assert bool(found.given or found.nearest) == bool(found.why)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_without_the_letters_that_differ_the_texts_are_alike(typed: str, nearest: str) -> None:
    found = difference(typed, nearest)
    kept = [letter for place, letter in enumerate(typed) if place not in found.given]
    meant = [letter for place, letter in enumerate(nearest) if place not in found.nearest]
    assert kept == meant
