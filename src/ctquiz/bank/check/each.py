"""Rules made of a look at one text that asks: each text of a blank in turn, told at its place."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ctquiz.bank.check.subject import Finding, Rule, Subject
from ctquiz.bank.check.words import is_english
from ctquiz.bank.reading.wording import Wording, asked_at


class Said(NamedTuple):
    """What a look has to say of a text."""

    message: str
    hint: str


Look = Callable[[Subject, Wording], Said | None]


def in_any_language(look: Look) -> Rule:
    """The rule that looks so at every text that asks for a blank."""

    def rule(subject: Subject) -> Iterator[Finding]:
        for wording in subject.wordings:
            said = look(subject, wording)
            if said is not None:
                yield Finding(asked_at(subject.node, subject.blank, wording.key), *said)

    return rule


def in_english(look: Look) -> Rule:
    """The same, silent where a bank speaks another language."""
    rule = in_any_language(look)

    def english_rule(subject: Subject) -> Iterator[Finding]:
        return rule(subject) if is_english(subject.bank.language) else iter(())

    return english_rule
