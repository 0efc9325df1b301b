"""What is looked through: a row a blank, as the blank is what is due, known and marked.

A fact of three blanks has three rows, which say the same sentence and stand apart by their names:
were they one row, no day in it would be true of all of them.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from ctquiz.bank.answer.fold import plain
from ctquiz.bank.forms import sentence
from ctquiz.bank.model import (
    AllOf,
    Bank,
    Blank,
    Claim,
    Fact,
    InOrder,
    Item,
    Key,
    Number,
    Pairs,
    Text,
)
from ctquiz.memory.known import NOTHING, Known


class Row(Struct, frozen=True, gc=False):
    """A blank with what is known of it; `place` counts all that are looked through."""

    place: int
    bank: Bank
    fact: Fact
    blank: Blank
    known: Known

    @property
    def key(self) -> Key | None:
        """The name of its memory; None where its fact has no id yet."""
        return None if self.fact.id is None else Key(self.bank.id, self.fact.id, self.blank.name)

    @property
    def text(self) -> str:
        """What it is shown by."""
        return text_of(self.fact, self.blank)

    def why_never(self, today: int) -> str | None:
        """A word for why no day asks it; None where one does, or where it is new."""
        if self.fact.id is None:
            return "no id"
        if self.fact.draft:
            return "draft"
        if self.known.suspended:
            return "suspended"
        return "buried" if self.known.buried >= today else None

    @property
    def is_studied(self) -> bool:
        """Whether it was ever answered."""
        return self.known.due is not None

    @property
    def is_new(self) -> bool:
        """Whether it waits to be asked for the first time."""
        return self.known.due is None and self.fact.id is not None and not self.fact.draft


def text_of(fact: Fact, blank: Blank) -> str:
    """The sentence of a fact; of one without, the question or claim that it is."""
    if fact.sentence:
        return sentence(fact, {})
    return blank.answer.text if isinstance(blank.answer, Claim) else blank.ask or blank.answer.shown


def rows_of(banks: Iterable[tuple[Bank, Iterable[Known]]]) -> list[Row]:
    """A row for every blank, in file order, drafts too; with each bank what is known of it."""
    rows: list[Row] = []
    for bank, found in banks:
        rows += rows_of_facts(bank, bank.facts, found, len(rows))
    return rows


def rows_of_facts(
    bank: Bank, facts: Iterable[Fact], found: Iterable[Known], place: int = 0
) -> list[Row]:
    """A row for every blank of these facts, the first of them at a place among all."""
    rows: list[Row] = []
    known = {(one.fact, one.blank): one for one in found}
    for fact in facts:
        for blank in fact.blanks:
            standing = known.get((fact.id or "", blank.name), NOTHING)
            rows.append(Row(place + len(rows), bank, fact, blank, standing))
    return rows


_BETWEEN: Final = "\x01"
"""Stands between two texts of a fact: no space, so no phrase reaches from one into the other."""


class Texts:
    """The words of facts, without case and accents; made once each, when they are first wanted.

    They go with the rows that they were made for: so long no other fact has the same identity.
    """

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def __getitem__(self, row: Row) -> str:
        fact = id(row.fact)
        known = self._known.get(fact)
        if known is None:
            known = self._known[fact] = plain(_BETWEEN.join(filter(None, _said(row.fact))))
        return known


def _said(fact: Fact) -> Iterator[str]:
    """Everything that a fact says: what it is shown by first, so that it is sorted by that."""
    yield sentence(fact, {})
    for blank in fact.blanks:
        yield blank.ask or ""
        yield from _answers(blank)
    yield fact.note or ""
    yield fact.id or ""


def _answers(blank: Blank) -> Iterator[str]:
    """What answers it, in every wording."""
    match blank.answer:
        case Text(shown, accept) | Number(shown=shown, accept=accept):
            yield shown
            yield from accept
        case AllOf(items, said) | InOrder(items, said):
            yield said or ""
            yield from _wordings(items)
        case Pairs(pairs):
            for left, right in pairs:
                yield left
                yield right
        case Claim(text):
            yield text


def _wordings(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield item.shown
        yield from item.accept
