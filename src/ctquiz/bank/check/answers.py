"""Rules about answers."""

from typing import Final

from ctquiz.bank.check.fitting import long_answer, mismatch, no_unit, not_atomic
from ctquiz.bank.check.given import article, gives_away, half_given
from ctquiz.bank.check.subject import Rule

RULES: Final[dict[str, Rule]] = {
    "gives-away": gives_away,
    "half-given": half_given,
    "long-answer": long_answer,
    "not-atomic": not_atomic,
    "mismatch": mismatch,
    "article": article,
    "no-unit": no_unit,
}
