"""A blank that was the only one gets its name once there is a second, and its keys follow it."""

import pytest

from bank.told import HEAD, bank_of
from ctquiz.bank.editing.change import Kind
from ctquiz.bank.editing.fmt import formatted

BEFORE = "- id: ceres\n  fact: In {1801} Ceres was found by {name=Piazzi}.\n"
AFTER = "- id: ceres\n  fact: In {answer=1801} Ceres was found by {name=Piazzi}.\n"

WRITTEN = {
    "the name alone": (BEFORE, AFTER),
    "its keys go under blanks": (
        BEFORE + "  ask: When?\n  hint: |\n    # no\n\n    h\n  # 1\n  not: [1,\n    2]\n\n# 2\n",
        AFTER + "  blanks:\n    answer:\n      ask: When?\n      hint: |\n        # no\n\n"
        "        h\n      # 1\n      not: [1,\n        2]\n\n# 2\n",
    ),
    "its keys go to the blanks that are there": (
        BEFORE + "  ask: When?\n  not: [1]\n  tags: [a]\n  blanks:\n    name:\n      ask: Who?\n",
        AFTER + "  tags: [a]\n  blanks:\n    answer:\n      ask: When?\n      not: [1]\n    name:\n"
        "      ask: Who?\n",
    ),
    "even from behind": (
        BEFORE + "  blanks:\n    name:\n      ask: Who?\n  ask: When?\n",
        AFTER + "  blanks:\n    answer:\n      ask: When?\n    name:\n      ask: Who?\n",
    ),
    "its keys stand first": (
        "- ask: When was\n    it?\n  id: ceres\n  fact: In {1801} by {name=Piazzi}.\n",
        "- blanks:\n    answer:\n      ask: When was\n        it?\n  id: ceres\n"
        "  fact: In {answer=1801} by {name=Piazzi}.\n",
    ),
    "its keys stand in braces": (
        "- {id: a, fact: 'In {1801} by {name=P}', ask: When?, not: [1] }\n",
        "- {id: a, fact: 'In {answer=1801} by {name=P}', "
        "blanks: {answer: {ask: When?, not: [1] }}}\n",
    ),
    "in every place of the sentence": (
        "- id: a\n  fact: >\n    {1801}, {name=P},\n    { 1801 },\n    {1801}: {{{name}}}\n",
        "- id: a\n  fact: >\n    {answer=1801}, {name=P},\n    {answer= 1801 },\n"
        "    {answer=1801}: {{{name}}}\n",
    ),
    "beside a name that blanks define": (
        "- id: a\n  fact: Circles {Mars}.\n  blanks: {size: {ask: How big?, answer: 5}}\n",
        "- id: a\n  fact: Circles {answer=Mars}.\n  blanks: {size: {ask: How big?, answer: 5}}\n",
    ),
    "as blanks call it already": (
        "- id: a\n  fact: '{1801}, {name=P}'\n  blanks:\n    answer: {ask: When?}\n",
        "- id: a\n  fact: '{answer=1801}, {name=P}'\n  blanks:\n    answer: {ask: When?}\n",
    ),
    "where no sentence is": (
        "- id: a\n  ask: Who?\n  answer: Piazzi\n  blanks:\n    year: {ask: When?, answer: 1801}\n",
        "- id: a\n  blanks:\n    answer:\n      ask: Who?\n      answer: Piazzi\n"
        "    year: {ask: When?, answer: 1801}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("facts", "after"), WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_only_blank_is_named(facts: str, after: str, line_break: str) -> None:
    done = formatted((HEAD + facts).replace("\n", line_break))
    assert done.text == (HEAD + after).replace("\n", line_break)
    assert [one.kind for one in done.written] == [Kind.NAME]
    assert formatted(done.text).written == ()


def test_its_progress_stays() -> None:
    alone = "- id: ceres\n  fact: In {1801} Ceres was found.\n  ask: When?\n"
    two = alone.replace("found", "found by {name=Piazzi}")
    (before,) = bank_of(HEAD + alone).facts
    (after,) = bank_of(formatted(HEAD + two).text).facts
    assert after.blank("answer") == before.blank("answer")


@pytest.mark.parametrize("blanks", ["", "  blanks:\n    name: {ask: Who?}\n"])
def test_text_in_many_lines_stays_what_it_is_when_it_moves(blanks: str) -> None:
    keys = "  hint: |\n    # h\n     \n\n      h\n  ask: >2\n      When?\n"
    done = formatted(HEAD + BEFORE + keys + blanks)
    moved = bank_of(done.text).facts[0].blank("answer")
    assert (moved.hint, moved.ask) == ("# h\n \n\n  h\n", "  When?\n")


def test_a_name_and_an_id_are_written_at_once() -> None:
    facts = "- ask: Who?\n  answer: Piazzi\n\n  blanks:\n    year: {ask: When?, answer: 1801}\n"
    done = formatted(HEAD + facts)
    assert bank_of(done.text).facts[0].blank("answer").ask == "Who?"
    assert [one.kind for one in done.written] == [Kind.ID, Kind.NAME]
    assert formatted(done.text).written == ()


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        ("fact: In {1801} by {Piazzi}.", "either may be the old one"),
        ("fact: In {1801} by {Piazzi} at {place=Palermo}.", "as above"),
        ("fact: In {yaer} by {name=Piazzi}, {year=1801}.", "a slip of the pen"),
        ("fact: In {Year} by {name=Piazzi}, {year=1801}.", "as above"),
        ("fact: In {Year=1801} by {name=Piazzi}.", "a name, but no good one"),
        ("fact: In {1801} by {answer=Piazzi}.", "the name is given away"),
        ("fact: In {1801 by {name=Piazzi}.", "nobody knows where it ends"),
        ("fact: In {1801}.", "it is the only one"),
        ("fact: '{a=1} {b=2}'\n  ask: Which?", "the key may belong to either"),
    ],
)
def test_what_is_not_clear_is_left_to_the_author(fact: str, reason: str) -> None:
    text = f"{HEAD}- id: ceres\n  {fact}\n"
    assert formatted(text).text == text, reason


@pytest.mark.parametrize(
    "keys",
    [
        "  ask: When?\n  tags: [a]\n  not: [1]\n",
        "  ask: When?\n  blanks: {name: {ask: Who?}}\n",
        "  blanks:\n    name:\n      ask: Who?\n  ask: When?",
    ],
    ids=["not side by side", "blanks in braces", "the last line has no end"],
)
def test_keys_that_cannot_follow_alone_stay(keys: str) -> None:
    assert formatted(HEAD + BEFORE + keys).text == HEAD + AFTER + keys
