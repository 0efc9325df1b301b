"""`source`: tells this machine where the documents of a bank's sources lie."""

import argparse
import os

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_file
from ctquiz.commands.known import one_named
from ctquiz.commands.progress import telling
from ctquiz.commands.sources import named_documents
from ctquiz.config import folders_from
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.read import read_document
from ctquiz.documents.shelf import Shelf
from ctquiz.errors import CtquizError, Exit
from ctquiz.shown import several, visible_line


def add(options: argparse.Namespace) -> int:
    """Remember where a document lies, once it has been read: what cannot be read proves nothing."""
    folders = folders_from(os.environ)
    file = one_named(options.bank, folders)
    reading = read_file(file.path, file.shown)
    if reading.bank is None:
        raise CtquizError(*reading.problems)
    documents = named_documents([options.document], reading.bank, {}, file)
    shelf = Shelf(folders.documents)
    for source, path in documents.items():
        with telling("reading"):
            document = read_document(path, reading.bank.language)
        shelf.add(reading.bank.id, source, path)
        size = several(len(document.paragraphs), "paragraph")
        print(visible_line(f"{path}: {size}, {_standing(reading.bank, source, document)}"))
        print("c shows its passages while studying, after an answer")
    return Exit.DONE


def _standing(bank: Bank, source: str, document: Document) -> str:
    """How many facts stand in a document: none do in one that was taken for another."""
    facts = [fact for fact in bank.facts if any(at.source == source for at in fact.at)]
    verifier = Verifier(bank, {source: document}, {})
    count = sum(verifier.prove(fact).proof.is_proven for fact in facts)
    return f"{count} of {several(len(facts), 'fact')} of '{source}' stand in it"
