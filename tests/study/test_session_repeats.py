"""A miss comes back until it is passed, and corrections follow."""

from pure_sitting import Played, cards_of, fact_at_hand, facts_waiting, letters

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.model import Form
from ctquiz.memory.event import Amend, Review
from ctquiz.study.session import APART
from ctquiz.study.state import (
    Answer,
    Correct,
    Finished,
    Hint,
    Next,
    Overrule,
    Rate,
    Reveal,
    Skip,
)


def missed_first(count: int, form: Form = Form.ASK) -> Played:
    """A sitting whose first question was answered wrongly; the verdict still stands."""
    played = Played(cards_of(letters(count), form))
    played.do(Answer({Form.CLAIM: "no"}.get(form, "x")))
    return played


def test_a_miss_comes_back_after_five_other_questions() -> None:
    played = missed_first(8)
    assert facts_waiting(played.session) == ["f2", "f3", "f4", "f5", "f6", "f1", "f7", "f8"]
    assert APART == 5


def test_a_miss_comes_back_last_where_fewer_questions_wait() -> None:
    played = missed_first(4)
    assert facts_waiting(played.session) == ["f2", "f3", "f4", "f1"]


def test_the_only_question_missed_comes_back_at_once() -> None:
    played = missed_first(1)
    played.do(Next())
    assert fact_at_hand(played.session) == "f1"


def test_a_repeat_has_the_same_form_and_options_anew() -> None:
    played = Played(cards_of(letters(1), Form.CHOICE))
    orders = {played.asking.question.options}
    for _ in range(20):
        played.do(Answer("x"), Next())
        assert played.asking.question.form is Form.CHOICE
        orders.add(played.asking.question.options)
    # 24 orders are possible; with a fixed chance 21 draws give many of them.
    assert len(orders) > 5
    assert {tuple(sorted(order)) for order in orders} == {("a", "x", "y", "z")}


def test_a_repeat_is_scheduled_from_the_miss() -> None:
    played = missed_first(1)
    played.do(Next(), Answer("a"))
    first, second = (event.body for event in played.events)
    assert isinstance(first, Review)
    assert isinstance(second, Review)
    assert first.base is None
    assert second.base == played.events[0].id
    # Missed .212, then right on the same day .247: tomorrow.
    assert (first.days, second.days) == (0, 1)


def test_a_repeat_missed_again_comes_back_again() -> None:
    played = missed_first(3)
    played.do(Next(), Answer("b"), Next(), Answer("c"), Next())
    assert fact_at_hand(played.session) == "f1"
    played.do(Answer("q"), Next())
    assert fact_at_hand(played.session) == "f1"
    played.do(Answer("a"), Next())
    assert played.session.phase == Finished()


def test_the_first_pass_lets_go() -> None:
    played = missed_first(2)
    played.do(Next(), Answer("b"), Next(), Answer("a"))
    assert facts_waiting(played.session) == []
    assert played.do(Next()).phase == Finished()


def test_a_repeat_that_is_skipped_is_let_go() -> None:
    played = missed_first(2)
    played.do(Next(), Answer("b"), Next(), Skip())
    assert played.session.phase == Finished()


def test_a_miss_corrected_at_its_verdict_does_not_come_back() -> None:
    played = missed_first(3)
    played.do(Rate(3))
    assert facts_waiting(played.session) == ["f2", "f3"]
    assert (played.outcome.rating, played.outcome.days) == (3, 2)


def test_a_pass_corrected_to_again_comes_back() -> None:
    played = Played(cards_of(letters(3)))
    played.do(Answer("a"), Rate(1))
    assert facts_waiting(played.session) == ["f2", "f3", "f1"]


def test_a_correction_is_one_amendment_of_rating_and_days() -> None:
    played = missed_first(3)
    played.do(Rate(2))
    review, amend = played.events
    assert amend.body == Amend(review.id, rating=2, days=1)
    assert (played.outcome.verdict.word, played.outcome.verdict.given) == (Word.WRONG, "x")


def test_the_same_rating_again_is_no_event() -> None:
    played = missed_first(3)
    before = played.session
    assert played.do(Rate(1)) is before
    assert len(played.events) == 1


def test_i_was_right_amends_verdict_rating_and_days() -> None:
    played = missed_first(3)
    played.do(Overrule(True))
    assert (played.outcome.verdict.word, played.outcome.verdict.given) == (Word.RIGHT, "x")
    assert played.events[1].body == Amend(played.events[0].id, rating=3, days=2, verdict="right")
    assert facts_waiting(played.session) == ["f2", "f3"]


def test_i_was_right_after_a_hint_is_hard_as_if_answered_so() -> None:
    played = Played(cards_of(letters(3)))
    played.do(Hint(), Answer("q"), Overrule(True))
    assert (played.outcome.rating, played.outcome.days) == (2, 1)


def test_i_was_wrong_amends_a_right_answer() -> None:
    played = Played(cards_of(letters(3)))
    played.do(Answer("a"), Overrule(False))
    assert played.events[1].body == Amend(played.events[0].id, rating=1, days=0, verdict="wrong")
    assert facts_waiting(played.session) == ["f2", "f3", "f1"]


def test_the_last_answer_is_corrected_while_the_next_question_stands() -> None:
    played = missed_first(3)
    played.do(Next())
    asked = played.session.phase
    played.do(Rate(3))
    assert played.session.phase is asked
    assert played.session.outcomes[0].rating == 3
    assert facts_waiting(played.session) == ["f3"]


def test_the_last_answer_is_corrected_while_the_next_one_is_revealed() -> None:
    played = missed_first(3)
    played.do(Next(), Reveal())
    revealed = played.session.phase
    played.do(Correct(3))
    assert played.session.phase is revealed
    assert [outcome.rating for outcome in played.session.outcomes] == [3]


def test_correcting_a_miss_lets_its_repeat_go_even_where_it_is_at_hand() -> None:
    played = missed_first(1)
    played.do(Next())
    assert fact_at_hand(played.session) == "f1"
    assert played.do(Rate(3)).phase == Finished()
    assert (played.session.position, played.session.total) == (1, 1)


def test_correcting_a_miss_lets_a_revealed_repeat_go() -> None:
    played = missed_first(1)
    played.do(Next(), Reveal())
    assert played.do(Correct(3)).phase == Finished()


def test_correcting_the_very_last_pass_to_again_asks_it_again() -> None:
    played = Played(cards_of(letters(1)))
    played.do(Answer("a"), Next())
    assert played.session.phase == Finished()
    played.do(Rate(1))
    assert fact_at_hand(played.session) == "f1"
    assert (played.session.position, played.session.total) == (2, 2)


def test_a_miss_that_waits_is_asked_once_however_often_it_is_corrected() -> None:
    played = missed_first(8)
    played.do(Rate(3), Rate(1), Rate(2), Rate(1))
    assert facts_waiting(played.session).count("f1") == 1


def test_a_correction_that_leaves_a_miss_a_miss_does_not_double_its_repeat() -> None:
    played = Played(cards_of(letters(1)))
    played.do(Answer("a"), Rate(1), Next(), Overrule(False))
    assert fact_at_hand(played.session) == "f1"
    assert facts_waiting(played.session) == []


def test_a_question_at_hand_can_be_a_repeat_that_is_let_go_for_the_next_one() -> None:
    played = missed_first(2)
    played.do(Next(), Skip())
    assert fact_at_hand(played.session) == "f1"
    played.do(Rate(3))
    assert fact_at_hand(played.session) == "f2"
