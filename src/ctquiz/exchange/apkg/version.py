"""Which of the three formats a package is in, and which of its members are what.

A newer package carries a collection of one note for older programs, which asks to update Anki:
who opens whatever is there reads that.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from ctquiz.exchange.apkg.archive import Archive
from ctquiz.exchange.apkg.protobuf import Malformed, Message
from ctquiz.exchange.apkg.refused import Refused

_META: Final = "meta"
_MOST_META_BYTES: Final = 10_000


class Version(IntEnum):
    """The formats, by Anki's numbers."""

    LEGACY_1 = 1
    LEGACY_2 = 2
    LATEST = 3

    @property
    def collection(self) -> str:
        """The member that is the database."""
        return _COLLECTIONS[self]

    @property
    def zstd(self) -> bool:
        """Whether its members, but for the first two, are packed with zstd."""
        return self is Version.LATEST


_COLLECTIONS: Final[Mapping[int, str]] = {
    Version.LEGACY_1: "collection.anki2",
    Version.LEGACY_2: "collection.anki21",
    Version.LATEST: "collection.anki21b",
}


def version(archive: Archive) -> Version:
    """The format of a package; raises Refused where it is not known, or holds no collection."""
    found = _said(archive) if _META in archive else _guessed(archive)
    if found.collection in archive:
        return found
    if any(name in archive for name in _COLLECTIONS.values()):
        raise Refused(f"has lost its {found.collection}")
    raise Refused("holds no collection of Anki", "name a file that Anki exported")


def _said(archive: Archive) -> Version:
    try:
        number = Message(archive.read(_META, zstd=False, most=_MOST_META_BYTES)).number(1)
    except Malformed as error:
        raise Refused("does not say which format it is in") from error
    if number not in _COLLECTIONS:
        hint = "export it anew for older versions of Anki"
        raise Refused(f"is in a format that is not known yet ({number})", hint)
    return Version(number)


def _guessed(archive: Archive) -> Version:
    """Of a package older than the member that says it."""
    is_second = Version.LEGACY_2.collection in archive
    return Version.LEGACY_2 if is_second else Version.LEGACY_1
