"""Marks at the screen, and what the summary leads to."""

from pathlib import Path

import pytest
from piloted import SMALL, studying, told

from fewer import one_in
from studying import letters, stats, write_bank


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


@pytest.mark.parametrize(
    ("key", "said", "left"),
    one_in(
        4,
        [
            ("at", "Suspended. u takes it back.", 2),
            ("exclamation_mark", "Suspended, the whole fact. u takes it back.", 2),
            ("minus", "Buried until tomorrow. u takes it back.", 2),
            ("equals_sign", "Buried until tomorrow, the whole fact. u takes it back.", 2),
            ("asterisk", "Marked. u takes it back.", 3),
            ("f", "Flagged. u takes it back.", 3),
        ],
    ),
)
async def test_a_key_marks_what_is_asked_and_undo_takes_it_back(
    bank: Path, key: str, said: str, left: int
) -> None:
    async with studying(bank, "choice") as seat:
        asked = seat.text
        await seat.press(key)
        assert seat.toasts == [said]
        assert stats(bank)["banks"][0]["today_new"] == left
        await seat.press("u")
        assert seat.toasts == [f"Undone: {said[0].lower()}{said[1:].partition('.')[0]}."]
        assert seat.text.splitlines()[:10] == asked.splitlines()[:10]
        assert stats(bank)["banks"][0]["today_new"] == 3


async def test_f_judges_a_claim_first_and_flags_after_it(bank: Path) -> None:
    async with studying(bank, "claim") as seat:
        await seat.press("f")
        assert told(seat.rows, "answer") == [("false",)]
        await seat.press("f")
        assert seat.toasts == ["Flagged. u takes it back."]
        assert "flagged" in seat.text


async def test_what_is_suspended_after_its_answer_stays_in_sight(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("2")
        assert "New: next" in seat.text or "Missed: " in seat.text
        await seat.press("at")
        assert "suspended" in seat.text
        assert "New: next" not in seat.text and "Missed: " not in seat.text
        assert "1-4" in seat.text or "1 again" in seat.text
        await seat.press("space")
        assert "1801" not in seat.text


async def test_the_summary_asks_what_was_missed_once_more(tmp_path: Path) -> None:
    async with studying(letters(tmp_path / "letters.yaml", 3)) as seat:
        await seat.press("a", "enter", "space", "x", "enter", "space", "c", "enter", "escape", "m")
        assert "Which letter is number 2?" in seat.text
        await seat.press("b", "enter")
        # It was still open, so it counts.
        assert told(seat.rows, "fact", "mode")[-1] == ("f2", "study")
        await seat.press("escape")
        assert "m missed again" not in seat.keys


async def test_what_was_missed_and_learnt_again_is_practice(tmp_path: Path) -> None:
    async with studying(letters(tmp_path / "letters.yaml", 1)) as seat:
        await seat.press("x", "enter", "space", "a", "enter", "space", "m", "a", "enter")
        assert told(seat.rows, "mode") == [("study",), ("study",), ("drill",)]
        assert "practice: nothing is scheduled" in seat.text
        assert seat.keys.startswith("space next")


async def test_the_summary_gives_ten_more_new_ones_beyond_the_limit(tmp_path: Path) -> None:
    facts = "".join(f"- {{id: f{n}, ask: Is it {n}?, answer: yes}}\n" for n in range(33))
    async with studying(write_bank(tmp_path / "b.yaml", facts)) as seat:
        assert "1 of 20" in seat.text
        await seat.press("enter", "3", "escape", "n")
        assert "1 of 10" in seat.text


async def test_a_leech_is_told_where_its_verdict_is(tmp_path: Path) -> None:
    from studying import quickly

    bank = letters(tmp_path / "letters.yaml", 1)
    for month in range(2, 10):
        quickly("study", bank, stdin="x\na\n", now=f"2026-{month:02}-15T09:00+00:00")
    async with studying(bank) as seat:
        await seat.press("x", "enter")
        assert "A leech: missed 8 times by now: reword it, or suspend it with @." in " ".join(
            seat.text.split()
        )


async def test_what_a_mark_did_is_told_whole_on_a_narrow_screen(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "small.yaml", SMALL)
    async with studying(bank, "choice", size=(40, 12)) as seat:
        await seat.press("minus")
        told = " ".join(line.strip("▌ ") for line in seat.lines if line.startswith("▌"))
        assert told == "Buried until tomorrow. u takes it back."
