"""The documents of a bank, read and ready to be searched for passages."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ctquiz.bank.model import Bank, Fact
from ctquiz.documents.evidence.file import read_evidence
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.passage import Lit, lit
from ctquiz.documents.read import read_documents
from ctquiz.documents.shelf import evidence_beside


class AtHand:
    """What a bank's facts rest on; raises CtquizError where a document cannot be read."""

    def __init__(self, bank: Bank, file: Path | None, documents: Mapping[str, Path]) -> None:
        """`file` is the bank's own: its evidence lies beside it."""
        self._language = bank.language
        self._documents = read_documents(documents, bank.language)
        evidence = read_evidence(evidence_beside(file), bank.id) if file else None
        self._verifier = Verifier(bank, self._documents, evidence or {})

    def passages(self, fact: Fact) -> Sequence[Lit]:
        """Where the documents say a fact."""
        return tuple(lit(self._verifier.prove(fact), self._documents, self._language))
