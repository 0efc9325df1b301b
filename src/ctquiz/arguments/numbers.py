"""Numbers on the command line, each with what it may be."""

import argparse
from typing import Final

_MOST_DIGITS: Final = 30
_MOST_VARIANTS: Final = 500
_PORTS: Final = range(1024, 65_536)
"""Those that need no rights."""


def days(text: str) -> int:
    """Days ahead."""
    # More than a life of days would say nothing.
    return min(whole(text), 36_500)


def some(text: str) -> int:
    """A number of at least one."""
    number = whole(text)
    if number == 0:
        raise argparse.ArgumentTypeError("0 is none at all")
    return number


def variants(text: str) -> int:
    """Forms of an exam."""
    number = some(text)
    if number > _MOST_VARIANTS:
        raise argparse.ArgumentTypeError(f"'{text}' is more than {_MOST_VARIANTS}")
    return number


def percent(text: str) -> int:
    """A part of a hundred, of at least one."""
    number = some(text)
    if number > 100:
        raise argparse.ArgumentTypeError(f"'{text}' is more than all")
    return number


def port(text: str) -> int:
    """A port to listen on."""
    number = whole(text)
    if number not in _PORTS:
        raise argparse.ArgumentTypeError(f"'{text}' is not from {_PORTS[0]} to {_PORTS[-1]}")
    return number


def whole(text: str) -> int:
    """A whole number."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number")
    if len(text) > _MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"a number of {len(text)} digits is too large")
    return int(text)
