"""Which questions a sheet asks: of each kind about as many, what answers another far from it."""

import random
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ctquiz.bank.forms import Question, Way, question
from ctquiz.bank.model import Key
from ctquiz.exchange.chosen import laid_out
from ctquiz.study.deal import Ready
from ctquiz.study.drawing import by_turns, forms_in_turn, shuffled


def some(
    ready: Mapping[Key, Ready],
    urgent: Sequence[Key] | None,
    number: int | None,
    chance: random.Random,
) -> list[Ready]:
    """So many of the blanks: the most urgent, or drawn by chance where none are; all for None.

    They stand in the order of their bank, each fact asked once before one is asked again.
    """
    keys = shuffled(ready, chance) if urgent is None else urgent
    drawn = set(by_turns(keys)[:number])
    return [ready[key] for key in by_turns(ready) if key in drawn]


def asked(ready: Sequence[Ready], chance: random.Random) -> list[Question]:
    """A question for each blank, its options laid out as paper needs it."""
    forms = forms_in_turn(ready, chance)
    return [
        laid_out(question(one.bank, one.fact, one.blank, form, chance), chance)
        for one, form in zip(ready, forms, strict=True)
    ]


def dealt_anew(asked: Question, chance: random.Random) -> Question:
    """The same question, its options in another order of chance's; what is claimed stays."""
    match asked.way:
        case Way.ONE | Way.SOME:
            return replace(asked, options=tuple(shuffled(asked.options, chance)))
        case Way.ORDER | Way.PAIRS:
            again = question(asked.bank, asked.fact, asked.blank, asked.form, chance)
            return laid_out(again, chance)
        case Way.TRUTH | Way.WORDS | Way.ITEMS:
            return asked
