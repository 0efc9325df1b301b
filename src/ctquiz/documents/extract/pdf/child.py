"""The process that reads a stranger's PDF with pdfium, and may crash or hang as it likes.

`process.child` starts it with the number of bytes to come on its standard input and the seconds
that it may compute; sheets go to its standard output, each after its length. It ends with its
parent: its standard input then ends, too.
"""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import Final

from msgspec import msgpack
from pypdfium2 import PdfDocument, PdfiumError, raw

from ctquiz.documents.block import MAX_LETTERS
from ctquiz.documents.extract.pdf.glyphs import sheet
from ctquiz.documents.extract.pdf.sheet import (
    MAX_FRAGMENTS,
    MAX_PAGES,
    End,
    Fault,
    Told,
)

if sys.platform != "win32":
    import resource

MAX_MEMORY: Final = 1_500_000_000


def main() -> None:
    """Read the PDF that the parent sends, and tell of its pages."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # The parent decides what an interrupt ends.
    size, seconds = int(sys.argv[-2]), int(sys.argv[-1])
    _limit(seconds)
    data = sys.stdin.buffer.read(size)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    for told in _told(data):
        encoded = msgpack.encode(told)
        sys.stdout.buffer.write(len(encoded).to_bytes(4, "big") + encoded)
    sys.stdout.buffer.flush()
    os._exit(0)  # What a broken PDF left behind may not crash on its way out.


def _limit(seconds: int) -> None:
    """Where the system knows how: POSIX, and memory in fact on Linux only."""
    if sys.platform == "win32":
        return
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, MAX_MEMORY),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _end_with_the_parent() -> None:
    os.read(0, 1)
    os._exit(1)


def _told(data: bytes) -> Iterator[Told]:
    try:
        document = PdfDocument(data)
    except PdfiumError:
        yield _unopened(raw.FPDF_GetLastError())
        return
    count = len(document)
    if count > MAX_PAGES:
        yield Fault(f"has {count:,} pages, more than {MAX_PAGES:,}", "split it into smaller ones")
        return
    seen = letters = fragments = 0
    for number in range(count):
        told = sheet(document, number, MAX_LETTERS - letters)
        if told is None:
            continue
        seen += 1
        letters += sum(len(fragment.text) for fragment in told.fragments)
        fragments += len(told.fragments)
        if letters >= MAX_LETTERS or fragments > MAX_FRAGMENTS:
            yield Fault("holds more text than any document has", "split it into smaller ones")
            return
        yield told
    yield End() if seen else Fault("is a broken PDF: none of its pages can be read", _REPAIR)


_REPAIR: Final = "open it in a PDF viewer and save it anew"


def _unopened(error: int) -> Fault:
    if error == raw.FPDF_ERR_PASSWORD:
        return Fault("is encrypted", "save a copy without a password")
    if error == raw.FPDF_ERR_SECURITY:
        return Fault("is encrypted in a way that is not known", "save a copy without a password")
    return Fault("is a broken PDF", _REPAIR)
