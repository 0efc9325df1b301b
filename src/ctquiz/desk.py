"""The learner's desk: banks, log and clock brought together to say what there is to study."""

import os
import random
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from ctquiz.bank.model import Bank, Key
from ctquiz.bookcase import Bookcase
from ctquiz.cache import Cache, reader
from ctquiz.clock import Clock, clock_from, is_set
from ctquiz.collector import uncollected
from ctquiz.config import Folders, folders_from
from ctquiz.documents.shelf import Shelf
from ctquiz.errors import CtquizError
from ctquiz.library import Volume, chosen, known_files, lasting, originals, told_apart, volumes
from ctquiz.memory import past, views
from ctquiz.memory.counting import Counter, Counts, allowed
from ctquiz.memory.day import day_of, doubt
from ctquiz.memory.event import Amend, Body, Mode, NewEvent
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget, Plan, Standing
from ctquiz.memory.rules import Rules
from ctquiz.memory.waiting import Waiting
from ctquiz.reader import Reader
from ctquiz.settings.read import read_settings
from ctquiz.settings.values import AS_IT_COMES, Settings
from ctquiz.study.deal import Pool, Selection, counting, deal, unaskable
from ctquiz.study.sitting import Sitting, World
from ctquiz.study.state import Card, Session
from ctquiz.study.words import ahead

EVERYTHING: Final = Selection()
MORE: Final = 10
"""New blanks that are asked at a wish beyond the day's limit."""


