"""Text from strangers cannot steer a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.shown import visible, visible_line

DIRECTIONS = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
DIRECTION_MARKS = "\u061c\u200e\u200f"
ALL = "".join(chr(code) for code in range(0x110000))


def steers(character: str) -> bool:
    """Whether a terminal would act on a character instead of showing it."""
    return (
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(character) in DIRECTIONS
        or character in DIRECTION_MARKS
    )


def test_no_character_that_steers_a_terminal_is_let_through() -> None:
    assert [hex(ord(c)) for c in visible_line(ALL) if steers(c)] == []
    assert {c for c in visible(ALL) if steers(c)} == {"\n"}


@given(st.text())
def test_a_line_stays_one_line(text: str) -> None:
    assert len(visible_line(text).splitlines()) <= 1


@given(st.text())
def test_showing_what_is_shown_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert visible_line(visible_line(text)) == visible_line(text)


@given(st.text().filter(str.isprintable))
def test_printable_text_that_steers_nothing_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\x07b\x00", r"a\x07b\x00"),
        ("\x9b2J", r"\x9b2J"),
        ("\u202eabc", r"\u202eabc"),
        ("\u2066abc\u2069", r"\u2066abc\u2069"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800", r"\ud800"),
        ("[red]x[/red]", "[red]x[/red]"),
    ],
)
def test_what_would_steer_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_block_keeps_its_lines_and_a_line_joins_them() -> None:
    assert visible("one\ntwo\tthree") == "one\ntwo    three"
    assert visible_line("one\ntwo\tthree") == "one two three"


def test_a_carriage_return_cannot_overwrite_a_line() -> None:
    assert visible_line("good\rbad") == r"good\x0dbad"
