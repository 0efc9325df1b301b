"""What verifying a fact yields."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Fact
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.index import Index
from ctquiz.documents.evidence.own import Own
from ctquiz.documents.evidence.record import Record, record
from ctquiz.documents.evidence.words import Word

MEND: Final = "mend the fact; if it still holds, ctquiz verify --write --accept FACT"
"""What to do about a sentence that says something else by now."""


class Proof(StrEnum):
    """How well a document says a fact; from the best to the worst."""

    EXACT = "exact"
    """Where its bank says, word for word as it was."""
    MOVED = "moved"
    """Word for word, but elsewhere."""
    REANCHORED = "re-anchored"
    """In other words, but what the fact rests on is all there: a person should look."""
    CHANGED = "changed"
    """A value, a name or a negation is another one."""
    LOST = "lost"
    """No sentence is like the one it rested on."""
    UNPROVEN = "unproven"
    """It was never proven, and its answers do not stand where it says."""

    @property
    def is_proven(self) -> bool:
        """Whether the document says the fact."""
        return self in (Proof.EXACT, Proof.MOVED)


_RANK = {proof: rank for rank, proof in enumerate(Proof)}


class Standing(Struct, frozen=True):
    """One sentence that a fact rests on: how well it is proven, where, and by which words.

    `why` says what is wrong, `hint` what to do. Without a place nothing was found.
    """

    proof: Proof
    source: str
    place: Place | None = None
    found: Sequence[Word] = ()
    why: str = ""
    hint: str = ""
    index: Index | None = None

    def record(self, own: Own) -> Record | None:
        """The record from now on; None where nothing was found."""
        if self.place is None:
            return None
        beside = self.index.beside(self.place) if self.index is not None else ""
        return record(self.source, self.place, self.found, own.hashes, beside)


class Proven(Struct, frozen=True):
    """A fact and what its document says of it; at least one standing."""

    fact: Fact
    own: Own
    standings: tuple[Standing, ...]

    @property
    def worst(self) -> Standing:
        """The sentence that is proven worst: a fact is proven as well as that."""
        return max(self.standings, key=lambda standing: _RANK[standing.proof])

    @property
    def proof(self) -> Proof:
        """How well the fact is proven."""
        return self.worst.proof
