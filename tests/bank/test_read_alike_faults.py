"""What a learner could not tell apart, told at the second of the two."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import error, told, told_of

from ctquiz.bank.answer.quantity import number
from ctquiz.bank.model import Number
from ctquiz.bank.reading.distinct import _alike, _are_apart


@pytest.mark.parametrize("answer", ["'?'", "...", "' - '", "'\u201c\u201d'", '"\\u200b"'])
def test_an_answer_of_nothing_but_punctuation_is_told(answer: str) -> None:
    (said,) = told_of(f"- ask: q\n  answer: {answer}\n")
    assert said.startswith(error(5, 11, "the answer '"))
    assert said.endswith("' is nothing but punctuation (write it in words)")


@pytest.mark.parametrize("answer", ["+", "'%'", "'='", "$", "C", "日", "😀"])
def test_a_sign_that_carries_meaning_may_be_an_answer(answer: str) -> None:
    assert told_of(f"- ask: q\n  answer: {answer}\n") == []


def test_punctuation_in_braces_is_told_at_its_sentence() -> None:
    said = "the answer '?' is nothing but punctuation (write it in words)"
    assert told_of("- fact: It ends in {?} then.\n") == [error(4, 9, said)]
    assert told_of("- ask: q\n  all-of: [a, '?']\n") == [error(5, 15, said)]


@pytest.mark.parametrize(
    ("fact", "column", "option", "right"),
    [
        ("answer: Mars\n  not: [Venus, mars]", 16, "mars", "Mars"),
        ("answer: “Mars”\n  not: ['\"mars\"', Venus]", 9, '"mars"', "“Mars”"),
        ("answer: Mars\n  accept: [the Ares]\n  not: [Io, The  Ares]", 13, "The  Ares", "the Ares"),
        ("answer: pre–war\n  not: [pre-war, Io]", 9, "pre-war", "pre–war"),
        ("answer: \u00e9t\u00e9\n  not: [e\u0301te\u0301]", 9, "e\u0301te\u0301", "\u00e9t\u00e9"),
        ("number: 4\n  not: [3, four]", 12, "four", "4"),
        ("number: 4\n  not: [3, 4.0]", 12, "4.0", "4"),
        (
            "number: 16 million\n  unit: dollars\n  not: [$16 million]",
            9,
            "$16 million",
            "16 million",
        ),
        ("number: 4\n  unit: moons\n  not: [3, four moons]", 12, "four moons", "4"),
        ("all-of: [Mars, [Earth, Terra]]\n  not: [terra, Io]", 9, "terra", "Terra"),
    ],
)
def test_an_option_that_says_what_the_answer_says_is_told(
    fact: str, column: int, option: str, right: str
) -> None:
    said = f"'{option}' is right too: it is the same as '{right}' (take it out)"
    line = 5 + fact.count("\n")
    assert told_of(f"- ask: q\n  {fact}\n") == [error(line, column, said)]


@pytest.mark.parametrize(
    ("fact", "column", "said"),
    [
        ("answer: a b\n  not: [Io, Europa, Io]", 21, "'Io' stands twice"),
        ("answer: a b\n  not: [Io, Europa, io]", 21, "'io' is the same as 'Io'"),
        ("answer: a b\n  not: [the Nile, the nile]", 19, "'the nile' is the same as 'the Nile'"),
        ("number: 4\n  not: [2, 3, two]", 15, "'two' is the same as '2'"),
    ],
)
def test_an_option_that_stands_twice_is_told(fact: str, column: int, said: str) -> None:
    told_so = f"{said} among the options (take one out)"
    assert told_of(f"- ask: q\n  {fact}\n") == [error(6, column, told_so)]


def test_options_that_differ_may_stand() -> None:
    assert (
        told_of("- ask: q\n  answer: Mars\n  accept: [mars]\n  not: [C++, C, C#, '5%', 5]\n") == []
    )
    assert told_of("- ask: q\n  number: 4\n  unit: km\n  not: [4 m, 5]\n") == []
    assert told_of("- ask: q\n  answer: '!='\n  not: ['=', '==', '<=']\n") == []


MINIMAL_PAIRS = [
    "answer: schon, not: [schön, noch, erst]",
    "answer: schön, not: [schon, noch, erst]",
    "answer: ou, accept: [ou bien], not: [où]",
    "answer: año, not: [ano]",
    "answer: ==, not: ['=', '!=', '===']",
    "answer: The Who, not: [Who, Genesis]",
    "answer: -x, not: [x, '2x']",
    "answer: 10², not: [102, 20]",
    "answer: x++, not: [x, ++x]",
    "all-of: [ou, où]",
    "in-order: [ou, où, ôu]",
    "all-of: [ou, [où, ouh]], not: [oû]",
    "pairs: {schon: already, schön: beautiful}",
    "pairs: {already: schon, beautiful: schön}",
]


@pytest.mark.parametrize("answer", MINIMAL_PAIRS)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_texts_that_look_different_may_stand_beside_one_another(answer: str, language: str) -> None:
    head = f"ctquiz: 1\nbank: b\nlanguage: {language}\nfacts:\n"
    assert told(f"{head}- {{ask: q, {answer}}}\n") == []


@pytest.mark.parametrize(
    ("fact", "column", "said"),
    [
        ("all-of: [Io, Europa, io]", 24, "'io' is the same as 'Io' among the items"),
        ("in-order: [Io, Europa, Io]", 26, "'Io' stands twice among the items"),
        (
            "all-of: [[Earth, Terra], [Moon, terra]]",
            35,
            "'terra' is the same as 'Terra' among the items",
        ),
        ("pairs: {Io: a, io: b}", 18, "'io' is the same as 'Io' among the pairs"),
    ],
)
def test_an_item_that_stands_twice_is_told(fact: str, column: int, said: str) -> None:
    assert told_of(f"- ask: q\n  {fact}\n") == [error(5, column, f"{said} (take one out)")]


def test_names_of_one_item_may_be_alike_and_a_right_side_may_stand_twice() -> None:
    assert told_of("- ask: q\n  all-of: [[SCO, the SCO], UN]\n") == []
    assert told_of("- ask: q\n  pairs: {Io: Galileo, Europa: Galileo}\n") == []


def test_a_right_side_is_written_alike_each_time() -> None:
    said = "'galileo' is the same as 'Galileo' among the pairs (write both alike)"
    assert told_of("- ask: q\n  pairs: {Io: Galileo, Europa: galileo}\n") == [error(5, 32, said)]


def test_pairs_are_lettered_so_26_are_the_most() -> None:
    pairs = [f"l{number}: r{number}" for number in range(27)]
    assert told_of(f"- ask: q\n  pairs: {{{', '.join(pairs[:26])}}}\n") == []
    said = "27 pairs are too many to be called a to z (give at most 26)"
    assert told_of(f"- ask: q\n  pairs: {{{', '.join(pairs)}}}\n") == [error(5, 10, said)]


FIGURES = Number("4", "4", Decimal(4))


@given(st.lists(st.text("0123456789", min_size=1, max_size=5), min_size=2, max_size=4))
def test_plain_figures_that_differ_never_come_to_one_number(drawn: list[str]) -> None:
    if _are_apart(drawn, FIGURES):
        assert len({number(text) for text in drawn}) == len(drawn)


@given(
    st.lists(st.text("04aAk \t\x1c`'\u212a\u0664\uff14", min_size=1, max_size=4), max_size=4),
    st.sampled_from([None, FIGURES]),
)
def test_what_is_apart_at_a_glance_is_so_when_looked_at(
    drawn: list[str], answer: Number | None
) -> None:
    if _are_apart(drawn, answer):
        assert [*_alike(drawn, "en", answer)] == []
