"""How long the program makes its learner wait, each as a ratio to a baseline of the same run.

    python tests/bench/bench_program.py [REVIEWS]

REVIEWS is the size of the largest log, 1,000,000 unless said; a smaller one takes less patience.
What is aimed at is printed beside, never asserted: a slower machine is slower at both.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import yaml
from bench_check import bank_of
from large import fill, history
from py_fsrs import reviewed
from terminals import IDLE_S, Started, pressed, started

from ctquiz.bank.read import read_bytes
from ctquiz.cache import Cache
from ctquiz.collector import uncollected
from ctquiz.memory.derive import SCHEDULE_COLUMNS
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget
from ctquiz.memory.waiting import Waiting

CTQUIZ = (sys.executable, "-m", "ctquiz")
BARE_APP = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    keys = 0
    def compose(self):
        yield Static("first paint")
    def on_key(self):
        self.keys += 1
        self.query_one(Static).update(f"key {self.keys}")
Bare().run()
"""
_SCAN = f"SELECT bank, fact, {SCHEDULE_COLUMNS} FROM schedule"


def told(what: str, ours: float, baseline: float, unit: str, aim: str = "") -> None:
    """One line: the figure, its baseline, their ratio, what is aimed at."""
    ratio = ours / baseline if baseline else float("nan")
    print(f"{what:42} {ours:9.3f} {unit:2} to {baseline:9.3f}: {ratio:6.2f}   {aim}", flush=True)


def cpu(work: Callable[[], object], rounds: int = 3) -> float:
    """Seconds of CPU of some work: the least, as what else happens only adds to it."""

    def once() -> float:
        before = time.process_time()
        work()
        return time.process_time() - before

    return min(once() for _ in range(rounds))


def child_cpu(*command: str) -> float:
    """The same of a command, the least of ten runs."""

    def once() -> float:
        before = _children_cpu()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return _children_cpu() - before

    return min(once() for _ in range(10))


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def help_text() -> None:
    """`--help` is what a newcomer types first."""
    bare = child_cpu(sys.executable, "-c", "import argparse")
    told("CPU of --help", child_cpu(*CTQUIZ, "--help"), bare, "s", "aim 3")


def reading(folder: Path) -> None:
    """A bank parsed, and from the cache, at growing sizes."""
    cache = Cache(folder / "cache")
    for facts in (100, 1_000, 10_000):
        data = bank_of(facts).encode()
        cache.put(data, "b.yaml", read_bytes(data, "b.yaml"))
        with uncollected():
            events = cpu(partial(_events, data.decode()))
            cold = cpu(partial(read_bytes, data, "b.yaml"), 1)
            warm = cpu(partial(cache.get, data, "b.yaml"))
        told(f"reading {facts:6,} facts, cold", cold, events, "s", "aim 3")
        told(f"reading {facts:6,} facts, warm", warm, events, "s", "aim 0.3")


def _events(text: str) -> None:
    loader = yaml.CSafeLoader(text)
    while loader.get_event() is not None:
        pass


