"""Items of a list are named one by one, taken back, and checked all at once."""

from entered import after, answer, lines, list_of, outcome_of
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.verdict import Word
from ctquiz.screens.answering.listing import Listing
from ctquiz.screens.answering.press import Clear, Enter

ROCKY = list_of("Mercury", "Venus", "Earth", "Mars")


def named(*items: str) -> Listing:
    area = Listing(ROCKY)
    for item in items:
        taken = after(area, Enter(item))
        assert isinstance(taken, Listing)
        area = taken
    return area


def test_at_first_it_says_how_many_there_are() -> None:
    assert lines(Listing(ROCKY).asked(72)) == ["  4 items in any order"]
    assert answer(Listing(ROCKY), Enter()) is None


def test_enter_adds_what_was_typed_and_judges_nothing() -> None:
    assert lines(named(" Venus ", "Pluto").asked(72)) == [
        "  1   Venus",
        "  2   Pluto",
        "  4 items in any order, 2 named",
    ]


def test_the_last_item_can_be_taken_back() -> None:
    area = named("Venus", "Pluto")
    assert area.last == "Pluto"
    assert after(area, Clear()) == named("Venus")
    assert Listing(ROCKY).pressed(Clear()) is None


def test_enter_alone_checks_what_was_named_and_what_was_not() -> None:
    area = named("Mars", "Pluto", "mercury")
    text = answer(area, Enter())
    assert text is not None
    assert lines(area.judged(outcome_of(ROCKY, text), 72)) == [
        "✓ 1   Mars",
        "✗ 2   Pluto       not one of them",
        "✓ 3   Mercury",
        "+     Venus       missing",
        "+     Earth       missing",
        "✗ wrong, 2 of 4 named, 1 too many",
    ]


@given(st.permutations(["a; b", "c, d", "e and f", "g"]))
def test_a_separator_in_an_item_splits_nothing(order: list[str]) -> None:
    question = list_of("a; b", "c, d", "e and f", "g")
    text = answer(Listing(question, tuple(order)), Enter())
    assert text is not None
    assert outcome_of(question, text).verdict.word is Word.RIGHT


def test_an_only_item_with_a_separator_is_one() -> None:
    question = list_of("a; b")
    text = answer(Listing(question, ("a; b",)), Enter())
    assert text is not None
    assert outcome_of(question, text).verdict.word is Word.RIGHT


def test_an_answer_that_is_shown_has_a_row_an_item() -> None:
    assert lines(Listing(ROCKY).revealed(72)) == [
        "  1   Mercury",
        "  2   Venus",
        "  3   Earth",
        "  4   Mars",
        "  the answer",
    ]


def test_the_footer_names_what_enter_does_now() -> None:
    def enter(area: Listing, text: str = "") -> list[str]:
        return [f"{one.shown} {one.label}" for one in area.keys(text)]

    assert enter(Listing(ROCKY)) == ["enter show"]
    assert enter(Listing(ROCKY), "V") == ["enter add"]
    assert enter(named("Venus")) == ["enter check", "bksp take back"]
