"""Our note types: their names, numbers and fields are frozen, as Anki ties progress to them.

A note of any type can show any question, so that a blank keeps its type whatever its author
makes of it: Anki cannot change the type of a note on import.
"""

from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form

EDITED: Final = 1_795_651_200
"""When templates or style last changed, in s since 1970: Anki takes only what is newer."""

FIELDS: Final = (
    "Prompt",
    "Answer",
    "Options",
    "Sentence",
    "Note",
    "Source",
    "Key",
    "Hint",
    "Image",
    "Typed",
    "Spare",
)
"""Adding one would ask every user to merge note types; hence one to spare came with the first.

It holds the fact as its bank writes it, which no template shows.
"""


class Type(StrEnum):
    """A note type, by the word in its name."""

    CLOZE = "cloze"
    ASK = "ask"
    CHOICE = "choice"
    ITEMS = "items"

    @property
    def full_name(self) -> str:
        """Its name in Anki; one that nobody else uses."""
        return f"ctquiz {self.value}"


TYPE_OF: Final = {
    Form.CLOZE: Type.CLOZE,
    Form.ASK: Type.ASK,
    Form.CHOICE: Type.CHOICE,
    Form.CLAIM: Type.CHOICE,
    Form.LIST: Type.ITEMS,
    Form.ORDER: Type.ITEMS,
    Form.MATCH: Type.ITEMS,
}

NUMBERS: Final = {
    Type.CLOZE: 1_795_600_001,
    Type.ASK: 1_795_600_002,
    Type.CHOICE: 1_795_600_003,
    Type.ITEMS: 1_795_600_004,
}
_MADE: Final = 5_102_400_000_000
"""Numbers of fields and templates begin here; by them Anki knows them under other names."""


def field_number(kind: Type, place: int) -> int:
    """The number of a type's field."""
    return _MADE + 1000 * NUMBERS[kind] + place


def template_number(kind: Type) -> int:
    """The number of a type's only template."""
    return _MADE + 1000 * NUMBERS[kind] + 999


class Looks(Struct, frozen=True):
    """Both sides of a card and their style."""

    front: str
    back: str
    style: str


@cache
def looks(kind: Type) -> Looks:
    """What a note type looks like."""
    sides = [_side(kind, _file(f"{side}.html")) for side in ("front", "back")]
    return Looks(sides[0], sides[1], _file("style.css"))


_TYPED: Final = "{{#Typed}}{{type:Typed}}{{/Typed}}"
_SHUFFLED: Final = (Type.CHOICE, Type.ITEMS)
_ANSWER: Final = '<div class="answer" dir="auto">{{Answer}}</div>'


def _side(kind: Type, template: str) -> str:
    """A template with what its type has otherwise than the rest."""
    prompt = "{{cloze:Prompt}}" if kind is Type.CLOZE else "{{Prompt}}"
    answer = "" if kind is Type.CLOZE else _ANSWER
    typed = _TYPED if kind is Type.ASK else ""
    return (
        template.replace("{{PROMPT}}", prompt)
        .replace("TYPED\n", f"{typed}\n")
        .replace("ANSWER\n", f"{typed}\n{answer}\n")
        .replace("SCRIPT\n", _file("shuffle.html") if kind in _SHUFFLED else "")
    )


def _file(name: str) -> str:
    return resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8")
