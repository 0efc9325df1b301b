"""Home: what there is to study, and the banks that cannot be."""

from pathlib import Path

import pytest
from piloted import SMALL, at_home

from studying import SOLAR, letters, write_bank


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.yaml"
    path.write_text("ctquiz: 1\ntitle: Ours\nbankk: ours\nfacts: []\n")
    return path


async def test_home_lists_each_bank_with_what_is_due_new_and_for_today(small: Path) -> None:
    async with at_home(small, SOLAR) as seat:
        assert seat.lines[1].split() == ["ctquiz", "Monday", "23", "November"]
        assert seat.line_with("due") == "due     new   today"
        assert seat.line_with("▸").split() == ["▸", "Everything", "·", "12", "10"]
        assert seat.line_with("A small bank").split()[3:] == ["·", "3", "3"]
        # Nine blanks: three of one fact, of which a day asks one.
        assert seat.line_with("The solar system").split()[3:] == ["·", "9", "7"]
        # 10 questions of 12 seconds.
        assert "10 for today, about 2 minutes." in seat.text


async def test_home_counts_anew_after_a_sitting(small: Path) -> None:
    async with at_home(small) as seat:
        await seat.press("enter", "1", "space", "2", "space", "q", "enter")
        # A choice that was right may have been guessed: it is due tomorrow. One is open, one new.
        assert seat.line_with("A small bank").split()[3:] == ["1", "1", "2"]
        assert "2 for today, about 1 minute. Tomorrow: 1." in seat.text
        assert "2 answered today · 1 day in a row" in seat.text


async def test_home_says_when_nothing_is_left_for_today(tmp_path: Path) -> None:
    async with at_home(letters(tmp_path / "letters.yaml", 1)) as seat:
        await seat.press("enter", "a", "enter", "space", "enter")
        assert seat.at == "HomePage"
        assert "Done for today. Next: Wednesday, 1." in seat.text
        await seat.press("enter")
        assert seat.toasts == ["Nothing is due. Next: Wednesday, 1."]


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_enter_studies_the_bank_at_the_cursor(small: Path, key: str) -> None:
    async with at_home(small, SOLAR) as seat:
        await seat.press("down", "down", key)
        assert seat.at == "ReviewPage"
        assert seat.lines[1].split() == ["The", "solar", "system", "1", "of", "7"]


async def test_the_cursor_moves_within_the_list(small: Path) -> None:
    async with at_home(small, SOLAR) as seat:
        for keys, title in {
            "up": "Everything",
            "j": "A small bank",
            "G": "The solar system",
            "down": "The solar system",
            "k": "A small bank",
            "g": "Everything",
            "end": "The solar system",
            "up home": "Everything",
        }.items():
            await seat.press(*keys.split())
            assert seat.line_with("▸").startswith(f"▸ {title}")


@pytest.mark.parametrize("size", [(40, 12), pytest.param((80, 24), marks=pytest.mark.slow)])
async def test_a_long_list_scrolls_with_the_cursor(tmp_path: Path, size: tuple[int, int]) -> None:
    banks = [
        write_bank(tmp_path / f"b{number:02}.yaml", SMALL, f"b{number:02}", f"Bank {number:02}")
        for number in range(30)
    ]
    async with at_home(*banks, size=size) as seat:
        for number in range(30):
            await seat.press("down")
            assert seat.line_with("▸").startswith(f"▸ Bank {number:02}")
            assert "for today" in seat.text
            assert "? help" in seat.keys


async def test_a_bank_with_an_error_is_listed_and_shows_where_it_is(
    small: Path, broken: Path
) -> None:
    async with at_home(broken, small) as seat:
        assert seat.line_with("!") == "! broken.yaml  1 error"
        await seat.press("G")
        assert seat.keys == "enter what is wrong   b browse   t stats   / search   ? help   q leave"
        await seat.press("enter")
        assert seat.lines[1].split() == ["broken.yaml", "1", "error"]
        assert "This bank cannot be studied yet. Nothing else is affected." in seat.text
        at = seat.lines.index(next(line for line in seat.lines if "line 3, column 1" in line))
        assert [line.strip() for line in seat.lines[at : at + 4]] == [
            "line 3, column 1   unknown key 'bankk'",
            "did you mean 'bank'?",
            "bankk: ours",
            "^^^^^",
        ]
        await seat.press("escape")
        assert seat.line_with("▸") == "▸ broken.yaml  1 error"


async def test_a_bank_with_an_error_affects_no_other(small: Path, broken: Path) -> None:
    async with at_home(broken, small) as seat:
        assert seat.line_with("Everything").split()[2:] == ["·", "3", "3"]
        await seat.press("enter", "1")
        assert [row["verdict"] for row in seat.rows] == ["right"]


async def test_a_faulty_fact_is_told_and_the_others_are_studied(tmp_path: Path) -> None:
    faulty = write_bank(tmp_path / "small.yaml", f"{SMALL}- {{id: x, ask: What?, anwser: It}}\n")
    async with at_home(faulty) as seat:
        assert seat.line_with("A small bank").split() == "! A small bank · 3 3".split()
        assert "left out" not in seat.text
        await seat.press("down")
        assert "1 faulty fact left out, p shows why." in seat.text
        assert seat.keys == "enter study   x exam   p problems   t stats   ? help   q leave"
        await seat.press("p")
        assert "This bank is studied without its 1 faulty fact." in seat.text
        assert "unknown key 'anwser'" in seat.text


async def test_a_fact_without_an_id_is_told(tmp_path: Path) -> None:
    async with at_home(write_bank(tmp_path / "b.yaml", f"{SMALL}- fact: It is {{so}}.\n")) as seat:
        assert seat.line_with("A small bank").split()[3:] == ["·", "3", "3"]
        await seat.press("down")
        assert "1 fact without an id not studied." in seat.text


async def test_p_at_everything_shows_the_first_file_with_mistakes(broken: Path) -> None:
    async with at_home(broken) as seat:
        await seat.press("home", "p")
        assert seat.at == "ProblemsPage"


async def test_p_says_where_nothing_is_wrong(small: Path) -> None:
    async with at_home(small) as seat:
        await seat.press("p")
        assert seat.at == "HomePage"
        assert seat.toasts == ["Nothing is wrong here."]


async def test_a_bank_mended_meanwhile_is_read_anew(broken: Path, home: Path) -> None:
    async with at_home(broken) as seat:
        await seat.press("G", "enter")
        write_bank(home / "banks" / "broken.yaml", SMALL)
        await seat.press("escape")
        assert seat.line_with("A small bank").split()[4:] == ["·", "3", "3"]


async def test_without_a_bank_home_says_what_one_is() -> None:
    async with at_home() as seat:
        assert "No banks here yet." in seat.text
        assert seat.keys == "? help   q leave"
        await seat.press("enter", "p", "down", "up")
        assert seat.at == "HomePage"


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+c", "ctrl+q"])
async def test_home_is_left_with_exit_code_0(small: Path, key: str) -> None:
    async with at_home(small) as seat:
        await seat.press(key)
        assert seat.app._exit
        assert seat.app.return_code == 0
