"""Where the blanks of a fact stand in its sentence, when all that is known is how both read."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ctquiz.bank.forms import GAP
from ctquiz.bank.model import Sentence, Slot

_LONGEST: Final = 200
"""Characters of an answer that is looked for where a claim says something else."""


class Place(Struct, frozen=True, order=True):
    """A stretch of a sentence."""

    begin: int
    end: int


class Gaps(Struct, frozen=True):
    """The places of a blank, and the text that stands at each of them."""

    places: tuple[Place, ...]
    text: str


def gaps(prompt: str, sentence: str) -> Gaps | None:
    """Where a question leaves gaps in a sentence; None where it is not made from it."""
    pieces = prompt.split(GAP)
    count = len(pieces) - 1
    hidden = len(sentence) - sum(map(len, pieces))
    if count == 0 or hidden <= 0 or hidden % count:
        return None
    length = hidden // count
    text = sentence[len(pieces[0]) : len(pieces[0]) + length]
    if text.join(pieces) != sentence:
        return None
    places: list[Place] = []
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        places.append(Place(at, at + length))
        at += length
    return Gaps(tuple(places), text)


def stands_once(text: str, sentence: str) -> Place | None:
    """Where a text stands as whole words; None where it stands nowhere, or twice."""
    at = sentence.find(text) if text.strip() else -1
    if at < 0 or sentence.find(text, at + 1) >= 0:
        return None
    end = at + len(text)
    inside_word = (at > 0 and sentence[at - 1].isalnum() and text[0].isalnum()) or (
        end < len(sentence) and sentence[end].isalnum() and text[-1].isalnum()
    )
    return None if inside_word else Place(at, end)


def changed(claim: str, sentence: str, text: str) -> tuple[Place, str] | None:
    """Where a claim says something else than a sentence, which has the text there, and what."""
    if not text or len(text) > _LONGEST:
        return None
    begin = 0
    for one, other in zip(claim, sentence, strict=False):
        if one != other:
            break
        begin += 1
    # What is said instead may begin as the text does.
    for at in range(max(0, begin - len(text)), begin + 1):
        rest = sentence[at + len(text) :]
        if sentence.startswith(text, at) and claim.endswith(rest) and len(claim) > at + len(rest):
            return Place(at, at + len(text)), claim[at : len(claim) - len(rest)]
    return None


def with_slots(sentence: str, blanks: Iterable[tuple[str, Sequence[Place]]]) -> Sentence:
    """The sentence with a slot at the places of each blank, none of which meet."""
    placed = sorted((place, name) for name, places in blanks for place in places)
    parts: list[str | Slot] = []
    at = 0
    for place, name in placed:
        if place.begin > at:
            parts.append(sentence[at : place.begin])
        parts.append(Slot(name))
        at = place.end
    return (*parts, sentence[at:]) if at < len(sentence) else tuple(parts)


def meet(places: Iterable[Place], others: Iterable[Place]) -> bool:
    """Whether any place shares a letter with another one."""
    every = sorted((*places, *others))
    return any(one.end > other.begin for one, other in pairwise(every))
