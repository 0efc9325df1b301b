"""The documents at hand while studying: read once, and again where a file was edited."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from ctquiz.bank.model import Bank, Fact
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.file import path_beside, read_evidence
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.passage import Lit, lit
from ctquiz.documents.read import read_document
from ctquiz.documents.shelf import Shelf
from ctquiz.errors import CtquizError


class _State(Struct, frozen=True):
    """What tells whether a file is still the one that was read."""

    path: Path
    size: int
    changed: int


class _Read(Struct, frozen=True):
    states: tuple[_State, ...]
    documents: dict[str, Document]
    verifier: Verifier


class Bookcase:
    """Finds the passages of facts; a document that this machine was never told of has none."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._files: dict[str, Path] = {}
        self._read: dict[str, _Read] = {}

    def stands(self, bank: str, file: Path) -> None:
        """Say where a bank's file lies: its evidence lies beside it."""
        self._files[bank] = file

    def has(self, bank: Bank) -> bool:
        """Whether a document of the bank is at hand."""
        return any(path.is_file() for path in self._paths(bank).values())

    def read(self, bank: Bank) -> None:
        """Read the documents of a bank, which may take long; raises CtquizError where one fails."""
        paths = {name: path for name, path in self._paths(bank).items() if path.is_file()}
        states = _states(self._with_evidence(bank, paths))
        known = self._read.get(bank.id)
        if known is not None and known.states == states:
            return
        documents = {name: read_document(path, bank.language) for name, path in paths.items()}
        file = self._files.get(bank.id)
        evidence = read_evidence(path_beside(file), bank.id) if file else None
        verifier = Verifier(bank, documents, evidence or {})
        self._read[bank.id] = _Read(states, documents, verifier)

    def passages(self, bank: Bank, fact: Fact) -> Sequence[Lit]:
        """The passages of a fact in the documents that were read; none where none was."""
        read = self._read.get(bank.id)
        if read is None or not fact.at:
            return ()
        return tuple(lit(read.verifier.prove(fact), read.documents, bank.language))

    def _paths(self, bank: Bank) -> dict[str, Path]:
        try:
            return self._shelf.documents(bank.id)
        except CtquizError:  # a learner is not kept from studying by it
            return {}

    def _with_evidence(self, bank: Bank, paths: dict[str, Path]) -> Sequence[Path]:
        file = self._files.get(bank.id)
        return [*paths.values(), *([path_beside(file)] if file else [])]


def _states(paths: Sequence[Path]) -> tuple[_State, ...]:
    there = [(path, path.stat()) for path in paths if path.is_file()]
    return tuple(_State(path, stat.st_size, stat.st_mtime_ns) for path, stat in there)
