"""Braces mark blanks in a sentence: DESIGN.md's rules, one by one."""

import pytest
from hypothesis import given

from banks import NASTY, texts
from ctquiz.bank.model import Slot
from ctquiz.bank.sentence import (
    SentenceError,
    can_stand_in_brace,
    can_stand_unnamed,
    parse,
    unparse,
    unparse_unnamed,
)


def refused(sentence: str, *defined: str) -> tuple[str, str]:
    """What is wrong with a sentence, and what to write instead."""
    with pytest.raises(SentenceError) as caught:
        parse(sentence, defined)
    return caught.value.message, caught.value.hint


def test_a_brace_with_a_name_and_a_text_marks_a_blank() -> None:
    parsed = parse("Ceres was found in {year=1801}.", ())
    assert parsed.parts == ("Ceres was found in ", Slot("year"), ".")
    assert parsed.texts == {"year": "1801"}


def test_a_brace_with_a_text_alone_marks_the_only_blank() -> None:
    parsed = parse("Ceres was found in {1801}.", ())
    assert parsed.parts == ("Ceres was found in ", Slot("answer"), ".")
    assert parsed.texts == {"answer": "1801"}


def test_doubled_braces_are_literal() -> None:
    parsed = parse("A set is written {{1, 2}}, {n=empty}: {{}}.", ())
    assert parsed.parts == ("A set is written {1, 2}, ", Slot("n"), ": {}.")


def test_a_sentence_may_have_no_blank() -> None:
    assert parse("Nothing is asked.", ()).parts == ("Nothing is asked.",)


def test_a_sentence_may_be_one_blank() -> None:
    assert parse("{Eureka!}", ()).parts == (Slot("answer"),)


def test_blanks_may_stand_side_by_side() -> None:
    assert parse("{a=x}{b=y}", ()).parts == (Slot("a"), Slot("b"))


def test_nothing_nests() -> None:
    what = "a brace opens and does not close"
    assert refused("A {b={c}}.") == (what, "a literal brace is written {{")


def test_a_brace_must_close_and_be_opened() -> None:
    assert refused("A {b")[0] == "a brace opens and does not close"
    assert refused("A b}")[0] == "a brace closes and was not opened"


def test_a_brace_must_hold_something() -> None:
    assert refused("A {}.") == ("a brace is empty", "write {text} or {name=text}")
    assert refused("A { }.")[0] == "a brace is empty"
    assert refused("A {x= }.") == ("the blank 'x' has no text", "write {x=text}")


@pytest.mark.parametrize("brace", ["=Mars", " =Mars", "= Mars", "=4"])
def test_a_name_may_not_be_missing_before_its_sign(brace: str) -> None:
    what, hint = refused(f"The planet {{{brace}}} is red.")
    assert what == f"the blank of {{{brace.strip()}}} has no name"
    assert hint == f"write {{{brace.strip(' =')}}}, or a name before the ="


@pytest.mark.parametrize("name", ["Who is", "two  words", "A-b c_d"])
def test_words_are_no_name(name: str) -> None:
    shown = f"'{name}' in {{{name}=Mars}} is no name of a blank"
    assert refused(f"The planet {{{name}=Mars}} is red.")[0] == shown


@pytest.mark.parametrize("text", ["==", "=", "=>", "=/=", "!=", "x² = 4", "'a' = b"])
def test_a_sign_of_equality_may_be_part_of_an_answer(text: str) -> None:
    assert parse(f"It says {{{text}}} there.", ()).texts == {"answer": text}


def test_a_bare_name_is_a_name_where_the_sentence_defines_it() -> None:
    parsed = parse("{x=Io} is a moon; {x} is hot.", ())
    assert parsed.parts == (Slot("x"), " is a moon; ", Slot("x"), " is hot.")
    assert parsed.texts == {"x": "Io"}


def test_a_bare_name_may_come_before_its_text() -> None:
    parsed = parse("{x} is a moon; {x=Io} is hot.", ())
    assert parsed.parts[0] == Slot("x")
    assert parsed.texts == {"x": "Io"}


