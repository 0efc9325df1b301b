"""What a paper is made of and how it is wished: handed to whoever composes one."""

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Bank, FactKey, Key
from ctquiz.exchange.pictures import Picture
from ctquiz.paper.cards.cut import SIZES, Cut, Size
from ctquiz.paper.layout import PAPERS
from ctquiz.paper.page import Layout
from ctquiz.paper.sheet import Paper
from ctquiz.study.deal import Ready
from ctquiz.study.exam.state import PASSING


class Wish(Struct, frozen=True):
    """How a paper is to be; `number` of questions None is all there are.

    `command` is what prints it again. `passing` is in percent.
    """

    layout: Layout
    seed: int
    title: str
    command: str
    number: int | None = None
    with_key: bool = False
    variants: int = 1
    passing: int = PASSING
    apart: bool = False
    cut: Cut = Cut(Size(*PAPERS["a4"]), SIZES["medium"])
    calibrating: bool = False


class Material(Struct, frozen=True):
    """The banks of a paper, with their blanks that may be asked and the names of their pictures.

    `version` is the beginning of the hash of the banks' files. `urgent` are the keys of the blanks
    that a learner's memory needs, the neediest first; None where that is not asked for.
    """

    banks: Sequence[Bank]
    version: str
    ready: Mapping[Key, Ready]
    pictures: Mapping[FactKey, str]
    urgent: Sequence[Key] | None = None

    @property
    def name(self) -> str:
        """What its banks are called in one word."""
        return name_of(self.banks)


class Print(Struct, frozen=True):
    """One file: `name` tells it from the others of the same order, `drawn` are pictures of ours.

    `hint` says what to do with it at the printer.
    """

    paper: Paper
    name: str = ""
    drawn: tuple[Picture, ...] = ()
    hint: str = ""


_FEW: Final = 3
"""Banks that are all named; of more the first stands for all."""


def name_of(banks: Sequence[Bank]) -> str:
    """The ids of the banks in one word, as long as a line can hold it."""
    if len(banks) > _FEW:
        return f"{banks[0].id}+{len(banks) - 1}"
    return "+".join(bank.id for bank in banks)


def title_of(banks: Sequence[Bank]) -> str:
    """The titles of the banks, or of the first."""
    if len(banks) > _FEW:
        return f"{banks[0].title} and {len(banks) - 1} more"
    return " · ".join(bank.title for bank in banks)
