"""Tables on their way in: what their tests share."""

import csv
import io
from collections.abc import Sequence

from ctquiz.exchange.incoming.tables.table import FromTable, Told, facts_of_table


def taken(data: bytes | str, path: str = "a.csv", wanted: Sequence[str] | None = None) -> FromTable:
    bare = data.encode() if isinstance(data, str) else data
    return facts_of_table(bare, path, Told(wanted))


def asked(found: FromTable) -> list[tuple[str | None, str]]:
    """The question and the answer of each fact's first blank."""
    return [(fact.blanks[0].ask, fact.blanks[0].answer.shown) for fact in found.facts]


def lost(found: FromTable) -> list[tuple[str, str]]:
    return [(one.kind.name, one.name) for one in found.lost]


def cells_of(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table of ours, by the names of its columns."""
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))
