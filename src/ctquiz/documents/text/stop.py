"""A stop in a text: where it is, the word before it and the word after it."""

import re
from enum import Enum
from typing import Final

from msgspec import Struct

from ctquiz.documents.text.signs import FOLLOWING, QUOTES
from ctquiz.documents.text.tongue import Tongue

_LOOKED_AT: Final = 40
"""Characters before a stop that may matter: no abbreviation is longer."""
_WORD: Final = re.compile(r"(?:[^\W_]|[°§№])+(?:\.[^\W_]+)*\Z")
_BRAND: Final = re.compile(r"[a-z]{1,3}[A-Z]")
_PLAIN_AFTER: Final = re.compile(rf"[\s,{QUOTES}]|\Z")
_LETTER: Final = re.compile(r"[^\W_]")


class Begin(Enum):
    """What kind of character a word begins with."""

    SMALL = 0
    CAPITAL = 1
    FIGURE = 2
    UNCASED = 3


class Stop(Struct, frozen=True):
    """A stop at a place of a text, in the sentence from `start`."""

    text: str
    start: int
    at: int
    mark: str
    close: str
    """Quotes, brackets and notes right after it."""
    after: int
    """Where the text goes on."""
    enclosed: bool
    """Whether it is the last in brackets that were opened within the sentence."""

    def before(self) -> str:
        """The end of the sentence up to here."""
        return self.text[max(self.start, self.at - _LOOKED_AT) : self.at]

    def said(self) -> bool:
        """Whether the sentence has any word yet."""
        return _LETTER.search(self.text, self.start, self.at) is not None


class Following(Struct, frozen=True):
    """The first word after a stop, past quotes, brackets and dashes."""

    word: str
    begin: Begin
    starts: bool
    """Whether it is one that begins sentences."""
    end: int


def word_before(before: str) -> str:
    """The last word before a stop, with the full stops in it; empty after a quote or bracket."""
    found = _WORD.search(before)
    return found.group() if found else ""


def following(stop: Stop, tongue: Tongue) -> Following | None:
    """The word after it; none where the text ends or goes on with a comma or the like."""
    found = FOLLOWING.match(stop.text, stop.after)
    if found is None:
        return None
    word, end = found["word"], found.end()
    starts = (
        word.lower() in tongue.beginnings
        # AS and IT in capitals are other words; so is the A of A. Smith, the All of All-Star.
        and (len(word) == 1 or not word.isupper())
        and _PLAIN_AFTER.match(stop.text, end) is not None
    )
    return Following(word, _begin(word), starts, end)


def _begin(word: str) -> Begin:
    first = word[0]
    if first.islower():
        return Begin.CAPITAL if _BRAND.match(word) else Begin.SMALL
    if first.isupper() or first.istitle():
        return Begin.CAPITAL
    return Begin.FIGURE if first.isnumeric() and first.isdigit() else Begin.UNCASED
