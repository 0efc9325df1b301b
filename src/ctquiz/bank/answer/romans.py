"""Roman numbers: Henry VIII, type II, the XIX century."""

import re
from collections.abc import Callable
from typing import Final

_LOW: Final = "m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_NUMERAL: Final = re.compile(rf"({_LOW})(?:e|eme|er|o|a|th)?")
# A letter or two of the large ones are more often a name: Washington DC, a CD, size XL, Malcolm X.
_BEHIND_WORD: Final = re.compile(
    rf"(?<=\w )(?:[IViv]$|(?=[ivx]{{2}}){_LOW}(?!\w)"
    rf"|(?=[IVX]{{2}}|[IVXLCDM]{{4}}){_LOW.upper()}(?!\w))"
)
_DIGITS: Final = dict(zip("ivxlcdm", (1, 5, 10, 50, 100, 500, 1000), strict=True))


def arabic(word: str) -> int:
    """What a Roman number in small letters comes to, with or without an ending; 0 for no such."""
    match = _NUMERAL.fullmatch(word)
    values = [_DIGITS[digit] for digit in match.group(1)] if match else []
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def in_arabic(text: str, style: Callable[[int], str]) -> str:
    """A text with the Roman numbers behind its words in the style given."""
    return _BEHIND_WORD.sub(lambda match: style(arabic(match.group().lower())), text)
