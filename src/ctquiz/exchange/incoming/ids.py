"""Ids for facts that come from elsewhere: slugs of their text, equal over imports."""

import re
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from typing import Final

from msgspec.structs import replace

from ctquiz.bank.editing.slug import Ids, slug_of
from ctquiz.bank.model import AllOf, Claim, Fact, InOrder, Number, Pairs, Text

_SOUND: Final = re.compile(r"\(sound(?:: [^()\n]*)?\)")
"""A sound is named in a text; its file tells nothing of the fact."""


def with_ids(
    facts: Iterable[tuple[Fact, str]], thing: str, taken: Collection[str] = ()
) -> Iterator[Fact]:
    """The facts in their order, each with an id of its own.

    Beside each stands what it is known by elsewhere. Of that, never of its place, and of the
    `thing` that it was there, an id is made where its text holds no word that could be one.
    `taken` are ids that others have.
    """
    ids = Ids(taken)
    for fact, known_by in facts:
        slug = slug_of(_said(fact), _answers(fact))
        yield replace(fact, id=ids.free(slug or _digest(thing, known_by)))


def _digest(thing: str, known_by: str) -> str:
    return f"{thing}-{sha256(known_by.encode()).hexdigest()[:8]}"


def _said(fact: Fact) -> Iterator[str]:
    """What a fact says without its answers, its sentence first."""
    if fact.sentence is not None:
        yield " ".join(part for part in fact.sentence if isinstance(part, str))
    for blank in fact.blanks:
        if blank.ask is not None:
            yield _SOUND.sub(" ", blank.ask)
        elif isinstance(blank.answer, Claim):
            yield blank.answer.text


def _answers(fact: Fact) -> Iterator[str]:
    """Every text that answers one of its blanks."""
    for blank in fact.blanks:
        match blank.answer:
            case Text(shown=shown, accept=accept) | Number(shown=shown, accept=accept):
                yield shown
                yield from accept
            case AllOf(items=items) | InOrder(items=items):
                for item in items:
                    yield item.shown
                    yield from item.accept
            case Pairs(pairs=pairs):
                for pair in pairs:
                    yield from pair
            case Claim():
                pass
