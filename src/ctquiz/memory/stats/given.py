"""An answer as statistics see it: of a million of them, no more is made than they need."""

from typing import Final, NamedTuple

from ctquiz.bank.model import Form, Key
from ctquiz.memory.live import Answered

LONGEST_MS: Final = 60_000
"""What a pause counts as that is longer: who went for a coffee did not think about the answer."""


class Given(NamedTuple):
    """One answer that stands, as amended. `counts` says whether it moves memory.

    `asked` is the retention aimed at with the interval it was given, `ms` what it counts for.
    """

    key: Key
    day: int
    counts: bool
    form: Form
    rating: int
    ms: int
    asked: float


def given(answered: Answered) -> Given:
    """The same of a whole review."""
    review = answered.review
    return Given(
        review.key,
        review.day,
        review.mode.counts,
        review.form,
        review.rating,
        min(review.ms, LONGEST_MS),
        review.asked,
    )
