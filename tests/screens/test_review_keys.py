"""What each key does while a question is asked, and after its answer."""

from pathlib import Path

import pytest
from piloted import SMALL, studying, told

from fewer import one_in
from studying import SOLAR, write_bank

AMENDED = ("verdict", "rating", "amended", "undone")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


async def test_no_option_is_chosen_before_a_key_is_pressed(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        assert "▸" not in seat.text
        assert seat.rows == []


async def test_a_number_without_an_option_answers_nothing(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("5", "9", "0")
        assert seat.rows == []
        assert seat.keys == "1-4 answer   h hint   s skip   ? help   q leave"


@pytest.mark.parametrize(("key", "rating"), one_in(3, [("1", 1), ("2", 2), ("3", 3), ("4", 4)]))
async def test_a_number_after_the_answer_rates_it_and_goes_on(
    bank: Path, key: str, rating: int
) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", key)
        assert "Which planet is called the Red Planet?" in seat.text
        # Good is what a right answer has already.
        assert told(seat.rows, *AMENDED) == [("right", rating, rating != 3, False)]


async def test_a_number_above_four_rates_nothing(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", "5")
        assert "In which year was Ceres found?" in seat.text
        assert told(seat.rows, *AMENDED) == [("right", 3, False, False)]


async def test_true_and_false_answer_nothing_but_claims(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("t", "f")
        assert seat.rows == []


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_space_and_enter_show_the_answer_then_count_it_as_missed(
    bank: Path, key: str
) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press(key)
        assert seat.line_with("1801") == "✓ 1   1801     the answer"
        assert seat.keys == "space again   1-4 rate   e edit   ? help   q leave"
        assert seat.rows == []
        await seat.press(key)
        assert told(seat.rows, "answer", *AMENDED) == [(None, "wrong", 1, False, False)]


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_space_and_enter_go_on_after_a_verdict(bank: Path, key: str) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", key)
        assert "Which planet is called the Red Planet?" in seat.text
        assert told(seat.rows, *AMENDED) == [("right", 3, False, False)]


@pytest.mark.parametrize(
    ("form", "key"), one_in(2, [("choice", "h"), ("choice", "tab"), ("ask", "tab")])
)
async def test_the_hint_shows_and_makes_a_right_answer_hard(
    bank: Path, form: str, key: str
) -> None:
    async with studying(bank, form) as seat:
        assert "century" not in seat.text
        await seat.press(key)
        assert "hint: The first night of a century." in seat.text
        await seat.press(*({"choice": ["1"]}.get(form) or [*"1801", "enter"]))
        assert told(seat.rows, "verdict", "rating") == [("right", 2)]
        assert "▸ 2 hard" in seat.text


async def test_with_flip_a_hint_makes_space_hard(bank: Path) -> None:
    async with studying(bank, "choice", flip=True) as seat:
        await seat.press("h", "space")
        assert "▸ 2 hard" in seat.text
        await seat.press("space")
        assert told(seat.rows, "verdict", "rating") == [("right", 2)]


async def test_a_question_without_a_hint_says_so(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", "space", "h")
        assert seat.toasts == ["This question has no hint."]
        assert "hint" not in seat.keys


@pytest.mark.parametrize(
    ("form", "key"), one_in(2, [("choice", "s"), ("choice", "ctrl+s"), ("ask", "ctrl+s")])
)
async def test_skip_asks_at_the_end_and_a_second_time_not_today(
    bank: Path, form: str, key: str
) -> None:
    async with studying(bank, form) as seat:
        answer = ["enter", "3"]
        await seat.press(key)
        assert "the Red Planet" in seat.text
        await seat.press(*answer)
        assert "was Ceres found" in seat.text
        await seat.press(key)
        assert seat.at == "SummaryPage"
        assert told(seat.rows, "fact") == [("mars",)]


async def test_in_the_field_letters_are_typed(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press(*"shurwq1tf", "question_mark", "space", "x", "enter")
        assert told(seat.rows, "answer") == [("shurwq1tf? x",)]


async def test_what_was_only_looked_at_is_not_told_when_it_is_undone(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press("enter", "1", "ctrl+z")
        assert seat.toasts == ["Undone: the last answer."]


@pytest.mark.parametrize("key", ["u", "ctrl+z"])
async def test_undo_takes_the_answer_back(bank: Path, key: str) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("2", key)
        assert seat.toasts == ["Undone: 1781."]
        assert seat.keys == "1-4 answer   h hint   s skip   ? help   q leave"
        await seat.press("1")
        assert told(seat.rows, *AMENDED) == [("wrong", 1, False, True), ("right", 3, False, False)]


async def test_undo_takes_a_rating_back_before_the_answer(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", "4", "u")
        assert told(seat.rows, *AMENDED) == [("right", 3, False, False)]
        assert "▸ 3 good" in seat.text
        await seat.press("u")
        assert told(seat.rows, *AMENDED) == [("right", 3, False, True)]


async def test_undo_in_an_empty_field_goes_back_to_the_last_question(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press(*"1801", "enter", "space", *"Ma", "ctrl+z")
        assert "In which year was Ceres found?" in seat.text
        # What was half typed belongs to the other question.
        await seat.press(*"1802", "enter")
        assert told(seat.rows, "answer", "undone") == [("1801", True), ("1802", False)]


async def test_undo_without_an_answer_says_so(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("u")
        assert seat.toasts == ["Nothing to undo."]


async def test_i_was_right_counts_a_wrong_answer_as_right(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press(*"1802", "enter", "r")
        assert told(seat.rows, "answer", *AMENDED) == [("1802", "right", 3, True, False)]
        assert seat.line_with("1802") == "✓ 1802     counted right"
        assert seat.keys == "space good   w I was wrong   u undo   e edit   ? help   q leave"


async def test_i_was_wrong_counts_a_right_answer_as_wrong(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", "w")
        options = ["1801", "1781", "1846", "1930"]
        assert told(seat.rows, "options", *AMENDED) == [(options, "wrong", 1, True, False)]
        assert seat.line_with("1801") == "✗ 1   1801     counted wrong"
        assert seat.keys == "space again   r I was right   u undo   e edit   ? help   q leave"


async def test_overruled_twice_it_is_as_it_was_and_still_one_review(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("2", "r", "w", "w")
        assert told(seat.rows, *AMENDED) == [("wrong", 1, True, False)]
        assert seat.line_with("1781") == "✗ 2   1781     wrong"


async def test_overruling_waits_for_an_answer(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("r", "w")
        assert seat.rows == []
        await seat.press("space", "r", "w")
        assert seat.rows == []


@pytest.mark.parametrize(
    "keys", [["j", "j", "k"], ["down", "down", "up"], ["pagedown", "pageup", "j"]]
)
async def test_what_does_not_fit_can_be_scrolled(bank: Path, keys: list[str]) -> None:
    async with studying(bank, "choice", size=(40, 12)) as seat:
        await seat.press("1")
        body = seat.page.query_one("#body")
        await seat.press(*keys)
        assert body.scroll_y == 1
        await seat.press("space")
        assert body.scroll_y == 0


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 20)])
async def test_a_verdict_moves_neither_question_nor_options(size: tuple[int, int]) -> None:
    async with studying(SOLAR.with_name("scripts.yaml"), "choice", size=size) as seat:
        places = [seat.page.query_one(name).region for name in ("#prompt", "#options")]
        numbers = [line.split()[:1] for line in seat.lines]
        await seat.press("2")
        assert [seat.page.query_one(name).region for name in ("#prompt", "#options")] == places
        # Each number is in its row, with a sign before it where there is a verdict.
        for before, line in zip(numbers, seat.lines, strict=True):
            assert before not in (["1"], ["2"], ["3"]) or before[0] in line.split()[:2]


@pytest.mark.parametrize(
    ("width", "height"), one_in(4, [(80, 24), (120, 40), (80, 12), (40, 24), (40, 12)])
)
async def test_a_toast_covers_neither_ratings_nor_keys(bank: Path, width: int, height: int) -> None:
    async with studying(bank, "choice", size=(width, height)) as seat:
        await seat.press("2")
        below = seat.lines[-6:]
        ratings = next(at for at, line in enumerate(below) if "1 again" in line)
        await seat.press("h")
        assert "No question waits for an answer." in seat.text
        assert seat.lines[-6:][ratings:] == below[ratings:]


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_comes_and_goes_without_moving_anything(bank: Path, key: str) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("2")
        before = seat.text
        await seat.press(key)
        assert seat.lines[1].strip() == "Help · Review"
        await seat.press("escape")
        assert seat.text == before


async def test_help_from_the_field_comes_back_to_what_was_typed(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press(*"18", "f1", "q", *"01", "enter")
        assert told(seat.rows, "answer") == [("1801",)]
