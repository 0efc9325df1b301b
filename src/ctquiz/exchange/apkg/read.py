"""Opens a package of Anki: its collection is read at once, its media as they are asked for."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import Final

from ctquiz.collector import uncollected
from ctquiz.errors import failure
from ctquiz.exchange.apkg import latest, legacy, media, rows
from ctquiz.exchange.apkg.archive import Archive, BoundedFile
from ctquiz.exchange.apkg.collection import Collection, Note
from ctquiz.exchange.apkg.database import Database, unpacked
from ctquiz.exchange.apkg.refused import Refused
from ctquiz.exchange.apkg.version import version

_MOST_BYTES: Final = 512 * 1024**2
"""Of a database: 50,000 notes with their history take some 30 MB."""

_SCHEMAS: Final = {11: legacy.head, 18: latest.head}
_DUMMY: Final = "Please update to the latest Anki version"


class Package:
    """What a package holds; `media` are the names of its media, as notes have them, with sizes.

    A size is None where the medium is named but not there.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._version = version(archive)
        pieces = archive.pieces(self._version.collection, self._version.zstd, _MOST_BYTES)
        with unpacked(pieces) as database, uncollected():
            self.collection = _collection(database)
        self._media = media.media(archive, self._version)
        self.media: Mapping[str, int | None] = {n: one.size for n, one in self._media.items()}

    def medium(self, name: str) -> bytes:
        """The bytes of one of its media; raises NoMedium where they are not there or broken."""
        return media.read(self._archive, self._media.get(name), self._version)


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """A package, `.apkg` or `.colpkg`; raises CtquizError, in one line, where it is none."""
    with _file(path) as file:
        try:
            package = Package(Archive(file))
        except Refused as error:
            raise failure(str(path), error.message, error.hint) from error
        yield package


def _file(path: Path) -> BoundedFile:
    """The file of that name; a pipe may never end."""
    try:
        if path.is_dir():
            raise failure(str(path), "this is a folder", "name a package of Anki")
        if path.exists() and not path.is_file():
            raise failure(str(path), "is no regular file", "save the package first")
        return BoundedFile(FileIO(path))
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        hint = "check the name and its permissions"
        raise failure(str(path), f"cannot be read: {reason}", hint) from error


def _collection(database: Database) -> Collection:
    said = database.read("col", "ver, crt", 1)
    schema, created = said[0] if said else (None, None)
    head = _SCHEMAS.get(schema)
    if head is None or not isinstance(created, int):
        raise Refused(
            "is of a version of Anki that is not known", "export it from Anki 2.1 or later"
        )
    found = head(database)
    notes, faulty_notes = rows.notes(database, found.types)
    if _is_dummy(notes):
        raise Refused("holds only the request to update Anki")
    cards, faulty_cards = rows.cards(database, {note.id for note in notes})
    reviews, faulty_rows = rows.reviews(database)
    return Collection(
        found.types,
        found.decks,
        notes,
        cards,
        reviews,
        created,
        found.offset,
        found.rollover,
        found.parameters,
        found.faulty + faulty_notes + faulty_cards + faulty_rows,
    )


def _is_dummy(notes: list[Note]) -> bool:
    """Whether this is what newer packages hold for older programs."""
    return len(notes) == 1 and notes[0].fields[0].startswith(_DUMMY)
