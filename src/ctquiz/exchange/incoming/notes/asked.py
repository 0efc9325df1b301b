"""Notes whose cards ask with one side and answer with the other: a blank for each card."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from ctquiz.bank.editing.slug import file_slug
from ctquiz.bank.model import ONLY_BLANK, Blank, Fact
from ctquiz.exchange.apkg.collection import Note, NoteType
from ctquiz.exchange.incoming.clean import Cleaned, Picture, as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.born import Born, Brood, answer_of, image_of, unheard
from ctquiz.exchange.incoming.notes.sides import BEGINS, ENDS, Sides, rendered, sides
from ctquiz.exchange.incoming.notes.template import Piece, fields_in, fields_of

WHAT_IS_SHOWN: Final = "What does the picture show?"
ONLY_SHOWN: Final = "see the picture"
"""Stands for an answer that is only a picture, until its reviewer has said it in words."""


class Card(Struct, frozen=True):
    """A card as it is asked: the text of its front, and what its answer's field says."""

    order: int
    sides: Sides
    front: Cleaned
    back: Cleaned

    @property
    def question(self) -> str:
        """What is asked, also where a picture alone asks."""
        pictures = self.front.pictures
        if self.front.text or not pictures:
            return self.front.text
        return next((one.alt for one in pictures if one.alt), WHAT_IS_SHOWN)

    @property
    def only_shown(self) -> bool:
        """Whether its answer is a picture without a word."""
        return not self.back.text and bool(self.back.pictures)


def born(note: Note, kind: NoteType, orders: Sequence[int], files: Mapping[str, str]) -> Brood:
    """The facts of a note; `orders` are its cards, `files` the safe names of the media.

    They are one fact, but that what one card asks with a picture is another: a fact's picture is
    shown with each of its questions.
    """
    values = values_of(note, kind)
    every = cards(kind, values, orders)
    asking = [card for card in every if card.question and (card.back.text or card.only_shown)]
    said = remark(every, values)
    by_pictures: dict[tuple[Picture, ...], list[Card]] = {}
    for card in asking:
        by_pictures.setdefault(card.front.pictures, []).append(card)
    made = [_born(own, values, said, files) for own in by_pictures.values()]
    lost = [
        *(Lost(Kind.NO_QUESTION, name_of(note)) for _ in range(len(orders) - len(asking))),
        *(one for brood in made for one in brood.lost),
        *_unseen(asking, said),
        *_untold(asking, said),
    ]
    return Brood(tuple(one for brood in made for one in brood.born), tuple(lost))


def _born(
    asking: Sequence[Card], values: Mapping[str, str], said: Cleaned, files: Mapping[str, str]
) -> Brood:
    """The fact of cards that ask with the same picture, or with none."""
    names = dict(zip((card.order for card in asking), _names(asking), strict=True))
    answers = [unheard(card.back) for card in asking]
    image, missed = image_of(asking[0].front.pictures, files, answers)
    only_shown = [card.back.pictures[0].file for card in asking if card.only_shown]
    fact = Fact(
        id=None,
        blanks=tuple(_blank(card, names[card.order], values) for card in asking),
        note="\n".join(filter(None, [said.text, *_heard(asking)])) or None,
        image=image,
        draft=bool(only_shown),
    )
    lost = (*missed, *(Lost(Kind.PICTURE_ANSWER, file) for file in only_shown))
    return Brood((Born(fact, names),), lost)


def _heard(asking: Sequence[Card]) -> list[str]:
    """The sounds of answers by name, which no answer keeps and no question names."""
    named = {name for card in asking for name in card.front.sounds}
    lost = [card.back.sounds for card in asking if unheard(card.back) != card.back.text]
    heard = dict.fromkeys(name for sounds in lost for name in sounds if name not in named)
    return [f"(sound: {name})" for name in heard]


def values_of(note: Note, kind: NoteType) -> dict[str, str]:
    """The fields of a note by name."""
    return dict(zip([field.name for field in kind.fields], note.fields, strict=False))


def name_of(note: Note) -> str:
    """By what a note is told: its first field, as a line."""
    text = cleaned(note.fields[0]).text if note.fields else ""
    return " ".join(text.split()) or note.guid


