"""The words of a text as evidence compares them: signs folded, values, names and negations told.

Typography never counts: quotes, dashes, spaces, case, where a line was parted. What a number comes
with does: a sign before it, its decimals, `$ € %`, its unit, its scale.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import Final, NamedTuple

from ctquiz.bank.answer.numerals import NUMBER_WORDS
from ctquiz.bank.answer.units import is_unit, unit_of
from ctquiz.bank.check.words import FUNCTION_WORDS
from ctquiz.documents.evidence.denials import denies
from ctquiz.documents.evidence.figures import (
    goes_on,
    is_joined_by_and,
    together,
    ungrouped,
    value_of,
    with_power,
)

# Scripts without spaces: each character is a word.
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
# What belongs to the letter before it: accents, vowel signs of Arabic and the scripts of India.
_SIGNS: Final = "".join(
    chr(code) for code in range(0x300, 0xABEE) if unicodedata.category(chr(code)).startswith("M")
)
_ODD: Final = re.compile(f"[{_UNSPACED}{_SIGNS}]")
_CURRENCIES: Final = "$€£¥¢\u20a0-\u20c0"
_COMPARED: Final = "<>≤≥≠±≈~"
_DASH: Final = r"(?:[-\u2212]|(?<!\d[\s\xa0])\u2013)"
_MINUS: Final = rf"(?<![^\s(\[{_CURRENCIES}{_COMPARED}{_UNSPACED}]){_DASH}"
_GROUPS: Final = (
    rf"(?:{_MINUS})?(?<![\d.,])\d{{1,3}}(?:[ \xa0\u2009\u202f]\d{{3}})+(?!\d|\.\d)(?:,\d+)?"
)
_NUMBER: Final = (
    rf"(?:{_MINUS})?\d+(?:[.,:]\d+)+|{_MINUS}\d+|{_MINUS}(?=[{_CURRENCIES}]\d)"
    r"|\d+(?=(?:[kcmn]?m|[km]?g|m?l|ft|mi|[kMGT]?Wh?|[kMGT]?Hz|bn|tn|mn)\b)"
)
_PER_CENT: Final = r"(?=p)\b(?:per\s+cento?|pour\s+cent|por\s+ci?ento)\b"
_ALONE: Final = rf"[{_CURRENCIES}%‰°℃℉]|[{_COMPARED}](?=\s?{_DASH}?[{_CURRENCIES}]?\d)"


def _pattern(word: str, *groups: str) -> re.Pattern[str]:
    """A number, a word with apostrophes in it, or a sign that says what of."""
    number = rf"(?=[-\u2212\u2013\d])(?:{'|'.join((*groups, _NUMBER))})"
    apostrophes = rf"(?:{word})(?:['\u2019\u02bc](?:{word}))*"
    return re.compile("|".join((number, _PER_CENT, apostrophes, _ALONE)))


_PLAIN: Final = r"[^\W_]+"
_MARKED: Final = rf"(?:(?![{_UNSPACED}])[^\W_][{_SIGNS}]*)+"
_WORD: Final = _pattern(_PLAIN), _pattern(_PLAIN, _GROUPS)
_ODD_WORD: Final = tuple(
    _pattern(rf"[{_UNSPACED}]|{_MARKED}", *groups) for groups in ((), (_GROUPS,))
)
"""The same where letters carry signs or stand without spaces: three times as slow."""

_SPACES: Final = re.compile(r"\s+")
_APOSTROPHE: Final = re.compile("['\u2019\u02bc]")
_ELISION: Final = re.compile(r"(?:[cdjlmnst]|qu|un|dell|nell|all|sull|dall|quest)'(?=.)")
_NO_PLURAL: Final = ("ss", "us", "is", "ics", "ous")
_ALONE_SIGN: Final = re.compile(rf"[{_CURRENCIES}{_COMPARED}%‰°℃℉-]")
_CASED_UNIT: Final = re.compile(r"[mM](?:W|Wh|Hz|V|J|N|A|Pa|eV|g)|[kKMGT][bB]")
"""Units of which one letter, large or small, makes another: `mW` and `MW`."""

_IN_PROSE: Final = re.compile(r"\s(?!(?:long|wide|high|tall|deep|thick|across|of|by|x)\b)\w")
"""What follows a word that is a unit at the end alone: `10 in 1990`, not `10 in long`."""

COMPARING: Final = frozenset(
    "before after over under above below more less fewer least most only first last until since"
    " within beyond both".split()
)
"""Words that turn what a number or a name says."""


class Word(NamedTuple):
    """A word of a text: what is compared of it, where it stands, and what it is."""

    text: str
    """Folded, as it takes part in the whole of its sentence."""
    value: str
    """The same without its plural and possessive; a number in digits, a unit by its one name."""
    start: int
    end: int
    is_value: bool
    """A number, its scale or unit, or what is written like a name."""
    is_negation: bool


def words(text: str, language: str = "en") -> list[Word]:
    """The words of a sentence, in order."""
    tongue = language.partition("-")[0].casefold()
    found: list[Word] = []
    after_number = False
    patterns = _WORD if text.isascii() or not _ODD.search(text) else _ODD_WORD
    for match in patterns[tongue != "en"].finditer(text):
        raw = match.group()
        folded, value, is_number, unit, is_negation = _known(raw, tongue)
        is_name = raw[0].isupper() and (bool(found) or value not in FUNCTION_WORDS)
        is_measured = after_number and bool(unit)
        if is_measured and folded in FUNCTION_WORDS and _IN_PROSE.match(text, match.end()):
            is_measured = False
        if is_measured:
            cased = raw.replace("K", "k", 1) if _CASED_UNIT.fullmatch(raw) else ""
            folded, value = cased or folded, cased or unit
        if is_number and found and found[-1].text == "minus" and value[:1].isdigit():
            value = f"-{value}"
        is_value = is_number or is_name or is_measured
        found.append(Word(folded, value, *match.span(), is_value, is_negation))
        after_number = is_number
    return _of_one_number(found, tongue)


def _of_one_number(found: list[Word], tongue: str) -> list[Word]:
    """The words of one number as one: `twenty-one`, `16 million`."""
    if not any(
        goes_on(word.text, tongue) and (one.is_value or one.text == "and")
        for one, word in pairwise(found)
    ):
        return found
    joined: list[Word] = []
    at = 0
    while at < len(found):
        end = _end_of_number(found, at, tongue)
        said = [word.text for word in found[at:end]]
        value = together(said, tongue) if len(said) > 1 else None
        if value is None:
            joined.append(found[at])
            at += 1
        else:
            text = "".join(said)
            joined.append(Word(text, value, found[at].start, found[end - 1].end, True, False))
            at = end
    return joined


def _end_of_number(found: list[Word], at: int, tongue: str) -> int:
    """Where the words end that may be of the number that begins here."""
    if not (goes_on(found[at].text, tongue) or found[at].text[-1].isdigit()):
        return at
    end = at + 1
    while end < len(found) and found[end].start - found[end - 1].end <= 1:
        if goes_on(found[end].text, tongue):
            end += 1
        elif (
            found[end].text == "and"
            and is_joined_by_and(found[end - 1].text)
            and end + 1 < len(found)
            and goes_on(found[end + 1].text, tongue)
        ):
            end += 2
        else:
            break
    return end


@lru_cache(maxsize=65536)
def _known(raw: str, tongue: str) -> tuple[str, str, bool, str, bool]:
    """What is known of a word by itself: documents repeat their words."""
    bare = unicodedata.normalize("NFKC", with_power(raw))
    bare = _APOSTROPHE.sub("'", bare).casefold()
    bare = bare.replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    bare = _SPACES.sub(" " if bare[0].isdigit() else "", bare)
    bare = ungrouped(bare, tongue)
    is_sign = _ALONE_SIGN.fullmatch(raw) is not None or bare == "-"
    is_number = is_sign or any(map(str.isdigit, bare))
    if tongue == "en" and bare in NUMBER_WORDS:
        is_number = True
    unit = unit_of(bare) if is_unit(bare) else ""
    value = bare.removesuffix("'s") if tongue == "en" else _ELISION.sub("", bare)
    if is_sign:
        value = unit or value
    elif is_number:
        value = value_of(value, tongue)
    else:
        value = _stem(value)
    return bare.replace("'", ""), value, is_number, unit, denies(bare, tongue)


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL):
        return word[:-1]
    return word


def telling(found: list[Word]) -> list[Word]:
    """The words that say something; all of them where none does."""
    return [word for word in found if word.value not in FUNCTION_WORDS or word.is_value] or found


def sentence_hash(found: Iterable[Word]) -> str:
    """One hash of all words, wherever a space or hyphen parts them; 16 hexadecimal digits.

    Only two numbers side by side are kept apart.
    """
    joined: list[str] = []
    for word in found:
        if joined and joined[-1][-1].isdigit() and word.text[0].isdigit():
            joined.append(" ")
        joined.append(word.text)
    return blake2b("".join(joined).encode(), digest_size=8).hexdigest()


def short_hash(text: str) -> str:
    """A hash of 8 hexadecimal digits: enough to tell the words of one document apart."""
    return blake2b(text.encode(), digest_size=4).hexdigest()


@lru_cache(maxsize=65536)
def word_hash(value: str) -> str:
    """The same of one word, remembered: documents repeat their words."""
    return short_hash(value)
