"""Broken packages, and those made to break their reader, are refused in a line, or read in part."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import zstandard
from anki_decks import made
from spoilt_packages import legacy, many, one_leaf_for_all, patched, repacked, zip_bomb, zstd_bomb

from ctquiz.errors import CtquizError
from ctquiz.exchange.apkg.read import opened

ENDLESS = (
    "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x AS id, 'g' AS guid,"
    " 1 AS mid, 1 AS mod, '' AS tags, '' AS flds FROM r"
)
HIDDEN = (
    "UPDATE sqlite_master SET sql = 'CREATE VIEW notes AS SELECT 1 AS id, 2 AS guid, 3 AS mid,"
    " 4 AS mod, 5 AS tags, 6 AS flds' WHERE name = 'notes'"
)
COMPUTED = (
    "ALTER TABLE notes DROP COLUMN flds",
    "ALTER TABLE notes ADD COLUMN flds AS (hex(zeroblob(1000000000)))",
)
SCHEMA = (
    "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 30000)"
    " INSERT INTO sqlite_master SELECT 'table', x, x, 2, 'CREATE TABLE t' || x || '(a)' FROM r"
)
VIRTUAL = "CREATE VIRTUAL TABLE notes USING fts5(guid, mid, mod, tags, flds)"
AGAIN = "(export it from Anki again)"

Spoilt = Callable[[Path], Path]


def plain(data: bytes) -> Spoilt:
    def write(folder: Path) -> Path:
        path = folder / "plain.apkg"
        path.write_bytes(data)
        return path

    return write


def changed(source: str, **members: bytes | None) -> Spoilt:
    """A package of a format with other members; `anki21b` stands for the database so called."""
    named = {
        f"collection.{name}" if name.startswith("anki") else name: data
        for name, data in members.items()
    }
    return lambda folder: repacked(folder, made().every[source], named)


def sql(*statements: str) -> Spoilt:
    return lambda folder: legacy(folder, *statements)


def cut_off(folder: Path) -> Path:
    return plain(made().latest.read_bytes()[:9000])(folder)


def twice(folder: Path) -> Path:
    path = repacked(folder, made().legacy2, {})
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("media", "{}")
    return path


def models(said: str) -> Spoilt:
    return sql(f"UPDATE col SET models = '{said}'")


DAMAGED = "is damaged, or no package of Anki " + AGAIN
BROKEN_MEDIA = "has a broken list of media " + AGAIN
BROKEN_JSON = "holds a collection whose note types or decks are broken " + AGAIN
BROKEN_DATABASE = "has a damaged database " + AGAIN
NO_NOTES = "is no collection of Anki: it has no table of notes " + AGAIN
BOMB = "unpacks to far more than a package of its size would " + AGAIN
UPDATE = "holds only the request to update Anki"
REFUSED: dict[str, tuple[Spoilt, str]] = {
    "no zip": (plain(b"hello"), DAMAGED),
    "empty": (plain(b""), DAMAGED),
    "cut off": (cut_off, DAMAGED),
    "another zip": (
        lambda folder: zip_bomb(folder / "b.zip", "a.txt", 1),
        "holds no collection of Anki (name a file that Anki exported)",
    ),
    "encrypted": (
        lambda folder: patched(folder, flags=1),
        "is encrypted (unpack it, and pack it without a password)",
    ),
    "unknown packing": (
        lambda folder: patched(folder, method=12),
        "is packed in a way that Anki does not know " + AGAIN,
    ),
    "two of a name": (twice, "holds two files of one name " + AGAIN),
    "endless list of members": (lambda folder: many(folder / "m.apkg", 400_000), DAMAGED),
    "zip bomb": (lambda folder: zip_bomb(folder / "b.apkg", "collection.anki2", 40), BOMB),
    "zip bomb that hides": (
        lambda folder: zip_bomb(folder / "b.apkg", "collection.anki2", 40, said=1000),
        DAMAGED,
    ),
    "zstd bomb": (changed("latest", anki21b=zstd_bomb(40)), BOMB),
    "zstd bomb of media": (changed("latest", media=zstd_bomb(40)), BOMB),
    "no zstd": (changed("latest", anki21b=b"hello"), DAMAGED),
    "later format": (
        changed("latest", meta=b"\x08\x04"),
        "is in a format that is not known yet (4) (export it anew for older versions of Anki)",
    ),
    "no format": (changed("latest", meta=b"\xff"), "does not say which format it is in " + AGAIN),
    "lost collection": (
        changed("latest", anki21b=None),
        "has lost its collection.anki21b " + AGAIN,
    ),
    "only the dummy": (changed("latest", anki21b=None, meta=None), f"{UPDATE} {AGAIN}"),
    "media no JSON": (changed("legacy2", media=b"hello"), BROKEN_MEDIA),
    "media a list": (changed("legacy2", media=b'["a"]'), BROKEN_MEDIA),
    "media numbers": (changed("legacy2", media=b'{"0": 7}'), BROKEN_MEDIA),
    "media deep": (changed("legacy2", media=b'{"0":' + b"[" * 10**6), BROKEN_MEDIA),
    "media no message": (
        changed("latest", media=zstandard.compress(b"\x0a\xff\xff\xff\xff\x0f")),
        BROKEN_MEDIA,
    ),
    "media many": (
        changed("latest", media=zstandard.compress(b"\x0a\0" * 100_002)),
        BROKEN_MEDIA,
    ),
    "no database": (changed("legacy2", anki21=b"hello" * 1000), BROKEN_DATABASE),
    "empty database": (
        changed("legacy2", anki21=b""),
        "is no collection of Anki: it has no table of collections " + AGAIN,
    ),
    "database cut off": (lambda f: legacy(f, change=lambda data: data[:40_000]), BROKEN_DATABASE),
    "database damaged": (
        lambda f: legacy(f, change=lambda data: data[:4096] + b"\5" * (len(data) - 4096)),
        BROKEN_DATABASE,
    ),
    "endless view": (sql("DROP TABLE notes", f"CREATE VIEW notes AS {ENDLESS}"), NO_NOTES),
    "view called a table": (sql(HIDDEN), BROKEN_DATABASE),
    "virtual table": (sql("DROP TABLE notes", VIRTUAL), NO_NOTES),
    "computed column": (
        sql(*COMPUTED),
        "is no collection of Anki: its notes have no flds " + AGAIN,
    ),
    "column gone": (
        sql("ALTER TABLE cards DROP COLUMN odid"),
        "is no collection of Anki: its cards have no odid " + AGAIN,
    ),
    "numbers that repeat": (
        sql("DROP TABLE notes", "CREATE TABLE notes (id, guid, mid, mod, tags, flds)"),
        "is no collection of Anki: its notes have no id " + AGAIN,
    ),
    "huge schema": (sql(SCHEMA), "has a database that takes far too long to read " + AGAIN),
    "other schema": (
        sql("UPDATE col SET ver = 12"),
        "is of a version of Anki that is not known (export it from Anki 2.1 or later)",
    ),
    "note types no JSON": (models("{"), BROKEN_JSON),
    "note types deep": (models('{"1":' + "[" * 10**5 + "]" * 10**5 + "}"), BROKEN_JSON),
    "huge text": (
        sql(
            "UPDATE notes SET flds = hex(zeroblob(9000000)) WHERE id = (SELECT min(id) FROM notes)"
        ),
        "holds a text of more than 16 MB " + AGAIN,
    ),
}


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of temporary files, in which nothing stays."""
    made()
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def refused(path: Path) -> str:
    """The one line that says why, without the path."""
    with pytest.raises(CtquizError) as error, opened(path):
        raise AssertionError("was opened")
    line = str(error.value)
    assert line.startswith(f"{path}: error: ")
    assert "\n" not in line
    return line.removeprefix(f"{path}: error: ")


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_a_line(name: str, tmp_path: Path) -> None:
    spoil, said = REFUSED[name]
    assert refused(spoil(tmp_path)) == said


