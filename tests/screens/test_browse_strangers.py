"""Text from a bank is data in the list and the history, too: shown as it is, and never obeyed."""

from pathlib import Path

import pytest
from hostile import hostile_bank, hostile_parts
from piloted import browsing
from rich.cells import cell_len
from test_screen_strangers import assert_only_text, squeezed

from fewer import one_in


@pytest.mark.parametrize(("width", "height"), one_in(3, [(80, 24), (40, 12), (120, 120)]))
async def test_a_fact_is_shown_as_it_is_written(tmp_path: Path, width: int, height: int) -> None:
    async with browsing(hostile_bank(tmp_path, "choice"), size=(width, height)) as seat:
        for keys in ("", "at", "slash [ r e d ] enter", "o", "enter", "pagedown"):
            await seat.press(*keys.replace("[", "left_square_bracket").split())
            assert_only_text(seat)
            assert [line for line in seat.lines if cell_len(line) > width] == []
        assert "[red]x[/red]" in squeezed(seat)


@pytest.mark.parametrize("parts", one_in(4, ["list", "several", "order", "match"]))
async def test_answers_of_several_parts_are_too(tmp_path: Path, parts: str) -> None:
    async with browsing(hostile_parts(tmp_path, parts)) as seat:
        assert_only_text(seat)
        await seat.press("enter")
        assert_only_text(seat)
        assert "[@click=app.quit]go[/]" in squeezed(seat)


async def test_a_query_is_shown_as_it_is_typed(tmp_path: Path) -> None:
    async with browsing(hostile_bank(tmp_path, "choice")) as seat:
        await seat.press("slash")
        await seat.paste("[red]:\x1b[31m\u202e x[@click=app.quit]:y")
        assert_only_text(seat)
        assert "[red]:[31m x[@click=app.quit]:y" in seat.text
        await seat.press("ctrl+u")
        await seat.paste("[red]is:[bold]\n")
        assert_only_text(seat)
