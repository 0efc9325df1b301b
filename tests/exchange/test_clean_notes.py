"""A field as a note, and fields that were written from texts and notes of a bank."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ctquiz.bank.note import Span, spans, without_marks, written
from ctquiz.exchange.html import escaped, noted
from ctquiz.exchange.incoming.clean import as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost

OPEN, CLOSE = "\ufdd0", "\ufdd1"
TEXT = st.text("ab {}[]<>&\"'*`\\()$:|;#x\n\t\xa0ü漢", max_size=30)
MARKED = st.lists(
    st.one_of(st.sampled_from(["*", "**", "`", "a", "b*", " ", "\n", "[x]", "{y}", "<", "&"])),
    max_size=12,
).map("".join)


def normal(text: str) -> str:
    """Single spaces, none at the ends of lines, one empty line at most."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def letters(spans: list[Span]) -> list[Span]:
    """Each letter with its mark, which white space needs none of; signs like marks are marks."""
    every = [
        Span(letter, mark)
        for text, mark in spans
        for letter in text.replace("∗", "*").replace("ˋ", "`")
    ]
    return [letter for letter in every if not letter.text.isspace()]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>a</b> and <i>b</i>", "**a** and *b*"),
        ("<strong>a</strong>, <em>b</em>, <u>c</u>", "**a**, *b*, *c*"),
        ("<b><i>a</i></b> <i><b>b</b> c</i>", "**a** **b** *c*"),
        ("a<b> b </b>c", "a **b** c"),
        ("<b>a</b><b>b</b>", "**ab**"),
        ("<b>a</b><b>b<br></b>c", "**ab**\nc"),
        ("<b>a<div>b</div></b>", "**a\nb**"),
        ("<b><ul><li>a</li><li>b</li></ul></b>", "- **a**\n- **b**"),
        ("<h2>a</h2>b", "**a**\nb"),
        ("<code>a*b</code> is <tt>c</tt>", "`a*b` is `c`"),
        ("<pre>a\n  b</pre>", "`a\n  b`"),
        ("<span style='font-weight:700'>a</span> b", "**a** b"),
        ("<span style='FONT-STYLE: italic'>a</span> b", "*a* b"),
        ("<b style='font-weight:normal'>a <span style='font-weight:700'>b</span></b>", "a **b**"),
        ("<b>a", "**a**"),
        ("a</b> b", "a b"),
        ("x<sup><i>n</i></sup>", "x*ⁿ*"),
        ("2*3*4", "2∗3∗4"),
        ("*", "*"),
        ("5 * 4 `x", "5 * 4 `x"),
        ("**not**<br><b>but</b>", "∗∗not∗∗\n**but**"),
    ],
)
def test_a_note_keeps_emphasis(html: str, expected: str) -> None:
    assert as_note(html).text == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('See <a href="https://x.org/a?b&amp;c">here</a>.', "See here (https://x.org/a?b&c)."),
        ('<a href="https://www.x.org/">x.org</a>', "x.org"),
        ('<a href="http://x.org/a">http://x.org/a</a>', "http://x.org/a"),
        ('<a href="#top">a</a> <a href="javascript:b()">b</a> <a>c</a>', "a b c"),
        ('<a href="https://x.org"><img src=a.png></a>', ""),
        ('<a href="https://x.org"><b>a</b></a>', "**a (https://x.org)**"),
    ],
)
def test_a_note_tells_where_a_link_leads(html: str, expected: str) -> None:
    assert as_note(html).text == expected


def test_addresses_of_many_links_are_lost_by_name() -> None:
    field = "".join(f"<a href=https://x.org/{name}>{name}</a> " for name in "abc")
    assert as_note(field).text == "a b c"
    assert cleaned(field).lost == tuple(Lost(Kind.LINK, f"https://x.org/{name}") for name in "abc")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a <b>{x}</b>.", "a **{x}**."),
        ("a {x }y", "a {x }y"),
        ("a { x} y", "a {x} y"),
        ("a{<div>b</div>}c", "a{\nb\n}c"),
        ("{<ul><li>a</li><li>b</li></ul>}", "{- a\n- b}"),
        ("<ul><li>{a}</li><li> { b } </li></ul>", "- {a}\n- {b}"),
        ("<b>{ a }</b> b", "**{a** }b"),
        ("<b>{}</b>a", "{}a"),
        ("x<sup>{2}</sup>", "x{²}"),
        (r"\({x}\)", r"\({x}\)"),
        ("<td>{a}", "{a}"),
        ("a <br> { <br> b }", "a\n\n{b}"),
        ("<img alt='{x}' src='{a}.png'>", ""),
    ],
)
def test_signs_of_who_asks_are_letters_without_width(html: str, expected: str) -> None:
    signs = str.maketrans("{}", OPEN + CLOSE)
    assert as_note(html.translate(signs)).text == expected.translate(signs)


def test_items_keep_signs_of_who_asks() -> None:
    field = f"{OPEN}<ul><li>a</li><li>{OPEN}b{CLOSE}</li></ul>{CLOSE}"
    assert cleaned(field).items == (f"{OPEN}a", f"{OPEN}b{CLOSE}{CLOSE}")


@pytest.mark.parametrize("html", ["a&#xFDD0;b", "a&#64976;b", "a&#x0FDD1;b"])
def test_signs_come_from_who_asks_alone(html: str) -> None:
    assert cleaned(html).text == "ab"


@given(TEXT)
@example("[sound:x.mp3] [latex] {{c1::x}} &lt; <b>")
def test_a_text_written_into_a_field_is_read_from_it(text: str) -> None:
    assert cleaned(escaped(text)).text == normal(text)


@given(TEXT)
def test_a_text_is_no_note_with_marks(text: str) -> None:
    field = escaped(text)
    note = as_note(field).text
    assert without_marks(note) == note
    assert note.replace("∗", "*").replace("ˋ", "`") == cleaned(field).text


@given(MARKED)
@example("*over\nlines* and `code` **strong**")
def test_a_note_written_into_a_field_is_read_from_it(note: str) -> None:
    field = noted(note)
    assert letters(spans(as_note(field).text)) == letters(spans(written(spans(note))))
    assert cleaned(field).text == normal(without_marks(note))


@given(st.text("ab <>/\"'=&;*`[]\\()\n{}|".replace("{", OPEN).replace("}", CLOSE)))
def test_a_note_differs_from_the_text_in_its_marks_alone(html: str) -> None:
    note = without_marks(as_note(html).text)
    assert note.replace("∗", "*").replace("ˋ", "`") == cleaned(html).text
