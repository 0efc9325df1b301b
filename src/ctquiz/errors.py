"""Problems as values with a place, and the one line in which a person reads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from ctquiz.shown import visible_line


class Exit(IntEnum):
    """How a command ends."""

    DONE = 0
    PROBLEMS = 1
    """What was looked at has problems."""
    UNUSABLE = 2
    """Wrong use, or input that cannot be read."""
    INTERRUPTED = 130


class Severity(StrEnum):
    """An error makes a fact or file unusable; a warning is a matter of craft."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and what to do; `line` and `column` count from 1, 0 is the whole file.

    Problems sort by place, so that a list of them reads like the file.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        hint = f" ({self.hint})" if self.hint else ""
        return visible_line(f"{place}: {self.severity}: {self.message}{hint}")


class CtquizError(Exception):
    """Wrong use or unreadable input: told in one line each, exit code 2."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems: Sequence[Problem] = problems


def failure(subject: str, message: str, hint: str = "") -> CtquizError:
    """The error about a whole file, a name or a command rather than a place in a text."""
    return CtquizError(Problem(subject, 0, 0, "use", message, hint))
