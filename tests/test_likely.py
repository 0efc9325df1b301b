"""What a mistyped name was likely meant to be."""

import pytest

from ctquiz.likely import likely

KNOWN = ("ask", "hint", "not", "answer", "unit", "at", "fact", "blanks")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("aks", "ask"), ("hnit", "hint"), ("fcat", "fact"), ("nto", "not"), ("anser", "answer")],
)
def test_swapped_letters_are_one_slip(typed: str, meant: str) -> None:
    assert likely(typed, KNOWN, 0.65) == meant


def test_what_is_like_nothing_is_taken_for_nothing() -> None:
    assert likely("colour", KNOWN, 0.65) is None
