"""Text from a bank is data on every page: shown as it is written, and never obeyed."""

import re
from pathlib import Path

import pytest
from hostile import PLANTED, SHOWN, hostile_bank, hostile_parts
from piloted import Seat, at_home, studying
from rich.cells import cell_len

from fewer import one_in

SIZE = (120, 120)
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def squeezed(seat: Seat) -> str:

    return "".join(seat.text.split())


def assert_only_text(seat: Seat) -> None:
    """Nothing on the screen steers a terminal or can be clicked."""
    assert not CONTROL.search(seat.text)
    for strip in seat.app.screen._compositor.render_strips():
        for segment in strip:
            assert segment.style is None or not segment.style.link
            assert segment.style is None or "@click" not in segment.style.meta


@pytest.mark.parametrize("form", one_in(4, ["choice", "cloze", "ask", "claim"]))
async def test_a_question_and_its_answer_are_shown_as_they_are_written(
    tmp_path: Path, form: str
) -> None:
    async with studying(hostile_bank(tmp_path, form), size=SIZE) as seat:
        assert_only_text(seat)
        assert {"choice": "askabc", "ask": "askabc"}.get(form, "fact") + SHOWN[:20] in squeezed(
            seat
        )
        assert f"Picture:fileabc{SHOWN}" in squeezed(seat)
        assert form != "choice" or f"1answer{SHOWN}" in squeezed(seat)
        await seat.press("tab", "enter")
        assert_only_text(seat)
        assert f"hint:hintabc{SHOWN}" in squeezed(seat)
        for text in ("note", "source", "author", "2024", "#tag"):
            assert f"{text}abc{SHOWN}" in squeezed(seat)
        assert "answer[red]x[/red][@click=app.quit]go[/][bold]" in squeezed(seat)


ENTERED = {
    "list": ["v", "enter", "left_square_bracket", "enter"],
    "several": ["1", "j"],
    "order": ["j", "K"],
    "match": ["b", "a", "up"],
}


@pytest.mark.parametrize("parts", one_in(2, ENTERED))
@pytest.mark.parametrize(
    "size",
    [(80, 24), *(pytest.param(one, marks=pytest.mark.slow) for one in ((40, 12), SIZE, (20, 5)))],
)
async def test_parts_are_shown_as_they_are_written(
    tmp_path: Path, parts: str, size: tuple[int, int]
) -> None:
    form = {"several": "choice"}.get(parts, parts)
    async with studying(hostile_parts(tmp_path, parts), form, size=size) as seat:
        for key in [*ENTERED[parts], "tab", "enter"]:
            await seat.press(key)
            assert_only_text(seat)
            assert [line for line in seat.lines if cell_len(line) > size[0]] == []
        assert len(seat.rows) == 1
        assert size != SIZE or "oneabc[red]x[/red][@click=app.quit]go[/]" in squeezed(seat)
        for key in ["j", "r", "ctrl+z", "ctrl+z", "enter", "2", "escape"]:
            await seat.press(key)
            assert_only_text(seat)


async def test_a_title_is_shown_as_it_is_written(tmp_path: Path) -> None:
    bank = hostile_bank(tmp_path, "choice")
    async with at_home(bank, size=SIZE) as seat:
        assert_only_text(seat)
        assert "a b c [red]x[/red] [@click=app.quit]go[/]" in seat.text
        await seat.press("enter")
        assert "a b c [red]x[/red] [@click=app.quit]go[/]" in seat.lines[1]


async def test_a_toast_and_the_summary_show_an_answer_as_it_is_written(tmp_path: Path) -> None:
    async with studying(hostile_bank(tmp_path, "choice"), size=SIZE) as seat:
        await seat.press("2", "r", "u")
        assert_only_text(seat)
        assert "Undone: the rating of 'answer [red]x[/red] [@click=app.quit]go…'." in seat.text
        await seat.press("u", "2", "q")
        assert_only_text(seat)
        assert "✗ ask a b c [red]x[/red] [@click=" in seat.text
        assert "answer [red]x[/red] [@click=app" in seat.text


async def test_what_is_wrong_is_shown_as_it_is_written(tmp_path: Path) -> None:
    async with at_home(hostile_bank(tmp_path, "choice"), size=SIZE) as seat:
        await seat.press("down", "p")
        assert_only_text(seat)
        assert seat.line_with("1 error").startswith("[red]x[@click=app.quit]y\\u202e\\x1b[31m.yaml")
        assert "unknownkey'ask[red]x[/red][@click=app.quit]go[/]…'" in squeezed(seat)
        # The line of the file, where json.dumps has escaped what YAML would.
        assert '"ask[red]x[/red] [@click=app.quit]go[/] [bold] [/] \\u001b[31mred' in seat.text


async def test_a_raw_line_of_a_file_is_shown_as_text(tmp_path: Path) -> None:
    bank = tmp_path / "raw.yaml"
    bank.write_text(
        "ctquiz: 1\nbank: raw\n[red]\u202e\u200b漢\u0301\t\x9b: [@click=app.quit]x[/]\n"
    )
    async with at_home(bank, size=(40, 12)) as seat:
        await seat.press("end", "enter", "pagedown")
        assert_only_text(seat)
        assert "[red]\\u202e\\u200b" in seat.text


@pytest.mark.parametrize(("width", "height"), one_in(3, [(20, 5), (40, 12), (80, 24)]))
async def test_no_page_breaks_where_there_is_little_room(
    tmp_path: Path, width: int, height: int
) -> None:
    async with at_home(hostile_bank(tmp_path, "ask"), size=(width, height)) as seat:
        for key in "down p j q enter tab x enter j u y enter space q j u escape escape".split():
            await seat.press(key)
            assert_only_text(seat)
            assert [line for line in seat.lines if len(line) > width] == []


def test_every_planted_text_has_its_own_form() -> None:
    assert len(set(PLANTED.values())) == len(PLANTED) == 16
