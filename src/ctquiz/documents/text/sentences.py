"""Where the sentences of a paragraph begin and end.

The places of sentences are numbers that last, so nothing but the text decides: not line breaks
(any space is a space), not the kind of quotes and dashes. Where a stop may or may not end a
sentence, it does not: two sentences in one are whole, the halves of one are not.

Each stop is looked at once, with a bounded part of what stands before it and no more of what
follows than up to the next word: the time is linear in the text.
"""

import re
from collections.abc import Iterator

from ctquiz.documents.text.ending import ends
from ctquiz.documents.text.pairs import Brackets, Quotations
from ctquiz.documents.text.signs import STOP, UNSPACED
from ctquiz.documents.text.stop import Stop, following
from ctquiz.documents.text.tongue import Tongue, tongue
from ctquiz.documents.text.unspaced import ends_in_the_east, ends_without_space


def sentences(paragraph: str, language: str = "en") -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences in order, without the space around them.

    They hold every character that is no space. `language` is a BCP 47 tag; for one that is not
    known here the words of English hold.
    """
    start = len(paragraph) - len(paragraph.lstrip())
    end = len(paragraph.rstrip())
    scan = _Scan(paragraph, tongue(language))
    for found in STOP.finditer(paragraph, start):
        split = scan.split(found, start)
        if split is not None:
            yield start, split[0]
            start = split[1]
    if start < end:
        yield start, end


class _Scan:
    """A walk from stop to stop through a text."""

    def __init__(self, text: str, words: Tongue) -> None:
        self._text = text
        self._tongue = words
        self._brackets = Brackets(text)
        self._quotations = Quotations(text)

    def split(self, found: re.Match[str], start: int) -> tuple[int, int] | None:
        """Where the sentence from `start` ends at a stop and the next begins, if it does."""
        mark, close = found["mark"], found["close"]
        closed = found.end("note") if found["note"] else found.end("close")
        spaced = bool(found["gap"] or found["late"])
        quoting = bool(found["late"] or (close and not spaced))
        quoting = quoting and self._quotations.is_open(found.end("mark"))
        end, after = self._edges(found, closed, quoting)
        pair = self._brackets.around(found.start()) if self._brackets else None
        within = pair is not None and self._is_within(start, pair[0])
        if pair is not None and within and closed <= pair[1]:
            return None
        stop = Stop(self._text, start, found.start(), mark, close, after, within)
        then = following(stop, self._tongue)
        if then is None or not stop.said():
            return None
        if not UNSPACED.isdisjoint(mark):
            split = ends_in_the_east(stop)
        elif spaced:
            split = ends(stop, then, self._tongue)
        else:
            split = ends_without_space(stop, then, self._tongue, quoting)
        return (end, after) if split else None

    def _edges(self, found: re.Match[str], closed: int, quoting: bool) -> tuple[int, int]:
        """Where the sentence would end, and the next begin."""
        if found["late"] is None:
            return closed, found.end()
        if quoting:
            return found.end("late"), found.end()
        return closed, found.start("late") + 1

    def _is_within(self, start: int, bracket: int) -> bool:
        """Whether a bracket was opened in the middle of the sentence, not before its first word."""
        return start < bracket and any(map(str.isalnum, self._text[start:bracket]))
