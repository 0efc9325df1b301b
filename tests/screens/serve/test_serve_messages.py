"""What a tab says, and what its program hears of it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.drivers._byte_stream import ByteStream

from ctquiz.screens.serve.messages import Malformed, Sized, Typed, message, packet

NO_MESSAGES = [
    b"",
    b"\xff",
    "[]",
    "null",
    "typed",
    "{}",
    '{"type": "typed"}',
    '{"type": "typed", "text": 1}',
    '{"type": "typed", "text": "half a letter: \\ud83d"}',
    '{"type": "quit"}',
    '{"type": "sized", "columns": 80}',
    '{"type": "sized", "columns": 0, "rows": 24}',
    '{"type": "sized", "columns": 80, "rows": -1}',
    '{"type": "sized", "columns": 1e9, "rows": 24}',
    '{"type": "sized", "columns": 501, "rows": 24}',
    '{"type": "sized", "columns": "80", "rows": 24}',
    '{"type": "typed", "text": "a"} {}',
    pytest.param("[" * 100_000, id="deep"),
]


@pytest.mark.parametrize("said", NO_MESSAGES)
def test_what_our_page_would_not_say_is_told_apart(said: str | bytes) -> None:
    with pytest.raises(Malformed):
        message(said)


@given(st.text())
def test_what_is_typed_arrives_letter_for_letter(text: str) -> None:
    said = message(json.dumps({"type": "typed", "text": text}))
    assert said == Typed(text)
    ((kind, payload),) = ByteStream().feed(packet(said))
    assert (kind, payload.decode()) == ("D", text)


@given(st.integers(1, 500), st.integers(1, 300))
def test_a_size_arrives_as_one(columns: int, rows: int) -> None:
    said = message(json.dumps({"type": "sized", "columns": columns, "rows": rows}))
    assert said == Sized(columns, rows)
    ((kind, payload),) = ByteStream().feed(packet(said))
    assert (kind, json.loads(payload)) == (
        "M",
        {"type": "resize", "width": columns, "height": rows},
    )
