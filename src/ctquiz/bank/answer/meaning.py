"""Whether two texts mean the same: the same words, number, amount or date, however written."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ctquiz.bank.answer.amounts import RANK, Amount, amounts
from ctquiz.bank.answer.clock import time_of_day
from ctquiz.bank.answer.dates import Match, compare, dates
from ctquiz.bank.answer.figures import is_unreduced
from ctquiz.bank.answer.fold import fold
from ctquiz.bank.answer.formula import formula
from ctquiz.bank.answer.numerals import ordinal
from ctquiz.bank.answer.romans import in_arabic
from ctquiz.bank.answer.same import same
from ctquiz.bank.answer.symbols import is_no_symbol, is_other_symbol
from ctquiz.bank.answer.units import is_unit, stands_for
from ctquiz.bank.answer.wording import worded

_LONGEST: Final = 300
"""Characters of a text in which numbers are still looked for."""


def means(text: str, typed: str, language: str) -> bool:
    """Whether what was typed says what a text says."""
    if is_other_symbol(text, typed):
        return False
    if formula(text) or formula(typed):
        return same(text, typed, language)
    return (
        same(text, typed, language)
        or _says_in_digits(text, typed, language)
        or _is_same_amount(text, typed, language)
        or _dated(text, typed, language, Match.SAME)
        or _is_same_time(text, typed)
    )


def says_another(text: str, typed: str, language: str) -> bool:
    """Whether both are numbers or dates, and other ones: no slip makes one of the other."""
    asked, given = _amounts_meant(text, language), amounts(typed, language)
    if asked and given and {one.value for one in asked}.isdisjoint(one.value for one in given):
        return True
    days, said = dates(text, language), dates(typed, language)
    return bool(days and said) and not _dated(text, typed, language, Match.SAME)


def almost_means(text: str, typed: str, language: str) -> str:
    """What keeps an answer that names the right thing from being the text: too much or too little.

    Nothing where it names another thing.
    """
    if _dated(text, typed, language, Match.MORE):
        return "more than was asked"
    if dates(text, language):
        return ""
    for asked in _amounts_meant(text, language):
        measured = asked.units != () and all(is_unit(unit) for unit in asked.units)
        if measured and Amount(asked.value) in amounts(typed, language):
            return "the unit is missing"
    return ""


def _is_same_time(text: str, typed: str) -> bool:
    asked = time_of_day(text, authored=True)
    return asked is not None and asked == time_of_day(typed)


def _dated(text: str, typed: str, language: str, match: Match) -> bool:
    asked = dates(text, language)
    return bool(asked) and any(
        compare(one, other) is match for one in asked for other in dates(typed, language)
    )


# Digits that are a name and no number, as those of an agent or of a version: 007, 3.10.
_LABEL: Final = re.compile(r"0\d.*|\d+\.(?!\d{3}$)\d*0", re.DOTALL)


def _is_same_amount(text: str, typed: str, language: str) -> bool:
    if is_unreduced(text) or is_unreduced(typed):
        return False
    asked = _amounts_meant(text, language)
    bare = text.strip()
    if _LABEL.fullmatch(bare) or ("." in bare and _LABEL.fullmatch(typed.strip())):
        asked = [one for one in asked if one.units]
    return bool(asked) and any(
        one.value == other.value and _of_one_unit(one, other)
        for one in asked
        for other in amounts(typed, language)
    )


def _amounts_meant(text: str, language: str) -> list[Amount]:
    """The readings of an accepted text: in one, `5 m` are metres, but `$5m` and `5M` millions."""
    found = amounts(text, language, authored=True)
    if is_no_symbol(text):
        return [one for one in found if one.short or not one.units]
    return [one for one in found if one.units or one.short not in ("m", "mm")]


def _of_one_unit(asked: Amount, given: Amount) -> bool:
    if not given.units:
        return asked.units in ((), (RANK,))
    return asked.units != () and all(
        stands_for(said, unit) for said in given.units for unit in asked.units
    )


def _says_in_digits(text: str, typed: str, language: str) -> bool:
    if len(text) > _LONGEST or len(typed) > _LONGEST:
        return False
    return not _in_digits(text, language).isdisjoint(_in_digits(typed, language))


@lru_cache(maxsize=256)
def _in_digits(text: str, language: str) -> frozenset[str]:
    """A text with its numbers in digits; Roman ones may be numbers or ordinals, or none."""
    return frozenset(_readings(text, language))


def _readings(text: str, language: str) -> Iterator[str]:
    yield fold(worded(text, language), language)
    for style in (str, ordinal):
        read = in_arabic(text, style)
        if read != text:
            yield fold(worded(read, language), language)
