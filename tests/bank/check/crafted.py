"""What the tests of the rules of craft share: a bank around facts, and what is said of it."""

from ctquiz.bank.check.run import checked
from ctquiz.bank.reading.whole import placed_in_text
from ctquiz.errors import Problem, Severity

HEAD = "ctquiz: 1\nbank: b\nlanguage: {}\nfacts:\n"
"""The facts begin on line 5."""


def problems(facts: str, language: str = "en") -> list[Problem]:
    """All that is wrong with a bank of these facts."""
    return list(checked(placed_in_text(HEAD.format(language) + facts, "b.yaml"), "b.yaml"))


def warned(facts: str, rule: str, language: str = "en") -> list[tuple[int, int]]:
    """Where that rule warns; the bank has no errors."""
    found = problems(facts, language)
    assert [str(one) for one in found if one.severity is Severity.ERROR] == []
    return [(one.line, one.column) for one in found if one.rule == rule]
