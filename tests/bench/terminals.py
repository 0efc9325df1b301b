"""A program in a pty of its own, timed: its first paint, its answers, its memory, its idling."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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


def started(command: Sequence[str], shows: bytes, answers: int = 0, **variables: str) -> Started:
    """Start it, wait until it shows that, answer so often with space, let it idle, end it."""
    begun = time.monotonic()
    with _terminal(command, variables) as (near, process):
        _until_shown(near, shows)
        first = time.monotonic() - begun
        _until_quiet(near)
        steps = tuple(_answered(near) for _ in range(answers))
        return Started(first, steps, peak_mb(process.pid), _idled(near, process.pid))


@dataclass(frozen=True)
class Idling:
    """The share of a CPU that it takes, and the bytes a second that it draws."""

    cpu: float
    bytes_s: float


def idling(
    command: Sequence[str], keys: str = "", seconds: float = 10.0, **variables: str
) -> Idling:
    """Start it, press keys when all is quiet, and then leave it alone for so long."""
    with _terminal(command, variables) as (near, process):
        _until_still(near)
        os.write(near, keys.encode())
        _until_still(near)
        before, until, drawn = _cpu_s(process.pid), time.monotonic() + seconds, 0
        while (left := until - time.monotonic()) > 0:
            if select.select([near], [], [], left)[0]:
                drawn += len(os.read(near, 65_536))
        return Idling((_cpu_s(process.pid) - before) / seconds, drawn / seconds)


def _until_still(near: int) -> None:
    """Two seconds are enough to start, and for what a page does once it is shown."""
    until = time.monotonic() + 2
    while (left := until - time.monotonic()) > 0:
        if select.select([near], [], [], left)[0]:
            os.read(near, 65_536)


@dataclass(frozen=True)
class Pressed:
    """ms from a key to the first byte that it brought to the screen, and to the last."""

    first_ms: float
    last_ms: float


def pressed(
    command: Sequence[str], shows: bytes, keys: Sequence[bytes], **variables: str
) -> list[Pressed]:
    """Start it, wait until it shows that, and press these keys, each when all is quiet again."""
    with _terminal(command, variables) as (near, _):
        _until_shown(near, shows)
        _until_quiet(near)
        return [_pressed(near, key) for key in keys]


def shown_after(
    command: Sequence[str], shows: bytes, keys: bytes, then: bytes, **variables: str
) -> float:
    """Start it, wait until it shows the one, press all keys at once: s until it shows the other."""
    with _terminal(command, variables) as (near, _):
        _until_shown(near, shows)
        _until_quiet(near)
        sent = time.monotonic()
        os.write(near, keys)
        _until_shown(near, then)
        return time.monotonic() - sent


def _pressed(near: int, key: bytes) -> Pressed:
    sent = time.monotonic()
    os.write(near, key)
    if not select.select([near], [], [], _PATIENCE_S)[0]:
        raise AssertionError(f"{key!r} changed nothing")
    first = time.monotonic()
    return Pressed((first - sent) * 1000, (_until_quiet(near) - sent) * 1000)


@contextmanager
def _terminal(
    command: Sequence[str], variables: Mapping[str, str]
) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """The program in a terminal of its own, ended afterwards."""
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", **variables}
    process = subprocess.Popen(
        command, stdin=far, stdout=far, stderr=far, env=environment, start_new_session=True
    )
    os.close(far)
    try:
        yield near, process
    finally:
        process.terminate()
        process.wait(_PATIENCE_S)
        os.close(near)


def _answered(near: int) -> float:
    """ms from a space that rates to the last byte of the next question's frame."""
    os.write(near, b" ")
    _until_quiet(near)
    sent = time.monotonic()
    os.write(near, b"3")
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
