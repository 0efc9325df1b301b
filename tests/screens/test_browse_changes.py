"""What is changed in the list: marks, flags and resets, each an event that can be taken back."""

import sqlite3
from pathlib import Path
from unittest.mock import patch

import pytest
from piloted import SMALL, Seat, browsing

from ctquiz.bank.model import Key
from ctquiz.memory.lookup import known
from fewer import one_in
from studying import SOLAR, quickly, write_bank

CERES = Key("small", "ceres", "answer")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


def events(seat: Seat) -> list[str]:
    return [str(kind) for (kind,) in seat.app.desk.log.rows("SELECT kind FROM event ORDER BY n")]


@pytest.mark.parametrize(
    ("key", "said", "shown"),
    one_in(
        7,
        [
            ("at", "Suspended", "not scheduled yet · suspended"),
            ("exclamation_mark", "Suspended, the whole fact", "not scheduled yet · suspended"),
            ("minus", "Buried until tomorrow", "not scheduled yet · buried until tomorrow"),
            (
                "equals_sign",
                "Buried until tomorrow, the whole fact",
                "not scheduled yet · buried",
            ),
            ("asterisk", "Marked", "not scheduled yet · marked"),
            ("f", "Flagged", "not scheduled yet · flag 1"),
            ("7", "Flag 7", "not scheduled yet · flag 7"),
        ],
    ),
)
async def test_a_key_marks_the_blank_and_undo_takes_it_back(
    small: Path, key: str, said: str, shown: str
) -> None:
    async with browsing(small) as seat:
        before = seat.text
        await seat.press(key)
        assert seat.toasts == [f"{said}. u takes it back."]
        assert seat.line_with(shown)
        assert seat.keys == "/ search   enter history   o sort   u undo   ? help   q home"
        await seat.press("u")
        assert seat.toasts == [f"Undone: {said[0].lower()}{said[1:]}."]
        seat.app.clear_notifications()
        await seat.pilot.pause()
        assert seat.text == before
        assert events(seat) == ["mark", "void"]
        await seat.press("ctrl+z")
        assert seat.toasts == ["Nothing was changed here."]


@pytest.mark.slow
async def test_the_same_key_takes_a_mark_away(small: Path) -> None:
    async with browsing(small) as seat:
        await seat.press("at", "at", "f", "f", "3", "3", "0")
        assert events(seat) == ["mark"] * 6
        assert known(seat.app.desk.log, "small") == []
        # As often as one likes, back to the first.
        await seat.press(*"uuuuuu")
        assert events(seat) == ["mark"] * 6 + ["void"] * 6


@pytest.mark.slow
async def test_a_mark_on_a_whole_fact_is_seen_on_all_its_blanks(small: Path) -> None:
    async with browsing(SOLAR) as seat:
        await seat.press("exclamation_mark")
        assert sum("suspended" in line for line in seat.lines[6:10]) == 3


@pytest.mark.slow
async def test_what_is_marked_stays_in_the_list_until_the_next_search(small: Path) -> None:
    async with browsing(small, query="-is:suspended") as seat:
        await seat.press("at")
        assert "3 of 3" in seat.lines[1]
        await seat.press("o")
        assert "2 of 3" in seat.lines[1]


async def test_a_reset_asks_first_and_can_be_taken_back(small: Path) -> None:
    quickly("study", "--limit", "1", small, stdin="1801\n")
    async with browsing(small) as seat:
        log = seat.app.desk.log
        before = log.schedule(CERES)
        await seat.press("R")
        assert seat.toasts == ["Press R again to make it new; its reviews stay in the log."]
        assert log.schedule(CERES) == before
        await seat.press("R")
        assert seat.toasts == ["Reset, it is new again. u takes it back."]
        assert log.schedule(CERES) is None
        assert "not scheduled yet" in seat.text
        await seat.press("u")
        assert seat.toasts == ["Undone: reset, it is new again."]
        assert log.schedule(CERES) == before
        assert events(seat) == ["review", "reset", "void"]


@pytest.mark.slow
async def test_another_key_between_takes_the_question_back(small: Path) -> None:
    quickly("study", "--limit", "1", small, stdin="1801\n")
    async with browsing(small) as seat:
        await seat.press("R", "j", "k", "R")
        assert events(seat) == ["review"]
        await seat.press("f", "R")
        assert events(seat) == ["review", "mark"]


@pytest.mark.slow
async def test_what_is_new_cannot_be_reset_nor_marked_without_an_id(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", "- {id: a, ask: A?, answer: b}\n- fact: No {id}.\n")
    async with browsing(bank) as seat:
        await seat.press("R")
        assert seat.toasts == ["It is new: there is nothing to reset."]
        await seat.press("j", "at")
        assert seat.toasts == ["This fact has no id yet: ctquiz fmt writes one."]
        await seat.press("R", "4", "exclamation_mark")
        assert events(seat) == []


async def test_a_full_disk_is_told_and_nothing_seems_done(small: Path) -> None:
    async with browsing(small) as seat:
        error = sqlite3.OperationalError("disk full")
        with patch.object(seat.app.desk.log, "append", side_effect=error):
            await seat.press("at")
        assert seat.toasts == ["Cannot save: disk full. Nothing answered is lost."]
        assert "suspended" not in seat.text
        await seat.press("u")
        assert seat.toasts == ["Nothing was changed here."]
