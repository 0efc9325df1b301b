"""Laws of reading: what was written is read, and no text ends in anything but an answer."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from banks import NASTY, banks
from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_bytes, read_text
from ctquiz.bank.reading.found import Reading
from ctquiz.bank.write import write_text

EXAMPLE = (Path(__file__).parents[1] / "data" / "solar-system.yaml").read_text("utf-8")


@settings(max_examples=60)
@given(banks())
def test_a_bank_written_and_read_is_the_same_bank(bank: Bank) -> None:
    reading = read_text(write_text(bank))
    assert reading.problems == ()
    assert reading.bank == bank


@settings(max_examples=60)
@given(banks())
def test_writing_what_was_read_writes_the_same_text(bank: Bank) -> None:
    written = write_text(bank)
    again = read_text(written).bank
    assert again is not None
    assert write_text(again) == written


def is_answered(reading: Reading, text: str) -> bool:
    """There is a bank, or a reason; every problem lies in the text, and they come in its order."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in reading.problems:
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
        assert "\n" not in str(problem)
    assert list(reading.problems) == sorted(reading.problems)
    assert not reading.faulty or reading.problems
    return reading.bank is not None or bool(reading.problems)


@given(st.text() | st.text("{}[]:,-?&*!|>'\"%@`# \n\tab1~"))
def test_any_text_is_a_bank_or_has_problems_with_places(text: str) -> None:
    assert is_answered(read_text(text), text)


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_a_bank_or_have_problems(data: bytes) -> None:
    reading = read_bytes(data, "b.yaml")
    assert reading.bank is not None or reading.problems
    assert all(problem.line >= 1 for problem in reading.problems)


@given(st.text() | st.sampled_from(NASTY))
def test_any_text_as_a_fact_is_read_or_refused_at_its_place(text: str) -> None:
    whole = f"ctquiz: 1\nbank: b\nfacts:\n- id: a\n  fact: {text}\n  ask: q\n"
    assert is_answered(read_text(whole), whole)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The example with some characters and lines taken out, put in or doubled."""
    text = EXAMPLE
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        piece = text[at : at + draw(st.integers(1, 30))]
        inserted = draw(st.sampled_from([*"{}[]:,#&*!|>'\"%@`-?=~ \n\t\r", *NASTY]))
        edited = [
            text[:at] + text[at + len(piece) :],
            text[:at] + inserted + text[at:],
            text[:at] + piece + text[at:],
        ]
        lines = text.split("\n")
        row = draw(st.integers(0, len(lines) - 1))
        elsewhere = draw(st.integers(0, len(lines)))
        edited += [
            "\n".join(lines[:row] + lines[row + 1 :]),
            "\n".join([*lines[:elsewhere], lines[row], *lines[elsewhere:]]),
        ]
        text = draw(st.sampled_from(edited))
    return text


@given(mutations())
def test_a_damaged_bank_is_a_bank_or_has_problems_with_places(text: str) -> None:
    assert is_answered(read_text(text), text)


@given(mutations())
def test_a_bank_read_in_spite_of_damage_can_be_written_and_read(text: str) -> None:
    bank = read_text(text).bank
    if bank is not None:
        assert read_text(write_text(bank)).bank == bank
