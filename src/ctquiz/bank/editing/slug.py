"""Ids out of text: a few of its words in plain letters, none of them an answer.

An id is shown before its question is answered, in plain lines and in `log`; so no word of an
answer may stand in it.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from ctquiz.bank.answer.fold import fold
from ctquiz.bank.model import NAME

_WORD: Final = re.compile(r"[^\W_]+")
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_BRACE: Final = re.compile(r"\{([^{}]*)\}")
_LATIN: Final = re.compile("[a-z0-9]+")
_READ: Final = 1000
"""Characters of a text that are looked at for its words."""

_WORDS: Final = 4
_LENGTH: Final = 40

_COMMON: Final = frozenset(
    # Questions and tasks.
    "who whom whose which what when where why how many much name give list order match put sort"
    # English.
    " a an the and or but nor of in on at by to from for with as into onto over under than then"
    " is are was were be been being am do does did has have had can could may might must shall"
    " should will would it its he him his she her they them their this that these those there"
    " not no also about through within between among after before during since until while so such"
    # German, French, Spanish, Italian, Portuguese, Dutch.
    " der die das den dem des ein eine einen einem einer eines und oder von vom im ist sind war"
    " waren wer wie wo wann welche welcher welches"
    " le la les un une du et ou est sont qui que quoi quel quelle quels quelles dans en au aux"
    " el los las una unos unas y del al es son quien cual cuales donde como cuando"
    " il lo gli uno e di da che chi quale quali o os as um uma do dos das em no na het een van"
    " l d s t".split()
)
_TAKEN_BY_YAML: Final = frozenset("null true false yes no on off y n nan inf".split())
"""Words that other readers of YAML would not take for text."""


def fact_slug(fact: dict[str, Any]) -> str | None:
    """An id for a fact as it was written; None where its text has no word that could be one."""
    return slug_of(_said(fact), _answers(fact))


def slug_of(said: Iterable[str], answers: Iterable[str]) -> str | None:
    """An id out of what a fact says, the most telling text first, without a word of its answers."""
    left_out = {word for text in answers for word in _words(text)}
    first = None
    for text in said:
        words = (word for word in _words(text) if word not in _COMMON and word not in left_out)
        slug = telling_slug(words)
        # One word says little where another text has more.
        if slug and "-" in slug:
            return slug
        first = first or slug
    return first


def telling_slug(words: Iterable[str]) -> str | None:
    """The first few words as an id, each once; None where there is no letter in them."""
    slug = ""
    for word in islice(dict.fromkeys(words), _WORDS):
        longer = f"{slug}-{word}" if slug else word[:_LENGTH]
        if len(longer) > _LENGTH:
            break
        slug = longer
    if not any(letter.isalpha() for letter in slug):
        return None
    plain = slug[0].isalpha() and slug not in _TAKEN_BY_YAML
    return slug if plain else f"fact-{slug}"


def file_slug(name: str) -> str | None:
    """The id of a bank in a file of that name: all its words, as far as an id is long."""
    slug = "-".join(_words(name))[:100].rstrip("-")
    return slug if NAME.fullmatch(slug) else None


class Ids:
    """The ids of a bank: what is taken, and the next free one like a slug."""

    def __init__(self, taken: Collection[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def free(self, slug: str) -> str:
        """The slug, or the slug with the first number that makes it new; it is taken then."""
        found = slug
        while found in self._taken:
            self._last[slug] = self._last.get(slug, 1) + 1
            found = f"{slug}-{self._last[slug]}"
        self._taken.add(found)
        return found


def _words(text: str) -> list[str]:
    """The words of a text that plain letters and digits can write, folded."""
    text = text[:_READ]
    if text.isascii():
        # All that is below comes to this.
        return _LATIN.findall((_POSSESSIVE.sub(" ", text) if "'" in text else text).lower())
    plain = unicodedata.normalize("NFKC", _POSSESSIVE.sub(" ", text))
    # A plain word folds to small letters; asking for it takes ten times as long.
    folded = (word.lower() if word.isascii() else fold(word, "") for word in _WORD.findall(plain))
    return [word for word in folded if _LATIN.fullmatch(word)]


def _said(fact: dict[str, Any]) -> Iterator[str]:
    """What a fact says without its answers, the most telling text first."""
    blanks = fact.get("blanks")
    inner = blanks.values() if isinstance(blanks, dict) else ()
    for keys in (fact, *(one for one in inner if isinstance(one, dict))):
        for key in ("fact", "ask", "claim"):
            text = keys.get(key)
            if isinstance(text, str):
                yield _BRACE.sub(" ", text)


def _answers(fact: dict[str, Any]) -> Iterator[str]:
    """Every text that answers one of its blanks."""
    sentence = fact.get("fact")
    if isinstance(sentence, str):
        for inner in _BRACE.findall(sentence):
            yield inner.partition("=")[2] or inner
    blanks = fact.get("blanks")
    inner_keys = blanks.values() if isinstance(blanks, dict) else ()
    for keys in (fact, *(one for one in inner_keys if isinstance(one, dict))):
        for key in ("answer", "accept", "number", "all-of", "in-order", "pairs"):
            yield from _texts(keys.get(key))


def _texts(node: Any) -> Iterator[str]:
    match node:
        case str():
            yield node
        case dict():
            for left, right in node.items():
                yield left
                yield from _texts(right)
        case list():
            for one in node:
                yield from _texts(one)
