"""How the charts look; a change is looked at before `--snapshot-update` makes it the standard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from long_past import studied_for_long
from piloted import SMALL, desk_here, only_these
from test_screen_snapshots import LARGE, TINY, SnapCompare, same_everywhere, size_name
from test_screen_snapshots import SMALL as USUAL

from ctquiz.screens.app import Ctquiz
from ctquiz.screens.stats.charts import CHARTS
from fewer import one_in
from studying import SOLAR, write_bank

assert same_everywhere  # a fixture that every picture needs

PICTURES = [
    *((USUAL, number) for number in range(len(CHARTS))),
    *((size, number) for size in (TINY, LARGE) for number in (0, 1)),
]


@pytest.fixture
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal without colours."""
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Ctquiz]:
    """The program at home, half a year after the first answer."""
    small = write_bank(tmp_path / "small.yaml", SMALL)
    studied_for_long(small, SOLAR)
    with only_these(small, SOLAR):
        begun = Ctquiz(desk_here())
        yield begun
        begun.desk.log.close()


@pytest.mark.parametrize(
    ("size", "number"),
    one_in(6, PICTURES),
    ids=lambda value: value if isinstance(value, int) else size_name(value),
)
def test_chart(snap_compare: SnapCompare, app: Ctquiz, size: tuple[int, int], number: int) -> None:
    async def leaf(pilot: Any) -> None:
        await pilot.press("t")
        await app.workers.wait_for_complete()
        await pilot.press(*["tab"] * number)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=leaf)


@pytest.mark.slow
def test_chart_without_colours(snap_compare: SnapCompare, no_colour: None, app: Ctquiz) -> None:
    async def leaf(pilot: Any) -> None:
        await pilot.press("t")
        await app.workers.wait_for_complete()
        await pilot.press("tab")
        await pilot.pause()

    assert snap_compare(app, terminal_size=USUAL, run_before=leaf)
