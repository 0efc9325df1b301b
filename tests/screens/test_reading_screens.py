"""Pages to read: they scroll and lead back, and a mistake is shown at its place."""

from pathlib import Path

import pytest
from piloted import SMALL, Seat, at_home

from fewer import one_in
from studying import quickly, write_bank


def lines_from(seat: Seat, text: str, count: int) -> list[str]:
    """So many lines from the one in which this stands."""
    at = next(number for number, line in enumerate(seat.lines) if text in line)
    return [line.removeprefix("    ") for line in seat.lines[at : at + count]]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Thirty facts with an unknown key each."""
    facts = "".join(f"- {{id: f{n}, ask: What?, answer: It, nott: [x]}}\n" for n in range(30))
    return write_bank(tmp_path / "bad.yaml", facts)


@pytest.mark.parametrize(
    ("keys", "top"),
    one_in(
        4,
        {
            "j": 1,
            "down": 1,
            "j j k": 1,
            "down down up": 1,
            "pagedown": 8,
            "pagedown pagedown pageup": 8,
            "k": 0,
            "pageup": 0,
        }.items(),
    ),
)
async def test_a_page_to_read_scrolls(bad: Path, keys: str, top: int) -> None:
    async with at_home(bad) as seat:
        await seat.press("end", "p", *keys.split())
        assert seat.at == "ProblemsPage"
        assert seat.page.query_one("#body").scroll_y == top


@pytest.mark.parametrize("key", ["escape", "q", "enter"])
async def test_a_page_to_read_leads_back(bad: Path, key: str) -> None:
    async with at_home(bad) as seat:
        await seat.press("end", "p", key)
        assert seat.at == "HomePage"
        assert seat.line_with("▸").startswith("▸ A small bank")


async def test_the_mark_stands_below_the_word_that_is_wrong(tmp_path: Path) -> None:
    facts = "- id: a\n  ask: 漢字\n  answer: x\n- {id: 漢字, aks: x, answer: y}\n"
    async with at_home(write_bank(tmp_path / "b.yaml", facts)) as seat:
        await seat.press("end", "p")
        source = "  - {id: 漢字, aks: x, answer: y}"
        assert lines_from(seat, "cannot be the id", 4)[2:] == [source, " " * 9 + "^^^^"]
        # Two cells for each sign before the key.
        assert lines_from(seat, "unknown key 'aks'", 4)[2:] == [source, " " * 15 + "^^^"]


async def test_a_line_is_cut_and_a_word_out_of_sight_is_not_pointed_at(tmp_path: Path) -> None:
    facts = f"- {{id: a, ask: {'why ' * 40}, answer: x, aks: y}}\n"
    async with at_home(write_bank(tmp_path / "b.yaml", facts)) as seat:
        await seat.press("end", "p")
        assert "unknown key 'aks'" in seat.text
        assert "^" not in seat.text
        assert "why why" not in seat.text


@pytest.mark.slow
async def test_a_very_long_list_of_mistakes_is_cut(tmp_path: Path) -> None:
    facts = "".join(f"- {{id: f{n}, ask: What?, answer: It, nott: [x]}}\n" for n in range(203))
    async with at_home(write_bank(tmp_path / "b.yaml", facts), size=(80, 1200)) as seat:
        await seat.press("end", "p")
        assert seat.line_with("203 errors").startswith("b.yaml")
        assert "line 204, column 38" in seat.text
        assert "… and 3 more" in seat.text


async def test_a_bank_whose_facts_are_sound_is_said_to_be_studied(tmp_path: Path) -> None:
    bank = tmp_path / "b.yaml"
    bank.write_text("ctquiz: 1\nbank: b\ntytle: B\nfacts:\n- {id: a, ask: A?, answer: b}\n")
    async with at_home(bank) as seat:
        await seat.press("end", "p")
        assert "This bank is studied; its facts are sound." in seat.text


async def test_the_page_names_the_file(bad: Path, home: Path) -> None:
    async with at_home(bad, size=(120, 24)) as seat:
        await seat.press("end", "p")
        assert str(home / "banks" / "bad.yaml") in "".join(seat.text.split())


@pytest.mark.parametrize("facts", ["- {id: ceres, aks: When?, answer: 1801}\n", "- [\n"])
async def test_a_bank_that_became_unusable_cannot_be_studied_and_keeps_its_progress(
    tmp_path: Path, facts: str
) -> None:
    path = write_bank(tmp_path / "small.yaml", SMALL)
    quickly("study", path, "--form", "choice", "--limit", "2", stdin="1801\nMars\n")
    write_bank(path, facts)
    async with at_home() as seat:
        await seat.press("end", "enter")
        assert seat.at == "ProblemsPage"
        assert "This bank cannot be studied yet. Nothing else is affected." in seat.text
        assert "Your progress in this bank is kept: 2 reviews." in seat.text


async def test_no_progress_is_told_of_a_bank_that_was_never_studied(bad: Path) -> None:
    async with at_home(bad) as seat:
        await seat.press("end", "p", *["pagedown"] * 9)
        assert "Your progress" not in seat.text
