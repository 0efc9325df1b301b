"""The media of a package: which member holds which, and what is read of one."""

from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec import Struct

from ctquiz.exchange.apkg.archive import Archive
from ctquiz.exchange.apkg.protobuf import Malformed, Message, fields
from ctquiz.exchange.apkg.refused import Refused
from ctquiz.exchange.apkg.version import Version

_MAP: Final = "media"
_MOST_MAP_BYTES: Final = 8 * 1024**2
_MOST_MEDIA: Final = 100_000
_MOST_BYTES: Final = 64 * 1024**2
"""Of one medium: far more than a picture takes."""


class NoMedium(Exception):
    """A medium that is not in the package, or cannot be read, and why."""


class Medium(Struct, frozen=True, gc=False):
    """A medium: the member that holds it, and its size, None where no member does."""

    member: str
    size: int | None


def media(archive: Archive, version: Version) -> Mapping[str, Medium]:
    """The media of a package by the names that notes have for them; the first of a name counts.

    Raises Refused where what lists them is broken. A package without media may have no list.
    """
    if _MAP not in archive:
        return {}
    data = archive.read(_MAP, version.zstd, _MOST_MAP_BYTES)
    try:
        listed = _entries(data) if version.zstd else _members(data, archive)
    except (Malformed, msgspec.DecodeError, RecursionError) as error:
        raise Refused("has a broken list of media") from error
    if len(listed) > _MOST_MEDIA:
        raise Refused(f"lists more than {_MOST_MEDIA:,} media", "export its decks one by one")
    found: dict[str, Medium] = {}
    for name, one in listed:
        found.setdefault(name, one)
    found.pop("", None)
    return found


def _members(data: bytes, archive: Archive) -> list[tuple[str, Medium]]:
    """A JSON object from the member's name to the medium's."""
    names = msgspec.json.decode(data, type=dict[str, str])
    return [(name, Medium(member, archive.size(member))) for member, name in names.items()]


def _entries(data: bytes) -> list[tuple[str, Medium]]:
    """A message MediaEntries: the n-th of them, from 0, is in the member called n."""
    entries = [value for number, value in fields(data, _MOST_MEDIA + 1) if number == 1]
    return [_entry(value, str(place)) for place, value in enumerate(entries)]


def _entry(value: int | bytes, member: str) -> tuple[str, Medium]:
    if isinstance(value, int):
        raise Malformed("an entry is a number")
    entry = Message(value)
    return entry.text(1), Medium(member, entry.number(2))


def read(archive: Archive, medium: Medium | None, version: Version) -> bytes:
    """The bytes of a medium; raises NoMedium."""
    if medium is None or medium.member not in archive:
        raise NoMedium("is not in the package")
    try:
        data = archive.read(medium.member, version.zstd, _MOST_BYTES)
    except Refused as error:
        raise NoMedium(error.message) from error
    if len(data) != medium.size:
        raise NoMedium("is cut off")
    return data
