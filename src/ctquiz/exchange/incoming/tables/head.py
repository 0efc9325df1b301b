"""The lines with which Anki's text format begins: what its columns are and how its text reads.

Source: docs.ankiweb.net/importing/text-files.html.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.errors import CtquizError, Problem
from ctquiz.shown import cut

_BLOCK: Final = re.compile(r"(?:#[^\r\n]*(?:\r\n?|\n|\Z))+")
_SEPARATORS: Final = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "space": " ",
    "pipe": "|",
    "colon": ":",
    "\\t": "\t",
}
_MOST_COLUMNS: Final = 10_000


class Head(Struct, frozen=True):
    """What is said before the first row; `is_anki` where it is Anki's format.

    Columns count from 0. `names` are those of all columns, in one line as they were written.
    """

    is_anki: bool = False
    separator: str | None = None
    html: bool | None = None
    tags: tuple[str, ...] = ()
    names: str | None = None
    deck: str | None = None
    guid_at: int | None = None
    notetype_at: int | None = None
    deck_at: int | None = None
    tags_at: int | None = None


def head_of(text: str, path: str, is_anki: bool) -> tuple[Head, int]:
    """The head of a file, and where its rows begin; raises CtquizError where it makes no sense.

    A table from elsewhere may well begin with a `#`: where no line is one that Anki knows, and
    `is_anki` does not say that the file is Anki's, there is no head.
    """
    block = _BLOCK.match(text)
    head = Head(is_anki)
    if block is None:
        return head, 0
    # Not by splitlines, to which other signs than those of a file end a line.
    for number, line in enumerate(re.split(r"\r\n?|\n", block.group()), 1):
        key, colon, value = line.removeprefix("#").partition(":")
        reads = _LINES.get(key.strip().casefold()) if colon else None
        if reads is not None:
            head = replace(head, is_anki=True, **_read(reads, value, path, number))
    return (head, block.end()) if head.is_anki else (head, 0)


Reads = Callable[[str], dict[str, Any]]


def _read(reads: Reads, value: str, path: str, number: int) -> dict[str, Any]:
    try:
        return reads(value)
    except ValueError as error:
        hint = "write it as Anki's manual does: #separator:tab, #tags column:3"
        message = f"'{cut(value.strip())}' is {error}"
        raise CtquizError(Problem(path, number, 1, "table", message, hint)) from error


def _separator(value: str) -> dict[str, Any]:
    bare = value.strip() or value[:1]
    separator = _SEPARATORS.get(bare.casefold(), bare)
    if len(separator) != 1 or separator in '"\r\n':
        raise ValueError("no separator")
    return {"separator": separator}


def _column(name: str) -> Reads:
    def read(value: str) -> dict[str, Any]:
        bare = value.strip()
        if not (bare.isascii() and bare.isdecimal() and len(bare) <= 5):
            raise ValueError("no column's number")
        if not 1 <= int(bare) <= _MOST_COLUMNS:
            raise ValueError("no column's number")
        return {name: int(bare) - 1}

    return read


_LINES: Final[dict[str, Reads]] = {
    "separator": _separator,
    "html": lambda value: {"html": value.strip().casefold() == "true"},
    "tags": lambda value: {"tags": tuple(value.split())},
    "columns": lambda value: {"names": value},
    "notetype": lambda _: {},
    "deck": lambda value: {"deck": value.strip() or None},
    "guid column": _column("guid_at"),
    "notetype column": _column("notetype_at"),
    "deck column": _column("deck_at"),
    "tags column": _column("tags_at"),
}
