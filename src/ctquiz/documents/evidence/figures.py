"""Numbers as evidence compares them: by what they come to, however they are written."""

import re
from typing import Final

from ctquiz.bank.answer.numerals import NUMBER_WORDS, SCALES, in_digits

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINTS: Final = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_POINTS_GROUP: Final = frozenset("de es it pt nl da no sv fi pl cs tr el ro id hu hr sl".split())
_COMMAS_PART: Final = _POINTS_GROUP | frozenset("fr ru uk bg sk sr lt lv et".split())
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d+$)")
_POWER: Final = re.compile("(?<=[0-9])(?=[\u2070\u00b9\u00b2\u00b3\u2074-\u2079])")
_FEW: Final = re.compile(r"(\d+)(?:\.(\d+))?")
_SCALES: Final = {**SCALES, "bn": 10**9, "tn": 10**12, "mn": 10**6}
_LONGEST: Final = 16
"""Digits of a number that are reckoned with."""

SCALE_WORDS: Final = frozenset(_SCALES)
_JOINED: Final = frozenset(["hundred", *SCALES])


def with_power(written: str) -> str:
    """A number with its power told apart from its digits, before signs are folded."""
    return _POWER.sub("^", written)


def ungrouped(written: str, language: str) -> str:
    """A number without the signs that part its thousands."""
    if language in _POINTS_GROUP and _GROUPED_BY_POINTS.fullmatch(written):
        return written.replace(".", "")
    return written.replace(",", "") if _GROUPED.fullmatch(written) else written


def value_of(written: str, language: str) -> str:
    """What a number without grouping comes to, in digits with a point."""
    bare = "".join(written.split())
    if language == "en":
        return in_digits(bare)
    return _DECIMAL_COMMA.sub(".", bare) if language in _COMMAS_PART else bare


def is_joined_by_and(word: str) -> bool:
    """Whether a number may go on after this word and an `and`: `a hundred and five`."""
    return word in _JOINED


def goes_on(word: str) -> bool:
    """Whether a word may be a further one of an English number."""
    return word in NUMBER_WORDS or word in SCALE_WORDS


def together(said: list[str]) -> str | None:
    """What English words of one number come to (`16 million`); None where they are several."""
    figures = _FEW.fullmatch(said[0].removeprefix("-"))
    if figures is None:
        value = in_digits(" ".join(said))
        return None if " " in value else value
    if len(said) != 2 or said[1] not in _SCALES or len(figures[0]) > _LONGEST:
        return None
    whole, part = figures[1], figures[2] or ""
    value = str(int(whole + part) * _SCALES[said[1]])
    if part:
        zeros, value = value[-len(part) :], value[: -len(part)]
        value += f".{zeros.rstrip('0')}" if zeros.strip("0") else ""
    return f"-{value}" if said[0].startswith("-") else value
