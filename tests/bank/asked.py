"""What the tests of asking share: facts of each kind, and a question made of one."""

import random
from decimal import Decimal

from ctquiz.bank.answer.verdict import Verdict, Word, of_one
from ctquiz.bank.forms import Question, question
from ctquiz.bank.model import (
    AllOf,
    Answer,
    Bank,
    Blank,
    Claim,
    Fact,
    Form,
    InOrder,
    Item,
    Number,
    Pairs,
    Slot,
    Text,
)

MARS = Text("Mars", accept=("the Red Planet",))
FOUR = Number("four", "4", Decimal(4), unit="moons")
ROCKY = AllOf((Item("Mercury"), Item("Venus"), Item("Earth", ("Terra",))))
OUTWARD = InOrder((Item("Venus"), Item("Mars")))
FOUND = Pairs((("Uranus", "Herschel"), ("Neptune", "Galle")))
PLUTO = Claim("Pluto is a planet.", holds=False)
KINDS: tuple[Answer, ...] = (MARS, FOUR, ROCKY, OUTWARD, FOUND, PLUTO)


def fact_with(*blanks: Blank, stands: bool = False) -> Fact:
    """A fact of these blanks; `stands` puts each into its sentence."""
    parts = [part for blank in blanks for part in (Slot(blank.name), " and ")]
    return Fact("a-fact", blanks, sentence=("It is ", *parts, "so on.") if stands else None)


def asked(
    fact: Fact, form: Form, name: str = "answer", seed: int = 0, language: str = "en"
) -> Question:
    """A blank of a fact in a form, its options in the order of the seed."""
    bank = Bank("b", "B", (fact,), language=language)
    return question(bank, fact, fact.blank(name), form, random.Random(seed))


def typed(answer: Answer, language: str = "en") -> Question:
    """A question whose answer is typed."""
    return asked(fact_with(Blank("answer", answer, ask="Q?")), Form.ASK, language=language)


def right(given: str) -> Verdict:
    """The verdict on the answer to one thing, kept as it was given."""
    return of_one(Word.RIGHT, given)


def wrong(given: str) -> Verdict:
    """The same for what does not answer."""
    return of_one(Word.WRONG, given)
