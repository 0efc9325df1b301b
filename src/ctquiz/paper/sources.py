"""The sources of a paper: beside what they say stand their marks, and here what these stand for."""

from collections import Counter
from collections.abc import Sequence

from ctquiz.bank.model import Bank, Fact, Locator
from ctquiz.study.words import place


class Sources:
    """The marks of all sources of some banks; a name that two banks use tells its bank as well."""

    def __init__(self, banks: Sequence[Bank]) -> None:
        self._banks = banks
        self._times = Counter(source.name for bank in banks for source in bank.sources)

    def cited(self, bank: Bank, fact: Fact) -> tuple[str, ...]:
        """Where the sources say a fact, in short."""
        return tuple(self._mark(bank, locator.source) + _within(locator) for locator in fact.at)

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Each mark with its source in words; of several banks with its bank's title."""
        return tuple(
            (self._mark(bank, source.name), ", ".join(filter(None, said)))
            for bank in self._banks
            for source in bank.sources
            for of in [bank.title if len(self._banks) > 1 else None]
            for said in [[place(bank, Locator(source.name)), source.url, of]]
        )

    def _mark(self, bank: Bank, name: str) -> str:
        return f"{bank.id}/{name}" if self._times[name] > 1 else name


def _within(locator: Locator) -> str:
    return str(locator).removeprefix(locator.source)
