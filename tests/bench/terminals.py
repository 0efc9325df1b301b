"""A program in a pty of its own, timed: its first paint, its answers, its memory, its idling."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PATIENCE_S = 60.0
IDLE_S = 3.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Started:
    """Seconds to the first paint, ms from each answer to the next card, MB at most, idle CPU."""

    first_s: float
    answers_ms: tuple[float, ...]
    peak_mb: float
    idle_s: float


SHOW_AND_RATE: Final = (b" ", b"3")
DOWN_AND_UP: Final = (b"j", b"k")


def started(
    command: Sequence[str],
    shows: bytes,
    answers: int = 0,
    keys: tuple[bytes, bytes] = SHOW_AND_RATE,
    **variables: str,
) -> Started:
    """Start it, wait until it shows that, press both keys so often, let it idle, end it.

    The second of them is what is timed.
    """
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", **variables}
    begun = time.monotonic()
    process = subprocess.Popen(
        command, stdin=far, stdout=far, stderr=far, env=environment, start_new_session=True
    )
    os.close(far)
    _until_shown(near, shows)
    first = time.monotonic() - begun
    _until_quiet(near)
    steps = tuple(_pressed(near, *keys) for _ in range(answers))
    idle = _idled(near, process.pid)
    peak = peak_mb(process.pid)
    process.terminate()
    process.wait(_PATIENCE_S)
    os.close(near)
    return Started(first, steps, peak, idle)


def _pressed(near: int, first: bytes, timed: bytes) -> float:
    """ms from a key, as the one that rates, to the last byte of the frame that it leads to."""
    os.write(near, first)
    _until_quiet(near)
    sent = time.monotonic()
    os.write(near, timed)
    last = _until_quiet(near)
    return (last - sent) * 1000


def _until_shown(near: int, text: bytes) -> None:
    seen = b""
    deadline = time.monotonic() + _PATIENCE_S
    while text not in seen:
        assert time.monotonic() < deadline, f"{text!r} never came: {seen[-500:]!r}"
        if select.select([near], [], [], 0.1)[0]:
            seen += os.read(near, 65_536)


def _until_quiet(near: int) -> float:
    """When the last byte came; 80 ms without one is quiet."""
    last = time.monotonic()
    while select.select([near], [], [], 0.08)[0]:
        os.read(near, 65_536)
        last = time.monotonic()
    return last


def _idled(near: int, pid: int) -> float:
    """CPU that it takes while nothing happens."""
    before, until = _cpu_s(pid), time.monotonic() + IDLE_S
    while (left := until - time.monotonic()) > 0:
        if select.select([near], [], [], left)[0]:
            os.read(near, 65_536)
    return _cpu_s(pid) - before


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
