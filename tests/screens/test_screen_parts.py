"""Answers of several parts: entered by keys, kept as a row, and shown in place."""

import sqlite3
from pathlib import Path

import pytest
from piloted import PARTS, failing, studying, told

from fewer import one_in
from studying import write_bank

KEPT = ("form", "answer", "verdict", "rating")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "parts.yaml", PARTS)


ANSWERED = [
    ("choice", ["1", "2", "3", "4", "enter"], "Mercury; Venus; Earth; Mars", "right", 3),
    ("choice", ["1", "2", "3", "enter"], "Mercury; Venus; Earth", "close", 2),
    ("choice", ["down", "down", "space", "enter"], "Venus", "wrong", 1),
    ("list", [*"Mars", "enter", *"terra", "enter", "enter"], "Mars; terra", "wrong", 1),
    ("order", ["j", "j", "j", "1", "enter"], "Venus; Earth; Mars; Saturn", "right", 3),
    ("order", ["J", "enter"], "Mars; Earth; Saturn; Venus", "wrong", 1),
    (
        "match",
        ["a", "b", "c", "enter"],
        "Uranus: Herschel; Neptune: Galle; Ceres: Piazzi",
        *("right", 3),
    ),
    ("match", ["a", "enter"], "Uranus: Herschel", "wrong", 1),
]


@pytest.mark.parametrize(("form", "keys", "answer", "verdict", "rating"), one_in(2, ANSWERED))
@pytest.mark.parametrize("at_once", one_in(2, [False, True]))
async def test_an_answer_of_several_parts_is_one_row(
    bank: Path, form: str, keys: list[str], answer: str, verdict: str, rating: int, at_once: bool
) -> None:
    async with studying(bank, form) as seat:
        if at_once:
            await seat.send(*keys)
        else:
            await seat.press(*keys)
        assert told(seat.rows, *KEPT) == [(form, answer, verdict, rating)]
        assert "1 again" in seat.text


@pytest.mark.parametrize("form", one_in(4, ["choice", "list", "order", "match"]))
async def test_enter_alone_shows_the_answer(bank: Path, form: str) -> None:
    async with studying(bank, form) as seat:
        await seat.press("enter")
        assert seat.keys == "space again   1-4 rate   e edit   ? help   q leave"
        assert seat.rows == []
        await seat.press("3")
        assert told(seat.rows, *KEPT) == [(form, None, "right", 3)]


@pytest.mark.parametrize("form", ["list", "order", "match"])
async def test_with_flip_nothing_is_entered(bank: Path, form: str) -> None:
    async with studying(bank, form, flip=True) as seat:
        before = seat.text
        await seat.press("j", "J", "1", "a", "b", "backspace", "t")
        assert seat.text == before
        await seat.press("space", "space")
        assert told(seat.rows, *KEPT) == [(form, None, "right", 3)]


@pytest.mark.parametrize(("form", "keys"), [("choice", ["1"]), ("order", ["J"]), ("match", ["a"])])
async def test_undo_begins_the_answer_anew(bank: Path, form: str, keys: list[str]) -> None:
    async with studying(bank, form) as seat:
        before = seat.lines[3:-3]
        await seat.press(*keys, "enter", "u")
        assert seat.lines[3:15] == before[:12]
        assert told(seat.rows, "undone") == [(True,)]


@pytest.mark.parametrize(
    ("form", "keys"),
    [("choice", ["1", "5"]), ("order", ["J"]), ("match", ["b", "a", "c"])],
)
async def test_a_verdict_moves_no_row(bank: Path, form: str, keys: list[str]) -> None:
    async with studying(bank, form) as seat:
        await seat.press(*keys)
        places = [seat.page.query_one(name).region for name in ("#prompt", "#area")]
        await seat.press("enter")
        assert [seat.page.query_one(name).region for name in ("#prompt", "#area")] == places


