"""Any text prints as it is, or ends in one clear error; each question stands on sheet and key."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import bank_of, material, pages_of, pdf_of, squeezed, wish
from sheets_of_any_text import MARKUP, banks_for_paper

from ctquiz.bank.forms import Question, parts
from ctquiz.bank.model import Bank, Blank, Fact, Text
from ctquiz.paper.layout import layout
from ctquiz.paper.questions.worksheet import asked_of, key, worksheet
from ctquiz.paper.render import MissingCharacters
from fewer import one_in


def shown_of(asked: Question) -> list[str]:
    """What of a question has to stand on the paper, gaps apart."""
    prompt = [asked.prompt]
    if asked.in_sentence:
        pieces = parts(asked.fact)
        prompt = [piece for piece in pieces if isinstance(piece, str) and piece.strip()]
    return [*prompt, *(asked.options if len(asked.options) != 2 else ()), *asked.lefts]


def check_holds(bank: Bank, pdf: bytes) -> None:
    text = squeezed("".join(pages_of(pdf)))
    for asked in asked_of(material(bank), wish()).questions:
        for piece in shown_of(asked):
            assert squeezed(piece) in text


@settings(max_examples=12)
@given(banks_for_paper())
def test_a_worksheet_holds_every_question_as_it_is_written(bank: Bank) -> None:
    check_holds(bank, pdf_of(worksheet(material(bank), wish())))


@pytest.mark.slow
@settings(max_examples=400)
@given(banks_for_paper(), st.sampled_from([1, 2, 3]), st.booleans())
def test_it_does_so_in_every_layout(bank: Bank, columns: int, large: bool) -> None:
    how = wish(layout=layout("letter", large=large, columns=columns))
    check_holds(bank, pdf_of(worksheet(material(bank), how)))


@settings(max_examples=12)
@given(banks_for_paper())
def test_every_question_stands_in_the_key_once(bank: Bank) -> None:
    text = squeezed("".join(pages_of(pdf_of(key(material(bank), wish())))))
    check_holds(bank, pdf_of(key(material(bank), wish())))
    assert sorted(re.findall(r"b/fact-\d+#answer", text)) == sorted(map(str, material(bank).ready))


@pytest.mark.parametrize("text", one_in(4, MARKUP))
def test_markup_of_every_kind_is_printed_as_it_is(text: str) -> None:
    fact = Fact("f", (Blank("answer", Text(text), ask=f"{text}?", wrong=(f"{text} x",)),))
    bank = Bank("b", text, (fact,))
    printed = squeezed("".join(pages_of(pdf_of(key(material(bank), wish(title=text))))))
    assert printed.count(squeezed(text)) >= 3


LONG = {
    "no spaces": "x" * 2000,
    "words": "word " * 400,
    "umlauts": "ÄÖÜ" * 600,
    "marks": "a/b-c_" * 300,
}


@pytest.mark.parametrize("text", one_in(3, LONG.values()), ids=LONG)
def test_an_answer_of_two_thousand_characters_is_printed_whole(text: str) -> None:
    fact = Fact("f", (Blank("answer", Text(text), ask="What?"),))
    pdf = pdf_of(key(material(Bank("b", "A bank", (fact,))), wish()))
    assert squeezed("".join(pages_of(pdf))).count(squeezed(text)) == 2  # the sheet and its table


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=20))
def test_any_character_is_printed_or_named(text: str) -> None:
    fact = Fact("f", (Blank("answer", Text("yes"), ask=f"a {text}"),))
    try:
        pdf_of(worksheet(material(Bank("b", "A bank", (fact,))), wish()))
    except MissingCharacters as error:
        assert error.characters and all(one in text for one in error.characters)


def test_controls_are_written_out() -> None:
    bank = bank_of('- {id: f, ask: "a\\x1b[31mb\\u202ec?", answer: x}\n')
    text = "".join(pages_of(pdf_of(worksheet(material(bank), wish()))))
    assert "a\\x1b[31mb" in text
