"""All that is wrong is told at once; what is faulty is left out, and the rest is a bank."""

import pytest
from told import HEAD, error, told, told_of

from ctquiz.bank.read import read_text
from ctquiz.bank.reading.found import Reading

GOOD = "- id: good-{}\n  ask: q\n  answer: a\n"


def read_ids(reading: Reading) -> list[str | None]:
    assert reading.bank is not None
    return [fact.id for fact in reading.bank.facts]


def test_a_faulty_fact_is_left_out_and_counted() -> None:
    faulty = "- id: faulty\n  ask: q\n"
    reading = read_text(HEAD + GOOD.format(1) + faulty + GOOD.format(2))
    assert read_ids(reading) == ["good-1", "good-2"]
    assert reading.faulty == 1
    assert len(reading.problems) == 1


def test_a_fact_with_three_faults_is_counted_once() -> None:
    reading = read_text(HEAD + "- {id: A, ask: q, colour: red, tags: x}\n" + GOOD.format(1))
    assert reading.faulty == 1
    assert len(reading.problems) == 3
    assert read_ids(reading) == ["good-1"]


@pytest.mark.parametrize(
    "faulty",
    [
        "- id: f\n  ask: q\n  answer: a\n  answer: b\n",
        "- id: f\n  ask: &x q\n  answer: a\n",
        "- id: f\n  ask: q\n  answer: *x\n",
        "- id: f\n  ask: !!str q\n  answer: a\n",
        "- id: f\n  ask: q\n  answer: a\n  ? [k]\n  : v\n",
    ],
)
def test_a_fault_in_the_yaml_of_a_fact_leaves_out_that_fact(faulty: str) -> None:
    reading = read_text(HEAD + GOOD.format(1) + faulty + GOOD.format(2))
    assert read_ids(reading) == ["good-1", "good-2"]
    assert reading.faulty == 1


@pytest.mark.parametrize(
    "behind",
    [
        "title: t\ntitle: u\n",
        "sources: {one: {title: t, title: u}}\n",
        "sources: {one: &x {title: t}}\n",
        "facts:\n- {id: other, ask: q, answer: a}\n",
        "colour: red\n",
        "...\n---\nmore\n",
    ],
)
def test_a_fault_behind_the_facts_leaves_out_none_of_them(behind: str) -> None:
    reading = read_text(HEAD + GOOD.format(1) + behind)
    assert reading.problems
    assert read_ids(reading) == ["good-1"]
    assert reading.faulty == 0


def test_of_two_facts_with_one_id_the_first_stands() -> None:
    reading = read_text(HEAD + "- {id: a, ask: q, answer: one}\n- {id: a, ask: q, answer: two}\n")
    assert reading.bank is not None
    assert [fact.blank("answer").answer.shown for fact in reading.bank.facts] == ["one"]
    assert reading.faulty == 1


def test_a_faulty_source_takes_along_the_facts_that_rest_on_it() -> None:
    reading = read_text(
        "ctquiz: 1\nbank: b\nsources:\n  one: {year: 1900}\nfacts:\n"
        "- {id: a, ask: q, answer: x, at: one p1}\n- {id: c, ask: q, answer: x}\n"
    )
    assert read_ids(reading) == ["c"]
    assert [(problem.line, problem.rule) for problem in reading.problems] == [(4, "key"), (6, "at")]


def test_a_wrong_key_of_the_bank_leaves_its_facts() -> None:
    reading = read_text("ctquiz: 1\nbank: b\ntitle: [t]\nfacts:\n" + GOOD.format(1))
    assert read_ids(reading) == ["good-1"]
    assert reading.bank is not None
    assert reading.bank.title == "b"


def test_a_bank_whose_every_fact_is_faulty_is_an_empty_bank() -> None:
    reading = read_text(HEAD + "- ask: q\n- ask: q\n")
    assert read_ids(reading) == []
    assert reading.faulty == 2


@pytest.mark.parametrize("head", ["ctquiz: 2\nbank: b\n", "ctquiz: 1\nbank: B\n", "bank: b\n"])
def test_without_a_version_and_an_id_there_is_no_bank(head: str) -> None:
    reading = read_text(head + "facts:\n" + GOOD.format(1))
    assert reading.bank is None
    assert len(reading.problems) == 1


def test_every_problem_of_a_bank_is_told_sorted_by_place() -> None:
    text = (
        "ctquiz: 1\n"
        "bank: b\n"
        "titel: t\n"
        "facts:\n"
        "- id: Bad\n"
        "  fact: A {b.\n"
        "- {id: two, ask: q, number: 4,    tags: x}\n"
        "- id: three\n"
        "  ask: q\n"
        "  ask: r\n"
        "  answer: &a x\n"
        "- id: four\n"
        "  forms: [flip]\n"
        "  hint:\n"
        "- id: four\n"
        "  answer: x\n"
        "language: [en]\n"
    )
    where = [tuple(line.split(":")[1:3]) for line in told(text)]
    assert where == [
        ("3", "1"),
        ("5", "7"),
        ("6", "11"),
        ("7", "41"),
        ("10", "3"),
        ("11", "11"),
        ("13", "11"),
        ("14", "8"),
        ("15", "3"),
        ("17", "11"),
    ]


def test_thirty_faulty_facts_give_thirty_problems_each_on_its_line() -> None:
    text = HEAD + "".join(f"- id: f{n}\n  ask: q\n  number: none\n" for n in range(30))
    said = "'none' is no number (write it like 4, 3.5 or 16 million)"
    assert told(text) == [error(6 + 3 * n, 11, said) for n in range(30)]


def test_mistakes_of_a_fact_hide_none_in_its_blanks() -> None:
    facts = "- id: a\n  colour: red\n  fact: '{x=1}'\n  blanks:\n    x: {nt: [b]}\n"
    assert [line.partition(" (")[0] for line in told_of(facts)] == [
        error(5, 3, "unknown key 'colour'"),
        error(8, 9, "unknown key 'nt'"),
    ]
