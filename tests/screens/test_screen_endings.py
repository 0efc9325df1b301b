"""However a sitting at the screen ends, what was answered is kept, and what cannot be is told."""

import sqlite3
from pathlib import Path

import pytest
from piloted import SMALL, at_home, failing, studying, told
from textual.events import Key

from ctquiz.errors import failure
from fewer import one_in
from studying import write_bank

FULL_DISK = sqlite3.OperationalError("database or disk is full")
TOLD = "Cannot save: the disk is full. Nothing answered is lost."

# Where a sitting may be left: the form, whether flip, the keys that lead there.
PHASES = {
    "asked": ("choice", False, "1 space"),
    "hint shown": ("ask", False, "1 enter space ctrl+s tab"),
    "half typed": ("ask", False, "1 enter space a b"),
    "looked at": ("choice", False, "1 space space"),
    "answered": ("choice", False, "1"),
    "corrected": ("choice", False, "1 w"),
    "flip shown": ("choice", True, "space 3 space"),
    "at the summary": ("choice", False, "1 q"),
    "reading help": ("choice", False, "1 f1"),
}


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


@pytest.mark.parametrize("phase", one_in(3, PHASES))
async def test_a_sitting_may_be_left_anywhere_and_keeps_its_answer(phase: str, bank: Path) -> None:
    form, flip, keys = PHASES[phase]
    async with studying(bank, form, flip) as seat:
        await seat.press(*keys.split(), *["escape"] * 4)
        assert seat.app._exit
        assert seat.app.return_code == 0
        assert told(seat.rows, "fact", "undone") == [("ceres", False)]


@pytest.mark.parametrize("keys", ["1 space ctrl+c", "1 ctrl+q", "1 f1 ctrl+c", "1 q ctrl+c"])
async def test_ctrl_c_leaves_at_once_and_keeps_the_answer(keys: str, bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press(*keys.split())
        assert seat.app._exit
        assert seat.app.return_code == 0
        assert told(seat.rows, "fact", "undone") == [("ceres", False)]


async def test_what_was_left_open_comes_first_in_the_next_sitting(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press("enter", "3", "x", "enter", "escape", "escape")
    async with studying(bank, "ask") as seat:
        assert "Which planet is called the Red Planet?" in seat.text
        assert seat.lines[1].split()[-3:] == ["1", "of", "1"]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FULL_DISK, TOLD),
        (failure("/home/me/memory.db", f"is not usable: {FULL_DISK}", "free some space"), TOLD),
        (
            failure("/home/me/memory.db", "is not usable: disk I/O error", "try again"),
            "Cannot save: memory.db is not usable: disk I/O error. Nothing answered is lost.",
        ),
    ],
)
async def test_an_answer_that_cannot_be_kept_is_told_and_can_be_given_again(
    bank: Path, error: Exception, said: str
) -> None:
    async with studying(bank, "ask") as seat:
        heal = failing(seat, error)
        await seat.press(*"1801", "enter", "enter")
        assert seat.toasts == [said]
        assert seat.line_with("1801") == "1801"
        assert seat.rows == []
        heal()
        await seat.press("enter")
        assert seat.toasts == []
        assert told(seat.rows, "answer", "rating", "undone") == [("1801", 3, False)]


async def test_a_choice_that_cannot_be_kept_shows_no_verdict(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        heal = failing(seat, FULL_DISK)
        before = seat.page.query_one("#options").render()
        await seat.press("2")
        assert seat.page.query_one("#options").render() == before
        heal()
        await seat.press("1")
        assert told(seat.rows, "answer", "undone") == [("1801", False)]


@pytest.mark.parametrize("keys", ["4", "w", "u"])
async def test_a_correction_that_cannot_be_kept_changes_nothing(bank: Path, keys: str) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1")
        failing(seat, FULL_DISK)
        state = seat.session
        await seat.press(keys)
        assert seat.session is state
        assert seat.toasts == [TOLD]
        assert told(seat.rows, "rating", "amended", "undone") == [(3, False, False)]


async def test_a_rating_that_cannot_be_kept_leaves_the_answer_shown(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("space")
        heal = failing(seat, FULL_DISK)
        await seat.press("3")
        assert seat.keys == "space again   1-4 rate   e edit   ? help   q leave"
        heal()
        await seat.press("3")
        assert told(seat.rows, "fact", "rating") == [("ceres", 3)]


async def test_an_undo_that_cannot_be_kept_leaves_the_summary(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", "q")
        failing(seat, FULL_DISK)
        await seat.press("u")
        assert seat.at == "SummaryPage"
        assert seat.toasts == [TOLD]


async def test_home_outlives_a_log_that_cannot_be_read(
    bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(bank) as seat:
        await seat.press("question_mark")

        def full(*_: object) -> None:
            raise FULL_DISK

        monkeypatch.setattr(seat.app.desk.log, "register", full)
        await seat.press("escape")
        assert seat.toasts == ["Cannot count anew: the disk is full."]
        assert seat.line_with("A small bank").split()[3:] == ["·", "3", "3"]


@pytest.mark.parametrize("key", one_in(2, ["comma", "x", "t"]))
async def test_a_log_that_cannot_be_read_any_more_is_told_on_every_page(
    bank: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(bank) as seat:

        def gone(*_: object) -> None:
            raise sqlite3.OperationalError("disk I/O error")

        monkeypatch.setattr(seat.app.desk.log, "events", gone)
        await seat.press(key, "down", "l", "escape", "down")
        assert any("disk I/O error" in said for said in seat.toasts)
        assert seat.app.return_code is None


async def test_a_crash_is_no_success(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ctquiz.screens.review import ReviewPage

    def crash(_: ReviewPage) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(ReviewPage, "action_skip", crash)
    with pytest.raises(RuntimeError, match="a defect"):
        async with studying(bank, "choice") as seat:
            await seat.press("1", "space", "s")
    assert seat.app.return_code == 1


async def test_a_key_right_behind_the_one_that_leaves_does_nothing(bank: Path) -> None:
    async with at_home(bank) as seat:
        # Both are there before the first is done, as when they are typed blindly.
        seat.app.post_message(Key("q", "q"))
        seat.app.post_message(Key("enter", "\r"))
        await seat.press()
        assert seat.app._exit
        assert len(seat.app.screen_stack) == 2
