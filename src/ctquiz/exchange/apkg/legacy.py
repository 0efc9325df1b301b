"""What a collection of schema 11 says of itself: JSON in the one row of `col`."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

from ctquiz.exchange.apkg.collection import Field, NoteType, Template
from ctquiz.exchange.apkg.database import Database
from ctquiz.exchange.apkg.head import Head, east, fitted, hour, latex, sound, stock, whole
from ctquiz.exchange.apkg.refused import Refused

_MOST_SIGNS: Final = 8 * 1024**2
_LONGEST_NUMBER: Final = 19
_MOST_TIME: Final = 2**53


class _Field(Struct):
    name: str
    id: int | None = None
    rtl: bool = False


class _Template(Struct):
    name: str
    qfmt: str
    afmt: str
    id: int | None = None


class _Type(Struct):
    name: str
    flds: list[_Field]
    tmpls: list[_Template]
    type: int = 0
    css: str = ""
    mod: float = 0
    original_stock_kind: int = msgspec.field(default=0, name="originalStockKind")
    latex_pre: str = msgspec.field(default="", name="latexPre")
    latex_post: str = msgspec.field(default="", name="latexPost")


class _Deck(Struct):
    name: str
    conf: int | None = None


class _Options(Struct):
    fsrs6: list[float] = msgspec.field(default_factory=list, name="fsrsParams6")
    fsrs5: list[float] = msgspec.field(default_factory=list, name="fsrsParams5")
    fsrs4: list[float] = msgspec.field(default_factory=list, name="fsrsWeights")


_Kind = TypeVar("_Kind", bound=Struct)


def head(database: Database) -> Head:
    """The head of a collection; raises Refused where its JSON is broken."""
    rows = database.read("col", "models, decks, dconf, conf", 1)
    if not rows:
        raise Refused("holds an empty collection")
    models, decks, options, config = map(_object, rows[0])
    types = sound(_note_type(number, one) for number, one in _each(models, _Type).items())
    named = _each(decks, _Deck)
    return Head(
        types,
        {number: deck.name for number, deck in named.items()},
        east(whole(config.get("creationOffset"))),
        hour(whole(config.get("rollover"))),
        _parameters(named, _each(options, _Options)),
        faulty=len(models) - len(types),
    )


def _object(text: object) -> Mapping[str, msgspec.Raw]:
    """A JSON object whose values are left as they are."""
    try:
        if isinstance(text, str) and len(text) <= _MOST_SIGNS:
            return msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError):
        pass
    raise Refused("holds a collection whose note types or decks are broken")


def _each(values: Mapping[str, msgspec.Raw], kind: type[_Kind]) -> dict[int, _Kind]:
    """Those values that are of a kind, by number; older programs wrote numbers as text."""
    found: dict[int, _Kind] = {}
    for key, raw in values.items():
        if key.isascii() and key.isdecimal() and len(key) < _LONGEST_NUMBER:
            with suppress(msgspec.DecodeError, RecursionError):
                found[int(key)] = msgspec.json.decode(raw, type=kind, strict=False)
    return found


def _note_type(number: int, one: _Type) -> NoteType:
    return NoteType(
        number,
        one.name,
        cloze=one.type == 1,
        fields=tuple(Field(field.name, field.id, field.rtl) for field in one.flds),
        templates=tuple(
            Template(template.name, template.qfmt, template.afmt, template.id)
            for template in one.tmpls
        ),
        css=one.css,
        mod=int(one.mod) if abs(one.mod) < _MOST_TIME else 0,
        stock=stock(one.original_stock_kind),
        latex=latex(one.latex_pre, one.latex_post),
    )


def _parameters(
    decks: Mapping[int, _Deck], options: Mapping[int, _Options]
) -> dict[int, tuple[float, ...]]:
    own = {
        number: fitted(tuple(one.fsrs6), tuple(one.fsrs5), tuple(one.fsrs4))
        for number, one in options.items()
    }
    return {number: found for number, deck in decks.items() if (found := own.get(deck.conf or 0))}
