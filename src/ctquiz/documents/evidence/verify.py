"""Verifies the facts of a bank against the documents of its sources."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from ctquiz.bank.model import Bank, Fact, InOrder, Locator
from ctquiz.documents.document import Document, Place
from ctquiz.documents.evidence.again import again, is_named
from ctquiz.documents.evidence.file import Evidence
from ctquiz.documents.evidence.first import first
from ctquiz.documents.evidence.index import Index
from ctquiz.documents.evidence.own import Own, own
from ctquiz.documents.evidence.proof import MEND, Proof, Proven, Standing
from ctquiz.documents.evidence.record import Record


class Verifier:
    """Proves facts; `documents` are those at hand, by the name of their source."""

    def __init__(self, bank: Bank, documents: Mapping[str, Document], evidence: Evidence) -> None:
        self._bank = bank
        self._evidence = evidence
        self._hashes = {record.hash for records in evidence.values() for record in records}
        self._indexes = {
            name: Index(document, bank.language) for name, document in documents.items()
        }

    def prove(self, fact: Fact) -> Proven:
        """What the documents say of a fact.

        A record speaks for the fact as it was when it was made: where the fact has been given
        other answers or another place since, it is looked at anew.
        """
        mine = own(fact, self._bank.language)
        at = fact.at or self._whole()
        missing = self._without_document(at)
        if missing is not None:
            return Proven(fact, mine, (missing,))
        kept = self._evidence.get(fact.id or "", ())
        if not kept or any(one.source not in self._indexes for one in kept):
            return Proven(fact, mine, first(mine, at, self._indexes))
        found = [again(one, mine, self._indexes[one.source], at, self._hashes) for one in kept]
        doubts = _doubts(kept, mine, at)
        if doubts is not None:
            anew = first(mine, at, self._indexes)
            is_told = doubts is _ANOTHER or all(one.proof is Proof.EXACT for one in anew)
            if is_told and not _are_edited(found, anew, doubts):
                return Proven(fact, mine, anew)
        if any(isinstance(blank.answer, InOrder) for blank in fact.blanks):
            found = [*_in_their_order(kept, found)]
        return Proven(fact, mine, tuple(chain.from_iterable(found)))

    def _whole(self) -> tuple[Locator, ...]:
        """Where a fact may stand that does not say it: in the only source, or in any."""
        return tuple(Locator(source.name) for source in self._bank.sources)

    def _without_document(self, at: Sequence[Locator]) -> Standing | None:
        for locator in at:
            if locator.source not in self._indexes:
                why = f"the document of '{locator.source}' is not at hand"
                hint = f"name it: --source {locator.source}=FILE"
                return Standing(Proof.UNPROVEN, locator.source, why=why, hint=hint)
        return None


_ANOTHER: Final = (Proof.CHANGED,)
"""What still speaks against a fact that has been given other answers: it may have been mended."""

_ELSEWHERE: Final = (Proof.CHANGED, Proof.REANCHORED)
"""What speaks against a fact that has been given another place."""


def _doubts(kept: Sequence[Record], mine: Own, at: Sequence[Locator]) -> tuple[Proof, ...] | None:
    """What of the records still counts for a fact that was edited; None where it was not."""
    if not covers(kept, mine):
        return _ANOTHER
    return None if _is_placed(kept, at) else _ELSEWHERE


def _are_edited(
    found: Sequence[tuple[Standing, ...]], anew: Sequence[Standing], doubts: Sequence[Proof]
) -> bool:
    """Whether where the fact stands is a recorded sentence that was edited itself."""
    places = {(one.source, one.place) for one in anew if one.proof is Proof.EXACT}
    return any(
        one.proof in doubts and (one.source, one.place) in places
        for one in chain.from_iterable(found)
    )


def covers(kept: Sequence[Record], mine: Own) -> bool:
    """Whether records speak of all that a fact rests on now: the words of each of its answers."""
    said = {value for one in kept for value in one.value_hashes}
    return all(
        any(words <= said for words in part.hashed()) for part in (*mine.parts, *mine.numbers)
    )


def _is_placed(kept: Sequence[Record], at: Sequence[Locator]) -> bool:
    """Whether the records are of the places that the bank names, and of all of them."""
    return all(is_named(one.source, one.place, one.place, at) for one in kept) and all(
        any(is_named(one.source, one.place, one.place, [locator]) for one in kept) for locator in at
    )


def _in_their_order(
    kept: Sequence[Record], found: Sequence[tuple[Standing, ...]]
) -> Sequence[tuple[Standing, ...]]:
    """The standings of a fact whose order is its answer: where they changed places, so did it."""
    firsts = [standings[0] for standings in found]
    before = [record.place for record in kept]
    now = [one.place for one in firsts if one.place is not None and _is_item(one)]
    if len(now) < len(before) or len({one.source for one in kept}) > 1:
        return found
    if not (_is_one_list(before) and _is_one_list(now)):
        return found
    ranks = [sorted(places).index(place) for places in (before, now) for place in places]
    if ranks[: len(before)] == ranks[len(before) :]:
        return found
    return [tuple(_of_other_order(one) for one in standings) for standings in found]


def _is_item(one: Standing) -> bool:
    """Whether a sentence is a whole paragraph, as an item of a list is, or a row."""
    assert one.place is not None
    passage = one.index.document.passage(one.place) if one.index is not None else None
    return passage is not None and (one.place.in_table or len(passage.sentences) == 1)


def _is_one_list(places: Sequence[Place]) -> bool:
    """Whether these are items one after the other, or rows of one table."""
    parts = sorted(place.part for place in places)
    if all(place.in_table for place in places):
        return parts[0] == parts[-1]
    return not any(place.in_table for place in places) and parts == [
        *range(parts[0], parts[0] + len(parts))
    ]


def _of_other_order(one: Standing) -> Standing:
    if not one.proof.is_proven:
        return one
    why = "its sentences stand in another order"
    return Standing(Proof.CHANGED, one.source, one.place, one.found, why, MEND, one.index)
