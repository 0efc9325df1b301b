"""Every state that a page can be in, and the keys that lead there."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from examining import examining
from piloted import PARTS, SMALL, Seat, at_home, studying

from studying import write_bank

FAULTY = SMALL + "- {id: bad, ask: What?, anwser: This}\n"

# Where a footer is: the form asked in ("home" is none) and whether of the facts of several parts,
# whether flip, and the keys that lead there.
STATES = {
    "home": ("home", False, ""),
    "home at a bank with a fault": ("home", False, "down"),
    "home at no bank": ("home", False, "end"),
    "home, something sought": ("home", False, "slash s m"),
    "home with what was found": ("home", False, "slash s m enter q"),
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
    "typed nearly": ("ask parts", False, "T i t a enter"),
    "several": ("choice parts", False, ""),
    "several, some marked": ("choice parts", False, "1 j j space"),
    "several answered": ("choice parts", False, "1 5 enter"),
    "several shown": ("choice parts", False, "enter"),
    "list": ("list parts", False, ""),
    "list with an item": ("list parts", False, "V e n u s enter"),
    "list being typed": ("list parts", False, "V e n u s enter x"),
    "list answered": ("list parts", False, "V e n u s enter x enter enter"),
    "list shown": ("list parts", False, "enter"),
    "order": ("order parts", False, ""),
    "order carried": ("order parts", False, "j J"),
    "order answered": ("order parts", False, "J enter"),
    "order shown": ("order parts", False, "enter"),
    "match": ("match parts", False, ""),
    "match begun": ("match parts", False, "b a k"),
    "match answered": ("match parts", False, "b a enter"),
    "match shown": ("match parts", False, "enter"),
    "flip order": ("order parts", True, ""),
    "flip match": ("match parts", True, ""),
    "flip list shown": ("list parts", True, "space"),
    "flip": ("ask", True, ""),
    "flip shown": ("ask", True, "space"),
    "summary": ("ask", False, "x enter q"),
    "help": ("choice", False, "f1"),
    "browse": ("home", False, "b"),
    "browse with a query": ("home", False, "b slash m a"),
    "browse without a match": ("home", False, "b slash x x x enter"),
    "browse with a change": ("home", False, "b f"),
    "history": ("home", False, "b enter"),
    "problems": ("home", False, "down p"),
    "settings": ("home", False, "comma"),
    "palette": ("home", False, "ctrl+p"),
    "stats": ("home", False, "t"),
    "terms of an exam": ("home", False, "down x"),
    "exam": ("exam", False, ""),
    "exam answered": ("exam", False, "1 enter"),
    "exam at its second": ("exam", False, "tab"),
    "exam at its last": ("exam", False, "tab tab"),
    "exam of parts": ("exam parts", False, ""),
    "exam of parts, second": ("exam parts", False, "tab"),
    "exam of parts, third": ("exam parts", False, "tab tab"),
    "exam of parts, fourth": ("exam parts", False, "tab tab tab x"),
    "end of an exam": ("exam", False, "f4 f4"),
}


@asynccontextmanager
async def seat_in(
    state: str, folder: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Seat]:
    form, flip, keys = STATES[state]
    form, _, parts = form.partition(" ")
    bank = write_bank(folder / "small.yaml", PARTS if parts else FAULTY)
    broken = folder / "broken.yaml"
    broken.write_text("ctquiz: 1\nfacts: []\n")
    place: AbstractAsyncContextManager[Seat] = studying(bank, form, flip, size)
    if form == "exam":
        place = examining(bank, size=size)
    if form == "home":
        place = at_home(bank, broken, size=size)
    async with place as seat:
        await seat.press(*keys.split())
        await seat.settled()
        yield seat
