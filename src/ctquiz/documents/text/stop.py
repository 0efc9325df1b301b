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
_AS_CAPITAL: Final = re.compile(r"[a-z]{1,3}[A-Z]|[a-z]{1,20}[\d_(]|[a-z]\.\s[A-Z]")
"""What begins sentences in lower case: `iPhone`, `urllib3`, `close()`, the number `b. Then`."""
_PLAIN_AFTER: Final = re.compile(rf"[\s,{QUOTES}]|\Z")


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


class Following(Struct, frozen=True):
    """The first word after a stop, past quotes, brackets and dashes."""

    text: str
    word: str
    end: int
    beginnings: frozenset[str]

    @property
    def begin(self) -> Begin:
        """What kind of character it begins with; some small letters are as good as capitals."""
        first = self.word[0]
        if first.isupper() or first.istitle():
            return Begin.CAPITAL
        if first.islower():
            alike = _AS_CAPITAL.match(self.text, self.end - len(self.word))
            return Begin.CAPITAL if alike else Begin.SMALL
        return Begin.FIGURE if first.isdigit() else Begin.UNCASED

    @property
    def starts(self) -> bool:
        """Whether it is one of the words that begin sentences."""
        return (
            self.word.lower() in self.beginnings
            # AS and IT are other words; so are the A of A. Smith and the All of All-Star.
            and (len(self.word) == 1 or not self.word.isupper())
            and _PLAIN_AFTER.match(self.text, self.end) is not None
        )

    @property
    def is_initial(self) -> bool:
        """Whether it is a letter with a full stop."""
        return len(self.word) == 1 and self.text.startswith(".", self.end)


def word_before(before: str) -> str:
    """The last word before a stop, with the full stops in it; empty after a quote or bracket."""
    if not before or before[-1].isspace():
        return ""
    last = before.rsplit(None, 1)[-1]
    if last.isalpha():
        return last
    found = _WORD.search(last)
    return found.group() if found else ""


def following(stop: Stop, tongue: Tongue) -> Following | None:
    """The word after it; none where the text ends or goes on with a comma or the like."""
    found = FOLLOWING.match(stop.text, stop.after)
    return found and Following(stop.text, found["word"], found.end(), tongue.beginnings)
