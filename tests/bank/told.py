"""What the tests of reading share: a bank around facts, and what its reader says of it."""

from ctquiz.bank.model import Answer, Bank, Fact
from ctquiz.bank.read import read_text

HEAD = "ctquiz: 1\nbank: b\nfacts:\n"
"""The facts begin on line 4."""


def told(text: str) -> list[str]:
    """The lines in which the problems of a bank are told."""
    return [str(problem) for problem in read_text(text, "b.yaml").problems]


def told_of(facts: str) -> list[str]:
    """The same of a bank with these facts; what they say begins on line 4."""
    return told(HEAD + facts)


def error(line: int, column: int, said: str) -> str:
    """One problem as it is told."""
    return f"b.yaml:{line}:{column}: error: {said}"


def bank_of(text: str) -> Bank:
    """The bank in a text without a problem."""
    reading = read_text(text, "b.yaml")
    assert reading.problems == ()
    assert reading.bank is not None
    return reading.bank


def fact_of(fact: str) -> Fact:
    """The only fact of a bank without a problem."""
    (only,) = bank_of(HEAD + fact).facts
    return only


def answer_of(fact: str) -> Answer:
    """The answer of its only blank."""
    (blank,) = fact_of(fact).blanks
    return blank.answer
