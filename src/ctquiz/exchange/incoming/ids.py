"""Ids for facts that come from elsewhere: slugs of their text, equal over imports."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from ctquiz.bank.editing.slug import Ids, fact_slug
from ctquiz.bank.model import AllOf, Claim, Fact, InOrder, Number, Pairs, Text


def with_ids(facts: Iterable[tuple[Fact, str]], taken: Collection[str] = ()) -> Iterator[Fact]:
    """The facts in their order, each with an id of its own.

    Beside each stands the id that it has where its text holds no word that could be one: made
    from what it is known by elsewhere, never from its place. `taken` are ids that others have.
    """
    ids = Ids(taken)
    for fact, otherwise in facts:
        yield replace(fact, id=ids.free(fact_slug(_said(fact)) or otherwise))


def _said(fact: Fact) -> dict[str, Any]:
    """A fact as `fact_slug` reads one: what it says, and what answers it."""
    sentence = "".join(part for part in fact.sentence or () if isinstance(part, str))
    blanks = {
        blank.name: {"ask": blank.ask or "", **_answer(blank.answer)} for blank in fact.blanks
    }
    return {"fact": sentence, "blanks": blanks}


def _answer(answer: Any) -> dict[str, Any]:
    match answer:
        case Text(shown=shown, accept=accept) | Number(shown=shown, accept=accept):
            return {"answer": [shown, *accept]}
        case AllOf(items=items) | InOrder(items=items):
            return {"answer": [name for item in items for name in (item.shown, *item.accept)]}
        case Pairs(pairs=pairs):
            return {"pairs": dict(pairs)}
        case Claim(text=text):
            return {"claim": text}
        case _:
            raise AssertionError(answer)
