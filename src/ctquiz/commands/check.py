"""`check`: every problem of the named banks, each with its place."""

import argparse
import os
from collections.abc import Sequence

from ctquiz import checks
from ctquiz.bank.model import Bank
from ctquiz.bank.reading.whole import read_placed
from ctquiz.checks import Checked
from ctquiz.collector import uncollected
from ctquiz.commands.known import named
from ctquiz.commands.progress import telling
from ctquiz.config import Folders, folders_from
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.check import disproved, unsupported
from ctquiz.documents.evidence.file import path_beside, read_evidence
from ctquiz.documents.read import read_document
from ctquiz.documents.shelf import Shelf
from ctquiz.errors import CtquizError
from ctquiz.library import Found


def check(options: argparse.Namespace) -> int:
    """What is wrong with each bank, in the format asked for; 1 where there is anything."""
    with uncollected():
        found = _checked(options.banks, folders_from(os.environ))
        for line in checks.FORMATS[options.format](found):
            print(line)
    return max(one.code(options.strict) for one in found)


def _checked(names: Sequence[str], folders: Folders) -> list[Checked]:
    """All that was named, looked at: what one name has wrong keeps none from being checked."""
    files, errors = named(names, folders)
    found = [_one(file, folders) for file in files]
    return checks.told_apart([*found, *map(Checked.unusable, errors)])


def _one(file: Found, folders: Folders) -> Checked:
    """A bank, and its evidence where it has any; its document, where this machine knows it."""
    placed = read_placed(file.path, file.shown)
    bank = placed.reading.bank
    if bank is None:
        return Checked.of(placed, file.shown)
    try:
        evidence = read_evidence(path_beside(file.path), bank.id)
        if evidence is None:
            return Checked.of(placed, file.shown)
        documents = _documents(bank, folders)
    except CtquizError as error:
        return Checked.of(placed, file.shown, error.problems)
    found = [*disproved(placed, file.shown, evidence, documents)] if documents else []
    return Checked.of(placed, file.shown, [*found, *unsupported(placed, file.shown, evidence)])


def _documents(bank: Bank, folders: Folders) -> dict[str, Document]:
    """The documents of a bank that are still where `source add` found them."""
    known = Shelf(folders.documents).documents(bank.id)
    there = {source: path for source, path in known.items() if path.is_file()}
    with telling("reading"):
        return {source: read_document(path, bank.language) for source, path in there.items()}
