"""All known banks with what waits in each; the next census counts only what is another by then."""

from collections.abc import Mapping, Sequence

from ctquiz.bank.model import Bank, Key
from ctquiz.config import shipped_banks
from ctquiz.desk import Desk
from ctquiz.memory import views
from ctquiz.memory.counting import Counts, Waits, allowed
from ctquiz.screens.home.shelves import shelved
from ctquiz.study.deal import unaskable


class Census:
    """What a home screen shows, counted once; `before` is the last one."""

    def __init__(self, desk: Desk, before: "Census | None" = None) -> None:
        self.newest, self.today = views.newest(desk.log), desk.today
        self.counter = desk.counter()
        self.volumes = desk.volumes()
        self.shelf = shelved(self.volumes, desk.folders.banks, shipped_banks())
        self.banks = tuple(one.bank for one in self.volumes if one.bank is not None)
        self._unasked: dict[str, frozenset[Key]] = {}
        self._tags: dict[str, Sequence[str]] = {}
        self._waits: dict[str, Waits] = {}
        if before is not None:
            self._keep(before, views.touched_since(desk.log, before.newest))
        for bank in self.banks:
            if bank.id not in self._unasked:
                self._unasked[bank.id] = unaskable(bank)
            if bank.id not in self._waits:
                self._waits[bank.id] = self.counter.waits(bank.id, self._unasked[bank.id])

    def _keep(self, before: "Census", touched: frozenset[str] | None) -> None:
        """Take over what is still so: of a bank that was read again nothing is."""
        known = {bank.id: bank for bank in before.banks}
        for bank in self.banks:
            if known.get(bank.id) is not bank:
                continue
            self._unasked[bank.id] = before._unasked[bank.id]
            if bank.id in before._tags:
                self._tags[bank.id] = before._tags[bank.id]
            if touched is not None and bank.id not in touched and before.today == self.today:
                self._waits[bank.id] = before._waits[bank.id]

    def counts(self, banks: Sequence[Bank]) -> Counts:
        """How much a sitting on these banks would ask."""
        return allowed([self._waits[bank.id] for bank in banks], self.counter.left)

    def tags(self, bank: Bank) -> Sequence[str]:
        """The tags of a bank's facts."""
        if bank.id not in self._tags:
            self._tags[bank.id] = sorted({tag for fact in bank.facts for tag in fact.tags})
        return self._tags[bank.id]

    def by_tag(self, bank: Bank) -> Mapping[str, Counts]:
        """How much a sitting on each tag of a bank would ask."""
        tags = {fact.id: fact.tags for fact in bank.facts if fact.id is not None and fact.tags}
        waits = self.counter.by_tag(bank.id, self._unasked[bank.id], tags)
        left = self.counter.left
        return {tag: allowed([waits[tag]] if tag in waits else [], left) for tag in self.tags(bank)}
