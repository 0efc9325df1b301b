"""Notes have emphasis, strong text and code; everything else in them is plain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.note import Span, spans, without_marks, written


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("plain", [Span("plain")]),
        ("*Io*", [Span("Io", "emphasis")]),
        ("**Io**", [Span("Io", "strong")]),
        ("`Io`", [Span("Io", "code")]),
        (
            "They are *Io* and **Europa**.",
            [
                Span("They are "),
                Span("Io", "emphasis"),
                Span(" and "),
                Span("Europa", "strong"),
                Span("."),
            ],
        ),
        ("`*not emphasis*`", [Span("*not emphasis*", "code")]),
        ("*two words*", [Span("two words", "emphasis")]),
        ("*over\nlines*", [Span("over\nlines", "emphasis")]),
    ],
)
def test_marks_are_emphasis_strong_and_code(note: str, expected: list[Span]) -> None:
    assert spans(note) == expected


@pytest.mark.parametrize(
    "note",
    ["2 * 3 * 4", "an * alone", "*", "**", "``", "* spaced *", "*half", "**half", "`half", ""],
)
def test_a_mark_without_its_partner_stays_text(note: str) -> None:
    assert without_marks(note) == note


@pytest.mark.parametrize("note", ["[red]x[/red]", "<b>x</b>", "_x_", "# x", "{x}", "\x1b[31m"])
def test_no_other_mark_means_anything(note: str) -> None:
    assert spans(note) == [Span(note)]


@given(st.text("*`a \n"))
def test_marks_alone_are_taken_from_a_note(note: str) -> None:
    def bare(text: str) -> str:
        return text.replace("*", "").replace("`", "")

    assert bare(without_marks(note)) == bare(note)


@given(st.text("*`a \n"))
def test_no_span_is_empty(note: str) -> None:
    assert all(span.text for span in spans(note))


@pytest.mark.parametrize("note", ["**a", "*a ", "`", "** a", "*" + "a" * 100])
def test_a_long_note_of_open_marks_is_read_at_once(note: str) -> None:
    assert without_marks(note * 20_000)


NOTE = st.text("*`a \n")
SPANS = st.lists(st.builds(Span, NOTE, st.sampled_from(("", "emphasis", "strong", "code"))))


def letters(stretches: list[Span]) -> list[Span]:
    """Each letter with its mark; white space needs none."""
    return [
        Span(letter, "" if letter.isspace() else mark)
        for text, mark in stretches
        for letter in text
    ]


@given(NOTE)
def test_what_is_read_from_a_note_is_written_as_it_was(note: str) -> None:
    assert letters(spans(written(spans(note)))) == letters(spans(note))


@given(SPANS)
def test_a_note_that_is_written_has_no_marks_but_those_wanted(stretches: list[Span]) -> None:
    def bare(text: str) -> str:
        return text.replace("∗", "*").replace("ˋ", "`")

    text = "".join(span.text for span in stretches)
    assert bare(without_marks(written(stretches))) == text


@pytest.mark.parametrize(
    ("stretches", "note"),
    [
        ([Span("a "), Span("b", "strong"), Span(" c")], "a **b** c"),
        ([Span("a"), Span(" b ", "emphasis"), Span("c")], "a *b* c"),
        ([Span(" ", "strong"), Span("a", "code")], " `a`"),
        ([Span("a", "strong"), Span("b", "strong")], "**ab**"),
        ([Span("a", "strong"), Span(""), Span("b", "strong")], "**ab**"),
        ([Span("a", "emphasis"), Span("b", "strong")], "*a***b**"),
        ([Span("a", "strong"), Span("b", "emphasis")], "**a**b"),
        ([Span("2 * 3 * 4 is "), Span("24", "strong")], "2 * 3 * 4 is **24**"),
        ([Span("2*3*4 is "), Span("24", "strong")], "2∗3∗4 is **24**"),
        ([Span("a*b", "code"), Span(" and *c*")], "`a*b` and ∗c∗"),
        ([Span("a`b", "code"), Span(" and `c`")], "aˋb and ˋcˋ"),
    ],
)
def test_spans_are_written_as_a_note(stretches: list[Span], note: str) -> None:
    assert written(stretches) == note
