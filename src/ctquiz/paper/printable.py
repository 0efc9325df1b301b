"""Any text made fit for paper: without controls, and with places to break its longest words."""

import re
import unicodedata
from functools import lru_cache
from typing import Any, Final

from ctquiz.shown import without_controls

_BREAK: Final = "\u200b"
"""A space of no width: a line may end there, and a reader of the PDF meets nothing."""

_MARK_OF_ORDER: Final = "\ufeff"


def printable(value: Any, unbroken: int) -> Any:
    """A JSON value, every text in it as it can be printed."""
    match value:
        case str():
            return _text(value, unbroken)
        case dict():
            return {key: printable(inner, unbroken) for key, inner in value.items()}
        case list() | tuple():
            return [printable(inner, unbroken) for inner in value]
        case _:
            return value


def _text(text: str, unbroken: int) -> str:
    if text.isascii() and text.isprintable() and len(text) <= unbroken:
        return text
    safe = without_controls(text).replace(_MARK_OF_ORDER, "").replace("\t", "    ")
    return _long_word(unbroken).sub(_breakable, safe)


@lru_cache(maxsize=8)
def _long_word(unbroken: int) -> re.Pattern[str]:
    # From U+2E80 on a line may break between any two letters.
    return re.compile(rf"[^\s\u2e80-\U0010ffff]{{{unbroken + 1},}}")


def _breakable(word: re.Match[str]) -> str:
    return "".join(
        letter if index == 0 or _joins(letter) else _BREAK + letter
        for index, letter in enumerate(word.group())
    )


def _joins(letter: str) -> bool:
    """Whether a letter stands on the one before it."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf")
