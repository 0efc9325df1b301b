"""Each form, answered in plain lines, ends as a row of the log with its promised keys."""

import re
from pathlib import Path
from typing import Any

import pytest

from fewer import one_in
from studying import TODAY, Asked, Learner, log_rows, quickly, write_bank

CERES = """\
- id: ceres
  fact: Ceres was found in {1801}.
  ask: In which year was Ceres found?
  not: [1781, 1846, 1930]
"""
KEYS = (
    "id bank fact blank form mode verdict rating answer options milliseconds day at amended undone"
)


def answered(bank: Path, form: str, right: bool) -> tuple[Asked, dict[str, Any]]:
    """The question in that form and the row that its answer left."""
    with Learner(bank, "--form", form) as learner:
        asked = learner.asked()
        assert asked is not None
        learner.say(learner.right(asked) if right else learner.wrong(asked))
        learner.verdict()
    (row,) = log_rows()
    return asked, row


@pytest.mark.parametrize("form", one_in(2, ["cloze", "ask", "choice", "claim"]))
@pytest.mark.parametrize(("right", "verdict", "rating"), [(True, "right", 3), (False, "wrong", 1)])
def test_an_answer_in_each_form_is_a_row_of_the_log(
    tmp_path: Path, form: str, right: bool, verdict: str, rating: int
) -> None:
    asked, row = answered(write_bank(tmp_path / "b.yaml", CERES), form, right)
    assert list(row) == KEYS.split()
    assert re.fullmatch("[0-9a-f]{32}", row.pop("id"))
    assert row.pop("answer") in {
        ("choice", True): {"1801"},
        ("choice", False): {"1781"},
        ("claim", True): {"true", "false"},
        ("claim", False): {"true", "false"},
    }.get((form, right), {"1801" if right else "surely not this"})
    assert row == {
        "bank": "small",
        "fact": "ceres",
        "blank": "answer",
        "form": form,
        "mode": "study",
        "verdict": verdict,
        "rating": rating,
        "options": list(asked.options),
        # The clock of CTQUIZ_NOW stands still.
        "milliseconds": 0,
        "day": TODAY,
        "at": "2026-11-23T09:00:00.000+00:00",
        "amended": False,
        "undone": False,
    }


def test_the_options_of_a_row_are_those_shown_in_their_order(tmp_path: Path) -> None:
    asked, row = answered(write_bank(tmp_path / "b.yaml", CERES), "choice", True)
    assert row["options"] == list(asked.options)
    assert sorted(row["options"]) == ["1781", "1801", "1846", "1930"]


def test_the_options_of_a_claim_are_true_and_false(tmp_path: Path) -> None:
    _, row = answered(write_bank(tmp_path / "b.yaml", CERES), "claim", True)
    assert row["options"] == ["true", "false"]


@pytest.mark.parametrize("form", ["cloze", "ask"])
def test_a_typed_answer_has_no_options(tmp_path: Path, form: str) -> None:
    _, row = answered(write_bank(tmp_path / "b.yaml", CERES), form, True)
    assert row["options"] == []


@pytest.mark.parametrize("form", ["cloze", "ask", "choice", "claim"])
def test_each_form_can_be_looked_at_and_rated(tmp_path: Path, form: str) -> None:
    bank = write_bank(tmp_path / "b.yaml", CERES)
    assert quickly("study", "--form", form, bank, stdin="\n3\n").code == 0
    (row,) = log_rows()
    assert (row["form"], row["verdict"], row["rating"], row["answer"]) == (form, "right", 3, None)


def test_a_row_tells_the_day_and_time_where_the_learner_was(tmp_path: Path) -> None:
    # Half past three in the night of the 24th still belongs to the study day before.
    bank = write_bank(tmp_path / "b.yaml", CERES)
    quickly("study", "--form", "ask", bank, stdin="1801\n", now="2026-11-24T03:30:00.250+05:30")
    (row,) = log_rows()
    assert (row["day"], row["at"]) == (TODAY, "2026-11-24T03:30:00.250+05:30")


def test_the_four_forms_of_a_blank_share_its_memory(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", CERES)
    quickly("study", "--form", "ask", bank, stdin="1801\n")
    for form in ("cloze", "ask", "choice", "claim"):
        ran = quickly("study", "--form", form, bank)
        assert ran.out.startswith("Nothing to study now.")


def test_rows_come_oldest_first(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", CERES)
    quickly("study", "--form", "ask", bank, stdin="1\n2\n3\n1801\n")
    assert [row["answer"] for row in log_rows()] == ["1", "2", "3", "1801"]


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("four", "right"),
        ("4", "right"),
        ("4 moons", "right"),
        ("4.0", "right"),
        ("Four Moons", "right"),
        ("four-ish", "wrong"),
        ("5", "wrong"),
        ("4 planets", "wrong"),
        ("44", "wrong"),
    ],
)
def test_a_number_is_compared_as_a_number(tmp_path: Path, typed: str, verdict: str) -> None:
    fact = "- {id: m, fact: 'He found {count=four} moons.', blanks: {count: {number: 4, unit: moons"
    bank = write_bank(tmp_path / "b.yaml", fact + "}}}\n")
    quickly("study", "--form", "cloze", bank, stdin=f"{typed}\n")
    assert log_rows()[0]["verdict"] == verdict


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("Jupiter", "right"),
        ("jupiter", "right"),
        ("  JUPITER. ", "right"),
        ("the Jupiter", "right"),
        ("planet jupiter", "right"),
        ("Júpiter", "right"),
        ("Saturn", "wrong"),
        ("Jupiter Saturn", "wrong"),
        ("Jup", "wrong"),
    ],
)
def test_typed_words_are_compared_without_case_accents_punctuation_and_articles(
    tmp_path: Path, typed: str, verdict: str
) -> None:
    fact = "- {id: m, ask: Around which?, answer: Jupiter, accept: [planet Jupiter]}\n"
    quickly("study", write_bank(tmp_path / "b.yaml", fact), stdin=f"{typed}\n")
    assert log_rows()[0]["verdict"] == verdict
