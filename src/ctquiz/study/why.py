"""Why a blank comes back when it does: a line after the answer, true of the numbers in each word.

How long it is known is its stability: the days until it would be forgotten one time in ten.
"""

from typing import Final

from ctquiz.bank.model import Form
from ctquiz.memory.fsrs import FSRS6
from ctquiz.memory.interval import bounds
from ctquiz.memory.schedule import RETENTION, Schedule, next_days
from ctquiz.study.state import Outcome, Session
from ctquiz.study.words import interval, when

_NUMBERS: Final = "no one two three four five six seven eight nine".split()
_LEAST_SPREAD: Final = 3
"""Days by which an interval was moved from which on that is worth a word."""

_LEAST_LATE: Final = 2
_WORTH_A_WORD: Final = 0.1
"""The part of its interval by which a blank was asked too late or too early."""


def why_last(session: Session) -> str | None:
    """The reason for the next day of what was answered last; None where there is none."""
    if not session.outcomes:
        return None
    last = session.outcomes[-1]
    return why(last, any(card.key == last.asking.card.key for card in session.waiting))


def why(outcome: Outcome, comes_again: bool) -> str | None:
    """The reason for its next day; None of practice, which has none.

    `comes_again` is whether a miss still waits in this sitting.
    """
    before, after = outcome.asking.card.schedule, outcome.after
    if outcome.choices is None or after is None:
        return None
    if outcome.missed:
        return _missed(before, after, comes_again)
    next_one = f"next {when(outcome.taken.day + outcome.days, outcome.taken.day)}"
    if _is_held_back(outcome):
        many = _NUMBERS[len(outcome.asking.question.options)]
        new = "New: " if before is None else ""
        said = f"{new}{next_one}, as a right choice among {many} may be a guess."
        return said[0].upper() + said[1:]
    if before is None:
        return f"New: {next_one}, to see whether it lasts."
    if before.open:
        return f"Known again: {next_one}, to see whether it lasts."
    known = f"nown for {_days(after.memory.stability)}; {next_one}"
    timely = _timely(outcome, before)
    return f"{timely}: k{known}." if timely else f"K{known}{_then(outcome, after)}."


def _missed(before: Schedule | None, after: Schedule, comes_again: bool) -> str:
    again = "it comes again in this sitting" if comes_again else "it stays due"
    if before is None or before.open or after.memory.stability * 2 > before.memory.stability:
        return f"Missed: {again} until you know it."
    was, now = before.memory.stability, after.memory.stability
    return f"Missed: {again}. Known for {_days(was)} before, for {_days(now)} now."


def _is_held_back(outcome: Outcome) -> bool:
    """Whether the chance of a blind guess among the options made the interval shorter."""
    card, taken, question = outcome.asking.card, outcome.taken, outcome.asking.question
    if not taken.guess or question.form not in (Form.CHOICE, Form.CLAIM):
        return False
    if len(question.options) >= len(_NUMBERS) or outcome.verdict.given not in question.options:
        return False
    surely = next_days(card.schedule, question.key, taken.day, 0.0, outcome.aim)
    return outcome.days < surely.of(outcome.rating)


def _timely(outcome: Outcome, before: Schedule) -> str:
    """A word about an answer that came long after its day, or before it."""
    late = outcome.taken.day - before.due
    if abs(late) < _LEAST_LATE or abs(late) < _WORTH_A_WORD * before.last_days:
        return ""
    if late < 0:
        return f"Asked {_days(-late)} early"
    return f"You knew it although it was {_days(late)} late"


def _days(days: float) -> str:
    """A time in words; a stability is told as roughly as it is known."""
    if isinstance(days, int):
        return interval(days)
    return "less than a day" if days < 1 else f"about {interval(round(days))}"


def _then(outcome: Outcome, after: Schedule) -> str:
    """What that day was chosen for: the chance of recall, or to spread what was learnt together."""
    moved = _spread(outcome, after)
    if abs(moved) >= _LEAST_SPREAD and outcome.aim == RETENTION:
        return f", {interval(abs(moved))} {'sooner' if moved < 0 else 'later'} to spread the load"
    day = outcome.taken.day + outcome.days
    tenths = round(10 * FSRS6.recall(after.memory, day - after.last))
    if tenths > 9:
        return ", almost surely still known"
    asked = (
        ", as you set it" if outcome.aim != RETENTION and tenths == round(10 * outcome.aim) else ""
    )
    return f", still known {tenths} times in 10{asked}"


def _spread(outcome: Outcome, after: Schedule) -> int:
    """By how many days chance alone moved it: not where it had to be longer than another one."""
    before, choices = outcome.asking.card.schedule, outcome.choices
    exact = FSRS6.interval(after.memory.stability, outcome.aim)
    low, high = bounds(exact, 1)
    others = [choices.of(outcome.rating - 1)] if choices else []
    longer_than = max([before.last_days if before else 0, *others])
    return outcome.days - round(exact) if longer_than < low <= outcome.days <= high else 0
