"""Verifies the facts of a bank against the documents of its sources."""

from collections.abc import Mapping, Sequence
from itertools import chain

from ctquiz.bank.model import Bank, Fact, Locator
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.again import again, is_named
from ctquiz.documents.evidence.file import Evidence
from ctquiz.documents.evidence.first import first
from ctquiz.documents.evidence.index import Index
from ctquiz.documents.evidence.own import Own, own
from ctquiz.documents.evidence.proof import Proof, Proven, Standing
from ctquiz.documents.evidence.record import Record


class Verifier:
    """Proves facts; `documents` are those at hand, by the name of their source."""

    def __init__(self, bank: Bank, documents: Mapping[str, Document], evidence: Evidence) -> None:
        self._bank = bank
        self._evidence = evidence
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
        if (
            not kept
            or not covers(kept, mine)
            or any(one.source not in self._indexes for one in kept)
        ):
            return Proven(fact, mine, first(mine, at, self._indexes))
        if not _is_placed(kept, at):
            anew = first(mine, at, self._indexes)
            if all(one.proof is Proof.EXACT for one in anew):
                return Proven(fact, mine, anew)
        found = (again(one, mine, self._indexes[one.source], at) for one in kept)
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


def covers(kept: Sequence[Record], mine: Own) -> bool:
    """Whether records speak of all that a fact rests on now: the words of each of its answers."""
    said = {value for one in kept for value in one.value_hashes}
    return all(any(words <= said for words in part.hashed()) for part in mine.parts)


def _is_placed(kept: Sequence[Record], at: Sequence[Locator]) -> bool:
    """Whether the records are of the places that the bank names, and of all of them."""
    return all(is_named(one.source, one.place, one.place, at) for one in kept) and all(
        any(is_named(one.source, one.place, one.place, [locator]) for one in kept) for locator in at
    )
