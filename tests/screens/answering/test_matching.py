"""Letters are put to rows, moved, cleared, and checked together."""

import pytest
from entered import after, answer, lines, outcome_of, pairs_of, pressed, verdict_on
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.verdict import Word
from ctquiz.screens.answering.matching import Matching
from ctquiz.screens.answering.press import Clear, Digit, Enter, Letter, Move, Press

FOUND = pairs_of(Uranus="Herschel", Neptune="Galle", Ceres="Piazzi")
KINDS = pairs_of(Mars="rocky", Venus="rocky", Saturn="giant")
PRESSES = st.lists(
    st.builds(Letter, st.sampled_from("abcdz"))
    | st.builds(Digit, st.integers(1, 9))
    | st.builds(Move, st.integers(-3, 3))
    | st.just(Clear())
)


def begun() -> Matching:
    return Matching.begin(FOUND, entering=True)


def letters(text: str) -> list[Press]:
    return [Letter(one) for one in text]


def test_the_letters_stand_below_the_rows() -> None:
    assert lines(begun().asked(72)) == [
        "▸ 1   Uranus",
        "  2   Neptune",
        "  3   Ceres",
        "  a   Herschel",
        "  b   Galle",
        "  c   Piazzi",
    ]


def test_a_letter_is_put_to_the_row_and_the_cursor_goes_on() -> None:
    assert lines(after(begun(), Letter("b")).asked(72))[:3] == [
        "  1   Uranus       b  Galle",
        "▸ 2   Neptune",
        "  3   Ceres",
    ]


@pytest.mark.parametrize(
    ("presses", "written"),
    [
        (letters("abc"), "1a 2b 3c"),
        (letters("a"), "1a"),
        ([*letters("ab"), Move(-1), *letters("c")], "1a 2c"),
        ([Digit(3), *letters("abc")], "1b 2c 3a"),
        # One that is put to another row leaves its own.
        (letters("aa"), "2a"),
        (letters("aba"), "2b 3a"),
        ([*letters("abc"), Clear()], "1a 2b"),
        ([*letters("ab"), Digit(1), Clear()], "2b"),
        (letters("dz"), None),
        ([*letters("a"), Digit(1), Clear()], None),
    ],
)
def test_what_was_put_is_the_answer(presses: list[Press], written: str | None) -> None:
    assert answer(begun(), *presses, Enter()) == written


def test_a_side_that_several_share_may_stand_in_several_rows() -> None:
    area = Matching.begin(KINDS, entering=True)
    text = answer(area, *letters("aab"), Enter())
    assert text == "1a 2a 3b"
    assert verdict_on(KINDS, text).word is Word.RIGHT


@given(PRESSES)
def test_no_side_stands_twice_and_what_is_put_is_an_answer(presses: list[Press]) -> None:
    area = after(begun(), *presses, Move(0))
    assert isinstance(area, Matching)
    put = [one for one in area.given if one is not None]
    assert len(put) == len(set(put))
    text = answer(area, Enter())
    assert (text is None) == (not put)
    if text is not None:
        assert (verdict_on(FOUND, text).word is Word.RIGHT) == (area.given == (0, 1, 2))


def test_afterwards_each_row_has_its_own_side_and_tells_the_other() -> None:
    area = after(begun(), *letters("ba"))
    assert lines(area.judged(outcome_of(FOUND, "1b 2a"), 72)) == [
        "✗ 1   Uranus       a  Herschel     you had Galle",
        "✗ 2   Neptune      b  Galle        you had Herschel",
        "+ 3   Ceres        c  Piazzi       missing",
        "  a   Herschel",
        "  b   Galle",
        "  c   Piazzi",
        "✗ wrong, 0 of 3 matched",
    ]


def test_pairs_that_are_shown_have_a_row_each() -> None:
    assert lines(begun().revealed(72))[:3] == [
        "  1   Uranus       a  Herschel",
        "  2   Neptune      b  Galle",
        "  3   Ceres        c  Piazzi",
    ]


def test_what_is_too_wide_for_columns_stands_below_its_row() -> None:
    shown = lines(after(begun(), Letter("a")).asked(36), width=36)
    assert shown[:3] == ["  1   Uranus", "      a  Herschel", "▸ 2   Neptune"]


def test_filling_a_row_moves_none() -> None:
    for width in (36, 72):
        filled = after(begun(), *letters("abc"))
        assert len(lines_with_blanks(begun(), width)) == len(lines_with_blanks(filled, width))


def lines_with_blanks(area: Matching | object, width: int) -> list[str]:
    assert isinstance(area, Matching)
    return [line for row in area.asked(width).rows for line in row.text.plain.split("\n")]


def test_where_nothing_is_entered_letters_are_what_they_were() -> None:
    still = Matching.begin(FOUND, entering=False)
    assert still.own_keys == ""
    assert begun().own_keys == "abc"
    assert pressed(still, Letter("a")) is None
