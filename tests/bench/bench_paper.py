"""How long sheets take, each to the bare compile of its own templates and data, and the memory.

    python tests/bench/bench_paper.py [ROUNDS]

Every figure is the least CPU time of some rounds, each in a process of its own: typst remembers
what it has compiled before.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
import typst
from bench_check import bank_of
from bench_program import told

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "paper"))
from printing import material, wish

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_bytes
from ctquiz.paper.cards.sheet import cards
from ctquiz.paper.facts.sheet import facts
from ctquiz.paper.order import Print
from ctquiz.paper.printable import printable
from ctquiz.paper.questions.worksheet import exam, worksheet
from ctquiz.paper.render import lay_out, rendered

ORDERS: dict[str, tuple[int, Callable[[Bank], list[Print]]]] = {
    "a worksheet of 200 questions": (67, lambda bank: worksheet(material(bank), wish(number=200))),
    "an exam of 20 variants, with keys": (
        14,
        lambda bank: exam(material(bank), wish(variants=20, number=40)),
    ),
    "2,000 cards": (667, lambda bank: cards(material(bank), wish(number=2000))),
    "a summary of 667 facts": (667, lambda bank: facts(material(bank), wish())),
}


class Spent(NamedTuple):
    """CPU seconds, and the most memory that was held at a time, in MB."""

    seconds: float
    memory: float


def measured(work: Callable[[], object]) -> None:
    """Print what some work takes, for the process that asked for it."""
    before = time.process_time()
    work()
    seconds = time.process_time() - before
    print(json.dumps([seconds, most_memory()]))


def most_memory() -> float:
    """The most memory this process ever held, in MB: what getrusage tells is its parent's, too."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) / 1000


def bank(size: int) -> Bank:
    read = read_bytes(bank_of(size).encode(), "big.yaml").bank
    assert read is not None
    return read


def ours(name: str) -> None:
    """From the bank in memory to the PDF."""
    size, order = ORDERS[name]
    big = bank(size)

    def work() -> None:
        for one in order(big):
            rendered(one.paper, one.drawn)

    measured(work)


def bare(folder: Path) -> None:
    """The same templates and data in a folder, compiled."""
    data = (folder / "data.json").read_text()

    def work() -> None:
        compiler = typst.Compiler(
            folder / "main.typ", root=folder, ignore_system_fonts=True, sys_inputs={"data": data}
        )
        compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)

    measured(work)


def lay(name: str, folder: Path) -> int:
    """Lays out what the bare compile compiles; the number of its pages."""
    size, order = ORDERS[name]
    (one,) = order(bank(size))
    lay_out(folder, one.drawn)
    built = printable(one.paper)
    (folder / "data.json").write_bytes(msgspec.json.encode(built))
    return rendered(one.paper, one.drawn).pages


def spent(*arguments: str) -> Spent:
    """What a process of its own spends."""
    command = [sys.executable, __file__, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Spent(*json.loads(done.stdout))


def main() -> None:
    """Print what each order takes."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for name in ORDERS:
        with tempfile.TemporaryDirectory() as folder:
            pages = lay(name, Path(folder))
            # By turns, as the machine has better and worse minutes.
            both = [(spent("ours", name), spent("bare", folder)) for _ in range(rounds)]
            mine, theirs = map(min, zip(*both, strict=True))
            title = f"{name} ({pages} pages)"
            told(f"{title}, to the bare compile", mine.seconds, theirs.seconds, "s", "aim 1.15")
            told("  most memory", mine.memory, theirs.memory, "MB")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["ours", name]:
            ours(name)
        case ["bare", folder]:
            bare(Path(folder))
        case _:
            main()
