"""The zip around a package; nothing is unpacked but what is asked for, and that within bounds.

A member may lie about its size, and zstd's frames tell none: what counts is what comes out.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from zstandard import ZstdDecompressor, ZstdError

from ctquiz.exchange.apkg.refused import Refused

_MOST_LISTED_BYTES: Final = 8 * 1024**2
"""Of a zip's list of members: some 100,000, as many as are read."""

_MOST_MEMBERS: Final = 100_000
_SMALL_BYTES: Final = 32 * 1024**2
"""What any package may unpack to, however small it is."""

_RATIO: Final = 60
"""Databases of text are packed to a fifth or a tenth; what unpacks to more is a bomb."""

_MOST_WINDOW_BYTES: Final = 32 * 1024**2
"""What a frame of zstd may make its reader hold; those of Anki take up to 8 MB."""

_CHUNK: Final = 1024**2
_FAULTS: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""All that zipfile raises of a file that is no sound zip."""


class BoundedFile(BufferedReader):
    """A file of which nobody reads much at once: zipfile takes in a list as long as it says."""

    def read(self, size: int | None = -1, /) -> bytes:
        """As any file; raises BadZipFile where that is too much."""
        if size is not None and 0 <= size <= _MOST_LISTED_BYTES:
            return super().read(size)
        data = super().read(_MOST_LISTED_BYTES + 1)
        if len(data) > _MOST_LISTED_BYTES:
            raise BadZipFile("its list of members is too long")
        return data


class Archive:
    """The members of a package, by name; raises Refused where there are none."""

    def __init__(self, file: BoundedFile) -> None:
        with _damage():
            size = file.seek(0, 2)
            self._zip = ZipFile(file)
        members = self._zip.infolist()
        self._members = {member.filename: member for member in members}
        if len(members) > _MOST_MEMBERS:
            raise Refused(f"holds more than {_MOST_MEMBERS:,} files", "export its decks one by one")
        if len(self._members) < len(members):
            raise Refused("holds two files of one name")
        self._left = max(_SMALL_BYTES, _RATIO * size)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def size(self, name: str) -> int | None:
        """What the zip says of a member's size; None where it has no such member."""
        member = self._members.get(name)
        return member.file_size if member else None

    def read(self, name: str, zstd: bool, most: int) -> bytes:
        """A member, at most so many bytes."""
        return b"".join(self.pieces(name, zstd, most))

    def pieces(self, name: str, zstd: bool, most: int) -> Iterator[bytes]:
        """A member in pieces, as they are unpacked; raises Refused where one comes too many."""
        member = self._members[name]
        _check(member)
        with _damage(), self._zip.open(member) as file:
            taken = 0
            for piece in _unpacked(file) if zstd else iter(lambda: file.read(_CHUNK), b""):
                taken += len(piece)
                self._left -= len(piece)
                if taken > most or self._left < 0:
                    raise Refused("unpacks to far more than a package of its size would")
                yield piece


def _check(member: ZipInfo) -> None:
    if member.flag_bits & 1:
        raise Refused("is encrypted", "unpack it, and pack it without a password")
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise Refused("is packed in a way that Anki does not know")


def _unpacked(file: IO[bytes]) -> Iterator[bytes]:
    unpacker = ZstdDecompressor(max_window_size=_MOST_WINDOW_BYTES)
    try:
        with unpacker.stream_reader(file, read_across_frames=True) as stream:
            while piece := stream.read(_CHUNK):
                yield piece
    except ZstdError as error:
        raise BadZipFile(str(error)) from error


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except _FAULTS as error:
        raise Refused("is damaged, or no package of Anki") from error