def test_a_bare_name_is_a_name_where_blanks_define_it() -> None:
    parsed = parse("First come {order}.", ["order"])
    assert parsed.parts == ("First come ", Slot("order"), ".")
    assert parsed.texts == {}


def test_a_bare_word_is_text_where_nothing_defines_it() -> None:
    assert parse("First comes {order}.", ()).texts == {"answer": "order"}


def test_beside_named_blanks_any_other_bare_word_is_refused() -> None:
    assert refused("{x=Io} is {hot}.") == (
        "{hot} names no blank of this fact",
        "name it: {name=hot}",
    )
    assert refused("It is {hot}.", "x")[0] == "{hot} names no blank of this fact"


def test_the_same_only_blank_may_stand_in_several_places() -> None:
    parsed = parse("{Io} is a moon; {Io} is hot.", ())
    assert parsed.parts == (Slot("answer"), " is a moon; ", Slot("answer"), " is hot.")


def test_a_name_may_be_given_the_same_text_twice() -> None:
    assert parse("{x=Io} or {x=Io}", ()).texts == {"x": "Io"}


def test_a_name_with_two_texts_is_refused() -> None:
    what, hint = refused("{x=Io} or {x=Europa}")
    assert what == "the blank 'x' has two texts, 'Io' and 'Europa'"
    assert hint == "write {x} the second time, or name every blank"


def test_two_only_blanks_are_refused() -> None:
    assert refused("{Io} or {Europa}")[0] == "the blank 'answer' has two texts, 'Io' and 'Europa'"


def test_a_second_blank_can_be_added_beside_the_one_named_answer() -> None:
    parsed = parse("{answer=Ceres} was found in {year=1801}.", ())
    assert parsed.texts == {"answer": "Ceres", "year": "1801"}


@pytest.mark.parametrize("brace", ["{Year=1801}", "{ year=1801}", "{year =1801}", "{-y=1}"])
def test_what_looks_like_a_name_and_is_none_is_refused(brace: str) -> None:
    what, hint = refused(f"Found in {brace}.")
    assert what.endswith("is no name of a blank")
    assert hint == "a name is lower case letters, digits, - and _, with = right behind it"


def test_an_equals_sign_behind_other_text_is_text() -> None:
    assert parse("{a + b = c}", ()).texts == {"answer": "a + b = c"}
    assert parse("{x=a = b}", ()).texts == {"x": "a = b"}


def test_space_around_a_brace_s_text_is_not_part_of_it() -> None:
    assert parse("It is { Io }.", ()).texts == {"answer": "Io"}
    assert parse("It is {x= Io }.", ()).texts == {"x": "Io"}


@pytest.mark.parametrize("text", [text for text in NASTY if can_stand_in_brace(text)])
def test_nasty_text_in_a_brace_stays_as_it_is(text: str) -> None:
    assert parse(f"A {{x={text}}}.", ()).texts == {"x": text}


@given(texts())
def test_a_literal_sentence_is_read_as_it_was_written(text: str) -> None:
    assert parse(unparse((text,), {}), ()).parts == (text,)


@given(texts(), texts().filter(can_stand_in_brace), texts())
def test_a_sentence_with_a_blank_is_read_as_it_was_written(
    before: str, answer: str, behind: str
) -> None:
    parts = (before, Slot("x"), behind, Slot("x"))
    parsed = parse(unparse(parts, {"x": answer}), ())
    assert parsed.parts == parts
    assert parsed.texts == {"x": answer}


@given(texts(), texts().filter(can_stand_unnamed), texts())
def test_so_is_one_whose_blank_goes_without_a_name(before: str, answer: str, behind: str) -> None:
    parts = (before, Slot("answer"), behind, Slot("answer"))
    parsed = parse(unparse_unnamed(parts, answer), ())
    assert parsed.parts == parts
    assert parsed.texts == {"answer": answer}


@pytest.mark.parametrize("text", ["x=1", "a b = c", "= c", "{a}", " a"])
def test_what_looks_like_a_name_cannot_go_without_one(text: str) -> None:
    assert not can_stand_unnamed(text)
