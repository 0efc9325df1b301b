"""The cache of parsed banks: without it, or with rubbish in it, everything is as with it."""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_file
from ctquiz.bank.reading.found import Reading
from ctquiz.cache import MOST, SMALLEST, Cache
from ctquiz.config import folders_from, shipped_banks
from studying import SOLAR, environment, letters, quickly


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def large(path: Path, first: str = "Which letter is number") -> Path:
    """A bank that is worth keeping."""
    letters(path, 20)
    text = path.read_text(encoding="utf-8").replace("Which letter is number", first, 1)
    path.write_text(text + "# " + "x" * SMALLEST + "\n", encoding="utf-8")
    return path


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def bank_in(reading: Reading) -> Bank:
    assert reading.bank is not None
    return reading.bank


@pytest.mark.parametrize("source", [SOLAR, *sorted(shipped_banks().glob("*.yaml"))])
def test_what_is_kept_is_what_was_read(folder: Path, source: Path, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(source.read_bytes() + b"# " + b"x" * SMALLEST + b"\n")
    cache = Cache(folder)
    first = read_file(path, memo=cache)
    assert first == read_file(path)
    assert cache.get(path.read_bytes(), str(path)) == first


def test_faults_are_kept_with_the_path_they_name(folder: Path, tmp_path: Path) -> None:
    path = large(tmp_path / "b.yaml", "Which: letter")
    for _ in range(2):
        for name in ("b.yaml", "./b.yaml"):
            reading = read_file(path, name, Cache(folder))
            assert [problem.path for problem in reading.problems] == [name] * len(reading.problems)
            assert reading.problems


def test_a_changed_bank_is_read_anew(folder: Path, tmp_path: Path) -> None:
    cache = Cache(folder)
    read_file(large(tmp_path / "b.yaml"), memo=cache)
    again = read_file(large(tmp_path / "b.yaml", "What letter is number"), memo=cache)
    assert bank_in(again).facts[0].blanks[0].ask == "What letter is number 1?"


def _flipped(data: bytes) -> bytes:
    place = random.Random(7).randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize(
    "harm",
    [lambda _: b"", lambda data: data[:40], lambda data: data[:-1], _flipped, lambda _: b"x" * 99],
    ids=["emptied", "cut", "a byte short", "a bit flipped", "rubbish"],
)
def test_what_is_not_whole_is_read_from_the_bank(
    folder: Path, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    path = large(tmp_path / "b.yaml")
    read_file(path, memo=Cache(folder))
    (one,) = kept(folder)
    one.write_bytes(harm(one.read_bytes()))
    assert read_file(path, memo=Cache(folder)) == read_file(path)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    path = large(tmp_path / "b.yaml")
    assert read_file(path, memo=Cache(blocked / "cache")) == read_file(path)


def test_a_small_bank_is_not_kept(folder: Path, tmp_path: Path) -> None:
    read_file(letters(tmp_path / "b.yaml", 3), memo=Cache(folder))
    assert kept(folder) == []


def test_the_longest_unread_go_when_there_are_too_many(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    for number in range(MOST):
        (folder / f"{number}.msgpack").write_bytes(b"old")
    read_file(large(tmp_path / "b.yaml"), memo=Cache(folder))
    assert len(kept(folder)) == MOST


def test_a_sitting_is_the_same_with_and_without_it(tmp_path: Path) -> None:
    path = large(tmp_path / "b.yaml")
    folder = folders_from(environment()).cache
    first = quickly("study", path, "--limit", "3", stdin=":q\n")
    assert len(kept(folder)) == 1
    assert quickly("study", path, "--limit", "3", stdin=":q\n") == first
    for one in kept(folder):
        one.unlink()
    assert quickly("study", path, "--limit", "3", stdin=":q\n") == first


def test_a_reader_that_was_changed_reads_anew(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = large(tmp_path / "b.yaml")
    read_file(path, memo=Cache(folder))
    monkeypatch.setattr("ctquiz.cache.reader", lambda: "another")
    assert Cache(folder).get(path.read_bytes(), str(path)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always text")
def test_a_path_that_is_no_text_is_studied_like_any(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.yaml"))
    ran = quickly("study", large(path), "--limit", "1", stdin="a\n")
    assert (ran.code, "right: a" in ran.out) == (0, True)
