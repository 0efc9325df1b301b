"""How long reading a document takes in each format, splitting included, beside pysbd alone.

    python tests/bench/bench_reading.py [PARAGRAPHS]

The aim is at most 1.5 times pysbd's time for splitting the same text, printed and never asserted.
Then how the time grows from a hundredth of the paragraphs to all of them. Seconds are of the clock:
a PDF is read in another process.
"""

import importlib
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench_documents import made_up, pysbds

from ctquiz.collector import uncollected
from ctquiz.documents.document import Document
from ctquiz.documents.text.numbering import document
from documents.formats import FORMATS

_READERS = {"txt": "text", "md": "markdown"}


def _read(kind: str, data: bytes) -> Document:
    reader = importlib.import_module(f"ctquiz.documents.extract.{_READERS.get(kind, kind)}")
    return document(reader.pieces(data))


def _spent(work: Callable[[], object]) -> float:
    with uncollected():
        before = time.perf_counter()
        work()
        return time.perf_counter() - before


def main() -> None:
    """Print what each format takes."""
    paragraphs = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    text = made_up(paragraphs)
    words = sum(len(one.split()) for one in text)
    sizes = (paragraphs // 100, paragraphs // 10, paragraphs)
    alone = _spent(lambda: pysbds(text))
    print(f"pysbd alone, {words:,} words {alone:12.2f} s {words / alone:12,.0f} words a second")
    for kind, make in FORMATS.items():
        made = {size: make(("A title", text[:size])) for size in sizes}
        _read(kind, made[sizes[0]])
        spent = {size: _spent(partial(_read, kind, made[size])) for size in sizes}
        each = ", ".join(f"{seconds / size * 1000:.2f}" for size, seconds in spent.items())
        last = spent[paragraphs]
        print(
            f"{kind:5} {last:8.2f} s  to pysbd {last / alone:6.3f}  aim 1.5  "
            f"{words / last:10,.0f} words a second  ms a paragraph at 1x, 10x, 100x: {each}"
        )


if __name__ == "__main__":
    main()
