"""How the table of fair verdicts is written: an answer, and what a fair teacher says to what."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ctquiz.bank.answer.quantity import number as in_bank
from ctquiz.bank.model import Number, Text, Tolerance


@dataclass(frozen=True)
class Fair:
    """An answer, its wrong options, and typed answers by the verdict they should have."""

    kind: str
    answer: Text | Number
    right: Sequence[str] = ()
    close: Sequence[str] = ()
    wrong: Sequence[str] = ()
    options: Sequence[str] = ()
    language: str = "en"


def text(shown: str, *accept: str) -> Text:
    """The answer of `answer: shown` with its `accept`."""
    return Text(shown, accept)


def number(written: str, unit: str | None = None, within: str = "", shown: str = "") -> Number:
    """The answer of `number: written`, shown as in a sentence."""
    value = in_bank(written)
    assert value is not None
    amount = Decimal(within.removesuffix("%")) if within else None
    tolerance = None if amount is None else Tolerance(amount, within.endswith("%"))
    return Number(shown or written, written, value, unit, tolerance)
