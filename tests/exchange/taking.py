"""Tables on their way in, with the least that reads their fields: what its tests share."""

import csv
import html
import io
import re
from collections.abc import Sequence

from msgspec import Struct

from ctquiz.bank.model import Blank, Fact, Slot, Text
from ctquiz.exchange.incoming.lost import Lost
from ctquiz.exchange.incoming.table import FromTable, facts_of_table


class Picture(Struct, frozen=True):
    file: str


class Field(Struct, frozen=True):
    text: str
    noted: str
    pictures: tuple[Picture, ...] = ()
    sounds: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()


def clean(field: str) -> Field:
    pictures = tuple(Picture(file) for file in re.findall(r'<img src="([^"<>]+)">', field))
    bare = html.unescape(re.sub("<[^<>]*>", "", field.replace("<br>", "\n"))).strip()
    return Field(bare, re.sub("</?b>", "**", field) if "<b>" in field else bare, pictures)


def clozes(field: str) -> tuple[Sequence[Fact], Sequence[Lost]]:
    """One fact of clozes that do not nest; none where they hide nothing."""
    pieces = re.split(r"\{\{c(\d+)::([^{}]+)\}\}", clean(field).text)
    blanks = [
        Blank(f"c{n}", Text(text)) for n, text in zip(pieces[1::3], pieces[2::3], strict=True)
    ]
    parts: list[str | Slot] = []
    for at, piece in enumerate(pieces):
        if at % 3 == 1:
            parts.append(Slot(f"c{piece}"))
        elif at % 3 == 0 and piece:
            parts.append(piece)
    names = {blank.name for blank in blanks}
    if not blanks or len(names) < len(blanks):
        return [], []
    return [Fact(None, tuple(blanks), tuple(parts))], []


def taken(data: bytes | str, path: str = "a.csv", wanted: Sequence[str] | None = None) -> FromTable:
    bare = data.encode() if isinstance(data, str) else data
    return facts_of_table(bare, path, clean, clozes, wanted)


def asked(found: FromTable) -> list[tuple[str | None, str]]:
    """The question and the answer of each fact's first blank."""
    return [(fact.blanks[0].ask, fact.blanks[0].answer.shown) for fact in found.facts]


def lost(found: FromTable) -> list[tuple[str, str]]:
    return [(one.kind.name, one.name) for one in found.lost]


def cells_of(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table of ours, by the names of its columns."""
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))
