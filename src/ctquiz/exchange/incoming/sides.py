"""What a card asks and what answers it, told by the fields that its two sides show.

A template's back mostly repeats its front and tells the answer below a line; what else stands
there is the note.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.exchange.apkg.collection import Template
from ctquiz.exchange.incoming.template import Piece, Shown, fields_of, pieces

_LINE: Final = re.compile(r"<hr[^>]*\bid\s*=\s*[\"']?answer\b[^>]*>", re.IGNORECASE)
"""The line that Anki draws between both sides, and scrolls to."""

BEGINS, ENDS = "\ufdd8", "\ufdd9"
"""Stand around the value of a field, where it matters what a template says by itself."""

_FURIGANA: Final = re.compile(r" ?([^ >\[]+?)\[(?!sound:)([^\]]+)\]")
_READINGS: Final = {
    "furigana": r"<ruby>\1<rt>\2</rt></ruby>",
    "kanji": r"\1",
    "kana": r"\2",
}


class Sides(Struct, frozen=True):
    """A card: `front` is shown with the question, `answer` is the field that answers it.

    `hint` is a field that the front uncovers when asked to; `back` is what stands below its line.
    """

    front: tuple[Piece, ...]
    answer: str | None
    hint: str | None
    back: tuple[Piece, ...]

    @property
    def answering(self) -> tuple[Shown, ...]:
        """The answer's field as the back shows it; nothing where there is none."""
        shown = [one for one in fields_of(self.back) if one.field == self.answer]
        return (shown[0],) if shown else (Shown(self.answer),) if self.answer else ()

    @property
    def asked(self) -> frozenset[str]:
        """The fields that the question shows."""
        return frozenset(shown.field for shown in fields_of(self.front))


def sides(template: Template, values: Mapping[str, str]) -> Sides:
    """The sides of a note's card."""
    front = pieces(template.front, values)
    typed = [shown.field for shown in fields_of(front) if "type" in shown.filters]
    hints = [shown.field for shown in fields_of(front) if "hint" in shown.filters]
    shown_first = tuple(piece for piece in front if not _is_apart(piece))
    asked = {shown.field for shown in fields_of(shown_first)}
    below = _below(pieces(template.back, values))
    told = [one.field for one in fields_of(below) if not _is_empty_of_answer(one, values)]
    answers = [*typed, *(field for field in told if field not in asked), *told]
    answer = next(iter(answers), None)
    return Sides(shown_first, answer, next(iter(hints), None), tuple(below))


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


def _is_empty_of_answer(shown: Shown, values: Mapping[str, str]) -> bool:
    return "hint" in shown.filters or not values[shown.field].strip()


def _below(back: Sequence[Piece]) -> list[Piece]:
    """What the back shows below its line; all of it where it has none."""
    for place, piece in enumerate(back):
        if isinstance(piece, str) and (line := _LINE.search(piece)):
            return [piece[line.end() :], *back[place + 1 :]]
    return list(back)
