"""What a note becomes: facts without ids yet, and which blank each of its cards asks for."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from urllib.parse import unquote

from msgspec import Struct

from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.model import AllOf, Answer, Fact, Image, InOrder, Item, Text
from ctquiz.bank.reading.distinct import is_nothing
from ctquiz.exchange.incoming.clean import Cleaned, Picture
from ctquiz.exchange.incoming.lost import Kind, Lost


class Born(Struct, frozen=True):
    """A fact, with the blanks by the order of the cards that ask for them."""

    fact: Fact
    cards: Mapping[int, str]


class Brood(Struct, frozen=True):
    """The facts of a note, and what of it has no place in them."""

    born: tuple[Born, ...] = ()
    lost: tuple[Lost, ...] = ()


_MOST_ITEMS: Final = 20
_MOST_SIGNS: Final = 20
_LONGEST_ITEM: Final = 60
"""Of a list that somebody may be asked to recall; a longer one is prose in lines."""


def answer_of(told: Cleaned) -> Answer:
    """The answer that a field gives: a list where it is nothing but one, else its text."""
    items = tuple(Item(text) for text in told.items)
    if not (2 <= len(items) <= _MOST_ITEMS and all(map(_is_item, told.items))):
        text = unheard(told)
        return Text(in_words(text), also(text))
    if len({plainly(text).casefold() for text in told.items}) < len(items):
        return Text(told.text)
    return InOrder(items) if told.ordered else AllOf(items)


def unheard(told: Cleaned) -> str:
    """The text of an answer without the names of its sounds, which nobody types; if any is left."""
    text = told.text
    for name in told.sounds:
        text = text.replace(f"(sound: {name})", "")
    if text == told.text:
        return text
    return "\n".join(filter(None, (line.strip() for line in text.split("\n")))) or told.text


_ALTERNATIVES: Final = re.compile(r"\s*;\s*|\s+/\s+")
_MOST_ALTERNATIVES: Final = 4
_REMARK: Final = re.compile(r"(.*\w[.!?]?)\s*\([^()]+\)")
"""An answer with a remark in parentheses behind it: el agua (f.)."""


def also(text: str) -> tuple[str, ...]:
    """What else a fair teacher would take: each of several words, and those without a remark."""
    if len(text) > _LONGEST_ITEM or "\n" in text or "\\" in text:
        return ()
    parts = [part for part in _ALTERNATIVES.split(text) if not is_nothing(part)]
    several = parts if 2 <= len(parts) <= _MOST_ALTERNATIVES else []
    bare = [match[1] for one in (text, *several) if (match := _REMARK.fullmatch(one))]
    return tuple(one for one in dict.fromkeys([*several, *bare]) if one != text)


def _is_item(text: str) -> bool:
    return len(text) <= _LONGEST_ITEM and "\n" not in text and not is_nothing(text)


def in_words(text: str) -> str:
    """A text that answers: signs by their names, as no two of them are told apart otherwise."""
    if not is_nothing(text):
        return text
    names = (
        unicodedata.name(sign, "").lower() for sign in text[:_MOST_SIGNS] if not sign.isspace()
    )
    return ", ".join(filter(None, names))


def image_of(
    pictures: Sequence[Picture], files: Mapping[str, str], answers: Collection[str]
) -> tuple[Image | None, tuple[Lost, ...]]:
    """The first picture of a question that the package has, in words that give nothing away."""
    named = [(one, name) for one in pictures if (name := _named(one, files)) is not None]
    missing = [Lost(Kind.MISSING, one.file) for one in pictures if _named(one, files) is None]
    more = [Lost(Kind.MORE_PICTURES, one.file) for one, _ in named[1:]]
    image = Image(named[0][1], _alt(named[0][0], answers)) if named else None
    return image, (*missing, *more)


def _named(picture: Picture, files: Mapping[str, str]) -> str | None:
    """The safe name of a picture; its address may be written as in a browser's line."""
    return files.get(picture.file) or files.get(unquote(picture.file))


_WORD: Final = re.compile(r"\w+")
_SMALL: Final = 2
"""Letters of a word that gives nothing away: an article."""

_MADE_UP: Final = re.compile(r"paste-[0-9a-f]+|[0-9a-f]{12,}|[\d\W_]*", re.IGNORECASE)


def _alt(picture: Picture, answers: Collection[str]) -> str:
    """What a picture shows: as its author said it, or as its file is called."""
    name = unquote(picture.file)
    stem = name.rpartition(".")[0] or name
    said = picture.alt or ("" if _MADE_UP.fullmatch(stem) else re.sub(r"[\s_-]+", " ", stem))
    told = said.strip()
    known = {word for answer in answers for word in _WORD.findall(answer.casefold())}
    gives_away = any(word in told.casefold() for word in known if len(word) > _SMALL)
    return told if told and not gives_away else "picture"
