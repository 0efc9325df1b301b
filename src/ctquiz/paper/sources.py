"""The sources of a paper: beside what they say stand their names alone, and here what these are."""

from collections.abc import Sequence

from ctquiz.bank.model import Bank, Locator
from ctquiz.study.words import place


def sources(banks: Sequence[Bank]) -> tuple[tuple[str, str], ...]:
    """Each mark with its source in words; of several banks each source tells its bank's title."""
    return tuple(
        (source.name, ", ".join(filter(None, [place(bank, Locator(source.name)), source.url, of])))
        for bank in banks
        for source in bank.sources
        for of in [bank.title if len(banks) > 1 else None]
    )
