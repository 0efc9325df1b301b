"""What a reader of a format yields: blocks of text in reading order, and what it leaves out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct

MAX_TEXT_BYTES: Final = 20 * 1024 * 1024
"""Of a file of text: some 6,000 pages. More is no document that anybody learns."""

MAX_PACKED_BYTES: Final = 100 * 1024 * 1024
"""Of a file that holds pictures, too, or is compressed."""

MAX_LETTERS: Final = MAX_TEXT_BYTES
"""Characters of text that a document may come to once it is unpacked."""

MAX_SENTENCE: Final = 100_000
"""Characters of a sentence: the longest of literature has some 70,000."""

_STRETCH: Final = 1000
_SPACE: Final = re.compile(r"[^\S ]\s*| \s+")
"""All but a single space, of which a long line has millions."""
_UNSEEN: Final = re.compile("[\u00ad\u200b\u200c\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")


class Kind(StrEnum):
    """What a block is; paragraphs and items are numbered together, rows for themselves."""

    PROSE = "prose"
    ITEM = "item"
    """Of a list."""
    HEADING = "heading"
    ROW = "row"
    """Of a table, its cells parted by ` | `."""
    CODE = "code"


class Block(Struct, frozen=True):
    """A stretch of text on one line (see `tidy`).

    `page` counts from 1 where the format has pages; `level` is a heading's, 1 the outermost.
    """

    text: str
    kind: Kind = Kind.PROSE
    page: int | None = None
    level: int = 1


class Dropped(Struct, frozen=True):
    """Text that is none of the document's own, and why: `navigation`, `running head`."""

    text: str
    why: str
    page: int | None = None


Piece = Block | Dropped


class Unreadable(Exception):
    """A file that is no document: what is wrong, and what its user can do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def tidy(text: str) -> str:
    """A text on one line with single spaces, without soft hyphens and what else is not seen.

    A letter and its accent are one character, as most keyboards have them (Unicode's NFC).
    """
    seen = _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()
    if unicodedata.is_normalized("NFC", seen):
        return seen
    # By stretches: a long run of marks takes quadratic time.
    stretches = range(0, len(seen), _STRETCH)
    return "".join(unicodedata.normalize("NFC", seen[at : at + _STRETCH]) for at in stretches)


def bounded(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces; raises Unreadable once they are more text than any document has."""
    letters = 0
    for piece in pieces:
        letters += len(piece.text)
        if letters > MAX_LETTERS:
            million = MAX_LETTERS // 1_000_000
            raise Unreadable(
                f"holds more than {million} million characters", "split it into smaller documents"
            )
        yield piece
