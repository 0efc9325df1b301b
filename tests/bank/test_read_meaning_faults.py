"""Keys that are well written and mean nothing together, each told at its place."""

import pytest
from told import HEAD, error, told, told_of


def with_source(at: str) -> str:
    return (
        "ctquiz: 1\nbank: b\nsources: {primer: {title: t}}\nfacts:\n"
        f"- ask: q\n  answer: a\n  at: {at}\n"
    )


@pytest.mark.parametrize(
    ("sentence", "column", "said"),
    [
        ("A {b.", 11, "a brace opens and does not close (a literal brace is written {{)"),
        ("A b}.", 12, "a brace closes and was not opened (a literal brace is written }})"),
        ("A {}.", 11, "a brace is empty (write {text} or {name=text})"),
        ("A {x=}.", 11, "the blank 'x' has no text (write {x=text})"),
    ],
)
def test_a_brace_that_cannot_be_understood_is_told_where_it_stands(
    sentence: str, column: int, said: str
) -> None:
    assert told_of(f"- id: a\n  fact: {sentence}\n") == [error(5, column, said)]


@pytest.mark.parametrize(
    ("sentence", "column"),
    [
        ("'It is {}.'", 16),
        ('"It is {}."', 16),
        ("木は {}.", 12),
        ('"It\\tis {}."', 9),
        ("'It''s {}.'", 9),
        ("It\n    is {}.", 9),
        ("|\n    It is {}.", 9),
        ("'{x=y} is {z}.'", 19),
        ("It is {x=y} or {x=z}.", 24),
    ],
)
def test_a_brace_is_told_at_its_text_where_its_own_place_is_not_sure(
    sentence: str, column: int
) -> None:
    (said,) = told_of(f"- id: a\n  fact: {sentence}\n")
    assert said.startswith(f"b.yaml:5:{column}: error: ")


@pytest.mark.parametrize(
    ("facts", "line", "column", "second", "first"),
    [
        ("- ask: q\n  answer: a\n  number: 4\n", 6, 3, "number", "answer"),
        ("- ask: q\n  pairs: {a: b}\n  all-of: [a]\n", 5, 3, "pairs", "all-of"),
        ("- claim: c\n  holds: true\n  in-order: [a, b]\n", 4, 3, "claim", "in-order"),
        ("- fact: A {b}.\n  answer: c\n", 5, 3, "answer", "the sentence"),
        ("- fact: A {b}.\n  pairs: {a: b}\n", 5, 3, "pairs", "the sentence"),
        ("- fact: A {b}.\n  claim: c\n  holds: true\n", 5, 3, "claim", "the sentence"),
    ],
)
def test_a_second_answer_is_told(
    facts: str, line: int, column: int, second: str, first: str
) -> None:
    said = f"'{second}' gives the blank 'answer' a second answer beside {first} (keep one of them)"
    assert told_of(facts) == [error(line, column, said)]


@pytest.mark.parametrize(
    ("answer", "key", "belongs"),
    [
        ("answer: a", "unit: m", "number"),
        ("answer: a", "within: 2", "number"),
        ("answer: a", "holds: true", "claim"),
        ("all-of: [a]", "accept: [b]", "answer or number"),
        ("pairs: {a: b}", "accept: [b]", "answer or number"),
        ("number: 4", "holds: false", "claim"),
    ],
)
def test_a_key_of_another_kind_of_answer_is_told(answer: str, key: str, belongs: str) -> None:
    stray, kind = key.partition(":")[0], answer.partition(":")[0]
    said = f"'{stray}' does not go with '{kind}' (use it beside {belongs})"
    assert told_of(f"- ask: q\n  {answer}\n  {key}\n") == [error(6, 3, said)]


def test_a_blank_without_an_answer_is_told() -> None:
    said = "has no answer (write {answer=text} in the sentence, or add answer: …)"
    assert told_of("- ask: q\n") == [error(4, 3, f"the blank 'answer' {said}")]


def test_a_bare_name_without_an_answer_in_blanks_is_told_there() -> None:
    said = "the blank 'x' has no answer (write {x=text} in the sentence, or add answer: …)"
    assert told_of("- fact: A {x}.\n  blanks:\n    x:\n      ask: q\n") == [error(7, 7, said)]


def test_a_blank_that_nothing_asks_for_is_told() -> None:
    said = "nothing asks for the blank 'answer' (add ask: …)"
    assert told_of("- id: a\n  answer: b\n") == [error(4, 3, said)]


@pytest.mark.parametrize("fact", ["- id: a\n", "- id: a\n  fact: Just a sentence.\n"])
def test_a_fact_in_which_nothing_is_asked_is_told(fact: str) -> None:
    said = "nothing is asked (put braces around what is to be recalled)"
    assert told_of(fact) == [error(4, 3, said)]


