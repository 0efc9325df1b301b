"""A text is quoted only where it must be, or where others would take it for something else."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from banks import NASTY
from ctquiz.bank.reading.nodes import build
from ctquiz.bank.writing.collections import entry, mapping, texts
from ctquiz.bank.writing.text import in_flow, scalar, value

PIECES = (
    *(" ", ": ", ":", " #", "#", "- ", "-", "? ", "?", "%", "@", "`", '"', "'", "{", "}", "[", "]"),
    *(",", "...", "---", "=", "<<", "\t", "\r", "\n", "\n\n", "|", ">", "&", "*", "!", "~", "\\"),
    *("\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\uffff", "\U0010ffff", "😀"),
    *("a", "it's", "日本", "\u00a0", "\u3000", "0", "1", "12:30", ".5", "e3", "_", "0x", "null"),
    *("No", "2024-01-01", " 10:00:00", ".inf"),
)
NASTIEST = st.sampled_from(NASTY) | st.lists(st.sampled_from(PIECES), min_size=1).map("".join)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a, b",
            "It's {so}",
            "C:\\> dir",
            "10:30 am",
            "a:b",
            "a#b",
            "-x",
            "--help",
            "50%",
            "1,610",
        ),
        *(
            "1789",
            "-5",
            "3.5",
            "0.001",
            "1914-1918",
            "v1.2.3",
            "1.2.3",
            "16 million",
            "...",
            "nobody",
        ),
        *("日本", "😀", "E = mc²", "Why? Because!", "https://example.org/a?b=c", 'say "a"', "a  b"),
    ],
)
def test_text_stands_as_it_is(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *((text, f'"{text}"') for text in ("a: b", "a:", "a #b", "#a", "- a", "-", "? a", ": a")),
        *(
            (text, f'"{text}"')
            for text in ("{a}", "[a]", "*a", "&a", "!a", "|", ">", "%a", "@a", "`")
        ),
        *((text, f'"{text}"') for text in (" a", "a ", "\u3000a", "", " ", "'a'", ", a")),
        ('"a"', "'\"a\"'"),
        ('it\'s: "a"', "'it''s: \"a\"'"),
        ("\\n: a", "'\\n: a'"),
        ("a\tb", r'"a\tb"'),
        ("a\r\nb\\", r'"a\r\nb\\"'),
        ("\x1b\x85\u2028\ufeff", r'"\x1b\x85\u2028\ufeff"'),
        ("\ud800", r'"\ud800"'),
    ],
)
def test_text_that_needs_quotes_has_them(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize(
    "text",
    [
        *(
            "~",
            "null",
            "NULL",
            "true",
            "False",
            "yes",
            "No",
            "on",
            "OFF",
            "y",
            "N",
            "=",
            "<<",
            ".inf",
        ),
        *(
            "010",
            "1.10",
            "2.0",
            "1e3",
            "12:30",
            "0x1F",
            "0o7",
            "1_000",
            "+1",
            ".5",
            "1.",
            "-0",
            ".NaN",
        ),
        *("2024-01-01", "2024-01-01 10:00:00", "9007199254740993", "0.00001"),
    ],
)
def test_text_that_others_would_not_give_back_is_in_quotes(text: str) -> None:
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize("text", ["a, b", "a]", "{", "Why?", "a[1]"])
def test_more_needs_quotes_within_brackets(text: str) -> None:
    assert in_flow(text) == f'"{text}"'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nb", "|-\n  a\n  b"),
        ("a\n", "|\n  a"),
        ("a:\n\n\tb #\n  - c", "|-\n  a:\n\n  \tb #\n    - c"),
        (" a\nb", r'" a\nb"'),
        ("\na", r'"\na"'),
        ("a \nb", r'"a \nb"'),
        ("a\n\n", r'"a\n\n"'),
        ("a\r\nb", r'"a\r\nb"'),
        ("a\n\u2028b", r'"a\n\u2028b"'),
    ],
)
def test_several_lines_stand_below_where_a_block_can_hold_them(text: str, written: str) -> None:
    assert value(text, "") == written


def is_given_back(kept: object, text: str) -> bool:
    """Whether a reader that guesses types took a text for itself, or for its own figures."""
    figures = f"{kept:f}".rstrip("0") if isinstance(kept, float) else str(kept)
    return figures == text and not isinstance(kept, bool)


@given(NASTIEST | st.text(), NASTIEST | st.text())
@example("x" * 1100, "a\nb")
@example("\n" * 400 + "x", "a: b")
def test_every_reader_takes_a_text_for_itself(one: str, two: str) -> None:
    kept = {"text": one, "list": [one, two], "keys": {one: two, two: one}}
    lines = [
        entry("text", one, ""),
        texts("list", [one, two], ""),
        mapping("keys", list(kept["keys"].items()), ""),
    ]
    written = "\n".join(lines) + "\n"
    assert yaml.load(written, yaml.BaseLoader) == kept
    assert yaml.load(written, yaml.CBaseLoader) == kept
    guessed = yaml.load(written, yaml.CSafeLoader)
    assert all(map(is_given_back, [guessed["text"], *guessed["list"]], [one, one, two]))
    assert all(map(is_given_back, guessed["keys"], kept["keys"]))


@given(NASTIEST.filter(str.strip))
def test_a_bank_s_reader_takes_no_text_for_a_fault(text: str) -> None:
    assert build(entry("text", text, "") + "\n") == ({"text": text}, [])
