"""Reads a bank: YAML text in, a bank and every problem in it out.

Faulty facts are left out and reported; a file that is no bank at all gives no bank. The parser is
imported when something is parsed: a bank that is remembered needs none.
"""

from pathlib import Path
from typing import Protocol

from ctquiz.bank.reading.found import Reading, contents


class Memo(Protocol):
    """What remembers readings by the bytes they were read from, and the path they name."""

    def get(self, data: bytes, path: str) -> Reading | None:
        """What was remembered, if anything was."""

    def put(self, data: bytes, path: str, reading: Reading) -> None:
        """Remember a reading."""


def read_file(path: Path, shown_as: str | None = None, memo: Memo | None = None) -> Reading:
    """The bank in a file; `shown_as` is the path as its user wrote it. Never raises."""
    name = shown_as or str(path)
    data = contents(path, name)
    if isinstance(data, Reading):
        return data
    reading = memo.get(data, name) if memo else None
    if reading is None:
        reading = read_bytes(data, name)
        if memo:
            memo.put(data, name, reading)
    return reading


def read_bytes(data: bytes, path: str) -> Reading:
    """The bank in the bytes of a file."""
    from ctquiz.bank.reading.whole import placed_in_bytes  # noqa: PLC0415 - as said above

    return placed_in_bytes(data, path).reading


def read_text(text: str, path: str = "bank.yaml") -> Reading:
    """The bank in a text."""
    from ctquiz.bank.reading.whole import placed_in_text  # noqa: PLC0415 - as said above

    return placed_in_text(text, path).reading
