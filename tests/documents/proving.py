"""What the tests of proofs share: documents and banks made of a few lines, and the shared one."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from ctquiz.bank.model import Bank, Fact
from ctquiz.bank.read import read_file, read_text
from ctquiz.config import shipped_banks
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.file import Evidence, read_evidence
from ctquiz.documents.evidence.kept import kept_after
from ctquiz.documents.evidence.proof import Proof, Proven
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.extract.text import pieces
from ctquiz.documents.shelf import evidence_beside
from ctquiz.documents.text.numbering import document

HEAD = "ctquiz: 1\nbank: moons\nsources:\n  primer: {title: A primer}\n"

PRIMER = """\
A Primer on Planets

Galileo discovered four moons of Jupiter in 1610. They were the first found around another planet.

Saturn has rings of ice, and Titan is its largest moon. Ceres was found in Palermo in 1801. \
It is not a planet.
"""
FACTS = """\
facts:
- id: moons
  fact: Galileo found {count=four} moons of {planet=Jupiter} in {year=1610}.
  at: primer p1s1
- id: titan
  fact: The largest moon of {planet=Saturn} is {moon=Titan}.
  at: primer p2s1
- id: ceres
  fact: Ceres was found in {place=Palermo} in {year=1801}.
  at: primer p2s2
"""


@lru_cache(maxsize=64)
def told(text: str, language: str = "en") -> Document:
    """The document of a plain text."""
    return document(pieces(text.encode()), language)


def bank_of(facts: str, head: str = HEAD) -> Bank:
    """A bank without a mistake."""
    reading = read_text(head + facts)
    assert not reading.problems, reading.problems
    assert reading.bank is not None
    return reading.bank


def proven(bank: Bank, text: str, evidence: Evidence | None = None) -> dict[str, Proven]:
    """What a text says of the facts of a bank with one source."""
    verifier = Verifier(bank, {bank.sources[0].name: told(text, bank.language)}, evidence or {})
    return {str(fact.id): verifier.prove(fact) for fact in bank.facts}


def proofs(bank: Bank, text: str, evidence: Evidence | None = None) -> dict[str, Proof]:
    """The same without the reasons."""
    return {fact: one.proof for fact, one in proven(bank, text, evidence).items()}


def recorded(bank: Bank, text: str, before: Evidence | None = None) -> Evidence:
    """The evidence of a bank once it was verified by a text."""
    return kept_after(proven(bank, text, before).values(), before or {}, ())


def after(edit: tuple[str, str], facts: str = FACTS, text: str = PRIMER) -> dict[str, Proof]:
    """What becomes of proven facts where a text is edited."""
    bank = bank_of(facts)
    assert edit[0] in text
    return proofs(bank, text.replace(*edit), recorded(bank, text))


@cache
def shipped() -> tuple[Bank, Evidence]:
    """The shipped bank and its evidence."""
    path = shipped_banks() / "china-central-asia.yaml"
    bank = read_file(path).bank
    assert bank is not None
    evidence = read_evidence(evidence_beside(path), bank.id)
    assert evidence is not None
    return bank, evidence


def article(shared: Path) -> str:
    """The text of the shared document."""
    (file,) = (shared / "source").glob("*.txt")
    return file.read_text(encoding="utf-8")


def of_shipped(text: str, facts: Iterable[Fact] | None = None) -> dict[str, Proof]:
    """What a text says of the facts of the shipped bank."""
    bank, evidence = shipped()
    verifier = Verifier(bank, {"article": told(text)}, evidence)
    return {str(fact.id): verifier.prove(fact).proof for fact in facts or bank.facts}
