"""Rules about options: of choices, and of claims made of a sentence with one of them."""

from collections.abc import Iterator
from typing import Final

from ctquiz.bank.check import alike
from ctquiz.bank.check.subject import Finding, Rule, Subject

_ENOUGH: Final = 3


def few_options(subject: Subject) -> Iterator[Finding]:
    """So few wrong options that a guess is often right."""
    count = len(subject.blank.wrong)
    if count < _ENOUGH:
        said = "only one wrong option" if count == 1 else f"only {count} wrong options"
        yield Finding(subject.at("not"), said, f"give {_ENOUGH} or more")


def _where_shown(rule: Rule) -> Rule:
    """The rule, for blanks whose options are ever shown."""

    def shown_rule(subject: Subject) -> Iterator[Finding]:
        return rule(subject) if subject.offers else iter(())

    return shown_rule


RULES: Final[dict[str, Rule]] = {
    name: _where_shown(rule)
    for name, rule in {
        "few-options": few_options,
        "odd-option": alike.odd_option,
        "length": alike.length,
        "echo": alike.echo,
        "all-of-above": alike.all_of_above,
        "contains": alike.contains,
    }.items()
}
