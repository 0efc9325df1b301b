"""A text as its words are compared: signs folded, quotations aside, told apart by their part."""

import functools
import re
import unicodedata
from typing import Final

from ctquiz.bank.answer.plainly import straight
from ctquiz.bank.forms import GAP

LOOKED_AT: Final = 2000
"""Characters of a text that rules look at; what is longer is too long anyway."""

QUOTED: Final = "\N{WHITE SQUARE}"
"""Stands for a quotation: its words are not the author's."""

AUXILIARIES: Final = frozenset(
    "is are was were am be been do does did has have had can could will would shall should may"
    " might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't"
    " couldn't won't wouldn't shouldn't".split()
)
QUESTION_WORDS: Final = frozenset("who whom whose what which when where why how".split())
PREPOSITIONS: Final = frozenset(
    "in on at by from to of for with under after before during since until up till through over"
    " against about into between among near within without beyond upon as than across along"
    " around behind below above beside towards toward off out via per".split()
)
FUNCTION_WORDS: Final = (
    AUXILIARIES
    | QUESTION_WORDS
    | PREPOSITIONS
    | frozenset(
        "a an the and or but nor so if that this these those it its he she they them his her him"
        " their there then than not no also only first many much few more most long far old often"
        " i you we us me my your our one".split()
    )
)

_QUOTATION: Final = re.compile(
    r'"[^"]*"|(?<!\w)\'[^\']+\'(?!\w)|(?<![\w*])\*{1,2}[^*]+\*{1,2}(?![\w*])'
)
_AROUND_QUOTATIONS: Final = frozenset("\"'*")
_RUN: Final = re.compile(r"[^\W_]+")
_APART: Final = {code: " " for code in range(128) if not chr(code).isalnum()}
_TOKEN: Final = re.compile(rf"_{{2,}}|{QUOTED}|[^\W_]+(?:['-][^\W_]+)*|[.,:;!?()]")
# Scripts that put no space between words: Thai to Myanmar, Khmer, kana, ideographs.
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_A_WORD_OF_THEM: Final = 2


@functools.lru_cache(maxsize=256)
def beginning(text: str) -> str:
    """As much of a text as rules look at, its quotes and dashes folded; case as written."""
    return straight(text[:LOOKED_AT])


@functools.lru_cache(maxsize=256)
def own_words(text: str) -> str:
    """The same with a sign for each quotation."""
    bare = beginning(text)
    return bare if _AROUND_QUOTATIONS.isdisjoint(bare) else _QUOTATION.sub(QUOTED, bare)


@functools.lru_cache(maxsize=256)
def tokens(text: str) -> tuple[str, ...]:
    """Its own words and the signs that end a clause, as written."""
    return tuple(_TOKEN.findall(own_words(text)))


@functools.lru_cache(maxsize=256)
def runs(text: str) -> tuple[str, ...]:
    """Every run of letters and digits in lower case: parts of words, quoted ones too."""
    low = beginning(text).casefold()
    # To split is three times as fast as the pattern, and most texts are ASCII.
    return tuple(low.translate(_APART).split() if low.isascii() else _RUN.findall(low))


@functools.lru_cache(maxsize=256)
def vocabulary(text: str) -> frozenset[str]:
    """The same without order, by which a rule sees that a text is none of its business.

    A set is looked up far faster than a pattern is searched for, and few texts have its words.
    """
    return frozenset(runs(text))


@functools.lru_cache(maxsize=256)
def word_count(text: str) -> int:
    """How many words it has; where no space parts them, every second letter begins one."""
    words = [piece for piece in text.split() if piece[0].isalnum() or any(map(_counts, piece))]
    spaced = len(words)
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return spaced + max(0, unspaced // _A_WORD_OF_THEM - 1) if unspaced else spaced


def _counts(sign: str) -> bool:
    return sign.isalnum() or sign == GAP[0] or unicodedata.category(sign).startswith("S")


def is_content(word: str) -> bool:
    """Whether a word names or tells something, rather than holding others together."""
    return word[0] not in ".,:;!?()" and word.casefold() not in FUNCTION_WORDS


@functools.lru_cache(maxsize=64)
def is_english(language: str) -> bool:
    """Whether the rules that rest on English words can judge a bank of that language."""
    return language.partition("-")[0].casefold() in ("en", "eng")
