"""What a package of Anki holds, whichever of its three formats it is in."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Final

from msgspec import Struct

LATEST: Final = 2**40
"""When a note may have changed at the latest, in s since 1970: what is over it overflows."""


class Stock(IntEnum):
    """The note type that Anki ships with which a note type began, as newer formats tell."""

    UNKNOWN = 0
    BASIC = 1
    REVERSED = 2
    OPTIONAL_REVERSED = 3
    TYPING = 4
    CLOZE = 5
    IMAGE_OCCLUSION = 6


class Field(Struct, frozen=True):
    """A field of a note type; `id` makes renaming it safe, where the package has one."""

    name: str
    id: int | None = None
    rtl: bool = False


class Template(Struct, frozen=True):
    """How a card of a note type is shown: `front` and `back` are HTML with `{{fields}}`."""

    name: str
    front: str
    back: str
    id: int | None = None


class NoteType(Struct, frozen=True):
    """A note type; `mod` is when it last changed, in s since 1970.

    One that is a cloze has one template and as many cards as its notes have numbers.
    """

    id: int
    name: str
    cloze: bool
    fields: tuple[Field, ...]
    templates: tuple[Template, ...]
    css: str = ""
    mod: int = 0
    stock: Stock = Stock.UNKNOWN
    latex: tuple[str, str] | None = None
    """What stands before and after its LaTeX; None is Anki's own."""


class Note(Struct, frozen=True, gc=False):
    """A note: `fields` are HTML, as many as its type has; `mod` is in s since 1970."""

    id: int
    guid: str
    type: int
    mod: int
    tags: tuple[str, ...]
    fields: tuple[str, ...]


class Memory(Struct, frozen=True, gc=False):
    """What Anki's FSRS knows of a card; `last` is its last review, in s since 1970."""

    stability: float
    difficulty: float
    last: int | None = None
    retention: float | None = None


class Card(Struct, frozen=True, gc=False):
    """A card: `order` is its template's place, or its cloze's number less one.

    `deck` is its home and `due` its due there, where a filtered deck has borrowed it. `kind` is
    0 new, 1 learning, 2 review, 3 relearning; `queue` -3 and -2 buried, -1 suspended, 0 new,
    1 learning (`due` in s since 1970), 2 review, 3 learning another day, 4 a preview.
    """

    id: int
    note: int
    deck: int
    order: int
    mod: int
    kind: int
    queue: int
    due: int
    days: int
    factor: int
    reps: int
    lapses: int
    flags: int
    borrowed: bool = False
    memory: Memory | None = None


class Row(Struct, frozen=True, gc=False):
    """A line of the review log; `at` is ms since 1970 and its number, `days` below 0 are seconds.

    `kind` is 0 learning, 1 review, 2 relearning, 3 filtered or crammed, 4 by hand, 5 rescheduled;
    `ease` is 1 to 4, or 0 where nothing was answered.
    """

    at: int
    card: int
    ease: int
    days: int
    factor: int
    ms: int
    kind: int


class Collection(Struct, frozen=True):
    """All of a package but its media; notes and cards in the order of their numbers.

    `created` is the rollover at which its first day began, in s since 1970; `offset` is the zone
    of its user in minutes east of UTC, None where the package does not say; `rollover` the hour at
    which a day ends. Names of decks have `::` between their parts. `parameters` are those of FSRS
    by deck, where its user had some fitted. `faulty` counts rows that make no sense.
    """

    types: Mapping[int, NoteType]
    decks: Mapping[int, str]
    notes: Sequence[Note]
    cards: Sequence[Card]
    rows: Sequence[Row]
    created: int
    offset: int | None = None
    rollover: int = 4
    parameters: Mapping[int, tuple[float, ...]] = {}
    faulty: int = 0
