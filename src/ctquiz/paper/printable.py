"""Any text made fit for paper: without controls, and with places to break its longest words."""

import re
import unicodedata
from functools import lru_cache
from typing import Any, Final

from msgspec import to_builtins

from ctquiz.paper.page import Room
from ctquiz.paper.sheet import Paper
from ctquiz.shown import without_controls

_BREAK: Final = "\u200b"
"""A space of no width: a line may end there. The templates make it vanish from what is read."""

_CURSIVE: Final = re.compile(r"[\u0600-\u07ff\u0860-\u08ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefe]")
_TOGETHER: Final = 8
"""Letters that touch each other are parted no more often than after so many."""

_MARK_OF_ORDER: Final = "\ufeff"
_WIDE: Final = frozenset("MW@%&—…æœÆŒ½¼¾€™→←↔⇒ЖЩШЮЫжшщюыфмǄǅǆ")

_NAMES: Final = frozenset({"kind", "file", "qr", "mark", "language", "sides"})
"""What a template is told and no reader."""

_BESIDE: Final = frozenset({"options", "lefts", "rights", "items", "sources"})
"""Texts beside which something stands on the paper."""


def printable(paper: Paper) -> Any:
    """A paper as JSON, every text in it as it can be printed."""
    built = to_builtins(paper)
    layout = paper.layout
    parts = [
        _printable(part, layout.table if part["kind"] == "answers" else layout.sheet)
        for part in built.pop("parts")
    ]
    return {**_printable(built, layout.sheet), "parts": parts}


def _printable(value: Any, room: Room) -> Any:
    match value:
        case str():
            return _text(value, room.line)
        case dict():
            return {
                key: inner if key in _NAMES else _printable(inner, _room_of(key, room))
                for key, inner in value.items()
            }
        case list() | tuple():
            return [_printable(inner, room) for inner in value]
        case _:
            return value


def _room_of(key: str, room: Room) -> Room:
    if key == "pairs":
        return Room(room.half, room.half, room.half)
    return Room(room.beside, room.beside, room.half) if key in _BESIDE else room


def _text(text: str, unbroken: float) -> str:
    if text.isascii() and text.isprintable() and len(text) <= unbroken:
        return text
    safe = without_controls(text).replace(_MARK_OF_ORDER, "").replace("\t", "    ")
    return _long_word(int(unbroken)).sub(lambda word: _breakable(word.group(), unbroken), safe)


@lru_cache(maxsize=8)
def _long_word(letters: int) -> re.Pattern[str]:
    # From U+2E80 on a line may break between any two letters.
    return re.compile(rf"[^\s\u2e80-\U0010ffff]{{{letters},}}")


def _breakable(word: str, unbroken: float) -> str:
    if sum(map(_width, word)) <= unbroken:
        return word
    return "".join(
        letter if index == 0 or _joins(letter, index) else _BREAK + letter
        for index, letter in enumerate(word)
    )


def _width(letter: str) -> float:
    """About how wide a letter is in its size: rather too wide."""
    if letter in _WIDE:
        return 1.0
    if letter.isupper():
        return 0.85 if letter >= "\u0370" else 0.75
    return 0.75 if letter in "mw" or letter >= "\u2000" else 0.57


def _joins(letter: str, index: int) -> bool:
    """Whether a letter stands on the one before it, or is written in one stroke with it."""
    if unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf"):
        return True
    return index % _TOGETHER > 0 and _CURSIVE.match(letter) is not None
