"""The palette holds every action of a page with its sentence, finds it, and does it."""

from pathlib import Path

import pytest
from piloted import SMALL, Seat, at_home, studying
from screen_states import STATES, seat_in

from ctquiz.screens.actions.palette import EVERYWHERE
from ctquiz.settings.read import read_settings
from ctquiz.settings.values import Look
from fewer import one_in
from studying import SOLAR, write_bank


def chosen(seat: Seat) -> str:
    """The row at ▸."""
    return next(line.strip() for line in seat.lines if line.strip().startswith("▸"))


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


@pytest.mark.parametrize("state", one_in(20, [one for one in STATES if one != "palette"]))
async def test_it_holds_every_action_of_the_page(state: str, tmp_path: Path) -> None:
    async with seat_in(state, tmp_path, (120, 60)) as seat:
        wanted = {action.does for action in (*seat.page.ACTIONS, *EVERYWHERE[1:])}
        await seat.press("ctrl+p")
        assert {one.action.does for one in seat.page.doings} == wanted  # type: ignore[attr-defined]


async def test_a_few_letters_find_what_is_wanted_and_enter_does_it(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        first = seat.session.phase
        await seat.press("ctrl+p", *"ski", "enter")
        assert seat.at == "ReviewPage"
        assert seat.session.phase != first


async def test_it_opens_where_letters_are_typed_and_leaves_them(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press(*"180", "ctrl+p", *"hint", "enter")
        assert "hint: The first night" in seat.text
        assert seat.page.field.value == "180"  # type: ignore[attr-defined]


async def test_a_word_of_its_sentence_finds_it_too(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("ctrl+p", *"passage")
        assert chosen(seat).startswith("▸ source")


async def test_what_is_not_there_is_said_and_enter_does_nothing(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("ctrl+p", *"zzzz", "enter")
        assert "Nothing here is called so." in seat.text
        await seat.press("escape")
        assert seat.at == "ReviewPage"


async def test_a_second_enter_that_overtook_the_first_does_nothing(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("ctrl+p", *"theme")
        await seat.send("enter", "enter")
        assert seat.at == "ReviewPage"


async def test_up_and_down_move_in_it_and_stay_within(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("ctrl+p", "down", "down")
        assert chosen(seat).startswith("▸ false")
        await seat.press("up", "up", "up")
        assert chosen(seat).startswith("▸ answer")


async def test_the_look_is_changed_from_anywhere_and_stays(home: Path) -> None:
    async with at_home(SOLAR) as seat:
        await seat.press("ctrl+p", *"light th", "enter")
        assert seat.app.theme == "ctquiz-light"
        assert read_settings(home / "config.toml").look is Look.LIGHT


async def test_it_opens_once_and_its_key_closes_it(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("ctrl+p", "ctrl+p")
        assert seat.at == "ReviewPage"
