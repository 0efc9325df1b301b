"""What stands in brackets, and which quotations are open, at places that only move forward."""

import re
from typing import Final

from ctquiz.documents.text.signs import DOUBLE

_BRACKET: Final = re.compile(r"[()\[\]（）]")
_OPENING: Final = {")": "(", "]": "[", "）": "（"}
_LONGEST: Final = 300
"""Characters in brackets that are one remark: the pairs of what is longer are none."""
_STROKE: Final = re.compile(f"(?<![\u0590-\u05ff])[{DOUBLE}]|[{DOUBLE}](?![\u0590-\u05ff])")
"""A double quote, but not inside a word, as in Hebrew."""


class Brackets:
    """The outermost pairs of brackets of a text."""

    def __init__(self, text: str) -> None:
        self._pairs = _outermost(text)
        self._next = 0

    def around(self, at: int) -> tuple[int, int] | None:
        """The pair that stands around a place, asked for places in their order."""
        while self._next < len(self._pairs) and self._pairs[self._next][1] < at:
            self._next += 1
        if self._next < len(self._pairs) and self._pairs[self._next][0] < at:
            return self._pairs[self._next]
        return None


class Quotations:
    """Whether a quotation is open; its marks may be of one kind, and have space on both sides."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = 0
        self._open = False

    def is_open(self, at: int) -> bool:
        """Whether one is open at a place, asked for places in their order."""
        strokes = sum(1 for _ in _STROKE.finditer(self._text, self._counted, at))
        self._counted = at
        self._open ^= bool(strokes % 2)
        return self._open


def closing(signs: str, is_open: bool) -> str:
    """As many of the signs after a stop as come before a quotation that begins."""
    for at, sign in enumerate(signs):
        if sign in DOUBLE:
            if not is_open:
                return signs[:at]
            is_open = False
    return signs


def _outermost(text: str) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        sign = found.group()
        if sign not in _OPENING:
            opened.append((sign, found.start()))
        elif opened and opened[-1][0] == _OPENING[sign]:
            _, start = opened.pop()
            if found.start() - start <= _LONGEST:
                while pairs and pairs[-1][0] > start:
                    pairs.pop()
                pairs.append((start, found.start()))
    return pairs
