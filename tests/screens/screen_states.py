"""Every state that a page can be in, and the keys that lead there."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from piloted import SMALL, Seat, at_home, studying

from studying import write_bank

FAULTY = SMALL + "- {id: bad, ask: What?, anwser: This}\n"

# Where a footer is: the form asked in ("home" is none), whether flip, and the keys that lead there.
STATES = {
    "home": ("home", False, ""),
    "home at a bank with a fault": ("home", False, "down"),
    "home at no bank": ("home", False, "end"),
    "choice": ("choice", False, ""),
    "choice with its hint": ("choice", False, "h"),
    "choice answered": ("choice", False, "1"),
    "choice answered wrong": ("choice", False, "2"),
    "second choice": ("choice", False, "1 space"),
    "claim": ("claim", False, ""),
    "typed": ("ask", False, ""),
    "typed with its hint": ("ask", False, "tab"),
    "second typed": ("ask", False, "enter 3"),
    "typed wrong": ("ask", False, "x enter"),
    "revealed": ("ask", False, "enter"),
    "flip": ("ask", True, ""),
    "flip shown": ("ask", True, "space"),
    "summary": ("ask", False, "x enter q"),
    "help": ("choice", False, "f1"),
    "problems": ("home", False, "down p"),
}


@asynccontextmanager
async def seat_in(
    state: str, folder: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Seat]:
    form, flip, keys = STATES[state]
    bank = write_bank(folder / "small.yaml", FAULTY)
    broken = folder / "broken.yaml"
    broken.write_text("ctquiz: 1\nfacts: []\n")
    place: AbstractAsyncContextManager[Seat] = studying(bank, form, flip, size)
    if form == "home":
        place = at_home(bank, broken, size=size)
    async with place as seat:
        await seat.press(*keys.split())
        yield seat
