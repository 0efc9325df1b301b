"""Checks an answer as a fair teacher would: what was meant decides, not how it was typed."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal

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
    return next((option for option in options if same(option, bare, language)), None)


def _check_words(question: Question, typed: str) -> Verdict:
    answer, language = question.blank.answer, question.bank.language
    accepted = [answer.shown, *getattr(answer, "accept", ())]
    if any(same(text, typed, language) for text in accepted):
        return Right(typed)
    if isinstance(answer, Number) and _is_number(answer, typed, language):
        return Right(typed)
    return Wrong(typed)


def _is_number(answer: Number, typed: str, language: str) -> bool:
    bare = typed.strip(_AROUND)
    sign = bare[:1] if bare[:1] in _CURRENCIES else ""
    found = leading_number(bare.removeprefix(sign))
    if found is None:
        return False
    value, unit = found
    if not all(_is_unit(answer, said, language) for said in (sign, unit)):
        return False
    if answer.within is None:
        return value == answer.value
    off = answer.within.amount
    if answer.within.percent:
        off = abs(answer.value) * off / Decimal(100)
    return abs(value - answer.value) <= off


_AROUND: Final = " \t\"'()[]\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_CURRENCIES: Final = {"$": "dollar", "€": "euro", "£": "pound"}


def _is_unit(answer: Number, said: str, language: str) -> bool:
    """Whether what was said beside a number is its unit, or nothing at all."""
    if all(sign.isspace() or _is_punctuation(sign) for sign in said):
        return True
    unit = fold(answer.unit or "", language)
    if said in _CURRENCIES:
        return said in answer.shown or said in unit or _CURRENCIES[said] in unit
    return _singular(fold(said, language)) == _singular(unit)


def _singular(unit: str) -> str:
    """A unit without its plural; `ms` is no plural of `m`."""
    return unit.removesuffix("s") if len(unit) > 2 else unit


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
_ELIDED: Final = re.compile(r"(?<!\w)l'(?=\w)")
_APOSTROPHE: Final = re.compile("[\u2018\u2019\u02bc\u00b4`]")
_BARE_POINT: Final = re.compile(r"(?<![\w.])\.(?=\d)")
_STRETCH: Final = 1000
_TOKEN: Final = re.compile(
    r"(?P<number>(?:(?<!\S)-)?\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s])"
)


def same(one: str, other: str, language: str) -> bool:
    """Whether two texts say the same; an article counts where it may be none (`A level`)."""
    return any(fold(one, tongue) == fold(other, tongue) for tongue in (language, ""))


def fold(text: str, language: str = "en") -> str:
    """A text without what never decides: case, accents, articles, punctuation, quotes and spacing.

    Signs that carry meaning stay (`%`, `$`, `+`, a minus, the point in a number), and a text of
    nothing else stays what it is. Equal texts fold to equal ones; folding twice changes nothing.
    """
    articles = _ARTICLES.get(language.partition("-")[0].casefold(), frozenset())
    plain = _plain(text)
    if "l" in articles:
        plain = _ELIDED.sub("", plain)
    words = [tokens for word in plain.split() if (tokens := _tokens(word))]
    # The last word is never an article: vitamin A is not vitamin.
    kept = [
        word
        for word, after in pairwise([*words, [""]])
        if after == [""] or word[1:] or word[0] not in articles or after[0].startswith("-")
    ]
    return _joined([token for word in kept for token in word]) if kept else _as_typed(text)


def _plain(text: str) -> str:
    """The text in lower case, without accents."""
    plain = _as_typed(text).replace("\N{MINUS SIGN}", "-")
    plain = _ACCENTS.sub("", _normal("NFKD", plain)).translate(_UNDECOMPOSED)
    return _BARE_POINT.sub("0.", _normal("NFKC", plain))


def _as_typed(text: str) -> str:
    plain = _normal("NFKC", _APOSTROPHE.sub("'", text))
    return " ".join(_APOSTROPHE.sub("'", plain).casefold().split())


def _normal(form: Literal["NFKC", "NFKD"], text: str) -> str:
    """The text in that form, by stretches: a long run of marks takes quadratic time."""
    stretches = range(0, len(text), _STRETCH)
    return "".join(unicodedata.normalize(form, text[at : at + _STRETCH]) for at in stretches)


def _tokens(word: str) -> list[str]:
    return [
        match.group()
        for match in _TOKEN.finditer(word)
        if match.lastgroup != "sign" or not _is_punctuation(match.group())
    ]


def _is_punctuation(sign: str) -> bool:
    """Whether a sign never decides: punctuation, but for `%` and `‰`, and what is not seen."""
    kind = unicodedata.category(sign)
    return sign not in "%‰" and (kind.startswith("P") or kind in ("Cc", "Cf"))


def _joined(tokens: list[str]) -> str:
    """Tokens without space, but never two numbers run into one, nor a minus into a hyphen."""
    joined = [tokens[0]]
    for before, token in pairwise(tokens):
        apart = token[0] == "-" or (before[-1].isdecimal() and token[0].isdecimal())
        joined += [" ", token] if apart else [token]
    return _normal("NFKC", "".join(joined))
