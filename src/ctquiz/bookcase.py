"""The documents at hand while studying: read once, and again where a file was edited.

What reads them is imported when a document is read: few banks have one on this machine.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from ctquiz.bank.model import Bank, Fact
from ctquiz.documents.shelf import Shelf, evidence_beside
from ctquiz.errors import CtquizError

if TYPE_CHECKING:
    from ctquiz.documents.at_hand import AtHand
    from ctquiz.documents.passage import Lit


class _State(Struct, frozen=True):
    """What tells whether a file is still the one that was read."""

    path: Path
    size: int
    changed: int


class Bookcase:
    """Finds the passages of facts; a document that this machine was never told of has none."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._files: dict[str, Path] = {}
        self._read: dict[str, tuple[Sequence[_State], AtHand]] = {}

    def stands(self, bank: str, file: Path) -> None:
        """Say where a bank's file lies: its evidence lies beside it."""
        self._files[bank] = file

    def file(self, bank: str) -> Path | None:
        """Where a bank's file lies; None for one that was never looked for."""
        return self._files.get(bank)

    def has(self, bank: Bank) -> bool:
        """Whether a document of the bank is at hand."""
        return bool(self._paths(bank))

    def read(self, bank: Bank) -> None:
        """Read the documents of a bank, which may take long; raises CtquizError where one fails."""
        from ctquiz.documents.at_hand import AtHand  # noqa: PLC0415 - as said above

        paths, file = self._paths(bank), self._files.get(bank.id)
        beside = [evidence_beside(file)] if file else []
        states = _states([*paths.values(), *beside])
        known = self._read.get(bank.id)
        if known is None or known[0] != states:
            self._read[bank.id] = states, AtHand(bank, file, paths)

    def passages(self, bank: Bank, fact: Fact) -> "Sequence[Lit]":
        """The passages of a fact in the documents that were read; none where none was."""
        known = self._read.get(bank.id)
        return known[1].passages(fact) if known and fact.at and self.has(bank) else ()

    def why_nothing(self, bank: Bank) -> str:
        """Why a fact that names a place has no passage, and what to do."""
        gone = [path for path in self._known(bank).values() if not path.is_file()]
        if gone:
            return f"{gone[0]} is gone: ctquiz source add {bank.id} FILE tells where it lies now"
        if self.has(bank):
            return "its document has no such place"
        return f"ctquiz source add {bank.id} FILE shows the passage here, from then on"

    def _paths(self, bank: Bank) -> dict[str, Path]:
        return {source: path for source, path in self._known(bank).items() if path.is_file()}

    def _known(self, bank: Bank) -> dict[str, Path]:
        try:
            return self._shelf.documents(bank.id)
        except CtquizError:  # a learner is not kept from studying by it
            return {}


def _states(paths: Sequence[Path]) -> Sequence[_State]:
    there = [(path, path.stat()) for path in paths if path.is_file()]
    return [_State(path, stat.st_size, stat.st_mtime_ns) for path, stat in there]
