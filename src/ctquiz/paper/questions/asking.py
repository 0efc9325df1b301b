"""Which questions a sheet asks: of each kind about as many, what answers another far from it."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from ctquiz.bank.forms import Question, Way, question, stands
from ctquiz.bank.model import Form, Key
from ctquiz.exchange.chosen import laid_out
from ctquiz.study.deal import Ready

T = TypeVar("T")


def some(
    ready: Mapping[Key, Ready],
    urgent: Sequence[Key] | None,
    number: int | None,
    chance: random.Random,
) -> list[Ready]:
    """So many of the blanks: the most urgent, or drawn by chance where none are; all for None.

    A second blank of a fact comes once each fact has been asked, and stands far from the first: it
    shows what that one asks.
    """
    keys = shuffled(ready, chance) if urgent is None else urgent
    drawn = set(_by_turns(keys)[:number])
    return [ready[key] for key in _by_turns(ready) if key in drawn]


def _by_turns(keys: Iterable[Key]) -> list[Key]:
    """The keys in their order, but the second of a fact only after the first of all others."""
    turns: Counter[str] = Counter()
    turn_of: dict[Key, int] = {}
    for key in keys:
        fact = str(key.whole)
        turn_of[key] = turns[fact]
        turns[fact] += 1
    return sorted(turn_of, key=turn_of.__getitem__)


def asked(ready: Sequence[Ready], chance: random.Random) -> list[Question]:
    """A question for each blank, in the form that so far was used least of those that suit it."""
    used: Counter[Form] = Counter()
    times = Counter(_fact_of(one) for one in ready)
    suiting = [one.forms if times[_fact_of(one)] == 1 else _silent(one) for one in ready]
    form_of: dict[int, Form] = {}
    # Who has least to choose from chooses first.
    for place in sorted(range(len(ready)), key=lambda place: len(suiting[place])):
        forms = shuffled(suiting[place], chance)
        form_of[place] = min(forms, key=used.__getitem__)
        used[form_of[place]] += 1
    return [
        laid_out(question(one.bank, one.fact, one.blank, form_of[place], chance), chance)
        for place, one in enumerate(ready)
    ]


def _fact_of(one: Ready) -> tuple[str, str | None]:
    return one.bank.id, one.fact.id


def _silent(one: Ready) -> tuple[Form, ...]:
    """The forms that do not show the fact's sentence, in which the answers of its others stand.

    Where there are none, at least no claim: it shows them all, and twice the same.
    """
    if not stands(one.fact, one.blank):
        return one.forms
    shown = (Form.CLOZE, Form.CLAIM) if one.blank.ask else tuple(Form)
    silent = tuple(form for form in one.forms if form not in shown)
    return silent or tuple(form for form in one.forms if form is not Form.CLAIM) or one.forms


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


def shuffled(things: Iterable[T], chance: random.Random) -> list[T]:
    """The things in an order of chance's."""
    found = list(things)
    chance.shuffle(found)
    return found
