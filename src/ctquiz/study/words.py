"""What both faces say in the same words."""

from ctquiz.bank.forms import Question, sentence
from ctquiz.bank.model import Bank, Locator
from ctquiz.memory.fsrs import AGAIN, EASY, GOOD, HARD
from ctquiz.shown import several
from ctquiz.study.state import Outcome

RATINGS = {AGAIN: "again", HARD: "hard", GOOD: "good", EASY: "easy"}
_A_MONTH = 30.4
_A_YEAR = 365.25


def interval(days: int) -> str:
    """An interval in words: today, 12 days, 3 months, 2 years."""
    if days == 0:
        return "today"
    if days < 60:
        return several(days, "day")
    if days < 2 * _A_YEAR:
        return several(round(days / _A_MONTH), "month")
    return several(round(days / _A_YEAR), "year")


def short_interval(days: int) -> str:
    """The same for a narrow screen: 0d, 12d, 3mo, 2y."""
    if days < 60:
        return f"{days}d"
    if days < 2 * _A_YEAR:
        return f"{round(days / _A_MONTH)}mo"
    return f"{round(days / _A_YEAR)}y"


def sources(question: Question) -> list[str]:
    """Where the sources say it, one line a place."""
    return [_place(question.bank, locator) for locator in question.fact.at]


def _place(bank: Bank, locator: Locator) -> str:
    source = bank.source(locator.source)
    described = [source.title]
    if source.author:
        described.append(source.author)
    if source.year:
        described.append(source.year)
    if locator.paragraph is not None:
        described.append(f"paragraph {locator.paragraph}")
    if locator.sentence is not None:
        described.append(f"sentence {locator.sentence}")
    return ", ".join(described)


def statement(question: Question) -> str | None:
    """The whole fact, shown after the answer; None where it would only repeat the question."""
    said = sentence(question.fact, {})
    return said if said and said != question.prompt else None


def given(outcome: Outcome) -> str | None:
    """What was answered; None where the learner only looked, or typed the answer itself."""
    answered = outcome.verdict.given
    return answered if answered and answered != outcome.asking.question.right else None
