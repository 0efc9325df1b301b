"""A sequence asked as a list: its items are named, and their order is part of the answer."""

import random

import pytest

from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.verdict import Verdict
from ctquiz.bank.forms import Question, question
from ctquiz.bank.model import AllOf, Bank, Blank, Fact, Form, InOrder, Item

LEADERS = tuple(map(Item, ("Stalin", "Khrushchev", "Brezhnev", "Andropov", "Gorbachev")))


def asked(answer: AllOf | InOrder) -> Question:
    fact = Fact("leaders", (Blank("answer", answer, ask="Name them in order."),))
    bank = Bank("b", "B", (fact,))
    return question(bank, fact, fact.blanks[0], Form.LIST, random.Random(0))


def verdict(typed: str, answer: AllOf | InOrder | None = None) -> Verdict:
    judged = judge(asked(answer or InOrder(LEADERS)), typed)
    assert isinstance(judged, Verdict)
    return judged


@pytest.mark.parametrize(
    ("typed", "word", "why"),
    [
        ("Stalin; Khrushchev; Brezhnev; Andropov; Gorbachev", "right", ""),
        ("stalin, khrushchev, brezhnev, andropov and gorbachev", "right", ""),
        (
            "Khrushchev; Stalin; Brezhnev; Andropov; Gorbachev",
            *("close", "5 of 5 named, 1 out of place"),
        ),
        (
            "Gorbachev; Andropov; Brezhnev; Khrushchev; Stalin",
            *("wrong", "5 of 5 named, 4 out of place"),
        ),
        ("Stalin; Brezhnev; Andropov; Gorbachev", "close", "4 of 5 named"),
        ("Stalin; Andropov; Brezhnev; Gorbachev", "wrong", "4 of 5 named, 1 out of place"),
        (
            "Stalin; Khruschev; Brezhnev; Andropov; Gorbachev",
            *("close", "5 of 5 named, 1 not quite"),
        ),
    ],
)
def test_the_fewest_to_add_or_move_decide(typed: str, word: str, why: str) -> None:
    found = verdict(typed)
    assert (found.word, found.why) == (word, why)


def test_each_item_says_where_it_belongs() -> None:
    rows = verdict("Khrushchev; Stalin; Brezhnev; Andropov; Gorbachev").rows
    assert [(row.text, row.said) for row in rows][:2] == [
        ("Khrushchev", "belongs 2nd"),
        ("Stalin", "belongs 1st"),
    ]


def test_a_list_that_is_no_sequence_has_no_order() -> None:
    typed = "Gorbachev; Andropov; Brezhnev; Khrushchev; Stalin"
    assert verdict(typed, AllOf(LEADERS)).word == "right"


def test_the_question_says_what_it_wants() -> None:
    assert asked(InOrder(LEADERS)).wanted == "5 items in their order"
    assert asked(AllOf(LEADERS)).wanted == "5 items in any order"
