"""The words of two texts held against each other: case, quotes, dashes and possessives aside."""

import functools
import re
from typing import Final

from ctquiz.bank.check.words import FUNCTION_WORDS, beginning, runs

Words = tuple[str, ...]

_WORD: Final = re.compile(r"_{2,}|[$€£]?[0-9]+(?:[.,:][0-9]+)*(?:%|[^\W_]*)|[^\W_]+[+#]*")
_MORE_THAN_LETTERS: Final = re.compile("[0-9_$%+#']")
_POSSESSIVE: Final = re.compile(r"(?<=\w)'s?\b(?!\w)")
_ARTICLES: Final = frozenset(["a", "an", "the"])
_NO_PLURAL: Final = ("ss", "us", "is", "ics", "ous")


@functools.lru_cache(maxsize=1024)
def words_of(text: str) -> Words:
    """Every word of a text, quoted ones too; what a hyphen joins is two."""
    low = beginning(text).casefold()
    if low.isascii() and not _MORE_THAN_LETTERS.search(low):
        return runs(text)
    return tuple(_WORD.findall(_POSSESSIVE.sub("", low) if "'" in low else low))


@functools.lru_cache(maxsize=1024)
def stems_of(text: str) -> frozenset[str]:
    """The words that tell something, without their plural."""
    return frozenset(
        [
            _stem(word)
            for word in words_of(text)
            if word not in FUNCTION_WORDS and len(word) > 1 and word[0] != "_"
        ]
    )


def bare(text: str) -> Words:
    """The words of a text without an article before them."""
    words = words_of(text)
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def stands_in(part: Words, whole: Words) -> bool:
    """Whether words stand in others, all of them and side by side."""
    if not part or part[0] not in whole:
        return False
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


@functools.lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word[-1] == "s" and not word.endswith(_NO_PLURAL) else word
    )
