"""What two texts have in common when only what was meant counts, not how it was typed."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

_ARTICLES: Final = {
    language: frozenset(articles.split())
    for language, articles in {
        "en": "a an the",
        "de": "der die das den dem des ein eine einen einem einer eines",
        "fr": "le la les l un une des du",
        "es": "el la los las un una unos unas",
        "it": "il lo la i gli le l un uno una",
        "pt": "o a os as um uma uns umas",
        "nl": "de het een",
    }.items()
}
_UNDECOMPOSED: Final = str.maketrans(
    {
        **{"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
        **{"\N{FRACTION SLASH}": "/", "\N{MINUS SIGN}": "-", "\N{ARABIC PERCENT SIGN}": "%"},
    }
)
# Not the overlay that makes ≠ of =; Hebrew points, Arabic vowel signs and the choice between
# a sign and its picture go as accents do.
_ACCENTS: Final = re.compile(
    "[\u0300-\u0337\u0339-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c5\u0640\u064b-\u065f\u0670\ufe0e\ufe0f]"
)
_ELIDED: Final = re.compile(r"(?<!\w)l'(?=\w)")
_APOSTROPHE: Final = re.compile("[\u2018\u2019\u02bc\u00b4`]")
_BARE_POINT: Final = re.compile(r"(?<![\w.])\.(?=\d)")
_OTHER_DIGIT: Final = re.compile(r"(?![0-9])\d")
_POWER: Final = re.compile("(?<=[0-9])(?=[⁺⁻]?[⁰¹²³⁴-⁹])")
_MIXED: Final = re.compile("(?<=[0-9])(?=[¼-¾⅐-⅞])")
_WIDE_RATIO: Final = re.compile(r"(?<=[0-9]) ?/ ?(?=[0-9])")
_UNIT_POWER: Final = re.compile(r"(?<=[^\W\d_])\^(?=\d)")
_MEANT: Final = (
    ("#", re.compile(r"(?<=[^\W\d_])#"), "♯"),  # C#
    ("*", re.compile(r"(?<![^\s(\"'])([^\W\d_])\*+(?!\w)"), r"\1∗"),  # A*
    (".", re.compile(r"(?<!\S)\.(?=[^\W\d_]{2})"), "⋅"),  # .NET
    # A-, AB-, Rh-, Cl-, NO3-
    (
        "-",
        re.compile(
            r"(?<![^\s(\"'])([^\W\d_]|ab|rh|cl|br|oh|cn|[^\W\d_]{1,4}\d{1,2})-(?=[\s.,;:!?)\"']|\Z)"
        ),
        r"\1➖",
    ),
)
"""Punctuation that carries a meaning, and the sign that stands for it and always stays."""
_RUN_TOGETHER: Final = re.compile(r"(?<!\d) | (?!\d)")
_STRETCH: Final = 1000
_TOKEN: Final = re.compile(
    r"(?P<number>(?:(?:(?<![\w)\]-])|(?<=\de))-[$€£¥]?(?=\d))?\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+)|(?P<ratio>(?<=\d)/(?=\d))|(?P<sign>[^\w\s])"
)


def fold(text: str, language: str = "en") -> str:
    """A text without what never decides: case, accents, articles, punctuation, quotes and spacing.

    Signs that carry meaning stay (`%`, `$`, `C#`, a minus, the point in a number), and a text of
    nothing else stays what it is. Equal texts fold to equal ones; folding twice changes nothing.
    """
    letters = text.replace(" ", "")
    if text.isascii() and letters.isalnum():
        words = text.lower().split()
        articles = _articles(language)
        # The last word is never an article: vitamin A is not vitamin.
        kept = [word for word in words[:-1] if word not in articles]
        kept.append(words[-1])
        return "".join(kept) if letters.isalpha() else _RUN_TOGETHER.sub("", " ".join(kept))
    return fold_any(text, language)


@lru_cache(maxsize=256)
def fold_any(text: str, language: str) -> str:
    """The same by the long way, which every text can go and words of plain letters need not.

    Kept for a while: a typed answer is held against every text of a blank.
    """
    words = _words(text, language)
    return _joined([token for word in words for token in word]) if words else _as_typed(text)


def folded_words(text: str, language: str) -> list[str]:
    """A text's words, each without what never decides."""
    return ["".join(word) for word in _words(text, language)]


