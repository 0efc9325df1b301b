"""Holds every rule against every blank of a bank."""

from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.bank.check import across, allowed, answers, facts, options, questions, twice
from ctquiz.bank.check.subject import Finding, Rule, WholeRule, subjects
from ctquiz.bank.model import Bank, Fact
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.whole import Placed
from ctquiz.errors import Problem, Severity

RULES: Final[dict[str, Rule]] = {**questions.RULES, **answers.RULES, **options.RULES}
"""Every rule about one blank, by its id."""

WHOLE: Final[dict[str, WholeRule]] = {**twice.RULES, **across.RULES}
"""Every rule about all blanks of a bank, by its id."""


NO_EVIDENCE: Final = "no-evidence"
UNSUPPORTED: Final = "unsupported"
COPIED: Final = "copied"
"""Rules about a fact's evidence: `documents.evidence.check` holds them, where there is any."""

KNOWN: Final = frozenset({*RULES, *WHOLE, *facts.RULES, NO_EVIDENCE, UNSUPPORTED, COPIED})
"""The ids of all rules of craft: what `allow` can name."""


def checked(placed: Placed, path: str) -> tuple[Problem, ...]:
    """Every problem of a bank's file, sorted by place: its errors, then what its craft lacks.

    A rule speaks once a blank at most, and what it says of a sentence that several blanks share
    is told once.
    """
    reading = placed.reading
    if reading.bank is None or placed.root is None:
        return reading.problems
    found = {*reading.problems}
    for rule, finding in _findings(reading.bank, placed.nodes, placed.root):
        found.add(Problem(path, *finding.at, rule, *finding[1:], Severity.WARNING))
    return tuple(sorted(found))


def _findings(bank: Bank, nodes: Sequence[Mapping], root: Mapping) -> Iterator[tuple[str, Finding]]:
    every = list(subjects(bank, nodes))
    for subject in every:
        allowed_here = _allowed(bank, subject.fact)
        for name, rule in RULES.items():
            if name not in allowed_here:
                first = next(rule(subject), None)
                if first is not None:
                    yield name, first
    for name, whole_rule in WHOLE.items():
        for subject, finding in whole_rule(every):
            if name not in _allowed(bank, subject.fact):
                yield name, finding
    for fact, node in zip(bank.facts, nodes, strict=True):
        for name, fact_rule in facts.RULES.items():
            if name not in _allowed(bank, fact):
                yield from ((name, finding) for finding in fact_rule(fact, node))
    for finding in allowed.unknown_rules(root, nodes, KNOWN):
        yield allowed.RULE, finding


def _allowed(bank: Bank, fact: Fact) -> set[str]:
    return {*bank.allow, *fact.allow}
