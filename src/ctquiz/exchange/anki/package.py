"""Notes as a package that every Anki of the last ten years opens, made by genanki in memory."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from itertools import count
from typing import Any, Final

import genanki
from msgspec import Struct

from ctquiz.exchange.anki.came_so import CameSo
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.parcel import Leaving
from ctquiz.exchange.anki.types import (
    EDITED,
    FIELDS,
    NUMBERS,
    Type,
    field_number,
    looks,
    template_number,
)

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""Of a zip's members: their times would make each export another file."""

_PACKED: Final = 4
"""How hard to pack: twice as fast as zlib's own choice, and three in a hundred larger."""

_CARDS: Final = [genanki.Card(order) for order in range(8)]


class _Note(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note of genanki's with a time of its own.

    What genanki looks up in each note is known of ours: its text is HTML, its tags are Anki's, and
    so are its cards. That saves half of the time.
    """

    def __init__(self, note: Leaving, model: genanki.Model, place: int, number: int) -> None:
        super().__init__(model, list(note.fields), guid=note.guid, due=place)
        self._note = note
        self._number = number

    @property
    def cards(self) -> list[genanki.Card]:
        return [
            _CARDS[order] if order < len(_CARDS) else genanki.Card(order)
            for order in self._note.cards
        ]

    def write_to_db(self, cursor: Any, _: float, deck_id: int, _ids: Iterator[int]) -> None:
        super().write_to_db(cursor, self._note.mod, deck_id, count(self._number))

    def _format_tags(self) -> str:
        return f" {self._note.every_tag} "

    def _check_invalid_html_tags_in_fields(self) -> None:
        pass


class Contents(Struct, frozen=True):
    """What a package holds; `media` are its pictures by name, `about` its decks' descriptions."""

    notes: Sequence[Leaving]
    media: Mapping[str, bytes]
    about: Mapping[str, str]


def package(contents: Contents, patch: Callable[[sqlite3.Connection], None] | None = None) -> bytes:
    """The package's bytes, the same for the same contents; `patch` adds what genanki cannot."""
    # genanki's own writing leaves a temporary file behind and packs nothing.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        whole = genanki.Package(_decks(contents))
        whole.write_to_db(connection.cursor(), float(EDITED), count())
        if patch is not None:
            patch(connection)
        if connection.in_transaction:
            connection.execute("COMMIT")
        collection = connection.serialize()
    return _zipped(collection, contents.media)


def _decks(contents: Contents) -> list[genanki.Deck]:
    """The decks with their notes; new cards come in the order of the contents.

    So do the numbers of notes, whatever their decks: who reads the package gets them in that order.
    """
    models: dict[Type | int, genanki.Model] = {kind: _model(kind) for kind in Type}
    decks: dict[str, genanki.Deck] = {}
    number = 1000 * min((note.mod for note in contents.notes), default=EDITED)
    for place, note in enumerate(contents.notes, 1):
        name = note.deck.casefold()  # Anki knows no two decks that differ by case alone
        if name not in decks:
            about = contents.about.get(note.deck, "")
            decks[name] = genanki.Deck(_number(note.deck), note.deck, about)
        decks[name].add_note(_Note(note, _model_of(note, models), place, number))
        number += 1 + len(note.cards)
    return list(decks.values())


def _model_of(note: Leaving, models: dict[Type | int, genanki.Model]) -> genanki.Model:
    if isinstance(note, AnkiNote):
        return models[note.kind]
    if note.kind.id not in models:
        models[note.kind.id] = CameSo(note.kind)
    return models[note.kind.id]


def _number(deck: str) -> int:
    """A deck's number, from its name as that is frozen; JavaScript must be able to count so far."""
    return 10**12 + int.from_bytes(sha256(deck.encode()).digest()[:5], "big")


def _model(kind: Type) -> genanki.Model:
    look = looks(kind)
    return genanki.Model(
        NUMBERS[kind],
        kind.full_name,
        fields=[
            {"name": name, "id": field_number(kind, place), "font": "Arial"}
            for place, name in enumerate(FIELDS)
        ],
        templates=[
            {
                "name": "Card 1",
                "id": template_number(kind),
                "qfmt": look.front,
                "afmt": look.back,
            }
        ],
        css=look.style,
        model_type=genanki.Model.CLOZE if kind is Type.CLOZE else genanki.Model.FRONT_BACK,
    )


def _zipped(collection: bytes, media: Mapping[str, bytes]) -> bytes:
    members = {"collection.anki2": collection}
    members["media"] = json.dumps({str(n): name for n, name in enumerate(media)}).encode()
    members |= {str(n): data for n, data in enumerate(media.values())}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(zipfile.ZipInfo(name, _EARLIEST), data, zipfile.ZIP_DEFLATED, _PACKED)
    return made.getvalue()
