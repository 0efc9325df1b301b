"""On which line a fact stands."""

import pytest

from ctquiz.bank.reading.line import line_of

HEAD = "ctquiz: 1\nbank: b\nfacts:\n"


@pytest.mark.parametrize(
    ("facts", "line"),
    {
        "- id: x\n  ask: A?\n  answer: b\n": 4,
        "- ask: A?\n  answer: b\n  id: x # here\n": 6,
        "- {ask: A?, id: x, answer: b}\n": 4,
        '- {"ask": "A?", "id": "x", "answer": "b"}\n': 4,
        "- {\n  id:\n   x,\n  ask: A?, answer: b}\n": 5,
        "-\n  'id' : 'x'\n  ask: A?\n  answer: b\n": 5,
        # Nothing but the parser can tell.
        "- id: y\n  ask: A?\n  answer: b\n  note: |\n   - id: x\n- id: x\n  ask: B?\n": 9,
        '- {id: "\\x78", ask: A?, answer: b}\n': 4,
        "- id: xx\n  ask: A?\n  answer: b\n": 1,
        "- id: x\n - broken\n": 4,
        "\r\n\r\n- id: x\r\n  ask: A?\r\n  answer: b\r\n": 6,
    }.items(),
)
def test_a_fact_is_found_however_its_id_is_written(facts: str, line: int) -> None:
    assert line_of(HEAD + facts, "x") == line


def test_a_text_that_is_no_bank_has_its_first_line() -> None:
    assert line_of("", "x") == line_of("[", "x") == line_of("- a\n- b\n", "x") == 1
