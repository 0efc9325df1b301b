"""The line that tells how far a long command is."""

import io
import sys
import threading
from collections.abc import Iterator

import pytest

from ctquiz.commands import progress
from ctquiz.commands.progress import telling, watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time it is, in a list of one."""
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def slowly(items: int, clock: list[float], seconds_each: float) -> Iterator[int]:
    for number in range(items):
        clock[0] += seconds_each
        yield number


def screen(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO) -> io.StringIO:
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_what_takes_long_is_counted_and_the_line_is_gone_at_the_end(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = screen(monkeypatch, Terminal())
    assert list(watched(slowly(2_000, clock, 0.001), 2_000)) == [*range(2_000)]
    *told, last, end = shown.getvalue().split("\r")[1:]
    assert told == [
        "[##########..........] 1,000 of 2,000",
        "[###############.....] 1,500 of 2,000",
    ]
    assert (last, end) == (" " * len(told[-1]), "")


def test_what_is_done_at_once_tells_nothing(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = screen(monkeypatch, Terminal())
    list(watched(slowly(2_000, clock, 0.0001), 2_000))
    assert shown.getvalue() == ""


def test_a_file_is_told_nothing(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch, io.StringIO())
    list(watched(slowly(2_000, clock, 1.0), 2_000))
    assert shown.getvalue() == ""


def test_the_line_is_gone_after_an_error_too(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Iterator[int]:
        yield from slowly(1_001, clock, 0.001)
        raise OSError("gone")

    shown = screen(monkeypatch, Terminal())
    with pytest.raises(OSError, match="gone"):
        list(watched(broken(), 2_000))
    assert shown.getvalue().endswith(" \r")


class Watched(Terminal):
    """A terminal that says when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


def test_what_cannot_be_counted_is_named_while_it_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE_S", 0)
    shown = Watched()
    screen(monkeypatch, shown)
    with telling("reading"):
        assert shown.written.wait(60)
    assert shown.getvalue() == f"\rreading …\r{' ' * len('reading …')}\r"


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()])
def test_what_is_soon_over_is_not_named(
    stream: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = screen(monkeypatch, stream)
    with telling("reading"):
        pass
    assert shown.getvalue() == ""
