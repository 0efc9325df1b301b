"""A program that is left alone draws nothing, and takes next to no CPU: a slow line stays free."""

import time
from pathlib import Path

import pytest
from real_terminal import Terminal

from studying import SOLAR

_STILL_S = 3.0
_CPU_S = 0.15
"""CPU of all those seconds: ten times what is aimed at, as machines differ."""

_LINE = 300
"""Bytes that a line of the head takes, its colours included."""

# The command that leads to a page, the keys, and what it then shows.
PAGES = {
    "home": ((), "", "t stats"),
    "choice": (("study", SOLAR, "--form", "choice"), "", "1-4 answer"),
    "typed": (("study", SOLAR, "--form", "ask"), "", "f1 help"),
    "exam without its clock": (("exam", SOLAR, "-n", "5", "--seed", "1"), "\x1bOR", "show clock"),
    "browse": ((), "b", "sort"),
    "stats": ((), "t", "Nothing was answered yet"),
    "settings": ((), ",", "Reviews a day"),
    "palette": ((), "\x10", "What can be done here"),
    "help": ((), "?", "Help · Home"),
}


def cpu_s(pid: int) -> float:
    """Seconds of CPU that a process has taken."""
    fields = Path(f"/proc/{pid}/schedstat").read_text(encoding="utf-8").split()
    return int(fields[0]) / 1e9


def wait(terminal: Terminal, seconds: float) -> None:
    """Take in what is drawn for so long."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        terminal.drain(left)


def left_alone(terminal: Terminal) -> bytes:
    """What is drawn while nothing is pressed."""
    terminal.raw = b""
    wait(terminal, _STILL_S)
    return terminal.raw


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="Linux tells CPU so")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_is_left_alone_draws_nothing(page: str) -> None:
    arguments, keys, shown = PAGES[page]
    with Terminal(*arguments) as terminal:
        terminal.until(" help")
        if keys:
            terminal.send(keys)
        terminal.until(shown)
        wait(terminal, 3)
        before = cpu_s(terminal.process.pid)
        assert left_alone(terminal) == b""
        assert cpu_s(terminal.process.pid) - before < _CPU_S


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [(), ("--minutes", "9")])
def test_the_clock_of_an_exam_costs_a_small_line_a_second(minutes: tuple[str, ...]) -> None:
    running = ("NO_COLOR", "CTQUIZ_NOW")
    command = ("exam", SOLAR, "-n", "5", "--seed", "1", *minutes)
    with Terminal(*command, without=running) as terminal:
        terminal.until("of 5 ·")
        wait(terminal, 3)
        drawn = left_alone(terminal)
    assert 0 < len(drawn) < _LINE * (_STILL_S + 1)
