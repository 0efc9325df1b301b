"""Checks an answer as a fair teacher would: what was meant decides, not how it was typed."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Form, Number
from ctquiz.bank.quantity import leading_number


@dataclass(frozen=True, slots=True)
class Right:
    """The answer counts; `given` is what was answered, an option in its full text."""

    given: str
    word: str = "right"


@dataclass(frozen=True, slots=True)
class Wrong:
    """The answer does not count."""

    given: str
    word: str = "wrong"


Verdict = Right | Wrong


@dataclass(frozen=True, slots=True)
class Unclear:
    """No answer at all to this question; `hint` says what would be one."""

    hint: str


def check(question: Question, typed: str) -> Verdict | Unclear:
    """What an answer to a question is worth."""
    match question.form:
        case Form.CHOICE:
            given = _option(question.options, typed, question.bank.language)
            hint = f"type a number from 1 to {len(question.options)}, or an option's text"
        case Form.CLAIM:
            given = _TRUTH_WORDS.get(typed.strip().casefold())
            hint = "type true or false"
        case _:
            return _check_words(question, typed)
    if given is None:
        return Unclear(hint)
    return Right(given) if given == question.right else Wrong(given)


_TRUTH_WORDS: Final = {
    **dict.fromkeys(("true", "t", "yes", "y", "1"), "true"),
    **dict.fromkeys(("false", "f", "no", "n", "2"), "false"),
}


def _option(options: tuple[str, ...], typed: str, language: str) -> str | None:
    """A number within reach is always the option of that number, even among options of digits."""
    bare = typed.strip()
    if bare.isascii() and bare.isdigit() and len(bare) < 4 and 1 <= int(bare) <= len(options):
        return options[int(bare) - 1]
    if bare in options:
        return bare
    folded = fold(bare, language)
    return next((option for option in options if fold(option, language) == folded), None)


def _check_words(question: Question, typed: str) -> Verdict:
    answer, language = question.blank.answer, question.bank.language
    accepted = [answer.shown, *getattr(answer, "accept", ())]
    folded = fold(typed, language)
    if any(fold(text, language) == folded for text in accepted):
        return Right(typed)
    if isinstance(answer, Number) and _is_number(answer, typed, language):
        return Right(typed)
    return Wrong(typed)


def _is_number(answer: Number, typed: str, language: str) -> bool:
    bare = typed.strip().removeprefix("$").removeprefix("€").removeprefix("£")
    found = leading_number(bare)
    if found is None:
        return False
    value, unit = found
    if unit and fold(unit, language).removesuffix("s") != fold(
        answer.unit or "", language
    ).removesuffix("s"):
        return False
    if answer.within is None:
        return value == answer.value
    off = answer.within.amount
    if answer.within.percent:
        off = abs(answer.value) * off / Decimal(100)
    return abs(value - answer.value) <= off


_ARTICLES: Final = {
    "en": frozenset(["a", "an", "the"]),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "eines",
        ]
    ),
    "fr": frozenset(["le", "la", "les", "l", "un", "une", "des", "du"]),
    "es": frozenset(["el", "la", "los", "las", "un", "una", "unos", "unas"]),
    "it": frozenset(["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una"]),
    "pt": frozenset(["o", "a", "os", "as", "um", "uma", "uns", "umas"]),
    "nl": frozenset(["de", "het", "een"]),
}
_UNDECOMPOSED: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_APOSTROPHES: Final = re.compile("['\u2018\u2019\u02bc\u00b4`]")
_TOKEN: Final = re.compile(
    r"(?P<number>(?:(?<!\S)-)?\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s])"
)


def fold(text: str, language: str = "en") -> str:
    """A text without what never decides: case, accents, articles, punctuation, quotes and spacing.

    Signs that carry meaning stay (`%`, `$`, `+`, a minus, the point in a number), and a text of
    nothing else stays what it is. Equal texts fold to equal ones; folding twice changes nothing.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\N{MINUS SIGN}", "-").casefold()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain)).translate(_UNDECOMPOSED)
    plain = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", plain))
    tokens = [
        match.group()
        for match in _TOKEN.finditer(plain)
        if match.lastgroup != "sign" or not _is_punctuation(match.group())
    ]
    articles = _ARTICLES.get(language.partition("-")[0].casefold(), frozenset())
    # The last word is never an article: vitamin A is not vitamin.
    words = [token for token in tokens[:-1] if token not in articles] + tokens[-1:]
    return _joined(words) if words else " ".join(plain.split())


def _is_punctuation(sign: str) -> bool:
    return sign not in "%‰" and unicodedata.category(sign).startswith("P")


def _joined(tokens: list[str]) -> str:
    """Tokens without space, but never two numbers run into one, nor a minus into a hyphen."""
    joined = tokens[0]
    for token in tokens[1:]:
        apart = token[0] == "-" or (joined[-1].isdecimal() and token[0].isdecimal())
        joined += f" {token}" if apart else token
    return joined
