"""Which questions leave, and how their options are laid out for a card that never moves."""

from decimal import Decimal

import pytest
from sending import asked_of, bank_with

from ctquiz.bank.model import (
    AllOf,
    Blank,
    Fact,
    Form,
    InOrder,
    Item,
    Number,
    Pairs,
    Slot,
    Text,
    Tolerance,
)
from ctquiz.exchange.anki.fields import fields
from ctquiz.exchange.anki.types import FIELDS, Type
from ctquiz.exchange.chosen import questions, siblings
from ctquiz.study.deal import Selection


def pairs(size: int, number: int) -> Fact:
    answer = Pairs(tuple((f"l{n}", f"r{n}") for n in range(size)))
    return Fact(f"f{number}", (Blank("answer", answer, ask="Match."),))


def order(size: int, number: int) -> Fact:
    answer = InOrder(tuple(Item(f"i{n}") for n in range(size)))
    return Fact(f"f{number}", (Blank("answer", answer, ask="Order."),))


@pytest.mark.parametrize("made", [pairs, order])
def test_of_two_either_order_is_shown_so_that_none_is_the_answer(made) -> None:
    shown = {one.options for one in asked_of(bank_with(made(2, n) for n in range(40)))}
    assert len(shown) == 2


@pytest.mark.parametrize("made", [pairs, order])
def test_of_more_the_answers_own_order_is_never_shown(made) -> None:
    asked = asked_of(bank_with(made(3, n) for n in range(60)))
    right = ("r0", "r1", "r2") if made is pairs else ("i0", "i1", "i2")
    assert right not in {one.options for one in asked}
    assert len({one.options for one in asked}) > 3


def test_options_stand_alike_with_every_export() -> None:
    bank = bank_with(order(5, n) for n in range(5))
    assert [one.options for one in asked_of(bank)] == [one.options for one in asked_of(bank)]


def form_of(blank: Blank, sentence: tuple[str | Slot, ...] | None = None) -> Form:
    (asked,) = asked_of(bank_with([Fact("a", (blank,), sentence=sentence)]))
    return asked.form


def test_a_card_asks_for_recall_where_it_can() -> None:
    wrong = ("b", "c", "d")
    stands = ("It is ", Slot("answer"))
    assert form_of(Blank("answer", Text("a"), ask="What?", wrong=wrong), stands) is Form.ASK
    assert form_of(Blank("answer", Text("a"), wrong=wrong), stands) is Form.CLOZE
    assert (
        form_of(Blank("answer", Text("a"), "?", forms=(Form.CHOICE,), wrong=wrong)) is Form.CHOICE
    )
    many = AllOf((Item("x"), Item("y")))
    assert form_of(Blank("answer", many, ask="Name.", wrong=wrong)) is Form.LIST


def test_drafts_and_facts_without_an_id_stay() -> None:
    blank = Blank("answer", Text("a"), ask="What?")
    bank = bank_with([Fact("a", (blank,), draft=True), Fact(None, (blank,))])
    assert questions(bank, Selection()) == []


def test_blanks_that_share_a_fact_are_siblings() -> None:
    both = (Blank("a", Text("x"), ask="A?"), Blank("b", Text("y"), ask="B?"))
    asked = asked_of(
        bank_with([Fact("two", both), Fact("one", (Blank("answer", Text("z"), "C?"),))])
    )
    assert {key.fact for key in siblings(asked)} == {"two"}


def said(
    blank: Blank, kind: Type, sentence: tuple[str | Slot, ...] | None = None
) -> dict[str, str]:
    (asked,) = asked_of(bank_with([Fact("a", (blank,), sentence=sentence)]))
    return dict(zip(FIELDS, fields(asked, kind, None, ""), strict=True))


def test_a_numbers_unit_and_tolerance_stand_beside_it() -> None:
    number = Number(
        "3.5 million", "3.5 million", Decimal(3_500_000), "km", Tolerance(Decimal(5), True)
    )
    answer = said(Blank("answer", number, ask="How far?"), Type.ASK)["Answer"]
    assert answer == '3.5 million<div class="also">km, within 5%</div>'


def test_short_words_and_digits_are_typed_and_nothing_else() -> None:
    def typed(answer: Text | Number) -> str:
        return said(Blank("answer", answer, ask="What?"), Type.ASK)["Typed"]

    assert typed(Text("Mars")) == "Mars"
    assert typed(Text("x" * 41)) == ""
    assert typed(Text("two\nlines")) == ""
    assert typed(Number("1610", "1610", Decimal(1610))) == "1610"
    assert typed(Number("four", "4", Decimal(4))) == ""


def test_what_was_a_cloze_has_one_gap() -> None:
    choice = Blank("answer", Text("x"), wrong=("a", "b", "c"), forms=(Form.CHOICE,))
    prompt = said(choice, Type.CLOZE, ("It is ", Slot("answer"), "."))["Prompt"]
    assert prompt == "It is {{c1::x}}."
