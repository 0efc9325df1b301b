"""Cases by the dozen of which the quick tests look at a few."""

from collections.abc import Iterable
from typing import Any

import pytest


def one_in(many: int, cases: Iterable[Any]) -> list[Any]:
    """The cases, all but each `many`th of them marked slow."""
    return [
        case if number % many == 0 else pytest.param(*_values(case), marks=pytest.mark.slow)
        for number, case in enumerate(cases)
    ]


def _values(case: Any) -> tuple[Any, ...]:
    return case if isinstance(case, tuple) else (case,)