def cards(kind: NoteType, values: Mapping[str, str], orders: Iterable[int]) -> list[Card]:
    """The cards of a note that its type has a template for."""
    texts: dict[str, Cleaned] = {}

    def read(html: str) -> Cleaned:
        # A field that one card asks with answers the other.
        if html not in texts:
            texts[html] = cleaned(html)
        return texts[html]

    found = []
    fields = fields_in(values)
    for order in orders:
        if order < len(kind.templates):
            one = sides(kind.templates[order], fields)
            back = rendered([one.answer], values) if one.answer else ""
            found.append(Card(order, one, read(rendered(one.front, values)), read(back)))
    return found


def _blank(card: Card, name: str, values: Mapping[str, str]) -> Blank:
    hint = cleaned(values[card.sides.hint]).text if card.sides.hint else ""
    answer = answer_of(card.back) if card.back.text else answer_of(cleaned(ONLY_SHOWN))
    return Blank(name, answer, ask=card.question, hint=hint or None)


def _names(asking: Sequence[Card]) -> list[str]:
    """The names of blanks: what answers them, as the note type calls it."""
    if len(asking) == 1:
        return [ONLY_BLANK]
    found: list[str] = []
    for card in asking:
        field = card.sides.answer.field if card.sides.answer else ""
        slug = _slug(field) or f"card-{card.order + 1}"
        found.append(slug if slug not in found else f"{slug}-{card.order + 1}")
    return found


_slug = lru_cache(maxsize=1024)(file_slug)
"""A deck has thousands of notes, but hardly a dozen fields."""

_EMPTY_LINES: Final = re.compile("\n{3,}")
_MARKS: Final = re.compile(f"[{BEGINS}{ENDS}]")


def remark(every: Sequence[Card], values: Mapping[str, str]) -> Cleaned:
    """What the backs tell beside the answers, in the lines in which a field says something."""
    return remark_of((card.sides.back for card in every), said_in(every), values)


def said_in(every: Sequence[Card]) -> set[str]:
    """The fields that cards ask or answer with."""
    asked = {field for card in every for field in card.sides.asked}
    return asked.union(card.sides.answer.field for card in every if card.sides.answer)


def remark_of(
    backs: Iterable[Sequence[Piece]], known: Iterable[str], values: Mapping[str, str]
) -> Cleaned:
    """The same of any backs; the fields that are `known` otherwise are not told again."""
    told = set(known)
    html = ""
    for back in backs:
        if all(shown.field in told for shown in fields_of(back)):
            continue
        new = [
            piece
            for piece in back
            if isinstance(piece, str) or (piece.field not in told and values[piece.field].strip())
        ]
        fields = {shown.field for shown in fields_of(new)}
        if fields:
            marked = {field: f"{BEGINS}{values[field]}{ENDS}" for field in fields}
            html += f"<div>{rendered(new, marked)}</div>"
            told |= fields
    if not html:
        return NOTHING
    said = as_note(html)
    lines: list[str] = []
    inside = 0
    for line in said.text.split("\n"):
        inside += line.count(BEGINS)
        if inside:
            lines.append(_MARKS.sub("", line))
        inside -= line.count(ENDS)
    noted = _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()
    return Cleaned(noted, (), False, said.pictures, said.sounds, said.lost)


NOTHING: Final = Cleaned("")


def _unseen(asking: Sequence[Card], said: Cleaned) -> list[Lost]:
    """The pictures that only the backs show."""
    if not said.pictures and not any(card.back.pictures for card in asking):
        return []
    asked = {one.file for card in asking for one in card.front.pictures}
    behind = [
        one.file
        for back in (*(card.back for card in asking if not card.only_shown), said)
        for one in back.pictures
    ]
    return [Lost(Kind.BACK_PICTURE, file) for file in dict.fromkeys(behind) if file not in asked]


def _untold(asking: Sequence[Card], said: Cleaned) -> list[Lost]:
    """What cleaning left out, each once."""
    texts = [said, *(one for card in asking for one in (card.front, card.back))]
    return [*dict.fromkeys(lost for one in texts for lost in one.lost)]
