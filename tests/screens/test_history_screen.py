"""The history of a fact: the curve of each blank's memory, and all its reviews."""

import re
from pathlib import Path

import pytest
from piloted import SMALL, browsing, studying

from ctquiz.memory.course import Stage
from ctquiz.memory.fsrs import Memory
from ctquiz.screens.browsing.curve import curve
from studying import SOLAR, quickly, write_bank


@pytest.fixture
def studied(tmp_path: Path) -> Path:
    """A bank of which the first fact was answered on three days."""
    bank = write_bank(tmp_path / "small.yaml", SMALL)
    for day, answer in ((23, "1801"), (24, "1781"), (24, "1801"), (25, "1801")):
        quickly(
            *("study", "--form", "choice", "--limit", "1", bank),
            stdin=f"{answer}\n",
            now=f"2026-11-{day}T09:00Z",
        )
    return bank


async def test_enter_shows_the_reviews_newest_first(studied: Path) -> None:
    async with browsing(studied, now="2026-11-26T09:00Z") as seat:
        await seat.press("enter")
        assert seat.at == "HistoryPage"
        assert seat.lines[1].split() == ["History", "·", "A", "small", "bank"]
        assert seat.line_with("Ceres was found in 1801.")
        assert seat.line_with("Stable").endswith("4 reviews, 1 lapse.")
        await seat.press("pagedown")
        told = [" ".join(line.split()) for line in seat.lines if " choice " in line]
        assert told == [
            "✓ 25 Nov 2026 right choice good 2 days 1801",
            "✓ 24 Nov 2026 right choice good 1 day 1801",
            "✗ 24 Nov 2026 wrong choice again today 1781",
            "✓ 23 Nov 2026 right choice good 1 day 1801",
        ]
        await seat.press("escape")
        assert seat.at == "BrowsePage"


async def test_a_reset_and_what_was_undone_are_told(studied: Path) -> None:
    async with browsing(studied, now="2026-11-26T09:00Z") as seat:
        await seat.press("R", "R", "enter")
        assert "Not scheduled yet." in seat.text
        assert " ".join(seat.line_with("reset").split()) == "26 Nov 2026 reset, new again"
        await seat.press("escape", "u", "enter")
        assert "reset," not in seat.text.replace("Undone: reset,", "")


@pytest.mark.slow
async def test_the_blank_at_the_cursor_comes_first_then_its_siblings() -> None:
    async with browsing(SOLAR, size=(80, 40)) as seat:
        await seat.press("j", "enter")
        names = [
            line.split()[0]
            for line in seat.lines
            if line.startswith("    ") and "  " in line.strip()
        ]
        assert names[:3] == ["planet", "count", "year"]
        assert seat.text.count("Not scheduled yet.") == 3


@pytest.mark.slow
async def test_a_narrow_history_has_day_rating_and_answer(studied: Path) -> None:
    async with browsing(studied, size=(40, 12), now="2026-11-26T09:00Z") as seat:
        await seat.press("enter", *["pagedown"] * 3)
        assert " ".join(seat.line_with("✗").split()) == "✗ 24 Nov 2026 again today 1781"
        assert max(map(len, seat.lines)) <= 40


STAGES = (Stage(100, Memory(2.0, 5.0)), Stage(102, Memory(9.0, 5.0)))


@pytest.mark.parametrize("size", [(72, 9), (38, 6), (15, 4)])
def test_a_curve_fits_its_room_and_tells_what_was_from_what_is_to_come(
    size: tuple[int, int],
) -> None:
    drawn = curve(STAGES, 111, 105, 0.9, size)
    lines = drawn.split("\n")
    assert len(lines) <= size[1]
    assert max(line.cell_length for line in lines) <= size[0]
    assert {str(span.style) for span in drawn.spans} == {"$primary", "$quiet"}
    assert "·" in drawn.plain and ("─" in drawn.plain or size[0] < 20)
    assert "\x1b" not in drawn.plain


def test_a_memory_that_fades_far_is_seen_to_the_ground() -> None:
    firm = curve((Stage(100, Memory(50.0, 5.0)),), 110, 105, 0.9, (72, 9)).plain
    weak = curve((Stage(100, Memory(0.01, 5.0)),), 101, 400, 0.9, (72, 9)).plain
    assert [level for level in ("  0 %", " 50 %", " 80 %") if level in firm] == [" 80 %"]
    assert "  0 %" in weak


def test_a_curve_of_a_wrong_clock_is_all_to_come() -> None:
    assert "·" in curve(STAGES, 111, 90, 0.9, (72, 9)).plain


async def test_it_tells_how_surely_it_would_be_known_and_how_hard_it_is(studied: Path) -> None:
    async with browsing(studied, now="2026-11-26T09:00Z") as seat:
        await seat.press("enter")
        assert re.fullmatch(
            r"Retrievability \d\d % today, difficulty \d\.\d of 10\.",
            seat.line_with("Retrievability"),
        )
        await seat.press("escape", "j", "enter")
        assert "Retrievability" not in seat.text


async def test_i_shows_what_was_answered_and_nothing_before(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "choice") as seat:
        await seat.press("i")
        assert seat.at == "ReviewPage"
        await seat.press("1", "i")
        assert seat.at == "HistoryPage"
        assert seat.line_with("Ceres was found in 1801.")
        assert seat.line_with("Stable").endswith("1 review, 0 lapses.")
        await seat.press("escape")
        assert seat.at == "ReviewPage"
        assert [row["answer"] for row in seat.rows] == ["1801"]