@pytest.mark.slow
def test_more_members_than_any_deck_has_are_refused(tmp_path: Path) -> None:
    said = "holds more than 100,000 files (export its decks one by one)"
    assert refused(many(tmp_path / "m.apkg", 100_001)) == said


def test_one_text_that_is_there_for_many_notes_is_seen(tmp_path: Path) -> None:
    statements = (
        "DELETE FROM notes",
        "INSERT INTO notes VALUES (1, 'g', 1, 1, 1, '', hex(zeroblob(5000000)), 1, 1, 1, '')",
        "WITH RECURSIVE r(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM r LIMIT 300)"
        " INSERT INTO notes SELECT x, 'g', 1, 1, 1, '', hex(zeroblob(1300)), 1, 1, 1, '' FROM r",
    )
    before = legacy(tmp_path, *statements)
    with closing(sqlite3.connect(tmp_path / "worked-on")) as database:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'notes'"
        ((page,),) = database.execute(query).fetchall()
    data = one_leaf_for_all((tmp_path / "worked-on").read_bytes(), page)
    assert refused(repacked(tmp_path, before, {"collection.anki21": data}, "s.apkg")) == (
        BROKEN_DATABASE
    )


def test_a_path_that_is_no_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "this is a folder (name a package of Anki)"
    missing = refused(tmp_path / "no.apkg")
    assert missing.startswith("cannot be read: no such file")


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes among files")
def test_a_pipe_or_a_device_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.apkg")
    for path in (tmp_path / "pipe.apkg", Path("/dev/zero")):
        assert refused(path) == "is no regular file (save the package first)"


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    hint = "(make room in the folder for temporary files)"
    assert refused(made().legacy2) == f"cannot be unpacked: no such file or directory {hint}"


def test_the_dummy_alone_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(made().latest) as source:
        dummy = source.read("collection.anki2")
    with zipfile.ZipFile(tmp_path / "d.apkg", "w") as target:
        target.writestr("collection.anki2", dummy)
    assert refused(tmp_path / "d.apkg") == f"{UPDATE} {AGAIN}"


def test_an_error_of_the_one_who_reads_is_left_to_them() -> None:
    with pytest.raises(OSError, match="mine"), opened(made().latest):
        raise OSError("mine")


PROGRAM = """
import sys
from pathlib import Path
from ctquiz.errors import CtquizError
from ctquiz.exchange.apkg.read import opened
for path in sys.argv[1:]:
    try:
        with opened(Path(path)):
            pass
    except CtquizError:
        pass
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the most memory is told by Linux")
def test_no_bomb_fills_the_memory(tmp_path: Path) -> None:
    rows = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 1001000) INSERT"
    cards = f"{rows} INTO cards SELECT x, (SELECT max(id) FROM notes), {', '.join(['300'] * 3)}, 0,"
    types = ",".join(f'"{number}":1' for number in range(700_000))
    bombs: list[Spoilt] = [
        lambda folder: zip_bomb(folder / "b.apkg", "collection.anki2", 400),
        changed("latest", anki21b=zstd_bomb(1000)),
        models(f"{{{types}}}"),
        sql(f"{cards} 2, 2, {', '.join(['300'] * 6)}, 0, 0, 0, '' FROM r"),
        sql(f"{rows} INTO revlog SELECT x, 300, 0, 3, 300, 300, 300, 300, 1 FROM r"),
    ]
    paths = []
    for number, bomb in enumerate(bombs):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths.append(bomb(folder))
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, *paths], capture_output=True, check=True, text=True
    )
    assert int(told.stdout) < 300_000
