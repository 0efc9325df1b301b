"""What a learner can do to an answer in the making, whatever the key for it."""

from msgspec import Struct


class Digit(Struct, frozen=True):
    """A digit was pressed, from 1 to 9."""

    number: int


class Letter(Struct, frozen=True):
    """A letter was pressed that is entered here."""

    letter: str


class Say(Struct, frozen=True):
    """True or false was said."""

    word: str


class Move(Struct, frozen=True):
    """▸ is to go down so many rows, or up."""

    by: int


class Carry(Struct, frozen=True):
    """The row at ▸ is to go down so many places, or up, and ▸ with it."""

    by: int


class Mark(Struct, frozen=True):
    """The row at ▸ is to be marked, or no longer."""


class Clear(Struct, frozen=True):
    """What is entered at ▸ is to go, or what was entered last."""


class Enter(Struct, frozen=True):
    """That is all; `typed` is what stands in the field."""

    typed: str = ""


Press = Digit | Letter | Say | Move | Carry | Mark | Clear | Enter
