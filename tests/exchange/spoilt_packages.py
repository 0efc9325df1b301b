"""Packages that are broken, or made to break their reader: each from a sound one, by a change."""

import sqlite3
import struct
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import zstandard
from anki_decks import made


def repacked(
    folder: Path, source: Path, changes: Mapping[str, bytes | None], name: str = "spoilt.apkg"
) -> Path:
    """A package with some members changed, added, or, with None, left out."""
    path = folder / name
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as now:
        kept = {member: before.read(member) for member in before.namelist()}
        for member, data in {**kept, **changes}.items():
            if data is not None:
                now.writestr(member, data)
    return path


def legacy(folder: Path, *statements: str, change: Callable[[bytes], bytes] = bytes) -> Path:
    """A package of schema 11 whose database was worked on, with SQL and then byte by byte."""
    data = _worked_on(folder, _database(made().legacy2, "collection.anki21"), statements)
    return repacked(folder, made().legacy2, {"collection.anki21": change(data)})


def latest(folder: Path, *statements: str) -> Path:
    """The same of schema 18."""
    packed = _database(made().latest, "collection.anki21b")
    data = _worked_on(folder, _unpacked(packed), statements)
    return repacked(folder, made().latest, {"collection.anki21b": zstandard.compress(data)})


def _database(package: Path, member: str) -> bytes:
    with zipfile.ZipFile(package) as archive:
        return archive.read(member)


def _unpacked(data: bytes) -> bytes:
    with zstandard.ZstdDecompressor().stream_reader(data) as stream:
        return stream.read()


def _worked_on(folder: Path, data: bytes, statements: tuple[str, ...]) -> bytes:
    path = folder / "worked-on"
    path.write_bytes(data)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        database.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            database.execute(statement)
    return path.read_bytes()


def zstd_bomb(megabytes: int) -> bytes:
    """Zeros in some kilobytes, in a frame that does not say how many they are."""
    stream = zstandard.ZstdCompressor().compressobj()
    zeros = bytes(1024**2)
    return b"".join(stream.compress(zeros) for _ in range(megabytes)) + stream.flush()


def zip_bomb(path: Path, member: str, megabytes: int, said: int | None = None) -> Path:
    """A package whose member unpacks to many zeros; its list may say another size."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(member, "w", force_zip64=True) as file:
            for _ in range(megabytes):
                file.write(bytes(1024**2))
        if said is not None:
            archive.filelist[0].file_size = said
    return path


def patched(folder: Path, flags: int = 0, method: int = 8) -> Path:
    """A package all of whose members say that they are packed in some other way."""
    path = repacked(folder, made().legacy2, {})
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + place : at + place + 4] = struct.pack("<HH", flags, method)
    path.write_bytes(data)
    return path


def many(path: Path, members: int) -> Path:
    """A zip whose list names so many members, all of one name."""
    entry = (
        struct.pack("<4s6H3L5H2L", b"PK\1\2", *(20,) * 2, *(0,) * 4, 0, 0, 0, 1, *(0,) * 6) + b"a"
    )
    size = len(entry) * members
    with path.open("wb") as file:
        file.write(entry * members)
        # The end of a zip that holds more than 65,535 members, from appnote.txt 4.3.14 on.
        file.write(struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, *(members,) * 2, size, 0))
        file.write(struct.pack("<4sLQL", b"PK\6\7", 0, size, 1))
        file.write(
            struct.pack("<4s4H2LH", b"PK\5\6", *(0,) * 2, *(0xFFFF,) * 2, *(2**32 - 1,) * 2, 0)
        )
    return path


def one_leaf_for_all(data: bytes, page: int) -> bytes:
    """A database in which a table's root, page so many from 1, points to its first leaf alone.

    sqlite.org/fileformat2.html 1.6: an interior page has 12 bytes, then 2 for each cell's place.
    """
    spoilt = bytearray(data)
    (size,) = struct.unpack_from(">H", data, 16)
    root = (page - 1) * size
    kind, _, cells = struct.unpack_from(">BHH", data, root)
    assert kind == 5
    places = [root + place for place in struct.unpack_from(f">{cells}H", data, root + 12)]
    for place in [*places, root + 8]:
        spoilt[place : place + 4] = data[places[0] : places[0] + 4]
    return bytes(spoilt)
