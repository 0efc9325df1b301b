"""The file of a bank's evidence: what a lock file is to its list."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from ctquiz.bank.model import NAME
from ctquiz.documents.evidence.record import SKETCHED, Record
from ctquiz.errors import failure
from ctquiz.files import write_new

Evidence = Mapping[str, Sequence[Record]]
"""The records of each fact, by its id."""

MAX_BYTES: Final = 256 * 1024 * 1024
_AGAIN: Final = "ctquiz verify --write makes it anew"
_Hex = Annotated[str, Meta(pattern="^([0-9a-f]{8})*$", max_length=80_000)]


class _Kept(Struct, forbid_unknown_fields=True):
    """A record as a file has it, where anybody may have written it."""

    at: Annotated[str, Meta(pattern=f"^{NAME.pattern} [pt][1-9][0-9]{{0,8}}[sr][1-9][0-9]{{0,8}}$")]
    hash: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    sketch: Annotated[str, Meta(pattern="^([0-9a-f]{8})+$", max_length=8 * SKETCHED)]
    values: _Hex
    negations: Annotated[int, Meta(ge=0)]
    rows: Annotated[str, Meta(pattern="^([0-9a-f]{6})*$", max_length=80_000)] = ""
    beside: Annotated[str, Meta(pattern="^([0-9a-f]{16})?$")] = ""


class _File(Struct, forbid_unknown_fields=True):
    evidence: Annotated[int, Meta(ge=1, le=1)]
    bank: str
    facts: dict[str, list[_Kept]]


def read_evidence(path: Path, bank: str) -> Evidence | None:
    """The evidence of a bank; None where there is none. Raises CtquizError where it is spoilt."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise failure(str(path), f"cannot be read: {reason}", "check its permissions") from error
    if len(data) > MAX_BYTES:
        raise failure(str(path), f"is larger than {MAX_BYTES >> 20} MiB", _AGAIN)
    try:
        kept = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise failure(str(path), f"is no evidence: {error}".lower(), _AGAIN) from error
    if kept.bank != bank:
        raise failure(str(path), f"is the evidence of the bank '{kept.bank}'", _AGAIN)
    return {
        fact: tuple(Record(**msgspec.structs.asdict(one)) for one in records)
        for fact, records in kept.facts.items()
    }


def write_evidence(path: Path, bank: str, evidence: Evidence) -> None:
    """Write the evidence of a bank, a record a line: a change of one fact shows as one."""
    facts = ",\n".join(_fact(fact, records) for fact, records in evidence.items())
    text = f'{{"evidence": 1, "bank": {json.dumps(bank)}, "facts": {{\n{facts}\n}}}}\n'
    write_new(path, text.encode(), force=True)


def _fact(fact: str, records: Sequence[Record]) -> str:
    lines = ",\n".join(f"  {json.dumps(_fields(record))}" for record in records)
    return f" {json.dumps(fact)}: [\n{lines}]"


def _fields(record: Record) -> dict[str, str | int]:
    fields = msgspec.structs.asdict(record)
    return fields if record.beside else {name: fields[name] for name in fields if name != "beside"}
