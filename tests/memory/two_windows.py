"""Two windows on one log, a clock that is set by hand, and banks that their author works on.

Whatever is dealt in a window is held against the events at that moment.
"""

import random
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from dealt import check_dealt

from changing_bank import ChangingBank
from ctquiz.bank.model import Bank, Key
from ctquiz.clock import Moment
from ctquiz.config import Folders
from ctquiz.desk import EVERYTHING, Desk
from ctquiz.memory.event import Body, Event, NewEvent, Set, SettingName
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget
from ctquiz.memory.schedule import Schedule
from ctquiz.study.deal import Selection
from ctquiz.study.sitting import Sitting
from ctquiz.study.state import Card, Session
from happenings import NOON

LIMITS = Budget(new=3, due=4)
"""Small, so that a few steps meet them."""

_KNOWN = "SELECT bank.name, fact, blank FROM blank JOIN bank ON bank.id = blank.bank"

Watch = Callable[[Sequence[Card]], None]


class WatchedDesk(Desk):
    """Shows what is dealt to a sitting, at its beginning and on each new day."""

    watch: Watch

    def cards(
        self, banks: Sequence[Bank], selection: Selection = EVERYTHING, limit: int | None = None
    ) -> tuple[Card, ...]:
        dealt = super().cards(banks, selection, limit)
        assert limit is None or len(dealt) <= limit
        self.watch(dealt)
        return dealt


class Window:
    """A program with its own connection to the log, and the sitting in it."""

    def __init__(self, folder: Path, clock: Callable[[], Moment], watch: Watch) -> None:
        self.log = Log.open(folder / "memory.db")
        # That an answer outlives a power cut is for the tests of the file; here it takes its time.
        self.log.connection.execute("PRAGMA synchronous = OFF")
        self.desk = WatchedDesk(Folders(folder, folder, folder), self.log, clock, random.Random(0))
        self.desk.watch = watch
        self.sitting: Sitting | None = None

    @property
    def session(self) -> Session:
        return self.sitting.session if self.sitting else Session(b"", 0, ())


class Desktop:
    """All of it, in a folder that goes when it is closed; the first window is the one at hand."""

    def __init__(self) -> None:
        self.at, self.offset = NOON.at, 0
        self._home = TemporaryDirectory()
        self.folder = Path(self._home.name)
        self.banks = [
            ChangingBank(self.folder / "one.yaml", "one", 3, ("some", "order")),
            ChangingBank(self.folder / "two.yaml", "two", 2, ("match",)),
        ]
        self.windows = [self.opened(), self.opened()]
        self.append(Set(SettingName.LIMITS, (LIMITS.new, LIMITS.due)))

    def close(self) -> None:
        for window in self.windows:
            window.log.close()
        self._home.cleanup()

    def opened(self) -> Window:
        return Window(self.folder, self.now, self._dealt)

    def restart(self) -> None:
        """Close the window at hand, and open another."""
        self.windows[0].log.close()
        self.windows[0] = self.opened()

    def now(self) -> Moment:
        self.at += 1_000
        return Moment(self.at, self.offset)

    def append(self, body: Body) -> None:
        self.log.append(NewEvent(secrets.token_bytes(16), self.now(), body))

    def wait(self, hours: int) -> None:
        self.at += hours * 3_600_000

    def fly(self, hours: int) -> None:
        """To a zone so many hours east."""
        self.offset = 60 * hours

    @property
    def window(self) -> Window:
        return self.windows[0]

    @property
    def log(self) -> Log:
        return self.window.log

    def read(self) -> list[Bank]:
        found = self.window.desk.volumes([str(bank.path) for bank in self.banks])
        assert not any(volume.reading.problems for volume in found)
        return [volume.bank for volume in found if volume.bank]

    @property
    def present(self) -> set[Key]:
        return {key for bank in self.banks for key in bank.present}

    def known(self) -> list[Key]:
        """Every blank that the log ever heard of."""
        return [Key(*row) for row in self.log.rows(_KNOWN)]

    def stored(self) -> dict[Key, Schedule]:
        found = {key: self.log.schedule(key) for key in self.known()}
        return {key: schedule for key, schedule in found.items() if schedule}

    def events(self) -> list[Event]:
        return list(self.log.events())

    def check(self, cards: Sequence[Card], limits: Budget | None = None) -> None:
        desk = self.window.desk
        allowed = desk.rules.budget if limits is None else limits
        check_dealt(cards, self.events(), self.present, desk.today, allowed)

    def _dealt(self, cards: Sequence[Card]) -> None:
        self.check(cards)
