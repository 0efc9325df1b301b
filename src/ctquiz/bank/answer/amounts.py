"""Amounts as learners write them: a number in any notation, and the unit beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import takewhile
from typing import Final

from ctquiz.bank.answer.figures import figures
from ctquiz.bank.answer.fold import plain
from ctquiz.bank.answer.numerals import parts_in_digits, spoken, spoken_rank
from ctquiz.bank.answer.quantity import ONES
from ctquiz.bank.answer.tongues import spoken_in
from ctquiz.bank.answer.units import is_currency, is_unit, unit_of


@dataclass(frozen=True, slots=True)
class Amount:
    """One reading of what was written.

    `units` are the one names of the units said, before and behind the number; `short` is the letter
    that was read as a magnitude (`16m`), `part` whether it is a fraction (`half`).
    """

    value: Fraction
    units: tuple[str, ...] = ()
    short: str = ""
    part: bool = False


RANK: Final = "th"
"""The unit of an ordinal."""

_LONGEST: Final = 80
_AROUND: Final = " \t\"'()[]{}\u201c\u201d\u201e\u00ab\u00bb,;!?*_"
_ABOUT: Final = re.compile(
    r"(?:(?:the|about|around|approximately|approx\.?|roughly|circa|ca?\.)\s+|[~≈]\s*|ca?\.(?=\d))"
)
_DASH: Final = re.compile("^[\u2010-\u2015](?=\\s?[\\d.])")
_MINUS: Final = re.compile("^(?:minus|negative) ")
_BEFORE: Final = re.compile(r"([+-]?)\s*([^\d\s+.,'-][^\d+,'-]*?)?\s*([+-]?)\s*(?=\.?\d)")
_MAGNITUDES: Final = {
    **{"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9},
    **{"trillion": 10**12, "quadrillion": 10**15, "dozen": 12, "lakh": 10**5, "crore": 10**7},
    **{"millions": 10**6, "billions": 10**9, "trillions": 10**12, "thousands": 10**3},
    **dict.fromkeys(
        "mio mln mn mil mill millionen millones milioni miljoen milhoes".split(), 10**6
    ),
    **dict.fromkeys("bn bln mrd mld mia milliard milliards milliarde".split(), 10**9),
    **dict.fromkeys("milliarden miliardo miliardi miljard".split(), 10**9),
    **dict.fromkeys("tn trn".split(), 10**12),
    **{"k": 10**3, "m": 10**6, "b": 10**9, "mm": 10**6},
}
_ENGLISH_ALONE: Final = frozenset("mil billion billions trillion trillions quadrillion".split())
"""In other languages these may be a thousand times as much, or as little."""

_LESSER: Final = re.compile(r",? (?:and )?(?=\d)")
_SHORT: Final = 2
_MAGNITUDE: Final = re.compile(r"[\s-]*([a-z]+)\.?(?![^\W\d_])")
_A_PART: Final = re.compile(r"^(?:an? |(?=(?:half|quarter)\b))")
_HALF_OF: Final = re.compile(
    r"(?:a )?half (?:an? )?(?=(?:hundred|thousand|million|billion|tr|dozen))"
)
_AND_A_HALF: Final = re.compile(r" and a half\b")


@lru_cache(maxsize=256)
def amounts(text: str, language: str = "en", authored: bool = False) -> tuple[Amount, ...]:
    """Every reading of a text that is a number and perhaps its unit; none where it is more.

    A learner may write digits in the notation of any locale; `authored` are texts of the bank.
    """
    if len(text) > _LONGEST:
        return ()
    bare = plain(text.strip(_AROUND)).strip(_AROUND).rstrip(".")
    bare = _ABOUT.sub("", bare, count=1) if _ABOUT.match(bare) else bare
    bare = _MINUS.sub("-", bare)
    bare = _DASH.sub("-", bare)
    found = [*_from_digits(bare, language, authored), *_from_words(bare, language)]
    return tuple(dict.fromkeys([*found, *_from_tongue(text, language)]))


def _from_digits(bare: str, language: str, authored: bool = False) -> Iterator[Amount]:
    match = _BEFORE.match(bare)
    if not match or (match.group(1) and match.group(3)):
        return
    before = (match.group(2) or "").strip()
    if before not in ("", "%") and not is_currency(before):
        return
    sign = -1 if "-" in (match.group(1), match.group(3)) else 1
    units = (unit_of(before),) if before else ()
    for value, end, part in figures(bare, match.end(), language, authored):
        if bare[end:] in ("st", "nd", "rd", "th") and not units:
            yield Amount(value * sign, (RANK,))
        for amount in measured(value * sign, bare[end:], language, part):
            yield Amount(amount.value, units + amount.units, amount.short, amount.part)


def _from_words(bare: str, language: str) -> Iterator[Amount]:
    if not language.casefold().startswith("en"):
        return
    sign = -1 if bare.startswith("-") else 1
    bare = bare.removeprefix("-")
    yield from _fractions_in_words(bare, language)
    if bare.startswith(("$", "€", "£", "¥")):
        bare = f"{bare[1:]} {bare[0]}"
    words = bare.replace("-", " ").replace(",", " ").replace("%", " %").split()
    if "point" in words:
        yield from _with_point(words, sign, language)
    rank, used = spoken_rank(words)
    if used == len(words) > 0:
        yield Amount(Fraction(rank), (RANK,))
    if words[:1] in (["a"], ["an"]) and is_unit(" ".join(words[1:])):
        yield Amount(Fraction(sign), (unit_of(" ".join(words[1:])),))
    value, used = spoken(words)
    if used:
        rest = " ".join(words[used:])
        half = _AND_A_HALF.match(" " + rest)
        if half:
            yield from measured(Fraction(sign * (2 * value + 1), 2), rest[half.end() :], language)
        yield from measured(Fraction(sign * value), rest, language)


def _from_tongue(text: str, language: str) -> Iterator[Amount]:
    """The same in the number words of another language, with their accents or without."""
    for written in dict.fromkeys((text.casefold(), plain(text))):
        words = written.strip(_AROUND).split()
        value, used = spoken_in(words, language)
        if used:
            yield from measured(Fraction(value), plain(" ".join(words[used:])), language)


def _with_point(words: list[str], sign: int, language: str) -> Iterator[Amount]:
    """`three point five`."""
    at = words.index("point")
    whole, used = spoken(words[:at])
    digits = list(takewhile(lambda word: word in ONES[:10], words[at + 1 :]))
    if used == at and digits:
        tail = "".join(str(ONES.index(digit)) for digit in digits)
        rest = " ".join(words[at + 1 + len(digits) :])
        yield from measured(sign * Fraction(f"{whole}.{tail}"), rest, language)


def _fractions_in_words(bare: str, language: str) -> Iterator[Amount]:
    half_of = _HALF_OF.match(bare)
    if half_of:
        yield from measured(Fraction(1, 2), bare[half_of.end() :], language)
    said = _A_PART.sub("one ", bare)
    if parts_in_digits(said) != said:
        yield from _from_digits(parts_in_digits(said), language)


def measured(
    value: Fraction, rest: str, language: str, part: bool = False, short: str = ""
) -> Iterator[Amount]:
    """The readings of a number with what stands behind it: magnitudes, then a unit."""
    bare = rest.strip(" -")
    yield Amount(value, (unit_of(bare, language),) if bare else (), short, part and not bare)
    match = _MAGNITUDE.match(rest)
    if not match or short:
        return
    word = match.group(1)
    if word in _ENGLISH_ALONE and not language.casefold().startswith("en"):
        return
    if word in _MAGNITUDES:
        letters = word if len(word) <= _SHORT else ""
        more = value * _MAGNITUDES[word]
        yield from measured(more, rest[match.end() :], language, short=letters)
        yield from _with_lesser(more, _MAGNITUDES[word], rest[match.end() :], language)


def _with_lesser(value: Fraction, magnitude: int, rest: str, language: str) -> Iterator[Amount]:
    """`1 million 600 thousand`."""
    start = _LESSER.match(rest)
    if not start:
        return
    for lesser, end, _ in figures(rest, start.end(), language):
        for amount in measured(lesser, rest[end:], language):
            if 0 < amount.value < magnitude:
                yield Amount(value + amount.value, amount.units)
