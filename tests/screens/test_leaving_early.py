"""Who leaves is not kept waiting, and nothing that is left half done is a defect."""

import signal
import sys
import time
from pathlib import Path

import pytest
from piloted import PARTS, at_home, studying
from real_terminal import Terminal

from ctquiz.screens.stats.page import StatsPage
from fewer import one_in
from studying import letters, write_bank

LONG = """
import sys, threading
from ctquiz.cli import main
import ctquiz.bookcase
import ctquiz.screens.stats.page
def long(*_):
    threading.Event().wait()
ctquiz.bookcase.Bookcase.read = long
ctquiz.screens.stats.page.gathered = long
sys.exit(main())
"""
"""The program, whose documents and statistics take for ever to be read."""


@pytest.mark.parametrize("ending", one_in(3, ["ctrl+c", signal.SIGTERM, signal.SIGHUP]))
def test_what_is_read_beside_the_screen_keeps_no_program_alive(
    ending: str | signal.Signals,
) -> None:
    with Terminal(command=(sys.executable, "-c", LONG)) as terminal:
        terminal.until("t stats")
        terminal.send("t")
        terminal.until("Reading …")
        if isinstance(ending, str):
            terminal.send("\x03")
        else:
            terminal.process.send_signal(ending)
        assert terminal.end() == (0 if ending == "ctrl+c" else 130)


async def test_a_page_that_is_left_while_it_is_made_is_no_defect(tmp_path: Path) -> None:
    async with at_home(letters(tmp_path / "letters.yaml", 1)) as seat:
        seat.app.push_screen(StatsPage([]))
        seat.app.exit(return_code=130)
    assert seat.app.return_code == 130


async def test_what_was_to_be_done_on_a_page_that_has_gone_is_no_defect(tmp_path: Path) -> None:
    async with studying(write_bank(tmp_path / "parts.yaml", PARTS), "order") as seat:
        page = seat.page
        await seat.press("q")
        assert seat.at != "ReviewPage"
        assert not page.stands
        page._keep_in_sight()  # type: ignore[attr-defined]
        page.refresh_page()


def test_bytes_that_are_no_text_stop_no_keys() -> None:
    with Terminal() as terminal:
        terminal.until("t stats")
        terminal.push(b"\xff\xe9\x80")
        # What comes in one piece with them is dropped, too.
        for _ in range(10):
            terminal.read(0.1)
            terminal.send("?")
        terminal.until("Help · Home")
        terminal.send("\x03")
        assert terminal.end() == 0


@pytest.mark.slow
def test_a_signal_at_any_moment_of_the_start_ends_it_in_order() -> None:
    for hundredths in range(20, 90, 2):
        with Terminal() as terminal:
            begun = time.monotonic()
            while (left := hundredths / 100 - (time.monotonic() - begun)) > 0:
                terminal.drain(left)
            terminal.process.send_signal(signal.SIGTERM)
            assert terminal.end(told=False) in (130, -signal.SIGTERM), hundredths
            # Before Python has begun to run us it is the system that ends it.
            assert terminal.process.returncode == 130 or not terminal.raw
            assert b"Traceback" not in terminal.raw


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_an_interrupt_from_elsewhere_says_that_it_interrupted() -> None:
    with Terminal() as terminal:
        terminal.until("t stats")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.end() == 130
