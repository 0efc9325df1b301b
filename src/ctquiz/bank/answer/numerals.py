"""English number words: what they come to, and digits in their place."""

import re
from collections.abc import Sequence
from typing import Final

from ctquiz.bank.answer.quantity import ONES, TENS

SCALES: Final = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
_SMALL: Final = {
    **{word: value for value, word in enumerate(ONES)},
    **{
        f"{ten}{one}": 10 * tens + ones
        for tens, ten in enumerate(TENS, 2)
        for ones, one in enumerate(ONES[1:10], 1)
    },
    **dict.fromkeys(("nil", "nought", "none"), 0),
}
_TENS: Final = {word: 10 * tens for tens, word in enumerate(TENS, 2)} | {"fourty": 40}
_RANKS: Final = {
    **{"first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight"},
    **{"ninth": "nine", "twelfth": "twelve", "dozenth": "dozen"},
    **{f"{word[:-1]}ieth": word for word in TENS},
    **{f"{word}th": word for word in (*ONES, *SCALES, "hundred")},
}
"""Ordinals, each with its number."""

NUMBER_WORDS: Final = frozenset([*_SMALL, *_TENS, *_RANKS, *SCALES, "hundred", "dozen"])
_RUN: Final = re.compile(
    rf"(?<![\w.])(?:(?:an?|{'|'.join(NUMBER_WORDS)})(?![\w])|\d[\d,]*(?:\.\d+)?(?!\w))"
    rf"(?:[ -](?:and |a )?(?:{'|'.join(NUMBER_WORDS)})(?!\w))*"
)
_WORD: Final = re.compile(r"[^\s-]+")
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_MOST: Final = 30
"""Words of a number worth reading."""


def spoken(words: Sequence[str]) -> tuple[int, int]:
    """The number that words begin with, and of how many words it is made; none is of no word."""
    if words and words[0] in _COUNTED:
        value, used = spoken(["a", *words])
        return value, used - 1
    total, at, last = 0, 0, 0
    while at < min(len(words), _MOST):
        start = at + (at > 0 and words[at] == "and")
        value, used = _below_thousand(words[start:_MOST])
        if not used:
            break
        end = start + used
        scale = 1
        if end < len(words) and words[end] in SCALES:
            scale = SCALES[words[end]]
            end += 1
        if last and scale >= last:
            break
        total, at, last = total + value * scale, end, scale
        if scale == 1:
            break
    return total, at


def _below_thousand(words: Sequence[str]) -> tuple[int, int]:
    """Also what is counted in hundreds (`nineteen hundred`), in dozens, or in years."""
    if words[:1] in (["a"], ["an"]):
        value, used = (1, 1) if words[1:2] and words[1] in _COUNTED else (0, 0)
    else:
        value, used = _below_hundred(words)
    following = words[used : used + 1]
    if used and following == ["dozen"]:
        return value * 12, used + 1
    if used and following == ["hundred"]:
        used += 1
        start = used + (words[used : used + 1] == ["and"])
        more, taken = _below_hundred(words[start:])
        return (value * 100 + more, start + taken) if taken else (value * 100, used)
    if 10 <= value < 100:
        return _year(words, value, used)
    return value, used


_COUNTED: Final = frozenset([*SCALES, "hundred", "dozen"])


def _year(words: Sequence[str], value: int, used: int) -> tuple[int, int]:
    """`nineteen eighty-four` and `nineteen oh five`, else the number itself."""
    zero = words[used : used + 1] in (["oh"], ["o"])
    more, taken = _below_hundred(words[used + zero :])
    if taken and (0 < more < 10 if zero else more >= 10):
        return value * 100 + more, used + zero + taken
    return value, used


def _below_hundred(words: Sequence[str]) -> tuple[int, int]:
    if not words:
        return 0, 0
    if words[0] in _TENS:
        ones = _SMALL.get(words[1], 0) if len(words) > 1 else 0
        return (_TENS[words[0]] + ones, 2) if 0 < ones < 10 else (_TENS[words[0]], 1)
    return (_SMALL[words[0]], 1) if words[0] in _SMALL else (0, 0)


def spoken_rank(words: Sequence[str]) -> tuple[int, int]:
    """The ordinal that words begin with (`twenty-first` is 21), and of how many words it is."""
    for end in range(1, min(len(words), 8) + 1):
        if words[end - 1] in _RANKS:
            cardinal = [*words[: end - 1], _RANKS[words[end - 1]]]
            if cardinal[0] in _COUNTED:
                cardinal.insert(0, "a")
            value, used = spoken(cardinal)
            return (value, end) if used == len(cardinal) else (0, 0)
    return 0, 0


def in_digits(text: str) -> str:
    """A text in lower case with its English numbers in digits: `apollo 11`, `the 4th planet`."""
    return _RUN.sub(_digits_of, text)


def parts_in_digits(text: str) -> str:
    """A text in lower case with its English fractions in digits: `2/3 majority`."""
    return _PART.sub(lambda match: f"{_SMALL[match[1]]}/{_parts(match[2])}", text)


def _parts(name: str) -> int:
    one = name.removesuffix("s")
    return _PARTS.get(one) or spoken_rank([one])[0]


_PARTS: Final = {"half": 2, "halve": 2, "quarter": 4}
_PART: Final = re.compile(
    rf"\b({'|'.join(ONES[1:10])})[ -]"
    r"(half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b"
)


def _digits_of(match: re.Match[str]) -> str:
    words = _WORD.findall(match.group())
    if words[0][0].isdigit():
        return _with_scale(match.group(), words)
    said: list[str] = []
    while words:
        rank, used = spoken_rank(words)
        if used:
            said.append(ordinal(rank))
        else:
            value, used = spoken(words)
            said.append(str(value) if used else words[0])
        words = words[used or 1 :]
    return " ".join(said)


def _with_scale(written: str, words: list[str]) -> str:
    number = words[0].replace(",", "") if _GROUPED.match(words[0]) else words[0]
    if number.isdigit() and len(number) < 16 and words[1:] and words[1] in SCALES:
        return " ".join([str(int(number) * SCALES[words[1]]), *words[2:]])
    return written.replace(words[0], number, 1)


def ordinal(value: int) -> str:
    """A number as an ordinal in digits."""
    teens = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
