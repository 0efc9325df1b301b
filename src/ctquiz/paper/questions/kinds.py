"""The kinds of questions on a sheet: those of a kind are answered alike, by one instruction."""

from enum import Enum
from typing import NamedTuple

from ctquiz.bank.forms import Question, Way
from ctquiz.bank.model import InOrder


class Told(NamedTuple):
    """A kind's heading and its instruction."""

    title: str
    instruction: str


class Kind(Enum):
    """In the order in which they stand on a sheet."""

    CLOZE = Told("Fill in", "Write what is missing into each gap.")
    ASK = Told("Short answers", "Answer in a few words.")
    CHOICE = Told("Choose one", "Fill the bubble of the one right answer.")
    SEVERAL = Told("Choose several", "Fill the bubble of every right answer.")
    CLAIM = Told("True or false", "Fill the bubble of what the statement is.")
    LIST = Told("Lists", "Write one item on each line, in any order.")
    SEQUENCE = Told("Sequences", "Write one item on each line, in the right order.")
    ORDER = Told("Put in order", "Number the boxes: 1 is the first.")
    MATCH = Told("Match", "Before each item write the letter of what belongs to it.")


def kind_of(asked: Question) -> Kind:
    """The kind that a question is of."""
    match asked.way:
        case Way.WORDS:
            return Kind.CLOZE if asked.in_sentence else Kind.ASK
        case Way.ONE:
            return Kind.CHOICE
        case Way.SOME:
            return Kind.SEVERAL
        case Way.TRUTH:
            return Kind.CLAIM
        case Way.ITEMS:
            ordered = isinstance(asked.blank.answer, InOrder)
            return Kind.SEQUENCE if ordered else Kind.LIST
        case Way.ORDER:
            return Kind.ORDER
        case Way.PAIRS:
            return Kind.MATCH
