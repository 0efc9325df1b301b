"""How browse and the history look; a change is looked at before it becomes the standard."""

from collections.abc import Callable, Iterator

import pytest
from piloted import desk_here, only_these
from test_screen_snapshots import (
    LARGE,
    SMALL,
    TINY,
    SnapCompare,
    same_everywhere,  # noqa: F401 - a fixture
    sizes,
)

from ctquiz.screens.app import Ctquiz
from studying import SOLAR, quickly


@pytest.fixture
def begin() -> Iterator[Callable[[], Ctquiz]]:
    """Begins browse on a bank of which something was answered on three days."""
    begun: list[Ctquiz] = []
    for day, answer in enumerate(("four", "five", "four", "four", "1801"), 20):
        study = ("study", "--form", "ask", "--limit", "1", SOLAR)
        quickly(*study, stdin=f"{answer}\n", now=f"2026-11-{day}T09:00Z")

    def app() -> Ctquiz:
        begun.append(Ctquiz(desk_here(now="2026-11-25T09:00Z"), ""))
        return begun[-1]

    with only_these(SOLAR):
        yield app
    for one in begun:
        one.desk.log.close()


@sizes(SMALL, rare=(LARGE, TINY))
def test_browse(
    snap_compare: SnapCompare, begin: Callable[[], Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(), terminal_size=size, press=["o", "j", "f", "at", "k"])


@sizes(SMALL, rare=(LARGE, TINY))
def test_history(
    snap_compare: SnapCompare, begin: Callable[[], Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(), terminal_size=size, press=["enter"])
