"""Where the sentences of a paragraph begin and end.

The places of sentences are numbers that last, so nothing but the text decides, and not which kind
of space, quotes and dashes it has. Where a stop may or may not end a sentence, it does not: two
sentences in one are whole, the halves of one are not.

Each stop is looked at once, with a bounded part of what stands before it and no more of what
follows than up to the next word: the time is linear in the text.
"""

import re
from collections.abc import Iterator
from typing import Final

from ctquiz.documents.block import MAX_SENTENCE
from ctquiz.documents.text.ending import ends
from ctquiz.documents.text.pairs import Brackets, Quotations, closing
from ctquiz.documents.text.signs import STOP, UNSPACED
from ctquiz.documents.text.stop import Stop, following
from ctquiz.documents.text.tongue import Tongue, tongue
from ctquiz.documents.text.unspaced import ends_in_the_east, ends_without_space

_LETTER: Final = re.compile(r"[^\W_]")


def sentences(paragraph: str, language: str = "en") -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences in order, without the space around them.

    A paragraph has single spaces, as `tidy` leaves it. The spans hold every character that is no
    space. `language` is a BCP 47 tag; for one that is not known here the words of English hold.
    Where a sentence gets longer than any is, it is the last.
    """
    end = len(paragraph.rstrip())
    walk = _Walk(paragraph, tongue(language))
    for found in STOP.finditer(paragraph):
        if found.start() - walk.start > MAX_SENTENCE:
            break
        # What nothing stands before is no end.
        if found.start() > walk.first:
            span = walk.ended(found)
            if span is not None:
                yield span
    if walk.start < end:
        yield walk.start, end


class _Walk:
    """From stop to stop through a text."""

    def __init__(self, text: str, words: Tongue) -> None:
        self._text = text
        self._tongue = words
        self._brackets = Brackets(text)
        self._quotations = Quotations(text)
        self._begin(len(text) - len(text.lstrip()))

    def _begin(self, start: int) -> None:
        self.start = start
        """Of the sentence."""
        found = _LETTER.search(self._text, start)
        self.first = found.start() if found else len(self._text)
        """Of its letters."""

    def ended(self, found: re.Match[str]) -> tuple[int, int] | None:
        """The sentence that ends at a stop, if one does; the next one begins after it."""
        mark, close, note, late, gap = found.groups()
        closed = found.end("note" if note else "close")
        pair = self._brackets.around(found.start())
        within = pair is not None and self.first < pair[0]
        if pair is not None and within and closed <= pair[1]:
            return None
        open_before = bool((late or (close and not gap)) and self._quotations.is_open(found.end(1)))
        eastern = not UNSPACED.isdisjoint(mark)
        end, after = closed, found.end()
        if late and open_before:
            end = found.end("late")
        elif late:
            after = found.start("late") + 1
        elif eastern and not gap:
            close = closing(close, open_before)
            end = after = found.end("mark") + len(close)
        stop = Stop(
            self._text, self.start, found.start(), mark, close + (note or ""), after, within
        )
        then = following(stop, self._tongue)
        if then is None or not (
            ends_in_the_east(stop)
            if eastern
            else ends(stop, then, self._tongue)
            if gap or late
            else ends_without_space(stop, then, self._tongue, open_before)
        ):
            return None
        span = self.start, end
        self._begin(after)
        return span
