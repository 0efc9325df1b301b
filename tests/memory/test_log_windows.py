"""Several windows on one log: real processes, at once."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from happenings import COUNT, derived, event_id, events_in

SCRIPT = Path(__file__).with_name("appending.py")

Window = subprocess.Popen[str]


@pytest.fixture
def windows() -> Iterator[list[Window]]:
    started = [
        subprocess.Popen(
            [sys.executable, str(SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            text=True,
        )
        for _ in range(3)
    ]
    yield started
    for window in started:
        window.kill()
        window.communicate()


def tell(window: Window, line: str) -> None:
    assert window.stdin is not None
    window.stdin.write(f"{line}\n")
    window.stdin.flush()


def said(window: Window) -> str:
    """What the window answers; what went wrong in it, if it ended instead."""
    assert window.stdout is not None and window.stderr is not None
    return window.stdout.readline().strip() or window.stderr.read()


def test_windows_that_open_a_new_log_at_once_open_the_same(
    windows: list[Window], tmp_path: Path
) -> None:
    for number in range(20):
        path = tmp_path / str(number) / "memory.db"
        for window in windows:
            tell(window, f"wait {path.parent}")
            said(window)
            tell(window, f"open {path}")
        path.parent.mkdir()
        assert [said(window) for window in windows] == ["there"] * 3
        machines = {said(window) for window in windows}
        with closing(Log.open(path)) as log:
            assert machines == {log.machine.hex()}


def test_windows_that_answer_at_once_lose_nothing(windows: list[Window], tmp_path: Path) -> None:
    path = tmp_path / "memory.db"
    for window in windows:
        tell(window, f"open {path}")
        said(window)
    for number, window in enumerate(windows):
        tell(window, f"append {number * 200} 200")
    assert [said(window) for window in windows] == ["done"] * 3
    with closing(Log.open(path)) as log:
        events = list(log.events())
        assert {event.id for event in events} == {event_id(number) for number in range(600)}
        assert len({event.tick for event in events}) == 600
        assert log.schedule(COUNT) == replay(events)[COUNT]
        before = derived(log)
        log.rebuild()
        assert derived(log) == before


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed otherwise there")
def test_a_window_killed_inside_an_answer_leaves_the_answers_before_it(
    windows: list[Window], tmp_path: Path
) -> None:
    path = tmp_path / "memory.db"
    window, other, _ = windows
    for one in (window, other):
        tell(one, f"open {path}")
        said(one)
    tell(window, "append 0 20")
    assert said(window) == "done"
    tell(window, "die 20")
    assert said(window) == ""
    tell(other, "append 30 5")
    assert said(other) == "done"
    found = [event.id for event in events_in(path)]
    assert found == [event_id(number) for number in (*range(20), *range(30, 35))]
