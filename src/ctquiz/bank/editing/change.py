"""What is written into a bank's text for its author."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from ctquiz.bank.editing.edit import Edit
from ctquiz.bank.reading.syntax import Mark


class Kind(Enum):
    """An id of a fact, or the name of the blank that was its only one."""

    ID = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Written:
    """One thing that a fact lacked: where, and what stands there now."""

    at: Mark
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """How it is written, and what the fact's keys hold then."""

    written: Written
    edits: tuple[Edit, ...]
    fact: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Formatted:
    """The text of a bank with everything written, which may be nothing."""

    text: str
    written: tuple[Written, ...]


class Unforeseen(Exception):
    """The text would not read as it should; `at` is the first fact that was to be changed."""

    def __init__(self, at: Mark) -> None:
        super().__init__(at)
        self.at = at
