"""The facts that are forgotten most, and what the facts of a tag come to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ctquiz.bank.forms import sentence
from ctquiz.bank.model import Bank, Blank, Claim, Fact, FactKey, Key
from ctquiz.memory.stats.past import Past
from ctquiz.memory.stats.tally import Tally


class Hard(Struct, frozen=True):
    """A fact that was forgotten, its blanks taken together; `said` is what it says, in a line."""

    fact: FactKey
    said: str
    lapses: int
    tally: Tally


def facts_of(banks: Iterable[Bank]) -> dict[FactKey, Fact]:
    """The facts that can be studied, by their keys."""
    return {
        FactKey(bank.id, fact.id): fact
        for bank in banks
        for fact in bank.facts
        if fact.id is not None
    }


def by_fact(past: Past) -> dict[FactKey, Tally]:
    """What the blanks of each fact come to together."""
    found: defaultdict[FactKey, Tally] = defaultdict(Tally)
    for key, tally in past.blanks.items():
        found[key.whole] += tally
    return dict(found)


def by_tag(facts: Mapping[FactKey, Fact], tallies: Mapping[FactKey, Tally]) -> dict[str, Tally]:
    """What the facts of each tag come to, in the order of the tags' names."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for key, tally in tallies.items():
        fact = facts.get(key)
        for tag in fact.tags if fact else ():
            found[tag] += tally
    return dict(sorted(found.items()))


def hardest(
    facts: Mapping[FactKey, Fact],
    tallies: Mapping[FactKey, Tally],
    lapses: Mapping[Key, int],
    most: int,
) -> tuple[Hard, ...]:
    """Those with the most lapses; among equals, those that are remembered least."""
    counted: defaultdict[FactKey, int] = defaultdict(int)
    for key, count in lapses.items():
        if key.whole in facts:
            counted[key.whole] += count
    worst = sorted(counted, key=lambda key: (-counted[key], _share(tallies.get(key)), key))
    return tuple(
        Hard(key, said(facts[key]), counted[key], tallies.get(key, Tally())) for key in worst[:most]
    )


def _share(tally: Tally | None) -> float:
    share = tally.retention if tally else None
    return 1.0 if share is None else share


def said(fact: Fact) -> str:
    """What a fact says: its sentence, its claim, or its question with the answer."""
    if fact.sentence:
        return sentence(fact, {})
    return "; ".join(map(_said, fact.blanks))


def _said(blank: Blank) -> str:
    answer = blank.answer
    return answer.text if isinstance(answer, Claim) else f"{blank.ask} {answer.shown}"
