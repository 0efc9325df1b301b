"""One question with two answers cannot be answered: the later fact is left out, both are named."""

import pytest
from told import HEAD, error, told_of

from ctquiz.bank.read import read_text

MARS = "- {id: a, ask: Which planet is red?, answer: Mars}\n"


def venus(question: str = "Which planet is red?", more: str = "") -> str:
    return f"- id: b\n  ask: {question}\n  answer: Venus\n{more}"


def test_the_same_question_with_another_answer_is_an_error_that_names_both() -> None:
    said = "'Which planet is red?' is asked with another answer on line 4"
    hint = "say what tells it from 4:16, or accept both answers"
    assert told_of(MARS + venus()) == [error(6, 8, f"{said} ({hint})")]


def test_the_first_fact_is_studied_and_the_later_one_is_not() -> None:
    reading = read_text(HEAD + MARS + venus())
    assert reading.bank is not None
    assert [fact.id for fact in reading.bank.facts] == ["a"]
    assert reading.faulty == 1


@pytest.mark.parametrize(
    "question",
    [
        *("which planet is red", "WHICH PLANET IS RED?", "Which  planet is red ?"),
        *("Ｗhich planet is red？", "Which planet\n    is red?", "Which Planet Is red?"),
    ],
)
def test_how_a_question_is_typed_makes_no_other_of_it(question: str) -> None:
    assert len(told_of(MARS + venus(question))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is CO?", "What is Co?"),
        ("What is C?", "What is C#?"),
        ("What is C?", "What is C++?"),
        ("What does \\d match?", "What does \\D match?"),
        ("What is 2³?", "What is 23?"),
        ("What does a dot do: .a?", "What does a dot do: a.?"),
        ("How much is 1 MW?", "How much is 1 mW?"),
        ("What does 'a' mean?", "What does 'A' mean?"),
    ],
)
def test_signs_and_case_that_mean_something_make_two_questions(one: str, other: str) -> None:
    facts = "".join(
        f"- id: {name}\n  ask: {question!r}\n  answer: {name * 3}\n".replace("\\\\", "\\")
        if "'" not in question
        else f'- id: {name}\n  ask: "{question}"\n  answer: {name * 3}\n'
        for name, question in (("a", one), ("b", other))
    )
    assert told_of(facts) == []


def asked_twice(one: str, other: str) -> str:
    """Two facts that ask the same, the keys of their answers given."""
    question = "  ask: Which is it then?\n  "
    return f"- id: a\n{question}{one}\n- id: b\n{question}{other}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("answer: Mars", "answer: mars"),
        ("answer: Mars\n  accept: [the red one]", "answer: the red one"),
        ("number: 4", "answer: four"),
        ("number: 4", "number: 4.0"),
        ("all-of: [Mars, Venus]", "all-of: [Venus, Mars]"),
        ("in-order: [Mars, Venus]", "in-order: [Mars, Venus]"),
        ("in-order: [Mars, Venus]", "in-order: [Earth, Venus]"),
        ("pairs: {Mars: red, Earth: blue}", "pairs: {Mars: small, Earth: big}"),
        (
            "answer: Mars\n  not: [Io]\n  forms: [choice]",
            "answer: Io\n  not: [Leda]\n  forms: [choice]",
        ),
        (
            "answer: Mars\n  image: {file: a.png, alt: x}",
            "answer: Io\n  image: {file: b.png, alt: x}",
        ),
        ("answer: Mars\n  draft: true", "answer: Venus"),
        ("answer: Mars", "answer: Venus\n  draft: true"),
    ],
)
def test_these_answers_do_not_contradict_each_other(one: str, other: str) -> None:
    assert told_of(asked_twice(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("number: 4", "number: 5"),
        ("all-of: [Mars, Venus]", "all-of: [Venus, Earth]"),
        ("all-of: [Mars, Venus]", "answer: Mars"),
        ("in-order: [Mars, Venus]", "in-order: [Venus, Mars]"),
        ("pairs: {Mars: red, Earth: blue}", "pairs: {Mars: blue, Earth: red}"),
    ],
)
def test_other_answers_of_every_kind_contradict(one: str, other: str) -> None:
    (said,) = told_of(asked_twice(one, other))
    assert said.startswith(
        error(8, 8, "'Which is it then?' is asked with another answer on line 5")
    )


def test_two_sentences_with_one_gap_ask_the_same() -> None:
    facts = "- id: a\n  fact: It began in {1914}.\n- id: b\n  fact: It began in {1939}.\n"
    (said,) = told_of(facts)
    assert said.startswith(error(7, 9, "'It began in ____.' is asked with another answer"))


def test_a_claim_and_its_denial_contradict() -> None:
    claim = "- {id: a, claim: Mars is red., holds: true}\n"
    denial = claim.replace("id: a", "id: b").replace("true", "false")
    assert len(told_of(claim + denial)) == 1


def test_two_blanks_of_one_fact_may_not_be_asked_alike() -> None:
    blanks = "    x: {ask: Which moon?, answer: Io}\n    y: {ask: Which moon?, answer: Leda}\n"
    (said,) = told_of(f"- id: a\n  blanks:\n{blanks}")
    assert said.startswith(error(7, 14, "'Which moon?' is asked with another answer on line 6"))


def test_a_faulty_fact_contradicts_nothing() -> None:
    assert len(told_of("- {id: A!, ask: Which planet is red?, answer: Io}\n" + venus())) == 1
