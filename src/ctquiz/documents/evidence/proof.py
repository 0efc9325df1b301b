"""What verifying a fact yields."""

from enum import StrEnum

from msgspec import Struct

from ctquiz.bank.model import Fact, Locator
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.record import Record


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
    """One sentence that a fact rests on: how well it is proven, where, and its record from now on.

    `why` says what is wrong, `hint` what to do. Without a place nothing was found.
    """

    proof: Proof
    source: str
    place: Place | None = None
    why: str = ""
    hint: str = ""
    record: Record | None = None

    @property
    def where(self) -> Locator | None:
        """Where it was found, as a bank names it; a row of a table has no such name."""
        if self.place is None:
            return None
        if self.place.in_table:
            return Locator(self.source)
        return Locator(self.source, self.place.part, self.place.sentence)


class Proven(Struct, frozen=True):
    """A fact and what its document says of it; at least one standing."""

    fact: Fact
    standings: tuple[Standing, ...]

    @property
    def worst(self) -> Standing:
        """The sentence that is proven worst: a fact is proven as well as that."""
        return max(self.standings, key=lambda standing: _RANK[standing.proof])

    @property
    def proof(self) -> Proof:
        """How well the fact is proven."""
        return self.worst.proof
