"""What the ends of a plain text's lines mean: a margin, a paragraph's end, or nothing at all.

Lines that end inside a sentence although its next word had room were not broken at a margin, so
that room left on a line tells nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec import Struct

from ctquiz.bank.check.words import FUNCTION_WORDS
from ctquiz.documents.extract.pages import Line
from ctquiz.documents.text.boilerplate import is_headline
from ctquiz.documents.text.ends import ends_sentence

MARGIN: Final = 12
"""So much room left on a line means that its end was meant."""

JOINS: Final = ("-", "—", "–")
"""What stands at a line's end where a word or a pair of words was parted."""

_NARROW: Final = 3
"""A third of a narrow column is room enough, too."""

_FEW: Final = 5
"""One in so many lines may have room by accident where a margin broke them."""

_SEVERAL: Final = 3
"""Where more than one end in so many stands inside a sentence, no line is a paragraph."""


class Wrapping(Struct, frozen=True):
    """What the line ends of a whole text mean.

    `has_margin`: room left on a line was left on purpose; `by_line`: long lines may be paragraphs.
    """

    has_margin: bool = True
    by_line: bool = True


def wrapping(groups: Sequence[Sequence[Line]]) -> Wrapping:
    """How a text is wrapped, told by the ends of lines between empty ones."""
    ends = [end for group in groups for end in _ends(group)]
    inside = sum(end.is_inside for end in ends)
    ragged = sum(end.is_inside and end.has_room for end in ends)
    return Wrapping(has_margin=ragged * _FEW <= inside, by_line=inside * _SEVERAL <= len(ends))


def width_of(group: Sequence[Line]) -> int:
    """Characters of the longest line."""
    return max((len(line.text.rstrip()) for line in group), default=0)


def room_after(before: str, line: str, width: int) -> int:
    """How much room was left on a line after the word that begins the next one."""
    return width - len(before.strip()) - len(line.split(maxsplit=1)[0])


def goes_on(before: str, line: str) -> bool:
    """Whether a sentence goes on over the end of a line that is no headline."""
    if ends_sentence(before):
        return False
    return is_open(before) or not is_headline(before.strip()) or line.strip()[0].islower()


def is_open(line: str) -> bool:
    """Whether a line ends as no headline does: with a comma, a joint, or a word like `the`."""
    said = line.rstrip()
    last = said.rpartition(" ")[2]
    return said.endswith((",", *JOINS)) or (last.islower() and last in FUNCTION_WORDS)


class _End(NamedTuple):
    is_inside: bool
    """Of a sentence, for sure."""

    has_room: bool


def _ends(group: Sequence[Line]) -> Iterator[_End]:
    """Each end of a line that another one follows."""
    width = width_of(group)
    enough = min(MARGIN, width // _NARROW)
    for before, line in pairwise(group):
        is_inside = not ends_sentence(before.text) and line.text.strip()[0].islower()
        yield _End(is_inside, room_after(before.text, line.text, width) > enough)
