"""What a collection of schema 18 says of itself: tables whose details are messages of protobuf."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, TypeVar

from msgspec.structs import replace

from ctquiz.exchange.apkg.collection import Field, NoteType, Template
from ctquiz.exchange.apkg.database import Database
from ctquiz.exchange.apkg.head import Head, east, fitted, hour, latex, sound, stock, whole
from ctquiz.exchange.apkg.protobuf import Malformed, Message

_MOST: Final = 10_000
"""Note types, decks, options or settings; a field or template is a row of its own."""

_Made = TypeVar("_Made")


def head(database: Database) -> Head:
    """The head of a collection."""
    fields = _parts(database, "fields", _field)
    templates = _parts(database, "templates", _template)
    rows = database.read("notetypes", "id, name, mtime_secs, config", _MOST)
    types = sound(
        one
        for number, name, mod, config in rows
        if isinstance(name, str)
        and isinstance(mod, int)
        and (one := _read(config, partial(_note_type, number, name, mod)))
        and (one := _with_parts(one, fields.get(number, []), templates.get(number, [])))
    )
    decks = database.read("decks", "id, name, kind", _MOST)
    config: dict[object, object] = dict(database.read("config", "key, val", _MOST))
    return Head(
        types,
        {number: name.replace("\x1f", "::") for number, name, _ in decks if isinstance(name, str)},
        east(whole(config.get("creationOffset"))),
        hour(whole(config.get("rollover"))),
        _parameters(database, {number: kind for number, _, kind in decks}),
        faulty=len(rows) - len(types),
    )


_Parts = dict[object, list[tuple[int, _Made | None]]]


def _parts(
    database: Database, table: str, made: Callable[[str, Message], _Made]
) -> "_Parts[_Made]":
    """The fields or templates of each note type, with their places; None for a broken one.

    Exports keep those of some note types that are gone: they stay under a number of no note type.
    """
    found: _Parts[_Made] = {}
    rows = database.read(table, "ntid, ord, name, config", 10 * _MOST)
    for type_, place, name, config in rows:
        is_sound = isinstance(place, int) and isinstance(name, str)
        part = _read(config, partial(made, name)) if is_sound else None
        found.setdefault(type_, []).append((place if is_sound else 0, part))
    return found


def _with_parts(
    one: NoteType,
    fields: Sequence[tuple[int, Field | None]],
    templates: Sequence[tuple[int, Template | None]],
) -> NoteType | None:
    """A note type with all of its parts; None where one is broken, as then places are wrong."""
    its_fields, its_templates = _in_order(fields), _in_order(templates)
    if len(its_fields) < len(fields) or len(its_templates) < len(templates):
        return None
    return replace(one, fields=its_fields, templates=its_templates)


def _in_order(parts: Sequence[tuple[int, _Made | None]]) -> tuple[_Made, ...]:
    ordered = sorted(parts, key=lambda one: one[0])
    return tuple(part for _, part in ordered if part is not None)


def _read(data: object, made: Callable[[Message], _Made]) -> _Made | None:
    """What is made of a message; None where it is none."""
    try:
        return made(Message(data)) if isinstance(data, bytes) else None
    except Malformed:
        return None


def _note_type(number: int, name: str, mod: int, config: Message) -> NoteType:
    """Notetype.Config in Anki's proto/anki/notetypes.proto; so the two below."""
    return NoteType(
        number,
        name,
        cloze=config.number(1) == 1,
        fields=(),
        templates=(),
        css=config.text(3),
        mod=mod,
        stock=stock(config.number(9)),
        latex=latex(config.text(5), config.text(6)),
    )


def _field(name: str, config: Message) -> Field:
    return Field(name, config.number(9) if config.has(9) else None, config.number(2) != 0)


def _template(name: str, config: Message) -> Template:
    number = config.number(8) if config.has(8) else None
    return Template(name, config.text(1), config.text(2), number)


def _parameters(database: Database, decks: Mapping[int, object]) -> Mapping[int, tuple[float, ...]]:
    rows = database.read("deck_config", "id, config", _MOST)
    own = {number: _read(config, _fitted) for number, config in rows}
    chosen = {number: _read(kind, _options) for number, kind in decks.items()}
    return {number: found for number, options in chosen.items() if (found := own.get(options))}


def _fitted(config: Message) -> tuple[float, ...]:
    """DeckConfig.Config in proto/anki/deck_config.proto."""
    return fitted(config.floats(6), config.floats(5), config.floats(3))


def _options(kind: Message) -> int:
    """The number of a deck's options: Deck.KindContainer in proto/anki/decks.proto."""
    return Message(kind.bytes(1)).number(1)
