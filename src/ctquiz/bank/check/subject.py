"""What a rule looks at: a blank of a bank, with the place in the file of all that it says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from ctquiz.bank.forms import GAP, fitting, sentence, stands
from ctquiz.bank.model import Bank, Blank, Claim, Fact, Form
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import place
from ctquiz.bank.reading.wording import Wording, keys_of, wordings


@dataclass(frozen=True)
class Subject:
    """One blank; `node` is its fact in the file, `own` the mapping in which its own keys stand."""

    bank: Bank
    fact: Fact
    blank: Blank
    node: Mapping
    own: Mapping

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """Every form it can be asked in."""
        return fitting(self.fact, self.blank)

    @cached_property
    def stands(self) -> bool:
        """Whether it has a place in a sentence."""
        return stands(self.fact, self.blank)

    @cached_property
    def offers(self) -> bool:
        """Whether its options are ever shown."""
        return bool(self.blank.wrong) and (Form.CHOICE in self.forms or Form.CLAIM in self.forms)

    @cached_property
    def cloze(self) -> str | None:
        """The sentence with its gap; None where it stands in none."""
        return sentence(self.fact, {self.blank.name: GAP}) if self.stands else None

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Every text that asks for it: its `ask`, the gap in its sentence, or the claim it is."""
        return wordings(self.fact, self.blank)

    @cached_property
    def question(self) -> str:
        """What is asked: the claim, else `ask`, else the gap in the sentence."""
        if isinstance(self.blank.answer, Claim):
            return self.blank.answer.text
        return self.blank.ask or self.cloze or ""

    def at(self, *path: str | int) -> Mark:
        """Where one of its own keys, or an item of it, has its value; else where it is defined."""
        if path and path[0] in self.own:
            return place(self.own, *path)
        if self.stands and "fact" in self.node:
            return place(self.node, "fact")
        return place(self.own)

    @property
    def asked_at(self) -> Mark:
        """Where its question stands."""
        return self.at("claim" if isinstance(self.blank.answer, Claim) else "ask")


class Finding(NamedTuple):
    """What a rule has to say about a subject."""

    at: Mark
    message: str
    hint: str


Rule = Callable[[Subject], Iterator[Finding]]
"""Looks at one blank."""

WholeRule = Callable[[Sequence[Subject]], Iterator[tuple[Subject, Finding]]]
"""Looks at all blanks of a bank; each finding comes with the blank it is about."""


JUDGED: Final = 100
"""Blanks that a fact may have for each to be judged; of more, only their number is told."""


def subjects(bank: Bank, nodes: Sequence[Mapping]) -> Iterator[Subject]:
    """The blanks of a bank, drafts too, in file order; `nodes` are those of its facts."""
    for fact, node in zip(bank.facts, nodes, strict=True):
        for blank in fact.blanks if len(fact.blanks) <= JUDGED else ():
            yield Subject(bank, fact, blank, node, keys_of(node, blank.name))
