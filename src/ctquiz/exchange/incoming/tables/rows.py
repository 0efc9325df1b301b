"""Bytes of a table to its rows, each with the line on which it begins."""

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, Self

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.errors import CtquizError, Problem, failure
from ctquiz.exchange.incoming.tables.head import Head, head_of

MOST_BYTES: Final = 50_000_000
"""Of a table; a larger one is refused."""

_MOST_ROWS: Final = 500_000
_LONGEST_FIELD: Final = 100_000
"""Characters: less than the limit of Python's `csv`, at which an open quote stops reading."""

_SEPARATOR_LINE: Final = re.compile(r'"?sep=([^\r\n"])"?(?:\r\n?|\n|\Z)', re.IGNORECASE)
"""The first line by which a spreadsheet tells its delimiter."""

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_LIKELY: Final = "\t,;|"
_SAMPLE: Final = 50_000
_SAMPLED_ROWS: Final = 20
_SAVE_AS: Final = "save it as UTF-8; a spreadsheet calls it CSV UTF-8"


class Row(Struct, frozen=True):
    """A row; `line` is that of the file on which it begins."""

    line: int
    cells: Sequence[str]


class Rows(Struct, frozen=True):
    """The rows of a table and what its file says before them; lines of nothing are no rows.

    `names` are those that the head gives its columns, where it does.
    """

    head: Head
    rows: Sequence[Row]
    names: Sequence[str] | None = None


def rows_of(data: bytes, path: str) -> Rows:
    """The rows of a file; raises CtquizError where it is no table."""
    text = _decoded(data, path)
    head, begin = head_of(text, path, is_anki=path.lower().endswith(".txt"))
    told = _SEPARATOR_LINE.match(text)
    if told and not head.is_anki:
        head, begin = replace(head, separator=told[1]), told.end()
    delimiter = head.separator or _delimiter(text[begin : begin + _SAMPLE])
    lines = _Lines(text, begin, delimiter, head.is_anki)
    rows = [Row(line, cells) for line, cells in _rows(lines, delimiter, path)]
    return Rows(head, rows, None if head.names is None else _names(head.names, delimiter, path))


def _names(written: str, delimiter: str, path: str) -> Sequence[str]:
    if len(written) > _LONGEST_FIELD:
        raise failure(path, "the names of its columns are longer than 100,000 characters")
    return next(csv.reader([written], delimiter=delimiter))


def _decoded(data: bytes, path: str) -> str:
    """The text, by its byte order mark or in UTF-8."""
    if len(data) > MOST_BYTES:
        raise failure(path, "is larger than 50 MB", "split it")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(data, "utf-16", path)
    text = _strict(data, "utf-8-sig", path)
    zero = text.find("\0")
    if zero >= 0:
        line = _lines_in(text[:zero]) + 1
        raise _wrong(path, line, "is no text: a zero byte stands here", _SAVE_AS)
    return text


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # A decoder that skips a mark counts from behind it.
        begin = error.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        line = _lines_in(data[:begin].decode(encoding, "replace")) + 1
        name = encoding.removesuffix("-sig").upper()
        message = f"this is not {name}: the byte 0x{error.object[error.start]:02x} is no letter"
        raise _wrong(path, line, message, _SAVE_AS) from error


def _lines(text: str, begin: int = 0) -> Iterator[str]:
    """The lines of a text with their ends; other signs than those of a file end none."""
    return (line.group() for line in _LINE.finditer(text, begin))


def _lines_in(text: str) -> int:
    """How many lines end in a text."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _wrong(path: str, line: int, message: str, hint: str) -> CtquizError:
    return CtquizError(Problem(path, line, 1, "table", message, hint))


def _delimiter(sample: str) -> str:
    """What divides the rows evenly; else what divides most of them.

    The suffix says little: a spreadsheet writes `;` into a .csv where a comma stands in numbers. A
    colon stands in many a text: it divides only where nothing else does.
    """
    widths = {one: _widths(sample, one) for one in (*_LIKELY, ":")}
    even = (one for one in _LIKELY if len(widths[one]) == 1 and widths[one][0] > 1)
    most = max(_LIKELY, key=lambda one: (min(widths[one], default=0), max(widths[one], default=0)))
    some = most if max(widths[most], default=0) > 1 else None
    return next(even, None) or some or (":" if widths[":"] == [2] else _LIKELY[0])


def _widths(sample: str, delimiter: str) -> list[int]:
    """The numbers of columns that the first rows have, each once."""
    rows = csv.reader(_lines(sample), delimiter=delimiter)
    widths = [len(row) for row in islice(rows, _SAMPLED_ROWS) if row]
    # The last one may be cut off.
    whole = widths[:-1] if len(sample) == _SAMPLE and len(widths) > 1 else widths
    return list(dict.fromkeys(whole))


class _Lines:
    """The lines of a file for `csv`, which reads as many as a row has: counted, without comments.

    A comment stands where a row would begin; only here it is seen that it was not quoted.
    """

    def __init__(self, text: str, begin: int, delimiter: str, comments: bool) -> None:
        self._lines = _lines(text, begin)
        self._last = _lines_in(text[:begin])
        self._delimiter = delimiter
        self._comments = comments
        self._at_start = True
        self.first = self._last + 1
        self.length = 0

    def begin(self) -> None:
        """A row begins with the next line."""
        self._at_start = True
        self.length = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._last += 1
        if self._at_start:
            while self._comments and line.startswith("#"):
                line = next(self._lines)
                self._last += 1
            self.first = self._last
            self._at_start = False
        self.length += len(line)
        if self.length > _LONGEST_FIELD and line.count(self._delimiter) > _LONGEST_FIELD:
            raise csv.Error("too many columns")
        return line


def _rows(lines: _Lines, delimiter: str, path: str) -> Iterator[tuple[int, Sequence[str]]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    for _ in range(_MOST_ROWS + 1):
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _broken(error, lines.first, path) from error
        if lines.length > _LONGEST_FIELD and any(len(cell) > _LONGEST_FIELD for cell in cells):
            raise _wrong(path, lines.first, _TOO_LONG, _UNCLOSED)
        if cells:
            yield lines.first, [_unbroken(cell) if "\r" in cell else cell for cell in cells]
    raise failure(path, f"has more than {_MOST_ROWS:,} rows", "split it")


_TOO_LONG: Final = "a field of this row is longer than 100,000 characters"
_UNCLOSED: Final = "a quote that opens a field may not be closed"


def _broken(error: csv.Error, line: int, path: str) -> CtquizError:
    said = str(error)
    if "limit" in said:
        return _wrong(path, line, _TOO_LONG, _UNCLOSED)
    if "columns" in said:
        return _wrong(path, line, "this row has more than 100,000 columns", "is it a table?")
    if "end of data" in said:
        message = "a quote opens a field of this row and is not closed"
        return _wrong(path, line, message, 'close it; a quote within is written twice: ""')
    message = "text stands behind the quote that closes a field of this row"
    return _wrong(path, line, message, 'a quote within a quoted field is written twice: ""')


def _unbroken(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")