@pytest.mark.parametrize(
    "fact",
    [
        "- fact: A {x=b} or {y=c}.\n  hint: h\n",
        "- fact: A {x=b}.\n  hint: h\n  blanks:\n    x: {ask: q}\n",
    ],
)
def test_a_key_in_the_fact_that_may_belong_to_several_blanks_is_told(fact: str) -> None:
    said = "'hint' does not say which blank it belongs to (put it under blanks: NAME: hint)"
    assert told_of(fact) == [error(5, 3, said)]


@pytest.mark.parametrize("number", ["about four", "4-5", "1.2.3", "four", "4 apples", "", "½"])
def test_what_is_no_number_is_told(number: str) -> None:
    (said,) = told_of(f"- ask: q\n  number: '{number}'\n")
    what = f"'{number}' is no number (write it like 4, 3.5 or 16 million)"
    empty = "'number' has an empty value (write something, or leave the key out)"
    assert said == error(5, 11, what if number else empty)


@pytest.mark.parametrize("within", ["-1", "a bit", "5 percent", "%"])
def test_what_is_no_tolerance_is_told(within: str) -> None:
    said = f"'{within}' is no tolerance (write it like 2 or 5%)"
    assert told_of(f"- ask: q\n  number: 4\n  within: '{within}'\n") == [error(6, 11, said)]


def test_a_claim_says_whether_it_holds() -> None:
    said = "a claim without 'holds' (add holds: true or holds: false)"
    assert told_of("- id: a\n  claim: c\n") == [error(5, 3, said)]


def test_one_item_has_no_order() -> None:
    said = "one item has no order (give two or more)"
    assert told_of("- ask: q\n  in-order: [a]\n") == [error(5, 13, said)]


def test_one_pair_is_no_match() -> None:
    said = "one pair leaves nothing to choose from (give two or more)"
    assert told_of("- ask: q\n  pairs: {a: b}\n") == [error(5, 10, said)]


@pytest.mark.parametrize("at", ["p3s2", "primer p0", "primer 3", "primer p3 s2", "primer s2"])
def test_what_is_no_place_in_a_source_is_told(at: str) -> None:
    (said,) = told(with_source(f"'{at}'"))
    assert said in (
        error(7, 7, f"'{at}' is no place in a source (write it like primer p3s2)"),
        error(7, 7, f"no source is named '{at}' (declare it under sources)"),
    )


def test_a_source_that_was_not_declared_is_told_with_the_one_that_was_meant() -> None:
    said = "no source is named 'primr' (did you mean 'primer'?)"
    assert told(with_source("[primer, primr p3]")) == [error(7, 16, said)]
    said = "no source is named 'zzz' (declare it under sources)"
    assert told(with_source("zzz")) == [error(7, 7, said)]


@pytest.mark.parametrize(
    "file", ["/etc/passwd", "../io.png", "a/../../io.png", "C:\\io.png", "..\\io.png", "\\\\x\\y"]
)
def test_a_picture_that_does_not_lie_beside_the_bank_is_told(file: str) -> None:
    said = "the picture does not lie beside the bank (write its bare name)"
    facts = f"- ask: q\n  answer: a\n  image:\n    alt: x\n    file: '{file}'\n"
    assert told_of(facts) == [error(8, 11, said)]


def test_a_second_fact_of_the_same_id_is_told() -> None:
    fact = "- id: io\n  ask: q\n  answer: a\n"
    said = "the id 'io' stands twice (first on line 4)"
    assert told_of(fact + fact) == [error(7, 7, said)]


def test_two_facts_of_one_id_on_one_line_are_told() -> None:
    text = "ctquiz: 1\nbank: b\nfacts: [{id: a, ask: q, answer: x}, {id: a, ask: q, answer: x}]\n"
    assert told(text) == [error(3, 42, "the id 'a' stands twice (first on line 3)")]


@pytest.mark.parametrize(
    ("fact", "line", "column", "option"),
    [
        ("- ask: q\n  answer: Mars\n  not: [Venus, Mars]\n", 6, 16, "Mars"),
        ("- fact: A {b}.\n  accept: [c]\n  not: [c, d]\n", 6, 9, "c"),
        ("- ask: q\n  all-of: [a, [b, c]]\n  not: [d, c]\n", 6, 12, "c"),
    ],
)
def test_a_wrong_option_that_answers_is_told(
    fact: str, line: int, column: int, option: str
) -> None:
    assert told_of(fact) == [error(line, column, f"'{option}' is right too (take it out)")]


def test_a_problem_of_a_blank_stands_at_that_blank() -> None:
    fact = "- fact: A {x=b}.\n  blanks:\n    x:\n      number: none\n"
    said = "'none' is no number (write it like 4, 3.5 or 16 million)"
    assert told(HEAD + fact) == [error(7, 15, said)]
