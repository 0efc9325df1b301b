"""Clozes become sentences: their hidden parts are the blanks `c1`, `c2`… of one fact.

Nothing nests in a bank: where one hides another they become two facts.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from ctquiz.bank.forms import GAP
from ctquiz.bank.model import AllOf, Blank, Fact, Item, Slot, Text
from ctquiz.exchange.apkg.collection import Note, NoteType
from ctquiz.exchange.incoming.asked import name_of, remark_of, values_of
from ctquiz.exchange.incoming.born import Born, Brood, image_of, in_words, sounds
from ctquiz.exchange.incoming.clean import Cleaned, cleaned
from ctquiz.exchange.incoming.holes import (
    Hole,
    Part,
    depths,
    marked,
    parts,
    shown,
    without_reserved,
)
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.sides import Sides, filtered, sides


class Cloze(Struct, frozen=True):
    """A note's text with its hidden parts, and what its sides are made of."""

    sides: Sides
    told: Cleaned
    parts: tuple[Part, ...]


def cloze(kind: NoteType, values: Mapping[str, str]) -> Cloze | None:
    """The front of a cloze; None where its type has no template."""
    if not kind.templates:
        return None
    found = sides(kind.templates[0], values)
    html = "".join(
        piece
        if isinstance(piece, str)
        else marked(values[piece.field])
        if "cloze" in piece.filters
        else filtered(piece, values[piece.field])
        for piece in found.front
    )
    told = cleaned(html)
    return Cloze(found, told, parts(told.text))


def born(note: Note, kind: NoteType, orders: Sequence[int], files: Mapping[str, str]) -> Brood:
    """The facts of a cloze: one for each depth at which it hides something."""
    values = values_of(note, kind)
    found = cloze(kind, values)
    if found is None:
        return Brood(lost=(Lost(Kind.NO_QUESTION, name_of(note)),))
    levels = _levels(found.parts)
    asked = {number for numbers in levels for number in numbers}
    empty = [order for order in orders if order + 1 not in asked]
    said = remark_of([found.sides.back], found.sides.asked, values)
    image, missed = image_of(found.told.pictures, files, [])
    behind = [one.file for one in said.pictures if one not in found.told.pictures]
    facts = [fact_of(found.parts, numbers) for numbers in levels]
    made = [
        Born(
            Fact(
                id=None,
                blanks=one.blanks,
                sentence=one.sentence,
                note=said.noted or None,
                image=image,
            ),
            {number - 1: f"c{number}" for number in numbers},
        )
        for one, numbers in zip(facts, levels, strict=True)
    ]
    lost = [
        *(Lost(Kind.NO_QUESTION, name_of(note)) for _ in empty),
        *missed,
        *(Lost(Kind.BACK_PICTURE, file) for file in behind),
        *(one for text in (found.told, said) for one in (*text.lost, *sounds(text))),
    ]
    return Brood(tuple(made), tuple(lost))


def _levels(text: Sequence[Part]) -> list[list[int]]:
    """The numbers that hide some text, apart by how deep they stand; the outermost first."""
    by_depth: dict[int, list[int]] = {}
    for number, depth in sorted(depths(text).items()):
        if any(one.strip() for one in _hidden(text, number)):
            by_depth.setdefault(depth, []).append(number)
    return [by_depth[depth] for depth in sorted(by_depth)]


class Sentenced(Struct, frozen=True):
    """What a fact says, and its blanks."""

    sentence: tuple[str | Slot, ...] | None
    blanks: tuple[Blank, ...]


def fact_of(text: Sequence[Part], numbers: Sequence[int]) -> Sentenced:
    """The sentence in which these numbers are hidden, and none within another."""
    together = {number for number in numbers if _is_one_thing(text, number)}
    pieces = _joined(_pieces(text, together))
    slots = dict.fromkeys(piece.blank for piece in pieces if isinstance(piece, Slot))
    # As reading has them: first those that stand in the sentence, in its order.
    standing = [_blank(text, int(name[1:])) for name in slots]
    apart = [_scattered(text, number) for number in numbers if number not in together]
    return Sentenced(pieces if together else None, (*standing, *apart))


def _is_one_thing(text: Sequence[Part], number: int) -> bool:
    """Whether it hides the same text wherever it hides one."""
    return len({one.strip().casefold() for one in _hidden(text, number)} - {""}) == 1


def _hidden(text: Sequence[Part], number: int) -> list[str]:
    """The texts that a number hides, in their order."""
    found: list[str] = []
    for part in text:
        if isinstance(part, Hole):
            found += (
                [shown(part.inside)] if number in part.numbers else _hidden(part.inside, number)
            )
    return found


def _pieces(text: Sequence[Part], numbers: set[int]) -> list[str | Slot]:
    """The text with a slot where one of these numbers hides some; blanks around it stay outside."""
    found: list[str | Slot] = []
    for part in text:
        if isinstance(part, str):
            found.append(part)
            continue
        inside = shown(part.inside)
        number = next((one for one in part.numbers if one in numbers), None)
        if number is None or not inside.strip():
            found += _pieces(part.inside, numbers)
        else:
            before, after = inside[: -len(inside.lstrip())], inside[len(inside.rstrip()) :]
            found += [before, Slot(f"c{number}"), after]
    return found


def _joined(pieces: Sequence[str | Slot]) -> tuple[str | Slot, ...]:
    """The same with texts that touch as one, and none that is empty."""
    found: list[str | Slot] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, str) and isinstance(last, str):
            found[-1] = last + (piece.lstrip(" ") if last.endswith(" ") else piece)
        elif piece:
            found.append(piece)
    return tuple(found)


def _blank(text: Sequence[Part], number: int) -> Blank:
    answer = next(one.strip() for one in _hidden(text, number) if one.strip())
    return Blank(f"c{number}", Text(in_words(answer)), hint=_hint(text, number))


def _scattered(text: Sequence[Part], number: int) -> Blank:
    """A blank that hides one thing here and another there: all of them are asked for at once."""
    hidden = {one.strip().casefold(): one.strip() for one in _hidden(text, number)}
    gaps = "".join(piece if isinstance(piece, str) else GAP for piece in _pieces(text, {number}))
    items = tuple(Item(one) for one in hidden.values() if one)
    return Blank(f"c{number}", AllOf(items), ask=gaps, hint=_hint(text, number))


def _hint(text: Sequence[Part], number: int) -> str | None:
    """The hints of a number, each once."""
    return ", ".join(dict.fromkeys(_hints(text, number))) or None


def _hints(text: Sequence[Part], number: int) -> list[str]:
    return [
        hint
        for part in text
        if isinstance(part, Hole)
        for hint in (
            *([part.hint] if part.hint and number in part.numbers else []),
            *_hints(part.inside, number),
        )
    ]


def facts_in(html: str) -> tuple[list[Fact], list[Lost]]:
    """The facts of a field with clozes that has no note around it."""
    told = cleaned(marked(without_reserved(html)))
    text = parts(told.text)
    made = [fact_of(text, numbers) for numbers in _levels(text)]
    facts = [Fact(id=None, blanks=one.blanks, sentence=one.sentence) for one in made]
    return facts, [*told.lost, *sounds(told)]
