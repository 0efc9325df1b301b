"""The summary: how a sitting went, what comes back when, and the way back."""

from pathlib import Path

import pytest
from piloted import SMALL, at_home, studying, told

from studying import letters, write_bank


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return letters(tmp_path / "letters.yaml", 3)


RIGHT_WRONG_RIGHT = [*"a", "enter", "space", *"x", "enter", "space", *"c", "enter", "space"]


async def test_a_sitting_ends_in_its_summary(bank: Path) -> None:
    async with studying(bank) as seat:
        await seat.press(*RIGHT_WRONG_RIGHT, *"b", "enter", "space")
        assert [line.strip() for line in seat.lines if line.strip()][2:] == [
            "4 answered in 1 minute.",
            "✓ 3 right   ███",
            "✗ 1 wrong   █",
            "Coming back",
            "██",
            "▄▄      ██",
            "██      ██",
            # f1 and f3 are good: two days; f2 was missed, then good on the same day: one.
            "·       1       2       ·       ·       ·       ·",
            "today   Tue     Wed     Thu     Fri     Sat     Sun",
            "Missed, asked again until right",
            "✗ Which letter is number 2?  b",
            "enter home   m missed again   u undo   ? help   q leave",
        ]


async def test_a_miss_left_open_comes_back_today(bank: Path) -> None:
    async with studying(bank) as seat:
        await seat.press(*RIGHT_WRONG_RIGHT, "escape")
        assert seat.line_with("Missed") == "Missed"
        assert seat.line_with("today ") == "today   Tue     Wed     Thu     Fri     Sat     Sun"
        assert seat.line_with("1       ·") == "1       ·       2       ·       ·       ·       ·"


async def test_a_long_question_leaves_its_answer_in_sight(tmp_path: Path) -> None:
    facts = f"- {{id: x, ask: {'Why ' * 60}, answer: Because}}\n"
    async with studying(write_bank(tmp_path / "b.yaml", facts)) as seat:
        await seat.press("enter", "1", "escape")
        line = seat.line_with("✗ Why")
        assert line.endswith("…  Because")
        assert len(line) == 72


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_enter_goes_home(bank: Path, key: str) -> None:
    async with studying(bank) as seat:
        await seat.press("a", "enter", "escape", key)
        assert seat.at == "HomePage"
        assert "1 answered today" in seat.text


@pytest.mark.parametrize("key", ["u", "ctrl+z"])
async def test_undo_asks_the_last_question_again(bank: Path, key: str) -> None:
    async with studying(bank) as seat:
        await seat.press(*RIGHT_WRONG_RIGHT, "escape", key)
        assert seat.at == "ReviewPage"
        assert "Which letter is number 3?" in seat.text
        assert told(seat.rows, "fact", "undone") == [("f1", False), ("f2", False), ("f3", True)]
        await seat.press("c", "enter", "escape")
        assert "3 answered in 1 minute." in seat.text


async def test_with_all_undone_there_is_no_summary(bank: Path) -> None:
    async with studying(bank) as seat:
        await seat.press("a", "enter", "escape", "u", "escape")
        assert seat.at == "HomePage"


async def test_undo_from_the_summary_keeps_a_flip_sitting_one(bank: Path) -> None:
    async with studying(bank, flip=True) as seat:
        await seat.press("space", "3", "q", "u")
        assert seat.keys == "space show   s skip   ? help   q leave"


@pytest.mark.slow
async def test_a_long_summary_scrolls(tmp_path: Path) -> None:
    async with studying(letters(tmp_path / "l.yaml", 9), size=(40, 12)) as seat:
        for _ in range(9):
            await seat.press("x", "enter", "space")
        await seat.press("escape")
        assert "number 6" not in seat.text
        await seat.press("pagedown", "pagedown", "j")
        assert "✗ Which letter is number 6?  f" in seat.text


async def test_help_tells_the_keys_of_the_summary(bank: Path) -> None:
    async with studying(bank) as seat:
        await seat.press("a", "enter", "escape", "question_mark")
        assert "Go home." in seat.text
        await seat.press("q")
        assert seat.at == "SummaryPage"


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_the_summary_is_left_with_exit_code_0(bank: Path, key: str) -> None:
    async with studying(bank) as seat:
        await seat.press("a", "enter", "escape", key)
        assert seat.app._exit
        assert seat.app.return_code == 0


async def test_a_sitting_from_home_ends_at_home(tmp_path: Path) -> None:
    async with at_home(write_bank(tmp_path / "small.yaml", SMALL)) as seat:
        await seat.press("enter", "q")
        assert seat.at == "HomePage"
        await seat.press("enter", "1", "q", "enter")
        assert seat.at == "HomePage"
        assert len(seat.app.screen_stack) == 2
