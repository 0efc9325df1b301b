"""Marks in a sitting: what is hidden is let go, and undo brings all of it back."""

import pytest
from pure_sitting import TODAY, Played, bank_of, cards_of, fact_at_hand, facts_waiting, letters

from ctquiz.bank.model import FactKey, Key
from ctquiz.memory.event import Mark, MarkName, Void
from ctquiz.study.state import (
    Answer,
    Asking,
    Correct,
    Finished,
    Hint,
    Next,
    NotNow,
    Reveal,
    Revealed,
    Skip,
    TakeBack,
    Toggle,
)

SUSPEND = Toggle(MarkName.SUSPEND)
BURY = Toggle(MarkName.BURY)
F1 = Key("b", "f1", "answer")


@pytest.fixture
def played() -> Played:
    return Played(cards_of(letters(3)))


def test_a_suspended_question_gives_way_to_the_next(played: Played) -> None:
    played.do(SUSPEND)
    assert played.events[-1].body == Mark(F1, MarkName.SUSPEND, 1)
    assert (fact_at_hand(played.session), facts_waiting(played.session)) == ("f2", ["f3"])


def test_a_buried_one_is_left_out_today(played: Played) -> None:
    played.do(BURY)
    assert played.events[-1].body == Mark(F1, MarkName.BURY, TODAY)
    assert fact_at_hand(played.session) == "f2"


def test_a_looked_up_answer_gives_way_too(played: Played) -> None:
    played.do(Reveal(), SUSPEND)
    assert fact_at_hand(played.session) == "f2"


def test_a_whole_fact_is_marked_and_all_its_cards_go() -> None:
    bank = bank_of("- {id: f1, fact: 'Galileo found {n=four} moons in {y=1610}.'}\n")
    played = Played(cards_of(bank, None))
    played.do(Toggle(MarkName.SUSPEND, whole=True))
    assert played.events[-1].body == Mark(FactKey("b", "f1"), MarkName.SUSPEND, 1)
    assert isinstance(played.session.phase, Finished)


@pytest.mark.parametrize("name", [MarkName.STAR, MarkName.FLAG])
def test_a_star_or_a_flag_leaves_the_question_and_toggles(played: Played, name: MarkName) -> None:
    played.do(Toggle(name))
    assert isinstance(played.session.phase, Asking)
    played.do(Toggle(name))
    assert [event.body for event in played.events] == [Mark(F1, name, 1), Mark(F1, name, 0)]
    assert fact_at_hand(played.session) == "f1"


def test_a_missed_one_that_is_suspended_does_not_come_back(played: Played) -> None:
    played.do(Answer("x"), SUSPEND)
    assert facts_waiting(played.session) == ["f2", "f3"]
    played.do(Next(), Skip(), Correct(1))
    assert "f1" not in facts_waiting(played.session)


def test_a_missed_one_that_is_no_longer_suspended_does(played: Played) -> None:
    played.do(Answer("x"), SUSPEND, SUSPEND)
    assert facts_waiting(played.session) == ["f2", "f3", "f1"]


def test_undo_takes_a_mark_back_and_asks_again(played: Played) -> None:
    before = played.session
    played.do(SUSPEND)
    mark = played.events[-1]
    played.do(TakeBack())
    assert played.events[-1].body == Void(mark.id)
    assert fact_at_hand(played.session) == "f1"
    assert played.session.waiting == before.waiting
    played.do(Answer("a"))
    assert played.outcome.asking.card.marks.suspended is False


def test_undo_goes_back_through_marks_and_answers_in_turn(played: Played) -> None:
    played.do(Answer("a"), Toggle(MarkName.STAR), Next(), TakeBack())
    assert not played.outcome.asking.card.marks.star
    played.do(TakeBack())
    assert fact_at_hand(played.session) == "f1"
    assert played.session.undo is None


def test_with_nothing_at_hand_nothing_is_marked(played: Played) -> None:
    played.do(*[Answer("a"), Next(), Answer("b"), Next(), Answer("c"), Next()])
    with pytest.raises(NotNow, match="nothing is asked"):
        played.do(SUSPEND)


def test_undoing_a_mark_leaves_what_was_looked_at_or_hinted(played: Played) -> None:
    played.do(Toggle(MarkName.STAR), Hint(), TakeBack())
    assert played.asking.hinted
    assert not played.asking.card.marks.star
    played.do(Toggle(MarkName.STAR), Reveal(), TakeBack())
    assert isinstance(played.session.phase, Revealed)
    assert not played.session.phase.asking.card.marks.star


def test_undoing_a_correction_leaves_the_next_answer_looked_at(played: Played) -> None:
    played.do(Answer("a"), Next(), Correct(2), Reveal(), TakeBack())
    assert isinstance(played.session.phase, Revealed)
    assert played.session.outcomes[-1].rating == 3
