"""Home as a tree: folders, tags, the search, and how one begins."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from piloted import SMALL, Seat, at_home, desk_here, only_these

from ctquiz.screens.app import Ctquiz
from ctquiz.screens.home.page import HomePage
from studying import SOLAR, letters, write_bank

TAGGED = """\
- {id: a, ask: What is the first letter?, answer: a, tags: [vowels, early]}
- {id: b, ask: What is the second letter?, answer: b, tags: [early]}
- {id: c, ask: What is the last letter?, answer: z}
"""


@asynccontextmanager
async def at_the_tree(home: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Seat]:
    """Home with a bank of its own, one in a folder, and one in a folder of that."""
    inner = home / "banks" / "school" / "maths"
    inner.mkdir(parents=True)
    write_bank(home / "banks" / "abc.yaml", TAGGED, "abc", "The alphabet")
    write_bank(inner.parent / "small.yaml", SMALL)
    letters(inner / "letters.yaml", 2)
    async with at_home(size=size) as seat:
        yield seat


def names(seat: Seat) -> list[str]:
    """The rows with their marks, without their numbers."""
    at = next(i for i, line in enumerate(seat.lines) if line.endswith("today"))
    end = next(i for i, line in enumerate(seat.lines) if "for today" in line)
    rows = [line[4:] for line in seat.lines[at + 1 : end] if line.strip()]
    return [row[:40].rstrip() for row in rows]


async def test_banks_lie_in_their_folders(home: Path) -> None:
    async with at_the_tree(home) as seat:
        assert names(seat) == [
            "▸ Everything",
            "  The alphabet",
            "  school",
            "    A small bank",
            "    maths",
            "      A small bank",
        ]
        assert seat.line_with("Everything").split()[2:] == ["·", "8", "8"]


async def test_a_folder_is_closed_and_opened_and_studied(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.press("j", "j")
        assert seat.keys == "enter study   x exam   b browse   t stats   ? help   q leave"
        await seat.press("h")
        assert seat.line_with("▸").split() == ["▸", "school", "·", "5", "5"]
        assert seat.keys == "enter study   x exam   b browse   t stats   ? help   q leave"
        await seat.press("right", "j", "j", "left")
        assert seat.line_with("▸").split() == ["▸", "maths", "·", "2", "2"]
        await seat.press("h")
        assert seat.line_with("▸").split() == ["▸", "school"]
        await seat.press("enter")
        assert seat.lines[1].split()[-3:] == ["1", "of", "5"]


async def test_l_opens_the_tags_of_a_bank_each_with_its_numbers(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.press("j")
        assert seat.keys == "enter study   x exam   b browse   t stats   ? help   q leave"
        await seat.press("l")
        assert seat.line_with("#early").split() == ["#early", "·", "2", "2"]
        assert seat.line_with("#vowels").split() == ["#vowels", "·", "1", "1"]
        await seat.press("j", "j", "enter")
        assert "What is the first letter?" in seat.text
        assert seat.lines[1].split()[-3:] == ["1", "of", "1"]
        await seat.press("a", "enter", "space", "enter")
        # Counted anew, ▸ where it was; what it counts is done for today.
        assert seat.line_with("▸").split() == ["▸", "#vowels", "·", "·", "·"]
        await seat.press("enter")
        assert seat.toasts == ["Nothing is due. Next: Wednesday, 1."]
        await seat.press("h")
        assert seat.line_with("▸").split()[:3] == ["▸", "The", "alphabet"]
        assert "#vowels" not in seat.text


@pytest.mark.slow
async def test_h_at_an_open_bank_closes_it_and_a_bank_without_tags_says_so(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.press("j", "l", "h")
        assert "#vowels" not in seat.text
        await seat.press("j", "j", "l")
        assert seat.toasts == ["No fact of this bank has a tag."]
        await seat.press("g", "l", "h")
        assert seat.line_with("▸").startswith("▸ Everything")


async def test_the_search_narrows_the_list_and_enter_studies_what_is_found(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.press("slash", *"vow")
        assert seat.lines[4].strip() == "/ vow"
        assert names(seat) == ["  The alphabet", "▸   #vowels"]
        assert seat.keys == "enter study   esc show all   f1 help"
        await seat.press("enter")
        assert "What is the first letter?" in seat.text
        await seat.press("escape")
        # Nothing was answered; what was sought stays, for who looks for more of it.
        assert seat.at == "HomePage"
        assert names(seat) == ["  The alphabet", "▸   #vowels"]
        assert seat.keys.startswith("enter study   esc show all")
        await seat.press("escape")
        assert len(names(seat)) == 6
        assert seat.line_with("▸").startswith("▸ The alphabet") or "▸" in seat.text
        await seat.press("escape")
        assert seat.app._exit


async def test_a_second_enter_that_overtook_the_first_begins_no_second_sitting(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.press("slash", *"vow")
        await seat.send("enter", "enter")
        assert seat.at == "ReviewPage"
        await seat.press("escape")
        assert seat.at == "HomePage"


@pytest.mark.slow
async def test_a_search_that_finds_nothing_says_so_and_esc_shows_everything(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.press("slash", *"xyz", "enter", "p")
        assert "Nothing is called so." in seat.text
        assert seat.at == "HomePage"
        await seat.press("escape")
        assert len(names(seat)) == 6
        # Nothing typed: enter leaves the field, and q is q again.
        await seat.press("slash", "enter", "q")
        assert seat.app._exit


@pytest.mark.slow
async def test_a_search_that_comes_all_at_once_over_a_slow_line(home: Path) -> None:
    async with at_the_tree(home) as seat:
        await seat.send("slash", *"alph")
        assert names(seat) == ["▸ The alphabet"]


async def test_who_never_answered_is_offered_the_tour(home: Path) -> None:
    decks = Path(__file__).parents[2] / "decks"
    async with at_home(decks / "tour.yaml", SOLAR) as seat:
        assert seat.line_with("▸") == "▸ Take the tour: twelve questions, five minutes"
        assert seat.keys == "enter begin   x exam   b browse   t stats   ? help   q leave"
        await seat.press("enter")
        assert seat.lines[1].split() == "A tour of ctquiz 1 of 12".split()
        await seat.press("1", "q", "enter")
        assert "Take the tour" not in seat.text
        assert seat.line_with("▸").startswith("▸ Everything")


@pytest.mark.parametrize("size", [(40, 12), pytest.param((80, 24), marks=pytest.mark.slow)])
async def test_all_rows_can_be_reached_in_a_small_terminal(
    home: Path, size: tuple[int, int]
) -> None:
    async with at_the_tree(home, size=size) as seat:
        for row in ["Everything", "The alphabet", "school", "A small bank", "maths"]:
            assert seat.line_with("▸").removeprefix("▸").strip().startswith(row)
            assert "for today" in seat.text
            await seat.press("down")


async def test_a_key_that_is_faster_than_the_first_count_is_not_lost(home: Path) -> None:
    with only_these(SOLAR):
        app = Ctquiz(desk_here())
        async with app.run_test(size=(80, 24)) as pilot:
            page = app.screen
            assert isinstance(page, HomePage)
            # As it is until the first frame is painted.
            page.census, page.rows = None, []
            await pilot.press("enter")
            assert type(app.screen).__name__ == "ReviewPage"
        app.desk.log.close()
