"""How long statistics take, each as a ratio to reading the same rows with sqlite3 alone.

    python tests/bench/bench_stats.py [REVIEWS]

REVIEWS is the size of the largest log, 1,000,000 unless said. The page reads beside its screen, so
this is how long it says "Reading …".
"""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from bench_program import cpu, told
from large import fill

from ctquiz.figures.gather import gathered, of_everything
from ctquiz.memory.answers import answers
from ctquiz.memory.log import Log

_ROWS = "SELECT id, blank, day, body FROM event WHERE kind = 'review' ORDER BY tick, id"
_TODAY = 18_400
HERE = Path(__file__).parent


def read(path: Path) -> None:
    """Each row once, as it is."""
    with closing(sqlite3.connect(path)) as connection:
        for _ in connection.execute(_ROWS):
            pass


def figured(path: Path) -> None:
    """All that the page shows."""
    with closing(Log.open(path)) as log:
        of_everything(gathered(log, _TODAY, answers(log)), [])


def settled(path: Path) -> None:
    """Each review whole, as `ctquiz log` tells them."""
    with closing(Log.open(path)) as log:
        for _ in log.settled():
            pass


def peak_of(work: Callable[[Path], None], path: Path) -> float:
    """The memory at its highest of a process that does this and nothing else."""
    code = (
        "import os, sys; from pathlib import Path; import bench_stats, terminals;"
        f"bench_stats.{work.__name__}(Path(sys.argv[1]));"
        "print(terminals.peak_mb(os.getpid()))"
    )
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, check=True)
    return float(done.stdout)


def main() -> None:
    """Print what it takes."""
    reviews = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        for size in (reviews // 10, reviews):
            path = Path(name) / f"{size}.db"
            fill(path, size, max(1, size // 20))
            bare = cpu(partial(read, path))
            ours, whole = cpu(partial(figured, path)), cpu(partial(settled, path), 1)
            told(f"statistics of {size:9,}, to the bare rows", ours, bare, "s", "aim 6")
            told(f"whole reviews of {size:9,}, to the same", whole, bare, "s")
            peaks = peak_of(figured, path), peak_of(read, path)
            told(f"peak memory of {size:9,}, to the same", *peaks, "MB")


if __name__ == "__main__":
    main()
