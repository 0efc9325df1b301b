"""How long `check` takes, as a ratio to the bare events of the same YAML in the same run.

    python tests/bench/bench_check.py [FACTS]

PyYAML's C parser, asked for its events and nothing else, is the least that reading can take; a
slower machine is slower at both. What is aimed at on a laptop is printed beside, never asserted.
"""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from ctquiz.bank.check.run import checked
from ctquiz.bank.reading.whole import Placed, placed_in_text
from ctquiz.collector import uncollected

_SYLLABLES = "ba ke li mo nu ra se ti vo za dor fen gal hom kir lan mer nov pel ros".split()
_DID = "discovered described founded crossed mapped ruled painted measured left".split()
_THINGS = "moons rivers cities islands mountains provinces treaties roads schools".split()
_FACT = """- id: f{index}
  fact: "Long ago {{who={who}}} {did} {{count={count}}} {things} of {land} in {{year={year}}}."
  tags: [{things}, history]
  blanks:
    who:
      ask: Who {did} the {things} of {land} near {town}?
      not: [{others}]
    count:
      ask: How many {things} of {land} near {town} were {did} by {who}?
      number: {count}
      unit: {things}
      not: [{count}1, {count}2, {count}5]
    year:
      ask: In which year was it that {who} {did} {things} near {town}?
      not: [{year}1, {year}3, {year}7]
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of CPU: of bare events, of reading, of the rules of craft."""

    events: float
    reading: float
    rules: float

    @property
    def ratio(self) -> float:
        """How often the bare events would go into all that `check` does."""
        return (self.reading + self.rules) / self.events

    @property
    def reading_ratio(self) -> float:
        """The same of reading alone, which study waits for, too."""
        return self.reading / self.events


def bank_of(facts: int) -> str:
    """A bank of so many facts, each of three blanks and of words of its own."""
    chance = random.Random(facts)

    def name() -> str:
        return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()

    written = [
        _FACT.format(
            index=index,
            who=name(),
            land=name(),
            town=name(),
            did=chance.choice(_DID),
            things=chance.choice(_THINGS),
            count=chance.randint(2, 90),
            year=chance.randint(100, 200),
            others=", ".join(name() for _ in range(3)),
        )
        for index in range(facts)
    ]
    return "ctquiz: 1\nbank: big\nfacts:\n" + "".join(written)


def measured(text: str, rounds: int = 1) -> Spent:
    """The least of so many rounds of each: what else the machine does only adds to it."""
    placed = placed_in_text(text)
    with uncollected():
        return Spent(
            min(_spent(lambda: _events(text)) for _ in range(rounds)),
            min(_spent(lambda: placed_in_text(text)) for _ in range(rounds)),
            min(_spent(lambda: _rules(placed)) for _ in range(rounds)),
        )


def _spent(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def _events(text: str) -> None:
    loader = yaml.CSafeLoader(text)
    while loader.get_event() is not None:
        pass


def _rules(placed: Placed) -> None:
    checked(placed, "big.yaml")


def main() -> None:
    """Print what a bank takes."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    spent = measured(bank_of(facts))
    for name, seconds, aim in (
        ("bare events", spent.events, ""),
        ("reading", spent.reading, "aim for 10,000 facts: 2 s"),
        ("rules", spent.rules, "aim for 10,000 facts: 4 s"),
    ):
        times = seconds / spent.events
        print(f"{name:12} {seconds:7.2f} s  {times:5.1f} times the bare events  {aim}")


if __name__ == "__main__":
    main()
