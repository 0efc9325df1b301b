"""A document once read: numbered paragraphs and their sentences, tables apart, and what was left.

Places are what a bank's `at` names: `p3s2` is the second sentence of the third paragraph. Headings
are not counted, the title is none of the text. Rows of tables have places of their own (`t1r2`).
"""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ctquiz.documents.block import Dropped

_PLACE: Final = re.compile(r"([pt])([1-9][0-9]{0,8})[sr]([1-9][0-9]{0,8})")


class Place(Struct, frozen=True, order=True):
    """A sentence of a paragraph, or a row of a table; both count from 1."""

    part: int
    sentence: int
    in_table: bool = False

    def __str__(self) -> str:
        if self.in_table:
            return f"t{self.part}r{self.sentence}"
        return f"p{self.part}s{self.sentence}"

    @classmethod
    def read(cls, text: str) -> "Place":
        """The place of that name; raises ValueError where it is none."""
        found = _PLACE.fullmatch(text)
        if found is None:
            raise ValueError(f"'{text}' is no place")
        return cls(int(found[2]), int(found[3]), found[1] == "t")


class Sentence(Struct, frozen=True):
    """One sentence, or one row of a table; `start` is where it begins in the document's text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the document's text."""
        return self.start + len(self.text)


class Passage(Struct, frozen=True):
    """A paragraph, an item of a list, or a table, with the heading above it and its page."""

    text: str
    start: int
    sentences: tuple[Sentence, ...]
    heading: str | None = None
    page: int | None = None


class Document(Struct, frozen=True):
    """The text of a document; offsets count characters of its `text`."""

    paragraphs: tuple[Passage, ...]
    tables: tuple[Passage, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @property
    def text(self) -> str:
        """Paragraphs and tables as they follow each other, an empty line between them."""
        parts = sorted((*self.paragraphs, *self.tables), key=lambda part: part.start)
        return PARTING.join(part.text for part in parts)

    def passage(self, place: Place) -> Passage | None:
        """The paragraph or table of a place; None where there is none."""
        parts = self.tables if place.in_table else self.paragraphs
        return parts[place.part - 1] if place.part <= len(parts) else None

    def sentence(self, place: Place) -> Sentence | None:
        """The sentence or row at a place; None where there is none."""
        part = self.passage(place)
        if part is None or place.sentence > len(part.sentences):
            return None
        return part.sentences[place.sentence - 1]

    def places(self) -> Iterator[tuple[Place, Sentence]]:
        """Every sentence with its place, then every row."""
        for parts, in_table in ((self.paragraphs, False), (self.tables, True)):
            for number, part in enumerate(parts, 1):
                for count, sentence in enumerate(part.sentences, 1):
                    yield Place(number, count, in_table), sentence


PARTING: Final = "\n\n"
"""What stands between two passages in a document's text."""
