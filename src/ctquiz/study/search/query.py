"""What a learner looks for, once it was understood: a condition on blanks."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form


class Name(StrEnum):
    """What is known by a name; `id` is a fact's, with its bank and blank where they are given."""

    TAG = "tag"
    BANK = "bank"
    ID = "id"


class Measure(StrEnum):
    """What a blank has a number of; `due` and `stable` count days."""

    DUE = "due"
    STABLE = "stable"
    LAPSES = "lapses"
    REPS = "reps"
    FLAG = "flag"


class Sign(StrEnum):
    """How a number is compared."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "="


class State(StrEnum):
    """What a blank can be; `draft` and `new` are what was never asked, for two reasons."""

    NEW = "new"
    DUE = "due"
    SUSPENDED = "suspended"
    BURIED = "buried"
    LEECH = "leech"
    STARRED = "starred"
    FLAGGED = "flagged"
    STUDIED = "studied"
    DRAFT = "draft"


class Every(Struct, frozen=True, tag=True):
    """Nothing was asked for: all of them."""


class Words(Struct, frozen=True, tag=True):
    """A word, or a phrase, that stands somewhere in the fact."""

    text: str


class Called(Struct, frozen=True, tag=True):
    """Something has this name, in which `*` stands for anything."""

    name: Name
    pattern: str


class InForm(Struct, frozen=True, tag=True):
    """It can be asked in that form."""

    form: Form


class Compared(Struct, frozen=True, tag=True):
    """A number of it is so."""

    measure: Measure
    sign: Sign
    number: int


class Is(Struct, frozen=True, tag=True):
    """It is in that state."""

    state: State


class Not(Struct, frozen=True, tag=True):
    """What the other condition leaves out."""

    of: "Condition"


class Both(Struct, frozen=True, tag=True):
    """All of these conditions, two at least."""

    parts: "tuple[Condition, ...]"


class Either(Struct, frozen=True, tag=True):
    """One of these conditions, two at least."""

    parts: "tuple[Condition, ...]"


Condition = Words | Called | InForm | Compared | Is | Not | Both | Either
Query = Every | Condition

FORM: Final = "form"
IS: Final = "is"
KEYS: Final = (*Name, FORM, *Measure, IS)
"""What may stand before a colon."""

DAYS_AHEAD: Final = {"today": 0, "tomorrow": 1}
"""Days that have a name."""
