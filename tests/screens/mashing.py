"""Keys mashed by chance at a real terminal, and a witness of every answer that was said."""

import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from real_terminal import Terminal
from test_screen_robustness import mixed_bank

from ctquiz.config import folders_from
from ctquiz.screens.actions.table import TABLE
from documents.proving import FACTS, HEAD, PRIMER
from studying import quickly

WITNESSED: Final = """
import sys
from ctquiz.cli import main
from ctquiz.screens.page import Page
from ctquiz.study.state import Judged
witness = open(sys.argv.pop(1), "a", buffering=1)
draw = Page.refresh_page
def drawn(page):
    draw(page)
    said = []
    if type(page).__name__ == "ReviewPage" and isinstance(page.phase, Judged):
        said = [page.phase.outcome.review]
    if type(page).__name__ == "ExamPage":
        said = [one.given.review for one in page.exam.questions if one.given]
    print(type(page).__name__, *(one.hex() for one in said), file=witness)
Page.refresh_page = drawn
sys.exit(main())
"""
"""The program, which also writes down which page it draws and which reviews it says are kept."""

SENT: Final = {
    "enter": "\r",
    "escape": "\x1b",
    "space": " ",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "shift+up": "\x1b[1;2A",
    "shift+down": "\x1b[1;2B",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "ctrl+p": "\x10",
    "ctrl+z": "\x1a",
}
"""What a terminal sends for keys that are no characters; ctrl+s would stop it once it is left."""

ENDING: Final = {"ctrl+c": "\x03", "ctrl+q": "\x11"}

ROADS: Final = (
    "x",
    "xa\r",
    "t",
    ",",
    "p",
    "\r",
    " ",
    "jp",
    "\x1bOP",
    "\x10",
    "c",
    "\r\rc",
    "/",
    "G",
)
"""Ways from home to the pages, so that no seed sees only a few of them."""


def characters() -> list[str]:
    """Every character that means something somewhere."""
    keys = {key for page in TABLE for action in page.actions for key in action.keys}
    return sorted(key for key in keys if len(key) == 1)


def settle_in(home: Path) -> None:
    """Banks of all kinds: sound ones, one with a document, one with a fault, one unreadable."""
    banks = folders_from({"CTQUIZ_HOME": str(home)}).banks
    banks.mkdir(parents=True)
    mixed_bank(banks)
    (banks / "moons.yaml").write_text(HEAD + FACTS, encoding="utf-8")
    (home / "primer.txt").write_text(PRIMER, encoding="utf-8")
    assert quickly("source", "add", banks / "moons.yaml", home / "primer.txt").code == 0
    (banks / "broken.yaml").write_text("ctquiz: 1\nfacts: []\n", encoding="utf-8")


class Masher:
    """Presses, pastes and resizes at a program, which it begins anew whenever it has ended."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        self.witness = folder / "witness"
        self.ends: list[int] = []
        self.traces: list[bytes] = []
        self._keys = [*SENT.values(), *characters(), *"?,/.@!-=*[]0"]
        self._asked_to_end = False

    def mash(self, seconds: float) -> None:
        """Mash so long; at the end the program is asked to leave."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            command = (sys.executable, "-c", WITNESSED, str(self.witness))
            # An editor would take half of a paste that comes with the key for it.
            with Terminal(command=command, EDITOR="none", VISUAL="none") as terminal:
                self._mash_one(terminal, until)
                self.ends.append(terminal.end(told=False))
                self.traces.append(terminal.raw)

    def _mash_one(self, terminal: Terminal, until: float) -> None:
        terminal.wait_for(b"today")
        while terminal.process.poll() is None:
            if time.monotonic() > until:
                terminal.push(ENDING["ctrl+c"].encode())
                return
            self._one(terminal)
            terminal.drain(self.chance.choice([0, 0.01, 0.05]))

    def _one(self, terminal: Terminal) -> None:
        what = self.chance.random()
        if what < 0.01:
            terminal.resize(20, 5)
        elif what < 0.02:
            terminal.resize(*self.chance.choice([(80, 24), (40, 12), (120, 40), (200, 60), (1, 1)]))
        elif what < 0.025:
            text = self.chance.choice(["x", "[red]", "1\r", "ä\n"])
            # The letters end what an escape key before them may have begun: a paste is told by one.
            terminal.push(
                b"x" * 40 + b"\x1b[200~" + (text * (1_000_000 // len(text))).encode() + b"\x1b[201~"
            )
        elif what < 0.03:
            terminal.process.send_signal(self.chance.choice([signal.SIGTERM, signal.SIGHUP]))
        elif what < 0.035:
            terminal.push(self.chance.choice([*ENDING.values()]).encode())
        elif self._page() == "HomePage":
            terminal.push(self.chance.choice(ROADS).encode())
        elif what < 0.1:
            terminal.push(SENT["escape"].encode())
        else:
            keys = self.chance.choices(self._keys, k=self.chance.choice([1, 1, 1, 3, 8, 30]))
            terminal.push("".join(keys).encode())

    def _page(self) -> str:
        """The page that was drawn last: at home most ways out end the program."""
        with self.witness.open("rb") as file:
            file.seek(max(0, self.witness.stat().st_size - 20_000))
            return file.read().rpartition(b"\n")[0].rpartition(b"\n")[2].partition(b" ")[0].decode()

    def said(self) -> Iterator[tuple[str, set[str]]]:
        """Each page that was drawn, with the reviews that it said are kept."""
        for line in self.witness.read_text(encoding="utf-8").splitlines():
            page, *reviews = line.split()
            yield page, set(reviews)
