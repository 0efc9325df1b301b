"""Rules about a fact as a whole."""

from collections.abc import Callable, Iterator
from typing import Final

from ctquiz.bank.check.comments import comment
from ctquiz.bank.check.subject import Finding
from ctquiz.bank.model import Fact, Slot
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.typed import place

FactRule = Callable[[Fact, Mapping], Iterator[Finding]]
"""Looks at one fact and its node in the file."""

_CROWD: Final = 6


def crowded(fact: Fact, node: Mapping) -> Iterator[Finding]:
    """More blanks in one sentence than a person keeps apart."""
    standing = {part for part in fact.sentence or () if isinstance(part, Slot)}
    if len(standing) > _CROWD:
        message = f"{len(standing)} blanks stand in one sentence"
        yield Finding(place(node, "fact"), message, f"split the fact: {_CROWD} are enough")


def no_id(fact: Fact, node: Mapping) -> Iterator[Finding]:
    """Nothing says under which name its progress would be kept."""
    if fact.id is None:
        message = "a fact without an id is not studied"
        yield Finding(place(node), message, "run ctquiz fmt to write one")


RULES: Final[dict[str, FactRule]] = {"crowded": crowded, "no-id": no_id, "comment": comment}
