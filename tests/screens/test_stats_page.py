"""The page of statistics: each of its keys, each of its charts, and what it says without a past."""

import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from long_past import studied_for_long
from piloted import SMALL, Seat, at_home

from ctquiz.memory.log import Log
from ctquiz.screens.stats import page as stats_page
from ctquiz.screens.stats.charts import CHARTS
from fewer import one_in
from studying import SOLAR, letters, write_bank


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


@asynccontextmanager
async def at_stats(*banks: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Seat]:
    async with at_home(*banks, size=size) as seat:
        await seat.press("t")
        await seat.settled()
        yield seat


def head(seat: Seat) -> str:
    return " ".join(next(line for line in seat.lines if line.strip()).split())


@pytest.mark.slow
async def test_t_at_home_shows_the_days_first(small: Path) -> None:
    studied_for_long(small, SOLAR)
    async with at_stats(small, SOLAR) as seat:
        assert seat.at == "StatsPage"
        assert head(seat) == "Stats · Everything Days, 1 of 6"
        assert "Reviews a day   · 0   ░ 1   ▒ 10   ▓ 20   █ 40+" in seat.text
        assert "Coming, 14 days" in seat.text
        assert "asked for" in seat.text
        assert seat.line_with("Mo   ·").startswith("Mo   ·")
        assert seat.keys == "tab next chart   [ ] bank   ? help   q home"


TOLD = {
    "Memory": ["Week by week   ⠒ remembered   ─ asked for", "Ratings", "100 %"],
    "Coming": ["Coming, 10 weeks", "mature (21 days or more)", " due later"],
    "Forms and tags": ["By form", "By tag", "giants"],
    "Hardest": ["lapses  remembered  fact", "Galileo discovered"],
    "Time": ["Minutes a day, 14 days", "Minutes a week, 10 weeks"],
    "Days": ["Reviews a day", "Coming, 14 days"],
}


async def test_tab_shows_one_chart_after_the_other_and_begins_again(small: Path) -> None:
    studied_for_long(small, SOLAR)
    async with at_stats(small, SOLAR) as seat:
        assert [chart.title for chart in CHARTS] == ["Days", *[*TOLD][:-1]]
        for key, (title, lines) in zip(
            ("tab", "enter", "space", "tab", "tab", "tab"), TOLD.items(), strict=True
        ):
            await seat.press(key)
            assert f" {title}, " in head(seat)
            assert [line for line in lines if line not in seat.text] == []
        await seat.press("shift+tab")
        assert head(seat).endswith("Time, 6 of 6")


async def test_brackets_lead_from_bank_to_bank_and_back_to_all(small: Path) -> None:
    studied_for_long(small)
    async with at_stats(small, SOLAR) as seat:
        seen = []
        for key in ("right_square_bracket", "right", "l", "left_square_bracket", "left", "h"):
            await seat.press(key)
            seen.append(head(seat).removeprefix("Stats · ").partition(" Days")[0])
        solar, everything = "The solar system", "Everything"
        assert seen == ["A small bank", solar, everything, solar, "A small bank", everything]
        await seat.press("h")
        assert "Nothing was answered yet." in seat.text  # of the last bank


@pytest.mark.slow
async def test_without_a_past_the_page_says_what_to_do(small: Path) -> None:
    async with at_stats(small) as seat:
        assert "Nothing was answered yet." in seat.text
        assert "At home, enter studies." in " ".join(seat.text.split())


@pytest.mark.slow
async def test_an_answer_given_since_is_counted(tmp_path: Path) -> None:
    async with at_home(letters(tmp_path / "l.yaml", 1)) as seat:
        await seat.press("enter", "a", "enter", "space", "enter", "t")
        await seat.settled()
        assert seat.line_with("Mo   ·").endswith("░")
        assert "Nothing was asked again on a later day in 30 days" in seat.text
        await seat.press("tab")
        assert "The line begins once answers were asked again in two weeks." in seat.text
        await seat.press("tab", "tab", "tab")
        assert "Nothing that was learnt has been forgotten so far." in seat.text


async def test_a_long_chart_scrolls_and_another_begins_at_its_top(small: Path) -> None:
    studied_for_long(small, SOLAR)
    async with at_stats(small, SOLAR, size=(40, 12)) as seat:
        assert "Reviews a day" in seat.text
        await seat.press("j", "j", "pagedown")
        assert "Reviews a day" not in seat.text
        await seat.press("k", "pageup", "pageup")
        assert "Reviews a day" in seat.text
        await seat.press("down", "down", "up", "tab")
        assert "remembered" in seat.lines[2]


@pytest.mark.parametrize("key", one_in(2, ["q", "escape"]))
async def test_q_leads_home(small: Path, key: str) -> None:
    async with at_stats(small) as seat:
        await seat.press(key)
        assert seat.at == "HomePage"
        assert not seat.app._exit


@pytest.mark.slow
async def test_help_says_what_the_chart_means(small: Path) -> None:
    studied_for_long(small)
    async with at_stats(small) as seat:
        await seat.press("tab", "question_mark")
        told = " ".join(seat.text.split())
        assert "Practice and exams do not count." in told
        assert "Tell of the next bank; after the last one, of all." in told
        await seat.press("escape")
        assert head(seat).endswith("Memory, 2 of 6")


async def test_a_log_that_cannot_be_read_is_told(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Log) -> Any:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(stats_page, "answers", broken)
    async with at_stats(small) as seat:
        assert "Cannot read: disk I/O error." in seat.text
        await seat.press("tab", "right_square_bracket", "q")
        assert seat.at == "HomePage"


class Slow:
    """Answers that come when they are let."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.ended = threading.Event()

    def __call__(self, _: Log) -> Iterator[Any]:
        try:
            self.go.wait(30)
            yield from ()
        finally:
            self.ended.set()


async def test_while_it_reads_the_page_says_so(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow()
    monkeypatch.setattr(stats_page, "answers", slow)
    monkeypatch.setattr(stats_page, "_PATIENCE_S", 3_600)
    async with at_home(small) as seat:
        await seat.press("t")
        page = seat.app.screen
        assert isinstance(page, stats_page.StatsPage)
        assert "Reading" not in seat.text
        page._tell_progress(page._since)
        await seat.press("tab", "right_square_bracket")
        assert "Reading …" in seat.text
        assert seat.keys == "tab next chart   ? help   q home"
        page._share = 0.42
        page._tell_progress(page._since - 2)
        await seat.pilot.pause()
        assert "Reading … 42 %" in seat.text
        slow.go.set()
        await seat.settled()
        assert "Nothing was answered yet." in seat.text


@pytest.mark.slow
async def test_a_page_that_is_left_reads_no_further(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow()
    monkeypatch.setattr(stats_page, "answers", slow)
    async with at_home(small) as seat:
        await seat.press("t", "q")
        assert seat.at == "HomePage"
        slow.go.set()
        slow.ended.wait(30)
        await seat.pilot.pause()
        assert seat.at == "HomePage"
        assert seat.toasts == []


@pytest.mark.slow
@pytest.mark.parametrize(("width", "column"), [(99, 76), (100, 100), (200, 100), (70, 70)])
async def test_a_wide_terminal_gives_the_page_a_hundred_columns(
    small: Path, width: int, column: int
) -> None:
    studied_for_long(small)
    async with at_stats(small, size=(width, 24)) as seat:
        assert seat.app.screen.query_one("#column").region.width == column
        await seat.resize(120, 24)
        assert seat.app.screen.query_one("#column").region.width == 100
