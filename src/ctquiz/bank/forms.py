"""From a blank to a question: which forms fit it, and what each shows."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Any, Final, Protocol

from msgspec import Struct

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
from ctquiz.shown import several

GAP: Final = "____"
"""Stands for the blank that is asked; its length tells nothing of the answer's."""

TRUTHS: Final = ("true", "false")


_MOST_OPTIONS: Final = 9
"""Options of a choice, as many as there are digits to choose by."""

_LEAST_WRONG: Final = 3
"""Wrong options of a choice whose right ones are many."""


class Way(Enum):
    """How a question is answered, whatever its face."""

    WORDS = auto()
    ONE = auto()
    TRUTH = auto()
    SOME = auto()
    ITEMS = auto()
    ORDER = auto()
    PAIRS = auto()


class Chance(Protocol):
    """What a question needs of `random.Random`; handed in, so that a test can fix it."""

    def shuffle(self, x: list[Any], /) -> None:
        """Bring a list into another order, in place."""

    def randrange(self, stop: int, /) -> int:
        """A number from 0 to below `stop`."""


class Question(Struct, frozen=True):
    """One blank in one form, ready to be shown.

    `options` are what it can be answered with, as shown: for a match the right sides; empty where
    the answer is typed. `right` is the option that answers it, or the answer in words.
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

    @property
    def way(self) -> Way:
        """How it is answered."""
        if self.form is Form.CHOICE and isinstance(self.blank.answer, AllOf):
            return Way.SOME
        return _WAYS[self.form]

    @property
    def in_sentence(self) -> bool:
        """Whether its prompt is the fact's sentence with a gap."""
        unasked = self.blank.ask is None and stands(self.fact, self.blank)
        return self.form is Form.CLOZE or (unasked and self.form is not Form.CLAIM)

    @property
    def lefts(self) -> tuple[str, ...]:
        """What a match puts its options to; nothing in the other forms."""
        answer = self.blank.answer
        return tuple(left for left, _ in answer.pairs) if isinstance(answer, Pairs) else ()

    @property
    def wanted(self) -> str:
        """How many items it asks for, and whether their order is part of the answer."""
        how = "in their order" if isinstance(self.blank.answer, InOrder) else "in any order"
        return f"{several(self.size, 'item')} {how}"

    @property
    def size(self) -> int:
        """How many items its answer has."""
        match self.blank.answer:
            case AllOf(items) | InOrder(items):
                return len(items)
            case Pairs(pairs):
                return len(pairs)
            case _:
                return 1


_WAYS: Final = {
    Form.CLOZE: Way.WORDS,
    Form.ASK: Way.WORDS,
    Form.CHOICE: Way.ONE,
    Form.CLAIM: Way.TRUTH,
    Form.LIST: Way.ITEMS,
    Form.ORDER: Way.ORDER,
    Form.MATCH: Way.PAIRS,
}


def fitting(fact: Fact, blank: Blank) -> tuple[Form, ...]:
    """Every form in which this blank can be asked, in the order in which they take turns."""
    return _fitting(blank, stands(fact, blank))


def every_fitting(fact: Fact) -> list[tuple[Form, ...]]:
    """The same of each of its blanks; the sentence is looked at once, however many stand in it."""
    standing = {part.blank for part in fact.sentence or () if isinstance(part, Slot)}
    return [_fitting(blank, blank.name in standing) for blank in fact.blanks]


_EVERY_FORM: Final = tuple(Form)


def _fitting(blank: Blank, stands: bool) -> tuple[Form, ...]:
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
            fits = {Form.CHOICE: choosable, Form.LIST: True}
        case InOrder():
            fits = {Form.ORDER: True, Form.LIST: True}
        case Pairs():
            fits = {Form.MATCH: True}
        case Claim():
            fits = {Form.CLAIM: True}
    allowed = blank.forms or _EVERY_FORM
    return tuple(form for form, does in fits.items() if does and form in allowed)


def question(bank: Bank, fact: Fact, blank: Blank, form: Form, chance: Chance) -> Question:
    """The blank in that form; options in an order of chance's."""
    if form is Form.CLAIM:
        return _claim(bank, fact, blank, chance)
    options = _options(blank, form, chance)
    prompt = prompt_of(fact, blank, form)
    return Question(bank, fact, blank, form, prompt, blank.answer.shown, tuple(options))


def prompt_of(fact: Fact, blank: Blank, form: Form) -> str:
    """What asks for a blank in a form other than a claim, which chance has a part in."""
    if form is Form.CLOZE or blank.ask is None:
        return sentence(fact, {blank.name: GAP})
    return blank.ask


def _options(blank: Blank, form: Form, chance: Chance) -> list[str]:
    match form, blank.answer:
        case Form.CHOICE, AllOf(items):
            return _mixed([item.shown for item in items], blank.wrong, chance)
        case Form.CHOICE, answer:
            return _mixed([answer.shown], blank.wrong, chance)
        case Form.ORDER, InOrder(items):
            return _disordered([item.shown for item in items], chance)
        case Form.MATCH, Pairs(pairs):
            rights = list(dict.fromkeys(right for _, right in pairs))
            chance.shuffle(rights)
            return rights
    return []


def _mixed(right: list[str], wrong: Sequence[str], chance: Chance) -> list[str]:
    """The right options among wrong ones, of which chance leaves out what is too many."""
    others = [option for option in dict.fromkeys(wrong) if option not in right]
    room = max(_LEAST_WRONG, _MOST_OPTIONS - len(right))
    if len(others) > room:
        chance.shuffle(others)
    options = [*right, *others[:room]]
    chance.shuffle(options)
    return options


def _disordered(right: list[str], chance: Chance) -> list[str]:
    """The items in any order but the right one, which nobody could tell from an answer."""
    items = list(right)
    chance.shuffle(items)
    return [*items[1:], items[0]] if items == right else items


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
    return "".join(
        part if isinstance(part, str) else instead.get(part.name, part.answer.shown)
        for part in parts(fact)
    )


def parts(fact: Fact) -> list[str | Blank]:
    """The stretches of the fact's sentence, with a blank itself at each of its places."""
    blanks = {blank.name: blank for blank in fact.blanks}
    return [part if isinstance(part, str) else blanks[part.blank] for part in fact.sentence or ()]


def stands(fact: Fact, blank: Blank) -> bool:
    """Whether a blank has a place in its fact's sentence."""
    return Slot(blank.name) in (fact.sentence or ())
