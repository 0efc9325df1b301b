"""The screen of settings: what is set there counts at once and stays."""

from pathlib import Path

import pytest
from piloted import Seat, at_home

from ctquiz.memory.queue import Budget
from ctquiz.memory.rules import Rules
from ctquiz.settings.read import read_settings
from ctquiz.settings.values import Look, Settings
from studying import SOLAR


def rules(seat: Seat) -> Rules:
    return seat.app.desk.rules


async def test_it_opens_at_home_and_goes_back_there() -> None:
    async with at_home(SOLAR) as seat:
        await seat.press("comma")
        assert seat.at == "SettingsPage"
        await seat.press("q")
        assert seat.at == "HomePage"


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        (["l"], Rules(0.91, Budget(20, 200), 4)),
        (["right", "h", "left"], Rules(0.89, Budget(20, 200), 4)),
        (["j", "L", "l"], Rules(0.9, Budget(31, 200), 4)),
        (["j", "H", "H", "H"], Rules(0.9, Budget(0, 200), 4)),
        (["down", "down", "L"], Rules(0.9, Budget(20, 300), 4)),
        (["j", "j", "j", "h", "h"], Rules(0.9, Budget(20, 200), 2)),
    ],
)
async def test_what_moves_schedules_is_kept_in_the_log(keys: list[str], after: Rules) -> None:
    async with at_home(SOLAR) as seat:
        await seat.press("comma", *keys)
        assert rules(seat) == after


async def test_what_is_set_shows_with_what_it_means() -> None:
    async with at_home(SOLAR) as seat:
        await seat.press("comma", *"HH")
        assert seat.line_with("▸").split()[-2:] == ["70", "%"]
        assert "know 70 of 100" in seat.text
        await seat.press("h")
        assert seat.toasts == ["That is as far as it goes."]


async def test_a_new_limit_counts_for_today() -> None:
    async with at_home(SOLAR) as seat:
        before = seat.line_with("for today")
        await seat.press("comma", "j", "H", "H", "l", "q")
        assert seat.line_with("for today") != before
        assert seat.line_with("for today").startswith("1 for today")


async def test_how_it_looks_and_asks_is_kept_in_the_file(home: Path) -> None:
    async with at_home(SOLAR) as seat:
        await seat.press("comma", "G", "l", "k", "l")
        assert seat.app.theme == "ctquiz-light"
        asked = "typed where possible"
        assert seat.line_with("Asked").endswith(asked)
    found = read_settings(home / "config.toml")
    assert found.look is Look.LIGHT and [*found.forms] == ["cloze", "ask", "list"]


async def test_forms_of_a_learners_own_are_one_of_the_ways(home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text('[study]\nforms = ["order"]\n', "utf-8")
    async with at_home(SOLAR) as seat:
        await seat.press("comma", "G")
        assert seat.line_with("▸").endswith("order")
        await seat.press("l")
        assert seat.app.desk.settings == Settings()


async def test_a_file_that_cannot_be_written_is_told(home: Path) -> None:
    async with at_home(SOLAR) as seat:
        (home / "config.toml").mkdir()
        await seat.press("comma", "G", "l")
        assert seat.toasts[0].startswith("Cannot save: config.toml")
        assert seat.app.desk.settings == Settings()


async def test_in_the_terminals_own_colours_it_goes_on() -> None:
    async with at_home(SOLAR) as seat:
        await seat.press("comma", "G", "k", "l", "l")
        assert seat.app.theme == "ctquiz-terminal"
        await seat.press("q", "enter")
        assert seat.at == "ReviewPage"
