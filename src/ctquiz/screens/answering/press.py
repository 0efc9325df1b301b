"""What a learner can do to an answer in the making, whatever the key for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit was pressed, from 1 to 9."""

    number: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter was pressed that is entered here."""

    letter: str


@dataclass(frozen=True, slots=True)
class Say:
    """True or false was said."""

    word: str


@dataclass(frozen=True, slots=True)
class Move:
    """▸ is to go down so many rows, or up."""

    by: int


@dataclass(frozen=True, slots=True)
class Carry:
    """The row at ▸ is to go down so many places, or up, and ▸ with it."""

    by: int


@dataclass(frozen=True, slots=True)
class Mark:
    """The row at ▸ is to be marked, or no longer."""


@dataclass(frozen=True, slots=True)
class Clear:
    """What is entered at ▸ is to go, or what was entered last."""


@dataclass(frozen=True, slots=True)
class Enter:
    """That is all; `typed` is what stands in the field."""

    typed: str = ""


Press = Digit | Letter | Say | Move | Carry | Mark | Clear | Enter
