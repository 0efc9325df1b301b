"""Whether typed words are a near miss: slips of the finger, and not another thing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ctquiz.bank.answer.difference import difference
from ctquiz.bank.answer.fold import fold, folded_words
from ctquiz.bank.answer.formula import formula
from ctquiz.bank.answer.meaning import says_another
from ctquiz.bank.answer.numerals import in_digits
from ctquiz.bank.answer.romans import arabic
from ctquiz.bank.answer.telling import nearer_kin, told_apart


@dataclass(frozen=True, slots=True)
class Slip:
    """A near miss: the accepted text it came near to, and in a few words what differs."""

    nearest: str
    why: str


_LONGEST: Final = 300
"""Characters of a text in which a slip is still looked for."""

_SHORTEST: Final = 4
_ACRONYM: Final = re.compile(r"\b[A-Z]{2,8}\b")
_LETTERS: Final = re.compile(r"\w")
_HYPHEN: Final = re.compile("(?<=\\w)[-\u2010-\u2015](?=\\w)")


def near_miss(
    texts: Iterable[str], typed: str, language: str, others: Sequence[str] = ()
) -> Slip | None:
    """How what was typed comes near to one of the texts; None where it does not.

    `others` are texts that must not pass: what is as near to one of these is no near miss.
    """
    if not typed.strip() or len(typed) > _LONGEST:
        return None
    given = _words(typed, language)
    counted = [
        (_slips(given, _words(text, language), language), text)
        for text in texts
        if len(text) <= _LONGEST and not _is_another(text, typed, language)
    ]
    best = min(((slips, text) for slips, text in counted if slips), default=None)
    if best is None:
        return None
    slips, nearest = best
    folded = fold(typed, language)
    if any(_distance(folded, fold(other, language), slips) <= slips for other in others):
        return None
    return Slip(nearest, difference(typed, nearest, language).why)


def _is_another(text: str, typed: str, language: str) -> bool:
    """Whether no slip makes one of the other: numbers, dates, acronyms, and other operators."""
    given = {*_words(typed, language)}
    if any(not given.issuperset(_words(word, language)) for word in _ACRONYM.findall(text)):
        return True
    operating = [_LETTERS.sub("", formula(one)) for one in (text, typed)]
    return operating[0] != operating[1] or says_another(text, typed, language)


def _words(text: str, language: str) -> list[str]:
    return folded_words(_HYPHEN.sub(" ", text), language)


def _slips(given: list[str], meant: list[str], language: str) -> int | None:
    """How many slips lie between the words; None where there are too many, or other words."""
    if len(given) != len(meant):
        if not all(_is_long_word(word, language) for word in (*given, *meant)):
            return None
        given, meant = ["".join(given)], ["".join(meant)]
    slips = 0
    for had, wanted in zip(given, meant, strict=True):
        if had == wanted or in_digits(had) == in_digits(wanted):
            continue
        alone = len(meant) == 1
        found = (
            None
            if had in meant or wanted in given
            else _slips_of_word(had, wanted, alone, language)
        )
        if found is None:
            return None
        slips += found
    length = sum(map(len, meant))
    return slips if slips <= min(3, 1 + (length + 1) // 10) else None


def _is_long_word(word: str, language: str) -> bool:
    return len(word) >= _SHORTEST and in_digits(word) == word and not nearer_kin(word, language)


def _slips_of_word(given: str, meant: str, alone: bool, language: str) -> int | None:
    if min(len(given), len(meant)) < _SHORTEST or not _is_cased(given + meant):
        return None
    slips = _distance(given, meant, 2)
    if slips > (1 if len(meant) < 9 else 2) or arabic(meant) or arabic(given):
        return None
    if alone and len(meant) == _SHORTEST and not _is_swap_or_double(given, meant):
        return None
    if _begins_otherwise(given, meant):
        return None
    if told_apart(given, meant, language):
        return None
    if any(_distance(given, other, slips) <= slips for other in nearer_kin(meant, language)):
        return None
    return slips


def _distance(one: str, other: str, most: int) -> int:
    # It takes longer to import than ctquiz takes to start without it.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(one, other, score_cutoff=most)


def _is_cased(word: str) -> bool:
    """Whether a word is written in letters that have a case: in other scripts one is a syllable."""
    return all(letter.lower() != letter.upper() for letter in word)


def _is_swap_or_double(given: str, meant: str) -> bool:
    """In a word so short, alone, any other slip makes another one: Mars and Mark."""
    if len(given) == len(meant):
        return given[0] == meant[0] and sorted(given) == sorted(meant)
    doubled = {meant[: at + 1] + meant[at:] for at in range(len(meant))}
    return given in doubled


_SOUND_ALIKE: Final = tuple(
    map(frozenset, ("ck", "iy", "vw", "sz", "kq", "sc", "jy", "ei", "xz", "gj"))
)


def _begins_otherwise(given: str, meant: str) -> bool:
    """Whether only the first letter is another, or only one of them has it.

    Gambia is no slip of Zambia, and ever none of never, but Kairo is one of Cairo.
    """
    if given[0] == meant[0]:
        return False
    if given[1:] == meant[1:]:
        return len(meant) < 10 and frozenset((given[0], meant[0])) not in _SOUND_ALIKE
    return min(len(given), len(meant)) < 8 and (given[1:] == meant or given == meant[1:])
