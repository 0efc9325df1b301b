"""Banks as they were read, kept by what their files hold: to read one again takes a tenth.

A cache may be deleted, cut or scribbled on at any time: what is not whole is read from its bank.
"""

import hashlib
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from ctquiz import __version__
from ctquiz.bank.reading.found import Reading
from ctquiz.errors import CtquizError
from ctquiz.files import write_new

MOST: Final = 500
"""Banks that are kept; of more the longest unread goes."""

SMALLEST: Final = 1_024
"""Bytes of a file below which reading it takes no longer than finding it here."""

_SUM: Final = 32
_SUFFIX: Final = ".msgpack"
_decoder: Final = msgspec.msgpack.Decoder(Reading)
_encoder: Final = msgspec.msgpack.Encoder()


@cache
def reader() -> str:
    """What reads banks here: this version, and its files as they are; a checkout's may change."""
    files = sorted((Path(__file__).parent / "bank").rglob("*.py"))
    states = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return f"{__version__} {hashlib.sha256(repr(states).encode()).hexdigest()}"


class Cache:
    """Readings in a folder, one file each, named by the hash of what was read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, data: bytes, path: str) -> Reading | None:
        """What those bytes were read as under that path; None where that is not known, or cut."""
        if len(data) < SMALLEST:
            return None
        place = self._place(data, path)
        try:
            kept = memoryview(place.read_bytes())
            if kept[:_SUM] != _sum(kept[_SUM:]):
                return None
            reading = _decoder.decode(kept[_SUM:])
            place.touch()
        except (OSError, msgspec.MsgspecError):
            return None
        return reading

    def put(self, data: bytes, path: str, reading: Reading) -> None:
        """Keep a reading; where that cannot be, nothing is lost but time."""
        if len(data) < SMALLEST:
            return
        # A path that is no text cannot be kept, nor what names it.
        with suppress(OSError, CtquizError, UnicodeEncodeError):
            packed = _encoder.encode(reading)
            self._folder.mkdir(parents=True, exist_ok=True)
            write_new(self._place(data, path), _sum(packed) + packed, force=True)
            self._forget()

    def _place(self, data: bytes, path: str) -> Path:
        # Problems name the path, and another ctquiz may read otherwise.
        said = hashlib.sha256(b"\0".join((reader().encode(), os.fsencode(path), b"")))
        said.update(data)
        return self._folder / f"{said.hexdigest()}{_SUFFIX}"

    def _forget(self) -> None:
        kept = [(one.stat().st_mtime, one) for one in self._folder.glob(f"*{_SUFFIX}")]
        for _, one in sorted(kept, reverse=True)[MOST:]:
            one.unlink(missing_ok=True)


def _sum(packed: bytes | memoryview) -> bytes:
    return hashlib.sha256(packed).digest()
