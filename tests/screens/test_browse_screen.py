"""Browse: a list that follows a query, the fact at ▸ below it, and the keys that lead about."""

from pathlib import Path

import pytest
from piloted import SMALL, Seat, at_home, browsing

from studying import SOLAR, letters, quickly, write_bank


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


def listed(seat: Seat) -> list[str]:
    """The rows of the list, without the space in them."""
    titles = next(number for number, line in enumerate(seat.lines) if line.endswith("lapses"))
    rows = seat.lines[titles + 1 :]
    return [" ".join(row.split()) for row in rows[: rows.index("") if "" in rows else None]]


async def test_the_list_has_a_row_a_blank_with_the_fact_at_the_cursor_below(small: Path) -> None:
    async with browsing(small, SOLAR) as seat:
        assert seat.lines[1].split() == ["Browse", "12", "·", "as", "written"]
        assert seat.line_with("/") == "/ everything"
        assert listed(seat)[:5] == [
            "▸ Ceres was found in 1801. new · ·",
            "Which planet is called the Red Planet? new · ·",
            "Pluto has been a planet again since 2015. new · ·",
            "Galileo discovered four moons of J… count new · ·",
            "Galileo discovered four moons of … planet new · ·",
        ]
        assert [line.strip() for line in seat.lines[-7:-3]] == [
            "Ceres was found in 1801.",
            "ceres",
            "not scheduled yet",
            "",
        ]
        await seat.press("j", "j", "j", "j")
        assert seat.line_with("jupiter-moons#planet · #giants")
        assert seat.keys == "/ search   enter history   e edit   o sort   ? help   q home"


@pytest.mark.slow
async def test_what_was_answered_has_its_memory(small: Path) -> None:
    quickly("study", "--limit", "1", small, stdin="1801\n")
    async with browsing(small, now="2026-11-24T09:00Z") as seat:
        assert listed(seat)[0] == "▸ Ceres was found in 1801. today 1 d ·"
        assert seat.line_with("stable 1 day, due today · 1 review, 0 lapses")


async def test_the_cursor_moves_within_the_list(tmp_path: Path) -> None:
    async with browsing(letters(tmp_path / "letters.yaml", 26)) as seat:
        for keys, number in {
            "j": 2,
            "down": 3,
            "k": 2,
            "up": 1,
            "up ": 1,
            "pagedown": 10,
            "pageup": 1,
            "G": 26,
            "j ": 26,
            "g": 1,
            "end": 26,
            "home": 1,
        }.items():
            await seat.press(*keys.split())
            assert seat.line_with("▸").startswith(f"▸ Which letter is number {number}?")


async def test_the_list_follows_what_is_typed(small: Path) -> None:
    async with browsing(small) as seat:
        await seat.press("slash")
        assert seat.keys == "enter list   esc as before   f1 help"
        await seat.press(*"red")
        assert [row[:7] for row in listed(seat)] == ["▸ Which"]
        assert "1 of 3" in seat.lines[1]
        # What cannot be understood yet keeps the list.
        await seat.press("space", *"is:ne")
        assert seat.line_with("column 8: 'is:' knows no 'ne' (did you mean 'new'?)")
        assert "1 of 3" in seat.lines[1]
        assert "Red Planet" in seat.text
        await seat.press("enter")
        assert seat.app.focused is not None
        await seat.press("w", "enter")
        assert seat.app.focused is None
        assert seat.line_with("/ red is:new")
        assert listed(seat)


async def test_escape_goes_back_to_the_query_before(small: Path) -> None:
    async with browsing(small, query="id:mars") as seat:
        assert [row[:5] for row in listed(seat)] == ["▸ Whi"]
        await seat.press("slash", *" x", "escape")
        assert seat.line_with("/ id:mars")
        assert len(listed(seat)) == 1
        await seat.press("slash", *["backspace"] * 8)
        assert seat.app.focused is None
        assert len(listed(seat)) == 3


@pytest.mark.slow
async def test_the_arrows_move_in_the_list_while_typing(small: Path) -> None:
    async with browsing(small) as seat:
        await seat.press("slash", "down")
        assert seat.line_with("▸").startswith("▸ Which planet")
        await seat.press("j")
        assert seat.line_with("/ j")
        assert "Nothing matches." in seat.text
        await seat.press("ctrl+z", "enter", "enter", "at", "o", "n", "down")
        assert seat.at == "BrowsePage"


async def test_o_sorts_otherwise(small: Path) -> None:
    quickly("study", "--limit", "2", small, stdin="1801\nVenus\n")
    async with browsing(small) as seat:
        firsts = []
        for _ in range(5):
            words = seat.lines[1].partition("· ")[2]
            firsts.append((words, listed(seat)[0].split()[1]))
            await seat.press("o")
        assert firsts == [
            ("as written", "Ceres"),
            ("by due day", "Which"),
            ("weakest first", "Which"),
            ("most lapses first", "Ceres"),
            ("by text", "Ceres"),
        ]