class Desk:
    """Everything a face needs to begin a sitting; made once, by the command."""

    def __init__(
        self,
        folders: Folders,
        log: Log,
        clock: Clock,
        chance: random.Random,
        settings: Settings = AS_IT_COMES,
        doubtful: bool = False,
    ) -> None:
        """`doubtful` is a clock that nobody set on purpose: it may be wrong."""
        self.folders = folders
        self._doubtful = doubtful
        self.settings = settings
        self.log = log
        self.bookcase = Bookcase(Shelf(folders.documents))
        self.reader = Reader(Cache(folders.cache))
        self.clock = clock
        self._chance = chance
        self._rules = Rules()
        self._world = World(log, clock, lambda: os.urandom(16), chance, log.rules)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Desk":
        """The desk of this machine's learner."""
        clock = clock_from(environment)
        folders = folders_from(environment)
        settings = read_settings(folders.settings)
        log = Log.open(folders.log)
        return cls(folders, log, clock, random.Random(), settings, not is_set(environment))

    def close(self) -> None:
        """Let go of the log."""
        self.log.close()

    @property
    def world(self) -> World:
        """What a sitting needs of the world."""
        return self._world

    @property
    def rules(self) -> Rules:
        """What the learner set that moves schedules; where that cannot be read, as last known."""
        with suppress(CtquizError, sqlite3.Error):  # a page needs the day, and tells what it lacks
            self._rules = self.log.rules()
        return self._rules

    def write_settings(self, settings: Settings) -> None:
        """Keep the settings of this machine in their file."""
        from ctquiz.settings.write import write_settings  # noqa: PLC0415 - few ever set anything

        write_settings(self.folders.settings, settings)
        self.settings = settings

    @property
    def today(self) -> int:
        """The study day it is."""
        return day_of(self.clock(), self.rules.rollover)

    def volumes(self, names: Sequence[str] = ()) -> list[Volume]:
        """The named banks, or all known ones; each readable one made known to the log."""
        with uncollected():
            found = self._found(names)
        for volume in found:
            if volume.bank is not None:
                self.bookcase.stands(volume.bank.id, volume.path)
                self.learn_of(volume.bank, volume.path, volume.reading.digest)
        return found

    def learn_of(self, bank: Bank, path: Path, digest: str) -> None:
        """Make a bank known to the log, by the hash of its file's bytes."""
        self.log.register(bank, lasting(path), f"{reader()} {digest}")

    def _found(self, names: Sequence[str]) -> list[Volume]:
        if names:
            return chosen(names, self.folders, lambda: views.bank_paths(self.log), self.reader.read)
        before = views.bank_paths(self.log)
        return told_apart(originals(volumes(known_files(self.folders, before), self.reader.read)))

    def plan(
        self,
        banks: Iterable[Bank],
        selection: Selection = EVERYTHING,
        limit: int | None = None,
    ) -> Plan:
        """What a sitting on these banks would ask now."""
        banks = list(banks)
        return self._plan(banks, self.pool(banks, selection), selection).cut(limit)

    def _plan(
        self,
        banks: Sequence[Bank],
        may: Pool,
        selection: Selection,
        budget: Budget | None = None,
    ) -> Plan:
        """The queue; `budget` is what may be asked instead of what the day still allows."""
        waiting = Waiting(self.log, may, self.today, selection.ahead)
        allowed = waiting.left_of(self.rules.budget) if budget is None else budget
        return waiting.plan([bank.id for bank in banks], allowed)

    def cards(
        self, banks: Sequence[Bank], selection: Selection = EVERYTHING, limit: int | None = None
    ) -> tuple[Card, ...]:
        """The same, ready to be asked."""
        may = self.pool(banks, selection)
        return deal(
            may,
            self._plan(banks, may, selection).cut(limit).all(),
            views.marked(self.log, may.banks),
        )

    def crammed(
        self, banks: Sequence[Bank], selection: Selection = EVERYTHING, limit: int | None = None
    ) -> tuple[Card, ...]:
        """Any blanks of these banks, for practice that schedules nothing, shuffled."""
        may = self.pool(banks, selection)
        keys = list(may)
        self._chance.shuffle(keys)
        return self._drilled(may, keys[:limit])

    def missed(self, session: Session) -> tuple[Card, ...]:
        """What was missed in a sitting, once more: it counts where it is still due today.

        What the learner has suspended or buried since is left alone.
        """
        missed = dict.fromkeys(one.asking.card.key for one in session.outcomes if one.missed)
        return self.once_more(banks_of(session), missed)

    def once_more(self, banks: Sequence[Bank], keys: Collection[Key]) -> tuple[Card, ...]:
        """These blanks again, as study where they are due today and as practice where not."""
        if not keys:
            return ()
        may, today = self.pool(banks), self.today
        cards = self._drilled(may, (key for key in keys if key in may))
        held = set(views.spent(self.log, today).facts)
        return counting((card for card in cards if not card.marks.hidden_on(today)), held, today)

    def more(self, session: Session) -> tuple[Card, ...]:
        """A few new blanks of a sitting's banks beyond the day's limit, for who wants them."""
        banks = banks_of(session)
        may = self.pool(banks)
        queue = self._plan(banks, may, EVERYTHING, Budget(new=MORE, due=0)).new
        return deal(may, queue, views.marked(self.log, may.banks))

    def _drilled(self, may: Pool, keys: Iterable[Key]) -> tuple[Card, ...]:
        known = {
            key: schedule
            for bank in may.banks
            for key, schedule in views.studied(self.log, bank).items()
        }
        queue = [Standing(key, known.get(key)) for key in keys]
        return deal(may, queue, views.marked(self.log, may.banks), Mode.DRILL)

    def why_nothing(self, banks: Sequence[Bank], selection: Selection = EVERYTHING) -> str:
        """The reason why a sitting on these banks would ask nothing now, in a sentence."""
        may = self.pool(banks, selection)
        if not may:
            return "No blank here can be asked so."
        by = self.today + selection.ahead
        new = sum(key in may for bank in banks for key in views.new(self.log, bank.id))
        due = sum(
            key in may
            for bank in banks
            for key in views.urgent(self.log, bank.id, self.today, selection.ahead)
        )
        budget = self.rules.budget
        left = views.spent(self.log, self.today).left_of(budget)
        if new and not left.new and not due:
            return f"The day's {budget.new} new ones are done, {new} wait for tomorrow."
        if due and not left.due:
            return f"The day's {budget.due} reviews are done, {due} wait for tomorrow."
        buried = sum(key in may for key in views.buried(self.log, self.today))
        hidden = buried + self._suspended(may, by)
        if hidden and buried == new + due:
            hint = "--cram asks them, and the same key takes it back"
            return f"All {hidden} that wait are suspended or buried: {hint}."
        if new or due:
            return "The rest waits: one blank of a fact a day."
        return f"Nothing is due. {ahead(self.next_due(banks), self.today)}".rstrip()

    def _suspended(self, may: Pool, by: int) -> int:
        """How many suspended blanks would else be new, or due by a day."""
        marked = views.marked(self.log, may.banks).items()
        waiting = [key for key, marks in marked if marks.suspended and key in may]
        schedules = map(self.log.schedule, waiting)
        return sum(schedule is None or schedule.due <= by for schedule in schedules)

    def next_due(self, banks: Iterable[Bank]) -> tuple[int, int] | None:
        """The next day after today on which blanks come due, and how many; None where none do."""
        found = [views.next_due(self.log, bank.id, self.today) for bank in banks]
        days = [one for one in found if one is not None]
        first = min((day for day, _ in days), default=None)
        return None if first is None else (first, sum(n for day, n in days if day == first))

    def pool(self, banks: Iterable[Bank], selection: Selection = EVERYTHING) -> Pool:
        """The blanks of these banks that may be asked, in the forms that the learner prefers."""
        return Pool(banks, replace(selection, prefer=self.settings.forms))

    def study(
        self, banks: Sequence[Bank], selection: Selection = EVERYTHING, limit: int | None = None
    ) -> Sitting | None:
        """A sitting on what is due, then new; None where that is nothing."""

        def dealt(session: Session, reread: Mapping[str, Bank]) -> tuple[Card, ...]:
            answered = len({outcome.asking.card.key for outcome in session.outcomes})
            left = None if limit is None else max(0, limit - answered)
            return self.cards([reread.get(one.id, one) for one in banks], selection, left)

        cards = self.cards(banks, selection, limit)
        return Sitting(cards, self._world, dealt) if cards else None

    def practise(self, cards: tuple[Card, ...]) -> Sitting | None:
        """A sitting on just these cards; None where there are none."""
        return Sitting(cards, self._world) if cards else None

    def doubt(self) -> str | None:
        """Why the clock may be wrong, where a person should say before anything is kept."""
        last = past.newest(self.log)
        return None if last is None or not self._doubtful else doubt(last, self.clock())

    def dated_ahead(self) -> int:
        """How many reviews have a day that has not come yet."""
        return len(past.dated_ahead(self.log, self.today))

    def count_for_today(self) -> int:
        """Let those reviews count for today, as the learner wished; how many there were."""
        ahead = past.dated_ahead(self.log, self.today)
        for review in ahead:
            self.keep(Amend(review, day=self.today))
        return len(ahead)

    def keep(self, body: Body) -> bytes:
        """Write down what happened outside of a sitting; the id of its event."""
        now = self._world.now()
        return self.log.append(NewEvent(now.id, now.moment, body)).id

    def counter(self) -> Counter:
        """What counts how much waits today."""
        return Counter(self.log, self.today, self.rules.budget)

    def counts(self, bank: Bank) -> Counts:
        """The four numbers of a bank."""
        counter = self.counter()
        return allowed([counter.waits(bank.id, unaskable(bank))], counter.left)


def banks_of(session: Session) -> list[Bank]:
    """The banks of which a sitting asked something."""
    banks = {one.asking.card.bank.id: one.asking.card.bank for one in session.outcomes}
    return [*banks.values()]
