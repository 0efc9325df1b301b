"""The words of a text as evidence compares them: signs folded, values, names and negations told.

Typography never counts: quotes, dashes, spaces, case, where a line was parted. What a number comes
with does: a sign before it, its decimals, `$ € £ ¥ %`, its scale.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import Final, NamedTuple

from ctquiz.bank.answer.numerals import NUMBER_WORDS, in_digits
from ctquiz.bank.answer.units import is_unit
from ctquiz.bank.check.words import FUNCTION_WORDS

# Scripts without spaces: each character is a word.
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
# What belongs to the letter before it: accents, vowel signs of Arabic and the scripts of India.
_SIGNS: Final = "".join(
    chr(code) for code in range(0x300, 0xABEE) if unicodedata.category(chr(code)).startswith("M")
)
_ODD: Final = re.compile(f"[{_UNSPACED}{_SIGNS}]")
_MINUS: Final = r"(?<![^\s(\[])[-\u2212]"
_NUMBER: Final = rf"(?:{_MINUS})?\d+(?:[.,:]\d+)+|{_MINUS}\d+"


def _pattern(word: str, *more: str) -> re.Pattern[str]:
    """A number, what `more` has, a word with apostrophes in it, or a sign that says what of."""
    choices = (_NUMBER, *more, rf"{word}(?:['\u2019\u02bc]{word})*", "[$€£¥%‰]")
    return re.compile("|".join(choices))


_WORD: Final = _pattern(r"[^\W_]+")
_ODD_WORD: Final = _pattern(rf"(?:(?![{_UNSPACED}])[^\W_][{_SIGNS}]*)+", f"[{_UNSPACED}]")
"""The same where letters carry signs or stand without spaces: three times as slow."""

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_APOSTROPHE: Final = re.compile("['\u2019\u02bc]")
_ELISION: Final = re.compile(r"(?:[cdjlmnst]|qu|un|dell|nell|all|sull|dall|quest)'(?=.)")
_NO_PLURAL: Final = ("ss", "us", "is", "ics", "ous")
_NEGATIONS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "not no never none neither nor nobody nothing nowhere cannot without non",
        "de": "nicht nichts kein keine keinen keinem keiner keines nie niemals niemand weder ohne",
        "fr": "ne pas jamais aucun aucune rien personne ni sans",
        "es": "no nunca jamás ningún ninguno ninguna nada nadie ni sin",
        "it": "non mai nessun nessuno nessuna niente nulla né senza",
        "pt": "não nunca jamais nenhum nenhuma nada ninguém nem sem",
        "nl": "niet niets geen nooit niemand noch zonder",
        "ru": "не ни нет никогда никто ничто без",
    }.items()
}


_NUMBER_SIGNS: Final = frozenset("$€£¥%‰")


class Word(NamedTuple):
    """A word of a text: what is compared of it, where it stands, and what it is."""

    text: str
    """Folded, as it takes part in the whole of its sentence."""
    value: str
    """The same without its plural and possessive, a number word in digits."""
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
    pattern = _WORD if text.isascii() or not _ODD.search(text) else _ODD_WORD
    for match in pattern.finditer(text):
        raw = match.group()
        folded, value, is_number, is_unit_, is_negation = _known(raw, tongue)
        is_name = raw[0].isupper() and (bool(found) or value not in FUNCTION_WORDS)
        is_value = is_number or is_name or (after_number and is_unit_)
        found.append(Word(folded, value, *match.span(), is_value, is_negation))
        after_number = is_number
    return found


@lru_cache(maxsize=65536)
def _known(raw: str, tongue: str) -> tuple[str, str, bool, bool, bool]:
    """What is known of a word by itself: documents repeat their words."""
    bare = _APOSTROPHE.sub("'", unicodedata.normalize("NFKC", raw)).casefold()
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(",", "")
    bare = bare.replace("\N{MINUS SIGN}", "-")
    is_number = any(sign.isdigit() or sign in _NUMBER_SIGNS for sign in bare)
    if tongue == "en" and bare in NUMBER_WORDS:
        is_number = True
    value = bare.removesuffix("'s") if tongue == "en" else _ELISION.sub("", bare)
    negations = _NEGATIONS.get(tongue, _NEGATIONS["en"])
    is_negation = bare in negations or bare.endswith("n't") or bare.startswith("n'")
    if tongue == "en" and is_number:
        value = in_digits(value)
    elif not is_number:
        value = _stem(value)
    return bare.replace("'", ""), value, is_number, is_unit(bare), is_negation


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
