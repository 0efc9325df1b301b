"""What judging an answer yields: a word, and what differed."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

JOINT: Final = "; "
"""Stands between the parts of an answer as it is kept."""


class Word(StrEnum):
    """The verdict itself."""

    RIGHT = "right"
    CLOSE = "close"
    WRONG = "wrong"


class Sign(StrEnum):
    """What became of one item of an answer."""

    RIGHT = "right"
    CLOSE = "close"
    WRONG = "wrong"
    MISSING = "missing"


class Row(Struct, frozen=True):
    """One item of an answer as it is looked at afterwards.

    `text` is the item, `said` what there is to say of it (`you had it 3rd`); `sign` None is an
    option that was rightly left alone.
    """

    sign: Sign | None
    text: str
    said: str = ""


class Verdict(Struct, frozen=True):
    """What an answer is worth.

    `given` is the answer in words, an option in its full text, several joined by `; `. `score` is
    (got, of). `rows` tell of each item where there are several, `nearest` is the accepted text that
    a near miss came near to, and `why` says in a few words what differed.
    """

    word: Word
    given: str
    score: tuple[int, int]
    rows: tuple[Row, ...] = ()
    nearest: str = ""
    why: str = ""


def of_one(word: Word, given: str, nearest: str = "", why: str = "") -> Verdict:
    """The verdict on the answer to one thing; a near miss got it."""
    return Verdict(word, given, (int(word is not Word.WRONG), 1), (), nearest, why)


class Unclear(Struct, frozen=True):
    """No answer at all to this question; `hint` says what would be one."""

    hint: str
