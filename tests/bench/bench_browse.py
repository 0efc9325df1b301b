"""How long who looks for facts waits, each as a ratio to a baseline of the same run.

    python tests/bench/bench_browse.py [FACTS]

FACTS is 100,000 unless said, each answered twice. What is aimed at is printed beside, never
asserted: a frame is 16.7 ms.
"""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from bench_program import BARE_APP, CTQUIZ, told
from large import fill
from terminals import Pressed, pressed, shown_after, started

BARE = (sys.executable, "-c", BARE_APP)
_FACT = """- id: f{number}
  fact: {who} crossed the rivers of {land} near {{{town}}}.
  ask: Where did {who} cross the rivers of {land} in {number}?
  tags: [t{tag}]
"""
_SYLLABLES = "ba ke li mo nu ra se ti vo za dor fen gal hom kir lan mer nov pel ros".split()


def bank_of(facts: int) -> str:
    """A bank of so many facts, named as the log of the bench names them."""
    chance = random.Random(facts)

    def name() -> str:
        return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()

    written = (
        _FACT.format(number=number, who=name(), land=name(), town=name(), tag=number % 50)
        for number in range(facts)
    )
    return "ctquiz: 1\nbank: past\nfacts:\n" + "".join(written)


def home_of(folder: Path, facts: int) -> Path:
    """A home with such a bank, read once, and a log of it."""
    home = folder / "home"
    (home / "banks").mkdir(parents=True)
    (home / "banks" / "past.yaml").write_text(bank_of(facts), encoding="utf-8")
    fill(home / "memory.db", facts * 2, facts)
    environment = {**os.environ, "CTQUIZ_HOME": str(home)}
    subprocess.run([*CTQUIZ, "stats"], env=environment, stdout=subprocess.DEVNULL, check=True)
    return home


def opening(home: Path) -> None:
    """From the command to the page, and to its list."""
    bare = min(started(BARE, b"first paint").first_s for _ in range(3))
    for what, shows in (("page", b"Browse"), ("list", b"lapses")):
        ours = min(_started(home, shows) for _ in range(3))
        told(f"browse, from command to {what}", ours, bare, "s", "aim 1 s" * (what == "list"))


def _started(home: Path, shows: bytes) -> float:
    return started([*CTQUIZ, "browse"], shows, **_variables(home)).first_s


def keys(home: Path) -> None:
    """A key in the list, and letters of a query; the list may follow them later."""
    bare = pressed(BARE, b"first paint", [b"j"] * 100)
    _told("a key of a bare app", bare, bare, "")
    moves = [b"j", b"j", b"\x1b[6~", b"k", b"G", b"g"] * 20
    _told("a key in the list", _pressed(home, moves), bare, "aim 16.7 and 33.3 ms")
    for query in ("kebali", "mo nu", "t3 or lifen", "-kemo lapses:>0"):
        letters = [b"/", *(bytes([letter]) for letter in query.encode())]
        found = _pressed(home, letters)
        _told(f"a letter of {query!r}", found, bare, "aim 16.7 and 33.3 ms")
    _told("o, another order", _pressed(home, [b"o"] * 10), bare, "")


def searching(home: Path, facts: int) -> None:
    """Looked for by what is in one fact alone: every fact's words are made for it first."""
    command, variables = [*CTQUIZ, "browse"], _variables(home)
    bare = shown_after(BARE, b"first paint", b"j", b"key 1")
    for query in (f"is:new or f{facts - 1}", f"id:f{facts - 1}"):
        whole = shown_after(command, b"lapses", f"/{query}".encode(), b"1 of", **variables)
        told(f"the whole list of {query!r}", whole, bare, "s")


def _pressed(home: Path, sent: Sequence[bytes]) -> list[Pressed]:
    return pressed([*CTQUIZ, "browse"], b"lapses", sent, **_variables(home))


def _variables(home: Path) -> dict[str, str]:
    return {"CTQUIZ_HOME": str(home), "CTQUIZ_NOW": "2027-01-01"}


def _told(what: str, ours: Sequence[Pressed], bare: Sequence[Pressed], aim: str) -> None:
    """The first byte after a key: at the median, and of a hundred the slowest but one."""
    firsts, bares = ([one.first_ms for one in some] for some in (ours, bare))
    told(f"{what}, median", median(firsts), median(bares), "ms", aim)
    told(f"{what}, p99", _p99(firsts), _p99(bares), "ms")


def _p99(figures: Sequence[float]) -> float:
    return quantiles(figures, n=100, method="inclusive")[98]


def main() -> None:
    """Print what everything takes."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        home = home_of(Path(name), facts)
        opening(home)
        keys(home)
        searching(home, facts)


if __name__ == "__main__":
    main()
