"""Banks on their way out, without a log: what the tests of packages share."""

from collections.abc import Iterable
from pathlib import Path

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank, Fact
from ctquiz.bank.read import read_file
from ctquiz.exchange.anki.lasting import Before, first_deck, notes
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.package import Contents, package
from ctquiz.exchange.chosen import questions
from ctquiz.memory.exports import BankDeck
from ctquiz.study.deal import Selection

EDITED = 1_795_000_000
BEFORE = Before({}, BankDeck("A bank", split=False), EDITED)


def read(path: Path) -> Bank:
    """The bank in a file that has one."""
    bank = read_file(path).bank
    assert bank is not None
    return bank


def asked_of(bank: Bank) -> list[Question]:
    return questions(bank, Selection())


def notes_of(bank: Bank) -> list[AnkiNote]:
    """The notes of a bank that never left before."""
    return notes(asked_of(bank), Before({}, first_deck(bank, split=False), EDITED), {})


def sent(bank: Bank, path: Path) -> Path:
    """A package of all its notes."""
    path.write_bytes(package(Contents(notes_of(bank), {}, {})))
    return path


def bank_with(facts: Iterable[Fact], title: str = "A bank") -> Bank:
    return Bank("a-bank", title, tuple(facts))
