"""Notes, cards and reviews, whose tables are the same in all formats.

SQLite lets any column hold anything: rows with values of other types are left out and counted.
"""

from collections.abc import Container, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from ctquiz.exchange.apkg.collection import LATEST, Card, Memory, Note, NoteType, Row
from ctquiz.exchange.apkg.database import Database, Query, Rows

_MOST_TAG_SIGNS: Final = 20_000
"""Of the tags of a note in all."""

_NOTES: Final = Query(
    "notes", "id, guid, mid, mod, tags, flds", (int, str, int, int, str, str), 300_000
)
_CARDS: Final = Query(
    "cards",
    "id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, flags, odid, odue, data",
    (*(int,) * 15, str),
    500_000,
)
_REVIEWS: Final = Query("revlog", "id, cid, ease, ivl, factor, time, type", (int,) * 7, 1_000_000)


def notes(database: Database, types: Mapping[int, NoteType]) -> tuple[list[Note], int]:
    """The notes that have a type, and how many make no sense."""
    counts = {number: len(type_.fields) for number, type_ in types.items()}

    def made(rows: Rows) -> list[Note]:
        return [
            Note(number, guid, type_, _time(mod), tuple(tags.split()), _fields(fields, count))
            for number, guid, type_, mod, tags, fields in rows
            if (count := counts.get(type_)) and len(tags) <= _MOST_TAG_SIGNS
        ]

    return database.sift(_NOTES, made)


def _time(said: int) -> int:
    """A time that can be; 0 where none can, so that it is older than all."""
    return said if 0 <= said <= LATEST else 0


def _fields(joined: str, count: int) -> tuple[str, ...]:
    """As many fields as the type has; Anki, too, joins what is over and adds what is missing."""
    fields = joined.split("\x1f", count - 1)
    if len(fields) < count:
        fields += [""] * (count - len(fields))
    elif "\x1f" in fields[-1]:
        fields[-1] = fields[-1].replace("\x1f", "; ")
    return tuple(fields)


def cards(database: Database, notes: Container[int]) -> tuple[list[Card], int]:
    """The cards of some notes, and how many make no sense."""

    def made(rows: Rows) -> list[Card]:
        return [
            _card(row)
            for row in rows
            if row[1] in notes and row[3] >= 0 and 0 <= row[5] <= 3 and -3 <= row[6] <= 4
        ]

    return database.sift(_CARDS, made)


def _card(row: tuple[Any, ...]) -> Card:
    """A card; one that a filtered deck has borrowed stands as it will when it is at home again."""
    number, note, deck, order, mod, kind, queue, due, *rest, flags, home, due_there, data = row
    days, factor, reps, lapses = rest
    if home:
        deck, due = home, due_there or due
        queue = queue if queue < 0 else _queue(kind, due)
    return Card(
        *(number, note, deck, order, mod, kind, queue, due, days, factor, reps, lapses, flags & 7),
        borrowed=home != 0,
        memory=_memory(data),
    )


def _queue(kind: int, due: int) -> int:
    """The queue of a card that is neither suspended nor buried."""
    if kind in {0, 2}:
        return kind
    return 1 if due > _LAST_DAY else 3


_LAST_DAY: Final = 1_000_000_000
"""What is due later is in seconds: Anki's own way to tell."""


class _Data(Struct):
    s: float | None = None
    d: float | None = None
    dr: float | None = None
    lrt: int | None = None


_DATA: Final = msgspec.json.Decoder(_Data)


def _memory(data: str) -> Memory | None:
    """What FSRS knows of a card, from the JSON in its column `data`."""
    if len(data) < _SHORTEST or len(data) > _LONGEST:
        return None
    try:
        told = _DATA.decode(data)
    except (msgspec.DecodeError, RecursionError):
        return None
    if not (told.s and told.d and 0 < told.s < _MOST_DAYS and 1 <= told.d <= 10):
        return None
    retention = told.dr if told.dr and 0 < told.dr < 1 else None
    return Memory(told.s, told.d, told.lrt, retention)


_SHORTEST: Final = len('{"s":1,"d":1}')
_LONGEST: Final = 10_000
_MOST_DAYS: Final = 1e6


def reviews(database: Database) -> tuple[list[Row], int]:
    """The review log, that of cards that are gone too, and how many rows make no sense."""

    def made(rows: Rows) -> list[Row]:
        return [Row(*row) for row in rows if 0 <= row[2] <= 4 and 0 <= row[6] <= 5]

    return database.sift(_REVIEWS, made)
