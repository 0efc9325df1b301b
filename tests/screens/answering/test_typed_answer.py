"""What was typed stands over the answer, letter above letter, with what differs underlined."""

import pytest
from entered import judged_as, lines, words_of

from ctquiz.bank.answer.verdict import Verdict, Word, of_one
from ctquiz.screens.answering.press import Clear, Enter
from ctquiz.screens.answering.typed import Typing
from ctquiz.study.state import Answer

TITAN = words_of("Titan", "Saturn VI")


def shown(verdict: Verdict, width: int = 72) -> list[str]:
    return lines(Typing(TITAN).judged(judged_as(TITAN, verdict), width), width)


def close(given: str, nearest: str, why: str) -> Verdict:
    return of_one(Word.CLOSE, given, nearest, why)


@pytest.mark.parametrize(
    ("given", "why", "below"),
    [
        ("Tita", "one letter is missing", "      ^"),
        ("Tiran", "one letter is another", "    ^"),
        ("Titna", "two letters are swapped", "     ^^"),
        ("Tiitan", "one letter too many", "    ^"),
    ],
)
def test_a_near_miss_points_at_what_differs(given: str, why: str, below: str) -> None:
    column = max(len(given), 5) + 5
    assert shown(close(given, "Titan", why)) == [
        f"~ {given:<{column}}close, {why}",
        f"  {'Titan':<{column}}the answer",
        below,
    ]


def test_a_near_miss_of_another_text_shows_that_and_the_answer() -> None:
    assert shown(close("Satrn VI", "Saturn VI", "one letter is missing")) == [
        "~ Satrn VI      close, one letter is missing",
        "  Saturn VI     also accepted",
        "     ^",
        "  Titan         the answer",
    ]


def test_what_differs_is_underlined_in_both() -> None:
    look = Typing(TITAN).judged(judged_as(TITAN, close("Tiran", "Titan", "")), 72)
    for row in look.rows[:2]:
        lined = [row.text.plain[s.start : s.end] for s in row.text.spans if "underline" in s.style]
        assert lined == [row.text.plain[2]]


def test_wide_letters_are_pointed_at_over_all_their_cells() -> None:
    han = words_of("漢字表")
    verdict = close("漢表", "漢字表", "")
    assert lines(Typing(han).judged(judged_as(han, verdict), 72))[-1] == "    ^^"


def test_a_near_miss_that_wraps_has_no_pointers() -> None:
    long = words_of("very " * 20 + "long")
    verdict = close("very " * 20 + "lon", "very " * 20 + "long", "one letter is missing")
    assert not any("^" in line for line in lines(Typing(long).judged(judged_as(long, verdict), 72)))


def test_a_wrong_answer_stands_over_the_right_one() -> None:
    assert shown(of_one(Word.WRONG, "Io")) == ["✗ Io        wrong", "  Titan     the answer"]


def test_another_accepted_text_is_right_and_the_answer_is_told() -> None:
    assert shown(of_one(Word.RIGHT, "saturn vi")) == [
        "✓ saturn vi     right",
        "  Titan         the answer",
    ]


def test_a_book_is_shown_by_its_beginning() -> None:
    assert len("".join(shown(of_one(Word.WRONG, "x" * 2000)))) < 300


def test_enter_sends_what_was_typed_as_it_was_typed() -> None:
    assert Typing(TITAN).pressed(Enter(" Io ")) == Answer(" Io ")
    assert Typing(TITAN).pressed(Enter("  ")) is None
    assert Typing(TITAN).pressed(Clear()) is None
