"""Clozes become sentences: their hidden parts are the blanks `c1`, `c2`… of one fact.

Nothing nests in a bank: where one hides another they become two facts.
"""

from collections.abc import Container, Mapping, Sequence

from msgspec import Struct

from ctquiz.bank.forms import GAP
from ctquiz.bank.model import AllOf, Blank, Fact, Item, Slot, Text
from ctquiz.exchange.apkg.collection import Note, NoteType
from ctquiz.exchange.incoming.clean import Cleaned, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.asked import name_of, remark_of, values_of
from ctquiz.exchange.incoming.notes.born import Born, Brood, image_of, in_words
from ctquiz.exchange.incoming.notes.holes import (
    Hidden,
    Part,
    hidden,
    marked,
    parts,
    shown,
    without_reserved,
)
from ctquiz.exchange.incoming.notes.sides import Sides, filtered, sides
from ctquiz.exchange.incoming.notes.template import fields_in


class Cloze(Struct, frozen=True):
    """A note's text with its hidden parts, and what its sides are made of."""

    sides: Sides
    told: Cleaned
    parts: tuple[Part, ...]


def cloze(kind: NoteType, values: Mapping[str, str]) -> Cloze | None:
    """The front of a cloze; None where its type has no template."""
    if not kind.templates:
        return None
    found = sides(kind.templates[0], fields_in(values))
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
    asked = {one.number for level in levels for one in level}
    empty = [order for order in orders if order + 1 not in asked]
    said = remark_of([found.sides.back], found.sides.asked, values)
    image, missed = image_of(found.told.pictures, files, [])
    behind = [one.file for one in said.pictures if one not in found.told.pictures]
    facts = [fact_of(found.parts, level) for level in levels]
    made = [
        Born(
            Fact(
                id=None,
                blanks=one.blanks,
                sentence=one.sentence,
                note=said.text or None,
                image=image,
            ),
            {hides.number - 1: f"c{hides.number}" for hides in level},
        )
        for one, level in zip(facts, levels, strict=True)
    ]
    lost = [
        *(Lost(Kind.NO_QUESTION, name_of(note)) for _ in empty),
        *missed,
        *(Lost(Kind.BACK_PICTURE, file) for file in behind),
        *dict.fromkeys((*found.told.lost, *said.lost)),
    ]
    return Brood(tuple(made), tuple(lost))


def _levels(text: Sequence[Part]) -> list[list[Hidden]]:
    """What hides some text, apart by how deep it stands; the outermost first."""
    by_depth: dict[int, list[Hidden]] = {}
    for _, one in sorted(hidden(text).items()):
        by_depth.setdefault(one.depth, []).append(one)
    return [by_depth[depth] for depth in sorted(by_depth)]


class Sentenced(Struct, frozen=True):
    """What a fact says, and its blanks."""

    sentence: tuple[str | Slot, ...] | None
    blanks: tuple[Blank, ...]


def fact_of(text: Sequence[Part], level: Sequence[Hidden]) -> Sentenced:
    """The sentence in which these are hidden, and none within another."""
    together = {one.number: one for one in level if len(one.things) == 1}
    pieces = _joined(_pieces(text, together))
    slots = dict.fromkeys(piece.blank for piece in pieces if isinstance(piece, Slot))
    # As reading has them: first those that stand in the sentence, in its order.
    standing = [_blank(together[int(name[1:])]) for name in slots]
    apart = [_scattered(text, one) for one in level if one.number not in together]
    return Sentenced(pieces if together else None, (*standing, *apart))


def _pieces(text: Sequence[Part], numbers: Container[int]) -> list[str | Slot]:
    """The text with a slot where one of these numbers hides some; blanks around it stay outside."""
    found: list[str | Slot] = []
    for part in text:
        if isinstance(part, str):
            found.append(part)
            continue
        inside = shown(part.inside)
        stripped = inside.strip()
        number = next((one for one in part.numbers if one in numbers), None)
        if number is None or not stripped:
            found += _pieces(part.inside, numbers)
        elif stripped == inside:
            found.append(Slot(f"c{number}"))
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


def _blank(one: Hidden) -> Blank:
    return Blank(f"c{one.number}", Text(in_words(one.first)), hint=_hint(one))


def _scattered(text: Sequence[Part], one: Hidden) -> Blank:
    """A blank that hides one thing here and another there: all of them are asked for at once."""
    gaps = "".join(
        piece if isinstance(piece, str) else GAP for piece in _pieces(text, {one.number})
    )
    items = tuple(Item(thing) for thing in one.things.values())
    return Blank(f"c{one.number}", AllOf(items), ask=gaps, hint=_hint(one))


def _hint(one: Hidden) -> str | None:
    """The hints of a number, each once."""
    return ", ".join(dict.fromkeys(one.hints)) or None if one.hints else None


def facts_in(html: str) -> tuple[list[Fact], list[Lost]]:
    """The facts of a field with clozes that has no note around it."""
    told = cleaned(marked(without_reserved(html)))
    text = parts(told.text)
    made = [fact_of(text, level) for level in _levels(text)]
    facts = [Fact(id=None, blanks=one.blanks, sentence=one.sentence) for one in made]
    return facts, [*told.lost]