async def test_letters_of_a_match_win_over_what_they_do_elsewhere(tmp_path: Path) -> None:
    pairs = ", ".join(f"Left {n}: Right {n}" for n in range(1, 27))
    bank = write_bank(
        tmp_path / "b.yaml", f"- {{id: m, ask: Match., hint: H., pairs: {{{pairs}}}}}"
    )
    async with studying(bank, "match") as seat:
        await seat.send(*"hsuqjktfrw")
        assert seat.rows == []
        assert "10  Left 10" in seat.text
        assert "w  Right 23" in seat.text
        assert "▸ 11  Left 11" in seat.text
        assert (
            seat.keys == "up/down move   a-z match   bksp clear   enter check   ? help   esc leave"
        )
        await seat.press("tab")
        assert "hint: H." in seat.text
        await seat.press("escape")
        assert seat.at != "ReviewPage"


async def test_a_list_is_named_taken_back_and_named_again(bank: Path) -> None:
    async with studying(bank, "list") as seat:
        await seat.press(*"Mras", "enter")
        assert "4 items in any order, 1 named" in seat.text
        await seat.press("backspace", "left", "left", "left", "delete", "right", *"r", "enter")
        assert seat.line_with("1   ") == "1   Mars"
        await seat.press("enter")
        assert told(seat.rows, "answer") == [("Mars",)]


@pytest.mark.parametrize(
    ("form", "keys", "answer"),
    one_in(
        4,
        [
            ("choice", ["2"], "Venus"),
            ("list", [*"Mars", "enter"], "Mars"),
            ("order", ["J"], "Mars; Earth; Saturn; Venus"),
            ("match", ["a"], "Uranus: Herschel"),
        ],
    ),
)
async def test_an_answer_that_cannot_be_kept_stays_entered(
    bank: Path, form: str, keys: list[str], answer: str
) -> None:
    async with studying(bank, form) as seat:
        await seat.press(*keys)
        before = seat.lines[:12]
        heal = failing(seat, sqlite3.OperationalError("the disk is full"))
        await seat.press("enter")
        assert seat.toasts == ["Cannot save: the disk is full. Nothing answered is lost."]
        assert seat.lines[:12] == before
        heal()
        await seat.press("enter")
        assert told(seat.rows, "answer") == [(answer,)]


@pytest.mark.parametrize("form", ["order", "match", pytest.param("list", marks=pytest.mark.slow)])
async def test_the_cursor_stays_in_sight(tmp_path: Path, form: str) -> None:
    names = [f"Item {n}" for n in range(1, 16)]
    keys = {
        "order": f"in-order: [{', '.join(names)}]",
        "list": f"all-of: [{', '.join(names)}]",
        "match": f"pairs: {{{', '.join(f'{name}: R {name}' for name in names)}}}",
    }
    bank = write_bank(tmp_path / "b.yaml", f"- {{id: m, ask: Do it., {keys[form]}}}")
    async with studying(bank, form, size=(40, 12)) as seat:
        for number in range(1, 15):
            if form == "list":
                await seat.press(*f"Item {number}", "enter")
                assert f"15 items in any order, {number} named" in seat.text
                assert "the next; enter alone checks" in seat.text
            else:
                await seat.press("down")
                assert any(line.strip().startswith(f"▸ {number + 1} ") for line in seat.lines)


async def test_a_near_miss_is_close_and_can_be_overruled_both_ways(bank: Path) -> None:
    async with studying(bank, "ask") as seat:
        await seat.press(*"Tita", "enter")
        assert seat.line_with("Tita ") == "~ Tita      close, one letter is missing"
        assert seat.line_with("^") == "^"
        assert seat.keys == "space hard   r I was right   w I was wrong   u undo   ? help   q leave"
        await seat.press("r")
        assert seat.line_with("Tita ") == "✓ Tita      counted right, one letter is missing"
        await seat.press("w")
        assert seat.line_with("Tita ") == "✗ Tita      counted wrong, one letter is missing"
        assert told(seat.rows, "verdict", "rating", "amended") == [("wrong", 1, True)]
