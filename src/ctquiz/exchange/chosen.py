"""Which questions leave: one a blank, in the form that suits a card for ever."""

import random
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from ctquiz.bank.forms import Question, fitting, question
from ctquiz.bank.model import Bank, Blank, Fact, Form, InOrder, Key, Pairs, studied
from ctquiz.study.deal import Selection

_PREFERRED: Final = (
    Form.ASK,
    Form.CLOZE,
    Form.ORDER,
    Form.LIST,
    Form.MATCH,
    Form.CHOICE,
    Form.CLAIM,
)
"""Recall before recognition: a card is asked for years, in this one form.

A sequence is put in order where it can be: its question may speak of items that stand there.
"""


def questions(bank: Bank, selection: Selection) -> list[Question]:
    """A question for each blank that is studied and wanted, in the order of the bank.

    Options stand in an order drawn from the blank's key: the same with every export.
    """
    found: list[Question] = []
    for _, fact, blank in studied(bank):
        if forms := _forms(fact, blank, selection):
            found.append(suited(bank, fact, blank, forms))
    return found


def suited(bank: Bank, fact: Fact, blank: Blank, forms: Sequence[Form]) -> Question:
    """The blank in that of the forms which suits a card best, the same whenever it is asked for."""
    chance = random.Random(str(Key(bank.id, fact.id or "", blank.name)))
    form = next(form for form in _PREFERRED if form in forms)
    return laid_out(question(bank, fact, blank, form, chance), chance)


def _forms(fact: Fact, blank: Blank, selection: Selection) -> tuple[Form, ...]:
    """The forms of a blank that are wanted."""
    if selection.tag is not None and selection.tag not in fact.tags:
        return ()
    forms = fitting(fact, blank)
    if selection.form is not None:
        return (selection.form,) if selection.form in forms else ()
    return forms


def laid_out(asked: Question, chance: random.Random) -> Question:
    """The question with options whose order gives nothing away, on a card or on paper.

    A match does not stand as it is paired, nor an order in its own; but of two there is only one
    other order, which would be the answer.
    """
    match asked.blank.answer:
        case Pairs(pairs) if len(pairs) > 2:
            as_paired = tuple(dict.fromkeys(right for _, right in pairs))
            first, *rest = asked.options
            same = asked.options == as_paired
            return replace(asked, options=(*rest, first)) if same else asked
        case Pairs() | InOrder() if len(asked.options) == 2:
            return replace(asked, options=tuple(chance.sample(asked.options, 2)))
        case _:
            return asked


def siblings(asked: Iterable[Question]) -> frozenset[Key]:
    """The keys of those that share their fact with another one."""
    by_fact: dict[str, list[Key]] = {}
    for one in asked:
        by_fact.setdefault(str(one.key.whole), []).append(one.key)
    return frozenset(key for keys in by_fact.values() if len(keys) > 1 for key in keys)
