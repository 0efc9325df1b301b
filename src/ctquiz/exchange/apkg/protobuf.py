"""The few messages of protobuf that newer packages hold: a field's number, and its value.

The encoding is that of protobuf.dev/programming-guides/encoding. Of a field that is there more
than once the last counts, unless it is one that repeats.
"""

import struct
from collections.abc import Iterator
from typing import Final

_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5
_SIZES: Final = {_EIGHT_BYTES: 8, _FOUR_BYTES: 4}
_MOST_FIELDS: Final = 1000
"""In one message; the longest that Anki writes has some fifty."""


class Malformed(ValueError):
    """These bytes are no message, or not one of the kind that was looked for."""


def fields(data: bytes, most: int = _MOST_FIELDS) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a message in their order; raises Malformed."""
    at = 0
    for _ in range(most):
        if at == len(data):
            return
        key, at = _varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, at = _varint(data, at)
            yield number, value
            continue
        if kind == _BYTES:
            size, at = _varint(data, at)
        elif kind in _SIZES:
            size = _SIZES[kind]
        else:
            raise Malformed(f"kind {kind}")
        if at + size > len(data):
            raise Malformed("cut off")
        yield number, data[at : at + size]
        at += size
    if at != len(data):
        raise Malformed("too many fields")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift, byte in enumerate(data[at : at + 10]):
        value |= (byte & 0x7F) << 7 * shift
        if byte < 0x80:
            return value & 0xFFFF_FFFF_FFFF_FFFF, at + shift + 1
    raise Malformed("no end of a number")


class Message:
    """A message whose fields are asked for by number; one that is not there is 0 or empty."""

    def __init__(self, data: bytes) -> None:
        self._fields = dict(fields(data))

    def number(self, number: int) -> int:
        """A whole number; it may be below 0."""
        value = self._fields.get(number, 0)
        if not isinstance(value, int):
            raise Malformed(f"field {number} is no number")
        return value - (1 << 64) if value >> 63 else value

    def has(self, number: int) -> bool:
        """Whether the field is there."""
        return number in self._fields

    def bytes(self, number: int) -> bytes:
        """Bytes, or a message in this one."""
        value = self._fields.get(number, b"")
        if not isinstance(value, bytes):
            raise Malformed(f"field {number} is a number")
        return value

    def text(self, number: int) -> str:
        """A text."""
        return self.bytes(number).decode("utf-8", "replace")

    def floats(self, number: int) -> tuple[float, ...]:
        """Numbers of four bytes each, packed together."""
        data = self.bytes(number)
        if len(data) % 4:
            raise Malformed(f"field {number} holds no floats")
        return struct.unpack(f"<{len(data) // 4}f", data)
