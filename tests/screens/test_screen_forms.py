"""Each form, answered at the screen, ends as a row of the log."""

from pathlib import Path
from typing import Any

import pytest
from piloted import SMALL, studying, told

from studying import SOLAR, TODAY, write_bank


def row(**differs: Any) -> dict[str, Any]:
    """The row of a right answer about Ceres, with what differs."""
    return {
        "id": "00000000000000000000000000000003",
        "bank": "small",
        "fact": "ceres",
        "blank": "answer",
        "form": "ask",
        "mode": "study",
        "verdict": "right",
        "rating": 3,
        "answer": "1801",
        "options": [],
        "milliseconds": 0,
        "day": TODAY,
        "at": "2026-11-23T09:00:00.000+00:00",
        "amended": False,
        "undone": False,
    } | differs


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


async def test_a_choice_is_answered_with_its_number(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        assert "In which year was Ceres found?" in seat.text
        await seat.press("1")
        options = ["1801", "1781", "1846", "1930"]
        assert seat.rows == [row(form="choice", options=options)]
        assert seat.line_with("1801") == "✓ 1   1801     right"


async def test_a_wrong_choice_shows_its_answer_in_place(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("3")
        options = ["1801", "1781", "1846", "1930"]
        wrong = {"verdict": "wrong", "rating": 1, "answer": "1846"}
        assert seat.rows == [row(form="choice", options=options, **wrong)]
        assert seat.line_with("1801 ") == "✓ 1   1801     the answer"
        assert seat.line_with("1846") == "✗ 3   1846     wrong"


@pytest.mark.parametrize("key", ["t", "1"])
async def test_a_claim_is_answered_with_true_or_its_number(bank: Path, key: str) -> None:
    async with studying(bank, "claim") as seat:
        assert "Ceres was found in 1801." in seat.text
        await seat.press(key)
        assert seat.rows == [row(form="claim", options=["true", "false"], answer="true")]


@pytest.mark.parametrize("key", ["f", "2"])
async def test_a_claim_that_holds_is_not_false(bank: Path, key: str) -> None:
    async with studying(bank, "claim") as seat:
        await seat.press(key)
        wrong = {"verdict": "wrong", "rating": 1, "answer": "false"}
        assert seat.rows == [row(form="claim", options=["true", "false"], **wrong)]
        assert seat.line_with("false ") == "✗ 2   false     wrong"


async def test_a_cloze_is_answered_by_typing(bank: Path) -> None:
    async with studying(bank, "cloze") as seat:
        assert "Ceres was found in ____." in seat.text
        await seat.press(*"1801", "enter")
        assert seat.rows == [row(form="cloze")]
        assert seat.line_with("1801") == "✓ 1801     right"


async def test_an_ask_is_answered_by_typing(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        assert "In which year was Ceres found?" in seat.text
        await seat.press(*"1802", "enter")
        assert seat.rows == [row(verdict="wrong", rating=1, answer="1802")]
        assert seat.line_with("1802") == "✗ 1802     wrong"
        assert seat.line_with("1801 ") == "1801     the answer"


async def test_what_was_typed_is_kept_as_it_was_typed(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press("enter", "3")
        await seat.press(*"mARS", "enter")
        assert told(seat.rows, "answer", "verdict") == [(None, "right"), ("mARS", "right")]


@pytest.mark.parametrize(("rating", "verdict"), [(1, "wrong"), (2, "right"), (4, "right")])
async def test_a_look_and_a_rating_are_one_review(bank: Path, rating: int, verdict: str) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press("enter")
        assert "1801     the answer" in seat.text
        assert seat.rows == []
        await seat.press(str(rating))
        assert seat.rows == [row(id=f"{4:032x}", answer=None, verdict=verdict, rating=rating)]


async def test_with_flip_every_form_is_shown_and_rated(bank: Path) -> None:
    async with studying(bank, flip=True) as seat:
        await seat.press("2")
        assert seat.rows == []
        await seat.press("space", "space", "space", "2", "space", "4")
        assert told(seat.rows, "fact", "form", "answer", "verdict", "rating") == [
            ("ceres", "choice", None, "right", 3),
            ("mars", "choice", None, "right", 2),
            ("pluto", "claim", None, "right", 4),
        ]


async def test_after_the_answer_the_fact_its_note_and_its_place_are_told(home: Path) -> None:
    async with studying(SOLAR, "choice") as seat:
        assert "paragraph" not in seat.text
        assert "#giants" not in seat.text
        await seat.press("1")
        assert "Galileo discovered four moons of Jupiter in 1610." in seat.text
        assert "They are Io, Europa, Ganymede and Callisto." in seat.text
        assert "A primer on planets, N. N., 2024, paragraph 3, sentence 2" in seat.text
        assert "#giants #history" in seat.text
