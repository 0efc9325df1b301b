"""What a cell says that holds more than a text: lists, pairs, numbers with their units."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from ctquiz.bank.answer.notation import LETTERS
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.quantity import number
from ctquiz.bank.model import (
    AllOf,
    Answer,
    Form,
    InOrder,
    Item,
    Number,
    Pairs,
    Text,
    Tolerance,
)
from ctquiz.exchange.incoming.notes.born import in_words

BETWEEN: Final = "; "
"""What stands between the members of a list in one of our cells."""

_PAIRED: Final = " = "
_WITHIN: Final = re.compile(r"(?:(.*), )?within ([0-9]+(?:\.[0-9]+)?)(%?)", re.DOTALL)


def listed(cell: str) -> tuple[str, ...]:
    """The members of a list in one of our cells."""
    return tuple(part for part in cell.split(BETWEEN) if part.strip())


def apart(texts: Iterable[str], from_these: Iterable[str] = ()) -> tuple[str, ...]:
    """The texts that look like none before them, nor like any of the others."""
    others = [*texts]
    if not others:
        return ()
    seen = {plainly(text) for text in from_these}
    kept: list[str] = []
    for text in others:
        look = plainly(text)
        if look and look not in seen:
            seen.add(look)
            kept.append(text)
    return tuple(kept)


def answer_of(form: str, shown: str, accept: str, measure: str, options: Sequence[str]) -> Answer:
    """The answer that the cells of one of our rows give."""
    match form:
        case Form.ORDER | Form.LIST | Form.CHOICE:
            items = _items(shown, accept)
            several = form != Form.CHOICE or (
                shown not in options and {item.shown for item in items} <= {*options}
            )
            if several and form == Form.ORDER and len(items) > 1:
                return InOrder(items)
            if several and items:
                return AllOf(items)
        case Form.MATCH:
            pairs = [tuple(part.split(_PAIRED, 1)) for part in listed(shown)]
            if found := _pairs(pairs):
                return found
    return _number(shown, accept, measure) or Text(in_words(shown), listed(accept))


def _items(shown: str, accept: str) -> tuple[Item, ...]:
    """The items of a list with their other names; none where they cannot be told apart."""
    items = listed(shown)
    if len(apart(items)) < len(items):
        return ()
    others: dict[str, list[str]] = {}
    for part in listed(accept):
        item, paired, name = part.partition(_PAIRED)
        if paired and name.strip():
            others.setdefault(item, []).append(name)
    return tuple(Item(item, tuple(others.get(item, ()))) for item in items)


def _pairs(parts: Sequence[tuple[str, ...]]) -> Pairs | None:
    pairs = [(left, right) for left, right in (part for part in parts if len(part) == 2)]
    lefts = [left for left, _ in pairs]
    fits = len(pairs) == len(parts) and 2 <= len(pairs) <= len(LETTERS)
    told = all(left.strip() and right.strip() for left, right in pairs)
    return Pairs(tuple(pairs)) if fits and told and len(apart(lefts)) == len(lefts) else None


def _number(shown: str, accept: str, measure: str) -> Number | None:
    """A number, where its cell of measure says that it is one."""
    value = number(shown) if measure else None
    if value is None:
        return None
    written = shown if any(map(str.isdigit, shown)) else f"{value:f}"
    unit, within = _measure(measure)
    return Number(shown, written, value, unit, within, listed(accept))


def _measure(measure: str) -> tuple[str | None, Tolerance | None]:
    """The unit and tolerance, as we put them into one cell."""
    match = _WITHIN.fullmatch(measure)
    if match is None:
        return measure, None
    return match[1], Tolerance(Decimal(match[2]), match[3] == "%")
