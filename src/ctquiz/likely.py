"""What a name that is none was likely meant to be."""

import difflib
from collections.abc import Iterable


def likely(name: str, known: Iterable[str], least: float) -> str | None:
    """The known name nearest to it, from a likeness between 0 and 1 on; None where none is.

    One of the same letters comes first: two swapped are one slip, and difflib counts two.
    """
    near = difflib.get_close_matches(name, [*known], 3, least)
    return min(near, key=lambda one: sorted(one) != sorted(name), default=None)


def did_you_mean(meant: str | None, otherwise: str) -> str:
    """The question whether that was meant, or what to say where nothing is likely."""
    return f"did you mean '{meant}'?" if meant else otherwise
