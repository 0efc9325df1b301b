"""Which blanks a test asks and in which form: by chance, spread over the facts, forms in turn."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from ctquiz.bank.forms import Chance, stands
from ctquiz.bank.model import Form, Key
from ctquiz.study.deal import Ready

T = TypeVar("T")


def shuffled(things: Iterable[T], chance: Chance) -> list[T]:
    """The things in an order of chance's."""
    found = list(things)
    chance.shuffle(found)
    return found


def by_turns(keys: Iterable[Key]) -> list[Key]:
    """The keys in their order, but the second of a fact only after the first of all others.

    It shows what that one asks, and so stands far from it.
    """
    turns: Counter[str] = Counter()
    turn_of: dict[Key, int] = {}
    for key in keys:
        fact = str(key.whole)
        turn_of[key] = turns[fact]
        turns[fact] += 1
    return sorted(turn_of, key=turn_of.__getitem__)


def forms_in_turn(ready: Sequence[Ready], chance: Chance) -> list[Form]:
    """A form for each blank: the one that so far was used least of those that suit it."""
    used: Counter[Form] = Counter()
    times = Counter(_fact_of(one) for one in ready)
    suiting = [one.forms if times[_fact_of(one)] == 1 else _silent(one) for one in ready]
    form_of: dict[int, Form] = {}
    # Who has least to choose from chooses first.
    for place in sorted(range(len(ready)), key=lambda place: len(suiting[place])):
        forms = shuffled(suiting[place], chance)
        form_of[place] = min(forms, key=used.__getitem__)
        used[form_of[place]] += 1
    return [form_of[place] for place in range(len(ready))]


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
