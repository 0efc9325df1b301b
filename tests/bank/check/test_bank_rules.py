"""Rules about a fact or a bank as a whole, and about `allow` itself."""

import pytest
from crafted import problems, warned

ONE = "- {id: a, ask: Which planet is red?, answer: Mars}\n"


def other(question: str, answer: str = "Mars", more: str = "") -> str:
    return f"- {{id: b, ask: {question}, answer: {answer}{more}}}\n"


@pytest.mark.parametrize(
    "question",
    [
        "Which planet is red?",
        "WHICH PLANET IS RED?",
        "which  planet is red",
        "Which Planet Is red ?",
    ],
)
def test_the_same_question_twice_is_told_of_at_the_second(question: str) -> None:
    assert warned(ONE + other(question), "same-twice") == [(6, 16)]
    assert warned(ONE + other(question), "near-twice") == []


def test_two_questions_that_say_different_things_are_none_twice() -> None:
    assert warned(ONE + other("Which planet is blue?", "Earth"), "same-twice") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Which planet is called the Red Planet?", "Which planet is known as the Red Planet?"),
        ("Who discovered the moons of Jupiter?", "Who was the discoverer of Jupiter's moons?"),
        ("What is the capital of France?", "Name the capital of France."),
        ("In which year was the SCO founded?", "When was the SCO established?"),
        ("What city is the biggest in the world?", "Which is the largest city in the world?"),
        ("Who was the first man on the Moon?", "Who was the very first man on the Moon?"),
    ],
)
def test_near_duplicates_are_told_of(one: str, two: str) -> None:
    first = ONE.replace("Which planet is red?", one)
    assert warned(first + other(two), "near-twice") == [(6, 16)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Which country has the city of Lyon?", "Which country has the city of Nice?"),
        ("How many legs does a spider have?", "How many eyes does a spider have?"),
        ("Which team won the cup in 1994?", "Which team won the cup in 2002?"),
        ("Which team won the cup of champions?", "Which team won the cup of champions in 1994?"),
        ("Which element has the symbol H?", "Which element has the symbol He?"),
        ("To which group does helium belong?", "To which group does neon belong?"),
    ],
)
def test_questions_that_differ_by_what_they_name_are_no_duplicates(one: str, two: str) -> None:
    first = ONE.replace("Which planet is red?", one)
    assert warned(first + other(two), "near-twice") == []


def test_another_answer_makes_another_question() -> None:
    facts = (
        "- {id: a, ask: Who is the father of Zeus?, answer: Cronus}\n"
        "- {id: b, ask: Zeus is the father of whom?, answer: Ares}\n"
    )
    assert warned(facts, "near-twice") == []


def test_questions_over_shown_items_are_the_same_only_with_the_same_items() -> None:
    facts = (
        "- {id: a, ask: Order these by size., in-order: [Mars, Earth]}\n"
        "- {id: b, ask: Order these by size., in-order: [Earth, Saturn]}\n"
    )
    assert problems(facts) == []


def crowd(count: int) -> str:
    names = "abcdefghij"[:count]
    said = " and ".join(f"{{{name}={name * 3}}}" for name in names)
    return f"- id: a\n  fact: These letters are {said}.\n"


def test_more_than_six_blanks_in_a_sentence_are_a_crowd() -> None:
    assert warned(crowd(6), "crowded") == []
    assert warned(crowd(7), "crowded") == [(6, 9)]


def test_a_crowd_of_thousands_is_told_of_in_no_time() -> None:
    said = " ".join(f"{{b{number}={number}}}" for number in range(20_000))
    assert warned(f"- id: a\n  fact: Numbers are {said}.\n", "crowded") == [(6, 9)]


def test_a_fact_without_an_id_is_told_of() -> None:
    assert warned(ONE, "no-id") == []
    assert warned(ONE.replace("id: a, ", ""), "no-id") == [(5, 3)]
    assert warned(ONE.replace("id: a, ", "").replace("}", ", allow: [no-id]}"), "no-id") == []


def test_a_rule_that_is_none_is_told_of_with_the_one_that_was_meant() -> None:
    (fact,) = problems(ONE.replace("}", ", allow: [vague, daglin]}"))
    assert str(fact) == (
        "b.yaml:5:67: warning: no rule is named 'daglin' (did you mean 'dangling'?)"
    )
    (error,) = problems(ONE.replace("}", ", allow: [duplicate-id]}"))
    assert str(error) == (
        "b.yaml:5:60: warning: 'duplicate-id' is an error, and no error can be silenced"
        " (mend what it tells of)"
    )
    (bank,) = problems(ONE + "allow: [xyz]\n")
    assert str(bank) == (
        "b.yaml:6:9: warning: no rule is named 'xyz' (a warning names its rule in […])"
    )
