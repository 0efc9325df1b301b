"""A fact that is no YAML is told and left out; it hides no other fact and no other problem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import HEAD, error, told, told_of

from ctquiz.bank.read import read_text

GOOD = "- id: good-{}\n  ask: q{}\n  answer: a\n"
SLIPS = {
    "a second colon": "- id: slip\n  ask: Which: q?\n",
    "text behind a quote": '- id: slip\n  ask: "Eureka" said who?\n',
    "text behind a brace": "- id: slip\n  fact: {1801} was the year.\n",
    "a star": "- id: slip\n  ask: *New* is what?\n",
    "an at sign": "- id: slip\n  ask: @home\n",
    "a backtick": "- id: slip\n  ask: `ls` does what?\n",
    "an open quote": '- id: slip\n  ask: "q?\n  answer: a\n',
    "an open bracket": "- id: slip\n  not: [a, b\n",
    "a key too far left": "- id: slip\n ask: q\n",
    "a key at the edge": "- id: slip\nask: q\n",
    "a key too far right": "- id: slip\n  ask: q\n    answer: a\n",
    "a tab": "- id: slip\n\task: q\n",
    "a line that is no key": "- id: slip\n  ask: q\n  answer\n  hint: h\n",
    "too much nesting": f"- id: slip\n  ask: {'[' * 20}\n",
    "nothing but a slip": "- @\n",
    "a dash alone": "-\n  ask: Which: q?\n",
}


def ids(text: str) -> list[str | None]:
    bank = read_text(text).bank
    assert bank is not None
    return [fact.id for fact in bank.facts]


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
@pytest.mark.parametrize("indent", ["", "  "])
def test_a_slip_leaves_out_its_fact_alone(slip: str, indent: str) -> None:
    facts = GOOD.format(1, 1) + slip + GOOD.format(2, 2) + slip + GOOD.format(3, 3)
    text = HEAD + "".join(indent + line for line in facts.splitlines(keepends=True))
    reading = read_text(text + "title: t\n", "b.yaml")
    assert ids(text) == ["good-1", "good-2", "good-3"]
    assert (reading.faulty, reading.unparsed) == (2, 2)
    lines = slip.count("\n")
    first, second = reading.problems
    assert 7 <= first.line < 7 + lines
    assert second.line - first.line == lines + 3
    assert (first.column, first.message) == (second.column, second.message)
    assert reading.bank is not None
    assert reading.bank.title == "t"


def test_every_other_problem_is_told_beside_it() -> None:
    facts = (
        "- {id: A, ask: q, answer: a}\n- ask: @x\n- ask: r\n- ask: &x s\n  answer: a: b\n- {ask: t}"
    )
    assert [line.partition(" (")[0] for line in told_of(facts)] == [
        error(4, 8, "'A' cannot be the id of a fact"),
        error(5, 8, "text may not begin with this character"),
        error(6, 3, "the blank 'answer' has no answer"),
        error(7, 8, "anchors are not used in a bank"),
        error(8, 12, "a second ': ' in one line"),
        error(9, 3, "the blank 'answer' has no answer"),
    ]


def test_a_fact_whose_dash_is_moved_is_told_so() -> None:
    text = HEAD + GOOD.format(1, 1) + " - {id: x, ask: q, answer: a}\n" + GOOD.format(2, 2)
    said = "this fact is not indented like the others (let its dash stand in column 1)"
    assert told(text) == [error(7, 2, said)]
    assert ids(text) == ["good-1", "good-2"]


def test_line_breaks_of_any_kind_keep_the_places() -> None:
    text = (HEAD + GOOD.format(1, 1) + "- ask: @x\n\n" + GOOD.format(2, 2)).replace("\n", "\r\n")
    assert told(text) == [
        error(7, 8, "text may not begin with this character (put the text in quotes)")
    ]
    assert ids(text) == ["good-1", "good-2"]


@pytest.mark.parametrize(
    "text",
    [
        "ctquiz: 1\nbank: b\ntitle: a: b\nfacts:\n- {id: a, ask: q, answer: a}\n",
        "ctquiz: 1\nbank: b\nfacts: [{ask: q, answer: a}, {ask: @q}]\n",
        HEAD + "- {id: a, ask: q, answer: a}\ntitle: a: b\n",
        HEAD + "- {id: a, ask: q, answer: @a}\ntitle: a: b\n",
    ],
)
def test_a_slip_elsewhere_is_told_alone_and_leaves_no_bank(text: str) -> None:
    reading = read_text(text)
    assert reading.bank is None
    assert all(problem.rule == "yaml" for problem in reading.problems)


@given(st.lists(st.sampled_from([*SLIPS.values(), GOOD]), min_size=1, max_size=12))
def test_as_many_facts_are_read_as_are_good_whatever_stands_between(drawn: list[str]) -> None:
    facts = [fact.format(nth, nth) for nth, fact in enumerate(drawn) if fact is GOOD]
    text = HEAD + "".join(
        fact.format(nth, nth) if fact is GOOD else fact for nth, fact in enumerate(drawn)
    )
    if drawn[-1] != SLIPS["a key at the edge"]:
        assert len(ids(text)) == len(facts)
        assert read_text(text).faulty == len(drawn) - len(facts)
