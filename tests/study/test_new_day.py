"""A sitting that goes on into another study day: what waits is dealt anew, what is asked stays."""

from pure_sitting import Played, bank_of, cards_of, facts_waiting, letters

from ctquiz.bank.model import Bank
from ctquiz.study.session import renewed
from ctquiz.study.state import Action, Answer, Asking, Card, Next, Reveal, Session

NIGHT_MS = 20 * 3_600_000


def planets() -> Bank:
    """A fact of two blanks, and one more."""
    return bank_of(
        "- {id: f1, fact: 'Letters are {a=x} and {b=y}.'}\n- {id: f2, ask: Which?, answer: z}\n"
    )


def next_day(played: Played, cards: tuple[Card, ...]) -> Session:
    played.shift_ms = NIGHT_MS
    return renewed(played.session, cards, played.now())


def with_first_of(bank: Bank, *actions: Action) -> Played:
    """Its first card alone was dealt yesterday, and was asked before the day was over."""
    played = Played(cards_of(bank, None)[:1])
    played.do(*actions)
    return played


def waiting(session: Session) -> list[str]:
    return [f"{card.fact.id}#{card.blank.name}" for card in session.waiting]


def test_what_waits_is_dealt_anew() -> None:
    cards = cards_of(letters(5))
    assert facts_waiting(next_day(Played(cards[:3]), cards[3:])) == ["f4", "f5"]


def test_what_was_missed_stays_before_what_is_dealt_and_is_not_dealt_twice() -> None:
    cards = cards_of(letters(5))
    played = Played(cards[:3])
    played.do(Answer("wrong"), Next())
    assert facts_waiting(next_day(played, cards)) == ["f1", "f3", "f4", "f5"]


def test_the_question_at_hand_stays_and_is_not_dealt_twice() -> None:
    cards = cards_of(letters(3))
    session = next_day(Played(cards), cards)
    assert isinstance(session.phase, Asking)
    assert session.phase.card.fact.id == "f1"
    assert facts_waiting(session) == ["f2", "f3"]


def test_a_question_that_waits_for_its_answer_holds_its_siblings_back_on_the_new_day() -> None:
    # Its answer will count for the new day, which asks one blank of a fact.
    bank = planets()
    for actions in ((), (Reveal(),)):
        session = next_day(with_first_of(bank, *actions), cards_of(bank, None))
        assert waiting(session) == ["f2#answer"]


def test_an_answer_of_the_day_before_holds_no_sibling_back() -> None:
    bank = planets()
    session = next_day(with_first_of(bank, Answer("x")), cards_of(bank, None))
    assert waiting(session) == ["f1#b", "f2#answer"]


def test_a_repeat_holds_its_siblings_back_on_the_new_day() -> None:
    bank = planets()
    played = Played((cards_of(bank, None)[0], cards_of(bank, None)[2]))
    played.do(Answer("wrong"), Next())
    assert waiting(next_day(played, cards_of(bank, None))) == ["f1#a"]
