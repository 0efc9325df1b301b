"""A tab and its program: what is typed is answered, and the two end together."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from served import PROC, Served, serving
from sitting_in_a_tab import tab

from fewer import one_in
from studying import ctquiz, letters, log_rows, quickly

pytestmark = pytest.mark.skipif(not PROC.is_dir(), reason="no /proc to find processes in")

SECONDS = 4.0
"""Within which a program has ended after its tab or its server."""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return letters(tmp_path / "letters.yaml", 12)


@pytest.fixture
def server(home: Path, bank: Path) -> Iterator[Served]:
    with serving(home, bank) as served:
        yield served
    assert b"Traceback" not in served.told, served.told
    assert served.programs() == set()


def test_what_is_typed_is_answered_and_kept(server: Served) -> None:
    with tab(server, *server.enter()) as sitting:
        sitting.size()
        sitting.until("Which letter is number 1?")
        sitting.type("a\r")
        sitting.until("3 good")
        assert [row["answer"] for row in log_rows()] == ["a"]
        (program,) = server.programs()
        variables = (PROC / str(program) / "environ").read_bytes()
        names = {line.partition(b"=")[0].decode() for line in variables.split(b"\0") if line}
        # Beside what the program is given, what Python adds for the C locale.
        assert names <= {
            *("CTQUIZ_HOME", "CTQUIZ_NOW", "NO_COLOR", "TZ", "LANG", "LC_ALL", "LC_CTYPE"),
            *("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"),
            *("TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM", "COLUMNS", "ROWS"),
        }
    server.until_programs(0, SECONDS)


def test_who_leaves_is_told_so_and_may_come_back(server: Served) -> None:
    home, cookie = server.enter()
    for _ in range(2):
        with tab(server, home, cookie) as sitting:
            sitting.size()
            sitting.until("Which letter")
            sitting.type("\x03")
            assert sitting.closed() == 1000
    server.until_programs(0, SECONDS)


SIZE = {"type": "sized", "columns": 80, "rows": 24}
NEVER_SAID = {
    "no such message": [SIZE, {"type": "quit"}],
    "not its size first": [{"type": "typed", "text": "a"}],
    "too large": [SIZE | {"columns": 10_000}],
    "nonsense": ["nonsense"],
    "another's message": [SIZE, [["stdin", "q"]]],
}


@pytest.mark.parametrize("said", one_in(5, NEVER_SAID))
def test_a_tab_that_says_what_our_page_would_not_is_closed(server: Served, said: str) -> None:
    with tab(server, *server.enter()) as sitting:
        for one in NEVER_SAID[said]:
            sitting.say(one)
        assert sitting.closed() == 1007
    server.until_programs(0, SECONDS)


@pytest.mark.slow
def test_a_huge_message_closes_the_tab(server: Served) -> None:
    with tab(server, *server.enter()) as sitting:
        sitting.size()
        sitting.until("Which letter")
        sitting.type("a" * 200_000)
        assert sitting.closed() == 1009
    server.until_programs(0, SECONDS)


@pytest.mark.slow
def test_only_so_many_tabs_are_open_at_once(server: Served) -> None:
    home, cookie = server.enter()
    with ExitStack() as opened:
        tabs = [opened.enter_context(tab(server, home, cookie)) for _ in range(4)]
        for one in tabs:
            one.size()
        for one in tabs:
            one.until("Which letter")
        with tab(server, home, cookie) as one_more:
            assert one_more.closed() == 1013
        assert len(server.programs()) == 4
    server.until_programs(0, SECONDS)
    with tab(server, home, cookie) as one_more:
        one_more.size()
        one_more.until("Which letter")


@pytest.mark.slow
def test_the_last_tab_that_there_is_room_for_can_be_reloaded(server: Served) -> None:
    home, cookie = server.enter()
    with ExitStack() as opened:
        for _ in range(3):
            opened.enter_context(tab(server, home, cookie)).size()
        for _ in range(3):
            with tab(server, home, cookie) as reloaded:
                reloaded.size()
                reloaded.until("Which letter")


def test_a_bank_that_is_gone_ends_the_tab_and_is_told_in_one_line(home: Path, bank: Path) -> None:
    with serving(home, bank) as served:
        bank.unlink()
        with tab(served, *served.enter()) as sitting:
            sitting.size()
            assert sitting.closed() == 1011
    (told,) = [line for line in served.told.decode().splitlines() if "error" in line]
    assert told.startswith(f"{bank}:1:1: error: cannot be read: no such file")


@pytest.mark.slow
def test_nothing_to_study_leads_home(home: Path, bank: Path) -> None:
    answers = "".join(f"{letter}\n" for letter in "abcdefghijkl")
    assert quickly("study", bank, stdin=answers).code == 0
    with serving(home, bank) as served, tab(served, *served.enter()) as sitting:
        sitting.size()
        sitting.until("Everything")


@pytest.mark.parametrize(
    "number", one_in(4, [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
)
def test_a_server_that_is_ended_takes_its_programs_along(
    home: Path, bank: Path, number: signal.Signals
) -> None:
    with serving(home, bank) as served, tab(served, *served.enter()) as sitting:
        sitting.size()
        sitting.until("Which letter")
        served.process.send_signal(number)
        served.process.wait(10)
        served.until_programs(0, SECONDS)
    killed = number is signal.SIGKILL
    assert served.process.returncode == (-9 if killed else 130)
    assert (b"every answer is kept" in served.told) is (number.name in ("SIGTERM", "SIGHUP"))


@pytest.mark.slow
def test_a_program_that_hangs_ends_with_its_tab(server: Served) -> None:
    with tab(server, *server.enter()) as sitting:
        sitting.size()
        sitting.until("Which letter")
        (program,) = server.programs()
        os.kill(program, signal.SIGSTOP)
    server.until_programs(0, SECONDS)


@pytest.mark.slow
def test_a_program_that_was_killed_closes_its_tab(server: Served) -> None:
    with tab(server, *server.enter()) as sitting:
        sitting.size()
        sitting.until("Which letter")
        (program,) = server.programs()
        os.kill(program, signal.SIGKILL)
        assert sitting.closed() == 1011


@pytest.mark.slow
def test_a_tab_that_does_not_read_holds_nothing_up(server: Served) -> None:
    """Its program waits, and ends with it; the server keeps next to nothing for it."""
    home, cookie = server.enter()
    with tab(server, home, cookie) as lazy:
        lazy.size(500, 200)
        lazy.until("Which letter")
        before = server.memory()
        for columns in range(300, 500):
            lazy.size(columns, 200)
        with tab(server, home, cookie) as other:
            other.size()
            other.until("Which letter")
        assert server.memory() - before < 8_000
    server.until_programs(0, SECONDS)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = [name for name in sys.modules if name.partition(".")[0] == "websockets"]
    ours = [name for name in sys.modules if name.startswith("ctquiz.screens.serve.")]
    for name in (*gone, *ours):
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "websockets", None)
    ran = quickly("serve")
    wanted = "serve: error: needs websockets (pip install 'ctquiz[serve]')"
    assert (ran.code, ran.out, ran.lines + ran.err.splitlines()) == (2, "", [wanted])


@pytest.mark.parametrize("port", ["0", "80", "65536", "-1", "http"])
def test_a_port_is_one_that_needs_no_rights(port: str) -> None:
    ran = quickly("serve", "--port", port)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.slow
def test_a_port_that_is_taken_is_told_in_one_line(home: Path) -> None:
    with serving(home) as served:
        ran = ctquiz("serve", "--port", str(served.port))
    assert ran.code == 2
    assert ran.err.startswith(f"--port: error: {served.port} cannot be had: address already in use")
    assert len(ran.err.splitlines()) == 1


def test_a_bank_that_is_none_is_told_before_anything_is_served() -> None:
    ran = quickly("serve", "no-such-bank")
    assert (ran.code, ran.out) == (2, "")
    assert "no-such-bank" in ran.err
