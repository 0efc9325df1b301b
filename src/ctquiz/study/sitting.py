"""A sitting that is kept: the state machine joined to a log, a clock and chance."""

from collections.abc import Callable, Mapping
from typing import Protocol

from msgspec import Struct

from ctquiz.bank.forms import Chance
from ctquiz.bank.model import Bank
from ctquiz.clock import Clock
from ctquiz.memory.event import NewEvent
from ctquiz.memory.rules import Rules
from ctquiz.study.rereading import reread
from ctquiz.study.session import act, begin, renewed
from ctquiz.study.state import Action, Card, Now, Session, TakeBack


class Journal(Protocol):
    """What keeps events; the log does."""

    def append(self, new: NewEvent, /) -> object:
        """Write an event so that nothing can lose it any more."""


class World(Struct, frozen=True):
    """What a sitting needs of the world, handed in."""

    journal: Journal
    clock: Clock
    fresh_id: Callable[[], bytes]
    chance: Chance
    rules: Callable[[], Rules] = Rules

    def now(self) -> Now:
        """This moment, with a new id for what happens in it."""
        return Now(self.clock(), self.fresh_id(), self.chance, self.rules())


Dealer = Callable[[Session, Mapping[str, Bank]], tuple[Card, ...]]
"""What a sitting would ask if it was dealt now; of banks that were read again, the new text."""


class Sitting:
    """The one thing both faces hold: do an action, and its event is kept before it shows.

    `dealer` deals anew what waits when the study day ends meanwhile; practice goes on as it is.
    """

    def __init__(self, cards: tuple[Card, ...], world: World, dealer: Dealer | None = None) -> None:
        self._world = world
        self._dealer = dealer
        self._reread: dict[str, Bank] = {}
        self.session: Session = begin(world.fresh_id(), cards, world.now())

    def do(self, action: Action) -> Session:
        """The state after an action; where NotNow or a journal's error is raised, nothing moved."""
        now = self._world.now()
        session, event = act(self._of_today(now), action, now)
        if event is not None:
            self._world.journal.append(event)
        if isinstance(action, TakeBack):
            # What it leads back to may have another text since.
            session = reread(session, self._reread, now)
        self.session = session
        return session

    def reread(self, bank: Bank) -> None:
        """Go on with another text of a bank; nothing that was answered moves."""
        self._reread[bank.id] = bank
        self.session = reread(self.session, self._reread, self._world.now())

    def _of_today(self, now: Now) -> Session:
        session = self.session
        if self._dealer is None or now.day <= session.day:
            return session
        return renewed(session, self._dealer(session, self._reread), now)
