"""The table of typed answers, each with the verdict that a fair teacher would give."""

from collections import Counter

import pytest
from fair import Fair
from fair_amounts import AMOUNTS
from fair_numbers import NUMBERS_SAID
from fair_slips import SLIPS
from fair_words import WORDS

from ctquiz.bank.answer.words import judge_words

ROWS = [
    pytest.param(fair, typed, verdict, id=f"{fair.kind}: {fair.answer.shown}: {typed}: {verdict}")
    for fair in (*WORDS, *NUMBERS_SAID, *AMOUNTS, *SLIPS)
    for verdict in ("right", "close", "wrong")
    for typed in getattr(fair, verdict)
]


@pytest.mark.parametrize(("fair", "typed", "verdict"), ROWS)
def test_the_verdict_is_that_of_a_fair_teacher(fair: Fair, typed: str, verdict: str) -> None:
    judged = judge_words(fair.answer, typed, fair.language, fair.options)
    assert judged.word == verdict
    assert (judged.nearest != "") == (judged.why != "") == (verdict == "close")


def test_the_table_covers_every_kind() -> None:
    kinds = Counter(row.values[0].kind for row in ROWS)
    assert len(ROWS) >= 300
    assert min(kinds.values()) >= 10
