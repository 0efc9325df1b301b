"""Whatever is pressed, pasted or resized, nothing breaks and the log is what was answered."""

import random
from pathlib import Path

import pytest
from piloted import SMALL, Seat, only_these, studying, told
from screen_states import STATES, seat_in
from textual.widgets import Input

from ctquiz.study.session import LONGEST_ANSWER
from fewer import one_in
from studying import write_bank

DIGITS = [*"123456789"]
WORDS = [*"tfhsuurwjkJKabcgG0x.", "question_mark"]
STEERING = [
    *"space enter enter tab ctrl+s ctrl+z up down shift+up shift+down".split(),
    *"pagedown pageup home end left backspace".split(),
]
LEAVING = ["escape", "q", "f1"]
SIZES = [(20, 5), (40, 12), (120, 40), (200, 60)]
FORMS = ["choice", "ask", "cloze", "claim"]
PARTS = ["all-of", "in-order", "all-of", "pairs"]


def mixed_bank(folder: Path) -> Path:
    """Thirty-two facts, each asked in one form, all of them in turn."""
    facts = "".join(
        f"- id: f{number}\n"
        f"  fact: Letter {number} is {{{'abcdefghijklmnop'[number]}}}.\n"
        f"  ask: Which letter is number {number}?\n"
        f"  hint: Count.\n"
        f"  not: [x, y, z]\n"
        f"  forms: [{FORMS[number % 4]}]\n"
        for number in range(16)
    )
    some = "[x, y, z]"
    for number in range(16):
        kind = PARTS[number % 4]
        answer = "{k: x, l: y, m: z}" if kind == "pairs" else some
        wrong = ", not: [a, b], forms: [choice]" if number % 4 == 0 else ""
        facts += f"- {{id: p{number}, ask: Which?, hint: Count., {kind}: {answer}{wrong}}}\n"
    return write_bank(folder / "mixed.yaml", facts)


def assert_kept(seat: Seat) -> None:
    """The live reviews of the log are the answers of the sitting, as they now count."""
    given = [
        (one.asking.card.fact.id, one.verdict.word, one.rating) for one in seat.session.outcomes
    ]
    live = [row for row in seat.rows if not row["undone"]]
    assert told(live, "fact", "verdict", "rating") == given


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
async def test_a_mash_of_keys_breaks_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pressed = 0
    bank = mixed_bank(tmp_path)
    with only_these(bank):
        async with studying(bank, chance=chance) as seat:
            while pressed < 300:
                burst = burst_for(seat.at, chance)
                await seat.send(*burst)
                pressed += len(burst)
                if seat.at in ("ReviewPage", "SummaryPage"):
                    assert_kept(seat)
            assert seat.app.return_code is None


def burst_for(page: str, chance: random.Random) -> list[str]:
    """Keys that come at once; none after what leaves the page, and none that leaves the program."""
    if page in ("HomePage", "SummaryPage"):
        # Home is reached while nothing counts; it begins again.
        return [{"HomePage": "enter", "SummaryPage": "u"}[page]]
    keys = chance.choices([*DIGITS, *WORDS, *STEERING, *LEAVING], k=chance.choice([1, 1, 1, 3, 8]))
    leaves = [at for at, key in enumerate(keys) if key in LEAVING]
    return keys[: leaves[0] + 1] if leaves else keys


@pytest.mark.parametrize("state", one_in(20, STATES))
async def test_a_tiny_window_and_back_is_no_change(tmp_path: Path, state: str) -> None:
    async with seat_in(state, tmp_path) as seat:
        before = seat.text
        for size in [(20, 5), (1, 1), (10, 3), (200, 60), (80, 24)]:
            await seat.resize(*size)
            assert [line for line in seat.lines if len(line) > size[0]] == []
        assert seat.text == before


async def test_a_page_resized_below_another_is_drawn_anew(tmp_path: Path) -> None:
    async with seat_in("choice answered", tmp_path) as seat:
        await seat.press("f1")
        await seat.resize(40, 12)
        await seat.press("escape")
        assert seat.lines[1].strip() == "━" * 19 + "─" * 19
        assert "▸ 3 good" in seat.text


async def test_a_book_pasted_is_cut_to_what_an_answer_may_be(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "ask") as seat:
        await seat.paste("x" * 100_000)
        await seat.paste("y")
        await seat.press("enter")
        assert told(seat.rows, "answer", "verdict") == [("x" * LONGEST_ANSWER, "wrong")]
        assert seat.line_with("the answer").startswith("1801 ")


async def test_of_a_paste_only_what_can_be_shown_is_taken(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "ask") as seat:
        await seat.paste("\x1b[31m18\u202e\x9b[red]\x07\nand more")
        assert seat.app.screen.query_one(Input).value == "[31m18[red]"
        assert "[31m18[red]" in seat.text


async def test_a_paste_replaces_what_is_selected(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "ask") as seat:
        await seat.paste("x" * LONGEST_ANSWER)
        await seat.press("ctrl+shift+a")
        await seat.paste("1801")
        await seat.press("enter")
        assert told(seat.rows, "answer") == [("1801",)]


async def test_an_empty_paste_is_nothing(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "ask") as seat:
        for text in ("", "\n", "\r\n1801"):
            await seat.paste(text)
        assert seat.app.screen.query_one(Input).value == ""


async def test_a_paste_where_nothing_is_typed_is_nothing(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "choice") as seat:
        await seat.paste("1\r2\r")
        assert seat.rows == []


@pytest.mark.parametrize(
    ("state", "size"), one_in(60, [(state, size) for size in SIZES for state in STATES])
)
async def test_every_page_fits_every_window(
    tmp_path: Path, state: str, size: tuple[int, int]
) -> None:
    width, height = size
    async with seat_in(state, tmp_path, size) as seat:
        assert [line for line in seat.lines if len(line) > width] == []
        assert seat.page.query_one("#keys").size.height == 1
        # Five rows hold no ratings besides.
        assert height == 5 or seat.page.query_one("#keys").region.bottom <= height
