"""Numbers as people write them: digits, separators, magnitudes and English words."""

import re
from decimal import Decimal
from typing import Final

MAGNITUDES: Final = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
ONES: Final = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen".split()
)
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS: Final = {
    **{word: Decimal(value) for value, word in enumerate(ONES)},
    **{word: Decimal(10 * value) for value, word in enumerate(TENS, 2)},
    **{
        f"{ten}-{one}": Decimal(10 * tens + ones)
        for tens, ten in enumerate(TENS, 2)
        for ones, one in enumerate(ONES[1:10], 1)
    },
}
_DIGITS: Final = r"[+-]?(?:[0-9]{1,3}(?:[,\u00a0\u202f ][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER: Final = re.compile(
    rf"(?P<digits>{_DIGITS})|(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![a-z])",
    re.IGNORECASE,
)
_MAGNITUDE: Final = re.compile(rf"\s*({'|'.join(MAGNITUDES)})\b", re.IGNORECASE)
_LONGEST: Final = 60
"""Characters of a number worth reading; a typed megabyte is no number."""


def leading_number(text: str) -> tuple[Decimal, str] | None:
    """The number a text begins with, and the rest of it; None where it begins with none.

    `16 million dollars` gives 16000000 and `dollars`.
    """
    text = text.strip().replace("\N{MINUS SIGN}", "-")
    if text.isascii() and text.isdecimal() and len(text) <= _LONGEST:
        return Decimal(text), ""
    match = _NUMBER.match(text)
    if not match or len(text) > _LONGEST:
        return None
    digits = match.group("digits")
    value = (
        Decimal(re.sub(r"[^0-9.+-]", "", digits)) if digits else _WORDS[match.group("word").lower()]
    )
    rest = text[match.end() :]
    while magnitude := _MAGNITUDE.match(rest):
        value *= MAGNITUDES[magnitude.group(1).lower()]
        rest = rest[magnitude.end() :]
    return value, rest.strip()


def number(text: str) -> Decimal | None:
    """The value of a text that is a number and nothing else."""
    found = leading_number(text)
    return found[0] if found and not found[1] else None
