"""Answers that differ from a wrong one by an accent, a sign or an article: how it looks decides."""

import random

import pytest
from asked import asked, fact_with

from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.verdict import Sign, Verdict, Word
from ctquiz.bank.forms import Question, question
from ctquiz.bank.model import AllOf, Answer, Bank, Blank, Form, InOrder, Item, Pairs, Text

PAIRS = [
    ("schon", "schön"),
    ("schön", "schon"),
    ("ou", "où"),
    ("año", "ano"),
    ("CO", "Co"),
    ("==", "="),
    ("The Who", "Who"),
    ("-x", "x"),
]


def choosing(answer: Answer, form: Form, *wrong: str) -> Question:
    return asked(fact_with(Blank("answer", answer, ask="Q?", wrong=wrong)), form)


def judged(one: Question, typed: str) -> Verdict:
    verdict = judge(one, typed)
    assert isinstance(verdict, Verdict)
    return verdict


@pytest.mark.parametrize(("right", "wrong"), PAIRS)
@pytest.mark.parametrize("form", [Form.ASK, Form.CHOICE])
def test_the_wrong_one_is_wrong_and_the_right_one_right(right: str, wrong: str, form: Form) -> None:
    one = choosing(Text(right), form, "another", wrong)
    assert judged(one, right).word is Word.RIGHT
    assert judged(one, f" {right} ").word is Word.RIGHT
    assert judged(one, wrong).word is Word.WRONG


@pytest.mark.parametrize("form", [Form.ASK, Form.CHOICE])
def test_an_accent_may_be_written_as_a_sign_of_its_own_and_in_capitals(form: Form) -> None:
    one = choosing(Text("sch\u00f6n"), form, "schon")
    assert judged(one, "scho\u0308n").word is Word.RIGHT
    assert judged(one, "SCH\u00d6N").word is Word.RIGHT
    assert judged(one, "Schon").word is Word.WRONG


def test_where_no_option_differs_by_it_an_accent_never_decides() -> None:
    assert judged(choosing(Text("schön"), Form.ASK, "noch"), "schon").word is Word.RIGHT


def test_an_item_is_named_by_how_it_looks() -> None:
    one = choosing(AllOf((Item("ou"), Item("où"))), Form.LIST)
    assert judged(one, "où; ou").word is Word.RIGHT
    for typed, missing in (("où", "ou"), ("ou", "où"), ("ou; OU", "où")):
        verdict = judged(one, typed)
        assert verdict.word is not Word.RIGHT
        assert [row.text for row in verdict.rows if row.sign is Sign.MISSING] == [missing]


def test_a_wrong_option_is_no_item_that_differs_by_an_accent() -> None:
    one = choosing(AllOf((Item("ou"), Item("et"))), Form.LIST, "où")
    assert judged(one, "et; où").word is Word.WRONG
    assert judged(one, "et; ou").word is Word.RIGHT


def test_an_order_is_that_of_how_the_items_look() -> None:
    one = choosing(InOrder((Item("ou"), Item("où"))), Form.ORDER)
    assert judged(one, "ou; où").word is Word.RIGHT
    assert judged(one, "où; ou").word is Word.WRONG


def test_pairs_written_out_are_those_of_how_the_sides_look() -> None:
    pairs = Pairs((("schon", "already"), ("schön", "beautiful")))
    fact = fact_with(Blank("answer", pairs, ask="Q?"))
    one = question(Bank("b", "B", (fact,)), fact, fact.blanks[0], Form.MATCH, random.Random(0))
    assert judged(one, one.right).word is Word.RIGHT
    swapped = one.right.replace("schon", "?").replace("schön", "schon").replace("?", "schön")
    assert judged(one, swapped).word is Word.WRONG
