"""Anki's templates: which fields a side of a card shows, and the words around them.

Source: docs.ankiweb.net/templates/fields.html and generation.html.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

_TAG: Final = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_SHOWN: Final = frozenset({"Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"})
"""What Anki itself fills in, which no fact is about."""

_FRONT: Final = "FrontSide"
_SPOKEN: Final = ("tts", "tts-voices")


class Shown(Struct, frozen=True):
    """A field that a side shows, by name; `filters` are those it is shown through."""

    field: str
    filters: tuple[str, ...] = ()


Piece = str | Shown
"""Some HTML of the template's own, or a field."""


class _Opened(Struct, frozen=True):
    """A condition begins: what follows is shown where the field is empty, or where it is not."""

    field: str
    where_empty: bool


class _Closed(Struct, frozen=True):
    field: str


_Token = str | Shown | _Opened | _Closed


class Fields(Struct, frozen=True):
    """The names of a note's fields, and of those that are not empty: all that conditions ask."""

    known: frozenset[str]
    filled: frozenset[str]


def fields_in(values: Mapping[str, str]) -> Fields:
    """The fields of a note with these values."""
    filled = [name for name, value in values.items() if not _is_empty(value)]
    return _fields(tuple(values), tuple(filled))


@lru_cache(maxsize=1024)
def _fields(known: tuple[str, ...], filled: tuple[str, ...]) -> Fields:
    """The notes of a type differ only in which are filled."""
    return Fields(frozenset(known), frozenset(filled))


def pieces(template: str, fields: Fields) -> list[Piece]:
    """What the side of a note's card shows, conditions decided, without the front on the back."""
    found: list[Piece] = []
    hidden = 0
    opened: list[bool] = []
    for token in _tokens(template):
        match token:
            case _Opened(field, where_empty):
                shows = (field in fields.filled) is not where_empty
                opened.append(shows)
                hidden += not shows
            case _Closed():
                if opened:
                    hidden -= not opened.pop()
            case _ if hidden:
                pass
            case Shown(field) if field not in fields.known:
                pass
            case _:
                found.append(token)
    return found


def fields_of(side: Sequence[Piece]) -> Iterator[Shown]:
    """The fields among the pieces of a side."""
    return (piece for piece in side if isinstance(piece, Shown))


@lru_cache(maxsize=1024)
def _tokens(template: str) -> tuple[_Token, ...]:
    """The template taken apart; the same few serve all notes of a type."""
    found: list[_Token] = []
    for place, part in enumerate(_parts(template)):
        token: _Token | None = part if place % 2 == 0 else _token(part.strip())
        if token:
            found.append(token)
    return tuple(found)


def _parts(template: str) -> list[str]:
    """Text and tags by turns; what opens behind the last end is looked at once, as it has none."""
    commented, rest = _to_the_last("-->", template)
    tagged, rest = _to_the_last("}}", _COMMENT.sub("", commented) + rest)
    *parts, last = _TAG.split(tagged)
    return [*parts, last + rest]


def _to_the_last(end: str, text: str) -> tuple[str, str]:
    before, found, rest = text.rpartition(end)
    return before + found, rest


def _token(inside: str) -> _Token | None:
    """What stands between double braces; None where it shows nothing of a note's own."""
    name = inside[1:].strip()
    match inside[:1]:
        case "#":
            return _Opened(name, where_empty=False)
        case "^":
            return _Opened(name, where_empty=True)
        case "/":
            return _Closed(name)
    *filters, name = (part.strip() for part in inside.split(":"))
    spoken = any(one.split(" ")[0] in _SPOKEN for one in filters)
    if name == _FRONT or name in _NOT_SHOWN or spoken:
        return None
    return Shown(name, tuple(filters))


_MAY_BE_EMPTY: Final = "<& \t\r\n\f\v\xa0"
_MARKS: Final = re.compile(r"<(?!img|audio|video|object|input)[^<>]*+>|&nbsp;|\s", re.IGNORECASE)


def _is_empty(html: str) -> bool:
    """Whether Anki takes a field for empty: it has nothing but line breaks and spaces."""
    # Most fields begin with a letter.
    return not html or (html[0] in _MAY_BE_EMPTY and not _MARKS.sub("", html))
