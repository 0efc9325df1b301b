"""Whether what was typed is the number asked for, in its unit and within its tolerance."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ctquiz.bank.answer.amounts import Amount, amounts, measured
from ctquiz.bank.answer.dates import Date, dates
from ctquiz.bank.answer.symbols import is_other_symbol
from ctquiz.bank.answer.units import is_unit, stands_for, unit_of
from ctquiz.bank.model import Number


def is_number(answer: Number, typed: str, language: str) -> bool:
    """Whether this is the number; its unit may be left out, another one is wrong."""
    if is_other_symbol(f"1 {answer.unit or ''}", typed):
        return False
    given = [*amounts(typed, language)]
    if answer.unit is None:
        given += [Amount(Fraction(year)) for year in _years(typed, language)]
    return any(want.takes(amount) for want in _wanted(answer, language) for amount in given)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What would be right: a value, how far off it may be, and the units it may be given in."""

    value: Fraction
    off: Fraction
    units: frozenset[str]

    def takes(self, given: Amount) -> bool:
        """Whether an amount given is this one; half is fifty percent."""
        if given.short and unit_of(given.short) in self.units:
            return False
        if not all(any(stands_for(said, unit) for unit in self.units) for said in given.units):
            return False
        parts = given.part and "percent" in self.units
        return abs(given.value * (100 if parts else 1) - self.value) <= self.off


def _wanted(answer: Number, language: str) -> Iterator[_Wanted]:
    value = Fraction(answer.value)
    off = Fraction(0)
    if answer.within is not None:
        off = Fraction(answer.within.amount)
        off = abs(value) * off / 100 if answer.within.percent else off
    if answer.unit is None:
        shown = [
            unit
            for one in amounts(answer.shown, language)
            for unit in one.units
            if one.value == value and not one.short
        ]
        yield _Wanted(value, off, frozenset(shown))
        return
    for factor in measured(Fraction(1), " " + answer.unit, language):
        if not factor.short:
            names = {name for unit in factor.units for name in (unit, *_shorter(answer.unit))}
            yield _Wanted(value * factor.value, off * factor.value, frozenset(names))


def _shorter(unit: str) -> Iterator[str]:
    """Shorter names for a unit that is none of measure: exercises for joint exercises."""
    measure, of, _ = unit.partition(" of ")
    if of:
        yield unit_of(measure)
    last = measure.split()[-1:]
    if last and not is_unit(measure) and not is_unit(last[0]):
        yield unit_of(last[0])


def _years(typed: str, language: str) -> Iterator[int]:
    for date in dates(typed, language):
        if date.year is not None and date == Date(date.year):
            yield date.year
