"""What the evidence of a bank has against it, for `check`."""

from collections.abc import Sequence

from ctquiz.bank.model import Bank
from ctquiz.bank.reading.whole import Placed
from ctquiz.commands.progress import telling
from ctquiz.config import Folders
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.check import disproved, unsupported
from ctquiz.documents.evidence.file import read_evidence
from ctquiz.documents.read import read_documents
from ctquiz.documents.shelf import Shelf, evidence_beside
from ctquiz.errors import CtquizError, Problem
from ctquiz.library import Found


def found_by_evidence(placed: Placed, file: Found, folders: Folders) -> Sequence[Problem]:
    """What a bank says that its evidence does not, nor its document where this machine has it."""
    bank = placed.reading.bank
    assert bank is not None, "what is no bank has no evidence"
    try:
        evidence = read_evidence(evidence_beside(file.path), bank.id)
        if evidence is None:
            return ()
        documents = _documents(bank, folders)
    except CtquizError as error:
        return error.problems
    found = [*disproved(placed, file.shown, evidence, documents)] if documents else []
    return [*found, *unsupported(placed, file.shown, evidence)]


def _documents(bank: Bank, folders: Folders) -> dict[str, Document]:
    """The documents of a bank that are still where `source add` found them."""
    with telling("reading"):
        return read_documents(Shelf(folders.documents).at_hand(bank.id), bank.language)