def folded_letters(text: str, language: str) -> list[tuple[int, str]]:
    """The letters and signs of a text that decide, each with its index."""
    words = [
        [(at, letter) for at in range(*word.span()) for letter in _letters(text[at])]
        for word in re.finditer(r"\S+", text)
    ]
    articles = _articles(language)
    return [
        letter
        for place, word in enumerate(words, 1)
        if place == len(words) or "".join(letter for _, letter in word) not in articles
        for letter in word
    ]


@lru_cache(maxsize=1024)
def _letters(character: str) -> str:
    return "".join(letter for letter in plain(character) if not is_punctuation(letter))


def plain(text: str) -> str:
    """The text in lower case without accents, in common digits, one space between words."""
    if text.isascii():
        bare = _as_typed(text)
    else:
        bare = _without_marks(_MIXED.sub(" ", _POWER.sub("^", text)))
    return _BARE_POINT.sub("0.", _UNIT_POWER.sub("", _WIDE_RATIO.sub("/", bare)))


def _without_marks(text: str) -> str:
    bare = _as_typed(text).translate(_UNDECOMPOSED)
    bare = _ACCENTS.sub("", _normal("NFKD", bare)).translate(_UNDECOMPOSED)
    return _OTHER_DIGIT.sub(_common_digit, _normal("NFKC", bare))


@lru_cache(maxsize=4096)
def is_punctuation(sign: str) -> bool:
    """Whether a sign never decides: punctuation, but for `%` and `‰`, and what is not seen."""
    kind = unicodedata.category(sign)
    return sign not in "%‰" and (kind.startswith("P") or kind in ("Cc", "Cf"))


@lru_cache(maxsize=64)
def _articles(language: str) -> frozenset[str]:
    return _ARTICLES.get(language.partition("-")[0].casefold(), frozenset())


def _words(text: str, language: str) -> list[list[str]]:
    """The tokens of each word, without articles."""
    articles = _articles(language)
    bare = plain(text)
    if "l" in articles:
        bare = _ELIDED.sub("", bare)
    for mark, pattern, sign in _MEANT:
        if mark in bare:
            bare = pattern.sub(sign, bare)
    words = [tokens for word in bare.split() if (tokens := _tokens(word))]
    return [
        word
        for word, after in pairwise([*words, [""]])
        if after == [""] or word[1:] or word[0] not in articles or after[0].startswith("-")
    ]


def _common_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match.group()))


def _as_typed(text: str) -> str:
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    bare = _normal("NFKC", _APOSTROPHE.sub("'", text))
    return " ".join(_APOSTROPHE.sub("'", bare).casefold().split())


def _normal(form: Literal["NFKC", "NFKD"], text: str) -> str:
    """The text in that form, by stretches: a long run of marks takes quadratic time."""
    stretches = range(0, len(text), _STRETCH)
    return "".join(unicodedata.normalize(form, text[at : at + _STRETCH]) for at in stretches)


def _tokens(word: str) -> list[str]:
    if word.isascii() and (word.isalpha() or word.isdecimal()):
        return [word]
    return [
        match.group()
        for match in _TOKEN.finditer(word)
        if match.lastgroup != "sign" or not is_punctuation(match.group())
    ]


def _joined(tokens: list[str]) -> str:
    """Tokens without space, but never two numbers run into one, nor a minus into a hyphen."""
    joined = [tokens[0]]
    for before, token in pairwise(tokens):
        apart = token[0] == "-" or (before[-1].isdecimal() and token[0].isdecimal())
        joined += [" ", token] if apart else [token]
    whole = "".join(joined)
    return whole if whole.isascii() else _normal("NFKC", whole)