def replaying(reviews: int) -> None:
    """All schedules from all events, against py-fsrs on the same reviews."""
    for size in (reviews // 100, reviews // 10, reviews):
        events = list(history(size, max(1, size // 20)))
        ours, theirs = cpu(partial(replay, events), 1), cpu(partial(reviewed, events), 1)
        told(f"replay of {size:9,} reviews, to py-fsrs", ours, theirs, "s", "aim 0.25")


def queueing(folder: Path) -> None:
    """A day's queue from all that is due, against the bare scan of the same rows."""
    for blanks in (1_000, 10_000, 100_000):
        path = folder / f"queue-{blanks}.db"
        fill(path, blanks * 2, blanks)
        with closing(Log.open(path)) as log:
            log.rows("UPDATE schedule SET present = 1")
            scan, ours = cpu(partial(log.rows, _SCAN)), cpu(partial(_queue, log))
        told(f"queue of {blanks:7,} due, to a bare scan", ours, scan, "s")


class _Everything:
    """What any blank is in."""

    def __contains__(self, key: object) -> bool:
        return True


def _queue(log: Log) -> None:
    Waiting(log, _Everything(), 40_000).plan(["past"], Budget())


def screens(folder: Path) -> None:
    """The first card, memory and idling, in a real terminal."""
    bare = [started([sys.executable, "-c", BARE_APP], b"first paint") for _ in range(3)]
    big = folder / "big.yaml"
    big.write_text(bank_of(10_000), encoding="utf-8")
    first = [_studied(folder / "big", big) for _ in range(4)][1:]
    told("first card, 10,000 facts, warm", _paint(first), _paint(bare), "s", "aim 1.5")
    shipped = [_studied(folder / "shipped", "china-central-asia") for _ in range(2)]
    told("first card, shipped banks", _paint(shipped), _paint(bare), "s")
    peaks = [max(one.peak_mb for one in runs) for runs in (shipped, bare)]
    told("peak memory, shipped banks", *peaks, "MB", "aim 1.5")
    idle = [runs[-1].idle_s / IDLE_S for runs in (shipped, bare)]
    print(f"idle CPU {idle[0]:.2%}, of a bare app {idle[1]:.2%}")


def at_home(folder: Path) -> None:
    """Home with few banks, with 300 small ones, and with one of 100,000 blanks."""
    bare = [started([sys.executable, "-c", BARE_APP], b"first paint") for _ in range(3)]
    large = {"the shipped banks": {}, "300 banks": {}, "100,000 blanks": {"big": bank_of(33_400)}}
    for number in range(300):
        large["300 banks"][f"b{number}"] = bank_of(10).replace("bank: big", f"bank: b{number}")
    for what, banks in large.items():
        home = folder / what
        (home / "banks").mkdir(parents=True)
        for name, text in banks.items():
            (home / "banks" / f"{name}.yaml").write_text(text, encoding="utf-8")
        warm = [started(CTQUIZ, b"for today", CTQUIZ_HOME=str(home)) for _ in range(2)][1:]
        told(f"home with {what}, warm", _paint(warm), _paint(bare), "s")
        steps = pressed(CTQUIZ, b"for today", (b"j", b"k") * 25, CTQUIZ_HOME=str(home))
        ms = [one.last_ms for one in steps]
        aim = f"aim 1; {median(ms):.1f} ms of 17, p99 {_p99(ms):.1f} of 34"
        told(f"a key at home with {what}", median(ms), 17.0, "ms", aim)


def answering(folder: Path, reviews: int) -> None:
    """From an answer to the next card, with ever more in the log; and from a key in a bare app."""
    bare = started([sys.executable, "-c", BARE_APP], b"first paint", 100).answers_ms
    told("a key of a bare app, median and p99", median(bare), _p99(bare), "ms")
    medians: list[float] = []
    for size in (reviews // 1000, reviews // 10, reviews):
        home = folder / f"log-{size}"
        home.mkdir()
        fill(home / "memory.db", size, max(1, size // 20))
        steps = _studied(home, "china-central-asia", answers=100).answers_ms
        medians.append(median(steps))
        aim = f"aim 1; {medians[-1]:.1f} ms of 17, p99 {_p99(steps):.1f} of 34"
        told(f"answer to next card, {size:9,} in the log", medians[-1], medians[0], "ms", aim)


def _p99(steps: Sequence[float]) -> float:
    return quantiles(steps, n=100)[98]


def _studied(home: Path, bank: str | Path, answers: int = 0) -> Started:
    practice = ("--cram",) if answers else ()
    command = [*CTQUIZ, "study", str(bank), "--flip", *practice]
    return started(command, b"show", answers, CTQUIZ_HOME=str(home), CTQUIZ_NOW="2027-01-01")


def _paint(found: Sequence[Started]) -> float:
    return min(one.first_s for one in found)


def main() -> None:
    """Print what everything takes."""
    reviews = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        help_text()
        screens(folder)
        at_home(folder)
        answering(folder, reviews)
        reading(folder)
        queueing(folder)
        replaying(reviews)


if __name__ == "__main__":
    main()
