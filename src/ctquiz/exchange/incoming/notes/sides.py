"""What a card asks and what answers it, told by the fields that its two sides show.

A template's back mostly repeats its front and tells the answer below a line; what else stands
there is the note.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from ctquiz.exchange.apkg.collection import Template
from ctquiz.exchange.incoming.notes.template import Fields, Piece, Shown, fields_of, pieces

_LINE: Final = re.compile(r"<\w[^>]*\bid\s*=\s*[\"']?answer\b[^>]*>", re.IGNORECASE)
"""The line that Anki draws between both sides and scrolls to, or what some have instead."""

BEGINS, ENDS = "\ufdd8", "\ufdd9"
"""Stand around the value of a field, where it matters what a template says by itself."""

_FURIGANA: Final = re.compile(r" ?([^ >\[]+?)\[(?!sound:)([^\]]+)\]")
_READINGS: Final = {
    "furigana": r"<ruby>\1<rt>\2</rt></ruby>",
    "kanji": r"\1",
    "kana": r"\2",
}


class Sides(Struct, frozen=True):
    """A card: `front` is shown with the question, `asked` are its fields.

    `answer` is the field that answers it, `hint` one that the front uncovers when asked to; `back`
    is what stands below its line.
    """

    front: tuple[Piece, ...]
    asked: frozenset[str]
    answer: Shown | None
    hint: str | None
    back: tuple[Piece, ...]


@lru_cache(maxsize=4096)
def sides(template: Template, fields: Fields) -> Sides:
    """The sides of a note's card; the notes of a type differ only in which fields are empty."""
    front = pieces(template.front, fields)
    typed = [shown for shown in fields_of(front) if "type" in shown.filters]
    hints = [shown.field for shown in fields_of(front) if "hint" in shown.filters]
    shown_first = tuple(piece for piece in front if not _is_apart(piece))
    asked = frozenset(shown.field for shown in fields_of(shown_first))
    below = _below(pieces(template.back, fields))
    told = [one for one in fields_of(below) if "hint" not in one.filters]
    told = [one for one in told if one.field in fields.filled]
    answers = [*typed, *(one for one in told if one.field not in asked), *told]
    answer = next(iter(answers), None)
    return Sides(shown_first, asked, answer, next(iter(hints), None), tuple(below))


def rendered(side: Iterable[Piece], values: Mapping[str, str]) -> str:
    """The HTML of a side."""
    return "".join(
        piece if isinstance(piece, str) else filtered(piece, values[piece.field]) for piece in side
    )


def filtered(shown: Shown, value: str) -> str:
    """A field's HTML through its filters: of those that change what it says, the Japanese ones."""
    for name in shown.filters:
        if name in _READINGS:
            value = _FURIGANA.sub(_READINGS[name], value)
    return value


def _is_apart(piece: Piece) -> bool:
    """Whether it is a place to type, or to be uncovered."""
    return isinstance(piece, Shown) and ("type" in piece.filters or "hint" in piece.filters)


def _below(back: Sequence[Piece]) -> list[Piece]:
    """What the back shows below its line; all of it where it has none."""
    for place, piece in enumerate(back):
        if isinstance(piece, str) and (line := _LINE.search(piece)):
            return [piece[line.end() :], *back[place + 1 :]]
    return list(back)