@pytest.mark.slow
async def test_n_leads_to_the_next_bank(small: Path) -> None:
    async with browsing(small, SOLAR) as seat:
        await seat.press("n")
        assert seat.line_with("▸").startswith("▸ Galileo discovered")
        await seat.press("n")
        assert seat.line_with("▸").startswith("▸ Galileo discovered")
        await seat.press("N")
        assert seat.line_with("▸").startswith("▸ Pluto")


async def test_b_leads_there_from_home_and_q_back(small: Path) -> None:
    async with at_home(small) as seat:
        await seat.press("b")
        assert seat.at == "BrowsePage" and seat.app.focused is None
        await seat.press("q")
        assert seat.at == "HomePage"
        await seat.press("b", "slash", "escape", "escape")
        assert seat.at == "HomePage"


@pytest.mark.slow
async def test_q_leads_home_from_the_command_too(small: Path) -> None:
    async with browsing(small) as seat:
        await seat.press("q")
        assert seat.at == "HomePage"


async def test_a_bank_edited_meanwhile_is_read_when_the_page_comes_back(
    small: Path, home: Path
) -> None:
    async with browsing(small) as seat:
        await seat.press("j", "question_mark")
        copy = home / "banks" / "small.yaml"
        copy.write_text(
            copy.read_text().replace("- id: ceres", "- {id: new, ask: A?, answer: b}\n- id: ceres")
        )
        await seat.press("escape")
        assert listed(seat)[0].startswith("A? new")
        assert seat.line_with("▸").startswith("▸ Which planet")


async def test_without_a_bank_or_a_match_it_says_so(tmp_path: Path) -> None:
    async with browsing() as seat:
        assert "No banks here yet." in seat.text
        assert seat.keys == "/ search   ? help   q home"
        await seat.press("j", "G", "pagedown", "n", "at", "f", "3", "R", "u", "enter", "o")
        assert seat.at == "BrowsePage"


@pytest.mark.slow
async def test_help_tells_the_language(small: Path) -> None:
    async with browsing(small) as seat:
        await seat.press("question_mark")
        assert "lapses:>3" in seat.text
        await seat.press("pagedown")
        assert "Make this new again" in seat.text


async def test_a_narrow_screen_has_the_fact_and_its_due_day(small: Path) -> None:
    async with browsing(small, size=(40, 12)) as seat:
        assert [line.strip() for line in seat.lines[:6]] == [
            "Browse                               3",
            "─" * 38,
            "/ everything",
            "fact                             due",
            "▸ Ceres was found in 1801.         new",
            "Which planet is called th…       new",
        ]
        assert seat.keys == "/ search   enter history   ? help"


@pytest.mark.slow
async def test_a_wide_screen_has_room_for_long_facts(small: Path) -> None:
    async with browsing(small, size=(120, 40)) as seat:
        assert max(len(line.strip()) for line in seat.lines) == 96


@pytest.mark.slow
async def test_a_click_moves_the_cursor(small: Path) -> None:
    async with browsing(small) as seat:
        await seat.pilot.click("#rows", offset=(5, 2))
        await seat.pilot.pause()
        assert seat.line_with("▸").startswith("▸ Pluto")


@pytest.mark.slow
async def test_many_rows_are_looked_through_a_little_at_a_time(tmp_path: Path) -> None:
    facts = "".join(
        f"- {{id: f{n}, ask: What is number {n}?, answer: n{n}}}\n" for n in range(3_000)
    )
    async with browsing(write_bank(tmp_path / "many.yaml", facts)) as seat:
        await seat.app.workers.wait_for_complete()
        assert "3,000 · as written" in seat.lines[1]
        await seat.press("o", "o", "o", "o", "slash", *"n29")
        await seat.app.workers.wait_for_complete()
        await seat.pilot.pause()
        assert "111 of 3,000 · by text" in seat.lines[1]
        assert listed(seat)[0].startswith("▸ What is number 2900?")


@pytest.mark.slow
async def test_any_size_and_a_long_fact_are_drawn(tmp_path: Path, small: Path) -> None:
    facts = f"- {{id: long, fact: {'Very ' * 20_000}{{long}}., tags: [{'t' * 300}]}}\n"
    long = write_bank(tmp_path / "long.yaml", facts, "long")
    async with browsing(small, long, SOLAR) as seat:
        for width, height in ((20, 5), (10, 3), (200, 60), (59, 18), (80, 24)):
            await seat.resize(width, height)
            await seat.press(
                "G", "k", "f", "slash", "a", "escape", "n", "g", "o", "enter", "escape"
            )
            assert seat.at == "BrowsePage"
            assert max(map(len, seat.lines)) <= width
