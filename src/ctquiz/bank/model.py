"""A bank as ctquiz knows it once read: facts, their blanks, and what answers each blank.

Structs, not data classes: they are made and kept on disk several times as fast, and a bank may
have 100,000 blanks. Those that stand in one place with others carry a tag. What is left unsaid is
not kept either, as that is most of a fact.
"""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from msgspec import Struct

NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
"""What the id of a bank or fact and the name of a blank or source look like."""

ONLY_BLANK: Final = "answer"
"""The name of a blank that its author left without one."""


class Form(StrEnum):
    """A way to ask for a blank; all forms of a blank share its memory."""

    CLOZE = "cloze"
    ASK = "ask"
    CHOICE = "choice"
    CLAIM = "claim"
    LIST = "list"
    ORDER = "order"
    MATCH = "match"


class Key(Struct, frozen=True, order=True):
    """The name of one memory: everything that was ever answered hangs on it."""

    bank: str
    fact: str
    blank: str

    def __str__(self) -> str:
        return f"{self.bank}/{self.fact}#{self.blank}"

    @property
    def whole(self) -> "FactKey":
        """The fact it is a blank of."""
        return FactKey(self.bank, self.fact)


class FactKey(Struct, frozen=True, order=True):
    """The name of a fact: of all its blanks, those that it will get one day too."""

    bank: str
    fact: str

    def __str__(self) -> str:
        return f"{self.bank}/{self.fact}"


class Text(Struct, frozen=True, tag=True, omit_defaults=True):
    """Words to be recalled; `accept` are other wordings that count as right."""

    shown: str
    accept: tuple[str, ...] = ()


class Tolerance(Struct, frozen=True, omit_defaults=True):
    """How far off a number may be: absolutely, or in percent of it."""

    amount: Decimal
    percent: bool = False


class Number(Struct, frozen=True, tag=True, omit_defaults=True):
    """A number compared by value and shown as its sentence says it.

    `written` is the author's notation (`16 million`), `value` what it comes to.
    """

    shown: str
    written: str
    value: Decimal
    unit: str | None = None
    within: Tolerance | None = None
    accept: tuple[str, ...] = ()


class Item(Struct, frozen=True, omit_defaults=True):
    """One member of a list, with other names that count for it."""

    shown: str
    accept: tuple[str, ...] = ()


class AllOf(Struct, frozen=True, tag=True, omit_defaults=True):
    """Every item of a list, in any order; `said` is how a sentence words the whole of it."""

    items: tuple[Item, ...]
    said: str | None = None

    @property
    def shown(self) -> str:
        """The list in one line."""
        return self.said or ", ".join(item.shown for item in self.items)


class InOrder(Struct, frozen=True, tag=True, omit_defaults=True):
    """Items whose order is the answer."""

    items: tuple[Item, ...]
    said: str | None = None

    @property
    def shown(self) -> str:
        """The sequence in one line."""
        return self.said or ", ".join(item.shown for item in self.items)


class Pairs(Struct, frozen=True, tag=True):
    """Left sides, each with the right side that belongs to it."""

    pairs: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> str:
        """The pairs in one line."""
        return ", ".join(f"{left}: {right}" for left, right in self.pairs)


class Claim(Struct, frozen=True, tag=True):
    """A statement that holds or does not."""

    text: str
    holds: bool

    @property
    def shown(self) -> str:
        """Whether it holds, in a word."""
        return "true" if self.holds else "false"


Answer = Text | Number | AllOf | InOrder | Pairs | Claim


class Blank(Struct, frozen=True, omit_defaults=True):
    """One thing to be recalled in a fact; it alone is scheduled.

    `wrong` are the options beside the answer; `forms` None allows every form that fits.
    """

    name: str
    answer: Answer
    ask: str | None = None
    hint: str | None = None
    wrong: tuple[str, ...] = ()
    forms: tuple[Form, ...] | None = None


class Slot(Struct, frozen=True, tag=True):
    """The place of a blank in a sentence."""

    blank: str


Sentence = tuple[str | Slot, ...]


class Locator(Struct, frozen=True, omit_defaults=True):
    """Where a source says a fact; paragraph and sentence count from 1, None is the whole of it."""

    source: str
    paragraph: int | None = None
    sentence: int | None = None

    def __str__(self) -> str:
        if self.paragraph is None:
            return self.source
        sentence = "" if self.sentence is None else f"s{self.sentence}"
        return f"{self.source} p{self.paragraph}{sentence}"


class Image(Struct, frozen=True):
    """A picture beside the bank, and what it shows in words."""

    file: str
    alt: str


class Fact(Struct, frozen=True, omit_defaults=True):
    """One atomic statement; without an id it waits for one and is not studied."""

    id: str | None
    blanks: tuple[Blank, ...]
    sentence: Sentence | None = None
    at: tuple[Locator, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None
    image: Image | None = None
    draft: bool = False
    allow: tuple[str, ...] = ()

    def blank(self, name: str) -> Blank:
        """The blank of that name; KeyError where the fact has none such."""
        for blank in self.blanks:
            if blank.name == name:
                return blank
        raise KeyError(name)


class Source(Struct, frozen=True, omit_defaults=True):
    """What a bank's facts rest on."""

    name: str
    title: str
    author: str | None = None
    year: str | None = None
    url: str | None = None


class Bank(Struct, frozen=True, omit_defaults=True):
    """One file of facts with its sources; `id` is what progress is kept under."""

    id: str
    title: str
    facts: tuple[Fact, ...]
    language: str = "en"
    sources: tuple[Source, ...] = ()
    allow: tuple[str, ...] = ()

    def source(self, name: str) -> Source:
        """The source of that name; KeyError where the bank has none such."""
        for source in self.sources:
            if source.name == name:
                return source
        raise KeyError(name)


def studied(bank: Bank) -> list[tuple[Key, Fact, Blank]]:
    """Every blank that can be asked one day, in file order: of facts with an id and no draft."""
    return [
        (Key(bank.id, fact.id, blank.name), fact, blank)
        for fact in bank.facts
        if fact.id is not None and not fact.draft
        for blank in fact.blanks
    ]
