"""A learner at the screen: the app on a desk of its own, its keys, and the log it leaves."""

import os
import random
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from ctquiz.bank.model import Form
from ctquiz.clock import clock_from
from ctquiz.config import folders_from
from ctquiz.desk import Desk
from ctquiz.memory.log import Log
from ctquiz.reports import log_rows
from ctquiz.screens.app import Ctquiz
from ctquiz.screens.page import Page
from ctquiz.settings.read import read_settings
from ctquiz.study.deal import Selection
from ctquiz.study.state import Session
from studying import NOW

SMALL = """\
- id: ceres
  fact: Ceres was found in {1801}.
  ask: In which year was Ceres found?
  hint: The first night of a century.
  note: It is *small*.
  not: [1781, 1846, 1930]
- id: mars
  ask: Which planet is called the Red Planet?
  answer: Mars
  not: [Venus, Mercury, Jupiter]
- id: pluto
  claim: Pluto has been a planet again since 2015.
  holds: false
"""

PARTS = """\
- id: rocky
  ask: Name the rocky planets.
  hint: They are near.
  all-of: [Mercury, Venus, [Earth, Terra], Mars]
  not: [Jupiter, Saturn]
- id: outward
  ask: Order these planets outward from the Sun.
  in-order: [Venus, Earth, Mars, Saturn]
- id: found
  ask: Match the planet to its discoverer.
  hint: Uranus was found first.
  pairs: {Uranus: Herschel, Neptune: Galle, Ceres: Piazzi}
- id: titan
  ask: What is the largest moon of Saturn?
  answer: Titan
- id: moons
  ask: Name two moons of Mars.
  all-of: [Phobos, Deimos]
  not: [Io, Europa, Titan]
- id: sizes
  ask: Order these from small to large.
  in-order: [Ceres, Mars, Venus]
- id: gods
  ask: Match each god to what he ruled.
  pairs: {Neptune: the sea, Pluto: the dead}
"""
"""Facts whose answers have several parts, and one for a near miss."""


class AsWritten(random.Random):
    """Chance that changes nothing: the answer is the first option, a claim is the true one."""

    def shuffle(self, x: Any) -> None:
        """Leave it as it is."""

    def randrange(self, *_: int) -> int:  # type: ignore[override]
        return 0


def desk_here(chance: random.Random | None = None, now: str = NOW) -> Desk:
    """The desk in this test's home; its clock stands still, its ids count up."""
    folders = folders_from(os.environ)
    clock = clock_from({"CTQUIZ_NOW": now})
    settings = read_settings(folders.settings)
    desk = Desk(folders, Log.open(folders.log), clock, chance or AsWritten(), settings)
    ids = count(1)
    desk._world = replace(desk._world, fresh_id=lambda: next(ids).to_bytes(16, "big"))
    return desk


_CHARACTERS = {"space": " ", "question_mark": "?", "enter": "\r", "tab": "\t"}


@dataclass(frozen=True)
class Seat:
    """Where the learner sits: what is shown, and what is kept."""

    app: Ctquiz
    pilot: Pilot[None]

    @property
    def page(self) -> Page:
        page = self.app.screen
        assert isinstance(page, Page), page
        return page

    @property
    def at(self) -> str:
        """The name of the page's class."""
        return type(self.app.screen).__name__

    @property
    def session(self) -> Session:
        session: Session = self.page.sitting.session  # type: ignore[attr-defined]
        return session

    @property
    def lines(self) -> list[str]:
        """The screen as it is, a line a row, toasts included."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def keys(self) -> str:
        """The line of keys."""
        return next(line.strip() for line in reversed(self.lines) if line.strip())

    @property
    def toasts(self) -> list[str]:
        return [toast.message for toast in self.app._notifications]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The log as `ctquiz log --json` tells it."""
        return list(log_rows(self.app.desk.log.settled(), None))

    def line_with(self, text: str) -> str:
        """The line in which this stands, without the margin."""
        return next(line.strip() for line in self.lines if text in line)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def settled(self) -> None:
        """Wait for what is read beside the screen."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def send(self, *keys: str) -> None:
        """Press all at once, as they come over a slow line."""
        for key in keys:
            self._hand_in(events.Key(key, _CHARACTERS.get(key, key if len(key) == 1 else None)))
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        self._hand_in(events.Paste(text))
        await self.pilot.pause()

    def _hand_in(self, event: events.Event) -> None:
        driver = self.app._driver
        assert driver is not None
        event.set_sender(self.app)
        driver.send_message(event)

    async def type(self, text: str) -> None:
        """Type an answer and send it."""
        self.app.screen.query_one(Input).insert_text_at_cursor(text)
        await self.press("enter")

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()


@asynccontextmanager
async def seated(app: Ctquiz, size: tuple[int, int]) -> AsyncIterator[Seat]:
    """The learner at a program that is begun."""
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Seat(app, pilot)
    finally:
        app.desk.log.close()


@asynccontextmanager
async def studying(
    bank: Path,
    form: str | None = None,
    flip: bool = False,
    size: tuple[int, int] = (80, 24),
    chance: random.Random | None = None,
) -> AsyncIterator[Seat]:
    """`ctquiz study BANK`, at the screen."""
    desk = desk_here(chance)
    banks = [volume.bank for volume in desk.volumes([str(bank)]) if volume.bank is not None]
    sitting = desk.study(banks, Selection(form=Form(form) if form else None))
    async with seated(Ctquiz(desk, sitting, flip), size) as seat:
        yield seat


def only_these(*banks: Path) -> "patch[Any]":  # type: ignore[type-arg]
    """The known banks are these: copied where the learner's lie, the shipped ones out of sight."""
    own = folders_from(os.environ).banks
    own.mkdir(parents=True, exist_ok=True)
    for bank in banks:
        shutil.copy(bank, own)
    return patch("ctquiz.library.shipped_banks", lambda: own)


@asynccontextmanager
async def at_home(*banks: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Seat]:
    """`ctquiz` alone, with these banks."""
    with only_these(*banks):
        async with seated(Ctquiz(desk_here()), size) as seat:
            yield seat


@asynccontextmanager
async def browsing(
    *banks: Path, query: str = "", size: tuple[int, int] = (80, 24), now: str = NOW
) -> AsyncIterator[Seat]:
    """`ctquiz browse QUERY`, with these banks."""
    with only_these(*banks):
        async with seated(Ctquiz(desk_here(now=now), query), size) as seat:
            yield seat


def failing(seat: Seat, error: Exception) -> Callable[[], None]:
    """From now on nothing can be kept; returns what heals it."""
    sitting = seat.page.sitting  # type: ignore[attr-defined]
    healthy = sitting._world

    class Journal:
        def append(self, _new: object) -> None:
            raise error

    sitting._world = replace(healthy, journal=Journal())

    def heal() -> None:
        sitting._world = healthy

    return heal


def told(rows: Sequence[dict[str, Any]], *fields: str) -> list[tuple[Any, ...]]:
    """These fields of each row."""
    return [tuple(row[field] for field in fields) for row in rows]
