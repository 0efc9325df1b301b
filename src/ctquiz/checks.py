"""What `check` found in files, and the formats in which it is told."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from ctquiz.bank.check.run import checked
from ctquiz.bank.forms import every_fitting
from ctquiz.bank.model import Bank
from ctquiz.bank.reading.found import Reading
from ctquiz.bank.reading.typed import place
from ctquiz.bank.reading.whole import Placed
from ctquiz.errors import CtquizError, Exit, Problem, Severity
from ctquiz.library import clash, rivals
from ctquiz.shown import several, visible_line


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, or one name that leads to none, with all that is wrong with it.

    `facts` counts those in the file, the faulty ones too; `placed` is None where nothing was read.
    """

    path: str
    problems: tuple[Problem, ...]
    placed: Placed | None = None

    @classmethod
    def of(cls, placed: Placed, path: str, evidence: Sequence[Problem] = ()) -> "Checked":
        """A file as it was read, and what its evidence has against it."""
        unread = any(problem.rule == "file" for problem in placed.reading.problems)
        problems = tuple(sorted([*checked(placed, path), *evidence]))
        return cls(path, problems, None if unread else placed)

    @classmethod
    def unusable(cls, error: CtquizError) -> "Checked":
        """A name that is no bank's."""
        return cls(error.problems[0].path, tuple(error.problems))

    @property
    def bank(self) -> Bank | None:
        """The bank, where there is one."""
        return None if self.placed is None else self.placed.reading.bank

    @property
    def facts(self) -> int:
        """How many facts the file has, those left out for their faults too."""
        if self.placed is None or self.bank is None:
            return 0
        return len(self.bank.facts) + self.placed.reading.faulty

    def code(self, strict: bool) -> int:
        """The exit code: 2 unreadable, 1 with an error, or with a warning where that is strict."""
        if self.placed is None:
            return Exit.UNUSABLE
        counts = strict or any(one.severity is Severity.ERROR for one in self.problems)
        return Exit.PROBLEMS if self.problems and counts else Exit.DONE


_NOTHING: Final = Reading(None)


def told_apart(found: Sequence[Checked]) -> list[Checked]:
    """The files, where two claim one bank id each with an error naming the other."""
    rival = rivals([one.placed.reading if one.placed else _NOTHING for one in found])
    return [
        _clashing(one, found[rival[index]]) if index in rival else one
        for index, one in enumerate(found)
    ]


def _clashing(one: Checked, other: Checked) -> Checked:
    assert one.bank is not None and one.placed is not None and one.placed.root is not None
    problem = clash(one.path, place(one.placed.root, "bank"), one.bank.id, other.path)
    return replace(one, problems=tuple(sorted([*one.problems, problem])))


def as_text(found: Sequence[Checked]) -> Iterator[str]:
    """A line for each problem, by file and place, then how many; a warning ends with its rule."""
    problems = [problem for one in found for problem in one.problems]
    for problem in problems:
        # Only a warning can be silenced: by this name under `allow`.
        rule = f" [{problem.rule}]" if problem.severity is Severity.WARNING else ""
        yield f"{problem}{rule}"
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    size = ", ".join(several(number, thing) for thing, number in _sizes(found).items())
    said = f"{several(errors, 'error')}, {several(len(problems) - errors, 'warning')} in {size}."
    yield said if problems else f"{size}: no problems"


def as_json(found: Sequence[Checked]) -> Iterator[str]:
    """One JSON document, in ASCII: no text in it can steer a terminal."""
    problems = [_fields(problem) for one in found for problem in one.problems]
    sizes = {f"{thing}s": number for thing, number in _sizes(found).items()}
    yield json.dumps({"problems": problems, **sizes}, indent=2)


def as_github(found: Sequence[Checked]) -> Iterator[str]:
    """A workflow command of GitHub's for each problem, shown beside the line it is about."""
    for one in found:
        for problem in one.problems:
            at = f",line={problem.line},col={problem.column}" if problem.line else ""
            properties = f"file={_property(problem.path)}{at},title={_property(problem.rule)}"
            hint = f" ({problem.hint})" if problem.hint else ""
            yield f"::{problem.severity} {properties}::{_data(problem.message + hint)}"


FORMATS: Final[dict[str, Callable[[Sequence[Checked]], Iterator[str]]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _sizes(found: Sequence[Checked]) -> dict[str, int]:
    """How much was looked at; a question is a blank in one of the forms that fit it."""
    blanks = [
        forms
        for one in found
        if one.bank
        for fact in one.bank.facts
        for forms in every_fitting(fact)
    ]
    return {
        "fact": sum(one.facts for one in found),
        "blank": len(blanks),
        "question": sum(map(len, blanks)),
    }


def _fields(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
    }


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible_line(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
