"""From a blank to a question: which forms fit it, and what each shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from ctquiz.bank.model import (
    AllOf,
    Bank,
    Blank,
    Claim,
    Fact,
    Form,
    InOrder,
    Key,
    Number,
    Pairs,
    Slot,
    Text,
)

GAP: Final = "____"
"""Stands for the blank that is asked; its length tells nothing of the answer's."""

TRUTHS: Final = ("true", "false")


class Chance(Protocol):
    """What a question needs of `random.Random`; handed in, so that a test can fix it."""

    def shuffle(self, x: list[str], /) -> None:
        """Bring a list into another order, in place."""

    def randrange(self, stop: int, /) -> int:
        """A number from 0 to below `stop`."""


@dataclass(frozen=True, slots=True)
class Question:
    """One blank in one form, ready to be shown.

    `options` are what it can be answered with, as shown; empty where the answer is typed.
    `right` is the option that answers it, or the answer in words.
    """

    bank: Bank
    fact: Fact
    blank: Blank
    form: Form
    prompt: str
    right: str
    options: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """The memory it asks for."""
        assert self.fact.id is not None, "a fact without an id is not studied"
        return Key(self.bank.id, self.fact.id, self.blank.name)


def fitting(fact: Fact, blank: Blank) -> tuple[Form, ...]:
    """Every form in which this blank can be asked, in the order of `Form`."""
    stands = _stands(fact, blank)
    choosable = bool(blank.wrong)
    match blank.answer:
        case Text() | Number():
            fits = {
                Form.CLOZE: stands,
                Form.ASK: blank.ask is not None,
                Form.CHOICE: choosable,
                Form.CLAIM: stands and choosable,
            }
        case AllOf():
            fits = {Form.LIST: True, Form.CHOICE: choosable}
        case InOrder():
            fits = {Form.ORDER: True, Form.LIST: True}
        case Pairs():
            fits = {Form.MATCH: True}
        case Claim():
            fits = {Form.CLAIM: True}
    allowed = blank.forms or tuple(Form)
    return tuple(form for form in Form if fits.get(form, False) and form in allowed)


def askable(fact: Fact, blank: Blank) -> tuple[Form, ...]:
    """The fitting forms that a question can be made of today: a choice has one right option."""
    if isinstance(blank.answer, Text | Number | Claim):
        return fitting(fact, blank)
    return ()


def question(bank: Bank, fact: Fact, blank: Blank, form: Form, chance: Chance) -> Question:
    """The blank in that form; options in an order of chance's."""
    if form is Form.CLAIM:
        return _claim(bank, fact, blank, chance)
    options: list[str] = []
    if form is Form.CHOICE:
        options = list(dict.fromkeys([blank.answer.shown, *blank.wrong]))
        chance.shuffle(options)
    prompt = blank.ask
    if form is Form.CLOZE or prompt is None:
        prompt = sentence(fact, {blank.name: GAP})
    return Question(bank, fact, blank, form, prompt, blank.answer.shown, tuple(options))


def _claim(bank: Bank, fact: Fact, blank: Blank, chance: Chance) -> Question:
    if isinstance(blank.answer, Claim):
        prompt, holds = blank.answer.text, blank.answer.holds
    else:
        holds = chance.randrange(2) == 0
        wrong = blank.wrong[chance.randrange(len(blank.wrong))]
        prompt = sentence(fact, {} if holds else {blank.name: wrong})
    right = TRUTHS[0] if holds else TRUTHS[1]
    return Question(bank, fact, blank, Form.CLAIM, prompt, right, TRUTHS)


def sentence(fact: Fact, instead: dict[str, str]) -> str:
    """The fact's sentence with each blank's own text, or the one given instead of it."""
    parts: Sequence[str | Slot] = fact.sentence or ()
    return "".join(
        part
        if isinstance(part, str)
        else instead.get(part.blank, fact.blank(part.blank).answer.shown)
        for part in parts
    )


def _stands(fact: Fact, blank: Blank) -> bool:
    return any(part == Slot(blank.name) for part in fact.sentence or ())
