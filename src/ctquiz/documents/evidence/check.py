"""What `check` holds against a bank that has evidence: by its document, and without it.

A proof that fails, an answer that the evidence does not have: errors, for the bank is disproved.
The rest is craft.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ctquiz.bank.check.run import COPIED, NO_EVIDENCE, UNSUPPORTED
from ctquiz.bank.forms import sentence
from ctquiz.bank.model import Bank, Claim, Fact
from ctquiz.bank.reading.nodes import Mapping as Node
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import place
from ctquiz.bank.reading.whole import Placed
from ctquiz.bank.reading.wording import keys_of
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.file import Evidence
from ctquiz.documents.evidence.own import Own, own
from ctquiz.documents.evidence.proof import Proof
from ctquiz.documents.evidence.record import COPIED as ROW
from ctquiz.documents.evidence.record import Record, rows
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.evidence.words import Word, word_hash, words
from ctquiz.errors import Problem, Severity
from ctquiz.shown import cut

_DISPROVED: Final = (Proof.CHANGED, Proof.LOST)
_PROOF: Final = "proof"
_ANSWER: Final = "evidence"
_NOUNS_LIKE_NAMES: Final = ("de", "lb")
"""Languages that write every noun with a capital."""


def disproved(
    placed: Placed, path: str, evidence: Evidence, documents: Mapping[str, Document]
) -> Iterator[Problem]:
    """An error for each fact that its document no longer says."""
    bank = _bank(placed)
    verifier = Verifier(bank, documents, evidence)
    for fact, node in zip(bank.facts, placed.nodes, strict=True):
        if fact.id in evidence and all(at.source in documents for at in fact.at):
            worst = verifier.prove(fact).worst
            if worst.proof in _DISPROVED:
                at = place(node, "at")
                yield Problem(
                    path, *at, _PROOF, f"{fact.id}: {worst.proof}: {worst.why}", worst.hint
                )


def unsupported(placed: Placed, path: str, evidence: Evidence) -> Iterator[Problem]:
    """What the facts of a bank say that their evidence does not, or says in the same words."""
    bank = _bank(placed)
    known = _Known(evidence)
    for fact, node in zip(bank.facts, placed.nodes, strict=True):
        records = evidence.get(fact.id or "", ())
        found = _Fact(fact, node, bank, path)
        if records:
            mine = own(fact, bank.language)
            yield from found.of_answers(mine, records)
            yield from found.of_mentions(mine, records, known)
            yield from found.of_copies(records, known)
        elif bank.sources and fact.id is not None:
            said = "has no evidence, although the bank names a source"
            yield from found.craft(NO_EVIDENCE, place(node), said, "run ctquiz verify --write")


def _bank(placed: Placed) -> Bank:
    assert placed.reading.bank is not None, "a file that is no bank has no evidence"
    return placed.reading.bank


class _Known:
    """All that the evidence of a bank has: what one sentence does not name another may."""

    def __init__(self, evidence: Evidence) -> None:
        every = [record for records in evidence.values() for record in records]
        self.values = {value for record in every for value in record.value_hashes}
        self.rows = {row for record in every for row in record.row_hashes}


class _Fact:
    """A fact with its place in its file."""

    def __init__(self, fact: Fact, node: Node, bank: Bank, path: str) -> None:
        self._fact = fact
        self._node = node
        self._bank = bank
        self._path = path

    def craft(self, rule: str, at: Mark, message: str, hint: str) -> Iterator[Problem]:
        """A warning, unless its author allows it."""
        if rule not in (*self._bank.allow, *self._fact.allow):
            yield Problem(self._path, *at, rule, message, hint, Severity.WARNING)

    def of_answers(self, mine: Own, records: Sequence[Record]) -> Iterator[Problem]:
        """An answer that none of its sentences has."""
        said = {value for record in records for value in record.value_hashes}
        for part in mine.parts:
            if not any(wording <= said for wording in part.hashed()):
                message = f"'{cut(part.shown)}' does not stand in its evidence"
                hint = "mend the answer, or run ctquiz verify --write if the document has it"
                at = place(keys_of(self._node, part.blank))
                yield Problem(self._path, *at, _ANSWER, message, hint)

    def of_mentions(self, mine: Own, records: Sequence[Record], known: _Known) -> Iterator[Problem]:
        """A number that its sentences do not have, or a name that no sentence has.

        An answer may be in the fact's own wording, `one of` is no number, and a noun of German is
        no name for its capital.
        """
        here = {value for record in records for value in record.value_hashes}
        answers = {word for part in mine.parts for wording in part.wordings for word in wording}
        has_names = not self._bank.language.casefold().startswith(_NOUNS_LIKE_NAMES)
        for key, text in self._stated():
            for word in words(text, self._bank.language):
                is_number = _is_number(word)
                is_name = has_names and word.start > 0
                is_told = word.is_value and (is_number or is_name)
                if not is_told or word.value in answers or word.text == "one":
                    continue
                if word_hash(word.value) not in (here if is_number else known.values):
                    said = text[word.start : word.end]
                    message = f"'{cut(said)}' does not stand in its evidence"
                    at = place(self._node, key)
                    yield from self.craft(UNSUPPORTED, at, message, "say what the document says")
                    break

    def of_copies(self, records: Sequence[Record], known: _Known) -> Iterator[Problem]:
        """Words in a row that are its document's.

        Of the many rows of a whole bank one may be like another by chance: there it takes two.
        """
        here = {row for record in records for row in record.row_hashes}
        note = [("note", self._fact.note)] if self._fact.note else []
        for key, text in (*self._stated(), *note):
            said = set(rows(words(text, self._bank.language)))
            if said & here or len(said & known.rows) > 1:
                message = f"{ROW} words in a row are its document's"
                at = place(self._node, key)
                yield from self.craft(COPIED, at, message, "say it in your own words")

    def _stated(self) -> Iterator[tuple[str, str]]:
        """What a fact states, by its key. A false claim states what no document says."""
        if self._fact.sentence is not None:
            yield "fact", sentence(self._fact, {})
        for blank in self._fact.blanks:
            if isinstance(blank.answer, Claim) and blank.answer.holds:
                yield "claim", blank.answer.text


def _is_number(word: Word) -> bool:
    return any(map(str.isdigit, word.value))
