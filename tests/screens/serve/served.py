"""`ctquiz serve` as it is installed, and a stranger who talks to it in bytes."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from studying import COMMAND, PATIENCE_S, environment

PROC = Path("/proc")


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @classmethod
    def read(cls, data: bytes) -> "Reply":
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        pairs = (line.split(": ", 1) for line in lines)
        return cls(int(first.split()[1]), {name.lower(): value for name, value in pairs}, body)


@dataclass
class Served:
    """A server that runs, with its address."""

    process: "subprocess.Popen[bytes]"
    address: str
    home: str
    told: bytes = b""
    """What stood on its stderr, once it has ended."""

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port is not None
        return port

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def entrance(self) -> str:
        return self.address.removeprefix(f"http://{self.host}")

    def send(self, data: bytes) -> bytes:
        """All that comes back for these bytes until the other side has enough."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE_S) as line:
            line.sendall(data)
            found = b""
            while piece := _received(line):
                found += piece
        return found

    def get(self, target: str, method: str = "GET", **headers: str) -> Reply:
        """The reply to a request; `Host_` and the like name headers."""
        named = {"Host": self.host} | {
            name.strip("_").replace("_", "-"): value for name, value in headers.items()
        }
        lines = [f"{name}: {value}" for name, value in named.items() if value]
        request = "\r\n".join([f"{method} {target} HTTP/1.1", *lines, "", ""])
        return Reply.read(self.send(request.encode()))

    def enter(self) -> tuple[str, str]:
        """Use the token: the page's path, and the cookie."""
        reply = self.get(self.entrance)
        assert reply.status == 303, reply
        return reply.headers["location"], reply.headers["set-cookie"].partition(";")[0]

    def programs(self) -> set[int]:
        """The processes of this home that run beside the server, whoever is their parent."""
        mark = f"CTQUIZ_HOME={self.home}".encode()
        found = set()
        for folder in PROC.iterdir():
            if folder.name.isdigit() and int(folder.name) not in (self.process.pid, os.getpid()):
                try:
                    variables = (folder / "environ").read_bytes().split(b"\0")
                    program = (folder / "cmdline").read_bytes()
                except OSError:
                    continue
                if mark in variables and b"ctquiz.commands.serve" in program:
                    found.add(int(folder.name))
        return found

    def memory(self) -> int:
        """What of the server is resident, in KB."""
        status = (PROC / str(self.process.pid) / "status").read_text()
        return int(status.split("VmRSS:")[1].split()[0])

    def until_programs(self, count: int, patience: float = PATIENCE_S) -> None:
        deadline = monotonic() + patience
        while len(self.programs()) != count:
            assert monotonic() < deadline, f"{self.programs()} are not {count}"
            sleep(0.02)


def _received(line: socket.socket) -> bytes:
    try:
        return line.recv(65_536)
    except ConnectionError:
        return b""


@contextmanager
def serving(home: Path, *arguments: Any, stderr: int = subprocess.PIPE) -> Iterator[Served]:
    """A server while this lasts."""
    process = subprocess.Popen(
        [COMMAND, "serve", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env=environment(CTQUIZ_HOME=str(home)),
        start_new_session=True,
    )
    assert process.stdout is not None
    served = Served(process, process.stdout.readline().decode().strip(), str(home))
    try:
        yield served
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        _, served.told = process.communicate(timeout=PATIENCE_S)
