"""The evidence of a fact: where its sentence stands, and a fingerprint of it without its words."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ctquiz.documents.document import Place
from ctquiz.documents.evidence.words import Word, sentence_hash, short_hash, word_hash

SKETCHED: Final = 24
"""Pairs of words by which a sentence is found again: those with the smallest hashes."""

COPIED: Final = 12
"""Words in a row that no fact should have from its document."""

DENIED: Final = short_hash("not ")
"""Stands among the values for each word that denies."""

_HEX: Final = 8
_ROW_HEX: Final = 6


class Record(Struct, frozen=True):
    """What is kept of one sentence; some 500 bytes, from which it cannot be told.

    `values` are hashes of the fact's own words in it and of every other number and name, in order;
    `sketch` the smallest hashes of its pairs of words; `rows` hashes of twelve words in a row, by
    which a copy is noticed. All in hexadecimal digits, 8 each (a row: 6).
    """

    at: str
    """The source and the place: `primer p3s2`."""
    hash: str
    sketch: str
    values: str
    negations: int
    rows: str = ""
    beside: str = ""
    """Of a sentence that stands twice in its document: hashes of those before and after it."""

    @property
    def source(self) -> str:
        """The source's name."""
        return self.at.partition(" ")[0]

    @property
    def place(self) -> Place:
        """The place in it; raises ValueError where a stranger wrote another text."""
        return Place.read(self.at.partition(" ")[2])

    @property
    def value_hashes(self) -> list[str]:
        """The values one by one."""
        return _pieces(self.values, _HEX)

    @property
    def sketch_hashes(self) -> list[str]:
        """The sketch's hashes one by one."""
        return _pieces(self.sketch, _HEX)

    @property
    def row_hashes(self) -> list[str]:
        """The rows one by one."""
        return _pieces(self.rows, _ROW_HEX)


def record(
    source: str, place: Place, found: Sequence[Word], own: frozenset[str], beside: str = ""
) -> Record:
    """The record of a sentence for a fact that rests on these hashes of words."""
    return Record(
        at=f"{source} {place}",
        hash=sentence_hash(found),
        sketch="".join(sorted(set(pairs(found)))[:SKETCHED]),
        values="".join(values(found, own)),
        negations=negations(found),
        rows="".join(rows(found)),
        beside=beside,
    )


def pairs(found: Sequence[Word]) -> list[str]:
    """Hashes of each two words side by side; of an only word its own."""
    if len(found) == 1:
        return [short_hash(found[0].text)]
    return [short_hash(f"{one.text} {two.text}") for one, two in pairwise(found)]


def values(found: Iterable[Word], own: frozenset[str]) -> list[str]:
    """Hashes of the own words in a sentence, and of all numbers and names, in order.

    What denies is one word, however it is said: it counts where it stands.
    """
    said: list[str] = []
    for word in found:
        one = word_hash(word.value)
        if word.is_value or one in own:
            said.append(one)
        elif word.is_negation:
            said.append(DENIED)
    return said


def negations(found: Iterable[Word]) -> int:
    """How often a sentence denies something."""
    return sum(word.is_negation for word in found)


def rows(found: Sequence[Word]) -> list[str]:
    """Hashes of each twelve words in a row."""
    texts = [word.text for word in found]
    last = len(texts) - COPIED + 1
    return [short_hash(" ".join(texts[at : at + COPIED]))[:_ROW_HEX] for at in range(last)]


def _pieces(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]
