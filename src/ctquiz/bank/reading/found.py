"""What a file was found to hold, and its bytes: light, for who need not parse them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ctquiz.bank.model import Bank
from ctquiz.errors import Problem

MAX_BYTES: Final = 64 * 1024 * 1024
"""Ten times what 100,000 blanks take; more is not a bank but an accident."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held: its bank, where it is one, and all that is wrong with it, by place.

    `faulty` is how many facts were left out of the bank for their mistakes, `digest` the hash of
    the file's bytes, `unparsed` how many of the faulty facts are no YAML.
    """

    bank: Bank | None
    problems: tuple[Problem, ...] = ()
    faulty: int = 0
    digest: str = ""
    unparsed: int = 0


def contents(path: Path, name: str) -> bytes | Reading:
    """The bytes of a file, no more than are read; or why it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except IsADirectoryError:
        return unreadable(name, "this is a folder", "name a file")
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        return unreadable(name, f"cannot be read: {reason}", "check the name and its permissions")


def unreadable(path: str, message: str, hint: str, line: int = 1, column: int = 1) -> Reading:
    """What a file that is no bank holds: the reason."""
    return Reading(None, (Problem(path, line, column, "file", message, hint),))
