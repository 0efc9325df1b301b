"""Several right options are marked by number or at ▸, and checked together."""

import pytest
from entered import after, answer, lines, outcome_of, some
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.verdict import Word
from ctquiz.screens.answering.marking import Marking
from ctquiz.screens.answering.press import Digit, Enter, Mark, Move, Press

ROCKY = some("Mercury", "Mars", wrong=("Saturn",))
PRESSES = st.lists(
    st.builds(Digit, st.integers(1, 9)) | st.builds(Move, st.integers(-3, 3)) | st.just(Mark())
)


def test_nothing_is_marked_and_nothing_preselected_before_a_key() -> None:
    assert lines(Marking(ROCKY).asked(72)) == [
        "  1 [ ] Mercury",
        "  2 [ ] Mars",
        "  3 [ ] Saturn",
        "  several are right",
    ]


def test_a_digit_marks_and_takes_the_mark_away() -> None:
    area = after(Marking(ROCKY), Digit(1), Digit(3), Digit(1))
    assert lines(area.asked(72))[:3] == ["▸ 1 [ ] Mercury", "  2 [ ] Mars", "  3 [x] Saturn"]
    assert answer(area, Enter()) == "3"


def test_what_the_cursor_stands_at_is_marked() -> None:
    assert answer(Marking(ROCKY), Move(1), Move(1), Mark(), Move(-5), Mark(), Enter()) == "1 2"


@pytest.mark.parametrize("press", [Mark(), Enter(), Digit(4)])
def test_without_a_cursor_and_marks_nothing_happens(press: Press) -> None:
    assert Marking(ROCKY).pressed(press) is None


@given(PRESSES)
def test_what_is_marked_is_always_an_answer(presses: list[Press]) -> None:
    area = after(Marking(ROCKY), Digit(1), Digit(1), *presses, Move(1))
    assert isinstance(area, Marking)
    text = answer(area, Enter())
    assert (text is None) == (not area.marked)
    if text is not None:
        outcome = outcome_of(ROCKY, text)
        assert (outcome.verdict.word is Word.RIGHT) == (area.marked == {0, 1})


def test_the_verdict_stands_in_place() -> None:
    area = after(Marking(ROCKY), Digit(1), Digit(3))
    assert lines(area.judged(outcome_of(ROCKY, "1 3"), 72)) == [
        "✓ 1 [x] Mercury     right",
        "+ 2 [ ] Mars        missing",
        "✗ 3 [x] Saturn      wrong",
        "✗ wrong, 1 of 2 chosen, 1 too many",
    ]


def test_an_answer_that_is_shown_is_marked_in_place() -> None:
    assert lines(Marking(ROCKY).revealed(72))[:3] == [
        "✓ 1 [ ] Mercury     the answer",
        "✓ 2 [ ] Mars        the answer",
        "  3 [ ] Saturn",
    ]


def test_more_options_than_digits_keep_their_columns() -> None:
    many = some(*(f"item {number}" for number in range(1, 12)))
    shown = lines(after(Marking(many), Move(1), Move(20)).asked(72))
    assert shown[0] == "  1  [ ] item 1"
    assert shown[12] == "▸ 13 [ ] y"
