"""Which hyphens at a line's end are a word's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.extract.pdf.hyphens import Words


def joined(first: str, second: str, *elsewhere: str) -> str:
    return Words([*elsewhere, first, second]).whole([first, second])


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("against counter-", "terrorism in", "against counterterrorism in"),
        ("a state-", "owned firm", "a state-owned firm"),
        ("of self-", "defence", "of self-defence"),
        ("is self-", "ish", "is selfish"),
        ("the Franco-", "German border", "the Franco-German border"),
        ("since 2014-", "2019", "since 2014-2019"),
        ("an up-to-", "date map", "an up-to-date map"),
        ("a face-", "to-face talk", "a face-to-face talk"),
        ("they are un-", "like it", "they are unlike it"),
        ("mid-", "and long-term", "mid-and long-term"),
        ("Asia—", "Kazakhstan", "Asia—Kazakhstan"),
        ("Asia –", "Kazakhstan", "Asia – Kazakhstan"),
        ("and/", "or", "and/or"),
        ("soft\u00ad", "ware-", "software-"),
        ("a word", "and another", "a word and another"),
    ],
)
def test_what_english_makes_of_halves(first: str, second: str, whole: str) -> None:
    assert joined(first, second) == whole


def test_the_rest_of_the_document_decides() -> None:
    assert joined("anti-", "terrorist", "The Anti-Terrorist centre") == "anti-terrorist"
    assert joined("state-", "owned", "it is stateowned") == "stateowned"
    assert joined("pre-", "and post-war", "mid- and long-term") == "pre- and post-war"


def test_a_soft_hyphen_within_a_line_is_a_hyphen_and_then_at_its_end_too() -> None:
    assert joined("a well\u00adknown state\u00ad", "owned firm") == "a well-known state-owned firm"


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=12), min_size=1, max_size=6))
def test_no_letter_is_lost_or_made(lines: list[str]) -> None:
    told = Words(lines).whole(lines)
    assert [one for one in told if one.isalnum()] == [
        one for line in lines for one in line if one.isalnum()
    ]
