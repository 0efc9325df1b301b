"""The pages of a PDF, read in a process of their own: a C library reads what strangers made."""

import importlib.util
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Final, NamedTuple

from msgspec import ValidationError, msgpack

from ctquiz.documents.block import MAX_PACKED_BYTES, Unreadable
from ctquiz.documents.extract.pdf.sheet import End, Fault, Sheet, Told

_PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[1:-2]; "
    "from ctquiz.documents.extract.pdf.child import main; main()"
)
"""Isolated, but for the path of this process: it finds this program however it is installed."""

_OUT_OF_TIME: Final = frozenset({9, 24})
"""SIGKILL and SIGXCPU, as the limits end it."""

_MOST_TOLD: Final = 400_000_000
_MOST_TOLD_OF_A_PAGE: Final = 100_000_000
_REPAIR: Final = "open it in a PDF viewer and print it to a new PDF"


class _Limits(NamedTuple):
    """How long reading may take: a document of many pages is a large file."""

    computing: int
    waiting: int

    @classmethod
    def of(cls, size: int) -> "_Limits":
        computing = min(10 + size // 50_000, 120)
        return cls(computing, 5 * computing)


def pages(data: bytes) -> Iterator[Sheet]:
    """The pages in their order, at least one; raises Unreadable.

    Raises ModuleNotFoundError where pdfium is not installed.
    """
    _check(data)
    limits = _Limits.of(len(data))
    command = child(len(data), limits.computing)
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null) as process:
        watch = threading.Timer(limits.waiting, process.kill)
        watch.start()
        try:
            yield from _asked(process, data)
        finally:
            watch.cancel()
            process.kill()


def child(size: int, seconds: int) -> list[str]:
    """The command that reads so many bytes and may compute so long."""
    return [sys.executable, "-I", "-c", _PROGRAM, *sys.path, str(size), str(seconds)]


def _check(data: bytes) -> None:
    if importlib.util.find_spec("pypdfium2") is None:
        raise ModuleNotFoundError("No module named 'pypdfium2'", name="pypdfium2")
    if len(data) > MAX_PACKED_BYTES:
        million = MAX_PACKED_BYTES // 1_048_576
        raise Unreadable(f"is larger than {million} MB", "split it into smaller documents")
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("is no PDF: it does not begin with %PDF-", "give it its true ending")


def _asked(process: subprocess.Popen[bytes], data: bytes) -> Iterator[Sheet]:
    assert process.stdin is not None and process.stdout is not None, "they are pipes"
    try:
        process.stdin.write(data)
        process.stdin.flush()
    except OSError:
        with suppress(OSError):
            process.stdin.close()
        raise _ended(process) from None
    decoder = msgpack.Decoder(Told)
    told = 0
    while True:
        encoded = _frame(process.stdout)
        told += len(encoded)
        if not encoded or told > _MOST_TOLD:
            raise _ended(process)
        try:
            one = decoder.decode(encoded)
        except ValidationError as error:
            raise _ended(process) from error
        match one:
            case Sheet():
                yield one
            case Fault(message, hint):
                raise Unreadable(message, hint)
            case End():
                return


def _frame(stream: IO[bytes]) -> bytes:
    """What follows; empty where it ends too early."""
    size = int.from_bytes(stream.read(4), "big")
    if size > _MOST_TOLD_OF_A_PAGE:
        return b""
    encoded = stream.read(size)
    return encoded if len(encoded) == size else b""


def _ended(process: subprocess.Popen[bytes]) -> Unreadable:
    """Why a process ended that had not told all, or has to end."""
    try:
        code = process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        code = 0
    if -code in _OUT_OF_TIME:
        return Unreadable("takes too long to read: it may be made to", _REPAIR)
    return Unreadable("is a broken PDF, or one that takes too much memory", _REPAIR)
