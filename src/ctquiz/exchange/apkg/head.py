"""What a collection says before its notes: note types, decks, and where its days begin."""

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec
from msgspec import Raw, Struct

from ctquiz.exchange.apkg.collection import NoteType, Stock

_MOST_PARTS: Final = 1000
"""Fields of a note type, or its templates."""

_LATEX: Final = (
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n"
    "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n"
    "\\begin{document}",
    "\\end{document}",
)
_DAY_MINUTES: Final = 24 * 60
_STOCK: Final = {int(one): one for one in Stock}
_PARAMETERS: Final = {21, 19, 17}
"""How many FSRS 6, 5 and 4.5 have."""


class Head(Struct, frozen=True):
    """As `Collection` has it; `faulty` counts note types that make no sense."""

    types: Mapping[int, NoteType]
    decks: Mapping[int, str]
    offset: int | None
    rollover: int
    parameters: Mapping[int, tuple[float, ...]]
    faulty: int


def sound(types: Iterable[NoteType]) -> dict[int, NoteType]:
    """Those of some note types that have fields and templates, and not without end, by number."""
    return {
        one.id: one
        for one in types
        if 0 < len(one.fields) <= _MOST_PARTS and 0 < len(one.templates) <= _MOST_PARTS
    }


def latex(before: str, after: str) -> tuple[str, str] | None:
    """What stands around a note type's LaTeX, None where that is Anki's own."""
    said = before.strip(), after.strip()
    return None if said in {_LATEX, ("", "")} else (before, after)


def stock(number: int) -> Stock:
    """The note type of Anki's that has a number."""
    return _STOCK.get(number, Stock.UNKNOWN)


def fitted(*versions: tuple[float, ...]) -> tuple[float, ...]:
    """The parameters of the newest FSRS that deck options have some for; empty for none."""
    found: tuple[float, ...] = next(filter(None, versions), ())
    sound = len(found) in _PARAMETERS and all(abs(one) < 1e6 for one in found)
    return found if sound else ()


def whole(data: object) -> int | None:
    """A setting that is a whole number, from its JSON; None where it is none."""
    try:
        return msgspec.json.decode(data, type=int) if isinstance(data, bytes | Raw) else None
    except msgspec.DecodeError:
        return None


def east(west: int | None) -> int | None:
    """The minutes east of UTC, from Anki's minutes west; None where no zone has that."""
    return None if west is None or abs(west) > _DAY_MINUTES else -west


def hour(said: int | None) -> int:
    """The hour at which a day ends, Anki's own where it says none."""
    return 4 if said is None or not 0 <= said < 24 else said
