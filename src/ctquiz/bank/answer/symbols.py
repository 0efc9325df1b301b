"""The case of a unit's symbol, which alone tells milli from mega and a bit from a byte."""

import re
from typing import Final

_SYMBOL: Final = re.compile(r"(?<=\d)\s*([A-Za-z]{2,4})(?![A-Za-z])")
_SMALL: Final = frozenset(["mm", "mg", "ml", "ms"])
"""Symbols that are meant to have no capital; another one without is carelessly written."""


_NO_SYMBOL: Final = re.compile(r"\d ?[DGHMST]$")


def is_no_symbol(text: str) -> bool:
    """Whether a number stands before a capital that is no unit: 3D are no days, 5G no grams."""
    return _NO_SYMBOL.search(text) is not None


def is_other_symbol(text: str, typed: str) -> bool:
    """Whether both name a unit by its letters and the case of these makes it another one.

    Whoever types small letters alone need not know better.
    """
    asked, given = _SYMBOL.search(text), _SYMBOL.search(typed)
    if not asked or not given or given.group(1).islower():
        return False
    symbol, said = asked.group(1), given.group(1)
    if symbol.lower() != said.lower() or (symbol.islower() and symbol not in _SMALL):
        return False
    prefixes, units = {symbol[0], said[0]}, {symbol[-1], said[-1]}
    return prefixes == {"m", "M"} or units == {"b", "B"}
