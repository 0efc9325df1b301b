"""What both faces say in the same words."""

from typing import TYPE_CHECKING, Final

from ctquiz.bank.forms import Question, sentence
from ctquiz.bank.model import Bank, FactKey, Locator, Number
from ctquiz.bank.reading.found import Reading
from ctquiz.memory.event import Mark, MarkName
from ctquiz.memory.fsrs import AGAIN, EASY, GOOD, HARD
from ctquiz.memory.marks import Marks
from ctquiz.shown import cut, several
from ctquiz.study.rereading import News
from ctquiz.study.state import Outcome, Session

if TYPE_CHECKING:  # it would bring the proofs along, and few learners have a document
    from ctquiz.documents.passage import Lit

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


_WEEKDAYS: Final = "Thursday Friday Saturday Sunday Monday Tuesday Wednesday".split()
"""From 1970-01-01 on."""


def weekday(day: int) -> str:
    """The name of a study day."""
    return _WEEKDAYS[day % 7]


def when(day: int, today: int) -> str:
    """A day to come, in words: tomorrow, on Friday, in 12 days."""
    ahead = day - today
    if ahead < 2:
        return "tomorrow" if ahead == 1 else "today"
    return f"on {weekday(day)}" if ahead < 7 else f"in {interval(ahead)}"


def ahead(found: tuple[int, int] | None, today: int) -> str:
    """The next day that asks something, and how much it is; empty where nothing is to come."""
    if found is None:
        return ""
    day, count = found
    if day == today + 1:
        return f"Tomorrow: {count}."
    return f"Next: {when(day, today).removeprefix('on ')}, {count}."


def short_interval(days: int) -> str:
    """The same for a narrow screen: 0d, 12d, 3mo, 2y."""
    if days < 60:
        return f"{days}d"
    if days < 2 * _A_YEAR:
        return f"{round(days / _A_MONTH)}mo"
    return f"{round(days / _A_YEAR)}y"


def leech(outcome: Outcome) -> str | None:
    """A word about a blank that is missed time and again; None where there is none to say."""
    if not outcome.leech:
        return None
    return f"missed {outcome.leech} times by now: reword it, or suspend it with @"


_MARKED: Final = {
    (MarkName.SUSPEND, True): "suspended",
    (MarkName.SUSPEND, False): "no longer suspended",
    (MarkName.BURY, True): "buried until tomorrow",
    (MarkName.BURY, False): "no longer buried",
    (MarkName.FLAG, True): "flagged",
    (MarkName.FLAG, False): "no longer flagged",
    (MarkName.STAR, True): "marked",
    (MarkName.STAR, False): "no longer marked",
}


def marked(mark: Mark) -> str:
    """What a mark did, in a word or two."""
    said = _MARKED[mark.name, bool(mark.value)]
    return f"{said}, the whole fact" if isinstance(mark.of, FactKey) else said


def undone(session: Session) -> str:
    """What undo would take back: a mark by what it did, a rating by the answer that it is about.

    Of an answer it is what was given, not what is right: its question is asked anew.
    """
    if session.undo is None:
        return ""
    if isinstance(session.undo.body, Mark):
        return marked(session.undo.body)
    last = session.outcomes[-1]
    if session.undo.unanswers:
        return cut(last.verdict.given) if last.verdict.given else "the last answer"
    return f"the rating of '{cut(last.asking.question.right)}'"


def standing(marks: Marks) -> str:
    """What is marked on a blank, in a word each."""
    said = ["suspended"] if marks.suspended else []
    said += ["flagged"] if marks.flag else []
    return ", ".join([*said, "marked"] if marks.star else said)


def measured(number: Number) -> str:
    """What a number is of, and how far off an answer may be."""
    within = number.within
    off = f"within {within.amount:f}{'%' if within.percent else ''}" if within else ""
    return ", ".join(said for said in (number.unit, off) if said)


def sources(question: Question) -> list[str]:
    """Where the sources say it, one line a place."""
    return [place(question.bank, locator) for locator in question.fact.at]


def place(bank: Bank, locator: Locator) -> str:
    """Where a source says it, in words."""
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


def found_at(bank: Bank, one: "Lit") -> str:
    """Where a passage was found, in words; its page, where its document has pages."""
    part, number = one.place.part, one.place.sentence
    if one.place.in_table:
        said = f"{place(bank, Locator(one.source))}, table {part}, row {number}"
    else:
        said = place(bank, Locator(one.source, part, number))
    return said if one.passage.page is None else f"{said}, page {one.passage.page}"


def statement(question: Question) -> str | None:
    """The whole fact, shown after the answer; None where it would only repeat the question."""
    said = sentence(question.fact, {})
    return said if said and said != question.prompt else None


def given(outcome: Outcome) -> str | None:
    """What was answered; None where the learner only looked, or typed the answer itself."""
    answered = outcome.verdict.given
    return answered if answered and answered != outcome.asking.question.right else None


def left_out(name: str, reading: Reading) -> str:
    """What of a faulty bank is not asked for its mistakes, and the first of them."""
    first = reading.problems[0]
    gone = several(reading.faulty, "faulty fact")
    return f"{name}: {gone} left out. Line {first.line}: {first.message}."


def reread(name: str, reading: Reading, news: News) -> str:
    """What came of reading a bank's file again, in a sentence or two; empty where nothing did."""
    said = [f"{several(news.reread, 'fact')} reread"] if news.reread else []
    said += [f"{news.gone} gone"] if news.gone else []
    changed = f"{name} changed: {', '.join(said)}." if said else ""
    if not reading.problems:
        return changed
    first = reading.problems[0]
    wrong = f"{name}, line {first.line}: {first.message}. What is faulty keeps its old text."
    return f"{changed} {wrong}".strip()
