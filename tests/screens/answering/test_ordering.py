"""Rows are carried to their places, and the order is checked."""

import pytest
from entered import after, answer, lines, order_of, outcome_of, pressed
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.verdict import Word
from ctquiz.screens.answering.ordering import Ordering
from ctquiz.screens.answering.press import Carry, Digit, Enter, Move, Press

ABCD = order_of("A", "B", "C", "D")
"""Shown as B, C, D, A."""
PRESSES = st.lists(
    st.builds(Digit, st.integers(1, 9))
    | st.builds(Move, st.integers(-5, 5))
    | st.builds(Carry, st.integers(-5, 5))
)


def begun() -> Ordering:
    return Ordering.begin(ABCD, entering=True)


def rows(*presses: Press) -> str:
    """The items from top to bottom, ▸ before that at which it stands."""
    shown = lines(after(begun(), *presses).asked(72))
    return " ".join(f"{line[0].strip()}{line[6]}" for line in shown)


@pytest.mark.parametrize(
    ("presses", "shown"),
    [
        ([Move(1)], "B ▸C D A"),
        ([Move(-1)], "▸B C D A"),
        ([Move(9)], "B C D ▸A"),
        ([Carry(1)], "C ▸B D A"),
        ([Carry(-1)], "▸B C D A"),
        ([Carry(1), Carry(1)], "C D ▸B A"),
        ([Move(3), Carry(-1)], "B C ▸A D"),
        ([Move(3), Digit(1)], "▸A B C D"),
        ([Digit(4)], "C D A ▸B"),
    ],
)
def test_the_cursor_moves_alone_or_with_its_row(presses: list[Press], shown: str) -> None:
    assert rows(*presses) == shown


def test_the_cursor_says_that_its_row_can_be_carried() -> None:
    assert lines(begun().asked(72))[0] == "▸ 1   B     ↑↓"


def test_what_was_never_carried_is_no_answer() -> None:
    assert answer(begun(), Move(1), Enter()) is None
    assert answer(begun(), Carry(-1), Enter()) is None
    assert answer(begun(), Move(3), Digit(1), Enter()) == "4 1 2 3"


def test_an_order_carried_back_to_what_was_shown_is_an_answer() -> None:
    assert answer(begun(), Carry(1), Carry(-1), Enter()) == "1 2 3 4"


@pytest.mark.parametrize("press", [Digit(5), Digit(9)])
def test_a_place_that_is_not_there_is_nothing(press: Press) -> None:
    assert begun().pressed(press) is None


@given(PRESSES)
def test_no_row_is_ever_lost_and_the_answer_is_what_is_shown(presses: list[Press]) -> None:
    area = after(begun(), *presses, Move(0))
    assert isinstance(area, Ordering)
    assert sorted(area.order) == [0, 1, 2, 3]
    text = answer(area, Enter())
    if text is not None:
        shown = [line[6] for line in lines(area.asked(72))]
        verdict = outcome_of(ABCD, text).verdict
        assert verdict.given == "; ".join(shown)
        assert (verdict.word is Word.RIGHT) == (shown == ["A", "B", "C", "D"])


def test_a_long_order_is_written_with_all_its_numbers() -> None:
    letters = "ABCDEFGHIJKLMNO"
    long = order_of(*letters)
    text = answer(Ordering.begin(long, entering=True), Move(14), Digit(1), Enter())
    assert text is not None
    assert outcome_of(long, text).verdict.word is Word.RIGHT


def test_afterwards_each_item_is_at_its_place_and_tells_where_it_was() -> None:
    area = after(begun(), Carry(1))
    assert lines(area.judged(outcome_of(ABCD, "2 1 3 4"), 72)) == [
        "✗ 1   A     you had it 4th",
        "✓ 2   B",
        "✗ 3   C     you had it 1st",
        "✗ 4   D     you had it 3rd",
        "✗ wrong, 1 of 4 in their place",
    ]


def test_an_order_that_is_shown_has_a_row_an_item() -> None:
    assert lines(begun().revealed(72))[0] == "  1   A"
    assert lines(begun().revealed(72))[-1] == "  the right order"


def test_where_nothing_is_entered_there_is_no_cursor() -> None:
    still = Ordering.begin(ABCD, entering=False)
    assert "▸" not in "".join(lines(still.asked(72)))
    assert pressed(still, Carry(1)) is None
