"""Whatever comes in as a line: lengths, bytes and ends that no keyboard makes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.lines import StandardInput
from studying import letters, log_rows, quickly


@contextmanager
def input_of(data: bytes) -> Iterator[StandardInput]:
    read, write = os.pipe()
    try:
        os.write(write, data)
        os.close(write)
        yield StandardInput(read)
    finally:
        os.close(read)


def all_lines(data: bytes) -> list[str]:
    with input_of(data) as lines:
        return list(iter(lambda: lines.next(last=False), None))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"a", ["a"]),
        (b"a\n", ["a"]),
        (b"a\r\nb\n", ["a", "b"]),
        (b"\n\na\n", ["", "", "a"]),
        (b"a\n\n", ["a", ""]),
        (b"a\x00b\n", ["a\x00b"]),
        (b"\xff\xfe\n", ["\N{REPLACEMENT CHARACTER}" * 2]),
        (b"\xc3\xa9t\xc3\xa9\n", ["été"]),
        ("a\u2028b\n".encode(), ["a\u2028b"]),
    ],
)
def test_a_line_ends_at_a_line_feed_and_nowhere_else(data: bytes, expected: list[str]) -> None:
    assert all_lines(data) == expected


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", codec="utf-8")), max_size=20))
def test_lines_come_out_as_they_went_in(texts: list[str]) -> None:
    assert all_lines("".join(f"{text}\n" for text in texts).encode()) == texts


def test_a_line_beyond_measure_is_never_held_whole(tmp_path: Path) -> None:
    file = tmp_path / "input"
    file.write_bytes(b"q" * 5_000_000 + b"\nb\n")
    descriptor = os.open(file, os.O_RDONLY)
    try:
        lines = StandardInput(descriptor)
        first = lines.next(last=False) or ""
        # What it keeps, and the piece in which the line ended.
        assert StandardInput.LONGEST <= len(first) <= StandardInput.LONGEST + 65_536
        assert lines.next(last=False) == "b"
    finally:
        os.close(descriptor)


def test_a_line_beyond_measure_is_cut_and_the_next_one_is_whole(tmp_path: Path) -> None:
    bank = letters(tmp_path / "l.yaml", 2)
    ran = quickly("study", bank, stdin=b"q" * 5_000_000 + b"\nb\n")
    assert ran.code == 0
    assert [(row["verdict"], len(row["answer"])) for row in log_rows()] == [
        ("wrong", 8000),
        ("right", 1),
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (b"\x00", "\x00"),
        (b"a\x00", "a\x00"),
        (b"\xff\xfe\xfd", "\N{REPLACEMENT CHARACTER}" * 3),
        (b"\x1b[31mred", "\x1b[31mred"),
        ("\u202egpj.exe".encode(), "\u202egpj.exe"),
        ("🦀".encode(), "🦀"),
        (b"'; DROP TABLE event; --", "'; DROP TABLE event; --"),
        (b":-)", ":-)"),
        (b"\\n", "\\n"),
    ],
)
def test_any_bytes_are_an_answer_that_is_kept_and_shown_harmlessly(
    tmp_path: Path, typed: bytes, kept: str
) -> None:
    # The form asks for a letter that none of these is, not even folded.
    bank = letters(tmp_path / "l.yaml", 3)
    ran = quickly("study", bank, stdin=b":s\n" + typed + b"\n:q\n")
    assert (ran.code, ran.err) == (0, "")
    assert "wrong: b (you answered " in ran.out
    assert not any(ord(character) < 32 and character != "\n" for character in ran.out)
    assert "\u202e" not in ran.out
    assert [row["answer"] for row in log_rows()] == [kept]


@pytest.mark.parametrize("many", [400, pytest.param(2_000, marks=pytest.mark.slow)])
def test_lines_by_the_hundred_at_once_are_all_answered(many: int, tmp_path: Path) -> None:
    ran = quickly("study", letters(tmp_path / "l.yaml", 1), stdin="?\n" * many + "a\n")
    assert ran.lines[-1] == f"{many + 1} questions answered, 1 right, {many} wrong."
