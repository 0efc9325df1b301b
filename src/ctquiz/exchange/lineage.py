"""Where the facts of a bank came from: `NAME.anki.json` beside it, by which they go back.

Without it Anki would take them for other notes: it knows a note by its guid, and its fields by
those of its note type.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from ctquiz.bank.model import NAME
from ctquiz.errors import CtquizError, failure
from ctquiz.exchange.apkg.collection import LATEST, Note, NoteType

_FORMAT: Final = 1
_LARGEST: Final = 1_000_000_000
_MOST_CARDS: Final = 1000
_MOST_NUMBER: Final = 2**63


class Origin(Struct, frozen=True, omit_defaults=True):
    """A note of Anki's as it came, and the blank of each of its cards as `fact#blank`."""

    note: Note
    deck: str
    cards: Mapping[int, str]


class Lineage(Struct, frozen=True):
    """The notes that a bank's facts came from, in their order.

    `bank` is the bank's id, `types` are their note types, `media` the safe names of their files.
    """

    bank: str
    types: tuple[NoteType, ...]
    media: Mapping[str, str]
    notes: tuple[Origin, ...]


class _Written(Lineage, frozen=True, tag_field="ctquiz", tag=_FORMAT):
    """The same with the number of its format."""


def beside(bank: Path) -> Path:
    """Where the lineage of a bank lies."""
    return bank.with_name(f"{bank.stem}.anki.json")


def written(lineage: Lineage) -> bytes:
    """The file: a line a note, so that git shows what changed."""
    encode = msgspec.json.Encoder().encode
    head = {"ctquiz": _FORMAT, "bank": lineage.bank, "media": lineage.media}
    opened = encode(head)[:-1] + b',\n"types": ['
    types = b",\n".join(encode(one) for one in lineage.types)
    notes = b",\n".join(encode(one) for one in lineage.notes)
    return opened + b"\n" + types + b'\n],\n"notes": [\n' + notes + b"\n]}\n"


def lineage_of(bank: Path) -> Lineage | None:
    """The lineage beside a bank; None where there is none. Raises CtquizError over a broken one."""
    path = beside(bank)
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise failure(str(path), "is larger than 1 GB", "restore it, or import the deck again")
        found = msgspec.json.decode(data, type=_Written)
    except OSError as error:
        raise _unreadable(path, (error.strerror or str(error)).lower()) from None
    except msgspec.DecodeError as error:
        raise _unreadable(path, str(error)) from None
    if (fault := next(_faults(found), None)) is not None:
        raise _unreadable(path, fault)
    return found


def _faults(lineage: Lineage) -> Iterator[str]:
    """What no import writes: a file beside a bank may be a stranger's, or merged by hand."""
    fields = {kind.id: len(kind.fields) for kind in lineage.types}
    if not all(count and abs(number) < _MOST_NUMBER for number, count in fields.items()):
        yield "a note type has no fields, or no number"
    for one in lineage.notes:
        note = one.note
        if len(note.fields) != fields.get(note.type):
            yield f"the note {note.guid} does not have the fields of its type"
        if not 0 <= note.mod <= LATEST:
            yield f"the note {note.guid} is of an impossible time"
        if not all(map(_is_card, one.cards, one.cards.values())):
            yield f"the note {note.guid} has a card that asks for no blank"


def _is_card(order: int, said: str) -> bool:
    fact, _, blank = said.partition("#")
    return 0 <= order < _MOST_CARDS and bool(NAME.fullmatch(fact) and NAME.fullmatch(blank))


def _unreadable(path: Path, reason: str) -> CtquizError:
    said = f"is no lineage of Anki's: {reason}"
    return failure(str(path), said, "restore it, or remove it: then its notes leave as new ones")
